/** Folds names and roles to one form for look-up. */

import { foldWord } from '../../text/words.ts'
import { determiners } from './word-classes.ts'

const folded = new Map<string, string>()

/** Folds one word of a name: small letters, no diacritics, no possessive, no points. */
export function foldName(word: string): string {
  const known = folded.get(word)
  if (known !== undefined) return known
  const made = foldWord(word).replaceAll('.', '')
  if (folded.size > 20_000) folded.clear()
  folded.set(word, made)
  return made
}

/** Folds a phrase for look-up: `the German Chancellor` is `german chancellor`. */
export function foldPhrase(phrase: string): string {
  return phrase
    .split(/[\s.]+/u)
    .map(foldName)
    .filter((word, i) => word !== '' && !(i === 0 && determiners.has(word)))
    .join(' ')
    .replace(/\bpm$/u, 'prime minister')
}
