/** Finds which words of a question typed in small letters are names, by how the articles print them. */

import type { Plan } from './concepts.ts'
import type { Ranked } from './rank-passages.ts'

const passagesRead = 40
const seenFrom = 3
const capitalShare = 0.9

/**
 * Marks the concepts that the best passages print with a capital within their sentences.
 *
 * @param text - the question; where it has capitals of its own those decide, and the plan stays as it is
 */
export function markNames(text: string, plan: Plan, ranked: readonly Ranked[]): Plan {
  if (/\p{Lu}/u.test(text)) return plan
  const counts = plan.concepts.map(() => ({ all: 0, capital: 0 }))
  for (const { article, passage, matches } of ranked.slice(0, passagesRead)) {
    if (passage.kind !== 'body') continue
    for (const { concept, start, share } of matches) {
      const count = counts[concept]
      if (count === undefined || share < 1 || !/[\p{Ll},] $/u.test(article.text.slice(start - 2, start))) continue
      count.all += 1
      if (/\p{Lu}/u.test(article.text.charAt(start))) count.capital += 1
    }
  }
  const isName = (n: number) => {
    const { all = 0, capital = 0 } = counts[n] ?? {}
    return all >= seenFrom && capital >= all * capitalShare
  }
  return { ...plan, concepts: plan.concepts.map((concept, n) => (isName(n) ? { ...concept, name: true } : concept)) }
}
