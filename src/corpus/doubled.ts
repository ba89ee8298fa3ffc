/** Marks lines that say once more what the article already says: doubled paragraphs, pulled quotes, doubled captions. */

import { countWords, isProse, type Row } from './row.ts'

const MIN_WORDS = 6

/** Marks every later copy of a line, and short lines that are cut out of a paragraph to be printed large. */
export function markDoubled(rows: readonly Row[]): void {
  const seen = new Map<string, Row>()
  for (const [index, row] of rows.entries()) {
    if (row.out !== undefined) continue
    const key = fold(row.text)
    const next = rows[index + 1]
    if (next !== undefined && fold(next.text) === key && next.out === undefined && key !== '') row.out = 'doubled line'
    else if (countWords(row.text) >= MIN_WORDS && seen.has(key)) row.out = 'doubled line'
    seen.set(key, row)
  }
  markPulled(rows)
}

/** A pulled quote: in marks, or a fragment without an end, and word for word inside a paragraph of the article. */
function markPulled(rows: readonly Row[]): void {
  const prose = rows.filter((row) => row.out === undefined && isProse(row.text))
  const short = rows.filter(
    (row, index) => index > 1 && row.out === undefined && row.text.length <= 300 && countWords(row.text) >= MIN_WORDS,
  )
  const candidates = short.filter((row) => row.kind === undefined && (/^["“‘']/u.test(row.text) || !isProse(row.text)))
  if (candidates.length === 0 || candidates.length > 60) return
  const folded = new Map(prose.map((row) => [row, fold(row.text)]))
  for (const row of candidates) {
    const key = fold(row.text)
    if (
      prose.some((other) => other !== row && other.text.length > row.text.length && folded.get(other)?.includes(key))
    ) {
      row.out = 'doubled line'
    }
  }
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
