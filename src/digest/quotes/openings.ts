/** Finds the subject at the opening of a clause: behind its dateline, its times and its introduction. */

import { findCue } from './cues.ts'
import { type Line, tokenAt } from './line.ts'
import type { Phrase } from './phrase.ts'
import { findPhraseAfter } from './phrase-after.ts'
import type { Subject } from './subject.ts'
import { isDash, type Range } from './tokens.ts'
import {
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  months,
  personal,
  prepositions,
  subordinators,
  timeWords,
  weekdays,
} from './word-classes.ts'

/**
 * Finds the subject of the clause that a participle or infinitive leans on: the first phrase of the sentence, behind an
 * introduction that ends in a comma.
 */
export function findClauseSubject(line: Line, sentence: Range, before: number): Subject | undefined {
  let start = sentence.from
  for (let i = before - 1; i > sentence.from; i--) {
    const token = tokenAt(line, i)
    if (token.quote >= 0) continue
    if (token.lower === ';' || (token.lower === ',' && /^(?:but|and|while|so)$/.test(tokenAt(line, i + 1).lower))) {
      const subject = findOpening(line, { from: i + 1, to: before })
      if (subject !== undefined && isVerbLike(line, subject.to)) return subject
    }
  }
  while (start < before && tokenAt(line, start).quote >= 0) start++
  return findOpening(line, { from: start, to: before })
}

/** `a day on which ‹Vale› changed things by ‹announcing›`: without a comma between, the subject of that inner clause. */
export function findInnerSubject(line: Line, sentence: Range, before: number): Subject | undefined {
  if (!/^(?:by|in|without|after|before|while|when|for)$/.test(tokenAt(line, before - 1).lower)) return undefined
  for (let i = before - 2; i > sentence.from && before - i < 40; i--) {
    const { lower, kind, quote } = tokenAt(line, i)
    if (kind !== 'word' || quote >= 0) return undefined
    if (!/^(?:which|where|when|because|whom)$/.test(lower)) continue
    const phrase = findPhraseAfter(line, i + 1, before)
    return phrase?.kind === 'name' || phrase?.kind === 'pronoun' ? { ...phrase, head: phrase } : undefined
  }
  return undefined
}

/** The subject at the opening of a clause. */
export function findOpening(line: Line, clause: Range): Subject | undefined {
  let i = skipDateline(line, clause)
  for (let hops = 0; hops < 4; hops++) {
    while (i < clause.to && isOpeningWord(line, i)) i++
    const token = tokenAt(line, i)
    const skips =
      prepositions.has(token.lower) ||
      subordinators.has(token.lower) ||
      (/(?:ing|ed)$/.test(token.lower) && token.kind === 'word')
    if (!skips || token.lower === 'all') break
    const behind = prepositions.has(token.lower) ? skipAdverbial(line, i, clause.to) : undefined
    if (behind !== undefined) {
      i = behind
      break
    }
    const comma = findComma(line, i, clause.to)
    if (comma === undefined) return undefined
    i = comma + 1
  }
  const phrase = findPhraseAfter(line, i, clause.to)
  if (phrase === undefined || isDate(line, phrase)) return undefined
  const behind = skipOpeningTime(line, phrase)
  return behind === undefined ? { ...phrase, head: phrase } : findOpening(line, { from: behind, to: clause.to })
}

/** `Last week, ‹Vale›`, `Hours later, ‹Vale›`: the token behind the comma of a time that opens the clause. */
function skipOpeningTime(line: Line, { to }: Phrase): number | undefined {
  if (!timeWords.has(tokenAt(line, to - 1).lower)) return undefined
  const comma = /^(?:later|earlier|ago|before|afterwards?)$/.test(tokenAt(line, to).lower) ? to + 1 : to
  return tokenAt(line, comma).lower === ',' ? comma + 1 : undefined
}

function isDate(line: Line, { from, to }: Range): boolean {
  return to - from > 1 && months.has(tokenAt(line, from).lower) && /^\d/.test(tokenAt(line, from + 1).word)
}

/** `NORPORT, 4 May (Wire) – Vale said`: the token behind the dash that ends a dateline in capitals. */
function skipDateline(line: Line, { from, to }: Range): number {
  const { word, lower } = tokenAt(line, from)
  if (from > 0 || word.length < 4 || word === lower || word !== word.toUpperCase()) return from
  for (let i = from + 1; i < to && i < from + 12; i++) if (isDash(tokenAt(line, i).lower)) return i + 1
  return from
}

/** `On Friday ‹Vale› said`, `In an interview with the Herald ‹the mayor› said`: a new phrase begins without a comma. */
function skipAdverbial(line: Line, at: number, end: number): number | undefined {
  let i = at
  for (let hops = 0; hops < 4 && prepositions.has(tokenAt(line, i).lower); hops++) {
    i = skipTime(line, i + 1, end) ?? findPhraseAfter(line, i + 1, end)?.to ?? end
  }
  const next = tokenAt(line, i)
  if (i >= end || next.quote >= 0 || next.kind !== 'word' || i === at) return undefined
  const timed = timeWords.has(tokenAt(line, i - 1).lower) && next.capital
  return timed || personal.has(next.lower) || (determiners.has(next.lower) && next.lower !== 'that') ? i : undefined
}

/** The words of time right behind a preposition, which would else be taken for part of a name. */
function skipTime(line: Line, from: number, end: number): number | undefined {
  let i = from
  while (i < end && i < from + 4 && /^(?:the|a|an|his|her|early|last|this|next|that)$/.test(tokenAt(line, i).lower)) i++
  if (!weekdays.has(tokenAt(line, i).lower)) return undefined
  while (i + 1 < end && /^(?:morning|afternoon|evening|night)$/.test(tokenAt(line, i + 1).lower)) i++
  return i + 1
}

function isOpeningWord(line: Line, at: number): boolean {
  const token = tokenAt(line, at)
  if (token.kind !== 'word' || conjunctions.has(token.lower)) return true
  if (!isAdverb(token.lower) || determiners.has(token.lower)) return false
  return !token.capital || !token.lower.endsWith('ly') || tokenAt(line, at + 1).lower === ','
}

function findComma(line: Line, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) if (tokenAt(line, i).lower === ',' && tokenAt(line, i).quote < 0) return i
  return undefined
}

function isVerbLike(line: Line, at: number): boolean {
  const { lower, kind } = tokenAt(line, at)
  return (
    kind === 'word' &&
    (auxiliaries.has(lower) || isAdverb(lower) || findCue(lower) !== undefined || /(?:ed|s|t|d|e|k|w|n)$/.test(lower))
  )
}

/** `a saying attributed to ‹Orla Vale›`: whose words they are said to be. */
export function findAttributed(line: Line, sentence: Range): Subject | undefined {
  for (let i = sentence.to - 1; i > sentence.from; i--) {
    if (tokenAt(line, i).lower !== 'attributed' || tokenAt(line, i + 1).lower !== 'to') continue
    const phrase = findPhraseAfter(line, i + 2, sentence.to)
    return phrase === undefined ? undefined : { ...phrase, head: phrase }
  }
  return undefined
}
