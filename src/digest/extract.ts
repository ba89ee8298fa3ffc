/** Takes out of one article who said what, what happened when, and what is left open. */

import type { Article } from '../model/article.ts'
import type { ArticleDigest } from '../model/digest.ts'
import type { Actor } from '../model/story.ts'
import { extractEvents } from './events.ts'
import { extractSpeech } from './quotes/extract-speech.ts'
import { extractRaised } from './raised.ts'

/** What the story knows beforehand: the people and bodies that speak in it, with their other spellings. */
export type Lexicon = { readonly actors: readonly Actor[] }

/**
 * Extracts the digest of one article. Pure: the same article and lexicon give the same digest.
 *
 * @param article - `text`, its passages, and the publication date from which relative dates are reckoned
 * @returns spans into `article.text`, in its order
 */
export function extractDigest(
  article: Pick<Article, 'text' | 'passages' | 'published'>,
  lexicon: Lexicon,
): ArticleDigest {
  const { quotations, statements } = extractSpeech(article, lexicon)
  return { quotations, statements, events: extractEvents(article), raised: extractRaised(article) }
}
