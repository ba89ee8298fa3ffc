/** What changed between two states of a story, as lines from one state to the next. */

import type { IsoDate } from '../model/article.ts'
import type { Change } from '../model/register.ts'
import type { Story } from '../model/story.ts'
import { evidenceAt, type Report } from './report.ts'

/**
 * Compares two states of a story.
 *
 * @param before - the reports that were known earlier
 * @param after - the reports that are known now
 * @returns changes in the order of a briefing; empty means that nothing is new
 */
export function findChanges(
  story: Story,
  before: readonly Report[],
  after: readonly Report[],
  today: IsoDate,
): Change[] {
  void story
  void today
  const known = new Set(before.map(({ article }) => article.id))
  return after
    .filter(({ article }) => !known.has(article.id))
    .flatMap((report) =>
      report.digest.events.map(
        (event): Change => ({ kind: 'new fact', at: evidenceAt(report, event.sentence, event.passage) }),
      ),
    )
}
