/** Says whether a sentence only leads up to what a question asks for. */

import type { Article, Passage, Span } from '../../model/article.ts'
import { listNames } from '../../text/names.ts'
import { findNumbers } from '../../text/numbers.ts'
import { foldWord, stem } from '../../text/words.ts'
import type { Asked } from '../question/parse-question.ts'
import type { SoughtKind } from '../question/sought-kind.ts'

/** What these kinds ask for has a name, a number or marks around it. */
const named = new Set<SoughtKind>(['person', 'body', 'country', 'state', 'place', 'thing', 'letter'])

/** Asks for somebody or something that a report would name. */
export function asksName({ sought }: Asked): boolean {
  return named.has(sought.kind) && sought.identity === undefined
}

/**
 * Tests a sentence: it ends in a colon, or it has no name, number or quoted words but those of the question, and does not
 * say what something is.
 */
export function leadsOn(
  { article, passage, sentence }: { readonly article: Article; readonly passage: Passage; readonly sentence: Span },
  asked: Asked,
): boolean {
  if (passage.kind !== 'body') return false
  const words = article.text.slice(sentence.start, sentence.end)
  if (words.endsWith(':')) return true
  if (!asksName(asked) || /["“”‘]|\b(?:is|are|was|were) an? \p{Ll}/u.test(words)) return false
  const known = new Set(asked.text.split(/[^\p{L}\p{N}]+/u).map((word) => stem(foldWord(word))))
  const isFresh = (name: string) => name.split(/[^\p{L}\p{N}]+/u).some((word) => !known.has(stem(foldWord(word))))
  return (
    !listNames(article.text, sentence).some(({ name }) => isFresh(name)) &&
    !findNumbers(article.text, sentence).some(({ start, end }) => isFresh(article.text.slice(start, end)))
  )
}
