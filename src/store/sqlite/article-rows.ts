/** How an article lies in its rows: what is JSON there, and how it becomes an article again. */

import type { Article, ArticleDraft, ArticleHead, Passage } from '../../model/article.ts'
import type { Row } from './database.ts'

/** What of an article only lists and readers need, kept as JSON. */
type KeptHead = Pick<ArticleHead, 'title' | 'outlet' | 'byline' | 'published' | 'address' | 'notices'>

/** Columns of `article` (as `a`) that make a head. */
export const headColumns =
  'a.number, a.story, a.version, a.file, a.head, a.content_hash, a.imported_at, a.copy_of, a.sequence'

/** `a12` → 12; `undefined` when it is no article id. */
export function parseArticleId(id: string): number | undefined {
  const digits = /^a([1-9]\d{0,14})$/u.exec(id)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** 12 → `a12`. */
export function formatArticleId(number: unknown): string {
  return `a${Number(number)}`
}

/** Brings a draft into the form in which it can be stored: well-formed Unicode keeps every offset. */
export function toWellFormedDraft(draft: ArticleDraft): ArticleDraft {
  return draft.text.isWellFormed() ? draft : { ...draft, text: draft.text.toWellFormed() }
}

/** The head of a draft as the JSON of its column; without what has columns of its own. */
export function formatHead({ title, outlet, byline, published, address, notices }: ArticleDraft): string {
  return JSON.stringify({ title, outlet, byline, published, address, notices })
}

/** Passages as short arrays: an article has dozens. */
export function formatPassages(passages: readonly Passage[]): string {
  return JSON.stringify(passages.map(({ n, start, end, kind, block }) => [n, start, end, kind, ...(block ? [1] : [])]))
}

/** Makes an article's head from a row with the columns of `headColumns`. */
export function toHead(row: Row): ArticleHead {
  return {
    id: formatArticleId(row.number),
    story: String(row.story),
    version: Number(row.version),
    file: String(row.file),
    ...(JSON.parse(String(row.head)) as KeptHead),
    contentHash: String(row.content_hash),
    importedAt: String(row.imported_at),
    ...(row.copy_of === null ? {} : { copyOf: formatArticleId(row.copy_of) }),
  }
}

/** Makes an article from a row with the columns of a head, `text` and `passages`. */
export function toArticle(row: Row): Article {
  const passages = JSON.parse(String(row.passages)) as [number, number, number, Passage['kind'], 1?][]
  return {
    ...toHead(row),
    text: String(row.text),
    passages: passages.map(([n, start, end, kind, block]) => ({ n, start, end, kind, ...(block && { block: true }) })),
  }
}
