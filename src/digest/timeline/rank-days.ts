/** Ranks the days of a story by how much its articles make of them, and the sentences that tell of one day. */

import type { IsoDate } from '../../model/article.ts'
import { addDays, daysBetween } from '../../text/calendar.ts'
import { likeness, type Vector, vectorOf, weighStems } from '../weights.ts'

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

/**
 * How much the kinds of evidence for a day count, each as the logarithm of its number of sources, and how much the
 * evidence for the days around it: stories come in bursts.
 */
export const dayWeights = { named: 1, recalled: 0.5, recalledLong: 1, reported: 0.2, around: 1 }

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
export function rankDays(mentions: readonly Mention[], weights = dayWeights): RankedDay[] {
  const days = countSources(mentions)
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

function countSources(mentions: readonly Mention[]): Map<IsoDate, Sources> {
  const days = new Map<IsoDate, Sources>()
  for (const mention of mentions) {
    const known = days.get(mention.day) ?? {
      named: new Set(),
      recalled: new Set(),
      recalledLong: new Set(),
      reported: new Set(),
    }
    days.set(mention.day, known)
    if (mention.how === 'published') known.reported.add(mention.source)
    else {
      known.named.add(mention.source)
      if (isRecalled(mention)) known.recalled.add(mention.source)
      if (isRecalled(mention, recall.long)) known.recalledLong.add(mention.source)
    }
  }
  return days
}

/** Days that reports come back to later are the ones that matter. */
function isRecalled({ day, published }: Mention, after = recall.short): boolean {
  return published !== undefined && daysBetween(day, published) > after
}

/**
 * What sentences are chosen by: how much a sentence counts that leads a report of the day, names the day, or recalls it
 * later; from which likeness on two are one; and the power with which nearness to the whole story counts.
 */
export const sentenceWeights = { lead: 1.3, text: 1, recalled: 0.7, alike: 0.6, story: 0.2 }

/** A set of mentions made ready for choosing: their vectors, and the middle of the whole story. */
export type Field<M extends Mention> = { readonly vectors: ReadonlyMap<M, Vector>; readonly middle: Vector }

/** Makes mentions ready for `pickMentions`. */
export function prepareField<M extends Mention>(mentions: readonly M[]): Field<M> {
  const weights = weighStems(mentions)
  const vectors = new Map(mentions.map((mention) => [mention, vectorOf(mention.stems, weights)]))
  return { vectors, middle: middleOf([...vectors.values()].map((vector) => ({ vector, share: 1 }))) }
}

/**
 * Chooses the sentences that tell best what happened on a day: near to what all of them say, not alike one another.
 *
 * @param mentions - all of one day, from the field
 * @returns at most `count` of them, the best first
 */
export function pickMentions<M extends Mention>(mentions: readonly M[], count: number, field: Field<M>): M[] {
  const rated = mentions.map((mention) => {
    const vector = field.vectors.get(mention) ?? new Map<string, number>()
    return { mention, vector, share: shareOf(mention) }
  })
  const middle = middleOf(rated)
  const ranked = rated
    .map((entry) => ({ ...entry, score: likeness(entry.vector, middle) * fitnessOf(entry, field) }))
    .sort((a, b) => b.score - a.score)
  const chosen: typeof ranked = []
  for (const entry of ranked) {
    if (chosen.length >= count) break
    if (chosen.every(({ vector }) => likeness(vector, entry.vector) < sentenceWeights.alike)) chosen.push(entry)
  }
  return chosen.map(({ mention }) => mention)
}

function fitnessOf<M extends Mention>(
  { mention, vector, share }: { readonly mention: M; readonly vector: Vector; readonly share: number },
  { middle }: Field<M>,
): number {
  const length = mention.stems.length
  // Sentences of a few words say too little, endless ones too much.
  const size = length < 6 ? length / 6 : length > 28 ? 28 / length : 1
  return share * size * likeness(vector, middle) ** sentenceWeights.story
}

function shareOf(mention: Mention): number {
  if (mention.how === 'text') return isRecalled(mention) ? sentenceWeights.recalled : sentenceWeights.text
  return sentenceWeights.lead / (1 + mention.index * 0.1)
}

function middleOf(rated: readonly { readonly vector: Vector; readonly share: number }[]): Vector {
  const sum = new Map<string, number>()
  for (const { vector, share } of rated) {
    for (const [stem, weight] of vector) sum.set(stem, (sum.get(stem) ?? 0) + weight * share)
  }
  let square = 0
  for (const value of sum.values()) square += value * value
  const length = Math.sqrt(square) || 1
  for (const [stem, value] of sum) sum.set(stem, value / length)
  return sum
}
