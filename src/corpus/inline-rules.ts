/** Cuts off what was run on to the end of a real line: links to other pages, picture credits. */

import { findBracketCredit } from './credits.ts'
import type { Reason } from './line.ts'
import { countWords, type Row } from './row.ts'

const MARKER =
  /READ (?:MORE|ALSO|NEXT) ?[:|–—-]|ALSO READ ?[:|–—-]|RELATED ?:|(?:Read (?:[Mm]ore|[Aa]lso)|Also [Rr]ead|Related) ?:/gu
const MAX_LINK = 240

/** Shortens every row that ends in run-on links or in a credit; what is cut off is kept in `cut`. */
export function cutTails(rows: readonly Row[]): void {
  for (const row of rows) {
    if (row.out !== undefined || row.line.kind === 'caption') continue
    const from = findLinks(row.text)
    if (from !== undefined) cut(row, from, 'link to another page')
    const credit = findBracketCredit(row.text)
    if (credit !== undefined && countWords(row.text) > 60) cut(row, credit, 'picture credit')
  }
}

function cut(row: Row, from: number, reason: Reason): void {
  row.cut.push({ at: row.line.at, words: row.text.slice(from), reason })
  row.text = row.text.slice(0, from).trimEnd()
  if (row.text === '') row.out = reason
}

/**
 * Where the links begin with which a line ends: a marker that follows a sentence's end, or stands without a space, and
 * nothing but titles after it. A title with a sentence behind it may be the article's text: then nothing is cut.
 */
function findLinks(text: string): number | undefined {
  let from: number | undefined
  const marks = [...text.matchAll(MARKER)]
  for (const [n, mark] of marks.entries()) {
    const before = text.slice(0, mark.index)
    const title = text.slice(mark.index + mark[0].length, marks[n + 1]?.index ?? text.length).trim()
    const runOn = before === '' || /[.!?…"'”’)\]] ?$/u.test(before) || !/\s$/u.test(before)
    const isTitle = title.length <= MAX_LINK && !/[.!?]["”’]? \p{Lu}|\.$/u.test(title)
    if (from === undefined ? runOn && isTitle : isTitle) from ??= mark.index
    else from = undefined
  }
  return from
}
