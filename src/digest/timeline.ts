/** The timeline of a story: dated happenings and plans, merged over the articles that report them. */

import type { IsoDate } from '../model/article.ts'
import type { TimelineEntry } from '../model/register.ts'
import type { Story } from '../model/story.ts'
import { evidenceAt, type Report } from './report.ts'

/** Builds the timeline of a story, oldest first. */
export function buildTimeline(story: Story, reports: readonly Report[], today: IsoDate): TimelineEntry[] {
  void story
  return reports
    .flatMap((report) =>
      report.digest.events.map(
        (event): TimelineEntry => ({
          date: event.date,
          planned: event.planned,
          outcomeUnknown: event.planned && event.date.to < today,
          sentences: [evidenceAt(report, event.sentence, event.passage)],
          independent: 1,
        }),
      ),
    )
    .sort((a, b) => (a.date.from < b.date.from ? -1 : a.date.from > b.date.from ? 1 : 0))
}
