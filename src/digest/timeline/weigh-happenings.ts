/** Weighs the happenings of a story: how much its reports make of the day, and of the happening among those of the day. */

import type { StoryEvent } from '../../model/digest.ts'
import type { Report } from '../report.ts'
import { listLines } from '../sentence-list.ts'
import type { Happening } from './gather.ts'
import { pickMentions, prepareField } from './pick-sentences.ts'
import { type Mention, rankDays } from './rank-days.ts'

/** So many happenings of a day are told apart by weight. */
const picksADay = 8
/** The second happening of a day weighs so much of the first, the third so much of the second. */
const fading = 0.6

type DayMention = Mention & { readonly event: StoryEvent }

/**
 * Weighs what happened on a day; weeks, months and years have no weight here.
 *
 * @param reports - each day that they name counts for the day, also where the sentence tells of another one
 * @returns the happenings that tell their days best; the first of a day weighs what the day weighs
 */
export function weighHappenings(
  reports: readonly Report[],
  happenings: readonly Happening[],
): ReadonlyMap<Happening, number> {
  const byEvent = new Map(happenings.map((happening) => [happening.event, happening]))
  const mentions = reports.flatMap(mentionsOf)
  const field = prepareField(mentions)
  const days = Map.groupBy(mentions, ({ day }) => day)
  const weights = new Map<Happening, number>()
  for (const { day, score } of rankDays(mentions)) {
    const picked = pickMentions(days.get(day) ?? [], picksADay, field, ({ event }) => byEvent.has(event))
    for (const [place, { event }] of picked.entries())
      weights.set(byEvent.get(event) as Happening, score * fading ** place)
  }
  return weights
}

// When an article comes in, only that article is read.
const read = new WeakMap<Report, readonly DayMention[]>()

function mentionsOf(report: Report): readonly DayMention[] {
  const known = read.get(report) ?? readMentions(report)
  read.set(report, known)
  return known
}

function readMentions(report: Report): readonly DayMention[] {
  const { id, copyOf, published } = report.article
  const lines = new Map(listLines(report.article).map((line) => [line.start, line]))
  return report.digest.events.flatMap((event): DayMention[] => {
    const { from: day, how, precision } = event.date
    const line = lines.get(event.sentence.start)
    if (precision !== 'day' || line === undefined) return []
    const { stems, index } = line
    const dated = published === undefined ? {} : { published: published.value }
    return [{ event, day, how, source: copyOf ?? id, stems, index, ...dated }]
  })
}
