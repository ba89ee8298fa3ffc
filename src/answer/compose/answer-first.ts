/** Puts the sentence with the answer first: the one that has a number, a day or a name of the kind asked for. */

import { hasForm } from '../choose/answer-spans.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Asked } from '../question/parse-question.ts'
import type { SoughtKind } from '../question/sought-kind.ts'

/** Kinds that a sentence plainly has or has not. */
const measured = new Set<SoughtKind>(['number', 'money', 'percent', 'date', 'duration', 'age', 'score'])
const typedFrom = 0.6

/**
 * Puts picked sentences in the order of a reader who wants the answer.
 *
 * @returns of numbers and days only the sentences that have one; all of them where none has
 */
export function putAnswerFirst(picked: readonly Choice[], { sought }: Asked): readonly Choice[] {
  if (!hasForm(sought.kind)) return picked
  const having = picked.filter(({ answers }) => answers.some(({ fit }) => fit >= typedFrom))
  const [first] = having
  if (first === undefined) return picked
  return measured.has(sought.kind) ? having : [first, ...picked.filter((choice) => choice !== first)]
}
