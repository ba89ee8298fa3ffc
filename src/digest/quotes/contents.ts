/** Marks off what is said: the words before, behind or on both sides of a verb of saying. */

import type { Frame } from './frames.ts'
import { type Line, tokenAt } from './line.ts'
import type { Range } from './tokens.ts'

/** A piece of what is said: words in marks, reported words, or both together. */
export type Content = Range & {
  readonly kind: 'direct' | 'mixed' | 'indirect'
  readonly frame: Frame
}

/** Lists what the frames of one sentence report, each piece with its frame. */
export function listContents(line: Line, sentence: Range, frames: readonly Frame[]): Content[] {
  const contents: Content[] = []
  frames.forEach((frame, i) => {
    for (const range of findRanges(line, sentence, frame, frames.slice(i + 1))) {
      const trimmed = trim(line, range)
      if (trimmed !== undefined) contents.push({ ...trimmed, kind: findKind(line, trimmed), frame })
    }
  })
  return contents
}

function findRanges(line: Line, sentence: Range, frame: Frame, later: readonly Frame[]): Range[] {
  const { complement, unit } = frame
  const ranges: Range[] = []
  const before = findBefore(line, sentence, frame)
  const quoteBefore = before !== undefined && tokenAt(line, before.to - 1).quote >= 0
  const follows = complement.kind === 'quote' || (complement.kind === 'clause' && !(quoteBefore && !complement.that))
  if (before !== undefined && frame.form !== 'participle' && frame.form !== 'infinitive') {
    if (!follows || (complement.kind === 'quote' && !complement.that)) ranges.push(before)
  }
  if (follows && !(before !== undefined && complement.kind === 'clause' && frame.inverted)) {
    ranges.push({ from: complement.at, to: findEnd(line, complement.at, sentence.to, later) })
  } else if (before !== undefined && complement.kind === 'none' && complement.comma) {
    const rest = findRest(line, complement.at + 1, sentence.to, later)
    if (rest !== undefined) ranges.push(rest)
  } else if (frame.form === 'according' && before === undefined && complement.comma) {
    const start = complement.at + 1
    ranges.push({ from: start, to: findEnd(line, start, sentence.to, later) })
  }
  void unit
  return ranges
}

/** The words before a unit that a comma or closing mark sets off. */
function findBefore(line: Line, sentence: Range, frame: Frame): Range | undefined {
  if (frame.form === 'participle' || frame.form === 'infinitive') return undefined
  const last = tokenAt(line, frame.unit.from - 1)
  if (frame.unit.from <= sentence.from) return undefined
  const setOff = last.quote >= 0 || last.lower === ',' || /^--+$|^[—–]$/.test(last.lower)
  if (!setOff && !(frame.form === 'according')) return undefined
  const from = sentence.from
  const to = last.quote < 0 && last.kind !== 'word' ? frame.unit.from - 1 : frame.unit.from
  if (to - from < 1) return undefined
  if (last.quote < 0 && !hasClause(line, { from, to })) return undefined
  return { from, to }
}

/** An introduction (`In Ohio,`) is no content; four words or a pronoun make one. */
function hasClause(line: Line, range: Range): boolean {
  let words = 0
  for (let i = range.from; i < range.to; i++) if (tokenAt(line, i).kind === 'word') words++
  return words >= 3
}

/** What goes on behind `, he said,`. */
function findRest(line: Line, from: number, end: number, later: readonly Frame[]): Range | undefined {
  const first = tokenAt(line, from)
  if (from >= end) return undefined
  const next = later.find(({ unit }) => unit.from === from || unit.from === from + 1)
  if (next !== undefined) return undefined
  if (/ing$/.test(first.lower) && first.quote < 0) return undefined
  return { from, to: findEnd(line, from, end, later) }
}

/** Where the content that begins at `from` ends: at a further attribution, or with the sentence. */
function findEnd(line: Line, from: number, end: number, later: readonly Frame[]): number {
  for (const frame of later) {
    const start = frame.unit.from
    if (start <= from) continue
    const before = tokenAt(line, start - 1)
    if (frame.form === 'participle' && before.lower === ',') return start - 1
    if (frame.form === 'according') return before.lower === ',' ? start - 1 : start
    const joined = /^(?:and|but|or|then)$/.test(before.lower)
    if (joined && frame.form === 'finite' && frame.subject !== undefined && frame.subject.to < from) {
      return tokenAt(line, start - 2).lower === ',' ? start - 2 : start - 1
    }
  }
  return end
}

function trim(line: Line, range: Range): Range | undefined {
  let { from, to } = range
  while (from < to && isPoint(line, from)) from++
  while (to > from && isPoint(line, to - 1)) to--
  return from < to ? { from, to } : undefined
}

function isPoint(line: Line, at: number): boolean {
  const token = tokenAt(line, at)
  return token.kind === 'point' && token.quote < 0 && !'([$#@'.includes(token.word)
}

function findKind(line: Line, range: Range): Content['kind'] {
  let inside = 0
  let outside = 0
  for (let i = range.from; i < range.to; i++) {
    const token = tokenAt(line, i)
    if (token.kind !== 'word') continue
    if (token.quote >= 0) inside++
    else outside++
  }
  if (inside === 0) return 'indirect'
  return outside === 0 ? 'direct' : 'mixed'
}
