/** Takes the dated happenings and plans out of one article. */

import type { Article } from '../model/article.ts'
import type { StoryEvent } from '../model/digest.ts'

/**
 * Lists what the article says happened or will happen, in the order of the text.
 *
 * @param article - cleaned text with its passages; without a publication date only full dates are resolved
 */
export function extractEvents(article: Pick<Article, 'text' | 'passages' | 'published'>): StoryEvent[] {
  void article
  return []
}
