/** Reads a candidate article for a question: how well each of its passages, and the article as a whole, fit. */

import type { Article, IsoDate, Passage } from '../../model/article.ts'
import type { Basis } from '../../model/reply.ts'
import { addDays, daysBetween } from '../../text/calendar.ts'
import type { Asked } from '../question/parse-question.ts'
import type { Plan } from './concepts.ts'
import type { Candidate } from './find-candidates.ts'
import { clauseFit, closeFit } from './fit-clauses.ts'
import type { Match, Matcher, Matches } from './match-text.ts'
import { scoreBm25, share, shareOfAll, shareOfNames } from './weigh-matches.ts'

export { share }

/** What the ranker weighs, each 0 to about 1; the names are the keys of its weights. */
export type Features = {
  /** BM25 of the passage's words over the best that the question allows. */
  readonly passage: number
  /** The same for the whole article. */
  readonly article: number
  /** Share of the question's worth that stands in the passage, and in the headline, the lead or next to it. */
  readonly covered: number
  readonly around: number
  /** Share that stands in the headline, and anywhere in the article. */
  readonly headline: number
  readonly anywhere: number
  /** Share of the names that stand in the article. */
  readonly namesAnywhere: number
  /** Share of the question's neighbouring words that are neighbours in the article. */
  readonly pairsAnywhere: number
  /** 1 for an article of today, falling with its age; 0 without a date. */
  readonly recent: number
  /** 1 inside the time asked for, 0 outside; 0.5 when none was asked for or the article has no date. */
  readonly inTime: number
  /** The best share of one clause of the question, and the second best of another, that stands in the passage. */
  readonly clause: number
  readonly clause2: number
  /** The best share of the question, and of one clause, that stands within a stretch of a sentence's length. */
  readonly close: number
  readonly closeClause: number
  /** 1 when the article is of an outlet that the question names, 0 of another; 0.5 when it names none. */
  readonly source: number
  /** 1 for the first passage, falling. */
  readonly lead: number
}

/** A passage with its features. */
export type ReadPassage = {
  readonly article: Article
  readonly passage: Passage
  readonly matches: readonly Match[]
  readonly features: Features
}

const usualPassageWords = 45
const usualArticleWords = 700

/** The question that candidates are read for, and what it is asked of. */
export type Reading = {
  readonly asked: Asked
  readonly plan: Plan
  readonly match: Matcher
  readonly basis: Basis
  readonly today: IsoDate
}

/** A passage with the concepts found in it. */
type Matched = Matches & { readonly passage: Passage }

/** Reads every passage of a candidate that has a word of the question. */
export function readCandidate({ article }: Candidate, reading: Reading): ReadPassage[] {
  const read = article.passages.map((passage): Matched => {
    const { found, words } = reading.match(article.text, passage)
    return { passage, found, words }
  })
  const whole = readWhole(article, read, reading)
  if (whole === undefined) return []
  const opening = [findOfKind(read, 'headline'), findOfKind(read, 'body')]
  const passages: ReadPassage[] = []
  for (let n = 0; n < read.length; n++) {
    const { passage, found } = read[n] as Matched
    if (found.length === 0) continue
    passages.push({ article, passage, matches: found, features: readPassage(read, n, { whole, opening }, reading) })
  }
  return passages
}

/** What the passages of an article share. `opening`: what stands in the headline and the lead. */
type Shared = { readonly whole: WholeFeatures; readonly opening: readonly (readonly Match[])[] }

/** Reads the n-th passage of an article. */
function readPassage(
  read: readonly Matched[],
  n: number,
  { whole, opening }: Shared,
  { asked, plan }: Reading,
): Features {
  const { found, words } = read[n] as Matched
  const { clause, clause2 } = clauseFit(asked, plan, found)
  const { close, closeClause } = closeFit(asked, plan, found)
  return {
    ...whole,
    passage: scoreBm25(plan, [found], words, usualPassageWords),
    covered: share(plan, found),
    around: shareOfAll(plan, [...opening, read[n - 1]?.found ?? none, found, read[n + 1]?.found ?? none]),
    clause,
    clause2,
    close,
    closeClause,
    lead: 1 / (1 + n / 3),
  }
}

const none: readonly Match[] = []

function findOfKind(read: readonly Matched[], kind: Passage['kind']): readonly Match[] {
  return read.find(({ passage }) => passage.kind === kind)?.found ?? none
}

type WholeFeatures = Pick<
  Features,
  'article' | 'headline' | 'anywhere' | 'namesAnywhere' | 'pairsAnywhere' | 'recent' | 'inTime' | 'source'
>

/** Reads an article as a whole; `undefined` when nothing of the question stands in it. */
function readWhole(
  article: Article,
  read: readonly Matched[],
  { asked, plan, basis, today }: Reading,
): WholeFeatures | undefined {
  const all = read.map(({ found }) => found)
  if (all.every(({ length }) => length === 0)) return undefined
  const words = read.reduce((sum, one) => sum + one.words, 0)
  return {
    article: scoreBm25(plan, all, words, usualArticleWords),
    headline: share(plan, findOfKind(read, 'headline')),
    anywhere: shareOfAll(plan, all),
    namesAnywhere: shareOfNames(plan, all),
    pairsAnywhere: shareOfPairs(asked, plan, all),
    recent: recency(article, basis, today),
    inTime: timeFit(article, asked, today),
    source: sourceFit(article, asked),
  }
}

/** Passages lie so many words apart: no pair reaches from one into the next. */
const passageWords = 10_000
const nearWords = 3

/** Pairs as concepts stand next to each other in the question, found within three words of each other. */
function shareOfPairs(asked: Asked, plan: Plan, lists: readonly (readonly Match[])[]): number {
  const pairs = listConceptPairs(asked, plan)
  if (pairs.length === 0) return 0
  const near = findNear(pairs, lists, plan.concepts.length)
  let sum = 0
  let total = 0
  for (const pair of pairs) {
    total += pair.worth
    if (near.has(pair)) sum += pair.worth
  }
  return total === 0 ? 0 : sum / total
}

/** Walks the matches in the order of the text: of what stands before a word, the last one is the nearest. */
function findNear(
  pairs: readonly ConceptPair[],
  lists: readonly (readonly Match[])[],
  concepts: number,
): ReadonlySet<ConceptPair> {
  const near = new Set<ConceptPair>()
  const places = new Int32Array(concepts).fill(-passageWords)
  for (let n = 0; n < lists.length; n++) {
    for (const { concept, nth } of lists[n] as readonly Match[]) {
      const place = nth + n * passageWords
      places[concept] = place
      for (const pair of pairs) {
        if (pair.left !== concept && pair.right !== concept) continue
        const other = pair.left === concept ? pair.right : pair.left
        if (Math.abs(place - (places[other] as number)) <= nearWords) near.add(pair)
      }
    }
  }
  return near
}

type ConceptPair = { readonly left: number; readonly right: number; readonly worth: number }

const knownPairs = new WeakMap<Plan, readonly ConceptPair[]>()

function listConceptPairs(asked: Asked, plan: Plan): readonly ConceptPair[] {
  const known = knownPairs.get(plan)
  if (known !== undefined) return known
  const of = (stemmed: string) =>
    plan.concepts.findIndex(({ forms }) => forms.some((form) => form.share === 1 && form.stems.includes(stemmed)))
  const pairs = asked.pairs
    .map(([a, z]) => ({ left: of(a), right: of(z) }))
    .filter(({ left, right }) => left >= 0 && right >= 0 && left !== right)
    .map((pair) => ({
      ...pair,
      worth: (plan.concepts[pair.left]?.worth ?? 0) + (plan.concepts[pair.right]?.worth ?? 0),
    }))
  knownPairs.set(plan, pairs)
  return pairs
}

/** From so many articles on a story is an archive: what is asked is then mostly about what is new in it. */
const archiveFrom = 2000

/** What an article without a date counts for: it may be as new as any, and nobody knows. */
const undatedFreshness = 0.5

/** Age counts from the day of asking, or from the newest article where that is older; little in a small story. */
function recency(article: Article, basis: Basis, today: IsoDate): number {
  const date = article.published?.value
  const now = basis.to !== undefined && basis.to < today ? basis.to : today
  const fresh = date === undefined ? undatedFreshness : 1 / (1 + Math.log1p(Math.max(0, daysBetween(date, now)) / 7))
  return basis.articles >= archiveFrom ? fresh : 0.75 + 0.1 * fresh
}

function timeFit(article: Article, asked: Asked, today: IsoDate): number {
  const date = article.published?.value
  const { window } = asked
  if (date !== undefined && window?.days !== undefined)
    return window.days.some((day) => day <= date && date <= addDays(day, 1)) ? 1 : 0
  if (date === undefined || window === undefined || window.kind === 'newest') return 0.5
  const from = window.from ?? '0000'
  // What is planned for a day was reported before it.
  if (window.from !== undefined && window.from > today) return 0.5
  // A report of what happened on a day may appear the day after.
  const to = window.to === undefined ? '9999' : addDays(window.to, 2)
  return date >= from && date <= to ? 1 : 0
}

function sourceFit(article: Article, asked: Asked): number {
  const named = asked.outlets.flatMap(({ outlets }) => outlets)
  if (named.length === 0 || article.outlet === undefined) return 0.5
  return named.includes(article.outlet.value) ? 1 : 0
}
