/** Ranks the days of a story by how much its articles make of them. */

import type { IsoDate } from '../../model/article.ts'
import { addDays, daysBetween } from '../../text/calendar.ts'

/** A report names a day: it stands in the words of a sentence, or the sentence leads a report published on it. */
export type Naming = {
  readonly day: IsoDate
  readonly how: 'text' | 'published'
  /** Where it was published: articles that copy one another should share this. */
  readonly source: string
  readonly published?: IsoDate
}

/** A sentence that tells of a day. */
export type Mention = Naming & {
  readonly stems: readonly string[]
  /** The sentence's place in its article, from 0. */
  readonly index: number
}

/** A day with its weight, the heaviest first. */
type RankedDay = { readonly day: IsoDate; readonly score: number }

/**
 * How much the kinds of evidence for a day count, each as the logarithm of its number of sources, and how much the
 * evidence for the days around it: stories come in bursts.
 */
const weights = { named: 1, recalled: 0.5, recalledLong: 1, reported: 0.2, around: 1 }

/** A day is recalled when it is named so many days later; long so after the second number. */
const recall = { short: 1, long: 20 }
/** So many days before and after count as around a day. */
const reach = 3

type Sources = { named: Set<string>; recalled: Set<string>; recalledLong: Set<string>; reported: Set<string> }

/**
 * Ranks days by the number of reports that name them, that recall them later on, and that appeared on them.
 *
 * @see Ghalandari and Ifrim, Examining the State-of-the-Art in News Timeline Summarization, ACL 2020
 */
export function rankDays(namings: readonly Naming[]): RankedDay[] {
  const days = countSources(namings)
  const burst = (day: IsoDate) => {
    const { named, recalled } = days.get(day) ?? nothing
    return Math.log1p(named.size) + Math.log1p(recalled.size)
  }
  const around = (day: IsoDate) => {
    let sum = 0
    for (let i = 1; i <= reach; i++) sum += burst(addDays(day, i)) + burst(addDays(day, -i))
    return sum / (2 * reach)
  }
  return [...days]
    .map(([day, { named, recalled, recalledLong, reported }]) => ({
      day,
      score:
        weights.named * Math.log1p(named.size) +
        weights.recalled * Math.log1p(recalled.size) +
        weights.recalledLong * Math.log1p(recalledLong.size) +
        weights.reported * Math.log1p(reported.size) +
        weights.around * around(day),
    }))
    .sort((a, b) => b.score - a.score || a.day.localeCompare(b.day))
}

const nothing: Sources = { named: new Set(), recalled: new Set(), recalledLong: new Set(), reported: new Set() }

function countSources(namings: readonly Naming[]): Map<IsoDate, Sources> {
  const days = new Map<IsoDate, Sources>()
  for (const naming of namings) {
    const known = days.get(naming.day) ?? {
      named: new Set(),
      recalled: new Set(),
      recalledLong: new Set(),
      reported: new Set(),
    }
    days.set(naming.day, known)
    if (naming.how === 'published') known.reported.add(naming.source)
    else {
      known.named.add(naming.source)
      if (isRecalled(naming)) known.recalled.add(naming.source)
      if (isRecalled(naming, recall.long)) known.recalledLong.add(naming.source)
    }
  }
  return days
}

/** Says whether a later report comes back to the day: such days are the ones that matter. */
export function isRecalled({ day, published }: Naming, after = recall.short): boolean {
  return published !== undefined && daysBetween(day, published) > after
}
