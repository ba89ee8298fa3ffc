/** Finds everything that somebody says in an article: quotations with their speakers, and reported speech. */

import type { Article } from '../../model/article.ts'
import type { Quotation, Statement } from '../../model/digest.ts'
import type { Actor } from '../../model/story.ts'

/** The speech of one article, in the order of its text. */
export type SpeechOfArticle = { readonly quotations: readonly Quotation[]; readonly statements: readonly Statement[] }

/** Finds the quotations and reported speech of an article. */
export function extractSpeech(
  _article: Pick<Article, 'text' | 'passages' | 'published'>,
  _lexicon: { readonly actors: readonly Actor[] },
): SpeechOfArticle {
  return { quotations: [], statements: [] }
}
