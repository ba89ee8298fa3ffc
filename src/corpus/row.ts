/** A line while it is being cleaned: what is left of its words, and why it goes if it goes. */

import type { Passage } from '../model/article.ts'
import { listStems } from '../text/words.ts'
import type { Line, Reason, Removed } from './line.ts'
import { endsSentence } from './split-lines.ts'

/** Cleaning marks rows one rule after the other; a row that is `out` stays in place for the rules about neighbours. */
export type Row = {
  readonly line: Line
  text: string
  kind?: Passage['kind']
  out?: Reason
  /** Parts cut off the line's end. */
  readonly cut: Removed[]
}

/** Lines longer than this are never boilerplate. */
export const LONGEST_BOILERPLATE = 400

/** Starts a row for a line. */
export function createRow(line: Line): Row {
  const heading = line.kind !== undefined && line.kind !== 'caption' && line.kind !== 'body' ? line.kind : undefined
  return { line, text: line.text, cut: [], ...(heading === undefined ? {} : { kind: heading }) }
}

/** The number of words between spaces. */
export function countWords(text: string): number {
  return text === '' ? 0 : text.split(' ').length
}

/** Says whether a line reads as a sentence or more: long enough, and ended or holding an end. */
export function isProse(text: string): boolean {
  const words = countWords(text)
  if (words >= 25) return true
  if (words >= 5 && endsSentence(text) && !/^[^.!]*\?["”’']?$/u.test(text)) return true
  return words >= 12 && (/[.!?]["”’]? ["“‘(]?\p{Lu}/u.test(text) || /[,:;]$/u.test(text))
}

/** How many rows' texts hold each word; grows as prose is found. */
export type Vocabulary = ReadonlyMap<string, number>

/** Collects the words of the article's prose. */
export function collectVocabulary(rows: readonly Row[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (row.out !== undefined || !isProse(row.text)) continue
    for (const stem of new Set(listStems(row.text))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return counts
}

/**
 * The share of a line's words that the article's prose has too.
 *
 * @param own - how often the line itself is counted in the vocabulary: 1 for prose, 0 for other lines
 * @returns 0 to 1; 0 for a line without words
 */
export function findOverlap(text: string, vocabulary: Vocabulary, own = 0): number {
  const stems = [...new Set(listStems(text))]
  if (stems.length === 0) return 0
  return stems.filter((stem) => (vocabulary.get(stem) ?? 0) > own).length / stems.length
}
