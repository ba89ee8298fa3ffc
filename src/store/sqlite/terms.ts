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

/** The words of a term in order; `undefined` when one of them stands nowhere, or when it has no words. */
export function findTerms(
  database: Database,
  collection: Collection,
  pending: Pending,
  term: string,
): Term[] | undefined {
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
