/** Rules for dates that name a day, month or year: `19 August 2025`, `Aug. 19`, `in March`, `2014–2016`, `08/19/2025`. */

import type { IsoDate } from '../model/article.ts'
import { daysBetween, makeDate, monthDays, partsOf, yearDays } from './calendar.ts'
import {
  type DateContext,
  type DateRule,
  monthNames,
  monthOf,
  monthSign,
  oneDay,
  type Resolved,
  rangeOf,
} from './date-rule.ts'

const month = `(?<month>${monthNames})`
const month2 = `(?<month2>${monthNames})`
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const day2 = '(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d{1,2}\\b|,\\d{3})'
const year = '(?: ?,)? (?:in )?(?<year>1[6-9]\\d\\d|20\\d\\d)(?!\\d)'
const join = ' ?(?:–|—|-|to|and|through|until) ?'
const start = '(?<![\\p{L}\\p{N}./-])'

const hyphenSign = /\d-\d/u
const slashSign = /\d[/.]\d/u
const yearSign = /(?:1[6-9]|20)\d\d/u
const decadeSign = /\d0s/u

/** Rules in order: a match of an earlier one takes its words away from the later ones. */
export const absoluteRules: readonly DateRule[] = [
  {
    sign: hyphenSign,
    pattern: new RegExp(`${start}(?<year>\\d{4})-(?<m>\\d{2})-(?<day>\\d{2})(?![\\d-])`, 'gu'),
    resolve: ({ year = '', m = '', day = '' }) => oneDay(makeDate(Number(year), Number(m), Number(day))),
  },
  {
    sign: slashSign,
    pattern: new RegExp(
      `${start}(?<a>\\d{1,2})(?<mark>[/.])(?<b>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})(?![\\d/.]\\d|\\d)`,
      'gu',
    ),
    resolve: resolveNumeric,
  },
  {
    sign: monthSign,
    pattern: new RegExp(
      `${start}${day}(?: ${month})?${join}(?<day2>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${month2}(?:${year})?`,
      'gu',
    ),
    resolve: ({ month, month2 = '', ...rest }, context) =>
      resolveRange({ ...rest, month: month ?? month2, month2 }, context),
  },
  {
    sign: monthSign,
    pattern: new RegExp(`\\b${month} ${day}${join}(?:${month2} )?${day2}(?:${year})?`, 'gu'),
    resolve: ({ month = '', month2, ...rest }, context) =>
      resolveRange({ ...rest, month, month2: month2 ?? month }, context),
  },
  {
    sign: monthSign,
    pattern: new RegExp(`${start}${day} (?:of )?${month}(?:${year})?`, 'gu'),
    resolve: resolveDay,
  },
  {
    sign: monthSign,
    pattern: new RegExp(`\\b${month} ${day.replace('(?:st', '(?!\\d|:\\d|%)(?:st')}(?:${year})?`, 'gu'),
    resolve: resolveDay,
  },
  {
    sign: monthSign,
    pattern: new RegExp(
      `\\b(?<lead>[Ff]rom |[Bb]etween |[Ii]n (?=\\p{L}+ and ))?${month}${join}${month2}(?:${year})?`,
      'gu',
    ),
    resolve: resolveMonths,
  },
  {
    sign: monthSign,
    pattern: new RegExp(`\\b${month}(?: of|,)? (?<year>1[6-9]\\d\\d|20\\d\\d)(?!\\d)`, 'gu'),
    resolve: ({ month = '', year = '' }) => ({ ...monthDays(Number(year), monthOf(month)), precision: 'month' }),
  },
  {
    sign: monthSign,
    pattern:
      /\b(?:(?<which>last|next|this|back in|earlier in|later in) )?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b/gu,
    resolve: resolveBareMonth,
  },
  {
    sign: yearSign,
    pattern:
      /(?<![\p{L}\p{N}.,$£€/-])(?<from>1[6-9]\d\d|20\d\d)(?:–|—|-| to | and | until )(?<to>1[6-9]\d\d|20\d\d)(?![\d-])/gu,
    resolve: ({ from = '', to = '' }) => rangeOf(`${from}-01-01`, `${to}-12-31`),
  },
  {
    sign: decadeSign,
    pattern: /\b(?:the )?(?<decade>1[6-9]\d0|20\d0)s\b/gu,
    resolve: ({ decade = '' }) => rangeOf(`${decade}-01-01`, `${Number(decade) + 9}-12-31`),
  },
  {
    sign: yearSign,
    pattern:
      /\b(?:in|since|by|until|till|from|during|of|after|before|early|late|mid|back in|for|year|throughout|through|to)[ -](?:the year )?(?<year>1[6-9]\d\d|20\d\d)(?![\d,.:%-]\d|\d|[-–%]|\s(?:(?!(?:was|is|has|as|this|its|his|does|across|towards|plus|unless|always|perhaps)\b)[a-z]+s|people|men|women|troops|more|metres|meters|km|miles|per)\b)/gu,
    resolve: ({ year = '' }) => ({ ...yearDays(Number(year)), precision: 'year' }),
  },
]

function resolveNumeric(groups: Readonly<Record<string, string | undefined>>): Resolved | undefined {
  const { a = '', b = '', year = '', mark } = groups
  if (year.length === 2 && mark === '.') return undefined
  const full = year.length === 4 ? Number(year) : 2000 + Number(year)
  // Day first, as most of the world writes it, unless only the American order gives a date.
  return oneDay(makeDate(full, Number(b), Number(a)) ?? makeDate(full, Number(a), Number(b)))
}

function resolveDay(groups: Readonly<Record<string, string | undefined>>, context: DateContext): Resolved | undefined {
  const { day = '', month = '', year } = groups
  return oneDay(pickYear(Number(day), monthOf(month), year, context))
}

function resolveRange(
  groups: Readonly<Record<string, string | undefined>>,
  context: DateContext,
): Resolved | undefined {
  const { day = '', day2 = '', month = '', month2 = '', year } = groups
  const to = pickYear(Number(day2), monthOf(month2), year, context)
  if (to === undefined) return undefined
  const { year: last, month: lastMonth } = partsOf(to)
  return rangeOf(makeDate(monthOf(month) > lastMonth ? last - 1 : last, monthOf(month), Number(day)), to)
}

/** Without a year, the nearest such day; the direction of the verb decides where both are near. */
function pickYear(day: number, month: number, year: string | undefined, context: DateContext): IsoDate | undefined {
  if (year !== undefined) return makeDate(Number(year), month, day)
  if (context.published === undefined) return undefined
  const { published } = context
  const weight = context.ahead() ? { past: 3, future: 1 } : { past: 1, future: isScheduled(context) ? 1 : 6 }
  let best: { date: IsoDate; cost: number } | undefined
  for (const offset of [-1, 0, 1]) {
    const date = makeDate(partsOf(published).year + offset, month, day)
    if (date === undefined) continue
    const distance = daysBetween(published, date)
    const cost = distance < 0 ? -distance * weight.past : distance * weight.future
    if (best === undefined || cost < best.cost) best = { date, cost }
  }
  return best?.date
}

/** `the season ends on 30 November`: present for what is to come. */
function isScheduled({ text, at }: DateContext): boolean {
  return /\b(?:begins?|starts?|ends?|opens?|closes?|expires?|takes place|runs|lasts|returns?)\b[^.;,]{0,30}$/iu.test(
    text.slice(Math.max(0, at.start - 50), at.start),
  )
}

function resolveMonths(
  groups: Readonly<Record<string, string | undefined>>,
  context: DateContext,
): Resolved | undefined {
  const { lead, month = '', month2 = '', year } = groups
  if (lead === undefined && year === undefined) return undefined
  // "In March and April" is a stretch, "in March and December" are two.
  if (/^in /iu.test(lead ?? '') && monthOf(month2) !== (monthOf(month) % 12) + 1) return undefined
  const published = context.published
  if (year === undefined && published === undefined) return undefined
  const first = monthOf(month)
  const second = monthOf(month2)
  let last = year === undefined ? partsOf(published ?? '').year : Number(year)
  if (year === undefined && !context.ahead() && second > partsOf(published ?? '').month) last -= 1
  return rangeOf(monthDays(first > second ? last - 1 : last, first).from, monthDays(last, second).to)
}

const prepositions = new Set(
  'in since until till during early late mid through by from of between before after'.split(' '),
)
/** Months that are also names or verbs need more around them. */
const doubtful: Readonly<Record<string, RegExp>> = {
  May: /\b(?:in|since|until|till|during|early|late|mid|through|end of|start of|beginning of|middle of)[ -]$/iu,
  March: /\b(?:in|since|until|till|during|early|late|mid|through|end of|by|before|after|from|of)[ -]$/iu,
  April: /\b(?:in|since|until|till|during|early|late|mid|through|end of|by|before)[ -]$/iu,
  June: /\b(?:in|since|until|till|during|early|late|mid|through|end of|by|before)[ -]$/iu,
  August: /\b(?:in|since|until|till|during|early|late|mid|through|end of|by|before|of)[ -]$/iu,
}

function resolveBareMonth(
  groups: Readonly<Record<string, string | undefined>>,
  context: DateContext,
): Resolved | undefined {
  const { which, month = '' } = groups
  if (context.published === undefined || (which === undefined && !isMonth(month, context))) return undefined
  const { year, month: now } = partsOf(context.published)
  const wanted = monthOf(month)
  const shift = which === 'last' ? (wanted >= now ? -1 : 0) : which === 'next' ? (wanted <= now ? 1 : 0) : undefined
  if (shift !== undefined) return { ...monthDays(year + shift, wanted), precision: 'month' }
  const ahead = which !== 'back in' && context.ahead()
  const found = ahead ? (wanted < now ? year + 1 : year) : wanted > now && which !== 'this' ? year - 1 : year
  return { ...monthDays(found, wanted), precision: 'month' }
}

function isMonth(word: string, { text, at }: DateContext): boolean {
  const after = text.slice(at.end, at.end + 16)
  const before = text.slice(Math.max(0, at.start - 20), at.start)
  const rule = doubtful[word]
  if (rule === undefined) return prepositions.has(lastWord(before)) || !/^ [A-Z]/u.test(after)
  if (rule.test(before)) return !/^['’]s /u.test(after)
  if (word === 'May')
    return /\bthe $/iu.test(before) && /^ (?:election|vote|summit|deadline|ballot|poll|meeting)/u.test(after)
  return (
    /\b(?:the|a|an|its|their) $/iu.test(before) && /^ (?!on |of |to |for |was |is |and |in |has )[a-z]/u.test(after)
  )
}

function lastWord(before: string): string {
  return /([\p{L}]+)[ -]$/u.exec(before)?.[1]?.toLowerCase() ?? ''
}
