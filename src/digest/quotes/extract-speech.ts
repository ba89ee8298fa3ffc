/** Finds everything that somebody says in an article: quotations with their speakers, and reported speech. */

import type { Article, Span } from '../../model/article.ts'
import type { Quotation, Speaker, Statement } from '../../model/digest.ts'
import type { Actor } from '../../model/story.ts'
import { type Content, listContents } from './contents.ts'
import { type Frame, findFrames } from './frames.ts'
import { type Line, readLine, tokenAt } from './line.ts'
import type { Range } from './tokens.ts'

/** The speech of one article, in the order of its text. */
export type SpeechOfArticle = { readonly quotations: readonly Quotation[]; readonly statements: readonly Statement[] }

/** Finds the quotations and reported speech of an article. */
export function extractSpeech(
  article: Pick<Article, 'text' | 'passages' | 'published'>,
  _lexicon: { readonly actors: readonly Actor[] },
): SpeechOfArticle {
  const lines = article.passages.map((p) => readLine(article.text, p))
  const quotations: Quotation[] = []
  const statements: Statement[] = []
  for (const line of lines) {
    const claimed = new Set<number>()
    let last: Frame | undefined
    for (const sentence of line.sentences) {
      const frames = findFrames(line, sentence)
      const contents = listContents(line, sentence, frames)
      const span = toSpan(line, sentence)
      for (const content of contents) {
        const words = toSpan(line, content)
        const speaker = makeSpeaker(article.text, line, content.frame)
        const base = {
          passage: line.n,
          frame: span,
          ...(speaker === undefined ? {} : { speaker }),
          cue: toSpan(line, content.frame.verb),
        }
        if (content.kind === 'direct' && tokenAt(line, content.from - 1).lower !== 'that') {
          const q = tokenAt(line, content.from).quote
          claimed.add(q)
          quotations.push({ ...base, parts: [inside(line, content)], kind: 'speech' })
        } else
          statements.push({
            ...base,
            content:
              tokenAt(line, content.from - 1).lower === 'that'
                ? toSpan(line, { from: content.from - 1, to: content.to })
                : words,
          })
      }
      const only = quoteOnly(line, sentence)
      if (only && !claimed.has(tokenAt(line, sentence.from).quote)) {
        const speaker = last === undefined ? undefined : makeSpeaker(article.text, line, last)
        claimed.add(tokenAt(line, sentence.from).quote)
        quotations.push({
          passage: line.n,
          frame: span,
          parts: [inside(line, sentence)],
          kind: 'speech',
          ...(speaker === undefined ? {} : { speaker }),
        })
      }
      last = contents.at(-1)?.frame ?? last
    }
  }
  return { quotations, statements }
}

function inside(line: Line, range: Range): Span {
  const q = line.quoted[tokenAt(line, range.from).quote]
  return q === undefined ? toSpan(line, range) : { start: q.start, end: q.end }
}

function quoteOnly(line: Line, sentence: Range): boolean {
  for (let i = sentence.from; i < sentence.to; i++) {
    const t = tokenAt(line, i)
    if (t.kind === 'word' && t.quote < 0) return false
  }
  return tokenAt(line, sentence.from).quote >= 0
}

function toSpan(line: Line, range: Range): Span {
  return { start: tokenAt(line, range.from).start, end: tokenAt(line, range.to - 1).end }
}

function makeSpeaker(text: string, line: Line, frame: Frame): Speaker | undefined {
  if (frame.subject === undefined) return undefined
  const at = toSpan(line, frame.subject.head)
  return { printed: text.slice(at.start, at.end), at, how: 'named' }
}

export type { Content }
