/** Decides whether the articles answer a question at all, by a small logistic rule fitted on the development data. */

import type { Article } from '../model/article.ts'
import { hasForm } from './answer-spans.ts'
import type { Choices } from './choose-sentences.ts'
import type { Plan } from './concepts.ts'
import type { Asked } from './parse-question.ts'
import type { Ranked } from './rank-passages.ts'

/** What the rule weighs; each 0 to 1. */
export type Evidence = {
  /** Share of the question's worth in the best passage with its headline, lead and neighbours. */
  readonly around: number
  readonly anywhere: number
  readonly clause: number
  /** Share in the best sentence. */
  readonly sentence: number
  readonly names: number
  readonly pairs: number
  /** Share of the worth of words that no article has. */
  readonly unknown: number
  /** 1 when the best passage lies outside the time asked for. */
  readonly late: number
  /** 1 when the time asked for was counted back from today. */
  readonly outdated: number
  /** Share of the outlets named that the story doesn't have. */
  readonly strangers: number
  /** 1 when no sentence chosen holds the kind of answer asked for. */
  readonly untyped: number
  readonly letter: number
  readonly recent: number
  readonly headline: number
}

const weights: Evidence & { readonly bias: number } = {
  bias: -2,
  around: 4,
  anywhere: 2,
  clause: 1,
  sentence: 2,
  names: 1,
  pairs: 1,
  unknown: -3,
  late: -1,
  outdated: -1.5,
  strangers: -3,
  untyped: -1,
  letter: -4,
  recent: 0,
  headline: 1,
}

/** The chance that the articles answer, 0 to 1; below `ANSWERED_FROM` they are said not to. */
export const ANSWERED_FROM = 0.5

/** Gathers what the rule weighs from the best passages. */
export function gatherEvidence(
  asked: Asked,
  plan: Plan,
  ranked: readonly Ranked[],
  choices: Choices,
): Evidence | undefined {
  const [top] = ranked
  if (top === undefined) return undefined
  const best = ranked.slice(0, 3)
  const max = (key: 'around' | 'anywhere' | 'clause' | 'namesAnywhere' | 'pairsAnywhere' | 'headline') =>
    Math.max(...best.map(({ features }) => features[key]))
  const unknown = plan.concepts.filter(({ frequency }) => frequency === 0).reduce((sum, { worth }) => sum + worth, 0)
  const outside = top.features.inTime === 0
  return {
    around: max('around'),
    anywhere: max('anywhere'),
    clause: Math.min(1, max('clause')),
    sentence: Math.max(0, ...choices.sentences.slice(0, 5).map(({ covered }) => covered)),
    names: max('namesAnywhere'),
    pairs: max('pairsAnywhere'),
    headline: max('headline'),
    unknown: plan.total === 0 ? 1 : unknown / plan.total,
    late: outside && asked.window?.kind === 'named' ? 1 : 0,
    outdated: outside && asked.window?.kind === 'recent' ? 1 : 0,
    strangers:
      asked.outlets.length === 0
        ? 0
        : asked.outlets.filter(({ outlets }) => outlets.length === 0).length / asked.outlets.length,
    untyped:
      hasForm(asked.sought.kind) && !choices.sentences.slice(0, 5).some(({ answers }) => answers.length > 0) ? 1 : 0,
    letter: asked.sought.kind === 'letter' ? 1 : 0,
    recent: top.features.recent,
  }
}

/** The chance that the articles answer. */
export function judgeEvidence(evidence: Evidence | undefined): number {
  if (evidence === undefined) return 0
  let sum = weights.bias
  for (const key of Object.keys(evidence) as (keyof Evidence)[]) sum += weights[key] * evidence[key]
  return 1 / (1 + Math.exp(-sum))
}

/** The day of an article, where it is known. */
export function dayOf(article: Article): string | undefined {
  return article.published?.value
}
