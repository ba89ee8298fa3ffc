/** Full-text search over passages in SQLite: the rarest terms choose candidates, all terms rank them. */

import type { IsoDate } from '../../model/article.ts'
import { type AskedTerm, countCandidates, createPlan, type Plan } from '../search/plan.ts'
import { createRangeCandidates } from '../search/range-candidates.ts'
import { createScorer } from '../search/score-passage.ts'
import type { DateRange, PassageHit, PassageTerms, SearchStore } from '../store.ts'
import { formatArticleId } from './article-rows.ts'
import { createCandidateFinder } from './candidates.ts'
import { type Collection, dayNumber, findCollection } from './collections.ts'
import type { Database } from './database.ts'
import { createPendingReader } from './pending.ts'
import { listSimilarTerms } from './similar-terms.ts'
import { createTermFinder, type TermFinder } from './terms.ts'

/** Creates the part of the store that searches. */
export function createSearch(database: Database): SearchStore {
  const readPending = createPendingReader(database)
  const findTerms = createTermFinder(database)
  const addCandidates = createCandidateFinder(database)

  const searchStory = (collection: Collection, terms: PassageTerms, ranges: readonly DateRange[]): PassageHit[][] => {
    const pending = readPending(collection)
    const plan = planSearch(collection, terms, (term) => findTerms(collection, pending, term))
    if (plan === undefined) return ranges.map(() => [])
    const found = ranges.map(({ since, until, limit }) =>
      createRangeCandidates({ sinceDay: dayOf(since), untilDay: dayOf(until) }, countCandidates(plan, limit)),
    )
    addCandidates(collection, pending, plan, found)
    const lists = found.map(({ candidates }) => candidates.list())
    const hits = scoreAll(database, plan, lists)
    return lists.map((docs, n) => listBest(docs, hits, ranges[n]?.limit ?? 0))
  }

  /** Reads from the index of a story; `otherwise` when the story has no articles. */
  const fromIndex = <T>(operation: string, story: string, otherwise: T, work: (collection: Collection) => T) =>
    database.read(operation, () => {
      const collection = findCollection(database, story)
      return collection === undefined ? otherwise : work(collection)
    })

  const searchDateRanges: SearchStore['searchDateRanges'] = (terms, ranges) => {
    const nothing: PassageHit[][] = ranges.map(() => [])
    return fromIndex('search', terms.story, nothing, (collection) => searchStory(collection, terms, ranges))
  }

  return {
    searchDateRanges,
    searchPassages: async (query) => (await searchDateRanges(query, [query]))[0] ?? [],
    termFrequencies: (story, terms) =>
      fromIndex(
        'count the terms',
        story,
        terms.map(() => 0),
        (collection) => {
          const pending = readPending(collection)
          return terms.map((term) => {
            const words = findTerms(collection, pending, term) ?? []
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

function dayOf(date: IsoDate | undefined): number | undefined {
  return date === undefined ? undefined : dayNumber(date)
}

/** Scores the candidates of all ranges by all terms of the plan; what several ranges hold is read once. */
function scoreAll(database: Database, plan: Plan, lists: readonly (readonly number[])[]): Map<number, PassageHit> {
  const score = createScorer(plan.terms, plan.averageLength)
  // In the order of their numbers, so that neighbours are read from one page. Withdrawn passages are no longer there.
  const docs = [...new Set(lists.flat())].sort((a, b) => a - b)
  const rows = database.all(
    'SELECT p.doc, p.article, p.n, p.tokens FROM json_each(?) wanted CROSS JOIN passage p ON p.doc = wanted.value',
    JSON.stringify(docs),
  )
  const hits = new Map<number, PassageHit>()
  for (const { doc, article, n, tokens } of rows) {
    const points = score(tokens as Uint8Array)
    if (points === undefined) continue
    hits.set(Number(doc), { article: formatArticleId(article), passage: Number(n), score: points })
  }
  return hits
}

/** Best first; of equal ones, the first in the order of `docs`. */
function listBest(docs: readonly number[], hits: ReadonlyMap<number, PassageHit>, limit: number): PassageHit[] {
  return docs
    .flatMap((doc) => hits.get(doc) ?? [])
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
}

/** @returns `undefined` when nothing can match */
function planSearch(
  collection: Collection,
  { terms, required = [] }: PassageTerms,
  find: (term: string) => ReturnType<TermFinder>,
): Plan | undefined {
  const asked: AskedTerm[] = []
  for (const term of required) {
    const words = find(term)
    if (words === undefined) return undefined
    asked.push({ words, required: true })
  }
  for (const term of new Set(terms)) {
    const words = find(term)
    if (words !== undefined) asked.push({ words, required: false })
  }
  if (asked.length === 0) return undefined
  return createPlan(asked, {
    total: collection.passages,
    averageLength: collection.words / Math.max(1, collection.passages),
  })
}
