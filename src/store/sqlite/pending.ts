/** The newest passages of a story, which lie in no segment yet: indexed in memory, read where the file changed. */

import { packExtent } from '../search/accumulate.ts'
import { readVarints } from '../search/token-list.ts'
import { type Collection, docsPerCollection } from './collections.ts'
import type { Database } from './database.ts'

/** The pending passages of a story, by their offset from `first`. */
export type Pending = {
  readonly first: number
  readonly size: number
  readonly extents: readonly number[]
  /** For each term the passages in which it stands, ascending, once for each time it stands there. */
  readonly postings: ReadonlyMap<number, readonly number[]>
}

type Kept = {
  readonly first: number
  size: number
  readonly extents: number[]
  readonly postings: Map<number, number[]>
  readonly indexedTo: number
  readonly removals: number
}

/** Stories whose pending passages stay in memory, some megabytes each at most. */
const maxKept = 4

/**
 * Creates the reader of pending passages. Inside a transaction it gives what stands in the file, also when another
 * process has written to it: only passages that came since are read again.
 */
export function createPendingReader(database: Database): (collection: Collection) => Pending {
  const kept = new Map<number, Kept>()
  return (collection) => {
    const known = kept.get(collection.id)
    const holds = known?.indexedTo === collection.indexedTo && known.removals === collection.removals
    const state = holds ? known : startOver(collection)
    readNew(database, collection, state)
    kept.delete(collection.id)
    kept.set(collection.id, state)
    if (kept.size > maxKept) kept.delete(kept.keys().next().value ?? -1)
    return state
  }
}

/** In how many pending passages a term stands. */
export function countPending({ postings }: Pending, term: number): number {
  const list = postings.get(term) ?? []
  let count = 0
  for (let at = 0; at < list.length; at++) if (list[at] !== list[at - 1]) count++
  return count
}

function startOver({ id, indexedTo, removals }: Collection): Kept {
  const first = id * docsPerCollection + indexedTo + 1
  return { first, size: 0, extents: [], postings: new Map(), indexedTo, removals }
}

function readNew(database: Database, collection: Collection, state: Kept): void {
  const end = collection.id * docsPerCollection + collection.nextDoc
  const from = state.first + state.size
  if (from >= end) return
  const rows = database.all('SELECT doc, day, tokens FROM passage WHERE doc BETWEEN ? AND ?', from, end - 1)
  for (const row of rows) {
    const offset = Number(row.doc) - state.first
    const terms = readVarints(row.tokens as Uint8Array)
    // Passages that were replaced leave gaps.
    while (state.extents.length < offset) state.extents.push(0)
    state.extents.push(packExtent(Number(row.day), Math.min(255, terms.length)))
    for (const term of terms) {
      const list = state.postings.get(term)
      if (list === undefined) state.postings.set(term, [offset])
      else list.push(offset)
    }
  }
  state.size = end - state.first
}
