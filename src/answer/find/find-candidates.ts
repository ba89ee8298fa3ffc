/** Fetches the articles that may answer, a bounded number whatever the size of the story. */

import type { Article, IsoDate } from '../../model/article.ts'
import type { DateRange, PassageHit, Store } from '../../store/store.ts'
import { addDays } from '../../text/calendar.ts'
import type { Asked } from '../question/parse-question.ts'
import type { Concept, Plan } from './concepts.ts'

/** An article with what the index said of its passages. */
export type Candidate = { readonly article: Article; readonly hits: readonly PassageHit[] }

const searchedTerms = 24
const everHits = 140
const recentHits = 70
const articlesRead = 32

/** How many days before today count as recent. */
const recentDays = 12

/**
 * Finds the articles worth reading for a question.
 *
 * @returns at most 32 articles, best first by the index's own score
 */
export async function findCandidates(
  store: Store,
  slug: string,
  asked: Asked,
  plan: Plan,
  today: IsoDate,
): Promise<Candidate[]> {
  const terms = listSearchTerms(plan.concepts)
  if (terms.length === 0) return []
  const until = addDays(today, 1)
  const lists = await store.searchDateRanges({ story: slug, terms }, listRanges(asked, today, until))
  const byArticle = groupHits(lists.flat())
  const articles = await store.findArticles(listBest(byArticle))
  return articles
    .filter((article) => (article.published?.value ?? '') <= until)
    .map((article) => ({ article, hits: byArticle.get(article.id) ?? [] }))
}

/**
 * All time, the last days, because what is asked today is mostly what happened lately and a long-lived story would drown
 * it, and the dates that the question names.
 */
function listRanges({ window }: Asked, today: IsoDate, until: IsoDate): DateRange[] {
  const ranges: DateRange[] = [{ limit: everHits }, { limit: recentHits, since: addDays(today, -recentDays), until }]
  if (window?.kind !== 'named') return ranges
  const since = window.from === undefined ? {} : { since: window.from }
  return [
    ...ranges,
    { limit: recentHits, ...since, ...(window.to === undefined ? {} : { until: addDays(window.to, 2) }) },
  ]
}

/** The rarest words first; the store takes as many of them as it needs. */
function listSearchTerms(concepts: readonly Concept[]): string[] {
  const terms = new Set<string>()
  const known = concepts.filter(({ frequency }) => frequency > 0).sort((a, b) => b.worth - a.worth)
  for (const concept of known) {
    for (const form of concept.forms.slice(0, concept.name ? 6 : 4)) if (form.share >= 0.5) terms.add(form.words)
    if (terms.size >= searchedTerms) break
  }
  return [...terms].slice(0, searchedTerms)
}

function groupHits(hits: readonly PassageHit[]): Map<string, PassageHit[]> {
  const byArticle = new Map<string, PassageHit[]>()
  for (const hit of hits) {
    const known = byArticle.get(hit.article)
    if (known === undefined) byArticle.set(hit.article, [hit])
    else if (!known.some(({ passage }) => passage === hit.passage)) known.push(hit)
  }
  return byArticle
}

/** The articles worth reading, the strongest first. */
function listBest(byArticle: ReadonlyMap<string, readonly PassageHit[]>): string[] {
  return [...byArticle]
    .map(([id, hits]) => ({ id, strength: strength(hits) }))
    .sort((a, b) => b.strength - a.strength)
    .slice(0, articlesRead)
    .map(({ id }) => id)
}

function strength(hits: readonly PassageHit[]): number {
  const [first = 0, second = 0, third = 0] = hits.map(({ score }) => score).sort((a, b) => b - a)
  return first + 0.4 * second + 0.2 * third
}
