/** Articles and their versions in SQLite. */

import type { ArticleStore } from '../store.ts'
import { createArticleHeads } from './article-heads.ts'
import { parseArticleId } from './article-rows.ts'
import { createArticleTexts } from './article-texts.ts'
import { createBases } from './basis.ts'
import type { Database } from './database.ts'
import { createDigestRows } from './digest-rows.ts'
import { createSaving } from './save-article.ts'
import type { SearchIndex } from './search-index.ts'
import { createSignatures } from './signatures.ts'

/** Creates the part of the store that keeps articles; `index` is told what to search. */
export function createArticles(database: Database, index: SearchIndex): ArticleStore {
  const { workspace } = database
  const digests = createDigestRows(database)
  const bases = createBases(database)
  return {
    ...createSaving(database, { digests, index, bases }),
    ...createSignatures(database, bases),
    ...createArticleTexts(database),
    ...createArticleHeads(database),
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
    basis: (story) => database.read('read the basis', () => bases.read(story)),
    latestSequence: (story) =>
      database.read('read the sequence', () => {
        const row = database.get('SELECT sequence FROM collection WHERE workspace = ? AND story = ?', workspace, story)
        return Number(row?.sequence ?? 0)
      }),
  }
}
