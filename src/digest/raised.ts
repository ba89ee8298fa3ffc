/** Takes out of one article what it leaves open: headings that ask, hedges, missing commitments, conditions. */

import type { Article } from '../model/article.ts'
import type { RaisedQuestion } from '../model/digest.ts'

/** Lists the sentences and headings that leave something open, in the order of the text. */
export function extractRaised(article: Pick<Article, 'text' | 'passages'>): RaisedQuestion[] {
  void article
  return []
}
