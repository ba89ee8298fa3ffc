/** Signs a text so that copies of it can be found among many: MinHash over runs of words, and hashes of sentence pairs. */

import { splitSentences } from '../text/sentences.ts'
import { foldWord, listWords } from '../text/words.ts'

/** What the store keeps for an article. Copies share at least one band with a probability near 1. */
export type Signature = { readonly bands: readonly string[]; readonly signature: string }

/** How much two texts have in common, estimated from their signatures. */
export type Likeness = {
  /** Shared runs of words among all runs of both (Jaccard), 0 to 1. */
  readonly resemblance: number
  /** Shared runs among those of the shorter text, 0 to 1: stays high when one is a cut version of the other. */
  readonly containment: number
}

const RUN = 4
const HASHES = 96
const ROWS = 4
const PAIRS = 8
const SEEDS = Array.from({ length: HASHES }, (_, n) => [mix(n * 2 + 1) | 1, mix(n * 7919 + 3)] as const)

/**
 * Signs a text.
 *
 * @returns a signature of `HASHES` numbers and the count of runs, and the bands under which to look it up; a text too
 *   short to be told apart (fewer than 20 words) has no bands
 * @see Broder, On the resemblance and containment of documents (1997); Leskovec, Mining of Massive Datasets, ch. 3
 */
export function signText(text: string): Signature {
  const words = listWords(text).map(({ word }) => hashWord(foldWord(word)))
  const runs = hashRuns(words)
  const mins = findMins(runs)
  const signature = Buffer.from(Uint32Array.of(runs.size, ...mins).buffer).toString('base64')
  return { signature, bands: words.length < 20 ? [] : [...listBands(mins), ...listPairs(text)] }
}

/** Compares two signatures. */
export function compareSignatures(a: string, b: string): Likeness {
  const [sizeA = 0, ...minsA] = readNumbers(a)
  const [sizeB = 0, ...minsB] = readNumbers(b)
  const same = minsA.filter((min, index) => min === minsB[index]).length
  const resemblance = minsA.length === 0 ? 0 : same / minsA.length
  const shared = (resemblance / (1 + resemblance)) * (sizeA + sizeB)
  return { resemblance, containment: Math.min(1, shared / Math.max(1, Math.min(sizeA, sizeB))) }
}

/** The bands of a stored signature that come from its numbers; the pairs of sentences are not in it. */
export function listBandsOf(signature: string): string[] {
  return listBands(readNumbers(signature).slice(1))
}

function readNumbers(signature: string): number[] {
  const bytes = Buffer.from(signature, 'base64')
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, n) => bytes.readUInt32LE(n * 4))
}

function hashRuns(words: readonly number[]): ReadonlySet<number> {
  const runs = new Set<number>()
  for (let at = 0; at + RUN <= words.length; at += 1) {
    let hash = 0
    for (let n = 0; n < RUN; n += 1) hash = Math.imul(hash ^ (words[at + n] ?? 0), 0x5bd1e995) ^ (hash >>> 13)
    runs.add(hash >>> 0)
  }
  return runs
}

function findMins(runs: ReadonlySet<number>): number[] {
  const mins = new Uint32Array(HASHES).fill(0xffffffff)
  for (const run of runs) {
    for (let n = 0; n < HASHES; n += 1) {
      const [factor, shift] = SEEDS[n] as readonly [number, number]
      const hash = mix(Math.imul(run, factor) ^ shift)
      if (hash < (mins[n] ?? 0)) mins[n] = hash
    }
  }
  return [...mins]
}

function listBands(mins: readonly number[]): string[] {
  return Array.from({ length: Math.floor(mins.length / ROWS) }, (_, band) => {
    let hash = band + 1
    for (let row = 0; row < ROWS; row += 1) hash = mix(hash ^ (mins[band * ROWS + row] ?? 0))
    return `m${band}.${hash.toString(36)}`
  })
}

/** Neighbouring sentences, the pairs with the smallest hashes: a cut copy keeps most of them. */
function listPairs(text: string): string[] {
  const sentences = splitSentences(text)
    .map(({ start, end }) => listWords(text, { start, end }).map(({ word }) => foldWord(word)))
    .filter((words) => words.length >= 5)
    .map((words) => words.reduce((hash, word) => mix(hash ^ hashWord(word)), 17))
  const pairs = sentences.slice(1).map((hash, index) => mix(hash ^ Math.imul(sentences[index] ?? 0, 31)))
  return [...new Set(pairs)]
    .sort((a, b) => a - b)
    .slice(0, PAIRS)
    .map((hash) => `s.${hash.toString(36)}`)
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let n = 0; n < word.length; n += 1) hash = Math.imul(hash ^ word.charCodeAt(n), 0x01000193)
  return hash >>> 0
}

/** Spreads the bits of a 32-bit number (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
