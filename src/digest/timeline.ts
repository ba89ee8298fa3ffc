/** The timeline of a story: dated happenings and plans, merged over the articles that report them. */

import type { IsoDate } from '../model/article.ts'
import type { Evidence, TimelineEntry } from '../model/register.ts'
import type { Story } from '../model/story.ts'
import { addDays } from '../text/calendar.ts'
import { byDate, countIndependent, dayOf, evidenceAt, type Report } from './report.ts'
import { wordsOf } from './sentence-list.ts'
import { rateStanding } from './standing.ts'
import { type Cluster, type Happening, isSameMatter, listHappenings, mergeHappenings } from './timeline/gather.ts'

/** A plan counts as reported on when a report tells of it up to so many days after its day. */
const graceDays = 3

/**
 * Builds the timeline of a story.
 *
 * @param reports - at most a few hundred, any order
 * @param today - the day it is for: plans for earlier days without a later report have an unknown outcome
 * @returns oldest first, within a day what most independent reports tell; each entry with at most one sentence an article
 */
export function buildTimeline(_story: Story, reports: readonly Report[], today: IsoDate): TimelineEntry[] {
  const clusters = mergeHappenings(listHappenings(byDate(reports)))
  const done = clusters.filter((cluster) => !isPlanned(cluster))
  return clusters
    .map((cluster) => toEntry(cluster, isPlanned(cluster) ? done : [], today))
    .sort(
      (a, b) =>
        a.date.from.localeCompare(b.date.from) || a.date.to.localeCompare(b.date.to) || b.independent - a.independent,
    )
}

function isPlanned({ happenings }: Cluster): boolean {
  return happenings[0]?.event.planned === true
}

function toEntry(cluster: Cluster, done: readonly Cluster[], today: IsoDate): TimelineEntry {
  const ranked = [...cluster.happenings].sort((a, b) => fullness(b) - fullness(a))
  const best = ranked[0] as Happening
  const planned = best.event.planned
  const seen = new Set<string>()
  const own = ranked.filter(({ report: { article } }) => !seen.has(article.id) && seen.add(article.id))
  const { date } = ranked.find(({ event }) => event.date.how === 'text')?.event ?? best.event
  return {
    date,
    planned,
    outcomeUnknown: planned && date.to < today && !done.some((other) => tellsOutcome(other, cluster)),
    sentences: own.map(({ report, event }): Evidence => evidenceAt(report, event.sentence, event.passage)),
    independent: countIndependent(own.map(({ report }) => report.article)),
  }
}

/** The sentence that stands best on its own comes first; of two such the longer one. */
function fullness({ report, line, event }: Happening): number {
  const words = wordsOf({ report, line })
  return rateStanding(words) + Math.min(words.length, 280) / 560 + (event.date.how === 'text' ? 0.1 : 0)
}

function tellsOutcome(other: Cluster, plan: Cluster): boolean {
  const planned = plan.happenings[0]?.event.date
  const happened = other.happenings[0]?.event.date
  if (planned === undefined || happened === undefined) return false
  if (happened.to < planned.from || happened.from > addDays(planned.to, graceDays)) return false
  const told = plan.happenings.map(({ report }) => dayOf(report) ?? '').sort()[0] ?? ''
  return other.happenings.some(({ report }) => (dayOf(report) ?? '') > told) && isSameMatter(other, plan)
}
