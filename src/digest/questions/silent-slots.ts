/** Tells what no sentence on a question could answer: only that may be said to stand in no article. */

import type { DeskQuestion, Slot } from '../../model/story.ts'
import { resolveDates } from '../../text/dates.ts'
import { listNames } from '../../text/names.ts'
import { findNumbers } from '../../text/numbers.ts'
import { dayOf } from '../report.ts'
import type { Bearing } from './bearing.ts'
import type { Answer } from './candidates.ts'

type Asked = {
  readonly question: DeskQuestion
  readonly slots: readonly Slot[]
  readonly answers: readonly Answer[]
  readonly bearings: readonly Bearing[]
}

/**
 * Lists the slots without an answer for which no sentence on the question has so much as a name, a day, a place or a
 * number. Where one has, the answer may stand there in words that the rules don't read: nothing is said then.
 */
export function listSilent({ question, slots, answers, bearings }: Asked): readonly Slot[] {
  return slots.filter(
    (slot) =>
      answers.every((answer) => answer.slot !== slot || answer.value === 'undetermined') &&
      !bearings.some((bearing) => mayAnswer(slot, question, bearing)),
  )
}

const placeBehind = /(?:^| )(?:in|at|to|near|from|across|outside|of) (?:the |an? )?[“"‘']?\p{Lu}/u

function mayAnswer(slot: Slot, { ask }: DeskQuestion, { report, line }: Bearing): boolean {
  const { text } = report.article
  switch (slot) {
    case 'who':
      return listNames(text, line).some(({ name }) => !ask.includes(name))
    case 'when':
      return resolveDates(text, line, dayOf(report)).length > 0
    case 'where':
      return placeBehind.test(text.slice(line.start, line.end))
    case 'how-many':
      return findNumbers(text, line).length > 0
    default:
      return true
  }
}
