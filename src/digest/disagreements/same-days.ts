/** Says whether two reports can tell of the same state of a matter: by their days, or by the words that both quote. */

import { daysBetween } from '../../text/calendar.ts'
import { foldWord, isStopWord, splitWords } from '../../text/words.ts'
import { dayOf, type Report } from '../report.ts'

/** Words of somebody that two reports share must be so many, and so many of them telling: short ones are anybody's. */
const fewestWords = 4
const fewestTelling = 3

/**
 * Says whether two reports are of the same days.
 *
 * @returns by their days where both are dated; else true where both quote the same words, as reports of one day do, and
 *   false where nothing tells
 */
export function isSameDays(a: Report, b: Report, mostDaysApart: number): boolean {
  const [dayA, dayB] = [dayOf(a), dayOf(b)]
  if (dayA !== undefined && dayB !== undefined) return Math.abs(daysBetween(dayA, dayB)) <= mostDaysApart
  const said = quotedIn(b)
  return [...quotedIn(a)].some((words) => said.has(words))
}

/** Says whether one of two reports has no day, so that nothing tells which of them is newer. */
export function isUndated(a: Report, b: Report): boolean {
  return dayOf(a) === undefined || dayOf(b) === undefined
}

const quoted = new WeakMap<Report, ReadonlySet<string>>()

/** Every run of so many words that a report quotes, folded. */
function quotedIn(report: Report): ReadonlySet<string> {
  const known = quoted.get(report)
  if (known !== undefined) return known
  const { text } = report.article
  const runs = new Set<string>()
  for (const { start, end } of report.digest.quotations.flatMap(({ parts }) => parts)) {
    const words = splitWords(text.slice(start, Math.min(end, start + 2000))).map(foldWord)
    for (let i = 0; i + fewestWords <= words.length; i++) {
      const run = words.slice(i, i + fewestWords)
      if (run.filter((word) => !isStopWord(word)).length >= fewestTelling) runs.add(run.join(' '))
    }
  }
  quoted.set(report, runs)
  return runs
}
