/** Tolls that a report says have risen: the number that an earlier report gave no longer holds. */

import type { Disagreement } from '../../model/register.ts'
import type { Story } from '../../model/story.ts'
import { daysBetween } from '../../text/calendar.ts'
import { findNumbers } from '../../text/numbers.ts'
import { isHistory } from '../history.ts'
import { readOnce } from '../read-once.ts'
import { dayOf, evidenceAt, type Report } from '../report.ts'
import { type Line, listLines, wordsOf } from '../sentence-list.ts'

/** A number of dead, as a report gives it. */
type Toll = { readonly report: Report; readonly line: Line; readonly value: number; readonly risen: boolean }

const rises =
  /\b(?:death )?toll\b[^.;]{0,60}?\b(?:rose|risen|rises|climbed|climbs|jumped|increased|grew|grown|passed|now stands)\b(?: \p{L}+){0,2}? (?:to |at )?(?:at least |about |more than )?(?=\d|\p{Ll})/iu
const dead =
  /^(?:,? (?:people|others|victims|residents))?(?: (?:have|had|has) been| were| are| was)?(?: confirmed)? (?:dead|killed|died)\b|^ deaths\b|^ dead\b/u
/** Reports further apart tell of different disasters. */
const mostDaysApart = 4
/** A toll that grows more than so many times counts something else. */
const mostGrowth = 4

/** Finds, for a report that says that the toll has risen, the last smaller number of the days before. */
export function findTollRises(story: Story, reports: readonly Report[]): Disagreement[] {
  const tolls = reports.flatMap((report) => tollsIn(story, report))
  const found = new Map<string, Disagreement>()
  for (const [i, later] of tolls.entries()) {
    if (!later.risen) continue
    const earlier = tolls.slice(0, i).findLast((toll) => isBefore(toll, later))
    if (earlier === undefined) continue
    const key = `${earlier.value}/${later.value}`
    if (!found.has(key)) found.set(key, toDisagreement(earlier, later))
  }
  return [...found.values()]
}

function isBefore(a: Toll, b: Toll): boolean {
  const [dayA, dayB] = [dayOf(a.report), dayOf(b.report)]
  if (dayA === undefined || dayB === undefined || dayA >= dayB || daysBetween(dayA, dayB) > mostDaysApart) return false
  return a.value < b.value && b.value <= a.value * mostGrowth
}

/** The toll of a report: what it says has risen, else its largest number of dead. */
const tollsIn = readOnce((_story, report): readonly Toll[] => {
  const all = listLines(report.article).flatMap((line) => readToll(report, line))
  const [most] = all.toSorted((a, b) => Number(b.risen) - Number(a.risen) || b.value - a.value)
  return most === undefined ? [] : [most]
})

function readToll(report: Report, line: Line): Toll[] {
  const words = wordsOf({ report, line })
  if (words.length > 600 || !/\b(?:toll|dead|killed|died|deaths)\b/iu.test(words) || isHistory(report, line)) return []
  const up = rises.exec(words)
  const numbers = findNumbers(words).filter(({ unit }) => unit === undefined)
  const risen = up === null ? undefined : numbers.find(({ end }) => end > up.index + up[0].length)
  if (risen !== undefined) return [{ report, line, value: risen.value, risen: true }]
  return numbers
    .filter(({ start, end }) => dead.test(words.slice(end)) && !/ more$/u.test(words.slice(start, end)))
    .map(({ value }) => ({ report, line, value, risen: false }))
}

function toDisagreement(earlier: Toll, later: Toll): Disagreement {
  return { kind: 'superseded', on: 'dead', a: sideOf(earlier), b: sideOf(later) }
}

function sideOf({ report, line, value }: Toll): Disagreement['a'] {
  return { value: String(value), at: evidenceAt(report, line, line.passage.n), others: [] }
}
