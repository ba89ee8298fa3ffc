/** Marks off what is said: the words before, behind or on both sides of a verb of saying. */

import { findEnd } from './content-end.ts'
import type { Frame } from './frame.ts'
import { type Line, tokenAt } from './line.ts'
import { isDash, type Range } from './tokens.ts'
import { conjunctions, isAdverb, prepositions, subordinators } from './word-classes.ts'

/** A piece of what is said: words in marks, reported words, or both together. */
export type Content = Range & {
  readonly kind: 'direct' | 'mixed' | 'indirect'
  readonly frame: Frame
}

/** Lists what the frames of one sentence report, each piece with its frame. */
export function listContents(line: Line, sentence: Range, frames: readonly Frame[]): Content[] {
  const contents: Content[] = []
  frames.forEach((frame, i) => {
    if (isThought(frame, frames[i - 1])) return
    for (const range of findRanges(line, sentence, frame, frames.slice(i + 1))) {
      const trimmed = trim(line, range)
      if (trimmed !== undefined && isEnough(line, trimmed))
        contents.push({ ...trimmed, kind: findKind(line, trimmed), frame })
    }
  })
  return contents.filter(({ frame }) => frame.form !== 'noun' || !contents.some((other) => holds(other, frame.unit)))
}

/** What somebody says that another claims stays one piece: `doubted his claim that …, she said`. */
function holds(content: Content, { from, to }: Range): boolean {
  const { form, cue } = content.frame
  return form !== 'noun' && cue.kind !== 'object' && content.from <= from && to <= content.to
}

/** `said she ‹thinks it will open›`: what one says one thinks is what one says. */
function isThought({ cue, subject, unit }: Frame, before: Frame | undefined): boolean {
  if (cue.lemma !== 'think' && cue.kind !== 'hold' && cue.kind !== 'object') return false
  if (before === undefined || subject?.kind !== 'pronoun' || before.complement.kind !== 'clause') return false
  const gap = unit.from - before.complement.at
  return gap === 0 || (gap === 1 && before.complement.that)
}

/** One bare word is no content, save words in marks and short answers. */
function isEnough(line: Line, { from, to }: Range): boolean {
  return to - from > 1 || tokenAt(line, from).quote >= 0 || /^(?:yes|no|so|nothing)$/.test(tokenAt(line, from).lower)
}

function findRanges(line: Line, sentence: Range, frame: Frame, later: readonly Frame[]): Range[] {
  const { complement } = frame
  const before = findBefore(line, sentence, frame)
  const quoteBefore = before !== undefined && tokenAt(line, before.to - 1).quote >= 0
  if (complement.kind === 'quote') {
    const after = { from: complement.at, to: findEnd(line, sentence, frame, later) }
    return before !== undefined && quoteBefore ? [before, after] : [after]
  }
  if (complement.kind === 'clause') {
    if (quoteBefore && before !== undefined) return [before]
    return takesNone(line, frame) ? [] : [{ from: complement.at, to: findEnd(line, sentence, frame, later) }]
  }
  if (before === undefined) {
    const opens = frame.form === 'according' || tokenAt(line, frame.unit.from).lower === 'as'
    if (!opens || !complement.comma) return []
    return [{ from: complement.at + 1, to: findEnd(line, sentence, frame, later) }]
  }
  const goesOn = complement.comma && (!quoteBefore || joinsQuote(line, complement.at + 1))
  const rest = goesOn ? findRest(line, sentence, frame, later) : undefined
  return rest === undefined ? [before] : [before, rest]
}

/** `"…," she said, and "…"`: a conjunction takes further words in marks along. */
function joinsQuote(line: Line, at: number): boolean {
  return conjunctions.has(tokenAt(line, at).lower) && tokenAt(line, at + 1).quote >= 0
}

/** `what he said`, `as she said`: nothing of theirs follows. */
function takesNone(line: Line, frame: Frame): boolean {
  if (frame.subject === undefined || frame.complement.that || frame.complement.colon) return false
  const before = tokenAt(line, frame.unit.from - 1).lower
  return before === 'what' || before === 'as'
}

/** The words before a unit that a comma or closing mark sets off. */
function findBefore(line: Line, sentence: Range, frame: Frame): Range | undefined {
  if (frame.form === 'participle' || frame.form === 'infinitive' || frame.form === 'noun') return undefined
  const last = tokenAt(line, frame.unit.from - 1)
  if (frame.unit.from <= sentence.from) return undefined
  const setOff = last.quote >= 0 || last.lower === ',' || /^--+$|^[—–]$/.test(last.lower)
  if (!setOff && !(frame.form === 'according')) return undefined
  const to = last.quote < 0 && last.kind !== 'word' ? frame.unit.from - 1 : frame.unit.from
  const range = { from: last.quote >= 0 ? findQuoteStart(line, sentence.from, to) : sentence.from, to }
  if (to - range.from < 1) return undefined
  const between = frame.complement.kind === 'none' && frame.complement.comma && !frame.inverted
  if (last.quote < 0 && !between && !hasClause(line, range)) return undefined
  return range
}

/** Behind a colon, a dash or nothing the quotation alone is meant; else the sentence with it. */
function findQuoteStart(line: Line, floor: number, to: number): number {
  const { quote } = tokenAt(line, to - 1)
  let from = to - 1
  while (from - 1 >= floor && tokenAt(line, from - 1).quote === quote) from--
  const before = tokenAt(line, from - 1).lower
  return from > floor && (before === ':' || isDash(before)) ? from : floor
}

/** An introduction (`In Norland,`, `Asked about it,`) is no content: a clause has three words and a verb of its own. */
function hasClause(line: Line, range: Range): boolean {
  let words = 0
  let comma = false
  for (let i = range.from; i < range.to; i++) {
    if (tokenAt(line, i).kind === 'word') words++
    else if (tokenAt(line, i).lower === ',') comma = true
  }
  const first = tokenAt(line, range.from).lower
  const introduces = prepositions.has(first) || subordinators.has(first) || /(?:ing|ed)$/.test(first) || isAdverb(first)
  return words >= 3 && (comma || !introduces)
}

/** What goes on behind `, he said,`. */
function findRest(line: Line, sentence: Range, frame: Frame, later: readonly Frame[]): Range | undefined {
  const from = frame.complement.at + 1
  const first = tokenAt(line, from)
  if (from >= sentence.to || (frame.inverted && frame.form !== 'according')) return undefined
  if (later.some(({ unit }) => unit.from === from || unit.from === from + 1)) return undefined
  if (first.quote < 0 && !joinsQuote(line, from) && (/ing$/.test(first.lower) || breaksOff.has(first.lower)))
    return undefined
  return { from, to: findEnd(line, sentence, { ...frame, complement: { ...frame.complement, at: from } }, later) }
}

/** Behind a comma these go back to the reporter's own words. */
const breaksOff = new Set(
  'but while though although however whereas who which where when before after as despite then now'.split(' '),
)

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
