/** Keeps the best of many scored passages without sorting them all. */

/** Collects passages and gives the best. */
export type BestCandidates = {
  add(doc: number, score: number): void
  /** Only higher scores may be among the best. */
  readonly floor: number
  /** The best docs, at most as many as asked for, in ascending order of their number. */
  list(): number[]
}

/** Creates a collection that keeps the `limit` highest scores; of equal ones, those that came first. */
export function createBestCandidates(limit: number): BestCandidates {
  const docs = new Float64Array(limit * 4)
  const scores = new Float64Array(limit * 4)
  let size = 0

  /** Drops all but the best; what comes later must beat the last of them. */
  const cut = () => {
    if (size <= limit) return
    best.floor = scores.slice(0, size).sort()[size - limit] as number
    let better = 0
    for (let at = 0; at < size; at++) if ((scores[at] as number) > best.floor) better++
    let equals = limit - better
    let kept = 0
    for (let at = 0; at < size; at++) {
      const score = scores[at] as number
      if (score < best.floor || (score === best.floor && equals-- <= 0)) continue
      docs[kept] = docs[at] as number
      scores[kept++] = score
    }
    size = kept
  }
  const best = {
    floor: Number.NEGATIVE_INFINITY,
    add: (doc: number, score: number) => {
      if (score <= best.floor) return
      if (size === docs.length) cut()
      docs[size] = doc
      scores[size++] = score
    },
    list: () => {
      cut()
      return [...docs.slice(0, size).sort()]
    },
  }
  return best
}
