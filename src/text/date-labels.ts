/** Reads the dates that stand as items of an article: lines that date what is below them, and the entries of a list. */

import type { IsoDate, Span } from '../model/article.ts'
import { addDays, daysBetween, makeDate, partsOf, weekdayOf } from './calendar.ts'
import { monthNames, monthOf, monthSign, weekdayNames, weekdayNumber } from './date-rule.ts'
import type { ResolvedDate } from './dates.ts'

/** From here on, up to the next label, the article tells of this day. */
type DateLabel = { readonly start: number; readonly day: IsoDate }

/** No label is longer. */
const longest = 40
/** The year of a label is that of the days printed in full within so many days of it. */
const nearYear = 60

const line = new RegExp(
  `^(?<lead>Date: *)?(?:(?:(?<weekday>${weekdayNames}),? )?(?:(?<month>${monthNames}) (?<day>\\d{1,2})|(?<day2>\\d{1,2}) (?<month2>${monthNames}))(?:,? (?<year>\\d{4}))?)[.:]?$`,
  'u',
)

/**
 * Lists the lines that only give a date: `Date: Saturday, Dec. 9`; without `Date:` there have to be several.
 *
 * @param lines - the article's passages
 * @param published - the day of the report
 * @returns in the order of the text; a line without a year has that of the days that the article prints in full near
 *   it, else the last one before the report, and is left out where its weekday denies that
 */
export function listDateLabels(text: string, lines: readonly Span[], published?: IsoDate): DateLabel[] {
  const found = lines.flatMap(({ start, end }) => {
    if (end - start > longest) return []
    const words = text.slice(start, end)
    const groups = monthSign.test(words) ? line.exec(words)?.groups : undefined
    return groups === undefined ? [] : [{ start, groups }]
  })
  if (found.length < 2 && found[0]?.groups.lead === undefined) return []
  const printed = listFullDates(text)
  return found.flatMap(({ start, groups }) => {
    const day = resolveLabel(groups, printed, published)
    return day === undefined ? [] : [{ start, day }]
  })
}

function resolveLabel(
  groups: Readonly<Record<string, string | undefined>>,
  printed: readonly IsoDate[],
  published?: IsoDate,
): IsoDate | undefined {
  const { weekday, month, month2 = '', day, day2, year } = groups
  const inYear = (of: number) => {
    const date = makeDate(of, monthOf(month ?? month2), Number(day ?? day2))
    return date !== undefined && (weekday === undefined || weekdayOf(date) === weekdayNumber(weekday))
      ? date
      : undefined
  }
  if (year !== undefined) return inYear(Number(year))
  if (published !== undefined) {
    const last = partsOf(published).year
    return [inYear(last), inYear(last - 1)].find((date) => date !== undefined && date <= addDays(published, 2))
  }
  for (const other of printed) {
    const near = nearestYear(other, inYear)
    if (near !== undefined && Math.abs(daysBetween(near, other)) <= nearYear) return near
  }
  return undefined
}

/** The day of the years around another day that lies nearest to that. */
function nearestYear(other: IsoDate, inYear: (year: number) => IsoDate | undefined): IsoDate | undefined {
  const { year } = partsOf(other)
  return [year, year - 1, year + 1]
    .flatMap((of) => inYear(of) ?? [])
    .sort((a, b) => Math.abs(daysBetween(a, other)) - Math.abs(daysBetween(b, other)))[0]
}

const fullDate = new RegExp(
  `\\b(?:(?<month>${monthNames}) (?<day>\\d{1,2})|(?<day2>\\d{1,2}) (?<month2>${monthNames})),? (?<year>(?:19|20)\\d\\d)\\b`,
  'gu',
)

/** The days that a text prints with their years, the last first. */
function listFullDates(text: string): IsoDate[] {
  const days = [...text.matchAll(fullDate)].flatMap(({ groups = {} }) => {
    const { month, month2 = '', day, day2, year } = groups
    return makeDate(Number(year), monthOf(month ?? month2), Number(day ?? day2)) ?? []
  })
  return [...new Set(days)].sort().reverse()
}

/** `September 24 The court rules …`, `3 May: The dam breaks.` */
const itemBehind = /^(?::| ?[–—-])? \p{Lu}/u

/**
 * Makes a reader of the dates of a list, to be given all dates of an article in order: an entry that begins with a day
 * and prints no year is in the year that is nearest to the entry before.
 */
export function followItems(text: string): (date: ResolvedDate, sentence: Span) => ResolvedDate {
  let last: IsoDate | undefined
  return (date, sentence) => {
    const { words, precision } = date
    const printed = text.slice(words.start, words.end)
    if (!/\d/u.test(printed) || precision === 'range' || !itemBehind.test(text.slice(words.end, words.end + 5)))
      return date
    if (/\d{4}/u.test(printed)) {
      last = date.from
      return date
    }
    if (last === undefined || precision !== 'day' || words.start !== sentence.start) return date
    const { month, day: ofMonth } = partsOf(date.from)
    const day = nearestYear(last, (year) => makeDate(year, month, ofMonth)) ?? date.from
    last = day
    return { ...date, from: day, to: day }
  }
}
