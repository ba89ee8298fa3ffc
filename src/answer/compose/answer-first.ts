/** Puts the sentence with the answer first: the one that has a number, a day or a name of the kind asked for. */

import { hasForm } from '../choose/answer-spans.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Asked } from '../question/parse-question.ts'
import { isMeasured, TYPED_FROM } from '../settle/typed-choice.ts'

/** A sentence that names its cause in plain words has so much of what the first has of the question. */
const causeCovers = 0.6

/**
 * Puts picked sentences in the order of a reader who wants the answer.
 *
 * @returns of numbers and days only the sentences that have one, of reasons those that plainly give one; all where none has
 */
export function putAnswerFirst(picked: readonly Choice[], { sought }: Asked): readonly Choice[] {
  if (sought.kind === 'reason') return keepCauses(picked)
  if (!hasForm(sought.kind)) return picked
  const having = picked.filter(({ answers }) => answers.some(({ fit }) => fit >= TYPED_FROM))
  const [first] = having
  if (first === undefined) return picked
  return isMeasured(sought.kind) ? having : [first, ...picked.filter((choice) => choice !== first)]
}

function keepCauses(picked: readonly Choice[]): readonly Choice[] {
  const least = (picked[0]?.covered ?? 0) * causeCovers
  const causes = picked.filter(({ answers, covered }) => covered >= least && answers.some(({ fit }) => fit === 1))
  return causes.length === 0 ? picked : causes
}
