/** Chooses sentences that are central to a set, stand on their own, and do not repeat one another. */

import type { IsoDate } from '../../model/article.ts'
import { daysBetween } from '../../text/calendar.ts'
import { dayOf, type Report } from '../report.ts'
import { type Told, wordsOf } from '../sentence-list.ts'
import { standingOf } from '../standing.ts'
import { likeness, middleOf, type Vector, vectorOf, type Weights } from '../weights.ts'

/** A sentence with its vector and how well it tells the story. */
export type Rated = { readonly told: Told; readonly vector: Vector; readonly score: number }

/** Remembers what was chosen: no call gives a sentence that repeats an earlier one's. */
export type Chooser = {
  /** Remembers a sentence that was chosen elsewhere; `false` when it repeats one that was chosen before. */
  readonly add: (told: Told) => boolean
  readonly pick: (from: readonly Told[], count: number, options?: PickOptions) => Rated[]
}

/** `newest`: news before the heart of the story; `shareOf`: what each sentence's score is multiplied by. */
type PickOptions = { readonly newest?: boolean; readonly shareOf?: (told: Told) => number }

/** From here on two sentences say the same. */
const repeats = 0.42
/** A sentence loses so much of its score when all that it names has been named. */
const novelty = 0.6
/** The news of a report stands in its first sentences. */
const newsLines = 3
/** Words of what was still to come: older reports' outlooks have been overtaken. */
const outlook =
  /\b(?:(?:is|are|was|were) (?:expected|forecast|predicted|projected|likely|set|due|poised|about) to|forecasts?|could|may|might|will|would|expects?|approach(?:es|ing)|ahead of)\b/iu
/** Sentences that stand worse than this are not taken. */
const leastStanding = 0.35
/** Sentences are looked at up to this place in their article: fewer of each where there are many articles. */
const mostLines = { each: 40, least: 8, together: 4000 }
/** So many of the best rated sentences are looked at closely. */
const shortlist = 150

/**
 * Makes a chooser over some sentences.
 *
 * @param told - the sentences that may be chosen
 * @param weights - what is rare among all sentences of the reports
 * @param newest - the day of the newest report, where one is known
 */
export function createChooser(told: readonly Told[], weights: Weights, newest: IsoDate | undefined): Chooser {
  const articles = new Set(told.map(({ report }) => report.article.id)).size
  const depth = Math.min(
    mostLines.each,
    Math.max(mostLines.least, Math.ceil(mostLines.together / Math.max(1, articles))),
  )
  const usable = new Map(told.filter(({ line }) => line.index < depth).map((one) => [one.line, one]))
  const vectors = new Map([...usable.keys()].map((line) => [line, vectorOf(line.stems, weights)]))
  const vectorAt = ({ line }: Told) => vectors.get(line) ?? vectorOf(line.stems, weights)
  const middle = middleOf([...vectors.values()].map((vector) => ({ vector, share: 1 })))
  const chosen: Vector[] = []
  const named = new Set<string>()
  const rate = (one: Told, fresh: boolean): Rated => ({
    told: one,
    score: likeness(middle, vectorAt(one)) * placeShare(one, fresh) * (fresh ? freshness(one.report, newest) : 1),
    vector: vectorAt(one),
  })
  const remember = (told: Told, vector: Vector) => {
    chosen.push(vector)
    for (const stem of told.line.stems) named.add(stem)
  }
  const isRepeat = (vector: Vector) => chosen.some((other) => likeness(vector, other) >= repeats)
  return {
    add: (told) => {
      const vector = vectorAt(told)
      if (isRepeat(vector)) return false
      remember(told, vector)
      return true
    },
    pick: (from, count, { newest: fresh = false, shareOf = () => 1 } = {}) => {
      const ranked = from
        .filter(({ line }) => usable.has(line))
        .map((one) => rate(one, fresh))
        .sort((a, b) => b.score - a.score)
        .slice(0, shortlist)
        .filter((rated) => standingOf(rated.told) >= leastStanding)
        .map((rated) => ({
          ...rated,
          score:
            rated.score *
            shareOf(rated.told) *
            standingOf(rated.told) *
            outlookShare(rated.told, newest, fresh) *
            (fresh && isBackground(rated.told) ? 0.5 : 1),
        }))
        .sort((a, b) => b.score - a.score)
      const picked: Rated[] = []
      let left = ranked
      while (picked.length < count && left.length > 0) {
        const best = takeBest(left, named, weights)
        left = left.filter((rated) => rated !== best)
        if (isRepeat(best.vector)) continue
        picked.push(best)
        remember(best.told, best.vector)
      }
      return picked
    },
  }
}

/** The best of some sentences when what was named already counts for less. */
function takeBest(rated: readonly Rated[], named: ReadonlySet<string>, weights: Weights): Rated {
  let best = rated[0] as Rated
  let most = -1
  for (const one of rated) {
    if (one.score <= most) break
    const score =
      named.size === 0 ? one.score : one.score * (1 - novelty * shareNamed(one.told.line.stems, named, weights))
    if (score > most) {
      most = score
      best = one
    }
  }
  return best
}

function shareNamed(stems: readonly string[], named: ReadonlySet<string>, weights: Weights): number {
  let all = 0
  let known = 0
  for (const stem of stems) {
    const weight = weights.of(stem)
    all += weight
    if (named.has(stem)) known += weight
  }
  return all === 0 ? 1 : known / all
}

/** A sentence that dates what it tells weeks before its report is no news of it. */
function isBackground({ report, line }: Told): boolean {
  const day = dayOf(report)
  if (day === undefined) return false
  const own = report.digest.events.filter(({ sentence }) => sentence.start === line.start)
  return own.length > 0 && own.every(({ date }) => daysBetween(date.to, day) > 21)
}

/** What an older report expected has come or not come since: no sentence to tell the story by. */
function outlookShare(told: Told, newest: IsoDate | undefined, fresh: boolean): number {
  const day = dayOf(told.report)
  if (!outlook.test(wordsOf(told))) return 1
  if (day !== undefined && day === newest) return fresh ? 0.75 : 1
  return fresh ? 0.2 : 0.4
}

/** What stands first in a report is its news. */
function placeShare({ line }: Told, fresh: boolean): number {
  if (fresh && line.index >= newsLines) return 0.3 / (1 + line.index * 0.02)
  if (fresh && line.index === 0) return 1.5
  return line.index === 0 ? 1.25 : 1 / (1 + line.index * 0.02)
}

/** Halves with every three days behind the newest report. */
function freshness(report: Report, newest: IsoDate | undefined): number {
  const day = dayOf(report)
  return day === undefined || newest === undefined ? 0.25 : 0.5 ** (daysBetween(day, newest) / 3)
}
