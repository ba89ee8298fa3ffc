/** Merges the quotations of a story: the same words in several articles are one quotation with all its sources. */

import type { ArticleHead, Span } from '../model/article.ts'
import type { Quotation, Speaker } from '../model/digest.ts'
import type { MergedQuotation } from '../model/register.ts'
import { listNameParts, sameName } from '../text/names.ts'
import { foldWord, isStopWord, listWords, stem } from '../text/words.ts'
import { makeUnify } from './quotes/unify-speakers.ts'
import { byDate, countIndependent, headOf, type Report } from './report.ts'

type Source = { readonly article: ArticleHead; readonly quotation: Quotation }

/** A quotation with its words made ready for comparison. */
type Item = Source & {
  /** Folded words, all of them, in order. */
  readonly words: readonly string[]
  /** The words with a blank before and behind each, so that one run of them is found in another. */
  readonly run: string
  /** Whom the words may be said by; empty when nobody is named. */
  readonly names: readonly string[]
  /** Stems of the words that tell it apart. */
  readonly stems: ReadonlySet<string>
  readonly order: number
}

/** Quotations of one utterance: the fullest first. */
type Group = { readonly items: Item[]; readonly variants: Item[] }

const nameJoints = new Set(['of', 'the', 'a', 'an', 'and', 'for', 'in', 'on'])

/** A clipped version has at least so many words in one run with the full one; fewer say too little. */
const leastRun = 3

/**
 * Merges the quotations of reports.
 *
 * Same words, or a shorter run of them by the same speaker: one quotation, its fullest source first. Different words
 * that share most of their weight and the speaker: a variant, shown beside it. Quotations of one speaker with few words
 * in common stay apart. Copies of one wire story are sources, but count as one independent source.
 *
 * @param reports - one for each article, any order
 * @returns in the order of publication, then of the text
 */
export function mergeQuotations(reports: readonly Report[]): MergedQuotation[] {
  const items = listItems(reports)
  const groups = groupSame(items)
  joinVariants(groups)
  return groups
    .filter(({ items: sources }) => sources.length > 0)
    .sort((a, b) => firstOrder(a) - firstOrder(b))
    .map(toMerged)
}

function listItems(reports: readonly Report[]): Item[] {
  const items: Item[] = []
  const unify = makeUnify(reports.flatMap(({ digest }) => digest.quotations))
  for (const { article, digest } of byDate(reports)) {
    for (const found of digest.quotations) {
      const quotation = found.speaker === undefined ? found : { ...found, speaker: unify(found.speaker) }
      const own = quotation.parts.flatMap((part) => listOwnWords(article.text, part))
      const words = own.map(foldWord)
      const stems = new Set(words.filter((_, i) => !isStopWord(own[i] ?? '')).map(stem))
      const names = listNames(quotation.speaker)
      items.push({
        article: headOf(article),
        quotation,
        words,
        run: ` ${words.join(' ')} `,
        names,
        stems,
        order: items.length,
      })
    }
  }
  return items
}

/** The speaker's words: an editor's insertion in square brackets is left out. */
function listOwnWords(text: string, part: Span): string[] {
  const words: string[] = []
  let at = part.start
  let inside = false
  for (const { start, end, word } of listWords(text, part)) {
    const between = text.slice(at, start)
    inside = between.lastIndexOf('[') > between.lastIndexOf(']') || (inside && !between.includes(']'))
    if (!inside) words.push(word)
    at = end
  }
  return words
}

function firstOrder({ items }: Group): number {
  return Math.min(...items.map(({ order }) => order))
}

/** Groups quotations of the same words: the longest first, so that clipped versions find the full one. */
function groupSame(items: readonly Item[]): Group[] {
  const groups: Group[] = []
  const known = { exact: new Map<string, Group[]>(), byRun: new Map<string, Group[]>() }
  const longestFirst = [...items].sort((a, b) => b.words.length - a.words.length || a.order - b.order)
  for (const item of longestFirst) {
    const home = findHome(item, known)
    if (home !== undefined) {
      home.items.push(item)
      continue
    }
    const group = { items: [item], variants: [] }
    groups.push(group)
    addTo(known.exact, item.run, group)
    for (const run of listRuns(item.words)) addTo(known.byRun, run, group)
  }
  return groups
}

function addTo(index: Map<string, Group[]>, key: string, group: Group): void {
  const found = index.get(key)
  if (found === undefined) index.set(key, [group])
  else if (found.at(-1) !== group && found.length < 50) found.push(group)
}

/** Runs of words by which a clipped version finds the full one. */
function listRuns(words: readonly string[]): string[] {
  const runs: string[] = []
  for (let i = 0; i + leastRun <= words.length; i++) runs.push(words.slice(i, i + leastRun).join(' '))
  return runs
}

type Known = { readonly exact: ReadonlyMap<string, Group[]>; readonly byRun: ReadonlyMap<string, Group[]> }

function findHome(item: Item, { exact, byRun }: Known): Group | undefined {
  if (item.words.length === 0) return undefined
  const same = exact.get(item.run)?.find(({ items }) => agree(items[0] as Item, item))
  if (same !== undefined || item.words.length < leastRun) return same
  const run = item.words.slice(0, leastRun).join(' ')
  return byRun.get(run)?.find(({ items }) => isClipped(items[0] as Item, item))
}

/** A run of the full one's words, by the same speaker, in another article: a speaker may repeat a phrase. */
function isClipped(full: Item, item: Item): boolean {
  if (full.article.id === item.article.id || !full.run.includes(item.run)) return false
  if (isBareName(item)) return false
  if (item.words.length < 6 && (full.names.length === 0 || item.names.length === 0)) return false
  return agree(full, item)
}

/** A name such as `union of ports` is said again and again: it is no clipped version of anything. */
function isBareName({ words, stems }: Item): boolean {
  return stems.size < 3 && words.every((word) => !isStopWord(word) || nameJoints.has(word))
}

/** Two speakers can be one: a missing name fits anybody, and a spokesperson fits whom they speak for. */
function agree(a: Item, b: Item): boolean {
  if (a.names.length === 0 || b.names.length === 0) return true
  return a.names.some((name) => b.names.some((other) => name === other || sameName(name, other)))
}

function listNames(speaker: Speaker | undefined): string[] {
  if (speaker === undefined) return []
  const { name, onBehalfOf, how, printed } = speaker
  const behalf = onBehalfOf?.name ?? onBehalfOf?.printed
  return [name, behalf, how === 'named' ? printed : undefined].filter((one) => one !== undefined)
}

/** Moves a group that words one utterance otherwise to the variants of the fuller group. */
function joinVariants(groups: readonly Group[]): void {
  const byWord = new Map<string, Group[]>()
  for (const group of groups) {
    const item = group.items[0] as Item
    const fuller = findFuller(item, byWord)
    if (fuller !== undefined) {
      fuller.variants.push(...group.items.splice(0))
      continue
    }
    for (const key of listKeys(item)) addTo(byWord, key, group)
  }
}

function listLastNames({ names }: Item): string[] {
  return [...new Set(names.map((name) => listNameParts(name).at(-1) ?? ''))]
}

/** Words of weight together with the last name that says them: few quotations share one. */
function listKeys(item: Item): string[] {
  return listLastNames(item).flatMap((name) => [...item.stems].map((word) => `${name} ${word}`))
}

function findFuller(item: Item, byWord: ReadonlyMap<string, Group[]>): Group | undefined {
  if (item.stems.size < 4) return undefined
  for (const name of listLastNames(item)) {
    const shared = new Map<Group, number>()
    for (const word of item.stems) {
      for (const group of byWord.get(`${name} ${word}`) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1)
    }
    for (const [group, count] of shared) if (isVariant(group.items[0] as Item, item, count)) return group
  }
  return undefined
}

/** In another article, by the same named speaker, with seven of ten words of weight: the same utterance, it seems. */
function isVariant(full: Item, item: Item, shared: number): boolean {
  return shared >= item.stems.size * 0.7 && full.article.id !== item.article.id && agree(full, item)
}

function toMerged({ items, variants }: Group): MergedQuotation {
  const [first, ...rest] = items as [Item, ...Item[]]
  const sources = [first, ...rest.sort((a, b) => a.order - b.order)]
  return {
    id: `q${first.article.id.replace(/\D+/gu, '')}-${first.quotation.parts[0]?.start ?? 0}`,
    sources: sources.map(toSource),
    variants: variants.sort((a, b) => a.order - b.order).map(toSource),
    independent: countIndependent(sources.map(({ article }) => article)),
  }
}

function toSource({ article, quotation }: Item): Source {
  return { article, quotation }
}
