/** Writes passages into the index: their words as term ids, in the transaction that keeps the article. */

import type { ArticleDraft } from '../../model/article.ts'
import { foldIndexWord, listIndexWords } from '../search/index-words.ts'
import { readVarints, writeVarints } from '../search/token-list.ts'
import { dayNumber, docsPerCollection, findCollection } from './collections.ts'
import type { Database } from './database.ts'
import { growSegments } from './segments.ts'

/** What saving tells the index; runs inside the transaction of the article. */
export type SearchIndex = {
  /** Puts the passages of a new version in place of the old ones. */
  replace(article: number, draft: ArticleDraft): void
  remove(article: number, story: string): void
}

/** How many spellings one generation of the memory holds; there are two. */
const maxRemembered = 40_000

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
    const rows = database.all(
      'SELECT doc, tokens FROM passage WHERE doc BETWEEN ? AND ?',
      range.first_doc,
      range.last_doc,
    )
    let words = 0
    for (const { doc, tokens } of rows) {
      const terms = readVarints(tokens as Uint8Array)
      words += terms.length
      if (Number(doc) - collection.id * docsPerCollection > collection.indexedTo) continue
      for (const term of new Set(terms)) database.run('UPDATE term SET passages = passages - 1 WHERE id = ?', term)
    }
    database.run('DELETE FROM passage WHERE doc BETWEEN ? AND ?', range.first_doc, range.last_doc)
    database.run(
      'UPDATE collection SET passages = passages - ?, words = words - ?, removals = removals + 1 WHERE id = ?',
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
      growSegments(database, draft.story)
    },
  }
}

/** Gives every word the id of its term, new ones included. Remembers spellings: most words come again and again. */
function createTermIds(database: Database): (collection: number, word: string) => number {
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
