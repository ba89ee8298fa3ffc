/** Joins a plan with what became of it, so that what was announced and then done stands once, as done. */

import type { IsoDate } from '../../model/article.ts'
import { addDays } from '../../text/calendar.ts'
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
    const outcome = within(done, plan).find((other) => tellsOutcome(other, plan))
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
  return done.slice(firstAtOrAfter(done, from), firstAtOrAfter(done, addDays(to, graceDays + 1)))
}

function firstAtOrAfter(sorted: readonly Cluster[], day: IsoDate): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (firstDay(sorted[middle] as Cluster) < day) low = middle + 1
    else high = middle
  }
  return low
}

/** Reported as done after it was announced, with words that are alike. */
function tellsOutcome(other: Cluster, plan: Cluster): boolean {
  const told = plan.happenings.map(({ report }) => dayOf(report) ?? '9999').sort()[0] ?? ''
  return other.happenings.some(({ report }) => (dayOf(report) ?? '') > told) && isSameMatter(plan, other)
}
