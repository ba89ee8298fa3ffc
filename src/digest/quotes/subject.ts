/** Finds who is the subject of a verb of saying. */

import { findCountry } from '../../text/demonyms.ts'
import { findCue } from './cues.ts'
import { type Line, tokenAt } from './line.ts'
import { findPhraseAfter, findPhraseBefore, isOpen, type Phrase } from './phrases.ts'
import { isDash, type Range } from './tokens.ts'
import {
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  months,
  personal,
  plainVerbs,
  prepositions,
  subordinators,
  timeWords,
  weekdays,
} from './word-classes.ts'

/** A subject: the phrase with its apposition or relative clause, and the bare phrase before them. */
export type Subject = Phrase & {
  readonly head: Range
  /** What stands in apposition: `a minister`. */
  readonly apposition?: Range
  /** It stands as a possessor: `Vale's` claim. */
  readonly possessive?: true
}

/** Finds the subject that ends just before token `at` (the verb group's first token). */
export function findSubjectBefore(line: Line, at: number, floor: number): Subject | undefined {
  const last = at - 1
  const token = tokenAt(line, last)
  if (last < floor) return undefined
  if (token.lower === ',' || token.lower === ')' || token.lower === ']' || isDash(token.lower)) {
    return findBeforeAside(line, last, floor)
  }
  const relative = findBeforeWho(line, last, floor)
  if (relative !== undefined) return relative
  const phrase = findPhraseBefore(line, last, floor)
  if (phrase === undefined) return undefined
  const whole = findBehindMark(line, phrase, floor)
  if (whole !== undefined) return whole
  const pair = joinPair(line, phrase, floor)
  return { ...pair, head: pair }
}

/** `"…," ‹Orla Vale, head of the Centre for Roads› said`: one phrase, its second comma missing, fills the way from the mark. */
function findBehindMark(line: Line, phrase: Phrase, floor: number): Subject | undefined {
  let from = phrase.from
  let comma: number | undefined
  for (; from > floor && tokenAt(line, from - 1).quote < 0; from--) {
    const { lower } = tokenAt(line, from - 1)
    if (lower === ',' && comma === undefined) comma = from - 1
    else if (phrase.to - from > 24 || !isNominal(line, from - 1)) return undefined
  }
  const mark = tokenAt(line, from - 1)
  if (from === phrase.from || mark.kind !== 'mark' || tokenAt(line, from - 2).kind !== 'point') return undefined
  const head = findPhraseAfter(line, from, comma ?? phrase.to)
  if (head === undefined || head.kind === 'pronoun') return undefined
  if (comma === undefined) return { from, to: phrase.to, kind: head.kind, head: { ...head, to: phrase.to } }
  if (head.kind !== 'name' || head.to !== comma) return undefined
  return { ...head, to: phrase.to, head, apposition: { from: comma + 1, to: phrase.to } }
}

/** No verb, and nothing that begins a clause. */
function isNominal(line: Line, at: number): boolean {
  const { lower, kind, capital } = tokenAt(line, at)
  if (kind !== 'word' || auxiliaries.has(lower) || subordinators.has(lower) || plainVerbs.has(lower)) return false
  const cue = capital ? undefined : findCue(lower)
  return (cue === undefined || cue.noun) && !isPronounOrAdverb(lower)
}

function isPronounOrAdverb(lower: string): boolean {
  return personal.has(lower) || isAdverb(lower) || lower === 'but'
}

/** `Vale and Okoro said`: both, where a clause begins right before the first. */
function joinPair(line: Line, phrase: Phrase, floor: number): Phrase {
  const conjunction = tokenAt(line, phrase.from - 1)
  if (conjunction.lower !== 'and' || phrase.kind === 'pronoun' || phrase.from - 2 < floor) return phrase
  const first = findPhraseBefore(line, phrase.from - 2, floor)
  if (first === undefined || first.kind === 'relative') return phrase
  const before = tokenAt(line, first.from - 1)
  const opens = first.from === floor || before.kind !== 'word' || subordinators.has(before.lower)
  return opens && (first.kind === phrase.kind || phrase.kind === 'nominal') ? { ...phrase, from: first.from } : phrase
}

/**
 * `Orla Vale, a minister, said`: the phrase before the aside, which may hold commas itself.
 *
 * The nearest phrase that begins its clause is taken; else the nearest name, else the nearest phrase.
 */
function findBeforeAside(line: Line, last: number, floor: number): Subject | undefined {
  const closing = tokenAt(line, last).lower
  const opening = closing === ',' ? findBeforeRelative(line, last, floor) : undefined
  if (opening !== undefined) return opening
  let found: Subject | undefined
  for (let i = last - 1, tries = 0; i > floor && tries < 5 && last - i < 50; i--) {
    const token = tokenAt(line, i)
    if ((token.quote >= 0 && closing !== ')') || !opensAside(token.lower, closing)) continue
    tries++
    const subject = makeWithAside(line, i, last, floor)
    if (subject === undefined) continue
    if (closing !== ',' || (beginsClause(line, subject.head, floor) && (tries === 1 || beginsAside(line, i))))
      return subject
    if (found === undefined || (found.kind !== 'name' && subject.kind === 'name')) found = subject
  }
  return found
}

/** `Orla Vale, who lives in Castell, Norland, said`: a relative clause fills the way from the opening name to the verb. */
function findBeforeRelative(line: Line, last: number, floor: number): Subject | undefined {
  for (let i = floor + 1; i < last && i < floor + 12; i++) {
    if (tokenAt(line, i).lower !== ',') continue
    if (tokenAt(line, i + 1).lower !== 'who') return undefined
    const subject = makeWithAside(line, i, last, floor)
    return subject?.kind === 'name' && subject.head.from === floor && isPlain(line, i, last) ? subject : undefined
  }
  return undefined
}

/** No other clause begins, and nothing is quoted. */
function isPlain(line: Line, from: number, to: number): boolean {
  for (let i = from + 2; i < to; i++) {
    const { lower, quote } = tokenAt(line, i)
    if (quote >= 0 || lower === 'but' || lower === 'that' || lower === 'who' || lower === ';') return false
  }
  return true
}

function opensAside(lower: string, closing: string): boolean {
  if (closing === ')') return lower === '('
  if (closing === ']') return lower === '['
  return closing === ',' ? lower === ',' : isDash(lower)
}

function beginsClause(line: Line, head: Range, floor: number): boolean {
  const before = tokenAt(line, head.from - 1)
  const opens =
    before.quote >= 0 || before.lower === 'with' || conjunctions.has(before.lower) || subordinators.has(before.lower)
  return head.from === floor || opens || (before.kind === 'point' && before.lower !== ',')
}

function beginsAside(line: Line, comma: number): boolean {
  const next = tokenAt(line, comma + 1)
  return determiners.has(next.lower) || next.lower === 'who' || /^\d/.test(next.word) || !next.capital
}

function makeWithAside(line: Line, opening: number, last: number, floor: number): Subject | undefined {
  const first = tokenAt(line, opening + 1).lower
  if (conjunctions.has(first) && first !== 'or') return undefined
  if (subordinators.has(first) && !/^(?:who|which|whose|whom|when|once|as)$/.test(first)) return undefined
  const phrase = findPhraseBefore(line, opening - 1, floor)
  if (phrase === undefined || phrase.kind === 'relative' || isDemonym(line, phrase)) return undefined
  return { ...phrase, to: last, head: phrase, apposition: { from: opening + 1, to: last } }
}

/** `a British, ‹Irish› and Canadian citizen`: an adjective alone speaks for nobody. */
function isDemonym(line: Line, { from, to }: Range): boolean {
  const { lower } = tokenAt(line, to - 1)
  if (to - from === 2 && /^an?$/.test(tokenAt(line, from).lower)) return findCountry(lower) !== undefined
  if (to - from > 1 || lower.length < 4) return false
  const country = findCountry(lower)
  return country !== undefined && country !== lower && /(?:ish|an|ese|ch|i|sh)$/.test(lower)
}

/** `the woman who spoke said`: the phrase before `who`, when nothing but its clause stands between. */
function findBeforeWho(line: Line, last: number, floor: number): Subject | undefined {
  for (let i = last - 1; i > floor && last - i < 25; i--) {
    const token = tokenAt(line, i)
    if (token.kind !== 'word' || token.quote >= 0) return undefined
    if (token.lower !== 'who') continue
    const phrase = findPhraseBefore(line, i - 1, floor)
    return phrase === undefined || phrase.kind === 'relative' ? undefined : { ...phrase, to: last + 1, head: phrase }
  }
  return undefined
}

/** Words in -ing that stand before an office: `said ‹acting director› Orla Vale`. */
const ofOffice = new Set(['acting', 'incoming', 'leading', 'managing', 'outgoing', 'presiding', 'sitting', 'visiting'])

/** Finds the subject that begins behind the verb: `said ‹Orla Vale, a minister›`. */
export function findSubjectAfter(line: Line, from: number, end: number): Subject | undefined {
  let start = from
  while (start < end && !tokenAt(line, start).capital && isAdverb(tokenAt(line, start).lower)) start++
  const { lower, capital } = tokenAt(line, start)
  if (/ing$/.test(lower) && !capital && !ofOffice.has(lower)) return undefined
  let phrase = findPhraseAfter(line, start, end)
  if (phrase === undefined || tokenAt(line, start).lower === 'it' || weekdays.has(tokenAt(line, start).lower))
    return undefined
  if (tokenAt(line, phrase.to).lower === 'and') {
    const second = findPhraseAfter(line, phrase.to + 1, end)
    if (second?.kind === 'name') phrase = { ...phrase, to: second.to }
  }
  const aside = findAsideAfter(line, phrase.to, end)
  return { ...phrase, to: aside?.to ?? phrase.to, head: phrase, ...(aside === undefined ? {} : { apposition: aside }) }
}

/** The apposition behind an inverted subject runs to the end of its clause. */
function findAsideAfter(line: Line, at: number, end: number): Range | undefined {
  const comma = tokenAt(line, at)
  const next = tokenAt(line, at + 1)
  if (comma.lower === 'who') return { from: at, to: findClauseEnd(line, at, end) }
  if (comma.lower !== ',' || at + 1 >= end) return undefined
  const starts = determiners.has(next.lower) || next.lower === 'who' || /^\d/.test(next.word) || isOpen(next)
  if (!starts || /ing$/.test(next.lower) || findCue(next.lower) !== undefined) return undefined
  return { from: at + 1, to: findClauseEnd(line, at + 1, end) }
}

function findClauseEnd(line: Line, from: number, end: number): number {
  let to = from
  while (to < end && tokenAt(line, to).quote < 0 && !/^[.;:?!]$|^--+$|^[—–]$/.test(tokenAt(line, to).lower)) to++
  while (to > from && tokenAt(line, to - 1).lower === ',') to--
  return to
}

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
