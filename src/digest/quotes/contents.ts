/** Marks off what is said: the words before, behind or on both sides of a verb of saying. */

import type { Frame } from './frame.ts'
import { type Line, tokenAt } from './line.ts'
import type { Range } from './tokens.ts'
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
  return from > floor && (before === ':' || /^--+$|^[—–-]$/.test(before)) ? from : floor
}

/** An introduction (`In Ohio,`, `Asked about it,`) is no content: a clause has three words and a verb of its own. */
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

/** Where the content behind a frame ends: at a further attribution, at the reporter's own words, or with the sentence. */
function findEnd(line: Line, sentence: Range, frame: Frame, later: readonly Frame[]): number {
  const from = frame.complement.at
  if (isWhole(line, frame)) return findQuoteEnd(line, from, sentence.to)
  if (frame.cue.kind === 'name') return findNamedEnd(line, from, sentence.to)
  if (frame.form === 'noun') return findNounEnd(line, from, sentence.to)
  const end = findNextFrame(line, from, sentence.to, later)
  const inner = isInner(line, frame)
  const thing = frame.cue.kind === 'object' && !frame.complement.that
  for (let i = from + 1; i < end; i++) {
    const token = tokenAt(line, i)
    if (token.quote >= 0) continue
    const next = tokenAt(line, i + 1)
    if (token.lower === 'when' && next.lower === 'asked') return i
    if (thing && endsThing(token.lower, next.lower)) return i
    if (/^--+$|^[—–-]$/.test(token.lower) && opensRemark.has(next.lower) && !closesAgain(line, i + 1, end)) return i
    if (isDash(token.lower) && isDash(tokenAt(line, unitBefore(line, frame)).lower)) return i
    if (token.lower !== ',') continue
    if (inner && next.quote < 0 && !determinersOnly(next.lower)) return i
    if (/^(?:while|though|although|however|whereas)$/.test(next.lower)) return i
    if (/^(?:a|an|something|one)$/.test(next.lower) && isRemark(line, i + 2, end)) return i
    if (/^(?:but|and)$/.test(next.lower) && later.some((f) => f.unit.from === i + 2 && f.form === 'finite')) return i
  }
  return end
}

/** `, a claim that …`, `, something he denies`: the reporter's remark on what was said. */
function isRemark(line: Line, from: number, end: number): boolean {
  for (let i = from; i < end && i < from + 5; i++) {
    const { lower, kind } = tokenAt(line, i)
    if (kind !== 'word') return false
    if (lower === 'that' || lower === 'which') return true
  }
  return false
}

/** Words in marks behind a comma or colon that begin as a sentence does: nothing behind their closing mark is theirs. */
function isWhole(line: Line, { complement }: Frame): boolean {
  if (complement.kind !== 'quote' || !(complement.comma || complement.colon)) return false
  return tokenAt(line, complement.at).quote >= 0 && tokenAt(line, complement.at + 1).capital
}

function findQuoteEnd(line: Line, from: number, end: number): number {
  const { quote } = tokenAt(line, from)
  let to = from
  while (to < end && tokenAt(line, to).quote === quote) to++
  return to
}

/** `called it "a mess" in May`: ends with the words in marks. */
function findNamedEnd(line: Line, from: number, end: number): number {
  let at = from
  while (at < end && tokenAt(line, at).quote < 0) at++
  return findQuoteEnd(line, at, end)
}

/** `his claim that it is “safe,” …`: ends with words in marks that begin it or end in a comma, or at a comma. */
function findNounEnd(line: Line, from: number, end: number): number {
  if (tokenAt(line, from).quote >= 0) return findQuoteEnd(line, from, end)
  for (let i = from; i < end; i++) {
    const { lower, quote } = tokenAt(line, i)
    if (quote < 0 && (lower === ',' || isDash(lower))) return i
    if (lower === ',' && quote >= 0 && tokenAt(line, i + 2).quote !== quote) return Math.min(end, i + 2)
    if (i > from && /^(?:and|but)$/.test(lower) && quote < 0 && /^(?:said|says|then)$/.test(tokenAt(line, i + 1).lower))
      return i
  }
  return end
}

/** Behind a dash these begin the reporter's remark. */
const opensRemark = new Set(['a', 'an', 'something', 'though', 'although', 'despite'])

/** A second dash takes the speaker's words up again. */
function closesAgain(line: Line, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (isDash(tokenAt(line, i).lower) && tokenAt(line, i).quote < 0) return true
  return false
}

/** A thing that is praised or blamed ends at a comma, or where a clause tells why and when. */
function endsThing(lower: string, next: string): boolean {
  if (lower === ',') return next !== 'and' && next !== 'or'
  return /^(?:because|when|after|while|before|since|during)$/.test(lower)
}

function isDash(word: string): boolean {
  return /^--+$|^[—–-]$/.test(word)
}

/** The token before the frame, past a conjunction: `– though she did not say who – …`. */
function unitBefore(line: Line, { unit }: Frame): number {
  return subordinators.has(tokenAt(line, unit.from - 1).lower) ? unit.from - 2 : unit.from - 1
}

function determinersOnly(lower: string): boolean {
  return lower === 'and' || lower === 'or'
}

/** A frame inside a clause that began before it (`When she said …, he left`; `the man who said …, left`). */
function isInner(line: Line, frame: Frame): boolean {
  if (frame.subject === undefined || frame.form !== 'finite') return false
  if (frame.subject.kind === 'relative') return true
  const before = tokenAt(line, frame.unit.from - 1).lower
  return /^(?:when|after|if|while|although|though|since|because|before|which|whom|where)$/.test(before)
}

function findNextFrame(line: Line, from: number, end: number, later: readonly Frame[]): number {
  for (const frame of later) {
    const start = frame.unit.from
    if (start <= from) continue
    const before = tokenAt(line, start - 1)
    if (frame.form === 'participle' && before.lower === ',') return start - 1
    if (frame.form === 'participle' && goesBack.has(before.lower) && isSetOff(line, start - 2))
      return tokenAt(line, start - 2).lower === ',' ? start - 2 : start - 1
    if (frame.form === 'according') return before.lower === ',' ? start - 1 : start
    const joined = /^(?:and|but|or|then)$/.test(before.lower)
    const speaks = frame.cue.kind === 'say' || frame.cue.kind === 'tell'
    const marked =
      frame.cue.lemma === 'say' ||
      frame.complement.that ||
      frame.complement.kind === 'quote' ||
      tokenAt(line, start - 2).lower === ','
    if (
      joined &&
      speaks &&
      marked &&
      frame.form === 'finite' &&
      frame.subject !== undefined &&
      frame.subject.to < from
    ) {
      return tokenAt(line, start - 2).lower === ',' ? start - 2 : start - 1
    }
  }
  return end
}

/** `, before adding`: the reporter goes on to the next thing that was said. */
const goesBack = new Set(['before', 'after', 'while'])

function isSetOff(line: Line, at: number): boolean {
  const { lower, kind } = tokenAt(line, at)
  return lower === ',' || kind === 'mark'
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
