/** Finds words of the index that a typing error may have meant. */

import { distance } from 'fastest-levenshtein'
import { foldIndexWord } from '../search/index-words.ts'
import type { Collection } from './collections.ts'
import type { Database } from './database.ts'
import type { Pending } from './pending.ts'

/** Letters at a word's beginning, and at its end, by which similar words are looked up. */
const headChars = 3
export const tailChars = 4

/** Words that share a beginning or an end; looking at more would cost without finding more. */
const maxLookedAt = 20_000

/**
 * Lists words within two edits (one, for words of up to four letters) and words that begin with `word`, most frequent
 * first. A word that differs both in its first three letters and in its last four isn't found.
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
  const rows = database.all(
    `SELECT word, term FROM word WHERE collection = ?1 AND word BETWEEN ?2 AND ?2 || '\u{10ffff}' AND length(word) >= ?4
     UNION SELECT word, term FROM word WHERE collection = ?1 AND tail = ?3 AND length(word) BETWEEN ?4 AND ?5 LIMIT ?6`,
    ...[collection.id, folded.slice(0, headChars), folded.slice(-tailChars)],
    ...[folded.length - maxEdits, folded.length + maxEdits, maxLookedAt],
  )
  const similar = rows
    .map((row) => ({ word: String(row.word), term: Number(row.term) }))
    .filter((row) => row.word !== folded && (row.word.startsWith(folded) || isNear(row.word, folded, maxEdits)))
  const countPassages = (term: number) =>
    Number(database.get('SELECT passages FROM term WHERE id = ?', term)?.passages) + (pending.counts.get(term) ?? 0)
  return similar
    .map((row) => ({ ...row, passages: countPassages(row.term), edits: distance(row.word, folded) }))
    .filter((row) => row.passages > 0)
    .sort((a, b) => b.passages - a.passages || a.edits - b.edits || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map((row) => row.word)
}

function isNear(word: string, typed: string, maxEdits: number): boolean {
  return Math.abs(word.length - typed.length) <= maxEdits && distance(word, typed) <= maxEdits
}
