/** How telling words are in a set of sentences, and how alike two sentences are. */

/** Weights of stems: rare ones weigh more. */
export type Weights = (stem: string) => number

/** A sentence as a vector of unit length. */
export type Vector = ReadonlyMap<string, number>

/**
 * Counts in how many of the sentences each stem stands and makes the usual smoothed inverse of it.
 *
 * @param base - what a stem weighs that stands in every sentence; high where few sentences tell of one matter
 */
export function weighStems(sentences: Iterable<{ readonly stems: readonly string[] }>, base = 0.1): Weights {
  const counts = new Map<string, number>()
  let total = 0
  for (const { stems } of sentences) {
    total += 1
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  for (const [stem, count] of counts) counts.set(stem, Math.log((1 + total) / (1 + count)) + base)
  const unknown = Math.log(1 + total) + base
  return (stem) => counts.get(stem) ?? unknown
}

/** The sentence's vector; empty for a sentence of stop words. */
export function vectorOf(stems: readonly string[], weights: Weights): Vector {
  const weighed = stems.map(weights)
  let square = 0
  for (const weight of weighed) square += weight ** 2
  const length = Math.sqrt(square) || 1
  const vector = new Map<string, number>()
  for (const [i, stem] of stems.entries()) vector.set(stem, (weighed[i] as number) / length)
  return vector
}

/** The words of a vector that weigh most, the heaviest first. */
export function heaviest(vector: Vector, most: number): string[] {
  const words: string[] = []
  const weights: number[] = []
  for (const [word, weight] of vector) {
    let at = words.length
    while (at > 0 && (weights[at - 1] as number) < weight) at -= 1
    if (at >= most) continue
    words.splice(at, 0, word)
    weights.splice(at, 0, weight)
    if (words.length > most) {
      words.pop()
      weights.pop()
    }
  }
  return words
}

/** The cosine of two unit vectors, 0 to 1. */
export function likeness(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0)
  return sum
}
