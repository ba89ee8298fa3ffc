/** Reads a candidate article for a question: how well each of its passages, and the article as a whole, fit. */

import type { Article, IsoDate, Passage } from '../model/article.ts'
import type { Basis } from '../model/reply.ts'
import { addDays, daysBetween } from '../text/calendar.ts'
import type { Plan } from './concepts.ts'
import type { Candidate } from './find-candidates.ts'
import type { Match, Matcher } from './match-text.ts'
import type { Asked } from './parse-question.ts'

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

const k1 = 1.2
const b = 0.6
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

/** Reads every passage of a candidate. */
export function readCandidate(candidate: Candidate, { asked, plan, match, basis, today }: Reading): ReadPassage[] {
  const { article } = candidate
  const read = article.passages.map((passage) => ({ passage, ...match(article.text, passage) }))
  const all = read.flatMap(({ found }) => found)
  if (all.length === 0) return []
  const words = read.reduce((sum, one) => sum + one.words, 0)
  const headline = read.find(({ passage }) => passage.kind === 'headline')
  const lead = read.find(({ passage }) => passage.kind === 'body')
  const opening = [...(headline?.found ?? []), ...(lead?.found ?? [])]
  const spread = read.flatMap(({ found }, n) => found.map((one) => ({ ...one, nth: one.nth + n * 10_000 })))
  const shared = {
    article: scoreBm25(plan, all, words, usualArticleWords),
    headline: share(plan, headline?.found ?? []),
    anywhere: share(plan, all),
    namesAnywhere: shareOfNames(plan, all),
    pairsAnywhere: shareOfPairs(asked, plan, spread),
    recent: recency(article, basis, today),
    inTime: timeFit(article, asked, today),
    source: sourceFit(article, asked),
  }
  return read.flatMap(({ passage, found, words: length }, n) => {
    if (found.length === 0) return []
    const near = [...opening, ...(read[n - 1]?.found ?? []), ...found, ...(read[n + 1]?.found ?? [])]
    const features = {
      ...shared,
      passage: scoreBm25(plan, found, length, usualPassageWords),
      covered: share(plan, found),
      around: share(plan, near),
      ...clauseFit(asked, plan, found),
      ...closeFit(asked, plan, found),
      lead: 1 / (1 + n / 3),
    }
    return [{ article, passage, matches: found, features }]
  })
}

/** What a plan's concepts are worth, in arrays: every passage of every candidate is weighed by them. */
type Worths = { readonly all: Float64Array; readonly names: Float64Array; readonly namesTotal: number }

const knownWorths = new WeakMap<Plan, Worths>()

function worthsOf(plan: Plan): Worths {
  const known = knownWorths.get(plan)
  if (known !== undefined) return known
  const all = Float64Array.from(plan.concepts, ({ worth }) => worth)
  const names = Float64Array.from(plan.concepts, ({ name, worth }) => (name ? worth : 0))
  const made = { all, names, namesTotal: names.reduce((sum, worth) => sum + worth, 0) }
  knownWorths.set(plan, made)
  return made
}

/** Share of the question's worth that some matches cover. */
export function share(plan: Plan, found: readonly Match[]): number {
  return plan.total === 0 ? 0 : sumBest(worthsOf(plan).all, found) / plan.total
}

function shareOfNames(plan: Plan, found: readonly Match[]): number {
  const { names, namesTotal } = worthsOf(plan)
  return namesTotal === 0 ? 0.5 : sumBest(names, found) / namesTotal
}

/** By concept; whoever writes into it leaves it at nothing but zeros. */
let scratch = new Float64Array(64)

/** The best share of each concept among the matches, times its worth. */
function sumBest(worths: Float64Array, found: readonly Match[]): number {
  if (scratch.length < worths.length) scratch = new Float64Array(worths.length)
  let sum = 0
  for (const { concept, share } of found) {
    const before = scratch[concept] as number
    if (share <= before) continue
    sum += (share - before) * (worths[concept] as number)
    scratch[concept] = share
  }
  for (const { concept } of found) scratch[concept] = 0
  return sum
}

function scoreBm25(plan: Plan, found: readonly Match[], words: number, usual: number): number {
  if (plan.total === 0) return 0
  const { all } = worthsOf(plan)
  if (scratch.length < all.length) scratch = new Float64Array(all.length)
  for (const { concept, share } of found) scratch[concept] = (scratch[concept] as number) + share
  const length = k1 * (1 - b + (b * words) / usual)
  let sum = 0
  for (const { concept } of found) {
    const times = scratch[concept] as number
    if (times > 0) sum += ((all[concept] as number) * times * (k1 + 1)) / (times + length)
    scratch[concept] = 0
  }
  return sum / plan.total / (k1 + 1)
}

/** Pairs as concepts stand next to each other in the question, found within three words of each other. */
function shareOfPairs(asked: Asked, plan: Plan, found: readonly Match[]): number {
  const pairs = listConceptPairs(asked, plan)
  if (pairs.length === 0) return 0
  const places = new Map<number, number[]>()
  for (const { concept, nth } of found) places.set(concept, [...(places.get(concept) ?? []), nth])
  let sum = 0
  let total = 0
  for (const { left, right, worth } of pairs) {
    total += worth
    if (isNear(places.get(left), places.get(right))) sum += worth
  }
  return total === 0 ? 0 : sum / total
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

function isNear(left: readonly number[] | undefined, right: readonly number[] | undefined): boolean {
  if (left === undefined || right === undefined) return false
  return left.some((a) => right.some((z) => Math.abs(a - z) <= 3))
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

type Clause = { readonly worths: Float64Array; readonly total: number }

const knownClauses = new WeakMap<Plan, readonly Clause[]>()

function listConceptClauses(asked: Asked, plan: Plan): readonly Clause[] {
  const known = knownClauses.get(plan)
  if (known !== undefined) return known
  const { all } = worthsOf(plan)
  const clauses = asked.clauses
    .map((stems) =>
      plan.concepts.flatMap(({ forms }, n) =>
        forms.some((form) => form.share === 1 && form.stems.some((one) => stems.includes(one))) ? [n] : [],
      ),
    )
    .map((concepts) => ({
      worths: all.map((worth, n) => (concepts.includes(n) ? worth : 0)),
      total: concepts.reduce((sum, n) => sum + (all[n] ?? 0), 0),
    }))
    .filter(({ total }) => total > 0)
  knownClauses.set(plan, clauses)
  return clauses
}

/** How well the passage answers the clauses that it answers best; a short clause counts by its worth. */
function clauseFit(asked: Asked, plan: Plan, found: readonly Match[]): { clause: number; clause2: number } {
  const clauses = listConceptClauses(asked, plan)
  const usual = clauses.reduce((most, { total }) => Math.max(most, total), 1)
  let clause = 0
  let clause2 = 0
  for (const { worths, total } of clauses) {
    const fit = sumBest(worths, found) / Math.sqrt(total * usual)
    if (fit > clause) {
      clause2 = clause
      clause = fit
    } else if (fit > clause2) clause2 = fit
  }
  return { clause, clause2 }
}

const stretchWords = 25

/** Slides a stretch over the matches and keeps the best share of the whole question and of one clause. */
function closeFit(asked: Asked, plan: Plan, found: readonly Match[]): { close: number; closeClause: number } {
  let close = 0
  let closeClause = 0
  for (const [n, first] of found.entries()) {
    let last = n
    while (last + 1 < found.length && (found[last + 1]?.nth ?? 0) - first.nth < stretchWords) last += 1
    // A stretch inside the one before can't hold more.
    if (n > 0 && last < found.length - 1 && (found[last]?.nth ?? 0) === first.nth) continue
    const stretch = found.slice(n, last + 1)
    close = Math.max(close, share(plan, stretch))
    closeClause = Math.max(closeClause, clauseFit(asked, plan, stretch).clause)
    if (last === found.length - 1) break
  }
  return { close, closeClause }
}
