/** Writes passages into the index: their words as term ids, in the transaction that keeps the article. */

import type { ArticleDraft } from '../../model/article.ts'
import { listIndexWords } from '../search/index-words.ts'
import { readVarints, writeVarints } from '../search/token-list.ts'
import { type Collection, dayNumber, docsPerCollection, findCollection } from './collections.ts'
import type { Database } from './database.ts'
import { growSegments } from './segments.ts'
import { createTermIds, type FindTerm } from './term-ids.ts'

/** What saving tells the index; runs inside the transaction of the article. */
export type SearchIndex = {
  /** Puts the passages of a new version in place of the old ones. */
  replace(article: number, draft: ArticleDraft): void
  remove(article: number, story: string): void
}

/** Creates the writing side of the index. */
export function createSearchIndex(database: Database): SearchIndex {
  const findTerm = createTermIds(database)
  return {
    remove: (article, story) => removePassages(database, article, story),
    replace: (article, draft) => {
      removePassages(database, article, draft.story)
      const collection = findCollection(database, draft.story)
      if (collection === undefined || draft.passages.length === 0) return
      addPassages(database, { article, draft, collection, findTerm })
      growSegments(database, draft.story)
    },
  }
}

function removePassages(database: Database, article: number, story: string): void {
  const collection = findCollection(database, story)
  if (collection === undefined) return
  const range = database.get(
    'DELETE FROM article_docs WHERE collection = ? AND article = ? RETURNING first_doc, last_doc',
    ...[collection.id, article],
  )
  if (range === undefined) return
  const docs = [range.first_doc, range.last_doc]
  const rows = database.all('SELECT doc, tokens FROM passage WHERE doc BETWEEN ? AND ?', ...docs)
  let words = 0
  for (const { doc, tokens } of rows) {
    const terms = readVarints(tokens as Uint8Array)
    words += terms.length
    if (Number(doc) - collection.id * docsPerCollection > collection.indexedTo) continue
    for (const term of new Set(terms)) database.run('UPDATE term SET passages = passages - 1 WHERE id = ?', term)
  }
  database.run('DELETE FROM passage WHERE doc BETWEEN ? AND ?', ...docs)
  database.run(
    'UPDATE collection SET passages = passages - ?, words = words - ?, removals = removals + 1 WHERE id = ?',
    ...[rows.length, words, collection.id],
  )
}

type Addition = {
  readonly article: number
  readonly draft: ArticleDraft
  readonly collection: Collection
  readonly findTerm: FindTerm
}

function addPassages(database: Database, { article, draft, collection, findTerm }: Addition): void {
  const day = dayNumber(draft.published?.value)
  const first = collection.id * docsPerCollection + collection.nextDoc
  let words = 0
  for (const [at, { n, start, end }] of draft.passages.entries()) {
    const terms = listIndexWords(draft.text.slice(start, end)).map((word) => findTerm(collection.id, word))
    words += terms.length
    database.run(
      'INSERT INTO passage (doc, article, n, day, tokens) VALUES (?, ?, ?, ?, ?)',
      ...[first + at, article, n, day, writeVarints(terms)],
    )
  }
  const count = draft.passages.length
  database.run(
    'INSERT INTO article_docs (collection, article, first_doc, last_doc) VALUES (?, ?, ?, ?)',
    ...[collection.id, article, first, first + count - 1],
  )
  database.run(
    'UPDATE collection SET next_doc = next_doc + ?1, passages = passages + ?1, words = words + ?2 WHERE id = ?3',
    ...[count, words, collection.id],
  )
}
