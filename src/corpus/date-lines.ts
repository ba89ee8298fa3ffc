/** Reads lines that hold a date and nothing else, as pages print above or below an article. */

import type { IsoDate } from '../model/article.ts'
import { makeDate } from '../text/calendar.ts'
import { monthNames, monthOf, weekdayNames } from '../text/date-rule.ts'

/** What a date line says. `day` is absent for `2 hours ago` and for dates that can be read in two ways. */
type DateLine = {
  readonly day?: IsoDate
  readonly label: 'published' | 'updated' | 'none'
  /** True when day and month could change places: `03/04/2025`. */
  readonly ambiguous: boolean
}

const LABEL_WORDS =
  /\b(?:(?:first|originally|story|article|page) )?(?:published|posted|created|updated|modified|last (?:updated|modified)|publish(?:ed)? date|date|on|at|this article is more than .{1,20} old|as of)\b|\b\d{1,2}[ -]min(?:ute)? read\b|\b(?:an?|\d{1,3}) ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[mhdw]) ago\b|\b(?:just now|today|yesterday)\b/giu
const TIME =
  /\b\d{1,2}(?:[:.h]\d{2}){1,2}(?: ?[ap]\.?m\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?|T?\d{2}:\d{2}:\d{2}(?:\.\d+)?Z?/giu
const ZONE =
  /\b(?:GMT|UTC)[+-]\d{1,2}(?::\d{2})?|\b(?:GMT|BST|UTC|[ECMP][SD]?T|CEST|CET|EET|EEST|IST|AEST|AEDT|JST|WIB|SGT)\b|, UK$|[+-]\d{2}:?\d{2}\b/gu
const WEEKDAY = new RegExp(`\\b(?:${weekdayNames}|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\b\\.?`, 'giu')
const FORMS: readonly {
  readonly pattern: RegExp
  readonly read: (groups: Readonly<Record<string, string>>) => DayRead
}[] = [
  { pattern: /\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?!\d)/u, read: ({ y, m, d }) => ({ day: day(y, m, d) }) },
  { pattern: /\b(?<y>\d{4})\/(?<m>\d{2})\/(?<d>\d{2})(?!\d)/u, read: ({ y, m, d }) => ({ day: day(y, m, d) }) },
  { pattern: /\b(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})\b/u, read: ({ y, m, d }) => ({ day: day(y, m, d) }) },
  { pattern: /\b(?<a>\d{1,2})[/-](?<b>\d{1,2})[/-](?<y>\d{4}|\d{2})\b/u, read: readSlashed },
  {
    pattern: new RegExp(`\\b(?<d>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${monthNames}),? (?<y>\\d{4})\\b`, 'iu'),
    read: ({ y, month, d }) => ({ day: day(y, String(monthOf(month ?? '')), d) }),
  },
  {
    pattern: new RegExp(`\\b(?<month>${monthNames}) (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})\\b`, 'iu'),
    read: ({ y, month, d }) => ({ day: day(y, String(monthOf(month ?? '')), d) }),
  },
]

type DayRead = { readonly day?: IsoDate | undefined; readonly ambiguous?: boolean }

/**
 * Reads a line that holds only a date, a time, an age (`2 hours ago`) and words such as `Published`.
 *
 * @returns `undefined` when the line holds anything else
 */
export function parseDateLine(text: string): DateLine | undefined {
  if (text.length > 120 || !/\d/u.test(text) || text.endsWith(':')) return undefined
  const first = takeDate(text)
  const second = takeDate(first.rest)
  const bare = withoutMarks(second.rest)
  if (/[\p{L}\p{N}]/u.test(bare)) return undefined
  const at = first.at ?? text.search(/\d/u)
  const label = findLabel(text.slice(0, at))
  const later = second.at === undefined ? 'none' : findLabel(first.rest.slice(at, second.at))
  // `Updated … Published …`: the second date is the article's.
  const published = label !== 'published' && later === 'published'
  const found = published ? second.found : first.found
  const weekday = second.at === undefined ? findWeekday(text) : undefined
  const right = found?.day !== undefined && (weekday === undefined || weekday === weekdayName(found.day))
  return {
    ...(right ? { day: found.day as IsoDate } : {}),
    label: published ? later : label,
    ambiguous: found?.ambiguous ?? false,
  }
}

/** The word that stands before a date says what that date is. */
function findLabel(before: string): DateLine['label'] {
  const words = before.toLowerCase()
  if (/publish|posted|created/u.test(words)) return 'published'
  return /updated|modified/u.test(words) ? 'updated' : 'none'
}

function withoutMarks(text: string): string {
  return text.replace(LABEL_WORDS, ' ').replace(TIME, ' ').replace(ZONE, ' ').replace(WEEKDAY, ' ')
}

/** Takes a full date, with the words around it that belong to it, out of a line; the rest is given back. */
export function takeDate(text: string): { readonly rest: string; readonly found?: DayRead; readonly at?: number } {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text)
    if (match === null) continue
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
    return { rest, at: match.index, found: read((match.groups ?? {}) as Record<string, string>) }
  }
  return { rest: text }
}

/** A line without the times, ages, zones and labels that stand beside a date. */
export function withoutTimes(text: string): string {
  return withoutMarks(takeDate(text).rest).replace(/ {2,}/gu, ' ').trim()
}

function readSlashed({ a = '', b = '', y = '' }: Readonly<Record<string, string>>): DayRead {
  const year = y.length === 4 ? y : `20${y}`
  if (Number(a) > 12) return { day: day(year, b, a) }
  if (Number(b) > 12) return { day: day(year, a, b) }
  return a === b ? { day: day(year, a, b) } : { ambiguous: true }
}

function day(year = '', month = '', date = ''): IsoDate | undefined {
  return makeDate(Number(year), Number(month), Number(date))
}

function findWeekday(text: string): string | undefined {
  return text.match(WEEKDAY)?.[0]?.slice(0, 3).toLowerCase()
}

function weekdayName(date: IsoDate): string {
  return new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' })
    .format(new Date(`${date}T00:00:00Z`))
    .toLowerCase()
}
