/** What a date is doing in its sentence: dating what the sentence tells, or only a noun, a state or a name in it. */

import type { IsoDate, Span } from '../../model/article.ts'
import { addDays, daysBetween, makeDate, partsOf, showDay } from '../../text/calendar.ts'
import { monthNames, monthOf } from '../../text/date-rule.ts'
import type { ResolvedDate } from '../../text/dates.ts'
import { looksAhead } from '../../text/tense.ts'

/** A day this far, in days, from its report is spoken of by its name: `the riot of 6 January`. */
const farOff = 60

const leadingIn =
  /\b(?:following|after|before|ahead of|prior to|since|from|of|than|despite|in|during)(?: the| its| his| her| their| an?)? $/u
const partOfTime = /\b(?:morning|afternoon|evening|night|hours|day|week|weekend|month|end|start|eve|beginning) of $/iu
const verbsBehind =
  /^ (?:in|on|at|to|for|by|with|and|or|but|after|before|when|as|that|because|while|from|of|under|over|was|were|is|are|has|have|had|will|would|could|may|might|it|he|she|they|said|[a-z]+ed)\b/u

/**
 * Says whether a date tells no time of what its sentence tells.
 *
 * @param published - the day of the report
 */
export function isAside(text: string, sentence: Span, { from, precision, words }: ResolvedDate, published?: IsoDate) {
  const before = text.slice(Math.max(sentence.start, words.start - 40), words.start)
  const after = text.slice(words.end, Math.min(sentence.end, words.end + 30))
  // "Prior to Monday's vote", "since January": something else, or a state that goes on.
  if (/^['’]s? /u.test(after) && leadingIn.test(before)) return true
  if (/\bsince (?:the |last )?$/u.test(before)) return true
  if (published === undefined || precision !== 'day' || Math.abs(daysBetween(from, published)) < farOff) return false
  if (/\d{4}$/u.test(text.slice(words.start, words.end))) return false
  // "The riot of 6 January", "the 6 January inquiry".
  if (/\bof $/u.test(before)) return !partOfTime.test(before)
  return (
    /(?:\b(?:the|a|an|its|his|her|their)|['’]s) $/iu.test(before) && /^ [a-z]/u.test(after) && !verbsBehind.test(after)
  )
}

const fullDates = new RegExp(
  `\\b(?:(?<month>${monthNames}) (?<day>\\d{1,2})|(?<day2>\\d{1,2}) (?<month2>${monthNames})),? (?<year>(?:19|20)\\d\\d)\\b`,
  'gu',
)

/**
 * Reads which years an article prints with its days.
 *
 * @returns gives the day in the year that the article prints with it elsewhere; the day itself where it prints none or
 *   more than one
 */
export function readYears(text: string): (day: IsoDate) => IsoDate {
  const years = new Map<string, Set<number>>()
  for (const { groups = {} } of text.matchAll(fullDates)) {
    const { month2 = '', day2, year } = groups
    const date = makeDate(Number(year), monthOf(groups.month ?? month2), Number(groups.day ?? day2))
    if (date === undefined) continue
    years.set(date.slice(5), (years.get(date.slice(5)) ?? new Set()).add(Number(year)))
  }
  return (day) => {
    const [year, ...others] = years.get(day.slice(5)) ?? []
    const { month, day: ofMonth } = partsOf(day)
    return year === undefined || others.length > 0 ? day : (makeDate(year, month, ofMonth) ?? day)
  }
}

/** A report is brought up to date for so many days after it first appeared. */
const updatedDays = 2

/**
 * Finds the day from which a report's weekdays count.
 *
 * @returns the last of the days just after publication with which the caption of a picture ends: the report was brought
 *   up to date since; else the day of publication
 */
export function writingDay(text: string, published: IsoDate): IsoDate {
  for (let days = updatedDays; days > 0; days--) {
    const day = addDays(published, days)
    if (prints(text, day)) return day
  }
  return published
}

/** `In Sandvik on 3 May 2031.`: the end of a caption, not the time of a posting or of what is to come. */
function prints(text: string, date: IsoDate): boolean {
  const [day = '', month = '', year = ''] = showDay(date).split(' ')
  return [`${month} ${day}, ${year}`, `${day} ${month} ${year}`].some((words) => {
    const start = text.indexOf(words)
    if (start < 0) return false
    const line = { start: text.lastIndexOf('\n', start) + 1, end: start + words.length }
    const before = text.slice(Math.max(line.start, start - 60), start)
    if (!/(?:,| on) $/u.test(before) || /\d[:.]\d\d\b/u.test(before)) return false
    return (
      /^(?:[.)]?(?:\s|$)|[.,] )/u.test(text.slice(line.end, line.end + 2)) &&
      !looksAhead(text, { start, end: line.end }, line)
    )
  })
}
