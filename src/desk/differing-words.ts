/** Finds the words in which two wordings of one utterance differ, so that a reader sees them side by side. */

import type { Span } from '../model/article.ts'
import { foldWord, listWords } from '../text/words.ts'

/** Words that stand in one wording for words of the other; absent where nothing stands for them. */
type Difference = { readonly theirs?: Span; readonly ours?: Span }

type Word = Span & { readonly folded: string }

/** Longer wordings are not compared: the cost grows with the product of their lengths. */
const MOST_WORDS = 400

/**
 * Compares two wordings word by word, whatever their capitals and points.
 *
 * @param ours - the text and the parts of the one that is shown first
 * @returns in the order of the words; empty when they are the same, or too long to compare
 */
export function findDifferences(ours: Wording, theirs: Wording): Difference[] {
  const [a, b] = [listAll(ours), listAll(theirs)]
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return []
  const shared = countShared(a, b)
  const found: Difference[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [fromA, fromB] = [i, j]
    while ((i < a.length || j < b.length) && !isSame(a[i], b[j])) {
      if (j >= b.length || (i < a.length && at(shared, i + 1, j) >= at(shared, i, j + 1))) i++
      else j++
    }
    if (i > fromA || j > fromB)
      found.push({ ...spanOf('ours', a.slice(fromA, i)), ...spanOf('theirs', b.slice(fromB, j)) })
    for (; i < a.length && isSame(a[i], b[j]); i++) j++
  }
  return found
}

/** An article's text with the parts of a quotation in it. */
export type Wording = { readonly text: string; readonly parts: readonly Span[] }

function listAll({ text, parts }: Wording): Word[] {
  return parts.flatMap((part) =>
    [...listWords(text, part)].map(({ start, end, word }) => ({ start, end, folded: foldWord(word) })),
  )
}

function isSame(a: Word | undefined, b: Word | undefined): boolean {
  return a !== undefined && b !== undefined && a.folded === b.folded
}

/** How many words the rests from each pair of places on have in common, in order. */
function countShared(a: readonly Word[], b: readonly Word[]): readonly Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = isSame(a[i], b[j]) ? 1 + at(rows, i + 1, j + 1) : Math.max(at(rows, i + 1, j), at(rows, i, j + 1))
      ;(rows[i] as Uint16Array)[j] = same
    }
  }
  return rows
}

function at(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0
}

function spanOf(side: 'ours' | 'theirs', words: readonly Word[]): Difference {
  const [first] = words
  return first === undefined ? {} : { [side]: { start: first.start, end: (words.at(-1) ?? first).end } }
}
