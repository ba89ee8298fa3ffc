/** How telling words are in a set of sentences, and how alike two sentences are. */

import { type Lexicon, openLexicon } from './lexicon.ts'

/** Weights of stems: rare ones weigh more. */
export type Weights = {
  readonly lexicon: Lexicon
  readonly of: (stem: string) => number
  /** The same for a stem's number in the lexicon. */
  readonly ofNumber: (number: number) => number
  /** In how many of the sentences the stem of a number stands. */
  readonly count: (number: number) => number
}

/** A sentence as a vector of unit length: the numbers of its stems, each once, and what each of them weighs. */
export type Vector = { readonly numbers: readonly number[]; readonly values: readonly number[] }

/**
 * Counts in how many of the sentences each stem stands and makes the usual smoothed inverse of it.
 *
 * @param base - what a stem weighs that stands in every sentence; high where few sentences tell of one matter
 */
export function weighStems(sentences: Iterable<{ readonly stems: readonly string[] }>, base = 0.1): Weights {
  const lexicon = openLexicon()
  const all = Array.from(sentences, ({ stems }) => lexicon.numbersOf(stems))
  const counts = new Uint32Array(lexicon.size)
  for (const numbers of all) for (const number of numbers) counts[number] = (counts[number] as number) + 1
  const weigh = (count: number) => Math.log((1 + all.length) / (1 + count)) + base
  const weights = Float64Array.from(counts, weigh)
  const unknown = weigh(0)
  const ofNumber = (number: number) => weights[number] ?? unknown
  return {
    lexicon,
    of: (stem) => ofNumber(lexicon.numberOf(stem)),
    ofNumber,
    count: (number) => counts[number] ?? 0,
  }
}

/** Weights by which every stem weighs the same. */
export function weighEvenly(): Weights {
  return { lexicon: openLexicon(), of: () => 1, ofNumber: () => 1, count: () => 1 }
}

/**
 * The sentence's vector; empty for a sentence of stop words.
 *
 * @param shares - by how much the weight of each stem is multiplied
 */
export function vectorOf(stems: readonly string[], weights: Weights, shares?: readonly number[]): Vector {
  const numbers = weights.lexicon.numbersOf(stems)
  makeRoom(weights.lexicon.size)
  const values: number[] = []
  let square = 0
  for (let i = 0; i < numbers.length; i++) {
    const value = weights.ofNumber(numbers[i] as number) * (shares?.[i] ?? 1)
    values.push(value)
    square += value * value
  }
  const length = Math.sqrt(square) || 1
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) / length
  return { numbers, values }
}

/** The sum of some vectors, each with its share, brought to unit length. */
export function middleOf(vectors: Iterable<{ readonly vector: Vector; readonly share: number }>): Vector {
  const places = new Map<number, number>()
  const values: number[] = []
  for (const { vector, share } of vectors) {
    for (let i = 0; i < vector.numbers.length; i++) {
      const number = vector.numbers[i] as number
      const value = (vector.values[i] as number) * share
      const place = places.get(number)
      if (place === undefined) places.set(number, values.push(value) - 1)
      else values[place] = (values[place] as number) + value
    }
  }
  let square = 0
  for (const value of values) square += value * value
  const length = Math.sqrt(square) || 1
  return { numbers: [...places.keys()], values: values.map((value) => value / length) }
}

/**
 * The words of a vector that weigh most, the heaviest first.
 *
 * @param may - says of which stems, by their numbers; of all when absent
 * @returns the numbers of their stems
 */
export function heaviest({ numbers, values }: Vector, most: number, may?: (number: number) => boolean): number[] {
  const words: number[] = []
  const weights: number[] = []
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number
    const weight = values[i] as number
    if (words.length === most && weight <= (weights[most - 1] as number)) continue
    if (may !== undefined && !may(number)) continue
    let at = Math.min(words.length, most - 1)
    for (; at > 0 && (weights[at - 1] as number) < weight; at--) {
      words[at] = words[at - 1] as number
      weights[at] = weights[at - 1] as number
    }
    words[at] = number
    weights[at] = weight
  }
  return words
}

// One vector is spread out at a time, so that the words of others are looked up by their place.
let spread = new Float64Array(1024)
let spreadOut: Vector | undefined

/**
 * The cosine of two unit vectors of one lexicon, 0 to 1.
 *
 * @param one - the same one several times in a row is quick: compare one sentence with many, not many with one
 */
export function likeness(one: Vector, { numbers, values }: Vector): number {
  if (spreadOut !== one) spreadVector(one)
  let sum = 0
  for (let i = 0; i < numbers.length; i++) sum += (values[i] as number) * (spread[numbers[i] as number] as number)
  return sum
}

function spreadVector(vector: Vector): void {
  for (const number of spreadOut?.numbers ?? []) spread[number] = 0
  const { numbers, values } = vector
  for (let i = 0; i < numbers.length; i++) spread[numbers[i] as number] = values[i] as number
  spreadOut = vector
}

/** Every stem of the lexicon has a place. */
function makeRoom(size: number): void {
  if (size <= spread.length) return
  const larger = new Float64Array(size * 2)
  larger.set(spread)
  spread = larger
}
