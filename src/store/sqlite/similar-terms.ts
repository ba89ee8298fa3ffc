/** Finds words of the index that a typing error may have meant. */

import { distance } from 'fastest-levenshtein'
import { editDistance } from '../search/edit-distance.ts'
import { foldIndexWord } from '../search/index-words.ts'
import type { Collection } from './collections.ts'
import type { Database } from './database.ts'
import { countPending, type Pending } from './pending.ts'

/** Letters at a word's beginning by which similar words are looked up. */
const headChars = 3

/** Words that are looked at; more would cost without finding more. */
const maxLookedAt = 5_000

const letters = 'abcdefghijklmnopqrstuvwxyz'

/**
 * Lists words within two edits (one, for words of up to four letters), the nearest first and the more frequent first
 * among those, then words that begin with `word`. Of two errors, one at most may lie in the first three letters.
 */
export function listSimilarTerms(
  database: Database,
  collection: Collection,
  pending: Pending,
  word: string,
  limit: number,
): string[] {
  const { folded } = foldIndexWord(word)
  if (folded.length < 3 || folded.length > 40) return []
  const maxEdits = folded.length < 5 ? 1 : 2
  const countPassages = (term: number) =>
    Number(database.get('SELECT passages FROM term WHERE id = ?', term)?.passages) + countPending(pending, term)
  return [...listNeighbours(database, collection, folded, maxEdits)]
    .filter(([near]) => near !== folded && (near.startsWith(folded) || isNear(near, folded, maxEdits)))
    .map(([near, term]) => ({ near, passages: countPassages(term), edits: rankEdits(near, folded, maxEdits) }))
    .filter(({ passages }) => passages > 0)
    .sort((a, b) => a.edits - b.edits || b.passages - a.passages || (a.near < b.near ? -1 : 1))
    .slice(0, limit)
    .map(({ near }) => near)
}

/** Words that begin like the typed one, but for one error, with the ids of their terms. */
function listNeighbours(
  database: Database,
  collection: Collection,
  folded: string,
  maxEdits: number,
): Map<string, number> {
  // One long row: thousands of short ones take several times as long.
  const row = database.get(
    `SELECT group_concat(word || ' ' || term, ' ') AS words FROM (
       SELECT w.word, w.term FROM json_each(?) head CROSS JOIN word w
       ON w.collection = ? AND w.word >= head.value AND w.word < head.value || ?
       WHERE length(w.word) >= ? AND (length(w.word) <= ? OR substr(w.word, 1, ?) = ?) LIMIT ?)`,
    ...[JSON.stringify(listHeads(folded)), collection.id, '\u{10ffff}', folded.length - maxEdits],
    ...[folded.length + maxEdits, folded.length, folded, maxLookedAt],
  )
  const found = new Map<string, number>()
  const parts = typeof row?.words === 'string' ? row.words.split(' ') : []
  for (let at = 0; at < parts.length; at += 2) found.set(parts[at] as string, Number(parts[at + 1]))
  return found
}

/** The beginnings that a word may have when one error lies in its first three letters; the typed one comes first. */
function listHeads(typed: string): string[] {
  const [a = '', b = '', c = '', d = ''] = typed
  const wild = [...letters].flatMap((any) => [any + b + c, a + any + c, a + b + any, any + a + b, a + any + b])
  return [...new Set([a + b + c, a + b + d, b + a + c, a + c + b, b + c + d, a + c + d, ...wild])].filter(
    (head) => head.length === headChars,
  )
}

/** Words that only go on where the typed one ends come after all that differ in a few letters. */
function rankEdits(near: string, folded: string, maxEdits: number): number {
  return isNear(near, folded, maxEdits) ? editDistance(near, folded) : maxEdits + 1
}

/** A cheap look first: most words of the same beginning are far off. */
function isNear(word: string, typed: string, maxEdits: number): boolean {
  // Two swapped letters are one error, but two edits here.
  const bound = Math.max(maxEdits, 2)
  if (Math.abs(word.length - typed.length) > maxEdits || distance(word, typed) > bound) return false
  return editDistance(word, typed) <= maxEdits
}
