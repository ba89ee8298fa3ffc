/** An article together with what was taken out of it: what every story-level function works on. */

import type { Article, ArticleHead, IsoDate, Span } from '../model/article.ts'
import type { ArticleDigest } from '../model/digest.ts'
import type { Evidence } from '../model/register.ts'

/** One article of a story with its digest. */
export type Report = { readonly article: Article; readonly digest: ArticleDigest }

const heads = new WeakMap<Article, ArticleHead>()

/** The article without its text and passages; the same object for the same article. */
export function headOf(article: Article): ArticleHead {
  const known = heads.get(article)
  if (known !== undefined) return known
  const { text: _text, passages: _passages, ...head } = article
  heads.set(article, head)
  return head
}

/** Points at a span of a report's article. */
export function evidenceAt(report: Report, span: Span, passage: number): Evidence {
  return { start: span.start, end: span.end, article: headOf(report.article), passage }
}

/** The day that a report counts for: its publication date, where one is known. */
export function dayOf(report: Report): IsoDate | undefined {
  return report.article.published?.value
}

/** Reports with the oldest first; undated ones stand at the end, ties go by the article's id. */
export function byDate(reports: readonly Report[]): readonly Report[] {
  const known = ordered.get(reports)
  if (known !== undefined) return known
  const made = [...reports].sort((a, b) => {
    const left = dayOf(a) ?? '9999'
    const right = dayOf(b) ?? '9999'
    if (left !== right) return left < right ? -1 : 1
    return byNumber.compare(a.article.id, b.article.id)
  })
  ordered.set(reports, made)
  return made
}

const ordered = new WeakMap<readonly Report[], readonly Report[]>()
const byNumber = new Intl.Collator('en', { numeric: true })

/** How many of some articles are independent: copies of one wire story count once. */
export function countIndependent(articles: Iterable<Pick<ArticleHead, 'id' | 'copyOf'>>): number {
  const sources = new Set<string>()
  for (const { id, copyOf } of articles) sources.add(copyOf ?? id)
  return sources.size
}
