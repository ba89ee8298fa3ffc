/** The shape of what a sentence offers as an answer. */

import type { Span } from '../../model/article.ts'

/** Words that could answer. `key` is the same for the same answer in other words; `fit` 0 to 1 says how well the kind fits. */
export type AnswerSpan = Span & { readonly words: string; readonly key: string; readonly fit: number }
