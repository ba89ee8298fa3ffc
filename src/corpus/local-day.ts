/** The calendar day of an instant: the one that its page prints, or the one in a story's time zone. */

import type { IsoDate } from '../model/article.ts'

/**
 * Gives the day of an instant. An offset is that of whoever wrote it, and its day the one that readers saw; universal
 * time is nobody's, and becomes the story's.
 *
 * @param instant - ISO 8601 with an offset or `Z`
 * @param timeZone - IANA name, for instants in universal time
 * @returns `undefined` when `instant` is none
 */
export function localDay(instant: string, timeZone: string): IsoDate | undefined {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return undefined
  if (/^\d{4}-\d{2}-\d{2}T.*[+-](?!00:?00)\d{2}:?\d{2}$/u.test(instant)) return instant.slice(0, 10)
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
}
