/** Finds in a sentence what is of the kind asked for: earrings to `what jewellery`, salmon to `which fish`. */

import type { Span } from '../../model/article.ts'
import { foldWord, isStopWord, listWords } from '../../text/words.ts'
import { findKind, isKindOf } from '../words/kinds.ts'
import type { AnswerSpan } from './answer-span.ts'

/**
 * Lists the words of a sentence that name a kind of what is asked for.
 *
 * @param head - the noun asked for, one or several of it
 * @returns in order; two words that are one noun as one; empty for nouns that are no kind of anything known
 */
export function listMembers(text: string, sentence: Span, head: string): AnswerSpan[] {
  const kind = findKind(head)
  if (kind.size === 0) return []
  const found: AnswerSpan[] = []
  let before: Span | undefined
  for (const { start, end, word } of listWords(text, sentence)) {
    const pair = before !== undefined && start - before.end === 1 ? { start: before.start, end } : undefined
    if (pair !== undefined && isKindOf(text.slice(pair.start, pair.end).toLowerCase(), kind)) {
      if (found.at(-1)?.end === before?.end) found.pop()
      found.push(makeSpan(text, pair))
    } else if (!isStopWord(word) && isKindOf(foldWord(word), kind)) found.push(makeSpan(text, { start, end }))
    before = { start, end }
  }
  return found
}

/** That it is of the kind says little of whether it is the one. */
const memberFit = 0.5

function makeSpan(text: string, { start, end }: Span): AnswerSpan {
  const words = text.slice(start, end)
  return { start, end, words, key: words.toLowerCase(), fit: memberFit }
}
