/** Marks lines that say once more what the article already says: doubled paragraphs, pulled quotes, doubled captions. */

import { countWords, isProse, type Row } from './row.ts'

const MIN_WORDS = 6

/**
 * Marks every later copy of a sentence, lines that follow themselves, and short lines that are cut out of a paragraph to
 * be printed large. Of equal lines the first stays, unless only the later one has the marks of a quotation.
 */
export function markDoubled(rows: readonly Row[]): void {
  const seen = new Map<string, Row>()
  let before = ''
  for (const row of rows) {
    if (row.out !== undefined) continue
    const key = fold(row.text)
    const first = seen.get(key)
    if (key === '') continue
    if (first === undefined) seen.set(key, row)
    else if (isQuoted(row.text) && !isQuoted(first.text)) {
      if (first.kind !== 'headline') markCopy(first, row)
    } else if (key === before || isProse(row.text)) markCopy(row, first)
    before = key
  }
  markPulled(rows)
}

/**
 * Brings back a copy among the article's prose whose first went for where it stood: an article's lead in a list of
 * headlines above it.
 */
export function restoreDoubled(rows: readonly Row[]): void {
  if (rows.every(({ twin }) => twin === undefined)) return
  const isKept = (row: Row) => row.out === undefined && isProse(row.text)
  const last = rows.findLastIndex(isKept)
  for (let index = rows.findIndex(isKept); index >= 0 && index < last; index += 1) {
    const row = rows[index]
    if (row?.out === 'doubled line' && row.twin?.out !== undefined && isProse(row.text)) delete row.out
  }
}

function isQuoted(text: string): boolean {
  return /^["“„«‘]/u.test(text)
}

function markCopy(row: Row, twin: Row): void {
  row.out = 'doubled line'
  row.twin = twin
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
  const folded = prose.map((row) => ({ row, key: ` ${fold(row.text)} ` }))
  for (const row of candidates) {
    const key = ` ${fold(row.text)} `
    const whole = folded.find((other) => other.row !== row && other.key.length > key.length && other.key.includes(key))
    if (whole !== undefined) markCopy(row, whole.row)
  }
}

/** Case, points and quotation marks make no difference, but a point inside a number does. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/["'“”‘’;:!…]+|(?<!\p{N})[.,–—-]+|[.,–—-]+(?!\p{N})/gu, '')
    .replaceAll(/ {2,}/gu, ' ')
    .trim()
}
