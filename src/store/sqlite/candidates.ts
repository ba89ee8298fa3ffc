/** Finds a search's candidates: among the pending passages, then in the segments, newest first. */

import { createAccumulate, packExtent, type WordInRun } from '../search/accumulate.ts'
import type { ChoosingWord, Plan } from '../search/plan.ts'
import { readPostings } from '../search/posting-list.ts'
import type { RangeCandidates } from '../search/range-candidates.ts'
import type { Collection } from './collections.ts'
import type { Database, Row } from './database.ts'
import type { Pending } from './pending.ts'

/** Adds the passages in which the plan's choosing words stand to their ranges, with the score that these words give. */
type CandidateFinder = (
  collection: Collection,
  pending: Pending,
  plan: Plan,
  ranges: readonly RangeCandidates[],
) => void

/** How many segments' days and lengths stay in memory: four bytes a passage. */
const maxRememberedSegments = 200

/** Creates the finder; it keeps its working memory from one search to the next. */
export function createCandidateFinder(database: Database): CandidateFinder {
  const accumulate = createAccumulate()
  const readExtents = remember((segment) => readExtentsOf(database, segment))
  return (collection, pending, plan, ranges) => {
    let budget = plan.maxPostings - accumulate(plan, pending, listPendingWords(pending, plan.choosing), ranges)
    const segments = database.all(
      'SELECT id, first_doc, last_doc FROM segment WHERE collection = ? ORDER BY first_doc DESC',
      collection.id,
    )
    for (const segment of segments) {
      if (budget <= 0) return
      const first = Number(segment.first_doc)
      const run = { first, size: Number(segment.last_doc) - first + 1, extents: readExtents(Number(segment.id)) }
      budget -= accumulate(plan, run, listSegmentWords(database, segment, plan.choosing), ranges)
    }
  }
}

function listPendingWords(pending: Pending, words: readonly ChoosingWord[]): WordInRun[] {
  return words.flatMap((word) => {
    const list = pending.postings.get(word.id)
    if (list === undefined) return []
    const read: WordInRun['read'] = (offsets, counts) => {
      let n = 0
      for (const offset of list) {
        if (n > 0 && offsets[n - 1] === offset) counts[n - 1] = Math.min(255, (counts[n - 1] as number) + 1)
        else {
          offsets[n] = offset
          counts[n++] = 1
        }
      }
      return n
    }
    return [{ word, read }]
  })
}

/** The choosing words in their order; those that don't stand in the segment are left out. */
function listSegmentWords(database: Database, segment: Row, words: readonly ChoosingWord[]): WordInRun[] {
  const rows = database.all(
    `SELECT wanted.key AS at, p.docs FROM json_each(?) wanted
     CROSS JOIN posting p ON p.segment = ? AND p.term = wanted.value`,
    ...[JSON.stringify(words.map(({ id }) => id)), Number(segment.id)],
  )
  // Sorted here: SQLite would copy every list to sort them.
  rows.sort((a, b) => Number(a.at) - Number(b.at))
  return rows.map((row) => ({
    word: words[Number(row.at)] as ChoosingWord,
    read: (offsets, counts) => readPostings(row.docs as Uint8Array, offsets, counts),
  }))
}

/** A segment never changes, so what it holds of its passages is read once. */
function remember<Held>(read: (segment: number) => Held): (segment: number) => Held {
  const remembered = new Map<number, Held>()
  return (segment) => {
    const known = remembered.get(segment)
    if (known !== undefined) return known
    const held = read(segment)
    if (remembered.size === maxRememberedSegments) remembered.clear()
    remembered.set(segment, held)
    return held
  }
}

function readExtentsOf(database: Database, segment: number): Uint32Array {
  const { lengths, days } = database.get('SELECT lengths, days FROM segment WHERE id = ?', segment) as {
    readonly lengths: Uint8Array
    readonly days: Uint8Array
  }
  const dayOf = new Uint16Array(days.slice().buffer)
  return Uint32Array.from(lengths, (length, offset) => packExtent(dayOf[offset] as number, length))
}
