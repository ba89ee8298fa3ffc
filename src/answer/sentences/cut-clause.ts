/** Cuts a sentence that is too long for an answer at the end of one of its clauses. */

import type { Article, Span } from '../../model/article.ts'
import type { Line } from '../../model/reply.ts'
import { say, show } from './line-text.ts'

const clauseEnd = /[,;:](?=\s)|\s(?=[–—]\s|(?:and|but|or|which|who|while|because|although|after|before)\s)/gu
const fewestChars = 80

/** The part of a span that has at most so many characters, up to its last clause or else its last whole word. */
export function cutAtClause({ text }: Article, { start, end }: Span, most: number): Span {
  if (end - start <= most) return { start, end }
  const head = text.slice(start, start + Math.max(1, most))
  const clause = [...head.matchAll(clauseEnd)].map(({ index }) => index).findLast((at) => at >= fewestChars)
  const word = head.search(/\s\S*$/u)
  return { start, end: start + (clause ?? (word > 0 ? word : head.length)) }
}

/** The words as an excerpt, with marks of omission where they are cut. */
export function showCut(article: Article, span: Span, most: number, marks = false): Line {
  const cut = cutAtClause(article, span, most)
  return cut.end === span.end ? [show(article, cut, marks)] : [show(article, cut, marks), say(' …')]
}
