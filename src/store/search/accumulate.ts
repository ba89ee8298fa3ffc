/** Adds up what the choosing words give to each passage of a segment, and hands the passages on to the date ranges. */

import type { ChoosingWord, Plan } from './plan.ts'
import type { RangeCandidates } from './range-candidates.ts'
import { termScore } from './score-passage.ts'

/** A run of passages: the number of the first one, and by offset from it each one's day and length as one number. */
export type Run = {
  readonly first: number
  readonly size: number
  readonly extents: ArrayLike<number>
}

/** A passage's day number and its length, up to 255 words, as one number: a search looks both up in one place. */
export function packExtent(day: number, length: number): number {
  return day * 256 + length
}

/** A word with its passages in a run; `read` fills offsets and counts and says how many there are. */
export type WordInRun = {
  readonly word: ChoosingWord
  read(offsets: Uint32Array, counts: Uint8Array): number
}

/** Adds the candidates of a run; gives the number of postings read. */
type Accumulate = (plan: Plan, run: Run, words: readonly WordInRun[], ranges: readonly RangeCandidates[]) => number

/** By offset in a run; `met` counts the required words found so far. */
type Working = {
  readonly scores: Float32Array
  readonly met: Uint8Array
  readonly offsets: Uint32Array
  readonly counts: Uint8Array
  /** The passages that have any word, in the order in which they were found, and their days. */
  readonly touched: Uint32Array
  readonly days: Uint16Array
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
    days: new Uint16Array(size),
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
  { extents }: Run,
  { weight }: ChoosingWord,
  postings: number,
  touchedBefore: number,
  { scores, offsets, counts, touched, days }: Working,
): number {
  let touchedCount = touchedBefore
  for (let at = 0; at < postings; at++) {
    const count = counts[at] as number
    if (count === 0) continue
    const offset = offsets[at] as number
    const extent = extents[offset] as number
    const before = scores[offset] as number
    if (before === 0) {
      touched[touchedCount] = offset
      days[touchedCount++] = extent >>> 8
    }
    scores[offset] = before + termScore(weight, count, norms[extent & 255] as number)
  }
  return touchedCount
}

/** Hands the passages on, and leaves the working memory clean for the next run; most fall short of every range's best. */
function handOn(
  { first }: Run,
  touchedCount: number,
  required: number,
  { scores, met, touched, days }: Working,
  ranges: readonly RangeCandidates[],
): void {
  for (let at = 0; at < touchedCount; at++) {
    const offset = touched[at] as number
    const score = scores[offset] as number
    scores[offset] = 0
    if (required > 0 && !takeMet(met, offset, required)) continue
    const day = days[at] as number
    for (let n = 0; n < ranges.length; n++) {
      const { fromDay, toDay, candidates } = ranges[n] as RangeCandidates
      if (score > candidates.floor && day >= fromDay && day <= toDay) candidates.add(first + offset, score)
    }
  }
}

/** Whether a passage has all required words; it is forgotten with that. */
function takeMet(met: Uint8Array, offset: number, required: number): boolean {
  const has = met[offset] === required
  met[offset] = 0
  return has
}
