/** Understands a day as people type it: 2025-08-18, 18 August 2025, August 18, yesterday, Friday. */

import type { IsoDate } from '../model/article.ts'

/** The days that the words stand for, both ends included, and how many words they took. */
type TypedDay = { readonly from: IsoDate; readonly to: IsoDate; readonly used: number }

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/u
const WEEKDAYS = 'mon tue wed thu fri sat sun'.split(' ')
const WEEKDAY = /^(mon(day)?|tue(s|sday)?|wed(nesday)?|thu(rs|rsday)?|fri(day)?|sat(urday)?|sun(day)?)$/u

/**
 * Reads a day from the beginning of `words`.
 *
 * @param words - in the order typed
 * @param today - what "yesterday", "Friday" and a day without its year are counted from; without it they are not read
 * @returns `undefined` when no day stands at the beginning, or one that the calendar doesn't have
 */
export function parseDay(words: readonly string[], today?: IsoDate): TypedDay | undefined {
  const folded = words.slice(0, 4).map((word) => word.toLowerCase().replaceAll(/[,.?!]+$/gu, ''))
  if (folded[0] === 'the') {
    const rest = parseDay(words.slice(1), today)
    return rest && { ...rest, used: rest.used + 1 }
  }
  return numericDay(folded[0] ?? '') ?? namedDay(folded, today) ?? (today ? relativeDay(folded, today) : undefined)
}

/** Moves a day by a number of days. */
export function addDays(day: IsoDate, days: number): IsoDate {
  const moved = new Date(`${day}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

function numericDay(word: string): TypedDay | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(word)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), 1)
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u.exec(word)
  // 3/8/2025 is the 3rd of August in London and the 8th of March in New York: only a day above 12 is clear.
  if (local === null || (Number(local[1]) <= 12 && local[1] !== local[2])) return undefined
  return day(Number(local[3]), Number(local[2]), Number(local[1]), 1)
}

function namedDay(words: readonly string[], today?: IsoDate): TypedDay | undefined {
  const [first = '', second = '', third = ''] = words
  if (isDayNumber(first) && MONTH.test(second)) return withYear(dayNumber(first), second, third, 2, today)
  if (MONTH.test(first) && isDayNumber(second)) return withYear(dayNumber(second), first, third, 2, today)
  return MONTH.test(first) ? wholeMonth(first, second, today) : undefined
}

function withYear(date: number, month: string, year: string, used: number, today?: IsoDate): TypedDay | undefined {
  const number = monthNumber(month)
  if (/^\d{4}$/u.test(year)) return day(Number(year), number, date, used + 1)
  if (today === undefined) return undefined
  const thisYear = day(Number(today.slice(0, 4)), number, date, used)
  return thisYear && thisYear.from > today ? day(Number(today.slice(0, 4)) - 1, number, date, used) : thisYear
}

function wholeMonth(month: string, year: string, today?: IsoDate): TypedDay | undefined {
  const number = monthNumber(month)
  const given = /^\d{4}$/u.test(year)
  if (!given && today === undefined) return undefined
  const current = Number((today ?? '').slice(0, 4))
  const chosen = given ? Number(year) : number > Number((today ?? '').slice(5, 7)) ? current - 1 : current
  const from = `${chosen}-${String(number).padStart(2, '0')}-01`
  const to = new Date(Date.UTC(chosen, number, 0)).toISOString().slice(0, 10)
  return { from, to, used: given ? 2 : 1 }
}

function relativeDay(words: readonly string[], today: IsoDate): TypedDay | undefined {
  const [first = '', second = ''] = words
  if (first === 'today') return { from: today, to: today, used: 1 }
  if (first === 'yesterday') return { from: addDays(today, -1), to: addDays(today, -1), used: 1 }
  const last = first === 'last'
  const name = last ? second : first
  const used = last ? 2 : 1
  if (name === 'week') return { from: addDays(today, -7), to: today, used }
  if (name === 'month') return { from: addDays(today, -30), to: today, used }
  if (!WEEKDAY.test(name)) return undefined
  const wanted = WEEKDAYS.indexOf(name.slice(0, 3))
  const current = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  const then = addDays(today, -((current - wanted + 7) % 7 || 7))
  return { from: then, to: then, used }
}

function day(year: number, month: number, date: number, used: number): TypedDay | undefined {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const real = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== iso) return undefined
  return { from: iso, to: iso, used }
}

function isDayNumber(word: string): boolean {
  return /^\d{1,2}(st|nd|rd|th)?$/u.test(word)
}

function dayNumber(word: string): number {
  return Number.parseInt(word, 10)
}

function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3)) + 1
}
