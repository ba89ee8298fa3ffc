/** Articles and their versions in SQLite. */

import type { ArticleStore } from '../store.ts'
import { conditionOf, listNumbers, pageOf } from './article-filter.ts'
import { headColumns, parseArticleId, toArticle, toHead } from './article-rows.ts'
import { createBases } from './basis.ts'
import type { Database } from './database.ts'
import { createDigestRows } from './digest-rows.ts'
import { createSaving } from './save-article.ts'
import type { SearchIndex } from './search-index.ts'
import { createSignatures } from './signatures.ts'

const newestFirst = 'a.published DESC NULLS LAST, a.sequence DESC'

/** Creates the part of the store that keeps articles; `index` is told what to search. */
export function createArticles(database: Database, index: SearchIndex): ArticleStore {
  const { workspace } = database
  const digests = createDigestRows(database)
  const bases = createBases(database)
  return {
    ...createSaving(database, { digests, index, bases }),
    ...createSignatures(database, bases),
    replaceDigest: (articleId, digest) =>
      database.write('replace the digest', () => {
        const row = database.get(
          'SELECT number, story, version, withdrawn FROM article WHERE workspace = ? AND number = ?',
          workspace,
          parseArticleId(articleId),
        )
        if (row === undefined) return
        const place = { article: Number(row.number), version: Number(row.version), story: String(row.story) }
        digests.remove(place)
        digests.insert(place, digest)
        if (row.withdrawn === 1) digests.retire(place.article)
      }),
    findArticle: (id, version) =>
      database.read('find the article', () => {
        const row = database.get(
          `SELECT ${headColumns}, v.text, v.passages, v.version, v.head, v.content_hash, v.imported_at
           FROM article a JOIN article_version v ON v.workspace = a.workspace AND v.article = a.number
           WHERE a.workspace = ? AND a.number = ? AND v.version = coalesce(?, a.version)`,
          ...[workspace, parseArticleId(id), version],
        )
        return row === undefined ? undefined : toArticle(row)
      }),
    findArticles: (ids) =>
      database.read('find the articles', () => {
        // CROSS JOIN keeps the order: each article is looked up, where the planner would walk all of the workspace.
        const rows = database.all(
          `SELECT ${headColumns}, v.text, v.passages FROM json_each(?) wanted
           CROSS JOIN article a ON a.workspace = ? AND a.number = wanted.value
           CROSS JOIN article_version v ON v.workspace = a.workspace AND v.article = a.number AND v.version = a.version
           ORDER BY wanted.key`,
          ...[listNumbers(ids), workspace],
        )
        return rows.map(toArticle)
      }),
    findByHash: (story, contentHash) =>
      database.read('find the article by its content', () => {
        const row = database.get(
          `SELECT ${headColumns} FROM article a
           WHERE a.workspace = ? AND a.story = ? AND a.content_hash = ? AND a.withdrawn = 0 ORDER BY a.number LIMIT 1`,
          ...[workspace, story, contentHash],
        )
        return row === undefined ? undefined : toHead(row)
      }),
    findBySource: (story, { address, file }) =>
      database.read('find the article by its source', () => {
        const named = address === undefined ? 'a.file = ? AND a.address IS NULL' : 'a.address = ?'
        const row = database.get(
          `SELECT ${headColumns} FROM article a
           WHERE a.workspace = ? AND a.story = ? AND ${named} AND a.withdrawn = 0 ORDER BY a.number LIMIT 1`,
          ...[workspace, story, address?.value ?? file],
        )
        return row === undefined ? undefined : toHead(row)
      }),
    listArticles: (filter) =>
      database.read('list the articles', () => {
        const where = conditionOf(workspace, filter)
        const page = pageOf(filter)
        return database
          .all(
            `SELECT ${headColumns} FROM article a WHERE ${where.sql} ORDER BY ${newestFirst} ${page.sql}`,
            ...where.values,
            ...page.values,
          )
          .map(toHead)
      }),
    basis: (story) => database.read('read the basis', () => bases.read(story)),
    latestSequence: (story) =>
      database.read('read the sequence', () => {
        const row = database.get('SELECT sequence FROM collection WHERE workspace = ? AND story = ?', workspace, story)
        return Number(row?.sequence ?? 0)
      }),
  }
}
