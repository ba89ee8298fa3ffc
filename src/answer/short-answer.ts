/** Finds the few words that answer first: a name, a number, a date, where the sentences agree on them. */

import { findNumbers } from '../text/numbers.ts'
import type { AnswerSpan } from './answer-spans.ts'
import type { Choice, Choices } from './choose-sentences.ts'
import type { Asked } from './parse-question.ts'

/** How much of all offers an answer must have before it is said without its sentence. */
const sureFrom = 0.5

/**
 * Finds the short answer.
 *
 * @returns words of the first sentence, numbers in digits; `undefined` when the sentences leave it unclear
 */
export function findShortAnswer(asked: Asked, { offers }: Choices, picked: readonly Choice[]): string | undefined {
  const [best] = offers
  const [first] = picked
  if (asked.sought.several || best === undefined || first === undefined || best.weight < sureFrom) return undefined
  const span = first.answers.find(({ key }) => key === best.key)
  if (span === undefined || span.fit < 0.8) return undefined
  return isPast(asked, span, first) ? undefined : printAnswer(asked, span)
}

/** When something will be is not answered by a day before the report. */
function isPast({ sought, text }: Asked, { key }: AnswerSpan, { article }: Choice): boolean {
  const published = article.published?.value
  return sought.kind === 'date' && published !== undefined && /\b(?:will|soon|could)\b/iu.test(text) && key < published
}

function printAnswer(asked: Asked, span: AnswerSpan): string | undefined {
  switch (asked.sought.kind) {
    case 'number':
    case 'duration':
    case 'age': {
      const [number] = findNumbers(span.words)
      if (number === undefined || !Number.isInteger(number.value) || number.value > 999) return span.words
      const lead =
        number.bound === undefined ? '' : `${span.words.slice(0, Math.max(0, span.words.search(/[\d]|\b[a-z-]+$/iu)))}`
      return `${lead}${number.value}${asked.sought.head === undefined ? '' : ` ${asked.sought.head}`}`
    }
    case 'reason':
      return undefined
    case 'date': {
      const [from, to] = span.key.split('/')
      const day = from === to && !/\d{4}/u.test(span.words) ? ` (${from})` : ''
      return `${span.words}${day}`
    }
    default:
      return span.words
  }
}
