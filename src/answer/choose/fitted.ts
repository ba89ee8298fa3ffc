/** A sentence as the rules that weigh it as an answer see it. */

import type { Article, Passage, Span } from '../../model/article.ts'
import type { Match } from '../find/match-text.ts'
import type { AnswerSpan } from './answer-span.ts'

/** What a sentence is weighed with. `found`: the question's concepts in it. */
export type Fitted = {
  readonly article: Article
  readonly passage: Passage
  readonly sentence: Span
  readonly answers: readonly AnswerSpan[]
  readonly found: readonly Match[]
}
