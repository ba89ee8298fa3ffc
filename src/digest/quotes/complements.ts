/** Reads what stands between a verb of saying and what is said: listeners, times, places, `that`. */

import type { Cue } from './cues.ts'
import { type Line, tokenAt } from './line.ts'
import { occasionNouns } from './occasion-nouns.ts'
import { isOpen } from './open-words.ts'
import { findPhraseAfter } from './phrase-after.ts'
import { isPossessive, type Range } from './tokens.ts'
import {
  auxiliaries,
  determiners,
  isAdverb,
  objects,
  personal,
  possessives,
  prepositions,
  subordinators,
  timeWords,
} from './word-classes.ts'

/** What follows a verb of saying. */
export type Complement = {
  /** `quote`: words in marks follow at once; `clause`: reported words; `none`: the clause ends or a comma cuts it off. */
  readonly kind: 'quote' | 'clause' | 'none'
  /** The first token of the content, or the token that ends the complements. */
  readonly at: number
  readonly that: boolean
  /** A colon or comma introduces the words. */
  readonly colon: boolean
  readonly comma: boolean
  /** What stood between: `in an interview on Monday`. */
  readonly between: Range
}

const occasionPrepositions = new Set(
  'in on at during after before to through via from by with of about over for following upon into against outside while'.split(
    ' ',
  ),
)

/** Reads on from just behind the verb to the content. */
export function findComplement(line: Line, from: number, end: number, cue: Pick<Cue, 'kind'>): Complement {
  let at = skipHearer(line, from, end, cue)
  for (let steps = 0; at < end && steps < 8; steps++) {
    const read = readStep(line, at, end, steps)
    if (typeof read !== 'number') return { ...nothing, at, ...read, between: { from, to: at } }
    at = read
  }
  return { ...nothing, at, between: { from, to: at } }
}

const nothing = { kind: 'none', that: false, colon: false, comma: false } as const

type Found = Partial<Complement> & Pick<Complement, 'kind'>

/** `told ‹reporters›`, `asked ‹her›`. */
function skipHearer(line: Line, from: number, end: number, { kind }: Pick<Cue, 'kind'>): number {
  if (kind === 'tell') return skipListener(line, from, end)
  const { lower } = tokenAt(line, from)
  return objects.has(lower) && lower !== 'it' && endsListening(line, from + 1) ? from + 1 : from
}

/** What a token shows about the content, or the index to read on from. */
function readStep(line: Line, at: number, end: number, steps: number): Found | number {
  const token = tokenAt(line, at)
  const next = tokenAt(line, at + 1)
  if (token.quote >= 0) return { kind: isTitle(line, at) ? 'none' : 'quote' }
  if (token.lower === ',') return readComma(line, at, end, steps)
  if (token.lower === ':') return readColon(line, at, end)
  if (token.kind === 'point') return { kind: 'none' }
  if (token.lower === 'that')
    return next.quote >= 0 ? { kind: 'quote', that: true, at: at + 1 } : { kind: 'clause', that: true }
  if (token.lower === 'this' && next.lower === ':') return at + 1
  const skipped = skipOne(line, at, end, steps)
  return skipped === at ? { kind: 'clause' } : skipped
}

function readComma(line: Line, at: number, end: number, steps: number): Found | number {
  const next = tokenAt(line, at + 1)
  if (next.quote >= 0 && next.kind === 'mark') return { kind: 'quote', comma: true, at: at + 1 }
  if (next.lower === 'that' && steps > 0) return { kind: 'clause', that: true, at: at + 1 }
  const resumed = steps > 0 ? findResumed(line, at, end) : undefined
  return resumed ?? { kind: 'none', comma: true }
}

function readColon(line: Line, at: number, end: number): Found {
  const next = tokenAt(line, at + 1)
  if (next.quote >= 0 && next.kind === 'mark') return { kind: 'quote', colon: true, at: at + 1 }
  return at + 1 < end ? { kind: 'clause', colon: true, at: at + 1 } : { kind: 'none' }
}

/** `on the network's "Morning Show"`: marks behind a preposition or possessive hold a name. */
function isTitle(line: Line, at: number): boolean {
  const before = tokenAt(line, at - 1)
  return prepositions.has(before.lower) || isPossessive(before.word)
}

/** `said, in an interview, that`: the token behind the second comma, when `that` or a quotation stands there. */
function findResumed(line: Line, comma: number, end: number): number | undefined {
  for (let i = comma + 1; i < end && i < comma + 12; i++) {
    const token = tokenAt(line, i)
    if (token.quote >= 0) return undefined
    if (token.lower !== ',') continue
    const next = tokenAt(line, i + 1)
    return next.lower === 'that' || next.quote >= 0 ? i : undefined
  }
  return undefined
}

/** Behind `asked her`: a comma, words in marks, or the word that begins a clause. */
function endsListening(line: Line, at: number): boolean {
  const { lower, quote } = tokenAt(line, at)
  return quote >= 0 || /^(?:,|:|that|to|whether|if|how|why|what)$/.test(lower)
}

function skipListener(line: Line, from: number, end: number): number {
  const token = tokenAt(line, from)
  if (objects.has(token.lower) || token.lower === 'me') return from + 1
  if (token.quote >= 0 || token.lower === 'that') return from
  let to = from
  while (to < end && (determiners.has(tokenAt(line, to).lower) || possessives.has(tokenAt(line, to).lower))) to++
  const nouns = to
  while (to < end && to - nouns < 6 && isOpen(tokenAt(line, to)) && !endsListener(line, to, nouns)) to++
  while (to < end && /^(?:and|of)$/.test(tokenAt(line, to).lower) && isNounPhrase(line, to + 1)) {
    to++
    while (
      to < end &&
      (isOpen(tokenAt(line, to)) || determiners.has(tokenAt(line, to).lower)) &&
      to - nouns < 14 &&
      !endsListener(line, to, nouns)
    )
      to++
  }
  return /^(?:that|,|:)$/.test(tokenAt(line, to).lower) ? to : skipToMarked(line, to, end)
}

function endsListener(line: Line, at: number, from: number): boolean {
  const token = tokenAt(line, at)
  const before = tokenAt(line, at - 1)
  if (token.lower === 'that' || timeWords.has(token.lower)) return true
  if (at === from) return false
  if (isPossessive(token.word) && token.capital && !isPossessive(before.word) && !before.capital) return true
  return (
    token.capital !== before.capital &&
    !isPossessive(before.word) &&
    (before.capital || token.capital) &&
    !before.capital
  )
}

function isNounPhrase(line: Line, at: number): boolean {
  const token = tokenAt(line, at)
  return token.capital || determiners.has(token.lower) || possessives.has(token.lower)
}

/** Skips one adverb, time word or phrase of occasion; returns `at` when the content begins here. */
function skipOne(line: Line, at: number, end: number, steps: number): number {
  const token = tokenAt(line, at)
  if (prepositions.has(token.lower)) return skipOccasion(line, at, end)
  if (
    timeWords.has(token.lower) ||
    (/^(?:this|last|next|that|the|a|one|two|three|late|early)$/.test(token.lower) &&
      timeWords.has(tokenAt(line, at + 1).lower))
  ) {
    return skipTime(line, at, end)
  }
  if (!token.capital && isAdverb(token.lower) && steps < 3) return continuesClause(line, at + 1, end) ? at + 1 : at
  if (/ing$/.test(token.lower) && at > 0 && steps > 0) return at
  return at
}

function continuesClause(line: Line, at: number, end: number): boolean {
  const token = tokenAt(line, at)
  return (
    at >= end ||
    token.kind !== 'word' ||
    token.quote >= 0 ||
    token.lower === 'that' ||
    prepositions.has(token.lower) ||
    timeWords.has(token.lower)
  )
}

function skipTime(line: Line, from: number, end: number): number {
  let to = from
  while (
    to < end &&
    (timeWords.has(tokenAt(line, to).lower) ||
      /^\d{1,4}$/.test(tokenAt(line, to).word) ||
      (to === from && tokenAt(line, to).kind === 'word'))
  )
    to++
  const next = tokenAt(line, to)
  const ends =
    to >= end || next.kind !== 'word' || next.quote >= 0 || next.lower === 'that' || prepositions.has(next.lower)
  return ends || beginsPhrase(line, to) || isAdverb(next.lower) ? to : from
}

function beginsPhrase(line: Line, at: number): boolean {
  const token = tokenAt(line, at)
  return (
    personal.has(token.lower) ||
    determiners.has(token.lower) ||
    possessives.has(token.lower) ||
    token.capital ||
    subordinators.has(token.lower) ||
    isOpen(token)
  )
}

/** `in an interview with the paper`: skips a phrase when what follows shows that the content is still to come. */
function skipOccasion(line: Line, at: number, end: number): number {
  const preposition = tokenAt(line, at).lower
  if (!occasionPrepositions.has(preposition)) return at
  const phrase = findPhraseAfter(line, at + 1, end)
  if (phrase === undefined) {
    const next = tokenAt(line, at + 1)
    if (objects.has(next.lower)) return at + 2
    return /^\d{4}$/.test(next.word) ? at + 2 : skipToMarked(line, at, end)
  }
  const next = tokenAt(line, phrase.to)
  const marked =
    phrase.to >= end ||
    next.quote >= 0 ||
    next.lower === 'that' ||
    next.lower === ',' ||
    next.lower === ':' ||
    next.kind === 'point'
  if (marked || prepositions.has(next.lower) || timeWords.has(next.lower)) return phrase.to
  const word = tokenAt(line, phrase.to - 1).lower
  if (next.lower === 'there' || personal.has(next.lower)) return phrase.to
  const known = occasionNouns.has(word) || timeWords.has(word) || findOccasion(line, phrase)
  if (known && beginsPhrase(line, phrase.to) && !auxiliaries.has(next.lower)) return phrase.to
  return skipToMarked(line, at, end)
}

function findOccasion(line: Line, phrase: Range): boolean {
  for (let i = phrase.from; i < phrase.to; i++) if (occasionNouns.has(tokenAt(line, i).lower)) return true
  return false
}

/** Up to `that` or an opening mark that follows within the clause; `at` when there is none. */
function skipToMarked(line: Line, at: number, end: number): number {
  for (let i = at + 1; i < end && i < at + 16; i++) {
    const token = tokenAt(line, i)
    if (token.lower === 'that') return i
    if (token.kind !== 'word' || token.quote >= 0 || personal.has(token.lower) || auxiliaries.has(token.lower))
      return at
  }
  return at
}
