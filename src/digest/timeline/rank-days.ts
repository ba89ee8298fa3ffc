/** Ranks the days of a story by how much its articles make of them, and the sentences that tell of one day. */

import type { IsoDate } from '../../model/article.ts'
import { daysBetween } from '../../text/calendar.ts'
import { likeness, type Vector, vectorOf, type Weights } from '../weights.ts'

/** A sentence that tells of a day: the day stands in its words, or the sentence leads a report published on it. */
export type Mention = {
  readonly day: IsoDate
  readonly how: 'text' | 'published'
  /** Where it was published: articles that copy one another should share this. */
  readonly source: string
  readonly published?: IsoDate
  readonly stems: readonly string[]
  /** The sentence's place in its article, from 0. */
  readonly index: number
}

/** A day with its weight, the heaviest first. */
export type RankedDay = { readonly day: IsoDate; readonly score: number }

/** How much the kinds of evidence for a day count, each as the logarithm of its number of sources. */
export const dayWeights = { named: 1, recalled: 1.5, reported: 0.6 }

/**
 * Ranks days by the number of reports that name them, that recall them later on, and that appeared on them.
 *
 * @see Ghalandari and Ifrim, Examining the State-of-the-Art in News Timeline Summarization, ACL 2020
 */
export function rankDays(mentions: readonly Mention[], weights = dayWeights): RankedDay[] {
  const counts = new Map<IsoDate, { named: Set<string>; recalled: Set<string>; reported: Set<string> }>()
  for (const mention of mentions) {
    const known = counts.get(mention.day) ?? { named: new Set(), recalled: new Set(), reported: new Set() }
    counts.set(mention.day, known)
    if (mention.how === 'published') known.reported.add(mention.source)
    else if (isRecalled(mention)) known.recalled.add(mention.source)
    else known.named.add(mention.source)
  }
  return [...counts]
    .map(([day, { named, recalled, reported }]) => ({
      day,
      score:
        weights.named * Math.log1p(named.size) +
        weights.recalled * Math.log1p(recalled.size) +
        weights.reported * Math.log1p(reported.size),
    }))
    .sort((a, b) => b.score - a.score || a.day.localeCompare(b.day))
}

/** Days that reports come back to later are the ones that matter. */
function isRecalled({ day, published }: Mention): boolean {
  return published !== undefined && daysBetween(day, published) > 1
}

/** What sentences are chosen by. */
export const sentenceWeights = { text: 1, recalled: 1, lead: 0.6, alike: 0.6 }

/**
 * Chooses the sentences that tell best what happened on a day: near to what all of them say, not alike one another.
 *
 * @param mentions - all of one day
 * @returns at most `count` of them, the best first
 */
export function pickMentions<M extends Mention>(
  mentions: readonly M[],
  count: number,
  weights: Weights,
  options = sentenceWeights,
): M[] {
  const rated = mentions.map((mention) => ({
    mention,
    vector: vectorOf(mention.stems, weights),
    share: shareOf(mention, options),
  }))
  const centre = centreOf(rated)
  const ranked = rated
    .map((entry) => ({ ...entry, score: likeness(entry.vector, centre) * entry.share * lengthShare(entry.mention) }))
    .sort((a, b) => b.score - a.score)
  const chosen: typeof ranked = []
  for (const entry of ranked) {
    if (chosen.length >= count) break
    if (chosen.every(({ vector }) => likeness(vector, entry.vector) < options.alike)) chosen.push(entry)
  }
  return chosen.map(({ mention }) => mention)
}

function shareOf(mention: Mention, options: typeof sentenceWeights): number {
  if (mention.how === 'text') return isRecalled(mention) ? options.recalled : options.text
  return options.lead / (1 + mention.index * 0.1)
}

/** Sentences of a few words say too little, endless ones too much. */
function lengthShare({ stems }: Mention): number {
  return stems.length < 6 ? stems.length / 6 : stems.length > 28 ? 28 / stems.length : 1
}

function centreOf(rated: readonly { readonly vector: Vector; readonly share: number }[]): Vector {
  const sum = new Map<string, number>()
  for (const { vector, share } of rated) {
    for (const [stem, weight] of vector) sum.set(stem, (sum.get(stem) ?? 0) + weight * share)
  }
  const length = Math.sqrt([...sum.values()].reduce((total, value) => total + value * value, 0)) || 1
  for (const [stem, value] of sum) sum.set(stem, value / length)
  return sum
}
