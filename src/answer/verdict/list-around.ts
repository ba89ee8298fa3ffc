/** Lists what a sentence may leave unsaid because it stands around it. */

import type { Article, Passage } from '../../model/article.ts'

const paragraphsBefore = 2

/** The headline, the first paragraph, the sentence's own one and the two before it. */
export function listAround({ passages }: Article, passage: Passage): Passage[] {
  const lead = passages.find(({ kind }) => kind === 'body')
  return passages.filter(
    (one) => (one.n <= passage.n && one.n >= passage.n - paragraphsBefore) || one.kind === 'headline' || one === lead,
  )
}
