/** Reports that can't both be true, typed; precision before recall: a dispute that is none harms more than a missed one. */

import type { Disagreement, Evidence } from '../model/register.ts'
import type { DeskQuestion, Story } from '../model/story.ts'
import { findAmountDisputes } from './disagreements/amount-disputes.ts'
import { findCommitmentDisputes } from './disagreements/commitment-disputes.ts'
import { findDateMoves } from './disagreements/date-moves.ts'
import { findFigureDisputes } from './disagreements/figure-disputes.ts'
import { findOfficeDisputes } from './disagreements/office-disputes.ts'
import { findSelfDisputes, findToldReversals } from './disagreements/self-disputes.ts'
import { findToldDisputes } from './disagreements/told-disputes.ts'
import { findTollRises } from './disagreements/toll-rises.ts'
import type { Bearing } from './questions/bearing.ts'
import { countIndependent, type Report } from './report.ts'
import { surveyOf } from './survey.ts'

/**
 * Finds the disagreements of a story.
 *
 * `fact`: another name or number for the same thing; `date`: another day; `superseded`: a later report corrects the
 * figure or puts off the day; `framing`: agreed in one report, no commitment in another; `scope`: one speaker, reported as having agreed and
 * as having suggested; `self`: a speaker against himself.
 *
 * @param reports - at most a few hundred, any order
 * @returns both sides with their places, the most reported first; empty when reports agree
 */
export function findDisagreements(story: Story, reports: readonly Report[]): Disagreement[] {
  const known = made.get(reports)
  if (known?.story === story) return [...known.found]
  const { ordered, weights, bearingsOf } = surveyOf(story, reports)
  const found = [
    ...findOfficeDisputes(ordered),
    ...dropDoubles([...findToldReversals(story, ordered), ...findSelfDisputes(story, ordered)]),
    ...findCommitmentDisputes(story, bearingsOf),
    ...findDateMoves(story, bearingsOf),
    ...findAmountDisputes(story, bearingsOf),
    ...findToldDisputes(story, ordered),
    ...dropSameFigures([...findFigureDisputes(story, ordered, weights), ...findTollRises(story, ordered)]),
  ]
    .map((dispute) => withQuestion(dispute, story, bearingsOf))
    .sort((a, b) => weight(b) - weight(a))
  made.set(reports, { story, found })
  return [...found]
}

const made = new WeakMap<readonly Report[], { readonly story: Story; readonly found: readonly Disagreement[] }>()

/**
 * Lists the disagreements that stood already when only the earlier reports were known: those that have a place in them
 * on both sides, with these places alone.
 */
export function listStanding(disputes: readonly Disagreement[], earlier: readonly Report[]): Disagreement[] {
  const known = new Set(earlier.map(({ article }) => `${article.id}/${article.contentHash}`))
  const within = ({ value, at, others }: Side): Side | undefined => {
    const [first, ...more] = [at, ...others].filter(({ article: { id, contentHash } }) =>
      known.has(`${id}/${contentHash}`),
    )
    return first === undefined ? undefined : { value, at: first, others: more }
  }
  return disputes.flatMap((dispute) => {
    const [a, b] = [within(dispute.a), within(dispute.b)]
    return a === undefined || b === undefined ? [] : [{ ...dispute, a, b }]
  })
}

type Side = Disagreement['a']

/** Two ways to find out that one figure gave way to another. */
function dropSameFigures(disputes: readonly Disagreement[]): Disagreement[] {
  const seen = new Set<string>()
  return disputes.filter(({ kind, a, b }) => {
    const key = `${kind} ${a.value} ${b.value}`
    return !seen.has(key) && seen.add(key)
  })
}

/** A reversal that the report tells and one read from the words are one when they stand in one passage. */
function dropDoubles(disputes: readonly Disagreement[]): Disagreement[] {
  const seen = new Set<string>()
  return disputes.filter(({ a, b }) => {
    const key = [a.at, b.at].map(({ article, passage }) => `${article.id}/${passage}`).join(' ')
    return !seen.has(key) && seen.add(key)
  })
}

function withQuestion(
  dispute: Disagreement,
  story: Story,
  bearingsOf: (question: DeskQuestion) => readonly Bearing[],
): Disagreement {
  if (dispute.question !== undefined) return dispute
  const question = story.questions.find((candidate) =>
    bearingsOf(candidate).some(
      (bearing) => bearing.direct && touches(bearing, dispute.a.at) && dispute.kind !== 'fact',
    ),
  )
  return question === undefined ? dispute : { ...dispute, question: question.id }
}

function touches({ report, line }: Bearing, { article, start, end }: Evidence): boolean {
  return report.article.id === article.id && line.start < end && start < line.end
}

function weight({ a, b }: Disagreement): number {
  const articles = [a, b].flatMap(({ at, others }) => [at, ...others].map(({ article }) => article))
  return countIndependent(articles)
}
