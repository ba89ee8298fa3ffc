/** Cuts text into the words of the index, the same for what is stored and what is asked. */

import { foldWord, splitWords, stem } from '../../text/words.ts'

/** Longer runs of letters are no words; their beginning is enough to find them by. */
const maxWordChars = 64

/** Scripts that set no spaces between words: each character is a word of the index, and a run of them a phrase. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** Words in the order of the text, as printed: the index folds each spelling once and remembers it. */
export function listIndexWords(text: string): string[] {
  const words: string[] = []
  for (const word of splitWords(text)) {
    if (unspaced.test(word)) words.push(...word.slice(0, maxWordChars))
    else words.push(word.length > maxWordChars ? word.slice(0, maxWordChars).toWellFormed() : word)
  }
  return words
}

/** A word as the index knows it: `folded` for typing errors, `stem` for search. */
export function foldIndexWord(word: string): { readonly folded: string; readonly stem: string } {
  const folded = foldWord(word)
  return { folded, stem: stem(folded) }
}
