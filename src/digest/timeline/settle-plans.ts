/** Joins a plan with what became of it, so that what was announced and then done stands once, as done. */

import type { IsoDate } from '../../model/article.ts'
import { addDays } from '../../text/calendar.ts'
import { countBefore } from '../count-before.ts'
import { dayOf } from '../report.ts'
import { type Cluster, firstOf, isPlanned, isSameMatter } from './gather.ts'

/** What came of a plan may be told as of up to so many days after its day. */
const graceDays = 3

/**
 * Puts the reports of a plan behind those of a later report on the same matter in the plan's days.
 *
 * @returns the clusters in the same order without the plans that were joined to others, and the plans that came to
 *   something shortly after their days, which stay by themselves
 */
export function settlePlans(clusters: readonly Cluster[]): {
  readonly clusters: readonly Cluster[]
  readonly settled: ReadonlySet<Cluster>
} {
  const done = clusters.filter((cluster) => !isPlanned(cluster)).sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))
  const settled = new Set<Cluster>()
  const left = clusters.filter((plan) => {
    if (!isPlanned(plan)) return true
    const announced = firstReported(plan)
    const outcome = within(done, plan).find((other) => isReportedAfter(other, announced) && isSameMatter(plan, other))
    if (outcome === undefined) return true
    settled.add(plan)
    if (firstDay(outcome) > firstOf(plan).date.to) return true
    outcome.happenings.push(...plan.happenings)
    return false
  })
  return { clusters: left, settled }
}

function firstDay(cluster: Cluster): IsoDate {
  return firstOf(cluster).date.from
}

/** The happenings, sorted by day, that lie near enough to a plan's days to tell what came of it. */
function within(done: readonly Cluster[], plan: Cluster): readonly Cluster[] {
  const { from, to } = firstOf(plan).date
  return done.slice(countBefore(done, from, firstDay), countBefore(done, addDays(to, graceDays + 1), firstDay))
}

/** The day of the first report; late where none has a day. */
function firstReported({ happenings }: Cluster): IsoDate {
  return happenings.reduce((first, { report }) => earlier(first, dayOf(report) ?? '9999'), '9999')
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return b < a ? b : a
}

function isReportedAfter({ happenings }: Cluster, day: IsoDate): boolean {
  return happenings.some(({ report }) => (dayOf(report) ?? '') > day)
}
