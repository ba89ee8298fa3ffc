/** Scores one passage for a question with BM25, from the list of its words. */

/** BM25's saturation and length weight. @see Robertson and Zaragoza, The Probabilistic Relevance Framework (2009) */
const saturation = 1.2
const lengthWeight = 0.75

/** A term of a question: one word, or several that must follow each other. */
export type QueryTerm = {
  /** Ids of its words in the index. */
  readonly ids: readonly number[]
  /** Inverse document frequency: how much a match tells. */
  readonly weight: number
  readonly required: boolean
}

/** Scores a passage, given the ids of its terms in the order of the text, as `writeVarints` wrote them. */
type PassageScorer = (tokens: Uint8Array) => number | undefined

/** How much a term that stands in `passages` of `total` passages tells; never negative. */
export function inverseFrequency(passages: number, total: number): number {
  return Math.log(1 + (Math.max(total, passages) - passages + 0.5) / (passages + 0.5))
}

/** BM25 of one term with `count` occurrences in a passage; `norm` is its `lengthNorm`. */
export function termScore(weight: number, count: number, norm: number): number {
  return (weight * count * (saturation + 1)) / (count + norm)
}

/** What a passage's length, in words, takes off its terms. */
export function lengthNorm(length: number, averageLength: number): number {
  return saturation * (1 - lengthWeight + (lengthWeight * length) / averageLength)
}

/**
 * Creates the scorer of a question.
 *
 * @param averageLength - words of a passage, on average over the story
 * @returns a function that gives the score; `undefined` when no term, or not every required one, stands in the passage
 */
export function createScorer(terms: readonly QueryTerm[], averageLength: number): PassageScorer {
  const slots = new Map<number, number>()
  for (const { ids } of terms) for (const id of ids) if (!slots.has(id)) slots.set(id, slots.size)
  // Most words of a passage are not asked for: a small table answers that faster than the map.
  const maybe = new Uint8Array(1024)
  for (const id of slots.keys()) maybe[id & 1023] = 1
  const counts = new Uint32Array(slots.size)
  const plan = terms.map((term) => ({ term, slots: term.ids.map((id) => slots.get(id) ?? 0) }))
  const hasPhrases = terms.some(({ ids }) => ids.length > 1)
  const places: number[] = []
  const found: number[] = []

  return (tokens) => {
    let hits = 0
    let length = 0
    // Read here, word for word: a list of them for each passage takes as long as the scoring.
    for (let at = 0; at < tokens.length; length++) {
      let byte = tokens[at++] as number
      let id = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = tokens[at++] as number
        id |= (byte & 127) << shift
      }
      if (maybe[id & 1023] === 0) continue
      const slot = slots.get(id)
      if (slot === undefined) continue
      if (hits++ === 0) {
        counts.fill(0)
        places.length = 0
        found.length = 0
      }
      counts[slot] = (counts[slot] as number) + 1
      if (hasPhrases) {
        places.push(length)
        found.push(slot)
      }
    }
    if (hits === 0) return undefined
    let score = 0
    const norm = lengthNorm(length, averageLength)
    for (const { term, slots: wanted } of plan) {
      const count = wanted.length === 1 ? (counts[wanted[0] as number] as number) : countPhrase(wanted, places, found)
      if (count > 0) score += termScore(term.weight, count, norm)
      else if (term.required) return undefined
    }
    return score > 0 ? score : undefined
  }
}

/** How often the words of a phrase follow each other; `places` and `found` list the asked words of the passage. */
function countPhrase(wanted: readonly number[], places: readonly number[], found: readonly number[]): number {
  let count = 0
  for (let at = 0; at + wanted.length <= found.length; at++) {
    if (wanted.every((slot, k) => found[at + k] === slot && places[at + k] === (places[at] as number) + k)) count++
  }
  return count
}
