/** Finds where reported content ends behind its verb, and the reporter's own words go on. */

import type { Frame } from './frame.ts'
import { type Line, tokenAt } from './line.ts'
import { findNextFrame } from './next-frame.ts'
import { isDash, type Range } from './tokens.ts'
import { subordinators } from './word-classes.ts'

/** Where the content behind a frame ends: at a further attribution, at the reporter's own words, or with the sentence. */
export function findEnd(line: Line, sentence: Range, frame: Frame, later: readonly Frame[]): number {
  const from = frame.complement.at
  if (isWhole(line, frame)) return findQuoteEnd(line, from, sentence.to)
  if (frame.cue.kind === 'name') return findNamedEnd(line, from, sentence.to)
  if (frame.form === 'noun') return findNounEnd(line, from, sentence.to)
  const end = findNextFrame(line, from, sentence.to, later)
  for (let i = from + 1; i < end; i++)
    if (tokenAt(line, i).quote < 0 && isReporters(line, i, { frame, later, end })) return i
  return end
}

type Reading = { readonly frame: Frame; readonly later: readonly Frame[]; readonly end: number }

/** At this token the reporter takes over from whoever is reported. */
function isReporters(line: Line, at: number, { frame, later, end }: Reading): boolean {
  const { lower } = tokenAt(line, at)
  const next = tokenAt(line, at + 1)
  if (lower === 'when' && next.lower === 'asked') return true
  if (frame.cue.kind === 'object' && !frame.complement.that && endsThing(lower, next.lower)) return true
  if (isDash(lower) && opensRemark.has(next.lower) && !closesAgain(line, at + 1, end)) return true
  if (isDash(lower) && isDash(tokenAt(line, unitBefore(line, frame)).lower)) return true
  if (lower !== ',') return false
  if (next.quote < 0 && !joinsOnly(next.lower) && isInner(line, frame)) return true
  if (/^(?:while|though|although|however|whereas)$/.test(next.lower)) return true
  if (/^(?:a|an|something|one)$/.test(next.lower) && isRemark(line, at + 2, end)) return true
  return /^(?:but|and)$/.test(next.lower) && later.some((one) => one.unit.from === at + 2 && one.form === 'finite')
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

/** The token before the frame, past a conjunction: `– though she did not say who – …`. */
function unitBefore(line: Line, { unit }: Frame): number {
  return subordinators.has(tokenAt(line, unit.from - 1).lower) ? unit.from - 2 : unit.from - 1
}

function joinsOnly(lower: string): boolean {
  return lower === 'and' || lower === 'or'
}

/** A frame inside a clause that began before it (`When she said …, he left`; `the man who said …, left`). */
function isInner(line: Line, frame: Frame): boolean {
  if (frame.subject === undefined || frame.form !== 'finite') return false
  if (frame.subject.kind === 'relative') return true
  const before = tokenAt(line, frame.unit.from - 1).lower
  return /^(?:when|after|if|while|although|though|since|because|before|which|whom|where)$/.test(before)
}
