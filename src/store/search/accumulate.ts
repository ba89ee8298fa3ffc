/** Adds up what the choosing words give to each passage of a segment, and hands the passages on to the date ranges. */

import type { ChoosingWord, Plan } from './plan.ts'
import type { RangeCandidates } from './range-candidates.ts'
import { termScore } from './score-passage.ts'

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

/** Adds the words up; required words come first. */
function addWords(
  plan: Plan,
  run: Run,
  words: readonly WordInRun[],
  required: number,
  working: Working,
): { readonly touched: number; readonly read: number } {
  let touched = 0
  let read = 0
  for (const [nth, { word, read: readWord }] of words.entries()) {
    const postings = readWord(working.offsets, working.counts)
    read += postings
    if (required > 0) keepMet(postings, { nth, required }, working)
    touched = addWord(plan, run, word, postings, touched, working)
  }
  return { touched, read }
}

/** Leaves of a word's postings the passages that have all required words so far; of the others, `counts` becomes 0. */
function keepMet(
  postings: number,
  { nth, required }: { readonly nth: number; readonly required: number },
  { met, offsets, counts }: Working,
): void {
  const needed = Math.min(nth, required)
  for (let at = 0; at < postings; at++) {
    const offset = offsets[at] as number
    if ((met[offset] as number) < needed) counts[at] = 0
    else if (nth < required) met[offset] = nth + 1
  }
}

/** Adds one word's postings; gives how many passages were touched by now. */
function addWord(
  { norms }: Plan,
  { lengths }: Run,
  { weight }: ChoosingWord,
  postings: number,
  touchedBefore: number,
  { scores, offsets, counts, touched }: Working,
): number {
  let touchedCount = touchedBefore
  for (let at = 0; at < postings; at++) {
    const count = counts[at] as number
    if (count === 0) continue
    const offset = offsets[at] as number
    const before = scores[offset] as number
    if (before === 0) touched[touchedCount++] = offset
    scores[offset] = before + termScore(weight, count, norms[lengths[offset] as number] as number)
  }
  return touchedCount
}

/** Hands the passages on, and leaves the working memory clean for the next run. */
function handOn(
  run: Run,
  touchedCount: number,
  required: number,
  working: Working,
  ranges: readonly RangeCandidates[],
): void {
  for (const range of ranges) addToRange(run, touchedCount, required, working, range)
  const { scores, met, touched } = working
  for (let at = 0; at < touchedCount; at++) {
    const offset = touched[at] as number
    scores[offset] = 0
    met[offset] = 0
  }
}

/** A loop for each range: most passages fall short of its best, which is cheaper to see than their day. */
function addToRange(
  { first, days }: Run,
  touchedCount: number,
  required: number,
  { scores, met, touched }: Working,
  { fromDay, toDay, candidates }: RangeCandidates,
): void {
  for (let at = 0; at < touchedCount; at++) {
    const offset = touched[at] as number
    const score = scores[offset] as number
    if (!candidates.takes(score) || met[offset] !== required) continue
    const day = days[offset] as number
    if (day >= fromDay && day <= toDay) candidates.add(first + offset, score)
  }
}
