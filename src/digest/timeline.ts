/** The timeline of a story: dated happenings and plans, merged over the articles that report them. */

import type { IsoDate } from '../model/article.ts'
import type { StoryEvent } from '../model/digest.ts'
import type { Evidence, TimelineEntry } from '../model/register.ts'
import type { Story } from '../model/story.ts'
import { addDays, daysBetween } from '../text/calendar.ts'
import { byDate, countIndependent, dayOf, evidenceAt, type Report } from './report.ts'
import { wordsOf } from './sentence-list.ts'
import { rateStanding } from './standing.ts'
import { type Cluster, type Happening, isSameMatter, listHappenings, mergeHappenings } from './timeline/gather.ts'
import { isSaying } from './timeline/one-a-sentence.ts'

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
  const clusters = dropSayings(mergeHappenings(listHappenings(byDate(reports))))
  const done = clusters.filter((cluster) => !isPlanned(cluster)).sort((a, b) => compare(firstDay(a), firstDay(b)))
  return clusters
    .map((cluster) => toEntry(cluster, isPlanned(cluster) ? done : [], today))
    .sort((a, b) => compare(a.date.from, b.date.from) || compare(a.date.to, b.date.to) || b.independent - a.independent)
}

/** From so many entries on, those of one report that only date somebody's words or name a far-off year are left out. */
const mostEntries = 60

function dropSayings(clusters: readonly Cluster[]): readonly Cluster[] {
  if (clusters.length <= mostEntries) return clusters
  return clusters.filter(({ happenings }) => {
    if (countIndependent(happenings.map(({ report }) => report.article)) > 1) return true
    return happenings.some(
      (happening) =>
        happening.event.planned ||
        (!isBackground(happening) &&
          (!isSaying(happening.report.article.text, happening.event) || tellsDone.test(wordsOf(happening)))),
    )
  })
}

/** A whole year, or more, that lies two years or more behind its report. */
function isBackground({ report, event: { date } }: Happening): boolean {
  const day = dayOf(report)
  return day !== undefined && daysBetween(date.from, date.to) > 360 && daysBetween(date.to, day) > 365
}

/** `has returned, the ministry said on Thursday` tells of more than the saying. */
const tellsDone =
  /\b(?:has|have|was|were) (?:been |now |also |already )?(?!said|told|asked)[a-z]{2,}(?:ed|en|ne|wn|ld|nt)\b/u

function compare(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function isPlanned({ happenings }: Cluster): boolean {
  return happenings[0]?.event.planned === true
}

function firstDay({ happenings }: Cluster): IsoDate {
  return happenings[0]?.event.date.from ?? ''
}

function toEntry(cluster: Cluster, done: readonly Cluster[], today: IsoDate): TimelineEntry {
  const ranked = cluster.happenings
    .map((happening) => ({ happening, full: cluster.happenings.length > 1 ? fullness(happening) : 0 }))
    .sort((a, b) => b.full - a.full)
    .map(({ happening }) => happening)
  const best = ranked[0] as Happening
  const planned = best.event.planned
  const seen = new Set<string>()
  const own = ranked.filter(({ report: { article } }) => !seen.has(article.id) && seen.add(article.id))
  const [{ date } = best.event] = ranked.map(({ event }) => event).sort((a, b) => width(a) - width(b))
  return {
    date,
    planned,
    outcomeUnknown: planned && date.to < today && !within(done, cluster).some((other) => tellsOutcome(other, cluster)),
    sentences: own.map(({ report, event }): Evidence => evidenceAt(report, event.sentence, event.passage)),
    independent: countIndependent(own.map(({ report }) => report.article)),
  }
}

/** The date that says most: a day before a week, named in the text before taken from the publication. */
function width({ date }: StoryEvent): number {
  return daysBetween(date.from, date.to) + (date.how === 'text' ? 0 : 0.5)
}

/** The sentence that stands best on its own comes first; of two such the longer one. */
function fullness({ report, line, event }: Happening): number {
  const words = wordsOf({ report, line })
  return (
    rateStanding(words) +
    Math.min(words.length, 280) / 560 +
    (event.date.how === 'text' ? 0.1 : 0) -
    Math.min(width(event), 7) / 20
  )
}

/** The happenings, sorted by day, that lie near enough to a plan's days to tell what came of it. */
function within(done: readonly Cluster[], plan: Cluster): readonly Cluster[] {
  const date = plan.happenings[0]?.event.date
  if (date === undefined) return []
  const last = addDays(date.to, graceDays)
  const from = firstAtOrAfter(done, date.from)
  return done.slice(from, firstAtOrAfter(done, addDays(last, 1)))
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

function tellsOutcome(other: Cluster, plan: Cluster): boolean {
  const told = plan.happenings.reduce(
    (first, { report }) => ((dayOf(report) ?? '') < first ? (dayOf(report) ?? '') : first),
    '9999',
  )
  return other.happenings.some(({ report }) => (dayOf(report) ?? '') > told) && isSameMatter(other, plan)
}
