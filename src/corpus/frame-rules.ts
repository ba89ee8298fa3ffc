/** Marks what stands around an article: the menus above it, and the lists of other headlines among and below it. */

import { isBareName, parseByline } from './bylines.ts'
import { parseDateLine } from './date-lines.ts'
import { isMenu } from './line-rules.ts'
import { LIST_HEADING } from './page-phrases.ts'
import { countWords, findOverlap, isProse, type Row, type Vocabulary } from './row.ts'
import { endsSentence } from './split-lines.ts'

/** A headline of another article shares less than this part of its words with the article's prose. */
const FOREIGN = 0.34
const SHORT = 4
/** A headline or a standfirst has no more words than this. */
const LONGEST_LEAD = 45
const LIST = 'list of other headlines'
/** Titles of other articles have at least this many words; in the middle of an article shorter lines are kept. */
const TITLE = 5
const RUN = 3
const LONGEST_RUN = 15
const COMMENTS =
  /^(?:(?:view |show |all )?(?:\d{1,5} )?comments(?: \(\d+\))?|join the (?:conversation|discussion)|have your say)$/iu

/** The first row of the article's prose; `undefined` when no row reads as prose. */
export function findBodyStart(rows: readonly Row[]): number | undefined {
  const found = rows.findIndex((row) => row.out === undefined && isProse(row.text) && countWords(row.text) >= 8)
  return found < 0 ? undefined : found
}

/**
 * A line above the byline is a headline or a standfirst, also when it ends like a sentence: the prose begins below.
 *
 * @param first - the first row that reads as prose
 */
export function passByline(rows: readonly Row[], first: number): number {
  const below = rows.slice(first + 1).filter(({ out }) => out === undefined)
  const at = below.slice(0, 2).findIndex(({ text }) => parseByline(text)?.person === true)
  const row = below[at]
  const lead = [rows[first], ...below.slice(0, Math.max(0, at))]
  if (row === undefined || lead.some((line) => line === undefined || countWords(line.text) > LONGEST_LEAD)) return first
  const from = rows.indexOf(row) + 1
  const next = findBodyStart(rows.slice(from))
  return next === undefined ? first : from + next
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
 * article. In the tail a teaser below such a title goes too: a sentence that shares next to nothing with the prose.
 */
export function markLists(rows: readonly Row[], vocabulary: Vocabulary): void {
  const end = findBodyEnd(rows)
  let inList = false
  for (const [index, row] of rows.entries()) {
    if (row.out === LIST && LIST_HEADING.test(row.line.text)) inList = true
    else if (inList && row.out === undefined) {
      const belowTitle = rows[index - 1]?.out === LIST && !LIST_HEADING.test(rows[index - 1]?.line.text ?? '')
      const last = belowTitle && index >= rows.length * 0.5 && countWords(row.text) <= 40
      const teaser = last && isProse(row.text) && findOverlap(row.text, vocabulary, 1) < 0.15
      const short = countWords(row.text) < TITLE && index < end
      const title = !isProse(row.text) && !short && row.kind !== 'heading' && !opensProse(rows, index)
      if (title || teaser) row.out = LIST
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

/** A line `Comments` behind most of the prose: what follows is the readers', not the article's. */
export function markComments(rows: readonly Row[]): void {
  const from = rows.findLastIndex((row) => COMMENTS.test(row.line.text))
  if (from < 0 || lengthOfProse(rows.slice(from)) > lengthOfProse(rows.slice(0, from))) return
  for (const row of rows.slice(from + 1)) row.out ??= "readers' comments"
}

function lengthOfProse(rows: readonly Row[]): number {
  return rows.reduce((sum, { out, text }) => sum + (out === undefined && isProse(text) ? text.length : 0), 0)
}

/** Below the line of the copyright, behind the article's prose, there are only the page's links. */
export function markFoot(rows: readonly Row[]): void {
  const end = findBodyEnd(rows)
  const at = rows.findIndex((row, index) => index >= end && row.out === 'copyright line')
  if (at < 0) return
  for (const row of rows.slice(at + 1)) row.out ??= 'page furniture'
}

/** Marks a run of headlines at the end that have nothing to do with the article, with no line above to say so. */
export function markTail(rows: readonly Row[], vocabulary: Vocabulary): void {
  const end = findBodyEnd(rows)
  const tail = rows.slice(end).filter((row) => row.out === undefined)
  if (tail.length < RUN || tail.length > LONGEST_RUN || /:$/u.test(rows[end - 1]?.text ?? '')) return
  const titles = tail.filter((row) => isTitle(row.text))
  const foreign = titles.filter((row) => findOverlap(row.text, vocabulary) < FOREIGN)
  if (foreign.length < RUN || foreign.length < tail.length * 0.6) return
  for (const row of tail) row.out = LIST
}

/** A headline, not an entry of a table: five words, one of them in small letters, no label, no end of a sentence. */
function isTitle(text: string): boolean {
  if (countWords(text) < TITLE || endsSentence(text) || /^[\p{L}\p{N}.’' ]{1,24}: ?\p{Lu}/u.test(text)) return false
  return /(?:^| )\p{Ll}{2,}/u.test(text)
}

/**
 * Finds the headline among the rows above the prose.
 *
 * @param known - the title that the page or the person gives; only a line that says the same is the headline then
 */
export function findHeadline(
  rows: readonly Row[],
  start: number,
  vocabulary: Vocabulary,
  known?: string,
): Row | undefined {
  const open = rows.slice(0, start).filter((row) => row.out === undefined)
  const marked = open.find((row) => row.kind === 'headline')
  if (marked !== undefined) return marked
  if (known !== undefined) return open.find((row) => isSame(row.text, known))
  const candidates = open.filter(
    ({ text, kind }) => kind === undefined && text.length <= 300 && parseDateLine(text) === undefined,
  )
  const long = pickClosest(
    candidates.filter(({ text }) => countWords(text) >= SHORT),
    { vocabulary, least: 0.2 },
  )
  const short = candidates.filter(({ text }) => countWords(text) >= 2 && !isMenu(text) && !isBareName(text))
  return long ?? pickClosest(short, { vocabulary, least: 0.5 }) ?? findLone(rows[start], short)
}

/** Alone above a gap and the prose, a short line is the headline, whatever words it has. */
function findLone(prose: Row | undefined, short: readonly Row[]): Row | undefined {
  return short.length === 1 && prose?.line.apart === true ? short[0] : undefined
}

/** The first of the rows that shares most words with the prose; a later one must share clearly more. */
function pickClosest(
  rows: readonly Row[],
  by: { readonly vocabulary: Vocabulary; readonly least: number },
): Row | undefined {
  let best: { readonly row: Row; readonly overlap: number } | undefined
  for (const row of rows) {
    const overlap = findOverlap(row.text, by.vocabulary)
    if (overlap >= by.least && (best === undefined || overlap > best.overlap + 0.15)) best = { row, overlap }
  }
  return best?.row
}

/** Marks what stands above the prose besides the headline and a standfirst. */
export function markHead(rows: readonly Row[], start: number, vocabulary: Vocabulary): void {
  const open = rows.slice(0, start).filter((row) => row.out === undefined)
  const found = open.findIndex((row) => row.kind === 'headline')
  const at = found < 0 ? open.length : found
  for (const [index, row] of open.entries()) {
    if (row.kind !== undefined) continue
    if (index > at) {
      if (countWords(row.text) >= 6) row.kind = 'standfirst'
    } else if (isEntry(open, index, { vocabulary, titled: found >= 0 })) {
      row.out = countWords(row.text) < SHORT ? 'menu' : LIST
    }
  }
}

/** Before the prose a short line is a label or a menu's entry; a longer one above the headline is another article's. */
function isEntry(
  open: readonly Row[],
  index: number,
  { vocabulary, titled }: { readonly vocabulary: Vocabulary; readonly titled: boolean },
): boolean {
  const row = open[index]
  if (row === undefined || isProse(row.text) || endsSentence(row.text)) return false
  if (countWords(row.text) < SHORT) return true
  return titled && findOverlap(row.text, vocabulary) < FOREIGN && open.length > 2
}

function isSame(a: string, b: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const [mine, theirs] = [new Set(words(a)), new Set(words(b))]
  const shared = [...mine].filter((word) => theirs.has(word)).length
  return shared >= 2 && shared >= Math.max(mine.size, theirs.size) * 0.7
}
