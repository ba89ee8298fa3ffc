/** What a rule for date expressions is: a pattern, and what a match of it means on the day of publication. */

import type { IsoDate, Span } from '../model/article.ts'
import type { Dated } from '../model/digest.ts'
import type { Days } from './calendar.ts'

/** Days with the precision that the words have. */
export type Resolved = Days & { readonly precision: Dated['precision'] }

/** What a rule may look at besides its match. */
export type DateContext = {
  readonly text: string
  readonly at: Span
  /** The day on which the words were published; absent when nobody knows it. */
  readonly published?: IsoDate
  /** True when the nearest verb speaks of something to come. */
  readonly ahead: () => boolean
}

/** A kind of date expression. The pattern is global and cannot backtrack over more than a few words. */
export type DateRule = {
  readonly pattern: RegExp
  /** A cheap look that every text with a match passes; not global, shared by rules where it can be. */
  readonly sign: RegExp
  /** `undefined` when the match is no date after all, or can't be resolved. */
  readonly resolve: (groups: Readonly<Record<string, string | undefined>>, context: DateContext) => Resolved | undefined
}

/** Month names in full and short, for use inside patterns. */
export const monthNames =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b|' +
  '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?'

/** A look for a month's name. */
export const monthSign = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/u

/** Weekday names, for use inside patterns. */
export const weekdayNames = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const weekdays = 'mon tue wed thu fri sat sun'.split(' ')

/** 1 January to 12 December, by the first three letters; 0 for other words. */
export function monthOf(word: string): number {
  return months.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

/** 1 Monday to 7 Sunday, by the first three letters; 0 for other words. */
export function weekdayNumber(word: string): number {
  return weekdays.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

/** A single day. */
export function oneDay(date: IsoDate | undefined): Resolved | undefined {
  return date === undefined ? undefined : { from: date, to: date, precision: 'day' }
}

/** Several days; one day when both ends are the same, nothing when they are reversed. */
export function rangeOf(from: IsoDate | undefined, to: IsoDate | undefined): Resolved | undefined {
  if (from === undefined || to === undefined || to < from) return undefined
  return from === to ? oneDay(from) : { from, to, precision: 'range' }
}
