/** Tells adverbs from nouns that end as they do: `quickly`, and neither `rally` nor `family`. */

import { findEntry } from '../words/wordnet.ts'

/** Says whether a word is an adverb by its ending. */
export function isAdverb(word: string): boolean {
  const plain = word.toLowerCase()
  return /\p{L}{3,}ly$/u.test(plain) && findEntry('noun', plain) === undefined && findEntry('verb', plain) === undefined
}
