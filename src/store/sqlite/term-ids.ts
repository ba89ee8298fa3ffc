/** Keeps the ids of the index's terms: one for all spellings with the same stem. */

import { foldIndexWord } from '../search/index-words.ts'
import type { Database } from './database.ts'

/** How many spellings one generation of the memory holds; there are two. */
const maxRemembered = 40_000

/** The id of a word's term in a collection; a new word gets one. */
export type FindTerm = (collection: number, word: string) => number

/** Gives every word the id of its term, new ones included. Remembers spellings: most words come again and again. */
export function createTermIds(database: Database): FindTerm {
  let young = new Map<string, number>()
  let old = new Map<string, number>()
  let knownOf = -1
  let rollbacks = 0

  return (collection, word) => {
    if (knownOf !== collection || rollbacks !== database.rollbacks) {
      // Another story has other ids, and those given in a transaction that was rolled back are void.
      young = new Map()
      old = new Map()
      knownOf = collection
      rollbacks = database.rollbacks
    }
    const remembered = young.get(word)
    if (remembered !== undefined) return remembered
    const id = old.get(word) ?? findOrAddTerm(database, collection, word)
    if (young.size === maxRemembered) {
      old = young
      young = new Map()
    }
    young.set(word, id)
    return id
  }
}

function findOrAddTerm(database: Database, collection: number, printed: string): number {
  const { folded, stem } = foldIndexWord(printed)
  const word = database.get('SELECT term FROM word WHERE collection = ? AND word = ?', collection, folded)
  if (word !== undefined) return Number(word.term)
  const term = database.get('SELECT id FROM term WHERE collection = ? AND stem = ?', collection, stem)
  const id =
    term === undefined
      ? database.run('INSERT INTO term (collection, stem) VALUES (?, ?)', collection, stem).lastId
      : Number(term.id)
  database.run('INSERT INTO word (collection, word, term) VALUES (?, ?, ?)', collection, folded, id)
  return id
}
