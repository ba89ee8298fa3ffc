/** Full-text search over passages in SQLite. */

import { foldIndexWord, listIndexWords } from '../search/index-words.ts'
import { createScorer, inverseFrequency, type QueryTerm } from '../search/score-passage.ts'
import type { PassageHit, PassageQuery, SearchStore } from '../store.ts'
import { formatArticleId } from './article-rows.ts'
import type { Database, Row } from './database.ts'
import { type Collection, dayNumber, docsPerCollection, findCollection } from './search-index.ts'

/** Creates the part of the store that searches. */
export function createSearch(database: Database): SearchStore {
  return {
    searchPassages: (query) =>
      database.read('search', () => {
        const collection = findCollection(database, query.story)
        return collection === undefined ? [] : scan(database, collection, query)
      }),
    termFrequencies: (story, terms) =>
      database.read('count the terms', () => {
        const collection = findCollection(database, story)
        if (collection === undefined) return terms.map(() => 0)
        return terms.map((term) => {
          const ids = termIds(database, collection, term)
          return ids === undefined ? 0 : scanCount(database, collection, ids)
        })
      }),
    countPassages: (story) => database.read('count the passages', () => findCollection(database, story)?.passages ?? 0),
    similarTerms: async () => [],
  }
}

function termIds(database: Database, collection: Collection, term: string): number[] | undefined {
  const ids: number[] = []
  for (const word of listIndexWords(term)) {
    const { stem } = foldIndexWord(word)
    const row = database.get('SELECT id FROM term WHERE collection = ? AND stem = ?', collection.id, stem)
    if (row === undefined) return undefined
    ids.push(Number(row.id))
  }
  return ids.length === 0 ? undefined : ids
}

function allPassages(database: Database, collection: Collection): Row[] {
  const first = collection.id * docsPerCollection
  return database.all(
    'SELECT doc, article, n, day, tokens FROM passage WHERE doc >= ? AND doc < ?',
    ...[first, first + docsPerCollection],
  )
}

function scanCount(database: Database, collection: Collection, ids: number[]): number {
  const scorer = createScorer([{ ids, weight: 1, required: true }], 1)
  return allPassages(database, collection).filter((row) => scorer(row.tokens as Uint8Array) !== undefined).length
}

function scan(database: Database, collection: Collection, query: PassageQuery): PassageHit[] {
  const total = collection.passages
  const wanted = new Map<string, QueryTerm>()
  for (const [list, required] of [
    [query.terms, false],
    [query.required ?? [], true],
  ] as const) {
    for (const term of list) {
      const ids = termIds(database, collection, term)
      if (ids === undefined && required) return []
      if (ids === undefined) continue
      const weight = inverseFrequency(scanCount(database, collection, ids), total)
      wanted.set(ids.join(' '), { ids, weight, required: required || wanted.get(ids.join(' '))?.required === true })
    }
  }
  const scorer = createScorer([...wanted.values()], collection.words / Math.max(1, total))
  const from = query.since === undefined ? 0 : dayNumber(query.since)
  const to = query.until === undefined ? 65_535 : dayNumber(query.until)
  const dated = query.since !== undefined || query.until !== undefined
  const hits: PassageHit[] = []
  for (const row of allPassages(database, collection)) {
    const day = Number(row.day)
    if (dated && (day === 0 || day < from || day > to)) continue
    const score = scorer(row.tokens as Uint8Array)
    if (score !== undefined) hits.push({ article: formatArticleId(row.article), passage: Number(row.n), score })
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, query.limit)
}
