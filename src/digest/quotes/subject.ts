/** Finds who is the subject of a verb of saying. */

import { findCountry } from '../../text/demonyms.ts'
import { findCue } from './cues.ts'
import { type Line, tokenAt } from './line.ts'
import { isOpen } from './open-words.ts'
import type { Phrase } from './phrase.ts'
import { findPhraseAfter } from './phrase-after.ts'
import { findPhraseBefore } from './phrase-before.ts'
import { canSpeak } from './somebody.ts'
import { isDash, type Range } from './tokens.ts'
import {
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  personal,
  plainVerbs,
  subordinators,
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
      return found !== undefined && isOpened(line, subject, found) ? found : subject
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

/** `Two miles from the port, at a meeting, ‹Orla Vale›, a lawyer, said`: a place or a time opens the sentence, a name follows. */
function isOpened(line: Line, { head, kind }: Subject, found: Subject): boolean {
  if (found.kind !== 'name' || canSpeak(line, { ...head, kind })) return false
  for (let i = found.head.from - 1; i > head.from; i--)
    if (/^(?:including|with|as|like)$/.test(tokenAt(line, i).lower)) return false
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
