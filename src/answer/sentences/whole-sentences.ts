/** Lists the sentences of a passage that may be shown: of one that its page cuts short, the part that is whole. */

import type { Article, Passage, Span } from '../../model/article.ts'
import { splitSentences } from '../../text/sentences.ts'

/** The marks of a cut; in running text only with a space before them, as no author trails off. */
const cutEnd = /\s*(?:…|\.\.\.)["'”’]?$/u
const cutInText = /\s(?:…|\.\.\.)$/u
/** Where it may be cut back to: marks between its parts, and words that begin a further clause. */
const boundary =
  /[,;:]?\s(?:who|which|that|but|and|or|after|before|as|while|when|where|because|if|since|until|than|[|–—-])(?=\s)|[,;:](?=\s)/gu
/** A word that leads on to one that is missing. */
const leading =
  /\s(?:an?|the|to|of|in|on|at|by|for|from|with|into|over|about|his|her|its|their|is|are|was|were|be|has|have|will|and|or|but|as)$/iu
const wordsNeeded = 5
const stubWords = 3
const mereWords = 8

/** Lists them in order. */
export function listWholeSentences({ text }: Article, passage: Passage): Span[] {
  return splitSentences(text, passage).flatMap((sentence) => {
    if (passage.kind === 'body' && isMereName(text.slice(sentence.start, sentence.end))) return []
    const cut = (passage.kind === 'body' ? cutInText : cutEnd).test(text.slice(sentence.start, sentence.end))
    return cut ? findWholePart(text, sentence) : [sentence]
  })
}

/** `House Keeper Karl Runde (Meridew)`: a few words in capitals and nothing told. */
function isMereName(words: string): boolean {
  return countWords(words) < mereWords && /\p{Ll}/u.test(words) && !/(?<![\p{L}\p{N}.'’-])\p{Ll}/u.test(words)
}

/** The part of a cut one up to its last boundary; none where too little is left. */
function findWholePart(text: string, { start, end }: Span): Span[] {
  const shown = text.slice(start, end).replace(cutEnd, '')
  const places = [...shown.matchAll(boundary)].map(({ index }) => index).filter((n) => isLong(shown.slice(0, n)))
  // A clause of which the cut left two or three words goes with it; what stands behind a colon is no such clause.
  const place = places.findLast((n, at) => {
    const before = places[at - 1]
    return before === undefined || shown[before] === ':' || countWords(shown.slice(before, n)) > stubWords
  })
  let whole = shown.slice(0, place ?? shown.length)
  while (leading.test(whole) || cutEnd.test(whole)) whole = whole.replace(leading, '').replace(cutEnd, '')
  return isLong(whole) ? [{ start, end: start + whole.length }] : []
}

function isLong(words: string): boolean {
  return countWords(words) >= wordsNeeded
}

function countWords(words: string): number {
  return words.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
