/** Disagreements on the amount that a question of the desk asks for. */

import type { Disagreement } from '../../model/register.ts'
import type { DeskQuestion, Story } from '../../model/story.ts'
import { type FoundNumber, findNumbers } from '../../text/numbers.ts'
import { foldWord, stem } from '../../text/words.ts'
import type { Bearing } from '../questions/bearing.ts'
import { evidenceAt } from '../report.ts'
import { wordsOf } from '../sentence-list.ts'
import { isSameDays, isUndated } from './same-days.ts'

type Amount = { readonly bearing: Bearing; readonly number: FoundNumber }

/** Words that make one amount a part or a change of another. */
const partial = /\b(?:half|third|quarter|part|share|more|extra|additional|further|first|another|of which)\b/iu
const revised = /\b(?:now|revised|raised|corrected|instead of|up from|above the figure|higher than|lower than)\b/iu
const mostDaysApart = 30

/** Finds, for questions that ask how many or how much, the newest two amounts of one kind that differ. */
export function findAmountDisputes(
  story: Story,
  bearingsOf: (question: DeskQuestion) => readonly Bearing[],
): Disagreement[] {
  return story.questions.flatMap((question): Disagreement[] => {
    if (!question.slots.includes('how-many')) return []
    const amounts = bearingsOf(question).flatMap(listAmounts)
    for (let i = amounts.length - 1; i > 0; i--) {
      const later = amounts[i] as Amount
      const earlier = amounts.slice(0, i).findLast((amount) => clashes(amount, later))
      if (earlier !== undefined) return [toDisagreement(question, earlier, later)]
    }
    return []
  })
}

/** A sentence with one amount of money, or one counted thing; with several it is not clear which answers. */
function listAmounts(bearing: Bearing): Amount[] {
  const { report, line, direct } = bearing
  if (!direct || partial.test(wordsOf(bearing))) return []
  const numbers = findNumbers(report.article.text, line).filter(
    ({ unit, bound }) => unit !== undefined && bound === undefined,
  )
  const [number, ...more] = numbers
  return number === undefined || more.length > 0 ? [] : [{ bearing, number }]
}

function clashes(a: Amount, b: Amount): boolean {
  if (a.number.unit !== b.number.unit || a.number.value === b.number.value) return false
  const source = ({ bearing: { report } }: Amount) => report.article.copyOf ?? report.article.id
  if (source(a) === source(b) || !isSameDays(a.bearing.report, b.bearing.report, mostDaysApart)) return false
  const nouns = (amount: Amount) => new Set(amount.bearing.line.stems)
  const other = nouns(b)
  // Besides the unit the sentences must name one thing in common, such as the repair.
  return [...nouns(a)].filter((word) => other.has(word) && !generic.has(word)).length > 0
}

const generic = new Set(
  ['million', 'billion', 'thousand', 'cost', 'said', 'year', 'accord', 'price'].map((word) => stem(foldWord(word))),
)

function toDisagreement({ id }: DeskQuestion, a: Amount, b: Amount): Disagreement {
  return {
    // Which of two undated reports is the later one nobody can tell.
    kind: revised.test(wordsOf(b.bearing)) && !isUndated(a.bearing.report, b.bearing.report) ? 'superseded' : 'fact',
    on: 'amount',
    a: sideOf(a),
    b: sideOf(b),
    question: id,
  }
}

function sideOf({ bearing: { report, line }, number }: Amount): Disagreement['a'] {
  return {
    value: report.article.text.slice(number.start, number.end),
    at: evidenceAt(report, line, line.passage.n),
    others: [],
  }
}
