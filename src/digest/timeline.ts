/** The timeline of a story: dated happenings and plans, merged over the articles that report them. */

import type { IsoDate } from '../model/article.ts'
import type { StoryEvent } from '../model/digest.ts'
import type { Evidence, TimelineEntry } from '../model/register.ts'
import type { Story } from '../model/story.ts'
import { daysBetween } from '../text/calendar.ts'
import { byDate, countIndependent, evidenceAt, type Report } from './report.ts'
import { standingOf } from './standing.ts'
import { dropSayings } from './timeline/drop-sayings.ts'
import { type Cluster, type Happening, isPlanned, listHappenings, mergeHappenings } from './timeline/gather.ts'
import { settlePlans } from './timeline/settle-plans.ts'
import { weighHappenings } from './timeline/weigh-happenings.ts'

type Weights = ReadonlyMap<Happening, number>

/**
 * Builds the timeline of a story.
 *
 * @param reports - at most a few hundred, any order
 * @param today - the day it is for: plans for earlier days without a later report have an unknown outcome
 * @returns oldest first, within a day what weighs most; each entry with at most one sentence an article
 */
export function buildTimeline(_story: Story, reports: readonly Report[], today: IsoDate): TimelineEntry[] {
  const { clusters, settled, weights } = gather(reports)
  return clusters
    .map((cluster) => toEntry(cluster, weights, settled.has(cluster) ? undefined : today))
    .sort((a, b) => compare(a.date.from, b.date.from) || compare(a.date.to, b.date.to) || b.weight - a.weight)
}

type Gathered = ReturnType<typeof settlePlans> & { readonly weights: Weights }

const gathered = new WeakMap<readonly Report[], Gathered>()

/** Worked out once for each array of reports: summaries rest on it as well. */
function gather(reports: readonly Report[]): Gathered {
  const known = gathered.get(reports)
  if (known !== undefined) return known
  const happenings = listHappenings(byDate(reports))
  const weights = weighHappenings(reports, happenings)
  const made = { ...settlePlans(dropSayings(mergeHappenings(happenings))), weights }
  gathered.set(reports, made)
  return made
}

function compare(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function toEntry(cluster: Cluster, weights: Weights, today: IsoDate | undefined): TimelineEntry {
  const planned = isPlanned(cluster)
  // What became of a plan is told by those who report it, not by those who announced it.
  const telling = cluster.happenings.filter(({ event }) => event.planned === planned)
  const announcing = cluster.happenings.filter(({ event }) => event.planned !== planned)
  const ranked = [...rank(telling, weights), ...announcing]
  const leads = findLeads(telling)
  const seen = new Set<string>()
  const own = ranked.flatMap((one): Happening[] => {
    const { id } = one.report.article
    if (seen.has(id)) return []
    seen.add(id)
    return [leads.get(id) ?? one]
  })
  const [{ date }] = telling.map(({ event }) => event).sort((a, b) => width(a) - width(b)) as [StoryEvent]
  const independent = countIndependent(own.map(({ report }) => report.article))
  return {
    date,
    planned,
    outcomeUnknown: planned && today !== undefined && date.to < today,
    sentences: own.map(({ report, event }): Evidence => evidenceAt(report, event.sentence, event.passage)),
    independent,
    weight: Math.max(
      vagueWeights[planned ? 'plan' : date.precision] * Math.log1p(independent),
      ...telling.map((one) => weights.get(one) ?? 0),
    ),
  }
}

/** The sentences at the top of reports that name the day, by the reports' ids: a report tells its news first. */
function findLeads(telling: readonly Happening[]): ReadonlyMap<string, Happening> {
  const leads = new Map<string, Happening>()
  for (const happening of telling) {
    const { report, event } = happening
    if (event.date.how !== 'text' || event.passage > leadPassages || leads.has(report.article.id)) continue
    leads.set(report.article.id, happening)
  }
  return leads
}

const leadPassages = 3

/** What an entry weighs for each report of it, as a logarithm, where it is not weighed by its day. */
const vagueWeights = { day: 0.3, plan: 0.8, range: 0.5, week: 0.5, month: 0.4, year: 0.15 }

/** The sentence that tells best comes first. */
function rank(happenings: readonly Happening[], weights: Weights): readonly Happening[] {
  if (happenings.length === 1) return happenings
  const most = Math.max(...happenings.map((one) => weights.get(one) ?? 0)) || 1
  return happenings
    .map((happening) => ({ happening, full: fullness(happening) + (weights.get(happening) ?? 0) / most }))
    .sort((a, b) => b.full - a.full)
    .map(({ happening }) => happening)
}

/** The date that says most: a day before a week, named in the text before taken from the publication. */
function width({ date }: StoryEvent): number {
  return daysBetween(date.from, date.to) + (date.how === 'text' ? 0 : 0.5)
}

/** A sentence that stands on its own before one that leans on others; of two such the longer one. */
function fullness({ report, line, event }: Happening): number {
  return (
    standingOf({ report, line }) +
    Math.min(line.end - line.start, 280) / 560 +
    (event.date.how === 'text' ? 0.1 : 0) -
    Math.min(width(event), 7) / 20
  )
}
