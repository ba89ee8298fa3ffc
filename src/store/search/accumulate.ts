/** Adds up what the choosing words give to each passage of a segment, and hands the passages on to the date ranges. */

import type { ChoosingWord, Plan } from './plan.ts'
import type { RangeCandidates } from './range-candidates.ts'
import { lengthNorm, termScore } from './score-passage.ts'

/** A run of passages: the number of the first one, and by offset from it each one's length in words and its day. */
export type Run = {
  readonly first: number
  readonly size: number
  readonly lengths: ArrayLike<number>
  readonly days: ArrayLike<number>
}

/** A word with its passages in a run; `read` fills offsets and counts and says how many there are. */
export type WordInRun = {
  readonly word: ChoosingWord
  read(offsets: Uint32Array, counts: Uint8Array): number
}

/** Adds the candidates of a run; gives the number of postings read. */
export type Accumulate = (
  plan: Plan,
  run: Run,
  words: readonly WordInRun[],
  ranges: readonly RangeCandidates[],
) => number

/** By offset in a run; `met` counts the required words found so far. */
type Working = {
  readonly scores: Float32Array
  readonly met: Uint8Array
  readonly offsets: Uint32Array
  readonly counts: Uint8Array
  readonly touched: Uint32Array
}

/** Creates the function; it keeps its working memory from one run to the next. */
export function createAccumulate(): Accumulate {
  let working = createWorking(0)
  return (plan, run, words, ranges) => {
    if (run.size > working.scores.length) working = createWorking(run.size)
    const required = plan.choosing.filter((word) => word.required).length
    if (words.length === 0 || words.filter(({ word }) => word.required).length < required) return 0
    const { touched, read } = addWords(plan, run, words, required, working)
    handOn(run, touched, required, working, ranges)
    return read
  }
}

function createWorking(size: number): Working {
  return {
    scores: new Float32Array(size),
    met: new Uint8Array(size),
    offsets: new Uint32Array(size),
    counts: new Uint8Array(size),
    touched: new Uint32Array(size),
  }
}

/** Required words come first: a passage that lacks one is left alone from then on. */
function addWords(
  plan: Plan,
  run: Run,
  words: readonly WordInRun[],
  required: number,
  { scores, met, offsets, counts, touched }: Working,
): { readonly touched: number; readonly read: number } {
  const norms = Float64Array.from({ length: 256 }, (_, length) => lengthNorm(length, plan.averageLength))
  let touchedCount = 0
  let read = 0
  let requiredRead = 0
  for (const { word, read: readWord } of words) {
    const postings = readWord(offsets, counts)
    read += postings
    for (let at = 0; at < postings; at++) {
      const offset = offsets[at] as number
      if ((met[offset] as number) < requiredRead) continue
      if (scores[offset] === 0) {
        if (word.required ? requiredRead > 0 : required > 0) continue
        touched[touchedCount++] = offset
      }
      if (word.required) met[offset] = requiredRead + 1
      const norm = norms[run.lengths[offset] as number] as number
      scores[offset] = (scores[offset] as number) + termScore(word.weight, counts[at] as number, norm)
    }
    if (word.required) requiredRead++
  }
  return { touched: touchedCount, read }
}

/** Hands the passages on, and leaves the working memory clean for the next run. */
function handOn(
  run: Run,
  touchedCount: number,
  required: number,
  { scores, met, touched }: Working,
  ranges: readonly RangeCandidates[],
): void {
  for (let at = 0; at < touchedCount; at++) {
    const offset = touched[at] as number
    if (met[offset] === required) {
      const day = run.days[offset] as number
      for (const { fromDay, toDay, candidates } of ranges) {
        if (day >= fromDay && day <= toDay) candidates.add(run.first + offset, scores[offset] as number)
      }
    }
    scores[offset] = 0
    met[offset] = 0
  }
}
