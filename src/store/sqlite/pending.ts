/** The newest passages of a story, which lie in no segment yet: kept in memory, read from the file where it changed. */

import { readVarints } from '../search/token-list.ts'
import { type Collection, docsPerCollection } from './collections.ts'
import type { Database } from './database.ts'

/** A passage with its terms in the order of the text. */
export type IndexedWords = {
  readonly article: number
  readonly n: number
  readonly day: number
  readonly terms: Uint32Array
}

/** The pending passages of a story, and in how many of them each term stands. */
export type Pending = {
  readonly passages: readonly IndexedWords[]
  readonly counts: ReadonlyMap<number, number>
}

type Kept = {
  passages: IndexedWords[]
  counts: Map<number, number>
  indexedTo: number
  removals: number
  next: number
}

/** Stories whose pending passages stay in memory, about a megabyte each at most. */
const maxKept = 8

/**
 * Creates the reader of pending passages. Inside a transaction it gives what stands in the file, also when another
 * process has written to it: only passages that came since are read again.
 */
export function createPendingReader(database: Database): (collection: Collection) => Pending {
  const kept = new Map<number, Kept>()
  return (collection) => {
    const known = kept.get(collection.id)
    const holds = known?.indexedTo === collection.indexedTo && known.removals === collection.removals
    const state: Kept = holds
      ? known
      : { passages: [], counts: new Map(), next: collection.indexedTo + 1, ...pick(collection) }
    if (state.next < collection.nextDoc) readNew(database, collection, state)
    kept.delete(collection.id)
    kept.set(collection.id, state)
    if (kept.size > maxKept) kept.delete(kept.keys().next().value ?? -1)
    return state
  }
}

function pick({ indexedTo, removals }: Collection) {
  return { indexedTo, removals }
}

function readNew(database: Database, collection: Collection, state: Kept): void {
  const base = collection.id * docsPerCollection
  const rows = database.all(
    'SELECT article, n, day, tokens FROM passage WHERE doc BETWEEN ? AND ?',
    ...[base + state.next, base + collection.nextDoc - 1],
  )
  for (const row of rows) {
    const terms = readVarints(row.tokens as Uint8Array)
    state.passages.push({ article: Number(row.article), n: Number(row.n), day: Number(row.day), terms })
    for (const term of new Set(terms)) state.counts.set(term, (state.counts.get(term) ?? 0) + 1)
  }
  state.next = collection.nextDoc
}
