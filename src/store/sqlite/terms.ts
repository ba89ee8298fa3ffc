/** The index's terms: their ids, and in how many passages they stand. */

import { foldIndexWord, listIndexWords } from '../search/index-words.ts'
import type { Collection } from './collections.ts'
import type { Database } from './database.ts'
import type { Pending } from './pending.ts'

/** Words of a term beyond this number are left out: no phrase is longer. */
const maxPhraseWords = 12

/** The ids of a term's words in order; `undefined` when one of them stands nowhere, or when it has no words. */
export function findTermIds(database: Database, collection: Collection, term: string): number[] | undefined {
  const ids: number[] = []
  for (const word of listIndexWords(term).slice(0, maxPhraseWords)) {
    const { stem } = foldIndexWord(word)
    const row = database.get('SELECT id FROM term WHERE collection = ? AND stem = ?', collection.id, stem)
    if (row === undefined) return undefined
    ids.push(Number(row.id))
  }
  return ids.length === 0 ? undefined : ids
}

/** In how many passages each term stands. Withdrawn passages count until their segment is merged. */
export function countPassagesOf(
  database: Database,
  collection: Collection,
  terms: readonly number[],
  pending: Pending,
): Map<number, number> {
  const rows = database.all(
    `SELECT p.term, sum(p.passages) AS passages FROM segment s CROSS JOIN json_each(?) wanted
     CROSS JOIN posting p ON p.segment = s.id AND p.term = wanted.value WHERE s.collection = ? GROUP BY p.term`,
    ...[JSON.stringify([...new Set(terms)]), collection.id],
  )
  const counts = new Map(rows.map((row) => [Number(row.term), Number(row.passages)]))
  for (const id of new Set(terms)) {
    const waiting = pending.counts.get(id)
    if (waiting !== undefined) counts.set(id, (counts.get(id) ?? 0) + waiting)
  }
  return counts
}
