/** Arithmetic with days of the Gregorian calendar, written `YYYY-MM-DD`; no clock, no time zone. */

import type { IsoDate } from '../model/article.ts'

const dayMs = 86_400_000

/** A range of days; both ends belong to it. */
export type Days = { readonly from: IsoDate; readonly to: IsoDate }

/** The number of days since 1970-01-01; `NaN` for text that is no date. */
export function dayNumber(date: IsoDate): number {
  const known = numbers.get(date)
  if (known !== undefined) return known
  const number = Date.parse(`${date}T00:00:00Z`) / dayMs
  if (numbers.size >= mostKept) numbers.clear()
  numbers.set(date, number)
  return number
}

/** The date of a day number. */
function isoOf(number: number): IsoDate {
  const known = dates.get(number)
  if (known !== undefined) return known
  const date = new Date(number * dayMs).toISOString().slice(0, 10)
  if (dates.size >= mostKept) dates.clear()
  dates.set(number, date)
  return date
}

/** Articles name the same few days over and over. */
const mostKept = 20_000
const numbers = new Map<IsoDate, number>()
const dates = new Map<number, IsoDate>()

/** The date so many days later; negative counts go back. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoOf(dayNumber(date) + days)
}

/** How many days lie from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(date: IsoDate): number {
  return ((dayNumber(date) + 3) % 7) + 1
}

/**
 * Makes a date of its parts.
 *
 * @param month - 1 to 12
 * @returns `undefined` when there is no such day, such as 31 June
 */
export function makeDate(year: number, month: number, day: number): IsoDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000 || year > 2999) return undefined
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day <= days ? isoOf(Date.UTC(year, month - 1, day) / dayMs) : undefined
}

/** All days of a month; months beyond 1 to 12 run over into other years. */
export function monthDays(year: number, month: number): Days {
  const first = Date.UTC(year, month - 1, 1) / dayMs
  const last = Date.UTC(year, month, 0) / dayMs
  return { from: isoOf(first), to: isoOf(last) }
}

/** All days of a year. */
export function yearDays(year: number): Days {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** The week, Monday to Sunday, in which a date lies. */
export function weekDays(date: IsoDate): Days {
  const monday = dayNumber(date) - weekdayOf(date) + 1
  return { from: isoOf(monday), to: isoOf(monday + 6) }
}

/** Year and month of a date. */
export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

const monthsInFull = 'January February March April May June July August September October November December'.split(' ')

/** A day as people write it: `19 August 2025`. */
export function showDay(date: IsoDate): string {
  const { year, month, day } = partsOf(date)
  return `${day} ${monthsInFull[month - 1] ?? ''} ${year}`
}
