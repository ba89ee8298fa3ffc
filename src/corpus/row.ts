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
  /** Of a doubled line, the row that has its words. */
  twin?: Row
  /** Parts cut off the line's end. */
  readonly cut: Removed[]
}

/** Lines longer than this are never boilerplate. */
export const LONGEST_BOILERPLATE = 400

/** Starts a row for a line. */
export function createRow(line: Line): Row {
  const heading = line.kind !== undefined && line.kind !== 'caption' && line.kind !== 'body' ? line.kind : undefined
  return {
    line,
    text: line.text,
    cut: [],
    ...(heading === undefined ? {} : { kind: heading }),
    ...(line.drop === undefined ? {} : { out: line.drop }),
  }
}

/** The number of words between spaces, counted no further than `most`. */
export function countWords(text: string, most = Number.POSITIVE_INFINITY): number {
  if (text === '') return 0
  let count = 1
  for (let at = text.indexOf(' '); at >= 0 && count < most; at = text.indexOf(' ', at + 1)) count += 1
  return count
}

/** The rules ask the same of a line many times; no more lines than this are remembered. */
const REMEMBERED = 1000
const known = new Map<string, boolean>()

/** Says whether a line reads as a sentence or more: long enough, and ended or holding an end. */
export function isProse(text: string): boolean {
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= REMEMBERED) known.clear()
  const prose = readsAsProse(text)
  known.set(text, prose)
  return prose
}

function readsAsProse(text: string): boolean {
  const words = countWords(text, 25)
  if (words >= 25) return true
  if (words >= 5 && endsSentence(text) && !/^[^.!]*\?["”’]?$/u.test(text)) return true
  return words >= 12 && (/[.!?]["”’]? ["“‘(]?\p{Lu}/u.test(text) || /[,:;]$/u.test(text))
}

/** In how many paragraphs of the article's prose each word stands; most articles never ask, so it counts when asked. */
export type Vocabulary = { count(stem: string): number }

/** Collects the words of the rows' prose as it stands when the vocabulary is first asked. */
export function collectVocabulary(rows: readonly Row[]): Vocabulary {
  let counts: ReadonlyMap<string, number> | undefined
  return {
    count: (stem) => {
      counts ??= countStems(rows)
      return counts.get(stem) ?? 0
    },
  }
}

function countStems(rows: readonly Row[]): ReadonlyMap<string, number> {
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
  return stems.filter((stem) => vocabulary.count(stem) > own).length / stems.length
}
