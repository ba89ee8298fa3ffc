/** Tells whether a date only stands beside what its sentence tells, instead of dating it. */

import type { IsoDate, Span } from '../model/article.ts'
import { daysBetween } from './calendar.ts'
import { findSideClause, followsPresent } from './date-clause.ts'
import type { ResolvedDate } from './dates.ts'

/** `Six died after a wall fell on Monday`: so near to the report, in days, a cause dates its consequence. */
const causeDays = 2
/** Reporters write `has resigned on Monday` of the last days, in days before the report. */
const perfectDays = 3

/**
 * Says whether a date is only that of a clause, a phrase or a noun of its sentence.
 *
 * @param within - the sentence
 * @param published - the day of the report; without it no day is near
 */
export function isBeside(text: string, date: ResolvedDate, within: Span, published?: IsoDate): boolean {
  const { words, to, ahead } = date
  const age = published === undefined ? Number.POSITIVE_INFINITY : daysBetween(to, published)
  const clause = findSideClause(text, words, within)
  if (clause === 'cause') return age > causeDays
  if (clause !== undefined) return true
  if (!ahead && age > perfectDays && published !== undefined && followsPresent(text, words, within)) return true
  const before = text.slice(Math.max(within.start, words.start - 200), words.start)
  // "The chaos of Saturday", "the crash of 1929": which one.
  if (/\bof $/u.test(before)) return !partOfTime.test(before)
  return ahead && isCoarse(date) && content.test(before)
}

function isCoarse({ precision, words, to, from }: ResolvedDate): boolean {
  return words.end > words.start && (precision === 'year' || precision === 'month' || daysBetween(from, to) > 27)
}

const partOfTime =
  /\b(?:end|start|beginning|middle|half|quarter|third|part|rest|remainder|spring|summer|autumn|fall|winter|hours?|midnight|noon|morning|afternoon|evening|night|eve|days?|weeks?|weekend|months?|much|most|all|as) of $/iu
/** Years and months to come in what somebody says are no plans. */
const content =
  /\b(?:that|whether|how|(?:say|says|said|announce|announces|announced|claims?|claimed|believes?|believed|expects?|hopes?) (?:he|she|it|they|we)) [^,;]*\b(?:will|would|could|may|might|can)\b[^,;]*$/u
