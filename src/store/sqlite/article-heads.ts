/** Articles without their texts, by content, by source and in lists, in SQLite. */

import type { ArticleStore } from '../store.ts'
import { conditionOf, pageOf } from './article-filter.ts'
import { headColumns, toHead } from './article-rows.ts'
import type { Database } from './database.ts'

const newestFirst = 'a.published DESC NULLS LAST, a.sequence DESC'

/** Creates the part of the article store that reads heads. */
export function createArticleHeads(
  database: Database,
): Pick<ArticleStore, 'findByHash' | 'findBySource' | 'listArticles'> {
  const { workspace } = database
  return {
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
  }
}
