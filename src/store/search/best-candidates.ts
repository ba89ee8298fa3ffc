/** Keeps the best of many scored passages without sorting them all. */

/** Collects passages and gives the best. */
export type BestCandidates = {
  add(doc: number, score: number): void
  /** The best docs, at most as many as asked for, in ascending order of their number. */
  list(): number[]
}

/** Creates a collection that keeps the `limit` highest scores. */
export function createBestCandidates(limit: number): BestCandidates {
  let kept: { doc: number; score: number }[] = []
  let threshold = Number.NEGATIVE_INFINITY

  const cut = () => {
    kept.sort((a, b) => b.score - a.score || b.doc - a.doc)
    kept = kept.slice(0, limit)
    const last = kept.at(-1)
    if (kept.length === limit && last !== undefined) threshold = last.score
  }
  return {
    add: (doc, score) => {
      if (score <= threshold) return
      kept.push({ doc, score })
      if (kept.length >= limit * 4) cut()
    },
    list: () => {
      cut()
      return kept.map(({ doc }) => doc).sort((a, b) => a - b)
    },
  }
}
