/** Chooses sentences that are central to a set, stand on their own, and do not repeat one another. */

import { daysBetween } from '../../text/calendar.ts'
import { dayOf, type Report } from '../report.ts'
import { type Told, wordsOf } from '../sentence-list.ts'
import { rateStanding } from '../standing.ts'
import { likeness, type Vector, vectorOf, weighStems } from '../weights.ts'

/** A sentence with its vector and how well it tells the story. */
export type Rated = { readonly told: Told; readonly vector: Vector; readonly score: number }

/** Remembers what was chosen: no call gives a sentence that repeats an earlier one's. */
export type Chooser = {
  readonly pick: (from: readonly Told[], count: number, options?: { readonly newest?: boolean }) => Rated[]
}

/** From here on two sentences say the same. */
const repeats = 0.42
/** Sentences that stand worse than this are not taken. */
const leastStanding = 0.35
/** Only so many sentences at the head of an article are looked at: the news stands there. */
const mostLines = 40

/**
 * Makes a chooser over some sentences.
 *
 * @param told - the sentences that may be chosen
 * @param all - every sentence of the reports: what is rare is rare among them
 */
export function createChooser(told: readonly Told[], all: readonly Told[]): Chooser {
  const weights = weighStems(all.map(({ line }) => line))
  const usable = told.filter(({ line }) => line.index < mostLines)
  const vectors = new Map(usable.map((one) => [one.line, vectorOf(one.line.stems, weights)]))
  const middle = middleOf([...vectors.values()])
  const newest = all.reduce((last, { report }) => ((dayOf(report) ?? '') > last ? (dayOf(report) ?? '') : last), '')
  const chosen: Rated[] = []
  const rates = new Map<Told['line'], Rated>()
  const rate = (one: Told): Rated => {
    const known = rates.get(one.line)
    if (known !== undefined) return known
    const vector = vectors.get(one.line) ?? new Map()
    const rated = { told: one, vector, score: likeness(vector, middle) * rateStanding(wordsOf(one)) * placeShare(one) }
    rates.set(one.line, rated)
    return rated
  }
  return {
    pick: (from, count, options = {}) => {
      const ranked = from
        .filter(({ line }) => vectors.has(line))
        .map(rate)
        .filter(({ told: one }) => rateStanding(wordsOf(one)) >= leastStanding)
        .map((rated) => ({
          rated,
          key: rated.score * (options.newest === true ? freshness(rated.told.report, newest) : 1),
        }))
        .sort((a, b) => b.key - a.key)
      const picked: Rated[] = []
      for (const { rated } of ranked) {
        if (picked.length >= count) break
        if (chosen.some(({ vector }) => likeness(vector, rated.vector) >= repeats)) continue
        picked.push(rated)
        chosen.push(rated)
      }
      return picked
    },
  }
}

/** What stands first in a report is its news. */
function placeShare({ line }: Told): number {
  return line.index === 0 ? 1.25 : 1 / (1 + line.index * 0.02)
}

/** Halves with every four days behind the newest report. */
function freshness(report: Report, newest: string): number {
  const day = dayOf(report)
  return day === undefined || newest === '' ? 0.25 : 0.5 ** (daysBetween(day, newest) / 4)
}

function middleOf(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>()
  for (const vector of vectors) for (const [stem, weight] of vector) sum.set(stem, (sum.get(stem) ?? 0) + weight)
  let square = 0
  for (const value of sum.values()) square += value * value
  const length = Math.sqrt(square) || 1
  for (const [stem, value] of sum) sum.set(stem, value / length)
  return sum
}
