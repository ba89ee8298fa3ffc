/** Rules for dates counted from the day of publication: `on Friday`, `last week`, `within two weeks`, `three days ago`. */

import type { IsoDate } from '../model/article.ts'
import { addDays, type Days, monthDays, partsOf, weekDays, weekdayOf, yearDays } from './calendar.ts'
import {
  type DateContext,
  type DateRule,
  oneDay,
  type Resolved,
  rangeOf,
  weekdayNames,
  weekdayNumber,
} from './date-rule.ts'
import { numberWords, parseNumber } from './numbers.ts'

type Groups = Readonly<Record<string, string | undefined>>

const count = `(?<count>a couple of|a few|several|a dozen|an|a|\\d{1,3}|${numberWords})`
const unit = '(?<unit>hour|day|week|month|year)s?\\b'
const partOfDay = "(?: (?:morning|afternoon|evening|night|lunchtime|night[’']s))?"

/** Rules in order: a match of an earlier one takes its words away from the later ones. */
export const relativeRules: readonly DateRule[] = [
  rule(/yesterday/iu, `\\bthe day before yesterday\\b`, (_, day) => oneDay(addDays(day, -2))),
  rule(/tomorrow/iu, `\\bthe day after tomorrow\\b`, (_, day) => oneDay(addDays(day, 2))),
  rule(
    /yesterday|last night|overnight/iu,
    `\\b(?:yesterday${partOfDay}|last night|overnight)(?![\\p{L}-])`,
    resolveNight,
  ),
  rule(/tomorrow/iu, `\\btomorrow${partOfDay}(?![\\p{L}-])`, (_, day) => oneDay(addDays(day, 1))),
  rule(
    /today|tonight|this (?:morning|afternoon|evening)/iu,
    `\\b(?:(?:earlier |later )?today|tonight|(?:earlier |later )?this (?:morning|afternoon|evening))(?!['’\\p{L}]| than\\b| as\\b)`,
    (_, day, context) => (isNowadays(context) ? undefined : oneDay(day)),
  ),
  rule(
    /day/iu,
    `\\b(?:(?<which>last|next|this coming|this|coming|past|earlier|later) )?(?<name>${weekdayNames})\\b`,
    resolveWeekday,
  ),
  rule(
    /weekend/iu,
    '\\b(?<which>last|next|this|coming|past|at the|over the|during the|on the) weekend\\b',
    resolveWeekend,
  ),
  rule(/ago\b/iu, `\\b${count} (?:(?:short|long|full|whole) )?${unit} ago\\b`, resolveAgo),
  rule(
    /\b(?:hour|day|week|month|year)s?\b/iu,
    `\\b(?:with)?in (?:the )?(?:next |coming )?${count} ${unit}(?! of\\b)(?:['’]s? time)?`,
    resolveWithin,
  ),
  rule(
    /next|coming/iu,
    `\\b(?:the|these) (?:next|coming) (?:${count} )?${unit}(?: and (?<second>days|weeks|months|years)\\b)?`,
    resolveComing,
  ),
  rule(/last|past|previous/iu, `\\bthe (?:last|past|previous) (?:${count} )?${unit}`, resolvePast),
  rule(/recent/iu, '\\brecent (?<unit>day|week|month|year)s\\b', (groups, day) =>
    resolvePast({ ...groups, count: 'a few' }, day),
  ),
  rule(
    /(?:end|start|beginning|middle) of/iu,
    '\\bthe (?<end>end|start|beginning|middle) of (?<which>the|this|next|last) (?<unit>week|month|year)\\b',
    resolveEdge,
  ),
  rule(
    /week|month|year/iu,
    '\\b(?<part>earlier |later |late |early )?(?<which>last|next|this|earlier in the|later in the|previous) (?<unit>week|month|year)\\b(?!-)',
    resolvePeriod,
  ),
]

function rule(
  sign: RegExp,
  source: string,
  resolve: (groups: Groups, published: IsoDate, context: DateContext) => Resolved | undefined,
): DateRule {
  return {
    sign,
    pattern: new RegExp(source, 'giu'),
    resolve: (groups, context) =>
      context.published === undefined ? undefined : resolve(groups, context.published, context),
  }
}

function resolveWeekday(groups: Groups, day: IsoDate, context: DateContext): Resolved | undefined {
  const { which, name = '' } = groups
  // "the sunday papers" and "friday" in small letters are rarely dates; names of days are printed in capitals.
  if (!/^\p{Lu}/u.test(name) || isInName(context)) return undefined
  const back = (weekdayOf(day) - weekdayNumber(name) + 7) % 7
  const on = (7 - back) % 7
  switch (which?.toLowerCase()) {
    case 'last':
    case 'past':
      return oneDay(addDays(day, -(back || 7)))
    case 'next':
    case 'coming':
    case 'this coming':
      return oneDay(addDays(day, on || 7))
    case 'this':
    case 'later':
      return oneDay(addDays(day, which === 'this' && !context.ahead() && back <= 2 ? -back : on))
    default:
      return oneDay(addDays(day, context.ahead() || (on === 1 && !isSince(context)) ? on : -back))
  }
}

/**
 * Without such a word tomorrow's weekday is tomorrow, not six days ago: of a past event it stands in a report that was
 * brought up to date since, or one from where the day has already begun.
 */
function isSince({ text, at }: DateContext): boolean {
  return /\b(?:since|from) (?:late |early )?$/iu.test(text.slice(Math.max(0, at.start - 12), at.start))
}

/** `the Sunday Times`, `Friday Night Live`, `Black Friday` are no days. */
function isInName({ text, at }: DateContext): boolean {
  const before = text.slice(Math.max(0, at.start - 12), at.start)
  const after = text.slice(at.end, at.end + 14)
  if (/\b(?:Black|Bloody|Cyber|Good|Super|Easter|Palm|Holy|Ash|Shrove|Maundy) $/u.test(before)) return true
  return (
    (/\b[Tt]he $/u.test(before) && /^ \p{Lu}/u.test(after)) ||
    /^ (?:(?:Night|Times|Telegraph|Mail) |(?:Morning|Evening|Afternoon) \p{Lu})/u.test(`${after} `)
  )
}

/** `as strong today`, `than today`, `even today`: these times, no day. */
function isNowadays({ text, at }: DateContext): boolean {
  return /\b(?:than|as|of|until|to|even|still|like) $/iu.test(text.slice(Math.max(0, at.start - 7), at.start))
}

/** `dropped almost overnight` and `an overnight success` name no night. */
function resolveNight(_: Groups, day: IsoDate, { text, at }: DateContext): Resolved | undefined {
  const about = `${text.slice(Math.max(0, at.start - 12), at.start)}|${text.slice(at.end, at.end + 12)}`
  const vague =
    /overnight$/iu.test(text.slice(at.start, at.end)) &&
    /\b(?:an?|almost|nearly|virtually|practically) \||\| (?:stay|success|flight|train|bus|rate|trip|fix|loan|lend)/iu.test(
      about,
    )
  return vague ? undefined : oneDay(addDays(day, -1))
}

function resolveWeekend({ which = '' }: Groups, day: IsoDate, context: DateContext): Resolved | undefined {
  const saturday = addDays(weekDays(day).from, 5)
  const begun = weekdayOf(day) >= 6
  const word = which.toLowerCase()
  const last = addDays(saturday, -7)
  const next = word === 'next' ? addDays(saturday, 7) : saturday
  const future = word === 'next' || word === 'coming' || (!begun && (word === 'this' || context.ahead()))
  const chosen = future ? next : begun && word !== 'last' && word !== 'past' ? saturday : last
  return rangeOf(chosen, addDays(chosen, 1))
}

/** The count of `a few`, `several` and the like is a guess, good for a range and not for a day. */
function countOf(words: string | undefined): { value: number; vague: boolean } {
  const text = words?.toLowerCase()
  if (text === undefined) return { value: 1, vague: true }
  if (text === 'a few' || text === 'several') return { value: 4, vague: true }
  return { value: parseNumber(text) ?? 1, vague: text === 'a couple of' }
}

const unitDays: Readonly<Record<string, number>> = { hour: 0, day: 1, week: 7, month: 30, year: 365 }

function shift(day: IsoDate, value: number, unit: string): IsoDate {
  const { year, month, day: date } = partsOf(day)
  if (unit !== 'month' && unit !== 'year') return addDays(day, value * (unitDays[unit] ?? 0))
  const { from, to } = monthDays(year, month + (unit === 'month' ? value : value * 12))
  const moved = addDays(from, date - 1)
  return moved > to ? to : moved
}

function resolveAgo({ count: words, unit = '' }: Groups, day: IsoDate): Resolved | undefined {
  const { value, vague } = countOf(words)
  const at = shift(day, -value, unit.toLowerCase())
  const { year, month } = partsOf(at)
  if (unit === 'hour' || (unit === 'day' && !vague)) return oneDay(at)
  if (unit === 'day') return rangeOf(shift(day, -value * 2, 'day'), addDays(day, -1))
  if (vague) return rangeOf(shift(day, -value * 2, unit), shift(day, -Math.floor(value / 2), unit))
  if (unit === 'week') return { ...weekDays(at), precision: 'week' }
  if (unit === 'month') return { ...monthDays(year, month), precision: 'month' }
  return { ...yearDays(year), precision: 'year' }
}

function resolveWithin(groups: Groups, day: IsoDate, context: DateContext): Resolved | undefined {
  const words = context.text.slice(context.at.start, context.at.end).toLowerCase()
  const future = /\bnext\b|\bcoming\b|time$/u.test(words) || context.ahead()
  // "the second attack in two days" and "the first meeting in six years" look back over a stretch.
  if (!future && (words.startsWith('in ') || !/\bagreed|\bwithin/u.test(words))) return undefined
  if (words.startsWith('in ') && !/\bnext\b|\bcoming\b|time$/u.test(words) && isOrdinal(context)) return undefined
  const { value, vague } = countOf(groups.count)
  return rangeOf(day, shift(day, vague ? value + 1 : value, (groups.unit ?? '').toLowerCase()))
}

function isOrdinal({ text, at }: DateContext): boolean {
  const before = text.slice(Math.max(0, at.start - 60), at.start)
  return /\b(?:first|second|third|fourth|fifth|only|once|twice|time|times|highest|lowest|worst|best|most|least|largest)\b/iu.test(
    before,
  )
}

function resolveComing(groups: Groups, day: IsoDate, context: DateContext): Resolved | undefined {
  const { count: words, unit = '', second } = groups
  // "The next day, he left": counted from what was told before.
  const wording = context.text.slice(context.at.start, context.at.end).toLowerCase()
  if (wording.includes('next ') && (!context.ahead() || wording.endsWith('next day'))) return undefined
  if (words === undefined && second === undefined && wording.endsWith('s')) {
    return rangeOf(day, soon(day, unit.toLowerCase()))
  }
  const { value } = countOf(words)
  return rangeOf(day, shift(day, words === undefined ? 1 : value, (second?.replace(/s$/u, '') ?? unit).toLowerCase()))
}

/** "in the coming days" is within a week or so, "weeks" within a month, "months" within half a year. */
function soon(day: IsoDate, unit: string): IsoDate {
  const reach: Readonly<Record<string, number>> = { hour: 1, day: 7, week: 28, month: 183, year: 1095 }
  return addDays(day, reach[unit] ?? 7)
}

function resolvePast({ count: words, unit = '' }: Groups, day: IsoDate): Resolved | undefined {
  const { value } = countOf(words)
  const small = unit.toLowerCase() === 'hour'
  return rangeOf(small ? addDays(day, -1) : shift(day, -value, unit.toLowerCase()), day)
}

function resolveEdge({ end = '', which = '', unit = '' }: Groups, day: IsoDate): Resolved | undefined {
  const turn = which.toLowerCase() === 'next' ? 1 : which.toLowerCase() === 'last' ? -1 : 0
  const { from, to } = periodOf(day, unit.toLowerCase(), turn)
  const third = Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000 / 3)
  if (end.toLowerCase() === 'end') return rangeOf(addDays(to, -Math.min(third, 7)), to)
  if (end.toLowerCase() === 'middle') return rangeOf(addDays(from, third), addDays(to, -third))
  return rangeOf(from, addDays(from, Math.min(third, 7)))
}

function periodOf(day: IsoDate, unit: string, turn: number): Days {
  const { year, month } = partsOf(day)
  if (unit === 'week') return weekDays(addDays(day, 7 * turn))
  return unit === 'month' ? monthDays(year, month + turn) : yearDays(year + turn)
}

function resolvePeriod({ which = '', unit = '' }: Groups, day: IsoDate): Resolved | undefined {
  const word = which.toLowerCase()
  const turn = word === 'next' ? 1 : word === 'last' || word === 'previous' ? -1 : 0
  const precision = unit.toLowerCase() as 'week' | 'month' | 'year'
  return { ...periodOf(day, precision, turn), precision }
}
