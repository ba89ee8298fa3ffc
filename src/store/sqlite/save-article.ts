/** Saves articles: new, the same again, or a new version; each with its digest and its index entries in one transaction. */

import type { ArticleDraft } from '../../model/article.ts'
import type { ArticleDigest } from '../../model/digest.ts'
import type { ArticleStore, Saved } from '../store.ts'
import { formatArticleId, formatHead, formatPassages, parseArticleId, toWellFormedDraft } from './article-rows.ts'
import type { Bases } from './basis.ts'
import type { Database, Row } from './database.ts'
import type { DigestRows } from './digest-rows.ts'
import type { SearchIndex } from './search-index.ts'

type Item = { readonly draft: ArticleDraft; readonly digest: ArticleDigest }

/** What is kept in step with the articles. */
type Kept = { readonly digests: DigestRows; readonly index: SearchIndex; readonly bases: Bases }

/** Articles of a batch that share a transaction: each page of the index is written once for all of them. */
const articlesPerTransaction = 16

/** Creates the part of the article store that writes articles. */
export function createSaving(
  database: Database,
  { digests, index, bases }: Kept,
): Pick<ArticleStore, 'saveArticle' | 'saveArticles' | 'withdrawArticle'> {
  const { workspace } = database

  const save = ({ draft: given, digest }: Item): Saved => {
    const draft = toWellFormedDraft(given)
    const earlier = findEarlier(database, draft)
    if (earlier !== undefined && earlier.withdrawn === 0 && earlier.content_hash === draft.contentHash) {
      return { outcome: 'same', ...placeOf(earlier) }
    }
    const number = earlier === undefined ? nextNumber(database) : Number(earlier.number)
    const version = earlier === undefined ? 1 : Number(earlier.version) + 1
    const sequence = nextSequence(database, draft.story)
    bases.forget()
    writeArticle(database, draft, { number, version, sequence })
    digests.retire(number)
    digests.insert({ article: number, version, story: draft.story }, digest)
    index.replace(number, draft)
    return { outcome: earlier === undefined ? 'new' : 'version', id: formatArticleId(number), version, sequence }
  }

  return {
    saveArticle: (draft, digest) => database.write('save the article', () => save({ draft, digest })),
    saveArticles: async (items) => {
      const saved: Saved[] = []
      for (let at = 0; at < items.length; at += articlesPerTransaction) {
        const group = items.slice(at, at + articlesPerTransaction)
        // A later sync covers earlier parts of the log: only the batch's last write waits for the disk.
        const lasting = at + articlesPerTransaction >= items.length
        saved.push(...(await database.write('save the articles', () => group.map(save), { lasting })))
        await new Promise((turn) => setImmediate(turn))
      }
      return saved
    },
    withdrawArticle: (id) =>
      database.write('withdraw the article', () => {
        const number = parseArticleId(id)
        const row = database.get('SELECT story FROM article WHERE workspace = ? AND number = ?', workspace, number)
        if (number === undefined || row === undefined) return
        bases.forget()
        database.run(
          'UPDATE article SET withdrawn = 1, sequence = ? WHERE workspace = ? AND number = ?',
          ...[nextSequence(database, String(row.story)), workspace, number],
        )
        digests.retire(number)
        index.remove(number, String(row.story))
        appointOriginal(database, number)
      }),
  }
}

/** The stored article that a draft repeats or follows: by content, else by address, else by file name. */
function findEarlier(database: Database, draft: ArticleDraft): Row | undefined {
  // No ORDER BY: with one, SQLite takes an index that sorts instead of the one that finds.
  const find = (condition: string, value: string) =>
    database
      .all(
        `SELECT number, version, sequence, withdrawn, content_hash FROM article
         WHERE workspace = ? AND story = ? AND ${condition}`,
        ...[database.workspace, draft.story, value],
      )
      .sort((a, b) => Number(a.withdrawn) - Number(b.withdrawn) || Number(a.number) - Number(b.number))[0]
  const same = find('content_hash = ?', draft.contentHash)
  if (same !== undefined) return same
  return draft.address === undefined
    ? find('address IS NULL AND file = ?', draft.file)
    : find('address = ?', draft.address.value)
}

function placeOf(row: Row): Omit<Saved, 'outcome'> {
  return { id: formatArticleId(row.number), version: Number(row.version), sequence: Number(row.sequence) }
}

function nextNumber(database: Database): number {
  const row = database.get(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM article WHERE workspace = ?',
    database.workspace,
  )
  return Number(row?.next)
}

function nextSequence(database: Database, story: string): number {
  const row = database.get(
    `INSERT INTO collection (workspace, story, sequence) VALUES (?, ?, 1)
     ON CONFLICT (workspace, story) DO UPDATE SET sequence = sequence + 1 RETURNING sequence`,
    ...[database.workspace, story],
  )
  return Number(row?.sequence)
}

function writeArticle(
  database: Database,
  draft: ArticleDraft,
  place: { number: number; version: number; sequence: number },
): void {
  const { workspace } = database
  const { number, version, sequence } = place
  const head = formatHead(draft)
  const importedAt = new Date().toISOString()
  const copyOf = draft.copyOf === undefined ? undefined : parseArticleId(draft.copyOf)
  database.run(
    `INSERT INTO article_version (workspace, article, version, content_hash, head, text, passages, imported_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[workspace, number, version, draft.contentHash, head, draft.text, formatPassages(draft.passages), importedAt],
  )
  database.run(
    `INSERT INTO article (workspace, number, story, version, sequence, file, address, outlet, published, content_hash,
       copy_of, head, imported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (workspace, number) DO UPDATE SET version = excluded.version, sequence = excluded.sequence,
       withdrawn = 0, file = excluded.file, address = excluded.address, outlet = excluded.outlet,
       published = excluded.published, content_hash = excluded.content_hash,
       copy_of = coalesce(excluded.copy_of, copy_of), head = excluded.head, imported_at = excluded.imported_at`,
    ...[workspace, number, draft.story, version, sequence, draft.file, draft.address?.value, draft.outlet?.value],
    ...[draft.published?.value, draft.contentHash, copyOf, head, importedAt],
  )
}

/** When the first of a group of copies goes, the next oldest stands for the group. */
function appointOriginal(database: Database, withdrawn: number): void {
  const { workspace } = database
  const heir = database.get(
    'SELECT min(number) AS number FROM article WHERE workspace = ? AND copy_of = ? AND withdrawn = 0 AND number <> ?',
    ...[workspace, withdrawn, withdrawn],
  )
  if (typeof heir?.number !== 'number') return
  database.run(
    'UPDATE article SET copy_of = ? WHERE workspace = ? AND copy_of = ? AND withdrawn = 0',
    ...[heir.number, workspace, withdrawn],
  )
}
