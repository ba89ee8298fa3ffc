/** Full-text search over passages in SQLite: the rarest terms choose candidates, all terms rank them. */

import { createBestCandidates } from '../search/best-candidates.ts'
import { type AskedTerm, createPlan, type Plan } from '../search/plan.ts'
import { createScorer } from '../search/score-passage.ts'
import { readVarints } from '../search/token-list.ts'
import type { PassageHit, PassageQuery, SearchStore } from '../store.ts'
import { formatArticleId } from './article-rows.ts'
import { createCandidateFinder } from './candidates.ts'
import { type Collection, dayNumber, findCollection } from './collections.ts'
import type { Database } from './database.ts'
import { createPendingReader, type Pending } from './pending.ts'
import { listSimilarTerms } from './similar-terms.ts'
import { findTerms } from './terms.ts'

/** Creates the part of the store that searches. */
export function createSearch(database: Database): SearchStore {
  const readPending = createPendingReader(database)
  const addCandidates = createCandidateFinder(database)

  const search = (collection: Collection, query: PassageQuery): PassageHit[] => {
    const pending = readPending(collection)
    const plan = planSearch(database, collection, query, pending)
    if (plan === undefined) return []
    const candidates = createBestCandidates(plan.candidates)
    addCandidates(collection, pending, plan, candidates)
    return rank(database, plan, candidates.list(), query.limit)
  }

  /** Reads from the index of a story; `otherwise` when the story has no articles. */
  const fromIndex = <T>(operation: string, story: string, otherwise: T, work: (collection: Collection) => T) =>
    database.read(operation, () => {
      const collection = findCollection(database, story)
      return collection === undefined ? otherwise : work(collection)
    })

  return {
    searchPassages: (query) =>
      fromIndex('search', query.story, [] as PassageHit[], (collection) => search(collection, query)),
    termFrequencies: (story, terms) =>
      fromIndex(
        'count the terms',
        story,
        terms.map(() => 0),
        (collection) => {
          const pending = readPending(collection)
          return terms.map((term) => {
            const words = findTerms(database, collection, pending, term) ?? []
            return words.length === 0 ? 0 : Math.min(...words.map(({ passages }) => passages))
          })
        },
      ),
    countPassages: (story) => fromIndex('count the passages', story, 0, ({ passages }) => passages),
    similarTerms: (story, word, limit) =>
      fromIndex('find similar words', story, [] as string[], (collection) =>
        listSimilarTerms(database, collection, readPending(collection), word, limit),
      ),
  }
}

/** Scores the candidates by all terms of the plan, and gives the best. */
function rank(database: Database, plan: Plan, docs: readonly number[], limit: number): PassageHit[] {
  const score = createScorer(plan.terms, plan.averageLength)
  // In the order of their numbers, so that neighbours are read from one page. Withdrawn passages are no longer there.
  const rows = database.all(
    'SELECT p.article, p.n, p.tokens FROM json_each(?) wanted CROSS JOIN passage p ON p.doc = wanted.value',
    JSON.stringify(docs),
  )
  const hits: PassageHit[] = []
  for (const { article, n, tokens } of rows) {
    const points = score(readVarints(tokens as Uint8Array))
    if (points !== undefined) hits.push({ article: formatArticleId(article), passage: Number(n), score: points })
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, limit)
}

/** @returns `undefined` when nothing can match */
function planSearch(
  database: Database,
  collection: Collection,
  query: PassageQuery,
  pending: Pending,
): Plan | undefined {
  const asked: AskedTerm[] = []
  for (const term of query.required ?? []) {
    const words = findTerms(database, collection, pending, term)
    if (words === undefined) return undefined
    asked.push({ words, required: true })
  }
  for (const term of new Set(query.terms)) {
    const words = findTerms(database, collection, pending, term)
    if (words !== undefined) asked.push({ words, required: false })
  }
  if (asked.length === 0) return undefined
  return createPlan(asked, {
    total: collection.passages,
    averageLength: collection.words / Math.max(1, collection.passages),
    limit: query.limit,
    ...(query.since === undefined ? {} : { sinceDay: dayNumber(query.since) }),
    ...(query.until === undefined ? {} : { untilDay: dayNumber(query.until) }),
  })
}
