/** Digests articles one by one, so that one that can't be digested stops no other. */

import { extractDigest, type Lexicon } from '../digest/extract.ts'
import type { ArticleDraft } from '../model/article.ts'
import type { ArticleDigest } from '../model/digest.ts'

/** The digest of one article, or why there is none (a bug in the rules). */
export type Digested = { readonly digest: ArticleDigest } | { readonly error: string }

/** Digests articles; the results are in their order. */
export function digestEach(drafts: readonly ArticleDraft[], lexicon: Lexicon): Digested[] {
  return drafts.map((draft) => {
    try {
      return { digest: extractDigest(draft, lexicon) }
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) }
    }
  })
}
