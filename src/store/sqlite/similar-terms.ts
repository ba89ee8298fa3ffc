/** Finds words of the index that a typing error may have meant. */

import { distance } from 'fastest-levenshtein'
import { editDistance } from '../search/edit-distance.ts'
import { foldIndexWord } from '../search/index-words.ts'
import type { Collection } from './collections.ts'
import type { Database } from './database.ts'
import type { Pending } from './pending.ts'

/** Letters at a word's beginning, and at its end, by which similar words are looked up. */
const headChars = 3
export const tailChars = 4

/** Words that share a beginning, and as many that share an end; looking at more would cost without finding more. */
const maxLookedAt = 8_000

/**
 * Lists words within two edits (one, for words of up to four letters), the nearest first and the more frequent first
 * among those, then words that begin with `word`. A word that differs both in its first three letters and in its last
 * four isn't found.
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
    Number(database.get('SELECT passages FROM term WHERE id = ?', term)?.passages) + (pending.counts.get(term) ?? 0)
  return [...listNeighbours(database, collection, folded, maxEdits)]
    .filter(([near]) => near !== folded && (near.startsWith(folded) || isNear(near, folded, maxEdits)))
    .map(([near, term]) => ({ near, passages: countPassages(term), edits: rankEdits(near, folded, maxEdits) }))
    .filter(({ passages }) => passages > 0)
    .sort((a, b) => a.edits - b.edits || b.passages - a.passages || (a.near < b.near ? -1 : 1))
    .slice(0, limit)
    .map(({ near }) => near)
}

/** Words with the same beginning or the same end, with the ids of their terms. */
function listNeighbours(
  database: Database,
  collection: Collection,
  folded: string,
  maxEdits: number,
): Map<string, number> {
  const head = folded.slice(0, headChars)
  const heads = database.all(
    'SELECT word, term FROM word WHERE collection = ? AND word >= ? AND word < ? AND length(word) >= ? LIMIT ?',
    ...[collection.id, head, `${head}\u{10ffff}`, folded.length - maxEdits, maxLookedAt],
  )
  const tails = database.all(
    'SELECT word, term FROM word WHERE collection = ? AND tail = ? AND length(word) BETWEEN ? AND ? LIMIT ?',
    ...[collection.id, folded.slice(-tailChars), folded.length - maxEdits, folded.length + maxEdits, maxLookedAt],
  )
  return new Map([...heads, ...tails].map((row) => [String(row.word), Number(row.term)]))
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
