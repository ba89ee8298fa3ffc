/** Whole articles with their texts, by id, in SQLite. */

import type { ArticleStore } from '../store.ts'
import { listNumbers } from './article-filter.ts'
import { headColumns, parseArticleId, toArticle } from './article-rows.ts'
import type { Database } from './database.ts'

/** Creates the part of the article store that reads texts. */
export function createArticleTexts(database: Database): Pick<ArticleStore, 'findArticle' | 'findArticles'> {
  const { workspace } = database
  return {
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
          `SELECT wanted.key AS at, ${headColumns}, v.text, v.passages FROM json_each(?) wanted
           CROSS JOIN article a ON a.workspace = ? AND a.number = wanted.value
           CROSS JOIN article_version v ON v.workspace = a.workspace AND v.article = a.number AND v.version = a.version`,
          ...[listNumbers(ids), workspace],
        )
        // Sorted here: SQLite would copy the texts to sort them.
        return rows.sort((a, b) => Number(a.at) - Number(b.at)).map(toArticle)
      }),
  }
}
