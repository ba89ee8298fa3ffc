/** Lists the sentences of a passage that may be shown: whole ones, of a headline that its page cuts short the part that is whole. */

import type { Article, Passage, Span } from '../model/article.ts'
import { splitSentences } from '../text/sentences.ts'

/** The marks of a cut. */
const cutEnd = /\s*(?:…|\.\.\.)["'”’]?$/u
/** Where a headline may be cut back to: marks between its parts, and words that begin a further clause. */
const boundary =
  /\s*[,;:|–—]\s|\s-\s|\s(?:who|which|that|but|and|or|after|before|as|while|when|where|because|if|since|until|than)\s/gu
/** A word that leads on to one that is missing. */
const leading =
  /\s(?:an?|the|to|of|in|on|at|by|for|from|with|into|over|about|his|her|its|their|is|are|was|were|be|has|have|will|and|or|but|as)$/iu
const wordsNeeded = 5

/** Lists them in order. */
export function listWholeSentences({ text }: Article, passage: Passage): Span[] {
  return splitSentences(text, passage).flatMap((sentence) => {
    const cut = passage.kind !== 'body' && cutEnd.test(text.slice(sentence.start, sentence.end))
    return cut ? findWholePart(text, sentence) : [sentence]
  })
}

/** The part of a cut headline up to its last boundary; none where too little is left. */
function findWholePart(text: string, { start, end }: Span): Span[] {
  const shown = text.slice(start, end).replace(cutEnd, '')
  const places = [...shown.matchAll(boundary)].map(({ index }) => index).filter((n) => isLong(shown.slice(0, n)))
  let whole = shown.slice(0, places.at(-1) ?? shown.length)
  while (leading.test(whole)) whole = whole.replace(leading, '')
  return isLong(whole) ? [{ start, end: start + whole.length }] : []
}

function isLong(words: string): boolean {
  return words.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= wordsNeeded
}
