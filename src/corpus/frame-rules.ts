/** Marks what stands around an article: the menus above it, and the lists of other headlines among and below it. */

import { isMenu } from './line-rules.ts'
import { LIST_HEADING } from './page-phrases.ts'
import { countWords, findOverlap, isProse, type Row, type Vocabulary } from './row.ts'
import { endsSentence } from './split-lines.ts'

/** A headline of another article shares less than this part of its words with the article's prose. */
const FOREIGN = 0.34
const SHORT = 4
const RUN = 3

/** The first row of the article's prose; `undefined` when no row reads as prose. */
export function findBodyStart(rows: readonly Row[]): number | undefined {
  const found = rows.findIndex((row) => row.out === undefined && isProse(row.text) && countWords(row.text) >= 8)
  return found < 0 ? undefined : found
}

/** The row after the last of the article's prose. */
export function findBodyEnd(rows: readonly Row[]): number {
  return rows.findLastIndex((row) => row.out === undefined && isProse(row.text)) + 1
}

/** Marks the entries of menus: in the head, in the tail, or several in a row. */
export function markMenus(rows: readonly Row[], body: { readonly start: number; readonly end: number }): void {
  const menu = rows.map((row) => row.out === undefined && row.kind === undefined && isMenu(row.text))
  for (const [index, row] of rows.entries()) {
    const outside = index < body.start || index >= body.end
    const inRun = menu[index - 1] === true || menu[index + 1] === true
    if (menu[index] === true && (outside || inRun || countWords(row.text) > 2)) row.out = 'menu'
  }
}

/**
 * Marks the titles that stand below `You may also like` and the like, up to the next line that reads as prose of the
 * article. In the tail a teaser of another article goes too: a sentence that shares next to nothing with the prose.
 */
export function markLists(rows: readonly Row[], vocabulary: Vocabulary): void {
  let inList = false
  for (const [index, row] of rows.entries()) {
    if (row.out === 'list of other headlines' && LIST_HEADING.test(row.line.text)) inList = true
    else if (inList && row.out === undefined) {
      const last = index >= rows.length * 0.5 && countWords(row.text) <= 40
      const teaser = last && isProse(row.text) && findOverlap(row.text, vocabulary, 1) < 0.15
      const title = !isProse(row.text) && row.kind !== 'heading' && !opensProse(rows, index)
      if (title || teaser) row.out = 'list of other headlines'
      else inList = false
    }
  }
}

/** A short line right above prose of the article may be its heading: kept, unless it follows the list without a gap. */
function opensProse(rows: readonly Row[], index: number): boolean {
  const next = rows.slice(index + 1).find((row) => row.out === undefined)
  return (
    next !== undefined && isProse(next.text) && rows[index]?.line.apart === true && rows[index - 1]?.line.apart === true
  )
}

/** Marks a run of headlines at the end that have nothing to do with the article, with no line above to say so. */
export function markTail(rows: readonly Row[], vocabulary: Vocabulary): void {
  const tail = rows.slice(findBodyEnd(rows)).filter((row) => row.out === undefined)
  if (tail.length === 0) return
  const titles = tail.filter((row) => countWords(row.text) >= SHORT && !endsSentence(row.text))
  const foreign = titles.filter((row) => findOverlap(row.text, vocabulary) < FOREIGN)
  if (foreign.length >= RUN && foreign.length >= titles.length * 0.6) {
    for (const row of tail) row.out = 'list of other headlines'
  } else for (const row of foreign) if (titles.length > 1 || tail.length > 1) markIfAlien(row, vocabulary)
}

function markIfAlien(row: Row, vocabulary: Vocabulary): void {
  if (findOverlap(row.text, vocabulary) < 0.1 && countWords(row.text) >= 6) row.out = 'list of other headlines'
}

/**
 * Finds the headline among the rows above the prose and marks what stands there besides it and a standfirst.
 *
 * @param known - the title that the page or the person gives, compared without case and marks
 */
export function markHead(rows: readonly Row[], start: number, vocabulary: Vocabulary, known?: string): void {
  const open = rows.slice(0, start).filter((row) => row.out === undefined)
  if (open.length === 0) return
  const headline = pickHeadline(open, vocabulary, known)
  if (headline !== undefined) headline.kind = 'headline'
  const at = headline === undefined ? open.length : open.indexOf(headline)
  for (const [index, row] of open.entries()) {
    if (row === headline || row.kind !== undefined) continue
    if (index > at) {
      if (countWords(row.text) >= 6) row.kind = 'standfirst'
    } else if (isEntry(open, index, vocabulary))
      row.out = countWords(row.text) < SHORT ? 'menu' : 'list of other headlines'
  }
}

/** Before the headline a short line is a label or a menu's entry; a longer one is another article's title. */
function isEntry(open: readonly Row[], index: number, vocabulary: Vocabulary): boolean {
  const row = open[index]
  if (row === undefined || isProse(row.text)) return false
  if (countWords(row.text) < SHORT) return true
  return findOverlap(row.text, vocabulary) < FOREIGN && open.length > 2
}

function pickHeadline(open: readonly Row[], vocabulary: Vocabulary, known?: string): Row | undefined {
  const given =
    open.find((row) => row.kind === 'headline') ?? open.find((row) => known !== undefined && same(row.text, known))
  if (given !== undefined) return given
  const candidates = open.filter(
    (row) => countWords(row.text) >= SHORT && row.text.length <= 300 && row.kind === undefined,
  )
  const scored = candidates.map((row) => ({ row, overlap: findOverlap(row.text, vocabulary) }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (most, next) => (most === undefined || next.overlap > most.overlap + 0.15 ? next : most),
    undefined,
  )
  return best !== undefined && best.overlap >= 0.2 ? best.row : undefined
}

function same(a: string, b: string): boolean {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return fold(a) === fold(b)
}
