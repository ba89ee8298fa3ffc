/** What changed between two states of a story, as lines from one state to the next. */

import type { IsoDate } from '../model/article.ts'
import type { Change, QuestionChoice } from '../model/register.ts'
import type { Story } from '../model/story.ts'
import { scopeOf } from './belongs-to-story.ts'
import { compareArticles } from './changes/compare-articles.ts'
import { compareDisputes } from './changes/compare-disputes.ts'
import { comparePositions } from './changes/compare-positions.ts'
import { compareFound, compareQuestions } from './changes/compare-questions.ts'
import { findNewFacts } from './changes/new-facts.ts'
import { findDisagreements, listStanding } from './disagreements.ts'
import { buildEarlierQuestions, buildRegister } from './register.ts'
import type { Report } from './report.ts'
import { surveyOf } from './survey.ts'

/**
 * Compares two states of a story.
 *
 * @param before - the reports that were known earlier; empty for a first briefing
 * @param after - the reports that are known now
 * @param choices - what the desk decided: muted and merged questions change nothing
 * @returns articles withdrawn and corrected, questions that moved, new disagreements, positions and questions, then new
 *   facts, the weightiest first; empty means that nothing is new
 */
export function findChanges(
  story: Story,
  before: readonly Report[],
  after: readonly Report[],
  today: IsoDate,
  choices: readonly QuestionChoice[] = [],
): Change[] {
  const articles = compareArticles(before, after)
  if (articles.length === 0 && !hasNew(before, after)) return []
  const disputes = findDisagreements(story, after)
  // A corrected article may have disagreed before, too: only its earlier text tells.
  const corrected = articles.some(({ kind }) => kind === 'article corrected')
  const standing = corrected ? findDisagreements(story, before) : listStanding(disputes, before)
  const earlier = buildEarlierQuestions(story, before, { choices, today, disputes: standing })
  const later = buildRegister(story, after, choices, today)
  return [
    ...articles,
    ...compareQuestions(earlier, later),
    ...compareDisputes(standing, disputes),
    ...comparePositions(earlier, later, [...before, ...after]),
    ...compareFound(before, later),
    ...findNewFacts(before, after, { weights: surveyOf(story, after).weights, belongs: scopeOf(story, after) }),
  ]
}

function hasNew(before: readonly Report[], after: readonly Report[]): boolean {
  const known = new Set(before.map(({ article }) => article.id))
  return after.some(({ article }) => !known.has(article.id))
}
