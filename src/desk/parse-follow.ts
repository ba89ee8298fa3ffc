/** Reads `follow 07:00 Europe/London mon-fri`, its words in any order. */

import { InputError } from '../model/errors.ts'
import type { Request, Weekday } from '../model/request.ts'
import { parseTime, parseTimeZone, parseWeekdays } from './parse-schedule.ts'
import type { Rest, Word } from './split-words.ts'

const FILLERS = new Set([
  'at',
  'on',
  'every',
  'each',
  'day',
  'days',
  'in',
  'from',
  'the',
  'this',
  'story',
  'and',
  'time',
])

type Schedule = {
  time?: string
  timeZone?: string
  weekdays?: readonly Weekday[]
  quiet?: 'note' | 'silence'
  story?: string
}

/**
 * Reads when a channel wants its briefing.
 *
 * @param rest - the words behind `follow`
 * @returns only what was said; the desk fills in the rest. `undefined` when it reads as a sentence
 * @throws {InputError} for a time zone that doesn't exist, and for words that mean nothing here
 */
export function parseFollow(rest: Rest): Request | undefined {
  const schedule: Schedule = {}
  const unknown: string[] = []
  for (let at = 0; at < rest.words.length; ) at += takeWord(rest.words, at, schedule, unknown)
  const recognised = Object.keys(schedule).length > 0
  if (!recognised && unknown.length > 1) return undefined
  if (unknown.length === 1 && schedule.story === undefined)
    return { name: 'follow', ...schedule, story: unknown[0] ?? '' }
  if (unknown.length > 0) {
    const words = unknown.join(' ').slice(0, 60)
    throw new InputError(`I can’t use ${words}. Write it like this: follow 07:00 Europe/London mon-fri`)
  }
  return { name: 'follow', ...schedule }
}

function takeWord(words: readonly Word[], at: number, schedule: Schedule, unknown: string[]): number {
  const { text, quoted } = words[at] as Word
  const word = quoted ? text : text.replace(/[,;?!.]+$/u, '')
  const folded = word.toLowerCase().replace(/^[-–—]{2}/u, '')
  if (word === '' || FILLERS.has(folded)) return 1
  if (/^(silence|silent|silently|quiet|quietly)$/u.test(folded)) return take(schedule, { quiet: 'silence' })
  if (folded === 'note' || folded === 'notes') return take(schedule, { quiet: 'note' })
  const half = words[at + 1]?.text.toLowerCase()
  if (/^\d{1,2}([:.]\d{2})?$/u.test(folded) && (half === 'am' || half === 'pm')) {
    return takeTime(schedule, `${folded}${half}`, 2)
  }
  if (/^\d/u.test(folded)) return takeTime(schedule, folded, 1)
  const weekdays = parseWeekdays(folded)
  if (weekdays !== undefined) return take(schedule, { weekdays: merge(schedule.weekdays, weekdays) })
  const two =
    words[at + 1] === undefined ? undefined : parseTimeZone(`${word} ${words[at + 1]?.text}`.replaceAll('/', ' '))
  if (two !== undefined) return take(schedule, { timeZone: two }, 2)
  const timeZone = parseTimeZone(word)
  if (timeZone !== undefined) return take(schedule, { timeZone })
  unknown.push(word)
  return 1
}

function take(schedule: Schedule, said: Schedule, used = 1): number {
  Object.assign(schedule, said)
  return used
}

function takeTime(schedule: Schedule, word: string, used: number): number {
  const time = parseTime(word)
  if (time === undefined) throw new InputError(`${word.slice(0, 20)} is no time of day. Write it like 07:00 or 7am.`)
  return take(schedule, { time }, used)
}

function merge(before: readonly Weekday[] | undefined, more: readonly Weekday[]): readonly Weekday[] {
  return [...new Set([...(before ?? []), ...more])].sort((a, b) => a - b)
}
