/** Completes the sentences of an answer: what one leans on stands before it, what one leads up to stands behind it. */

import type { Article, Passage, Span } from '../../model/article.ts'
import type { ArticleDigest } from '../../model/digest.ts'
import { splitSentences } from '../../text/sentences.ts'
import type { Choice, Choices } from '../choose/choose-sentences.ts'
import { isStatement } from '../choose/fit-sentence.ts'
import { MAX_ANSWER_CHARS } from '../choose/pick-sentences.ts'
import { isArchive, type Plan } from '../find/concepts.ts'
import type { Asked } from '../question/parse-question.ts'
import { leansBack } from '../sentences/leaning.ts'
import { leavesOpen } from '../sentences/resolve-references.ts'
import { asksName, leadsOn } from './leads-on.ts'

/** A sentence of an answer. `joined`: it follows, in its paragraph, the one shown before it. */
export type Shown = {
  readonly article: Article
  readonly passage: Passage
  readonly sentence: Span
  readonly joined: boolean
}

/** In an archive three sentences of several reports are read less gladly. */
const archiveRoom = MAX_ANSWER_CHARS - 80
/** A sentence in front of the answer is no longer than this. */
const beforeChars = 320
const steps = 2
/** Two of them before the answer itself are no longer together. */
const twoChars = 200

type Place = Omit<Shown, 'joined'>
type View = {
  readonly asked: Asked
  readonly plan: Plan
  readonly choices: Choices
  readonly digests: ReadonlyMap<string, ArticleDigest>
  /** So many characters may be shown. */
  readonly most: number
}

/**
 * Completes what was picked.
 *
 * @param digests - by article, for those whom pronouns mean
 * @returns the first one first, the others as their reports have them; within the length of an answer
 */
export function completeSentences(picked: readonly Choice[], view: View): Shown[] {
  const shown: Shown[] = []
  const most = isArchive(view.plan) ? Math.min(archiveRoom, view.most) : view.most
  for (const choice of orderPlaces(picked)) {
    const left = most - lengthOf(shown) - lengthOf([choice])
    if (left < 0 && shown.length > 0) continue
    const before = listBefore(choice, view, shown, left)
    // What hangs in the air behind another sentence would be taken to speak of that one.
    if (before.length === 0 && shown.length > 0 && leans(choice, view)) continue
    const after = shown.length === 0 ? listAfter(choice, view, left - lengthOf(before)) : []
    const gap = before.length === 0 ? findGap(choice, shown.at(-1), view, left) : []
    for (const place of [...before, ...gap, choice, ...after]) {
      if (!shown.some((known) => isSame(known, place))) shown.push({ ...place, joined: follows(shown.at(-1), place) })
    }
  }
  return shown
}

/** Sentences of one paragraph stand together, behind the first one as the paragraph has them. */
function orderPlaces(picked: readonly Choice[]): Choice[] {
  const [first, ...others] = picked
  if (first === undefined) return []
  const paragraphs = [...new Set(picked.map(({ passage }) => passage))]
  const nth = ({ passage }: Choice) => paragraphs.indexOf(passage)
  return [first, ...others.sort((a, b) => nth(a) - nth(b) || a.sentence.start - b.sentence.start)]
}

/** The one sentence between two of a report. */
function findGap(place: Place, last: Place | undefined, { asked }: View, left: number): Place[] {
  const between = last === undefined || !asksName(asked) ? undefined : findBefore(place)
  if (last === undefined || between === undefined || lengthOf([between]) > left || leadsOn(between, asked)) return []
  const earlier = findBefore(between)
  return earlier !== undefined && isSame(earlier, last) ? [between] : []
}

/** What the first sentence leads up to: the next ones until one names what was asked for and no quotation is open. */
function listAfter(place: Place, { asked }: View, left: number): Place[] {
  const after: Place[] = []
  let last = place
  let room = left
  while (leadsOn(last, asked) || countOpen([place, ...after].map(wordsOf).join(' ')) > 0) {
    const next = findAfter(last)
    if (next === undefined || after.length === steps) return []
    room -= lengthOf([next])
    if (room < 0) return []
    after.push(next)
    last = next
  }
  return after
}

/** The sentence behind one, in its paragraph or at the start of the next. */
function findAfter({ article, passage, sentence }: Place): Place | undefined {
  const own = splitSentences(article.text, passage).find(({ start }) => start >= sentence.end)
  if (own !== undefined) return { article, passage, sentence: own }
  const below = article.passages.find(({ n, kind }) => n === passage.n + 1 && kind === 'body')
  const first = below === undefined ? undefined : splitSentences(article.text, below)[0]
  if (below === undefined || first === undefined) return undefined
  const place = { article, passage: below, sentence: first }
  return isStatement(below, wordsOf(place)) ? place : undefined
}

/** The sentences that one needs before it, the nearest last; none where they are long or need others themselves. */
function listBefore(place: Place, view: View, shown: readonly Place[], left: number): Place[] {
  const before: Place[] = []
  let first = place
  let room = left
  while (leans(first, view)) {
    const earlier = findBefore(first)
    if (earlier === undefined || before.length === steps) return []
    if (shown.some((known) => isSame(known, earlier))) return [earlier, ...before]
    room -= lengthOf([earlier])
    before.unshift(earlier)
    const most = chooseRoom(before.length, shown.length === 0, view)
    if (lengthOf(before) > most || room < 0) return []
    first = earlier
  }
  return before
}

/** Of a cause, what stands before the sentence that points back to it is the answer. */
function chooseRoom(sentences: number, first: boolean, { asked, most }: View): number {
  if (asked.sought.kind === 'reason' && first) return most
  return sentences > 1 && first ? twoChars : sentences * beforeChars
}

/** It begins with a word for what was told before, or has a pronoun that nothing makes clear. */
function leans(place: Place, { asked, digests }: View): boolean {
  const { article, passage, sentence } = place
  if (passage.kind !== 'body') return false
  return (
    countOpen(wordsOf(place)) < 0 ||
    leansBack(wordsOf(place), asked.text) ||
    leavesOpen(article, sentence, digests.get(article.id))
  )
}

/** How many quotations are opened and not closed; below nothing where one is closed that began before. */
function countOpen(words: string): number {
  return (words.match(/“/gu)?.length ?? 0) - (words.match(/”/gu)?.length ?? 0)
}

function wordsOf({ article, sentence }: Place): string {
  return article.text.slice(sentence.start, sentence.end)
}

/** The sentence before one, in its paragraph or at the end of the paragraph before. */
function findBefore({ article, passage, sentence }: Place): Place | undefined {
  const own = splitSentences(article.text, passage).findLast(({ end }) => end <= sentence.start)
  if (own !== undefined) return { article, passage, sentence: own }
  const above = article.passages.find(({ n, kind }) => n === passage.n - 1 && kind === 'body')
  const last = above === undefined ? undefined : splitSentences(article.text, above).at(-1)
  if (above === undefined || last === undefined) return undefined
  const place = { article, passage: above, sentence: last }
  return isStatement(above, wordsOf(place)) ? place : undefined
}

function follows(before: Place | undefined, { article, passage, sentence }: Place): boolean {
  return (
    before !== undefined &&
    before.article.id === article.id &&
    before.passage.n === passage.n &&
    before.sentence.end <= sentence.start &&
    article.text.slice(before.sentence.end, sentence.start).trim() === ''
  )
}

function isSame(a: Place, b: Place): boolean {
  return a.article.id === b.article.id && a.sentence.start === b.sentence.start
}

function lengthOf(places: readonly Place[]): number {
  return places.reduce((sum, { sentence }) => sum + sentence.end - sentence.start, 0)
}
