/** Days as people write them, and spans of days in few words. */

import type { IsoDate } from '../model/article.ts'
import type { Dated } from '../model/digest.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `19 August 2025`. */
export function formatDay(day: IsoDate): string {
  return `${Number(day.slice(8, 10))} ${monthOf(day)} ${yearOf(day)}`
}

/** `19 August`: where the year is plain from the line. */
export function formatShortDay(day: IsoDate): string {
  return `${Number(day.slice(8, 10))} ${monthOf(day)}`
}

/** A day near another: without its year where both have the same. */
export function formatNearDay(day: IsoDate, today: IsoDate): string {
  return yearOf(day) === yearOf(today) ? formatShortDay(day) : formatDay(day)
}

/** `2 March – 19 August 2025`, with what both ends share written once. */
export function formatSpan(from: IsoDate, to: IsoDate): string {
  if (from === to) return formatDay(from)
  if (yearOf(from) !== yearOf(to)) return `${formatDay(from)} – ${formatDay(to)}`
  if (monthOf(from) !== monthOf(to)) return `${formatShortDay(from)} – ${formatDay(to)}`
  return `${Number(from.slice(8, 10))}–${formatDay(to)}`
}

/** A resolved date as precisely as it is known: `19 August 2025`, `March 2025`, `2025`, `19 August – 2 September 2025`. */
export function formatDated({ from, to, precision }: Pick<Dated, 'from' | 'to' | 'precision'>): string {
  if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7)) return `${monthOf(from)} ${yearOf(from)}`
  if (precision === 'year' && yearOf(from) === yearOf(to)) return yearOf(from)
  return formatSpan(from, to)
}

/** The day that an instant falls on in a time zone. */
export function dayIn(timeZone: string, instant: Date): IsoDate {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return parts.format(instant)
}

/** Says whether a name is a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

/** How many days lie between two days; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

function monthOf(day: IsoDate): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
}

function yearOf(day: IsoDate): string {
  return day.slice(0, 4)
}
