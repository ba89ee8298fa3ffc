/** What several story-level functions need of the same reports, worked out once for each array of reports. */

import type { DeskQuestion, Story } from '../model/story.ts'
import { type Bearing, findBearings } from './questions/bearing.ts'
import { byDate, type Report } from './report.ts'
import { listTold, type Told } from './sentence-list.ts'
import { type Weights, weighStems } from './weights.ts'

/** The reports of a story in order, their sentences, and what bears on which question. */
export type Survey = {
  /** Oldest first. */
  readonly ordered: readonly Report[]
  readonly told: readonly Told[]
  /** What is rare among all sentences of the reports. */
  readonly weights: Weights
  readonly bearingsOf: (question: DeskQuestion) => readonly Bearing[]
}

const surveys = new WeakMap<readonly Report[], { readonly story: Story; readonly survey: Survey }>()

/** Surveys the reports; asked again for the same array and story, it gives the same survey. */
export function surveyOf(story: Story, reports: readonly Report[]): Survey {
  const known = surveys.get(reports)
  if (known?.story === story) return known.survey
  const survey = makeSurvey(story, byDate(reports))
  surveys.set(reports, { story, survey })
  return survey
}

function makeSurvey(story: Story, ordered: readonly Report[]): Survey {
  const told = listTold(ordered)
  const bearings = new Map<string, readonly Bearing[]>()
  let weights: Weights | undefined
  return {
    ordered,
    told,
    get weights() {
      weights ??= weighStems(told.map(({ line }) => line))
      return weights
    },
    bearingsOf: (question) => {
      const known = bearings.get(question.id) ?? findBearings(story, question, ordered)
      bearings.set(question.id, known)
      return known
    },
  }
}
