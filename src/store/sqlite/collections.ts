/** How the index knows a story: by the number of its collection, with the counters of its passages. */

import type { Database } from './database.ts'

/** Room for the passages of one story: 2^32 of them. A passage's key is its collection and its number in there. */
export const docsPerCollection = 2 ** 32

/** What the index knows of one story. */
export type Collection = {
  readonly id: number
  readonly nextDoc: number
  /** The last passage that lies in a segment. */
  readonly indexedTo: number
  /** How many times passages were taken out. */
  readonly removals: number
  readonly passages: number
  readonly words: number
}

/** The story's row in the index; `undefined` when it has no articles. */
export function findCollection(database: Database, story: string): Collection | undefined {
  const row = database.get(
    'SELECT id, next_doc, indexed_to, removals, passages, words FROM collection WHERE workspace = ? AND story = ?',
    ...[database.workspace, story],
  )
  if (row === undefined) return undefined
  return {
    id: Number(row.id),
    nextDoc: Number(row.next_doc),
    indexedTo: Number(row.indexed_to),
    removals: Number(row.removals),
    passages: Number(row.passages),
    words: Number(row.words),
  }
}

/** Days since 1970, counted from 1; 0 for an undated article. */
export function dayNumber(date: string | undefined): number {
  const days = date === undefined ? Number.NaN : Math.floor(Date.parse(date) / 86_400_000) + 1
  return Number.isNaN(days) ? 0 : Math.min(Math.max(days, 1), 65_535)
}
