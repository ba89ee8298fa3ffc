/** Keeps the postings of a story in segments: small ones for new passages, merged into larger ones as they add up. */

import { buildSegment, type IndexedPassage } from '../search/build-segment.ts'
import { readVarints } from '../search/token-list.ts'
import { docsPerCollection, findCollection } from './collections.ts'
import type { Database } from './database.ts'

/** Passages that searches look through one by one, in memory, before they become a segment. */
const pendingPassages = 8_192

/** How many segments of one size become one of the next. */
const fanIn = 8

/** Largest size: merging one (65,536 passages) holds up the process for some tenths of a second. */
const lastLevel = 1

/**
 * Indexes a story's new passages when enough have come, and merges segments that have become many. Runs inside the
 * transaction of the article that brought the last of them.
 */
export function growSegments(database: Database, story: string): void {
  const collection = findCollection(database, story)
  if (collection === undefined || collection.nextDoc - 1 - collection.indexedTo < pendingPassages) return
  const base = collection.id * docsPerCollection
  writeSegment(database, collection.id, 0, base + collection.indexedTo + 1, base + collection.nextDoc - 1)
  database.run('UPDATE collection SET indexed_to = next_doc - 1 WHERE id = ?', collection.id)
  for (let level = 0; level < lastLevel; level++) {
    if (!mergeLevel(database, collection.id, level)) break
  }
}

/** @returns whether there were enough segments to merge */
function mergeLevel(database: Database, collection: number, level: number): boolean {
  const segments = database.all(
    'SELECT id, first_doc, last_doc FROM segment WHERE collection = ? AND level = ? ORDER BY first_doc',
    ...[collection, level],
  )
  if (segments.length < fanIn) return false
  for (const { id } of segments) {
    database.run('DELETE FROM posting WHERE segment = ?', id)
    database.run('DELETE FROM segment WHERE id = ?', id)
  }
  writeSegment(database, collection, level + 1, Number(segments[0]?.first_doc), Number(segments.at(-1)?.last_doc))
  return true
}

function writeSegment(database: Database, collection: number, level: number, first: number, last: number): void {
  const segment = buildSegment(last - first + 1, readPassages(database, first, last))
  const { lastId } = database.run(
    'INSERT INTO segment (collection, level, first_doc, last_doc, lengths, days) VALUES (?, ?, ?, ?, ?, ?)',
    ...[collection, level, first, last, segment.lengths, new Uint8Array(segment.days.buffer)],
  )
  for (const { term, passages, docs } of segment.postings()) {
    database.run('INSERT INTO posting (segment, term, docs) VALUES (?, ?, ?)', lastId, term, docs)
    // Merging moves passages that were counted when they came.
    if (level === 0) database.run('UPDATE term SET passages = passages + ? WHERE id = ?', passages, term)
  }
}

/** Reads in slices: a large merge must not hold all its passages in memory. */
function* readPassages(database: Database, first: number, last: number): Generator<IndexedPassage> {
  const slice = 2_000
  for (let from = first; from <= last; from += slice) {
    const rows = database.all(
      'SELECT doc, day, tokens FROM passage WHERE doc BETWEEN ? AND ?',
      ...[from, Math.min(last, from + slice - 1)],
    )
    for (const row of rows) {
      yield { offset: Number(row.doc) - first, day: Number(row.day), terms: readVarints(row.tokens as Uint8Array) }
    }
  }
}
