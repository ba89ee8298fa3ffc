/** Writes passages into the index: their words as term ids, in the transaction that keeps the article. */

import type { ArticleDraft } from '../../model/article.ts'
import { foldIndexWord, listIndexWords } from '../search/index-words.ts'
import { countVarints, writeVarints } from '../search/token-list.ts'
import type { Database } from './database.ts'

/** What saving tells the index; runs inside the transaction of the article. */
export type SearchIndex = {
  /** Puts the passages of a new version in place of the old ones. */
  replace(article: number, draft: ArticleDraft): void
  remove(article: number, story: string): void
}

/** Room for the passages of one story: 2^32 of them. A passage's key is its collection and its number in there. */
export const docsPerCollection = 2 ** 32

/** How many spellings are remembered before the memory starts afresh. */
const maxRemembered = 60_000

/** What the index knows of one story. */
export type Collection = {
  readonly id: number
  readonly nextDoc: number
  readonly indexedTo: number
  readonly passages: number
  readonly words: number
}

/** The story's row in the index; `undefined` when it has no articles. */
export function findCollection(database: Database, story: string): Collection | undefined {
  const row = database.get(
    'SELECT id, next_doc, indexed_to, passages, words FROM collection WHERE workspace = ? AND story = ?',
    ...[database.workspace, story],
  )
  if (row === undefined) return undefined
  return {
    id: Number(row.id),
    nextDoc: Number(row.next_doc),
    indexedTo: Number(row.indexed_to),
    passages: Number(row.passages),
    words: Number(row.words),
  }
}

/** Days since 1970, counted from 1; 0 for an undated article. */
export function dayNumber(date: string | undefined): number {
  const days = date === undefined ? Number.NaN : Math.floor(Date.parse(date) / 86_400_000) + 1
  return Number.isNaN(days) ? 0 : Math.min(Math.max(days, 1), 65_535)
}

/** Creates the writing side of the index. */
export function createSearchIndex(database: Database): SearchIndex {
  const findTerm = createTermIds(database)

  const remove = (article: number, story: string) => {
    const collection = findCollection(database, story)
    if (collection === undefined) return
    const range = database.get(
      'DELETE FROM article_docs WHERE collection = ? AND article = ? RETURNING first_doc, last_doc',
      ...[collection.id, article],
    )
    if (range === undefined) return
    const rows = database.all('SELECT tokens FROM passage WHERE doc BETWEEN ? AND ?', range.first_doc, range.last_doc)
    const words = rows.reduce((sum, row) => sum + countVarints(row.tokens as Uint8Array), 0)
    database.run('DELETE FROM passage WHERE doc BETWEEN ? AND ?', range.first_doc, range.last_doc)
    database.run(
      'UPDATE collection SET passages = passages - ?, words = words - ? WHERE id = ?',
      ...[rows.length, words, collection.id],
    )
  }

  return {
    remove,
    replace: (article, draft) => {
      remove(article, draft.story)
      const collection = findCollection(database, draft.story)
      if (collection === undefined || draft.passages.length === 0) return
      const day = dayNumber(draft.published?.value)
      const base = collection.id * docsPerCollection + collection.nextDoc
      let words = 0
      for (const [at, { n, start, end }] of draft.passages.entries()) {
        const terms = listIndexWords(draft.text.slice(start, end)).map((word) => findTerm(collection.id, word))
        words += terms.length
        database.run(
          'INSERT INTO passage (doc, article, n, day, tokens) VALUES (?, ?, ?, ?, ?)',
          ...[base + at, article, n, day, writeVarints(terms)],
        )
      }
      const count = draft.passages.length
      database.run(
        'INSERT INTO article_docs (collection, article, first_doc, last_doc) VALUES (?, ?, ?, ?)',
        ...[collection.id, article, base, base + count - 1],
      )
      database.run(
        'UPDATE collection SET next_doc = next_doc + ?1, passages = passages + ?1, words = words + ?2 WHERE id = ?3',
        ...[count, words, collection.id],
      )
    },
  }
}

/** Gives every word the id of its term, new ones included. Remembers spellings: most words come again and again. */
function createTermIds(database: Database): (collection: number, word: string) => number {
  let known = new Map<string, number>()
  let knownOf = -1
  let rollbacks = 0

  return (collection, word) => {
    if (knownOf !== collection || known.size > maxRemembered || rollbacks !== database.rollbacks) {
      // After a rollback, ids given in it are void.
      known = new Map()
      knownOf = collection
      rollbacks = database.rollbacks
    }
    const remembered = known.get(word)
    if (remembered !== undefined) return remembered
    const id = findOrAddTerm(database, collection, word)
    known.set(word, id)
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
  database.run(
    'INSERT INTO word (collection, word, term, head, tail) VALUES (?, ?, ?, ?, ?)',
    ...[collection, folded, id, folded.slice(0, 2), folded.slice(-3)],
  )
  return id
}
