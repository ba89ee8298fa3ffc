/** Disagreements on a figure or a day: two reports that tell the same thing with different numbers or dates. */

import type { Dated } from '../../model/digest.ts'
import type { Disagreement } from '../../model/register.ts'
import type { Story } from '../../model/story.ts'
import { daysBetween } from '../../text/calendar.ts'
import { listNameParts, listNames } from '../../text/names.ts'
import { type FoundNumber, findNumbers } from '../../text/numbers.ts'
import { foldWord, isStopWord, stem } from '../../text/words.ts'
import { readOnce } from '../read-once.ts'
import { dayOf, evidenceAt, type Report } from '../report.ts'
import { type Line, listLines, type Told, wordsOf } from '../sentence-list.ts'
import { heaviest, likeness, type Vector, vectorOf, type Weights } from '../weights.ts'
import { isSameDays } from './same-days.ts'

/** A sentence that counts something or names a day. */
type Count = {
  readonly told: Told
  /** Its telling words without figures and days. */
  readonly stems: readonly string[]
  readonly numbers: readonly FoundNumber[]
  readonly dates: readonly Dated[]
}

/** A count as it weighs among all sentences of a story. */
type Claim = Count & {
  readonly vector: Vector
  /** By these stems' numbers claims that tell the same are looked up. */
  readonly heavy: readonly number[]
}

/** Sentences must be this alike, figures and days left out, to tell the same thing; a toll is known by less. */
const sameThing = { figure: 0.62, toll: 0.5, day: 0.72 }
/** So many telling words must be shared besides. */
const leastShared = { figure: 5, toll: 3, day: 6 }
/** Reports further apart than this tell of different states of the matter. */
const mostDaysApart = { figure: 3, day: 1 }
const losses = /^(?:dead|death|di|kill|injur|wound|victim|casualti|fatal|toll|hurt|bodi|case|infect)$/u
const counting =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million)\b/u
/** Words that make a figure a part or a step of another. */
const partial = /\b(?:another|more(?! than)|further|additional|extra|of whom|up from|hopes?)\b/u
/** So many words look up what tells the same. */
const mostHeavy = 7
/** Sentences with more figures than this are lists: which figure answers which is not clear. */
const mostFigures = 2
const notCounted = new Set(
  'year years month months week weeks day days hour hours minute minutes am pm per cent percent times time st nd rd th bst gmt et'.split(
    ' ',
  ),
)

/**
 * Finds figures and days on which reports differ.
 *
 * @param reports - oldest first
 */
export function findFigureDisputes(story: Story, reports: readonly Report[], weights: Weights): Disagreement[] {
  const claims = reports.flatMap((report) => countsIn(story, report).map((count) => weighClaim(count, weights)))
  const byStem = new Map<number, number[]>()
  const counts = new Uint8Array(claims.length)
  const found: Disagreement[] = []
  for (const [i, claim] of claims.entries()) {
    for (const j of neighbours(claim, byStem, counts)) {
      const earlier = claims[j]
      const dispute = earlier === undefined ? undefined : compare(earlier, claim)
      if (dispute !== undefined) found.push(dispute)
    }
    for (const word of claim.heavy) remember(byStem, word, i)
  }
  return mergeSame(found)
}

const countsIn = readOnce((_story, report): readonly Count[] =>
  listLines(report.article).flatMap((line) => readCount({ report, line })),
)

function weighClaim(count: Count, weights: Weights): Claim {
  const vector = vectorOf(count.stems, weights)
  return { ...count, vector, heavy: heaviest(vector, mostHeavy) }
}

function readCount(told: Told): Count[] {
  const { report, line } = told
  const { text } = report.article
  if (line.end - line.start > 1000) return []
  const words = text.slice(line.start, line.end)
  const dates = report.digest.events.filter(
    ({ sentence, date }) => sentence.start === line.start && date.how === 'text',
  )
  if (dates.length === 0 && !counting.test(words)) return []
  const numbers = numbersOf(told).filter(
    ({ start, end, noun, unit }) =>
      (unit !== undefined || (noun !== undefined && !notCounted.has(noun))) &&
      !dates.some(({ date }) => date.words !== undefined && date.words.start < end && start < date.words.end),
  )
  const days = dates.filter(({ date, planned }) => date.precision === 'day' && !planned)
  if (numbers.length === 0 && days.length !== 1) return []
  const stems = line.stems.filter(
    (word) =>
      !/\d|day$/u.test(word) &&
      !/^(?:mondai|tuesdai|wednesdai|thursdai|fridai|saturdai|sundai|yesterdai|todai|tonight)$/u.test(word),
  )
  return [{ told, stems, numbers, dates: days.map(({ date }) => date) }]
}

/** Keeps the newest claims for each word: older ones tell of other days. */
function remember(byStem: Map<number, number[]>, word: number, claim: number): void {
  const list = byStem.get(word)
  if (list === undefined) byStem.set(word, [claim])
  else if (list.push(claim) > 40) list.shift()
}

/** Earlier claims that share at least two heavy words. `counts` has a place for every claim, all of them zero. */
function neighbours(claim: Claim, byStem: ReadonlyMap<number, readonly number[]>, counts: Uint8Array): number[] {
  const touched: number[] = []
  const near: number[] = []
  for (const word of claim.heavy) {
    for (const j of byStem.get(word) ?? []) {
      const shared = (counts[j] ?? 0) + 1
      counts[j] = shared
      if (shared === 1) touched.push(j)
      else if (shared === 2) near.push(j)
    }
  }
  for (const j of touched) counts[j] = 0
  return near
}

function compare(a: Claim, b: Claim): Disagreement | undefined {
  if (source(a) === source(b) || apart(a, b) > mostDaysApart.figure) return undefined
  const alike = likeness(b.vector, a.vector)
  // The same words on another day are stock text, printed anew with every issue.
  if (alike < sameThing.toll || wordsOf(a.told) === wordsOf(b.told)) return undefined
  const shared = a.stems.filter((word) => b.stems.includes(word)).length
  return compareFigures(a, b, alike, shared) ?? compareDays(a, b, alike, shared)
}

/** One figure differs and no other does: with two differing figures the sentences count different things. */
function compareFigures(a: Claim, b: Claim, alike: number, shared: number): Disagreement | undefined {
  if (a.numbers.length > mostFigures || b.numbers.length > mostFigures) return undefined
  // A growing toll is known by few words from one day to the next; on one day the sentences must be nearly the same.
  const toll = isToll(a) && isToll(b)
  const loose = toll && apart(a, b) > 0 ? 'toll' : 'figure'
  if (alike < sameThing[loose] || shared < leastShared[toll ? 'toll' : 'figure']) return undefined
  if (isGuess(a) !== isGuess(b)) return undefined
  const pairs = a.numbers.flatMap((one) => {
    const other = b.numbers.find((number) => sameNoun(one, number))
    return other === undefined ? [] : [{ one, other }]
  })
  const [clash, ...more] = pairs.filter(({ one, other }) => differ(one, other) && sameVerb(a, one, b, other))
  if (clash === undefined || more.length > 0 || hasValue(b, clash.one) || hasValue(a, clash.other)) return undefined
  // A price or a rate moves by the hour: only reports of one day can clash on it.
  if (clash.one.unit !== undefined && apart(a, b) > 0) return undefined
  if (!toll && (clash.one.noun === undefined || apart(a, b) > 0)) return undefined
  // A toll only grows: a smaller later one counts something else.
  if (toll && apart(a, b) > 0 && clash.other.value < clash.one.value) return undefined
  if ([a, b].some(({ told }) => partial.test(wordsOf(told))) || !sameNames(a, b)) return undefined
  return figureDispute(a, clash.one, b, clash.other, toll)
}

/** At least half of the names of both sentences are the same: one counts in one country, the other in another. */
function sameNames(a: Claim, b: Claim): boolean {
  const [x, y] = [namesOf(a), namesOf(b)]
  const shared = [...x].filter((name) => y.has(name)).length
  return shared * 2 >= new Set([...x, ...y]).size
}

const namesRead = new WeakMap<Line, ReadonlySet<string>>()

function namesOf({ told: { report, line } }: Claim): ReadonlySet<string> {
  const known = namesRead.get(line)
  if (known !== undefined) return known
  const names = new Set(listNames(report.article.text, line).flatMap(({ name }) => listNameParts(name)))
  namesRead.set(line, names)
  return names
}

// The sentences of a story are compared anew with every article that comes in; their figures stay the same.
const numbersRead = new WeakMap<Line, readonly FoundNumber[]>()

function numbersOf({ report, line }: Told): readonly FoundNumber[] {
  const known = numbersRead.get(line) ?? findNumbers(report.article.text, line)
  numbersRead.set(line, known)
  return known
}

/** `3 people died` and `916 people were injured` count different things. */
function sameVerb(a: Claim, one: FoundNumber, b: Claim, other: FoundNumber): boolean {
  const [x, y] = [verbAfter(a, one), verbAfter(b, other)]
  return x === undefined || y === undefined || x === y
}

function verbAfter({ told: { report, line } }: Claim, { end, noun }: FoundNumber): string | undefined {
  const rest = report.article.text.slice(end, Math.min(line.end, end + 80))
  const behind = noun === undefined ? 0 : rest.indexOf(noun) + noun.length
  const word = /^ (?:(?:have|has|had|were|was|are|been|now) ){0,2}(?<word>\p{Ll}{3,20})/u.exec(
    rest.slice(Math.max(0, behind)),
  )?.groups?.word
  return word === undefined || isStopWord(word) ? undefined : stem(word)
}

/** Suspected cases and confirmed ones are counted apart. */
function isGuess({ told }: Claim): boolean {
  return /\b(?:suspected|probable|possible|feared|estimated|thought to)\b/u.test(wordsOf(told))
}

/** The figure of the one sentence stands in the other too, counting something there. */
function hasValue({ told }: Claim, { value }: FoundNumber): boolean {
  return numbersOf(told).some((number) => number.value === value)
}

function isToll({ stems }: Claim): boolean {
  return stems.some((word) => losses.test(word))
}

function compareDays(a: Claim, b: Claim, alike: number, shared: number): Disagreement | undefined {
  const [dayA, dayB] = [a.dates[0], b.dates[0]]
  if (apart(a, b) > mostDaysApart.day || alike < sameThing.day || shared < leastShared.day) return undefined
  if (a.dates.length !== 1 || b.dates.length !== 1 || dayA === undefined || dayB === undefined) return undefined
  if (dayA.from === dayB.from || sameDateWords(a, b)) return undefined
  return { kind: 'date', on: 'day', a: sideOf(a, dayA.from), b: sideOf(b, dayB.from) }
}

/** `Friday` in a report of Thursday and in its copy of Saturday is one Friday, whatever day it resolves to. */
function sameDateWords(a: Claim, b: Claim): boolean {
  const [x, y] = [a, b].map(({ told: { report }, dates }) => {
    const words = dates[0]?.words
    return words === undefined ? '' : report.article.text.slice(words.start, words.end).toLowerCase()
  })
  return x === y
}

function source({ told }: Claim): string {
  return told.report.article.copyOf ?? told.report.article.id
}

/** How many days lie between two claims; none for undated reports that quote the same words. */
function apart(a: Claim, b: Claim): number {
  const [one, other] = [a.told.report, b.told.report]
  const [dayA, dayB] = [dayOf(one), dayOf(other)]
  if (dayA === undefined || dayB === undefined) return isSameDays(one, other, 0) ? 0 : Number.POSITIVE_INFINITY
  return Math.abs(daysBetween(dayA, dayB))
}

function sameNoun(a: FoundNumber, b: FoundNumber): boolean {
  if (a.unit !== b.unit) return false
  if (a.noun === undefined || b.noun === undefined) return a.unit !== undefined && a.noun === b.noun
  return stem(foldWord(a.noun)) === stem(foldWord(b.noun))
}

/** Bounds are kept to: `over 30` and `32` agree, `about 100` and `96` too. */
function differ(a: FoundNumber, b: FoundNumber): boolean {
  if (!sameNoun(a, b) || a.value === b.value) return false
  const [small, large] = a.value < b.value ? [a, b] : [b, a]
  if (small.bound === 'over' || large.bound === 'under') return false
  if (a.bound !== undefined || b.bound !== undefined) return large.value > small.value * 1.25
  return true
}

function figureDispute(a: Claim, one: FoundNumber, b: Claim, other: FoundNumber, toll: boolean): Disagreement {
  // A toll that a later report raises is no dispute: the later report supersedes.
  const kind = toll && apart(a, b) > 0 ? 'superseded' : 'fact'
  const on = other.noun ?? other.unit ?? 'figure'
  return { kind, on, a: sideOf(a, show(one)), b: sideOf(b, show(other)) }
}

function show({ value, unit }: FoundNumber): string {
  const size = value >= 1e9 ? `${value / 1e9} billion` : value >= 1e6 ? `${value / 1e6} million` : `${value}`
  return unit === undefined ? size : unit === '%' ? `${size}%` : `${unit}${size}`
}

function sideOf({ told: { report, line } }: Claim, value: string): Disagreement['a'] {
  return { value, at: evidenceAt(report, line, line.passage.n), others: [] }
}

/** Pairs with the same two values on the same thing become one, with their places side by side. */
function mergeSame(disputes: readonly Disagreement[]): Disagreement[] {
  const merged = new Map<string, Disagreement>()
  for (const dispute of disputes) {
    const key = `${dispute.kind}/${dispute.on}/${[dispute.a.value, dispute.b.value].sort().join('/')}`
    const known = merged.get(key)
    merged.set(key, known === undefined ? dispute : joined(known, dispute))
  }
  return [...merged.values()]
}

function joined(known: Disagreement, more: Disagreement): Disagreement {
  const [a, b] = known.a.value === more.a.value ? [more.a, more.b] : [more.b, more.a]
  const add = (side: Disagreement['a'], extra: Disagreement['a']): Disagreement['a'] => {
    const there = [side.at, ...side.others].some(({ article }) => article.id === extra.at.article.id)
    return there ? side : { ...side, others: [...side.others, extra.at] }
  }
  return { ...known, a: add(known.a, a), b: add(known.b, b) }
}
