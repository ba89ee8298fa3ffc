/** Ranks the passages of the candidates for a question; both stores' answers go through it. */

import type { Features, ReadPassage } from './read-candidate.ts'

/** A passage with its rank score; higher is better, comparable between questions only roughly. */
export type Ranked = ReadPassage & { readonly score: number }

/**
 * What each feature is worth. Fitted on the development questions of newsqa and multihop together (list-wise logistic
 * loss of the best passage of each article, or of each passage, L2 0.001, five-fold cross-validation).
 */
const weights: Features = {
  article: 2.1,
  headline: 4.4,
  anywhere: 2.4,
  namesAnywhere: 0.5,
  pairsAnywhere: 1.2,
  recent: 5.4,
  inTime: 2.4,
  source: 2.2,
  passage: 1,
  covered: 0.7,
  around: 1.7,
  clause: 2.1,
  clause2: 1.1,
  close: 2.2,
  closeClause: 5.8,
  lead: 0,
}

const weighed = Object.entries(weights).filter(([, weight]) => weight !== 0) as [keyof Features, number][]

/** Scores and sorts, best first; passages without any word of the question come last and are left out. */
export function rankPassages(passages: readonly ReadPassage[]): Ranked[] {
  return passages
    .filter(({ matches }) => matches.length > 0)
    .map((passage) => ({ ...passage, score: scoreFeatures(passage.features) }))
    .sort((a, b) => b.score - a.score)
}

function scoreFeatures(features: Features): number {
  let sum = 0
  for (const [key, weight] of weighed) sum += weight * features[key]
  return sum
}
