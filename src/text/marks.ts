/** Finds which quotation marks of a line belong together: straight or curly, double or single, mixed, nested, unclosed. */

import type { Span } from '../model/article.ts'
import { keepLatest } from './kept.ts'

/** Words between quotation marks; the span is the inside, without the marks. */
export type Quoted = Span & {
  /** Where the opening mark stands. */
  readonly open: number
  /** Just behind the closing mark; equals `end` when the quotation is not closed on this line. */
  readonly behind: number
  readonly closed: boolean
  readonly kind: 'double' | 'single'
}

const anyMark = /["'“”„‟‘’‚«»″`]/u
const marks = /["“”„‟«»″]|''|``/gu
const singleMarks = /['‘’‚]/gu
const letter = /[\p{L}\p{N}]/u
const space = /\s/u
/** Words that begin with an apostrophe of their own: `’em`, `’til`, `’90s`. */
const elision = /^['’‘](?:\d0s?\b|em\b|til\b|cause\b|tis\b|twas\b|n\b|round\b|bout\b|cos\b|s\b)/iu

/**
 * Pairs the outermost quotation marks of one line.
 *
 * Marks inside a quotation are not listed. A mark left open runs to the end of the line and is last in the list; a
 * straight mark left open in the middle of a line, with another opening behind it, is dropped.
 *
 * @param line - a stretch of `text` without line breaks, such as a passage
 * @returns in the order of the text, never overlapping
 */
export const pairMarks = keepLatest(findPairs)

function findPairs(text: string, line: Span): readonly Quoted[] {
  const words = text.slice(line.start, line.end)
  if (!anyMark.test(words)) return []
  const doubles = pairDoubles(words)
  const singles = pairSingles(words, doubles)
  const all = singles.length === 0 ? doubles : keepOuter([...doubles, ...singles])
  return all.map((q) => moveBy(q, line.start))
}

/** Drops every pair that stands inside the one before it. */
function keepOuter(pairs: Quoted[]): Quoted[] {
  pairs.sort((a, b) => a.open - b.open)
  const outer: Quoted[] = []
  for (const pair of pairs) if (pair.open >= (outer.at(-1)?.behind ?? 0)) outer.push(pair)
  return outer
}

function moveBy(q: Quoted, by: number): Quoted {
  return { ...q, open: q.open + by, start: q.start + by, end: q.end + by, behind: q.behind + by }
}

/** How a mark leans: against the word behind it, against the word before it, or neither way. */
function findLean(line: string, at: number, width: number): 'open' | 'close' | 'either' {
  const before = line[at - 1]
  const after = line[at + width]
  const free = before === undefined || space.test(before) || '([{—–-/'.includes(before)
  const freeAfter = after === undefined || space.test(after) || ')]}.,;:?!—–-/'.includes(after)
  if (free && !freeAfter) return 'open'
  return !free && freeAfter ? 'close' : 'either'
}

function pairDoubles(line: string): Quoted[] {
  const found: Quoted[] = []
  let open: { at: number; width: number; mark: string } | undefined
  // Read with one pattern for all lines, here and below: `matchAll` would make a copy of it each time.
  marks.lastIndex = 0
  for (let match = marks.exec(line); match !== null; match = marks.exec(line)) {
    const { 0: mark, index: at } = match
    const lean = findLean(line, at, mark.length)
    if (open === undefined) {
      if (canOpen(mark, lean)) open = { at, width: mark.length, mark }
    } else if (canClose(open.mark, mark, lean)) {
      found.push(closeAt(open, at, mark.length))
      open = undefined
    } else if (mark === '"' && lean === 'open') {
      open = { at, width: mark.length, mark }
    }
  }
  if (open !== undefined) found.push(leaveOpen(open, line.length, 'double'))
  return found
}

function canOpen(mark: string, lean: 'open' | 'close' | 'either'): boolean {
  if (mark === '“' || mark === '„' || mark === '‟' || mark === '«' || mark === '``') return true
  return mark === '”' || mark === '″' || mark === '»' ? lean === 'open' : lean !== 'close'
}

function canClose(opened: string, mark: string, lean: 'open' | 'close' | 'either'): boolean {
  if (mark === '"' || mark === "''") return lean !== 'open' || opened === '“'
  if (mark === '“') return opened === '„' || lean === 'close'
  if (opened === '«' || opened === '»') return mark !== opened && '«»'.includes(mark)
  return mark === '”' || mark === '″'
}

function closeAt(open: { at: number; width: number }, at: number, width: number): Quoted {
  return { open: open.at, start: open.at + open.width, end: at, behind: at + width, closed: true, kind: 'double' }
}

function leaveOpen(open: { at: number; width: number }, end: number, kind: 'double' | 'single'): Quoted {
  return { open: open.at, start: open.at + open.width, end, behind: end, closed: false, kind }
}

/** Single marks outside the double ones; a pair may enclose double ones. */
function pairSingles(line: string, doubles: readonly Quoted[]): Quoted[] {
  const places = listSinglePlaces(line, doubles)
  const found: Quoted[] = []
  for (let i = 0; i < places.length; i++) {
    const at = places[i] as number
    if (!opensSingle(line, at)) continue
    const last = findSingleClose(line, places, i + 1)
    if (last !== undefined) {
      const end = places[last] as number
      found.push({ open: at, start: at + 1, end, behind: end + 1, closed: true, kind: 'single' })
      i = last
    } else if (line[at] === '‘' && at === line.search(/\S/u)) {
      found.push(leaveOpen({ at, width: 1 }, line.length, 'single'))
      break
    }
  }
  return found
}

function listSinglePlaces(line: string, doubles: readonly Quoted[]): number[] {
  const places: number[] = []
  let d = 0
  singleMarks.lastIndex = 0
  for (let match = singleMarks.exec(line); match !== null; match = singleMarks.exec(line)) {
    const { index } = match
    while (d < doubles.length && (doubles[d] as Quoted).behind <= index) d++
    const inside = d < doubles.length && (doubles[d] as Quoted).open <= index
    if (!inside) places.push(index)
  }
  return places
}

function opensSingle(line: string, at: number): boolean {
  const mark = line[at]
  const before = line[at - 1]
  const after = line[at + 1]
  if (after === undefined || space.test(after) || mark === '’') return false
  if (
    before !== undefined &&
    (letter.test(before) || (mark === "'" && !space.test(before) && !'([—–“"'.includes(before)))
  )
    return false
  return !elision.test(line.slice(at, at + 8))
}

/** How many apostrophes a quotation in single marks may hold: keeps the search linear. */
const mostPlaces = 60

/** The place that closes: the first that can, but a plural’s apostrophe (`workers’ rights’`) gives way to a later one. */
function findSingleClose(line: string, places: readonly number[], from: number): number | undefined {
  let doubtful: number | undefined
  for (let i = from; i < places.length && i < from + mostPlaces; i++) {
    const at = places[i] as number
    if (opensSingle(line, at) && doubtful !== undefined) return doubtful
    if (!closesSingle(line, at)) continue
    if (!/[sS]/.test(line[at - 1] ?? '') || !/^\s\p{Ll}/u.test(line.slice(at + 1, at + 3))) return i
    doubtful ??= i
  }
  return doubtful
}

function closesSingle(line: string, at: number): boolean {
  const before = line[at - 1]
  const after = line[at + 1]
  if (line[at] === '‘' || before === undefined || space.test(before)) return false
  return after === undefined || !letter.test(after)
}
