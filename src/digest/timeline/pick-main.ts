/** Picks the entries of a timeline that tell the story in short. */

import type { IsoDate } from '../../model/article.ts'
import type { TimelineEntry } from '../../model/register.ts'
import { addDays } from '../../text/calendar.ts'
import { stemsOf } from '../sentence-list.ts'
import { rateStanding } from '../standing.ts'
import { likeness, type Vector, vectorOf, weighEvenly } from '../weights.ts'

/** From this likeness on two entries tell the same; on one day sooner than on different ones. */
const repeats = { sameDay: 0.3, otherDay: 0.5 }
/** A year or month that ended so many days before the newest day is background. */
const backgroundDays = 365

/** What a short timeline is made of. */
type MainOptions = {
  readonly most: number
  readonly today: IsoDate
  /** How many entries of the newest days are taken whatever they weigh; two when absent. */
  readonly newest?: number
  /** How many entries of one day are taken at most; two when absent. */
  readonly eachDay?: number
  /** The entry's sentence as it will be shown; `undefined` for an entry that can't be shown. */
  readonly wordsOf: (entry: TimelineEntry) => string | undefined
}

/** So many plans that lie ahead of the newest day, and so many entries of the newest days, come before all else. */
const mostAhead = 2
const mostNew = 2
/** Days before the newest that still count as new. */
const newDays = 1
/** A plan whose day passed without a word weighs so much of what happened. */
const unknownShare = 0.4

/**
 * Picks the heaviest entries, none of which tells what another one tells.
 *
 * @param entries - in order of time
 * @returns at most `most` of them, in order of time
 */
export function pickMain(
  entries: readonly TimelineEntry[],
  { most, today, wordsOf, newest: newCount = mostNew, eachDay = 2 }: MainOptions,
): TimelineEntry[] {
  const byWeight = rankEntries(entries, wordsOf)
  const done = byWeight.filter(({ planned, date }) => !planned && date.precision === 'day')
  const newest = done.reduce((last, { date }) => (date.to > last ? date.to : last), '')
  const ahead = byWeight.filter(({ planned, date }) => planned && (date.to >= today || date.to > newest))
  const fresh = newest === '' ? [] : done.filter(({ date }) => date.from >= addDays(newest, -newDays))
  const picked = new Set<TimelineEntry>()
  const weights = weighEvenly()
  const vectors = new Map<TimelineEntry, Vector>()
  const take = (candidates: readonly TimelineEntry[], count: number) => {
    for (const entry of candidates) {
      if (picked.size >= count) return
      if (picked.has(entry) || isFull(picked, entry, eachDay)) continue
      const words = wordsOf(entry)
      if (words === undefined) continue
      const vector = vectorOf(stemsOf(words).stems, weights)
      if ([...vectors].some(([other, known]) => likeness(vector, known) >= leastAlike(entry, other))) continue
      vectors.set(entry, vector)
      picked.add(entry)
    }
  }
  take(ahead, mostAhead)
  take(fresh, picked.size + newCount)
  take(
    byWeight.filter((entry) => !isBackground(entry, newest)),
    most,
  )
  return entries.filter((entry) => picked.has(entry))
}

function leastAlike({ date: a }: TimelineEntry, { date: b }: TimelineEntry): number {
  return a.from === b.from && a.to === b.to ? repeats.sameDay : repeats.otherDay
}

function isBackground({ date, planned }: TimelineEntry, newest: IsoDate): boolean {
  if (planned || newest === '' || (date.precision !== 'year' && date.precision !== 'month')) return false
  return date.to < addDays(newest, -backgroundDays)
}

/** The heaviest first; what leans on its surroundings, or has an unknown outcome, weighs less. */
function rankEntries(entries: readonly TimelineEntry[], wordsOf: MainOptions['wordsOf']): readonly TimelineEntry[] {
  const heavy = [...entries].sort((a, b) => b.weight - a.weight).slice(0, mostRated)
  return heavy
    .map((entry) => {
      const share = 0.4 + 0.6 * rateStanding(wordsOf(entry) ?? '')
      return { entry, score: entry.weight * share * (entry.outcomeUnknown ? unknownShare : 1) }
    })
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}

/** So many of the heaviest are looked at closely. */
const mostRated = 300

function isFull(picked: ReadonlySet<TimelineEntry>, { date }: TimelineEntry, eachDay: number): boolean {
  let count = 0
  for (const other of picked) if (other.date.from === date.from && other.date.to === date.to) count += 1
  return count >= eachDay
}
