/** Ranks the passages of the candidates for a question; both stores' answers go through it. */

import type { Features, ReadPassage } from './read-candidate.ts'

/** A passage with its rank score; higher is better, comparable between questions only roughly. */
export type Ranked = ReadPassage & { readonly score: number }

/**
 * What each feature is worth. Fitted on the development questions of newsqa and multihop together (list-wise logistic
 * loss of the best passage of each article, or of each passage, L2 0.001, five-fold cross-validation).
 */
const weights: Omit<Features, 'lead'> = {
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
}

/** Scores and sorts, best first; passages without any word of the question come last and are left out. */
export function rankPassages(passages: readonly ReadPassage[]): Ranked[] {
  const ranked: Ranked[] = []
  for (const { article, passage, matches, features } of passages) {
    if (matches.length > 0) ranked.push({ article, passage, matches, features, score: scoreFeatures(features) })
  }
  return ranked.sort((a, b) => b.score - a.score)
}

/** Written out: hundreds of passages are weighed for a question, and taking features by name costs more than the rest. */
function scoreFeatures(features: Features): number {
  return (
    weights.article * features.article +
    weights.headline * features.headline +
    weights.anywhere * features.anywhere +
    weights.namesAnywhere * features.namesAnywhere +
    weights.pairsAnywhere * features.pairsAnywhere +
    weights.recent * features.recent +
    weights.inTime * features.inTime +
    weights.source * features.source +
    weights.passage * features.passage +
    weights.covered * features.covered +
    weights.around * features.around +
    weights.clause * features.clause +
    weights.clause2 * features.clause2 +
    weights.close * features.close +
    weights.closeClause * features.closeClause
  )
}
