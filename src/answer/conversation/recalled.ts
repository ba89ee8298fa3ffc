/** What a question about the last answer works with. */

import type { Article, Span } from '../../model/article.ts'
import type { ArticleDigest, Quotation, Statement } from '../../model/digest.ts'
import type { Inline } from '../../model/reply.ts'

/** Somebody's words, or what a report says that they said. */
export type Speech = Quotation | Statement

/** What was cited last, with the words that somebody said in it. */
export type Recalled = {
  readonly article: Article
  readonly cited: Span
  readonly digest: ArticleDigest | undefined
  readonly speech: Speech | undefined
}

/** A line of a reply that looks back; `kind` is `answered` where it is absent. */
export type RecalledLine = { readonly kind?: 'not-in-corpus'; readonly line: Inline[] }
