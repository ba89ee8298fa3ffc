/** Merges the quotations of a story: the same words in several articles are one quotation with all its sources. */

import type { ArticleHead, Span } from '../model/article.ts'
import type { Quotation, Speaker } from '../model/digest.ts'
import type { MergedQuotation } from '../model/register.ts'
import { sameName } from '../text/names.ts'
import { foldWord, isStopWord, listWords, stem } from '../text/words.ts'
import { byDate, countIndependent, headOf, type Report } from './report.ts'

type Source = { readonly article: ArticleHead; readonly quotation: Quotation }

/** A quotation with its words made ready for comparison. */
type Item = Source & {
  /** Folded words, all of them, in order. */
  readonly words: readonly string[]
  /** Stems of the words that tell it apart. */
  readonly stems: ReadonlySet<string>
  readonly order: number
}

/** Quotations of one utterance: the fullest first. */
type Group = { readonly items: Item[]; readonly variants: Item[] }

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
  for (const { article, digest } of byDate(reports)) {
    for (const quotation of digest.quotations) {
      const words = quotation.parts.flatMap((part) => listOwnWords(article.text, part))
      const folded = words.map(foldWord)
      const stems = new Set(folded.filter((_, i) => !isStopWord(words[i] ?? '')).map(stem))
      items.push({ article: headOf(article), quotation, words: folded, stems, order: items.length })
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
  const byRun = new Map<string, Group[]>()
  const longestFirst = [...items].sort((a, b) => b.words.length - a.words.length || a.order - b.order)
  for (const item of longestFirst) {
    const home = findHome(item, byRun)
    if (home !== undefined) {
      home.items.push(item)
      continue
    }
    const group = { items: [item], variants: [] }
    groups.push(group)
    for (const run of listRuns(item.words)) addTo(byRun, run, group)
  }
  return groups
}

function addTo(byRun: Map<string, Group[]>, run: string, group: Group): void {
  const known = byRun.get(run)
  if (known === undefined) byRun.set(run, [group])
  else if (known.at(-1) !== group && known.length < 50) known.push(group)
}

/** Runs of words by which a clipped version finds the full one; a short quotation is one run. */
function listRuns(words: readonly string[]): string[] {
  if (words.length <= leastRun) return [words.join(' ')]
  return words.slice(0, words.length - leastRun + 1).map((_, i) => words.slice(i, i + leastRun).join(' '))
}

function findHome(item: Item, byRun: ReadonlyMap<string, Group[]>): Group | undefined {
  const run = listRuns(item.words)[0]
  if (run === undefined || item.words.length === 0) return undefined
  return byRun.get(run)?.find((group) => isSame(group.items[0] as Item, item))
}

/** The same words, or a run of them, by one speaker. A clipped one stands in another article: a speaker may repeat a phrase. */
function isSame(full: Item, item: Item): boolean {
  if (!agree(full.quotation.speaker, item.quotation.speaker)) return false
  if (full.words.length === item.words.length) return full.words.every((word, i) => word === item.words[i])
  if (full.article.id === item.article.id || item.words.length < leastRun) return false
  if (item.words.length < 6 && !bothNamed(full, item)) return false
  return ` ${full.words.join(' ')} `.includes(` ${item.words.join(' ')} `)
}

/** Two speakers can be one: a missing name fits anybody, and a spokesperson fits whom they speak for. */
function agree(a: Speaker | undefined, b: Speaker | undefined): boolean {
  const mine = listNames(a)
  const theirs = listNames(b)
  if (mine.length === 0 || theirs.length === 0) return true
  return mine.some((name) => theirs.some((other) => name === other || sameName(name, other)))
}

function bothNamed(a: Item, b: Item): boolean {
  return listNames(a.quotation.speaker).length > 0 && listNames(b.quotation.speaker).length > 0
}

function listNames(speaker: Speaker | undefined): string[] {
  if (speaker === undefined) return []
  const { name, onBehalfOf, how, printed } = speaker
  const behalf = onBehalfOf?.name ?? onBehalfOf?.printed
  return [name, behalf, how === 'named' ? printed : undefined].filter((one) => one !== undefined)
}

/** Moves a group that words one utterance otherwise to the variants of the fuller group. */
function joinVariants(groups: readonly Group[]): void {
  const byStem = new Map<string, Group[]>()
  for (const group of groups) {
    const item = group.items[0] as Item
    const fuller = findFuller(item, byStem)
    if (fuller !== undefined) {
      fuller.variants.push(...group.items.splice(0))
      continue
    }
    for (const word of item.stems) addTo(byStem, word, group)
  }
}

function findFuller(item: Item, byStem: ReadonlyMap<string, Group[]>): Group | undefined {
  if (item.stems.size < 4) return undefined
  const seen = new Set<Group>()
  for (const word of item.stems) for (const group of byStem.get(word) ?? []) seen.add(group)
  return [...seen].find((group) => isVariant(group.items[0] as Item, item))
}

/** Different articles, one named speaker, and seven of ten words of weight in common. */
function isVariant(full: Item, item: Item): boolean {
  const names = listNames(full.quotation.speaker).length > 0 && listNames(item.quotation.speaker).length > 0
  if (!names || full.article.id === item.article.id || !agree(full.quotation.speaker, item.quotation.speaker))
    return false
  let shared = 0
  for (const word of item.stems) if (full.stems.has(word)) shared++
  return shared / item.stems.size >= 0.7
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
