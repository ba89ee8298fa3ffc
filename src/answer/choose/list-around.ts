/** Lists what a sentence may leave unsaid because it stands around it. */

import type { Article, Passage } from '../../model/article.ts'

const usualBefore = 2

/**
 * Lists the headline, the first paragraph, the sentence's own one and those before it.
 *
 * @param before - how many paragraphs before the sentence's own one; two unless told
 * @returns in the order of the article
 */
export function listAround({ passages }: Article, passage: Passage, before = usualBefore): Passage[] {
  const lead = passages.find(({ kind }) => kind === 'body')
  return passages.filter(
    (one) => (one.n <= passage.n && one.n >= passage.n - before) || one.kind === 'headline' || one === lead,
  )
}
