/** Finds what new reports tell that the earlier ones did not. */

import type { Change } from '../../model/register.ts'
import { daysBetween } from '../../text/calendar.ts'
import type { Belongs } from '../belongs-to-story.ts'
import { countIndependent, dayOf, evidenceAt, type Report } from '../report.ts'
import { type Line, listTold, type Told } from '../sentence-list.ts'
import { isClear, standingOf } from '../standing.ts'
import { type Happening, listHappenings, mergeHappenings } from '../timeline/gather.ts'
import { weighHappenings } from '../timeline/weigh-happenings.ts'
import { heaviest, likeness, type Vector, vectorOf, type Weights } from '../weights.ts'

/** A sentence this near to an earlier one tells nothing new. */
const nearFrom = 0.5
/** So many new facts are named, and so many of one article: its further paragraphs are no further news. */
const mostFacts = 12
const mostOfArticle = 3

/**
 * Lists the happenings of the new reports that no earlier report tells of, the weightiest first.
 *
 * @param weights - of the words of all reports
 * @param belongs - says which passages are on the story
 */
export function findNewFacts(
  before: readonly Report[],
  after: readonly Report[],
  { weights, belongs }: { readonly weights: Weights; readonly belongs: Belongs },
): Change[] {
  const old = new Set(before.map(({ article }) => `${article.id}/${article.contentHash}`))
  const fresh = after.filter(({ article }) => !old.has(`${article.id}/${article.contentHash}`))
  if (fresh.length === 0) return []
  const happenings = listHappenings(fresh).filter(
    (happening) => !isBackground(happening) && belongs(happening.report.article, happening.event.passage),
  )
  const weighed = weighHappenings(fresh, happenings)
  const clusters = mergeHappenings(happenings).map(({ happenings: own }) => {
    const told = own.map(({ report, line }): Told => ({ report, line }))
    const best = told.reduce((first, one) => (standingOf(one) > standingOf(first) ? one : first))
    const sources = countIndependent(told.map(({ report }) => report.article))
    const weight = Math.log1p(sources) + Math.max(...own.map((one) => weighed.get(one) ?? 0))
    return { best, weight: weight * shareOf(best) }
  })
  const seen = new Set<object>()
  const told = clusters.filter(({ best }) => standingOf(best) >= 0.35 && !seen.has(best.line) && seen.add(best.line))
  const ranked = told.sort((a, b) => b.weight - a.weight).map(({ best }) => best)
  return pickNew(ranked, listTold(before), weights).map(({ report, line }) => ({
    kind: 'new fact',
    at: evidenceAt(report, line, line.passage.n),
  }))
}

/** So many of the weightiest are looked up among the earlier sentences at first, then twice as many. */
const firstLookedUp = 100

/** The first of some sentences that no earlier one is near to. */
function pickNew(ranked: readonly Told[], earlier: readonly Told[], weights: Weights): readonly Told[] {
  const isOneOfFew = fewOfEach()
  const fresh: Told[] = []
  for (let from = 0, count = firstLookedUp; from < ranked.length && fresh.length < mostFacts; count *= 2) {
    const some = ranked.slice(from, from + count)
    const known = listKnown(some, earlier, weights)
    fresh.push(...some.filter((told) => !known.has(told.line) && isOneOfFew(told)))
    from += count
  }
  return fresh.slice(0, mostFacts)
}

/** The news of a report stands first in it, and can be understood on its own. */
function shareOf(told: Told): number {
  return (told.line.index === 0 ? 1.3 : 1 / (1 + told.line.index * 0.02)) * (isClear(told) ? 1 : 0.5)
}

/** What lies so many days behind its report is background, new only to the corpus. */
const backgroundDays = 21

function isBackground({ report, event: { date, planned } }: Happening): boolean {
  const day = dayOf(report)
  return day !== undefined && !planned && daysBetween(date.to, day) > backgroundDays
}

function fewOfEach(): (told: Told) => boolean {
  const counts = new Map<string, number>()
  return ({ report }) => {
    const { id } = report.article
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count <= mostOfArticle
  }
}

/** So many words of a sentence look up earlier ones, and so many of the newest of each are compared. */
const mostHeavy = 6
const mostCompared = 40
/** Sentences that are near share at least so many of these words. */
const leastShared = 2

/** Those of some sentences that an earlier one is near to. */
function listKnown(some: readonly Told[], earlier: readonly Told[], weights: Weights): ReadonlySet<Line> {
  const sought = some.map(({ line }) => ({ line, vector: vectorOf(line.stems, weights) }))
  const heavy = new Map(sought.map(({ line, vector }) => [line, heaviest(vector, mostHeavy)]))
  const byStem = new Map([...heavy.values()].flat().map((stem): [number, Line[]] => [stem, []]))
  for (const { line } of earlier) for (const stem of weights.lexicon.numbersOf(line.stems)) byStem.get(stem)?.push(line)
  const vectors = new Map<Line, Vector>()
  const vectorAt = (line: Line) => {
    const made = vectors.get(line) ?? vectorOf(line.stems, weights)
    vectors.set(line, made)
    return made
  }
  const isNear = (line: Line, vector: Vector) => {
    const shared = new Map<Line, number>()
    for (const stem of heavy.get(line) ?? [])
      for (const other of byStem.get(stem)?.slice(-mostCompared) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    return [...shared].some(([other, words]) => words >= leastShared && likeness(vector, vectorAt(other)) >= nearFrom)
  }
  return new Set(sought.filter(({ line, vector }) => isNear(line, vector)).map(({ line }) => line))
}
