/** Finds a search's candidates in the segments: newest first, by the words that the plan has chosen. */

import type { BestCandidates } from '../search/best-candidates.ts'
import type { ChoosingWord, Plan } from '../search/plan.ts'
import { readPostings } from '../search/posting-list.ts'
import { lengthNorm, termScore } from '../search/score-passage.ts'
import type { Collection } from './collections.ts'
import type { Database, Row } from './database.ts'

/** Scores of one segment's passages, by offset; `met` counts the required words found so far. */
type Accumulator = {
  scores: Float32Array
  met: Uint8Array
  docs: Uint32Array
  counts: Uint8Array
  touched: Uint32Array
  /** By length in words. */
  norms: Float64Array
}

/** Adds the passages in which the plan's choosing words stand, with the score that these words give. */
export type CandidateFinder = (collection: Collection, plan: Plan, candidates: BestCandidates) => void

/** How many segments' lengths stay in memory: a byte a passage. */
const maxRememberedSegments = 200

/** Creates the finder; it keeps its working memory from one search to the next. */
export function createCandidateFinder(database: Database): CandidateFinder {
  let accumulator = createAccumulator(0)
  const readLengths = rememberLengths(database)
  return (collection, plan, candidates) => {
    const segments = database.all(
      'SELECT id, first_doc, last_doc FROM segment WHERE collection = ? ORDER BY first_doc DESC',
      collection.id,
    )
    const size = Math.max(0, ...segments.map((row) => Number(row.last_doc) - Number(row.first_doc) + 1))
    if (size > accumulator.scores.length) accumulator = createAccumulator(size)
    accumulator.norms = Float64Array.from({ length: 256 }, (_, length) => lengthNorm(length, plan.averageLength))
    let budget = plan.maxPostings
    for (const segment of segments) {
      if (budget <= 0) return
      const lengths = readLengths(Number(segment.id))
      const days = plan.dated ? readDays(database, segment) : undefined
      budget -= addSegment(database, segment, plan, accumulator, { lengths, days }, candidates)
    }
  }
}

function createAccumulator(size: number): Accumulator {
  return {
    scores: new Float32Array(size),
    met: new Uint8Array(size),
    docs: new Uint32Array(size),
    counts: new Uint8Array(size),
    touched: new Uint32Array(size),
    norms: new Float64Array(256),
  }
}

/** @returns how many postings were read */
function addSegment(
  database: Database,
  segment: Row,
  plan: Plan,
  accumulator: Accumulator,
  { lengths, days }: { readonly lengths: Uint8Array; readonly days: Uint16Array | undefined },
  candidates: BestCandidates,
): number {
  const lists = readLists(database, segment, plan.choosing)
  const required = plan.choosing.filter((word) => word.required).length
  if (lists.length === 0 || lists.filter(({ word }) => word.required).length < required) return 0
  const { scores, met, touched, docs, counts, norms } = accumulator
  let touchedCount = 0
  let read = 0
  let requiredRead = 0
  for (const { word, list } of lists) {
    const postings = readPostings(list, docs, counts)
    read += postings
    for (let at = 0; at < postings; at++) {
      const doc = docs[at] as number
      if ((met[doc] as number) < requiredRead) continue
      if (scores[doc] === 0) {
        if (word.required ? requiredRead > 0 : required > 0) continue
        touched[touchedCount++] = doc
      }
      if (word.required) met[doc] = requiredRead + 1
      const norm = norms[lengths[doc] as number] as number
      scores[doc] = (scores[doc] as number) + termScore(word.weight, counts[at] as number, norm)
    }
    if (word.required) requiredRead++
  }
  const first = Number(segment.first_doc)
  for (let at = 0; at < touchedCount; at++) {
    const doc = touched[at] as number
    const fits = met[doc] === required && (days === undefined || plan.covers(days[doc] as number))
    if (fits) candidates.add(first + doc, scores[doc] as number)
    scores[doc] = 0
    met[doc] = 0
  }
  return read
}

/** The segment's postings of the choosing words, in their order; words that don't stand in it are left out. */
function readLists(
  database: Database,
  segment: Row,
  words: readonly ChoosingWord[],
): { readonly word: ChoosingWord; readonly list: Uint8Array }[] {
  const rows = database.all(
    `SELECT wanted.key AS at, p.docs FROM json_each(?) wanted
     CROSS JOIN posting p ON p.segment = ? AND p.term = wanted.value ORDER BY wanted.key`,
    ...[JSON.stringify(words.map(({ id }) => id)), Number(segment.id)],
  )
  return rows.map((row) => ({ word: words[Number(row.at)] as ChoosingWord, list: row.docs as Uint8Array }))
}

/** A segment never changes, so its lengths are read once. */
function rememberLengths(database: Database): (segment: number) => Uint8Array {
  const remembered = new Map<number, Uint8Array>()
  return (segment) => {
    const known = remembered.get(segment)
    if (known !== undefined) return known
    const lengths = database.get('SELECT lengths FROM segment WHERE id = ?', segment)?.lengths as Uint8Array
    if (remembered.size === maxRememberedSegments) remembered.clear()
    remembered.set(segment, lengths)
    return lengths
  }
}

function readDays(database: Database, segment: Row): Uint16Array {
  const days = database.get('SELECT days FROM segment WHERE id = ?', Number(segment.id))?.days as Uint8Array
  return new Uint16Array(days.slice().buffer)
}
