/** The calendar day on which an instant falls in a story's time zone. */

import type { IsoDate } from '../model/article.ts'

/**
 * Gives the day of an instant.
 *
 * @param instant - ISO 8601 with an offset or `Z`
 * @param timeZone - IANA name
 * @returns `undefined` when `instant` is none
 */
export function localDay(instant: string, timeZone: string): IsoDate | undefined {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return undefined
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
}
