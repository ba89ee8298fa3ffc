/** Marks lines that say once more what the article already says: doubled paragraphs, pulled quotes, doubled captions. */

import { countWords, isProse, type Row } from './row.ts'

const MIN_WORDS = 6

/** Marks every later copy of a sentence, lines that follow themselves, and short lines that are cut out of a paragraph to be printed large. */
export function markDoubled(rows: readonly Row[]): void {
  const seen = new Set<string>()
  const open = rows.filter((row) => row.out === undefined)
  const keys = open.map((row) => fold(row.text))
  for (const [index, row] of open.entries()) {
    const key = keys[index] ?? ''
    if (keys[index + 1] === key || (isProse(row.text) && seen.has(key))) row.out = 'doubled line'
    seen.add(key)
  }
  markPulled(rows)
}

/** A pulled quote: in marks, or too long for a heading, and word for word inside a paragraph of the article. */
function markPulled(rows: readonly Row[]): void {
  const prose = rows.filter((row) => row.out === undefined && isProse(row.text))
  const short = rows.filter(
    (row, index) => index > 1 && row.out === undefined && row.text.length <= 300 && countWords(row.text) >= MIN_WORDS,
  )
  const candidates = short.filter(
    (row) => row.kind === undefined && (/^["“‘']/u.test(row.text) || countWords(row.text) >= 10),
  )
  if (candidates.length === 0 || candidates.length > 60) return
  const folded = prose.map((row) => ({ row, key: fold(row.text) }))
  for (const row of candidates) {
    const key = fold(row.text)
    if (folded.some((other) => other.row !== row && other.key.length > key.length && other.key.includes(key))) {
      row.out = 'doubled line'
    }
  }
}

/** Case, points and quotation marks make no difference. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/["'“”‘’.,;:!?…–—-]+/gu, '')
    .trim()
}
