/** Made-up articles and digests for the tests of the store. */

import { createHash } from 'node:crypto'
import type { Article, ArticleDraft, Passage } from '../../src/model/article.ts'
import type { ArticleDigest, Quotation, Speaker, Statement, StoryEvent } from '../../src/model/digest.ts'

export const emptyDigest: ArticleDigest = { quotations: [], statements: [], events: [], raised: [] }

/** A draft of the given paragraphs; the first is the headline. */
export function makeDraft(paragraphs: readonly string[], fields: Partial<ArticleDraft> = {}): ArticleDraft {
  const passages: Passage[] = []
  let start = 0
  for (const [at, words] of paragraphs.entries()) {
    passages.push({ n: at + 1, start, end: start + words.length, kind: at === 0 ? 'headline' : 'body' })
    start += words.length + 2
  }
  const text = paragraphs.join('\n\n')
  const contentHash = createHash('sha256').update(text).digest('hex')
  return { story: 'harbour', file: 'one.txt', notices: [], text, passages, contentHash, ...fields }
}

/** The publication date as somebody gave it. */
export function published(date: string): Pick<Article, 'published'> {
  return { published: { value: date, how: 'given' } }
}

/** A quotation of the words at a span. */
export function makeQuotation(passage: number, speaker: string, fields: Partial<Quotation> = {}): Quotation {
  const named: Speaker = { printed: speaker, name: speaker, how: 'named' }
  return {
    passage,
    speaker: named,
    frame: { start: 0, end: 5 },
    parts: [{ start: 0, end: 5 }],
    kind: 'speech',
    ...fields,
  }
}

export function makeStatement(passage: number, speaker: string): Statement {
  const named: Speaker = { printed: speaker, name: speaker, how: 'named' }
  return { passage, speaker: named, frame: { start: 0, end: 5 }, content: { start: 0, end: 5 } }
}

export function makeEvent(passage: number, from: string, to = from): StoryEvent {
  const precision = from === to ? 'day' : 'range'
  return { passage, sentence: { start: 0, end: 5 }, date: { from, to, precision, how: 'text' }, planned: false }
}
