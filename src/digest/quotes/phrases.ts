/** Finds noun phrases by their edges: the one that ends before a verb, and the one that begins behind it. */

import { isBody } from './bodies.ts'
import { findCue } from './cues.ts'
import { guessGender } from './given-names.ts'
import { type Line, tokenAt } from './line.ts'
import { roleNouns, titles } from './role-nouns.ts'
import { isPossessive, type Range, type Token } from './tokens.ts'
import {
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  joining,
  months,
  personal,
  plainVerbs,
  possessives,
  prepositions,
  pronouns,
  subordinators,
  weekdays,
} from './word-classes.ts'

/** A noun phrase that can speak. */
export type Phrase = Range & {
  readonly kind: 'name' | 'nominal' | 'pronoun' | 'relative'
}

/** Says whether a token can stand in a noun phrase as a noun or adjective. */
export function isOpen(token: Token): boolean {
  if (token.kind !== 'word' || token.quote >= 0) return false
  const apostrophe = token.lower.indexOf("'")
  const bare =
    apostrophe > 0 && token.lower.length - apostrophe < 4 && isContracted(token.lower, apostrophe)
      ? token.lower.slice(0, apostrophe)
      : token.lower
  return token.capital ? !closedAtStart.has(bare) : !isClosed(token.lower) && !(apostrophe > 0 && personal.has(bare))
}

function isContracted(lower: string, apostrophe: number): boolean {
  return /^(?:|s|re|ve|ll|d|m|t)$/.test(lower.slice(apostrophe + 1))
}

/** Closed-class words that are no part of a name even with a capital. */
const closedAtStart = new Set(
  `the a an this that these those but and or so yet as if when while where because although though since after before in on
  at by for from with to into of about during until through he she it they we i you his her its their our my your who
  which what why how there here not also now then still once both each every some many most however meanwhile according
  is are was were be been has have had do does did will would can could might should must according asked
  amid amidst despite without among amongst between beyond behind within toward towards throughout regarding unlike
  alongside besides like except including concerning following against across later neither nor either even only`.split(
    /\s+/u,
  ),
)

function isClosed(lower: string): boolean {
  return (
    prepositions.has(lower) ||
    conjunctions.has(lower) ||
    auxiliaries.has(lower) ||
    subordinators.has(lower) ||
    personal.has(lower) ||
    determiners.has(lower) ||
    lower === 'to' ||
    lower === 'not' ||
    (isAdverb(lower) && !lower.endsWith('ly'))
  )
}

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

/** `the Centre for Bridges and ‹Roads›`: a body's name goes on over its `and`. */
function findBodyStart(line: Line, from: number, floor: number): number {
  if (from - 3 < floor || tokenAt(line, from - 1).lower !== 'and' || !tokenAt(line, from).capital) return from
  let at = from - 2
  while (at > floor && tokenAt(line, at).capital && tokenAt(line, at).quote < 0) at--
  if (at === from - 2 || !/^(?:of|for)$/.test(tokenAt(line, at).lower)) return from
  const head = tokenAt(line, at - 1)
  return head.capital && isBody([head.word.replace(/s$/u, '')]) ? findChunkStart(line, at - 1, floor) : from
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
  return lower.endsWith('s') && roleNouns.has(lower) && roleNouns.has(lower.slice(0, -1))
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

function isTime(token: Token): boolean {
  return weekdays.has(token.lower) || (token.capital && months.has(token.lower)) || /^(?:19|20)\d\d$/.test(token.word)
}

/** A name has its capital on the word that carries it: `Labour minister Orla Vale`, but `the Labour minister`. */
function findKind(line: Line, from: number, to: number): 'name' | 'nominal' {
  let head = from
  for (let i = from; i < to && !(i > from && joining.has(tokenAt(line, i).lower)); i++) head = i
  const { capital, lower, word } = tokenAt(line, head)
  if (!capital || isClosed(lower) || /^\d/.test(word)) return 'nominal'
  if (!titles.has(lower) && !isRole(lower)) return 'name'
  const before = tokenAt(line, head - 1)
  if (head > from && before.capital && guessGender(before.word) !== undefined) return 'name'
  return head > from && before.capital && !determiners.has(before.lower) && !titles.has(lower) ? 'name' : 'nominal'
}

/** Finds the noun phrase that begins at `from`, not reaching `end`. */
export function findPhraseAfter(line: Line, from: number, end: number): Phrase | undefined {
  const first = tokenAt(line, from)
  if (from >= end || first.kind !== 'word' || first.quote >= 0) return undefined
  if (personal.has(first.lower)) return { from, to: from + 1, kind: 'pronoun' }
  let to = findChunkEnd(line, from, end)
  if (to === from) return undefined
  for (let hops = 0; hops < 3; hops++) {
    const next = findJoinedAfter(line, to, end)
    if (next === undefined) break
    to = next
  }
  return { from, to, kind: findKind(line, from, to) }
}

function findChunkEnd(line: Line, from: number, end: number): number {
  let to = from
  let open = 0
  while (to < end && to - from < 12) {
    const token = tokenAt(line, to)
    if (token.kind !== 'word' || token.quote >= 0) break
    if (determiners.has(token.lower) && open === 0) to++
    else if (isOpen(token) || /^\d/.test(token.word)) {
      if (open > 0 && stopsChunk(token, tokenAt(line, to - 1), tokenAt(line, to + 1))) break
      open++
      to++
    } else break
  }
  if (open === 0) return to > from && pronouns.has(tokenAt(line, to - 1).lower) ? to : from
  return to
}

/** Behind a word in -ed they show the verb of the clause: `the mayor ruled ‹out›`. */
const particles = new Set(['out', 'up', 'off', 'down', 'that', 'him', 'her', 'them', 'it'])

function stopsChunk(token: Token, before: Token, next: Token): boolean {
  if (weekdays.has(token.lower) || /^(?:late|early|midday|yesterday|today|tonight)$/.test(token.lower)) return true
  if (token.capital) return false
  if (/ed$/.test(token.lower) && !isRole(token.lower) && (determiners.has(next.lower) || particles.has(next.lower)))
    return true
  if (weekdays.has(token.lower) || isAdverb(token.lower) || plainVerbs.has(token.lower)) return true
  const cue = findCue(token.lower)
  if (cue !== undefined && !cue.noun) return true
  if (/ing$/.test(token.lower) && isRole(next.lower)) return false
  if (/ing$/.test(token.lower) && !roleNouns.has(token.lower) && !occasionNouns.has(token.lower)) return true
  return before.capital && !isRole(token.lower) && /(?:ed|s|left)$/.test(token.lower) && !isPossessive(before.word)
}

function findJoinedAfter(line: Line, at: number, end: number): number | undefined {
  const preposition = tokenAt(line, at)
  if (at >= end || !joining.has(preposition.lower) || preposition.quote >= 0) return undefined
  const next = tokenAt(line, at + 1)
  if (isTime(next) || (preposition.lower !== 'of' && occasionNouns.has(findHeadWord(line, at + 1, end))))
    return undefined
  if (
    preposition.lower === 'to' ||
    preposition.lower === 'by' ||
    preposition.lower === 'on' ||
    preposition.lower === 'about'
  )
    return undefined
  const to = findChunkEnd(line, at + 1, end)
  return to > at + 1 ? to : undefined
}

function findHeadWord(line: Line, from: number, end: number): string {
  const to = findChunkEnd(line, from, end)
  return tokenAt(line, to - 1).lower
}

function isRole(lower: string): boolean {
  return roleNouns.has(lower) || (lower.endsWith('s') && roleNouns.has(lower.slice(0, -1)))
}

/** Nouns of occasions: `in an interview`, `at a rally`. A phrase with one of them tells where, not who. */
export const occasionNouns = new Set(
  `interview interviews statement statements speech speeches address remarks letter letters email emails memo tweet tweets
  post posts conference conferences briefing briefings rally rallies debate debates forum event events meeting meetings
  hearing hearings appearance appearances broadcast program programme show radio television tv phone telephone call
  article column editorial op-ed book memoir report release message video podcast summit visit town hall testimony
  documents filing lawsuit court evening morning afternoon night monday tuesday wednesday thursday friday saturday
  sunday week month year weekend day response twitter facebook instagram stage trail conversation dinner lunch breakfast
  ceremony convention campaign speech hall exchange session news-conference call teleconference time past`.split(
    /\s+/u,
  ),
)
