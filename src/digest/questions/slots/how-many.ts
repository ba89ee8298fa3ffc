/** Reads the number that a question asks for: so many of what it names, an amount of money, a rate. */

import type { DeskQuestion } from '../../../model/story.ts'
import { resolveDates } from '../../../text/dates.ts'
import { type FoundNumber, findNumbers } from '../../../text/numbers.ts'
import { foldWord, isStopWord, stem } from '../../../text/words.ts'
import { isHistory } from '../../history.ts'
import { dayOf } from '../../report.ts'
import { stemsOf } from '../../sentence-list.ts'
import { type Context, clauseAround, countHits, type Found } from './context.ts'

const asksForMoney = /\b(?:cost|costs|price|pay|pays|paid|spend|spent|worth|money|bill|fee|fine|how much)\b/iu
const asksForRate = /\b(?:how (?:high|low|fast)|rate|per ?cent|percentage|share|proportion)\b/iu
/** `including 20 of them`: a part of what is counted. */
const partOf = /\b(?:including|among (?:them|which)|of (?:whom|which|them)|another|a further)\b[^.;]{0,40}$/iu

/** Lists the numbers of a sentence that count what the question asks for. */
export function readHowMany(context: Context): Found[] {
  const { bearing } = context
  const { report, line } = bearing
  const { text } = report.article
  if (isHistory(report, line)) return []
  const dates = resolveDates(text, line, dayOf(report))
  return findNumbers(text, line).flatMap((number): Found[] => {
    const { start, end, value, unit, noun, bound } = number
    if (dates.some(({ words }) => words.start < end && start < words.end)) return []
    if (!isCounted(context, number) || partOf.test(text.slice(line.start, start))) return []
    const sign = bound === 'over' ? '≥ ' : bound === 'under' ? '≤ ' : bound === 'about' ? '~ ' : ''
    const things = noun === undefined || unit !== undefined ? '' : ` ${noun}`
    return [{ value: `${sign}${unit ?? ''}${value}${things}`, at: { start, end } }]
  })
}

function isCounted(context: Context, number: FoundNumber): boolean {
  const { question, bearing, groups } = context
  const { text } = bearing.report.article
  // A 24-year-old, a 40-year high, the 45 Office.
  if (/^[-‑]/u.test(text.slice(number.end)) || /^ \p{Lu}/u.test(text.slice(number.end))) return false
  if (asksForRate.test(question.ask)) return number.unit === '%'
  if (asksForMoney.test(question.ask) && !/\bhow many\b/iu.test(question.ask))
    return number.unit !== undefined && number.unit !== '%'
  if (number.unit !== undefined) return false
  const place = { start: number.start, end: Math.min(bearing.line.end, number.end + (number.noun?.length ?? 0) + 1) }
  const clause = clauseAround(text, bearing.line, place)
  if (bearing.direct && countHits(groups, text.slice(clause.start, clause.end)) < groups.length) return false
  const counted = thingsOf(question)
  if (number.noun !== undefined && !isStopWord(number.noun)) return counted.has(stem(foldWord(number.noun)))
  return isTotal(text.slice(Math.max(bearing.line.start, number.start - 60), number.start), counted)
}

/** `the death toll rose to 156`. */
function isTotal(before: string, counted: ReadonlySet<string>): boolean {
  const told = / (?:to|at|of|is|was|reached)(?: at least| about| more than)? $/u.exec(before)
  const last = before
    .slice(0, told?.index ?? 0)
    .split(/[^\p{L}]+/u)
    .slice(-4)
  return last.some((word) => counted.has(stem(foldWord(word))))
}

/** What the question counts, as stems: the nouns behind `how many`, and its terms. */
function thingsOf({ ask, about }: DeskQuestion): ReadonlySet<string> {
  const asked =
    /\bhow many (?<things>(?:[\p{L}-]+ ){1,4}?)(?:is|are|was|were|has|have|had|will|would|do|does|did|can|could|[\p{L}]+ed)\b/iu.exec(
      ask,
    )
  const things = asked?.groups?.things ?? ''
  return new Set([...stemsOf(things).stems, ...about.flat().flatMap((term) => stemsOf(term).stems)])
}
