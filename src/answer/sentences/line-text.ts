/** Builds the lines of an answer with their citations, and the same as plain text. */

import type { Article, Span } from '../../model/article.ts'
import { findPassage } from '../../model/article.ts'
import { makeCitation } from '../../model/citation.ts'
import { cutExcerpt } from '../../model/excerpt.ts'
import { type Citation, type Inline, type Line, plainText } from '../../model/reply.ts'

/** Collects citations while an answer is built; each place gets one number. */
export type Citations = {
  /** The number of a place in an article, a new one when it was not cited before. */
  cite(article: Article, span: Span): Inline
  list(): readonly Citation[]
}

/** Starts an empty list of citations. */
export function startCitations(): Citations {
  const list: Citation[] = []
  return {
    cite(article, span) {
      const known = list.find(
        (one) => one.article.id === article.id && one.start === span.start && one.end === span.end,
      )
      if (known !== undefined) return { kind: 'cite', n: [known.n] }
      const n = list.length + 1
      list.push(makeCitation(n, article, { ...span, passage: findPassage(article.passages, span.start)?.n ?? 1 }))
      return { kind: 'cite', n: [n] }
    },
    list: () => list,
  }
}

/** Text of our own as a piece of a line. */
export function say(text: string, style?: 'bold' | 'italic'): Inline {
  return { kind: 'text', text: plainText(text), ...(style === undefined ? {} : { style }) }
}

/** The article's own words as a piece of a line. */
export function show(article: Article, span: Span, marks = false): Inline {
  return { kind: 'excerpt', excerpt: cutExcerpt(article, span), marks }
}

/** The line as a program or a screen reader gets it. */
export function lineText(line: Line): string {
  return line
    .map((piece) => {
      switch (piece.kind) {
        case 'excerpt':
          return piece.marks ? `“${piece.excerpt.words}”` : piece.excerpt.words
        case 'cite':
          return `[${piece.n.join('][')}]`
        case 'time':
          return piece.fallback
        default:
          return piece.text
      }
    })
    .join('')
}

/** Puts a space before each citation that stands right behind words. */
export function spaceCitations(line: Line): Line {
  return line.flatMap((piece, n) => {
    const before = line[n - 1]
    const apart = before === undefined || (before.kind === 'text' && before.text.endsWith(' '))
    return piece.kind === 'cite' && !apart ? [say(' '), piece] : [piece]
  })
}
