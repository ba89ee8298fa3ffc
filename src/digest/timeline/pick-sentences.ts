/** Chooses the sentences that tell what happened on a day: what all of them say, each something of its own. */

import { likeness, type Vector, vectorOf, weighStems } from '../weights.ts'
import { isRecalled, type Mention } from './rank-days.ts'

/**
 * What sentences are chosen by: how much a sentence counts that leads a report of the day, names the day, or recalls it
 * later; how many telling words it may have before its length counts against it; the power with which nearness to the
 * whole story counts; and how much likeness to a sentence that was chosen takes away.
 */
const sentenceWeights = { lead: 1.3, text: 1, recalled: 0.7, fewest: 6, most: 28, story: 0.2, repeats: 2 }

/** A set of mentions made ready for choosing: their vectors, and the middle of the whole story. */
export type Field<M extends Mention> = { readonly vectors: ReadonlyMap<M, Vector>; readonly middle: Vector }

type RatedMention<M> = { readonly mention: M; readonly vector: Vector; readonly share: number }
type Entrant<M> = { readonly mention: M; readonly vector: Vector; readonly score: number; alike: number }

/** Makes mentions ready for `pickMentions`. */
export function prepareField<M extends Mention>(mentions: readonly M[]): Field<M> {
  const weights = weighStems(mentions)
  const vectors = new Map(mentions.map((mention) => [mention, vectorOf(mention.stems, weights)]))
  return { vectors, middle: middleOf([...vectors.values()].map((vector) => ({ vector, share: 1 }))) }
}

/**
 * Chooses sentences of a day.
 *
 * @param mentions - all of one day, from the field
 * @param may - those that may be chosen; the others only tell what the day was about
 * @returns at most `count` of them, the best first; the score of each falls with its likeness to those before it
 */
export function pickMentions<M extends Mention>(
  mentions: readonly M[],
  count: number,
  field: Field<M>,
  may: (mention: M) => boolean,
): M[] {
  const rated = mentions.map((mention) => {
    const vector = field.vectors.get(mention) ?? new Map<string, number>()
    return { mention, vector, share: shareOf(mention) }
  })
  const middle = middleOf(rated)
  let left: readonly Entrant<M>[] = rated
    .filter(({ mention }) => may(mention))
    .map((one) => ({ ...one, score: likeness(one.vector, middle) * fitnessOf(one, field), alike: 0 }))
    .sort((a, b) => b.score - a.score)
  const chosen: M[] = []
  while (chosen.length < count && left.length > 0) {
    const best = left.reduce((first, one) => (worth(one) > worth(first) ? one : first))
    chosen.push(best.mention)
    left = left.filter((one) => one !== best)
    for (const one of left) one.alike = Math.max(one.alike, likeness(one.vector, best.vector))
    left = left.filter((one) => worth(one) > 0)
  }
  return chosen
}

function worth({ score, alike }: Entrant<unknown>): number {
  return score * (1 - sentenceWeights.repeats * alike)
}

/** Sentences of a few words say too little, endless ones too much. */
function fitnessOf<M extends Mention>({ mention, vector, share }: RatedMention<M>, { middle }: Field<M>): number {
  const { fewest, most, story } = sentenceWeights
  const length = mention.stems.length
  const size = length < fewest ? length / fewest : length > most ? most / length : 1
  return share * size * likeness(vector, middle) ** story
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
