/** Near-duplicate signatures in SQLite: which articles may carry the same wire story. */

import type { ArticleStore } from '../store.ts'
import { formatArticleId, parseArticleId } from './article-rows.ts'
import type { Bases } from './basis.ts'
import type { Database } from './database.ts'

/** A signature that a power cut takes away costs a copy unrecognised, no article: nobody waits for the disk. */
const notLasting = { lasting: false }

/** Runs inside a transaction. */
type Save = (...item: Parameters<ArticleStore['saveSignature']>) => void

/** Creates the part of the article store by which copies are recognised. */
export function createSignatures(
  database: Database,
  bases: Bases,
): Pick<ArticleStore, 'findByBands' | 'saveSignature' | 'saveSignatures'> {
  const { workspace } = database
  const save: Save = (articleId, { bands, signature, copyOf }) => {
    const number = parseArticleId(articleId)
    bases.forget()
    database.run('DELETE FROM article_band WHERE workspace = ? AND article = ?', workspace, number)
    database.run(
      'UPDATE article SET signature = ?, copy_of = ? WHERE workspace = ? AND number = ?',
      ...[signature, copyOf === undefined ? undefined : parseArticleId(copyOf), workspace, number],
    )
    database.run(
      `INSERT INTO article_band (workspace, story, band, article)
       SELECT DISTINCT a.workspace, a.story, wanted.value, a.number FROM article a, json_each(?) wanted
       WHERE a.workspace = ? AND a.number = ?`,
      ...[JSON.stringify(bands), workspace, number],
    )
  }
  return {
    // CROSS JOIN keeps the order: each wanted band is looked up, where the planner would walk all bands of the story.
    findByBands: (story, bands) =>
      database.read('find near-duplicates', () =>
        database
          .all(
            `SELECT a.number, a.copy_of, a.signature FROM article a
             WHERE a.workspace = ?1 AND a.withdrawn = 0 AND a.signature IS NOT NULL AND a.number IN (
               SELECT b.article FROM json_each(?3) wanted
               CROSS JOIN article_band b ON b.workspace = ?1 AND b.story = ?2 AND b.band = wanted.value)
             ORDER BY a.number`,
            ...[workspace, story, JSON.stringify(bands)],
          )
          .map((row) => ({
            id: formatArticleId(row.number),
            signature: String(row.signature),
            ...(row.copy_of === null ? {} : { copyOf: formatArticleId(row.copy_of) }),
          })),
      ),
    saveSignature: (articleId, signature) =>
      database.write('save the signature', () => save(articleId, signature), notLasting),
    saveSignatures: (items) =>
      database.write(
        'save the signatures',
        () => {
          for (const { articleId, ...signature } of items) save(articleId, signature)
        },
        notLasting,
      ),
  }
}
