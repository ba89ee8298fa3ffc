/** Finds the time that a question is restricted to: `this week`, `in March`, `since Friday`, `on 2 March 2025`. */

import type { IsoDate, Span } from '../../model/article.ts'
import { addDays } from '../../text/calendar.ts'

/** The days that a question asks about; an absent end is open. */
export type TimeWindow = {
  readonly from?: IsoDate
  readonly to?: IsoDate
  /** Several days were named; `from` and `to` are then absent. */
  readonly days?: readonly IsoDate[]
  /** The words that say so. */
  readonly words: readonly Span[]
  /**
   * `recent`: counted back from today (`this week`); `named`: a day, month or year was named; `newest`: the latest is wanted;
   * `event`: an event sets it, and what was asked is looked up in its words as well. */
  readonly kind: 'recent' | 'named' | 'newest' | 'event'
  /** The event that sets the time, and the day that reports give it. */
  readonly event?: { readonly words: Span; readonly day: IsoDate }
}

const months = 'january february march april may june july august september october november december'.split(' ')
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const monthNames = months.map((name) => `${name}|${name.slice(0, 3)}`).join('|')
const dayPattern = new RegExp(
  `\\b(on|since|before|after|until|by|from)?\\s*(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${monthNames})\\b\\.?,?(?:\\s+(\\d{4}))?`,
  'giu',
)
const dayPatternUs = new RegExp(
  `\\b(on|since|before|after|until|by|from)?\\s*(${monthNames})\\b\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4}))?`,
  'giu',
)
const isoPattern = /\b(on|since|before|after|until|by|from)?\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/giu
const monthPattern = new RegExp(
  `\\b(in|since|before|after|until|during|late|early|mid|last|this)[\\s-]+(?:of\\s+)?(${monthNames})\\b\\.?(?:,?\\s+(\\d{4}))?(?!\\s+(?:said|say|told|be|have))`,
  'iu',
)
const weekdayPattern = new RegExp(
  `\\b(on|since|before|after|until|by|last|from)\\s+(?:last\\s+)?(${weekdays.join('|')})s?\\b`,
  'iu',
)
/** On Thursday, of a story that ended longer ago than this, is the last Thursday that it saw. */
const oldAfterDays = 7
const aheadPattern = /\b(?:will|going to|planned|due|next|expected)\b/iu
const yearPattern = /\b(in|since|before|after|until|during)\s+(?:the\s+year\s+)?((?:19|20)\d{2})\b/iu

/**
 * Finds the time that a question is restricted to.
 *
 * @param text - a cleaned question
 * @param today - what relative words are counted from
 * @param newest - the day of the newest article: a month or day without a year is the last one before it
 * @returns `undefined` when nothing in it says a time
 */
export function findTimeWindow(text: string, today: IsoDate, newest: IsoDate = today): TimeWindow | undefined {
  // In March, of an old story, is the March that it still saw.
  const named = newest < today && !aheadPattern.test(text) ? newest : today
  return (
    findDays(text, named) ??
    findWeekday(text, newest < addDays(today, -oldAfterDays) ? named : today) ??
    findMonth(text, named) ??
    findRelative(text, today) ??
    findYear(text) ??
    findNewest(text)
  )
}

function findDays(text: string, today: IsoDate): TimeWindow | undefined {
  const found = [
    ...[...text.matchAll(isoPattern)].map((match) =>
      around(`${match[2]}-${match[3]}-${match[4]}`, undefined, match[1], spanOf(match)),
    ),
    ...[...text.matchAll(dayPattern)].map((match) => dated(match, match[2], match[3], match[4], today)),
    ...[...text.matchAll(dayPatternUs)].map((match) => dated(match, match[3], match[2], match[4], today)),
  ].filter((window) => window !== undefined)
  const [first, ...others] = found.filter((one) =>
    [one.from, one.to].every((day) => day === undefined || !Number.isNaN(Date.parse(day))),
  )
  if (first === undefined || others.length === 0) return first
  const days = [...new Set(found.flatMap(({ from, to }) => [from ?? to ?? today]))]
  if (days.length === 1) return first
  return { days, words: found.flatMap(({ words }) => words), kind: 'named' }
}

function dated(
  match: RegExpMatchArray,
  day = '',
  month = '',
  year: string | undefined,
  today: IsoDate,
): TimeWindow | undefined {
  const n = monthNumber(month)
  const make = (y: number) => `${y}-${String(n).padStart(2, '0')}-${day.padStart(2, '0')}`
  let date = make(year === undefined ? Number(today.slice(0, 4)) : Number(year))
  if (year === undefined && date > addDays(today, 30)) date = make(Number(today.slice(0, 4)) - 1)
  if (Number.isNaN(Date.parse(`${date}T00:00:00Z`))) return undefined
  return around(date, undefined, match[1], spanOf(match))
}

function findWeekday(text: string, today: IsoDate): TimeWindow | undefined {
  const match = weekdayPattern.exec(text)
  if (match === null) return undefined
  const wanted = weekdays.indexOf((match[2] ?? '').toLowerCase())
  const back = (new Date(`${today}T00:00:00Z`).getUTCDay() - wanted + 7) % 7
  const day = addDays(today, -(back === 0 && match[1]?.toLowerCase() !== 'on' ? 7 : back))
  const window = around(day, undefined, match[1], spanOf(match))
  return { ...window, kind: 'recent' }
}

function findMonth(text: string, today: IsoDate): TimeWindow | undefined {
  const match = monthPattern.exec(text)
  if (match === null) return undefined
  const n = monthNumber(match[2] ?? '')
  const thisYear = Number(today.slice(0, 4))
  const passed = n <= Number(today.slice(5, 7))
  const ahead = aheadPattern.test(text)
  const year = match[3] === undefined ? thisYear + (ahead || passed ? 0 : -1) : Number(match[3])
  const from = `${year}-${String(n).padStart(2, '0')}-01`
  const last = new Date(Date.UTC(year, n, 0)).toISOString().slice(0, 10)
  return around(from, last, match[1], spanOf(match))
}

function findYear(text: string): TimeWindow | undefined {
  const match = yearPattern.exec(text)
  return match === null ? undefined : around(`${match[2]}-01-01`, `${match[2]}-12-31`, match[1], spanOf(match))
}

const relative: readonly (readonly [RegExp, number, number])[] = [
  [/\b(?:today|tonight|this (?:morning|afternoon|evening))\b/iu, -1, 0],
  [/\b(?:yesterday|last night)\b/iu, -2, 0],
  [/\bthis (?:past )?weekend\b/iu, -8, 0],
  [/\b(?:this|the past) week(?:['’]s)?\b/iu, -8, 0],
  [/\blast week\b/iu, -14, 0],
  [/\b(?:in )?(?:recent days|the (?:last|past) few days)\b/iu, -10, 0],
  [/\b(?:this|the past) month\b/iu, -32, 0],
  [/\blast month\b/iu, -62, 0],
  [/\b(?:recently|in recent weeks|recent)\b/iu, -45, 0],
]

function findRelative(text: string, today: IsoDate): TimeWindow | undefined {
  for (const [pattern, from, to] of relative) {
    const match = pattern.exec(text)
    if (match !== null)
      return { from: addDays(today, from), to: addDays(today, to), words: [spanOf(match)], kind: 'recent' }
  }
  return undefined
}

function findNewest(text: string): TimeWindow | undefined {
  const match = /\b(?:latest|newest|most recent(?:ly)?|right now|at the moment|so far)\b/iu.exec(text)
  return match === null ? undefined : { words: [spanOf(match)], kind: 'newest' }
}

function around(from: IsoDate, last: IsoDate | undefined, word: string | undefined, at: Span): TimeWindow {
  const to = last ?? from
  const words = [at]
  switch (word?.toLowerCase()) {
    case 'since':
    case 'from':
      return { from, words, kind: 'named' }
    case 'after':
      return { from: addDays(to, 1), words, kind: 'named' }
    case 'before':
      return { to: addDays(from, -1), words, kind: 'named' }
    case 'until':
    case 'by':
      return { to, words, kind: 'named' }
    default:
      return { from, to, words, kind: 'named' }
  }
}

function monthNumber(name: string): number {
  return months.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1
}

function spanOf(match: RegExpMatchArray): Span {
  const lead = match[0].length - match[0].trimStart().length
  const at = match.index ?? 0
  return { start: at + lead, end: at + match[0].length }
}
