/** Finds the noun phrase that ends before a verb, by where its first word must be. */

import { isBody } from './bodies.ts'
import { findCue } from './cues.ts'
import { type Line, tokenAt } from './line.ts'
import { isOpen, isTime } from './open-words.ts'
import { findKind, type Phrase } from './phrase.ts'
import { isPluralRole, roleNouns, titles } from './role-nouns.ts'
import { isPossessive, type Token } from './tokens.ts'
import {
  determiners,
  isAdverb,
  joining,
  personal,
  plainVerbs,
  possessives,
  pronouns,
  weekdays,
} from './word-classes.ts'

/** Finds the noun phrase whose last token is `last`, not reaching below `floor`. */
export function findPhraseBefore(line: Line, last: number, floor: number): Phrase | undefined {
  const token = tokenAt(line, last)
  if (last < floor || token.quote >= 0 || weekdays.has(token.lower)) return undefined
  if (token.kind === 'word' && (pronouns.has(token.lower) || counts.has(token.lower)))
    return findPronoun(line, last, floor)
  if (!isOpen(token) && !/^\d/.test(token.word) && token.lower !== 'percent' && token.lower !== '%') return undefined
  let from = findChunkStart(line, last, floor)
  if (from > last) return undefined
  for (let hops = 0; hops < 4; hops++) {
    const next = findJoined(line, from, floor)
    if (next === undefined) break
    from = next
  }
  from = findBodyStart(line, from, floor)
  return { from, to: last + 1, kind: findKind(line, from, last + 1) }
}

/** Numbers that stand for people: `the two said`. */
const counts = new Set(['two', 'three', 'four', 'five', 'six', 'dozens', 'hundreds'])

function findPronoun(line: Line, last: number, floor: number): Phrase | undefined {
  const token = tokenAt(line, last)
  if (token.lower === 'who' || token.lower === 'which' || token.lower === 'that') {
    return { from: last, to: last + 1, kind: 'relative' }
  }
  if (personal.has(token.lower)) return { from: last, to: last + 1, kind: 'pronoun' }
  const before = tokenAt(line, last - 1)
  const from =
    last - 1 >= floor && (determiners.has(before.lower) || /^(?:several|many)$/.test(before.lower)) ? last - 1 : last
  return { from, to: last + 1, kind: 'nominal' }
}

/** `the Centre for Bridges and ‹Roads›`: a body's name goes on over its `and`. */
function findBodyStart(line: Line, from: number, floor: number): number {
  if (from - 3 < floor || tokenAt(line, from - 1).lower !== 'and' || !tokenAt(line, from).capital) return from
  let at = from - 2
  while (at > floor && tokenAt(line, at).capital && tokenAt(line, at).quote < 0) at--
  if (at === from - 2 || !/^(?:of|for)$/.test(tokenAt(line, at).lower)) return from
  const head = tokenAt(line, at - 1)
  return head.capital && isBody([head.word.replace(/s$/u, '')]) ? findChunkStart(line, at - 1, floor) : from
}

/** The start of the run of nouns and adjectives that ends at `last`, its determiner included. */
function findChunkStart(line: Line, last: number, floor: number): number {
  const determiner = findDeterminer(line, last, floor)
  if (determiner !== undefined) return clashes(line, determiner, last) ? last : determiner
  let from = last
  while (from - 1 >= floor && last - from < 12) {
    const token = tokenAt(line, from - 1)
    if (!isOpen(token) && !/^\d/.test(token.word)) break
    if (!token.capital && !fitsBefore(token, tokenAt(line, from)) && !fillsGap(line, from - 1, floor)) break
    from--
  }
  while (from < last && /^(?:-ed|-ing)$/.test(tokenAt(line, from).lower)) from++
  return from
}

/** `a crisis ‹officials›`: what belongs to one thing is no part of the several behind it. */
function clashes(line: Line, determiner: number, last: number): boolean {
  const { lower, capital } = tokenAt(line, last)
  if (capital || !/^(?:an?|this|each|every)$/.test(tokenAt(line, determiner).lower)) return false
  return roleNouns.has(lower) && isPluralRole(lower)
}

/** `"…," ‹former bureau agent› Orla Vale`: nouns alone fill the way from a closing mark to the name. */
function fillsGap(line: Line, last: number, floor: number): boolean {
  for (let i = last; i >= floor - 1 && last - i < 5; i--) {
    const token = tokenAt(line, i)
    if (token.quote >= 0) return i < last + 1 && tokenAt(line, i + 1).quote < 0
    if (i < floor || !isOpen(token) || isAdverb(token.lower)) return false
    if (
      !token.capital &&
      (findCue(token.lower) !== undefined || plainVerbs.has(token.lower) || /(?:ed|ing)$/.test(token.lower))
    )
      return false
  }
  return false
}

/** A determiner up to eight open words to the left begins the phrase whatever stands between. */
function findDeterminer(line: Line, last: number, floor: number): number | undefined {
  for (let i = last; i >= floor && last - i <= 8; i--) {
    const token = tokenAt(line, i)
    if (i < last && courtesy.has(token.lower) && token.capital && !tokenAt(line, i - 1).capital) return i
    if (token.kind !== 'word' || token.quote >= 0) return undefined
    if (i < last && token.lower !== 'that' && (determiners.has(token.lower) || possessives.has(token.lower))) {
      const before = tokenAt(line, i - 1)
      const pair = i - 1 >= floor && determiners.has(before.lower) && before.lower !== 'that' && !before.capital
      return pair || /^(?:all|both|half)$/.test(before.lower) ? i - 1 : i
    }
    if (!isOpen(token) && !/^\d/.test(token.word) && !isAdverb(token.lower)) return undefined
  }
  return undefined
}

/** Titles that always begin a phrase. */
const courtesy = new Set('mr mr. mrs mrs. ms ms. dr dr. sir'.split(' '))

function fitsBefore(token: Token, next: Token): boolean {
  if (!token.capital && isAdverb(token.lower)) return false
  if (isPossessive(token.word)) return true
  if (next.capital) return titles.has(token.lower) || roleNouns.has(token.lower) || modifiers.has(token.lower)
  const cue = findCue(token.lower)
  if (cue !== undefined && !cue.noun) return false
  return !/(?:ed|ing)$/.test(token.lower) || roleNouns.has(next.lower)
}

const modifiers = new Set(
  `former then current longtime long-time veteran senior top chief deputy acting retired fellow presumptive presidential
  incumbent prominent republican democratic conservative liberal progressive libertarian independent outgoing incoming
  co-host co-chair vice federal state local foreign house`.split(/\s+/u),
)

/** `a voter ‹in Norland›`: the start of the phrase that a preposition joins to this one. */
function findJoined(line: Line, from: number, floor: number): number | undefined {
  const preposition = tokenAt(line, from - 1)
  const before = tokenAt(line, from - 2)
  if (from - 2 < floor || !joining.has(preposition.lower) || !isOpen(before)) return undefined
  if (preposition.lower !== 'of' && isTime(tokenAt(line, from))) return undefined
  if (isTime(before)) return undefined
  if (/(?:ed|ing)$/.test(before.lower) && !before.capital && !roleNouns.has(before.lower))
    return preposition.lower === 'by' ? findMade(line, from - 3, floor) : undefined
  const start = findChunkStart(line, from - 2, floor)
  return start <= from - 2 ? start : undefined
}

/** `‹a poll› published by the Herald`: the document speaks, not who made it. */
function findMade(line: Line, at: number, floor: number): number | undefined {
  const { lower, quote } = tokenAt(line, at)
  if (at < floor || quote >= 0 || !roleNouns.has(lower)) return undefined
  const start = findChunkStart(line, at, floor)
  return start <= at ? start : undefined
}
