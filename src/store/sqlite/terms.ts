/** The index's terms: their ids, and in how many passages they stand. */

import { stemOf } from '../../text/words.ts'
import { listIndexWords } from '../search/index-words.ts'
import type { Collection } from './collections.ts'
import type { Database } from './database.ts'
import { countPending, type Pending } from './pending.ts'

/** Words of a term beyond this number are left out: no phrase is longer. */
const maxPhraseWords = 12

/** A word of the index, with the number of passages in which it stands. */
export type Term = { readonly id: number; readonly passages: number }

/** Finds the words of a term in order; `undefined` when one of them stands nowhere, or when it has no words. */
export type TermFinder = (collection: Collection, pending: Pending, term: string) => readonly Term[] | undefined

/** Terms that stay in memory. */
const maxKept = 1_000

/** Creates the finder: a question asks how frequent its words are, and then for passages that have them. */
export function createTermFinder(database: Database): TermFinder {
  const kept = new Map<string, readonly Term[] | undefined>()
  let keptOf = ''
  return (collection, pending, term) => {
    // Numbers that change with every word of the index that comes, goes or moves.
    const state = [collection.id, collection.nextDoc, collection.indexedTo, collection.removals].join(' ')
    if (state !== keptOf || kept.size >= maxKept) kept.clear()
    keptOf = state
    const known = kept.get(term)
    if (known !== undefined || kept.has(term)) return known
    const found = findTerms(database, collection, pending, term)
    kept.set(term, found)
    return found
  }
}

function findTerms(database: Database, collection: Collection, pending: Pending, term: string): Term[] | undefined {
  const terms: Term[] = []
  for (const word of listIndexWords(term).slice(0, maxPhraseWords)) {
    const row = database.get(
      'SELECT id, passages FROM term WHERE collection = ? AND stem = ?',
      collection.id,
      stemOf(word),
    )
    if (row === undefined) return undefined
    const id = Number(row.id)
    terms.push({ id, passages: Number(row.passages) + countPending(pending, id) })
  }
  return terms.length === 0 ? undefined : terms
}
