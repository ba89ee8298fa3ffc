/** Ranks the passages of the candidates for a question; both stores' answers go through it. */

import type { Features, ReadPassage } from './read-candidate.ts'

/** A passage with its rank score; higher is better, comparable between questions only roughly. */
export type Ranked = ReadPassage & { readonly score: number }

/**
 * What each feature is worth. Fitted on the development questions of newsqa and multihop together (list-wise logistic
 * loss of the best passage of each article, or of each passage, L2 0.001, five-fold cross-validation).
 */
const weights: Features = {
  article: 2.3,
  headline: 4.1,
  anywhere: 2.4,
  namesAnywhere: 0.7,
  pairsAnywhere: 2.2,
  recent: 5.2,
  inTime: 2.9,
  source: 2.2,
  passage: 1.9,
  covered: 1.6,
  around: 1.6,
  names: 0,
  pairs: 0,
  clause: 5.6,
  clause2: 1.2,
  lead: 0.2,
}

/** Scores and sorts, best first; passages without any word of the question come last and are left out. */
export function rankPassages(passages: readonly ReadPassage[]): Ranked[] {
  return passages
    .filter(({ matches }) => matches.length > 0)
    .map((passage) => ({ ...passage, score: scoreFeatures(passage.features) }))
    .sort((a, b) => b.score - a.score)
}

function scoreFeatures(features: Features): number {
  let sum = 0
  for (const key of Object.keys(weights) as (keyof Features)[]) sum += weights[key] * features[key]
  return sum
}
