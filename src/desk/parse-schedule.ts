/** Understands when a channel wants its briefing: a time, a time zone and weekdays, in any order. */

import { distance } from 'fastest-levenshtein'

import { InputError } from '../model/errors.ts'
import type { Weekday } from '../model/request.ts'

const DAYS = 'mon tue wed thu fri sat sun'.split(' ')
const DAY = /^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(days?)?$/u

/** Abbreviations that name an hour's distance but not when clocks change there. */
const VAGUE_ZONES = new Set('bst cest cst cdt edt est ist mst mdt pst pdt aest'.split(' '))

/**
 * A time of day.
 *
 * @param word - `07:00`, `7:00`, `7.30`, `0730`, `7am`, `7:30pm`
 * @returns `HH:MM`; `undefined` when the word is no time
 */
export function parseTime(word: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?(am|pm|h)?$/u.exec(word.toLowerCase())
  if (match === null || (match[2] === undefined && match[3] === undefined)) return undefined
  const half = match[3]
  const given = Number(match[1])
  if ((half === 'am' || half === 'pm') && (given < 1 || given > 12)) return undefined
  const hour = half === 'pm' ? (given % 12) + 12 : half === 'am' ? given % 12 : given
  const minute = Number(match[2] ?? 0)
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/**
 * A time zone by its IANA name or its city.
 *
 * @param word - `Europe/London`, `europe/london`, `London`, `New_York`, `UTC`
 * @returns the canonical name; `undefined` when the word is no zone
 * @throws {InputError} when it is meant for a zone but none has that name, with the nearest
 */
export function parseTimeZone(word: string): string | undefined {
  const folded = word.toLowerCase().replaceAll(' ', '_')
  if (folded === 'utc' || folded === 'gmt' || folded === 'z') return 'UTC'
  if (VAGUE_ZONES.has(folded)) {
    throw new InputError(`${word} does not say when clocks change. Write the place instead, such as Europe/London.`)
  }
  const zones = Intl.supportedValuesOf('timeZone')
  const known = zones.find((zone) => zone.toLowerCase() === folded)
  if (known !== undefined) return known
  if (!word.includes('/')) return zones.find((zone) => zone.toLowerCase().split('/').at(-1) === folded)
  return linkedZone(word) ?? refuseZone(word, zones)
}

/** Older names such as `US/Eastern`, which the list leaves out. */
function linkedZone(word: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: word }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

function refuseZone(word: string, zones: readonly string[]): never {
  const typed = word.slice(0, 40).toLowerCase()
  const nearest = [...zones].sort((a, b) => distance(a.toLowerCase(), typed) - distance(b.toLowerCase(), typed))[0]
  throw new InputError(`There is no time zone ${word.slice(0, 40)}. Did you mean ${nearest}?`)
}

/**
 * Days of the week.
 *
 * @param word - `mon-fri`, `mon,wed,fri`, `monday`, `weekdays`, `weekends`, `daily`
 * @returns in the order of the week, each once; `undefined` when the word names no day
 */
export function parseWeekdays(word: string): readonly Weekday[] | undefined {
  const folded = word.toLowerCase()
  if (folded === 'daily' || folded === 'everyday') return [1, 2, 3, 4, 5, 6, 7]
  if (folded === 'weekdays' || folded === 'weekday' || folded === 'workdays') return [1, 2, 3, 4, 5]
  if (folded === 'weekends' || folded === 'weekend') return [6, 7]
  const days = new Set<Weekday>()
  for (const part of folded.split(',').filter((piece) => piece !== '')) {
    const range = part.split(/[-–—]/u)
    if (range.length > 2 || !range.every((day) => DAY.test(day))) return undefined
    addRange(days, dayNumber(range[0] ?? ''), dayNumber(range.at(-1) ?? ''))
  }
  return days.size === 0 ? undefined : [...days].sort((a, b) => a - b)
}

/** Weekdays in few words: `mon-fri`, `mon,wed`, `daily`. */
export function formatWeekdays(weekdays: readonly Weekday[]): string {
  if (weekdays.length === 7) return 'daily'
  const first = weekdays[0] ?? 1
  const last = weekdays.at(-1) ?? 7
  const unbroken = weekdays.length > 2 && last - first === weekdays.length - 1
  if (unbroken) return `${DAYS[first - 1]}-${DAYS[last - 1]}`
  return weekdays.map((day) => DAYS[day - 1]).join(',')
}

/** Also from Friday to Monday: over the end of the week. */
function addRange(days: Set<Weekday>, from: Weekday, to: Weekday): void {
  for (let day = from; ; day = ((day % 7) + 1) as Weekday) {
    days.add(day)
    if (day === to) return
  }
}

function dayNumber(name: string): Weekday {
  return (DAYS.indexOf(name.slice(0, 3)) + 1) as Weekday
}
