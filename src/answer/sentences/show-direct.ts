/** Shows a sentence that begins within somebody's own words, so that they are never read as the report's. */

import type { Article, Span } from '../../model/article.ts'
import type { ArticleDigest, Quotation } from '../../model/digest.ts'
import type { Line } from '../../model/reply.ts'
import { say, show } from './line-text.ts'
import { isNamedBefore } from './named-before.ts'

/**
 * Gives the pieces of a sentence that begins within a quotation or is one: its words in marks, led by who says them
 * where the sentence itself does not tell.
 *
 * @param from - where the sentences shown together begin: a quotation that opens behind it is open there already
 * @returns `undefined` where it begins outside any quotation
 */
export function showDirect(
  article: Article,
  sentence: Span,
  digest: ArticleDigest | undefined,
  from = sentence.start,
): Line | undefined {
  for (const quotation of digest?.quotations ?? []) {
    const line = showWithin(article, sentence, quotation, from) ?? showWhole(article, sentence, quotation, from)
    if (line !== undefined) return line
  }
  return undefined
}

/** A sentence that begins within the words. */
function showWithin(article: Article, sentence: Span, quotation: Quotation, from: number): Line | undefined {
  const part = quotation.parts.find(
    ({ start, end }) => start <= from && start <= sentence.start && sentence.start < end,
  )
  if (part === undefined) return undefined
  const { words, rest } = partAt(article.text, sentence, part.end)
  const told = /\p{L}/u.test(article.text.slice(rest.start, rest.end))
  return told
    ? [show(article, words, true), show(article, rest)]
    : [...sayWho(article, quotation), show(article, words, true)]
}

/** A sentence that is nothing but words in marks, and the first that is shown: `“We shall play on.”` */
function showWhole(article: Article, sentence: Span, quotation: Quotation, from: number): Line | undefined {
  const words = from < sentence.start ? undefined : findWhole(article.text, sentence, quotation)
  const who = words === undefined ? [] : sayWho(article, quotation)
  return words === undefined || who.length === 0 ? undefined : [...who, show(article, words, true)]
}

function findWhole(text: string, sentence: Span, { parts }: Quotation): Span | undefined {
  return parts.find(
    ({ start, end }) =>
      sentence.start < start &&
      end <= sentence.end &&
      !/[\p{L}\p{N}]/u.test(text.slice(sentence.start, start) + text.slice(end, sentence.end)),
  )
}

/** Somebody's words with the comma that their closing mark stands behind, and what the report says after it. */
function partAt(text: string, sentence: Span, end: number): { readonly words: Span; readonly rest: Span } {
  const close = /^[,.;!?]?["”'’]/u.exec(text.slice(end, end + 2))?.[0].length ?? 0
  const last = Math.min(end + Math.max(0, close - 1), sentence.end)
  return {
    words: { start: sentence.start, end: last },
    rest: { start: Math.min(end + close, sentence.end), end: sentence.end },
  }
}

/** A pronoun's speaker is named where the report leads to that one: better no name than a wrong one. */
function sayWho(article: Article, { speaker }: Quotation): Line {
  const { how, at, name, standsFor, printed } = speaker ?? {}
  const sure = name !== undefined && (how !== 'pronoun' || at === undefined || isNamedBefore(article, at, name))
  const who = sure ? name : (standsFor ?? (how === 'pronoun' ? undefined : printed))
  return who === undefined ? [] : [say(who, 'bold'), say(': ')]
}
