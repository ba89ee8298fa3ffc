/** Tells sentences on times long past from those on the matter of the day. */

import { daysBetween } from '../text/calendar.ts'
import { dayOf, type Report } from './report.ts'
import type { Line } from './sentence-list.ts'

/** Half a year: whoever held an office then, and what happened then, may have been another. */
const longAgoDays = 183

/** Says whether a sentence names days that lie more than half a year before its report. */
export function isHistory(report: Report, { start }: Line): boolean {
  const published = dayOf(report)
  if (published === undefined) return false
  return report.digest.events.some(
    ({ sentence, date }) => sentence.start === start && daysBetween(date.to, published) > longAgoDays,
  )
}
