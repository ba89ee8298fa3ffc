/** Takes out of one article what it leaves open: headings that ask, hedges, missing commitments, conditions. */

import type { Article, Passage } from '../model/article.ts'
import type { RaisedQuestion } from '../model/digest.ts'
import { splitSentences } from '../text/sentences.ts'
import { findOpenWording } from './open-wordings.ts'

const asking =
  /^(?:what|who|whom|whose|when|where|why|which|how|will|would|can|could|is|are|was|were|do|does|did|has|have|had|should|may|might|must)\b/iu

/** Lists the sentences and headings that leave something open, in the order of the text; one for each sentence. */
export function extractRaised(article: Pick<Article, 'text' | 'passages'>): RaisedQuestion[] {
  return article.passages.flatMap((passage) =>
    passage.kind === 'heading' || passage.kind === 'headline'
      ? readHeading(article.text, passage)
      : readBody(article.text, passage),
  )
}

function readHeading(text: string, passage: Passage): RaisedQuestion[] {
  const { start, end, n } = passage
  const words = text.slice(start, end)
  if (words.length > 200 || !/\?\s*$/u.test(words) || !asking.test(words.replace(/^[^\p{L}]+/u, ''))) return []
  const span = { start, end: start + words.trimEnd().length }
  return [{ sentence: span, passage: n, marker: span, form: 'heading' }]
}

function readBody(text: string, passage: Passage): RaisedQuestion[] {
  const raised: RaisedQuestion[] = []
  for (const sentence of splitSentences(text, passage)) {
    const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1500))
    const match = findOpenWording(words)
    if (match === undefined) continue
    const start = sentence.start + match.index
    raised.push({ sentence, passage: passage.n, marker: { start, end: start + match.length }, form: match.form })
  }
  return raised
}
