/** The sentences of an article's passages, split once for all extractors that read the same article. */

import type { Article, Passage, Span } from '../model/article.ts'
import { splitSentences } from '../text/sentences.ts'

const split = new WeakMap<
  readonly Passage[],
  { readonly text: string; readonly sentences: Map<number, readonly Span[]> }
>()

/** Lists the sentences of one passage of an article, in order. */
export function sentencesOf({ text, passages }: Pick<Article, 'text' | 'passages'>, passage: Passage): readonly Span[] {
  let known = split.get(passages)
  if (known === undefined || known.text !== text) {
    known = { text, sentences: new Map() }
    split.set(passages, known)
  }
  const sentences = known.sentences.get(passage.start) ?? splitSentences(text, passage)
  known.sentences.set(passage.start, sentences)
  return sentences
}
