/** Chooses the sentences that tell what happened on a day: what all of them say, each something of its own. */

import { likeness, middleOf, type Vector, vectorOf, weighStems } from '../weights.ts'
import { isRecalled, type Mention } from './rank-days.ts'

/**
 * What sentences are chosen by: how much a sentence counts that leads a report of the day, names the day, or recalls it
 * later; how many telling words it may have before its length counts against it; the power with which nearness to the
 * whole story counts; and how much likeness to a sentence that was chosen takes away.
 */
const sentenceWeights = { lead: 1.3, text: 1, recalled: 0.7, fewest: 6, most: 28, story: 0.2, repeats: 2 }

/** A set of mentions made ready for choosing: their vectors, and how near each is to the middle of the whole story. */
export type Field<M extends Mention> = ReadonlyMap<M, { readonly vector: Vector; readonly nearness: number }>

type RatedMention<M> = {
  readonly mention: M
  readonly vector: Vector
  readonly nearness: number
  readonly share: number
}
type Entrant<M> = { readonly mention: M; readonly vector: Vector; readonly score: number; alike: number }

/** Makes mentions ready for `pickMentions`. */
export function prepareField<M extends Mention>(mentions: readonly M[]): Field<M> {
  const weights = weighStems(mentions)
  const vectors = mentions.map((mention) => ({ mention, vector: vectorOf(mention.stems, weights), share: 1 }))
  const middle = middleOf(vectors)
  return new Map(vectors.map(({ mention, vector }) => [mention, { vector, nearness: likeness(middle, vector) }]))
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
    const { vector, nearness } = field.get(mention) ?? nowhere
    return { mention, vector, nearness, share: shareOf(mention) }
  })
  const middle = middleOf(rated)
  let left: readonly Entrant<M>[] = rated
    .filter(({ mention }) => may(mention))
    .map((one) => ({ ...one, score: likeness(middle, one.vector) * fitnessOf(one), alike: 0 }))
    .sort((a, b) => b.score - a.score)
  const chosen: M[] = []
  while (chosen.length < count && left.length > 0) {
    const best = left.reduce((first, one) => (worth(one) > worth(first) ? one : first))
    chosen.push(best.mention)
    left = left.filter((one) => one !== best)
    for (const one of left) one.alike = Math.max(one.alike, likeness(best.vector, one.vector))
    left = left.filter((one) => worth(one) > 0)
  }
  return chosen
}

const nowhere = { vector: { numbers: [], values: [] }, nearness: 0 }

function worth({ score, alike }: Entrant<unknown>): number {
  return score * (1 - sentenceWeights.repeats * alike)
}

/** Sentences of a few words say too little, endless ones too much. */
function fitnessOf({ mention, nearness, share }: RatedMention<Mention>): number {
  const { fewest, most, story } = sentenceWeights
  const length = mention.stems.length
  const size = length < fewest ? length / fewest : length > most ? most / length : 1
  return share * size * nearness ** story
}

function shareOf(mention: Mention): number {
  if (mention.how === 'text') return isRecalled(mention) ? sentenceWeights.recalled : sentenceWeights.text
  return sentenceWeights.lead / (1 + mention.index * 0.1)
}
