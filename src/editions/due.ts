/** When a channel's briefing is due, in the channel's own time zone: pure, so that no timer can lose or double one. */

import type { IsoDate } from '../model/article.ts'
import type { Subscription } from '../model/edition.ts'
import type { Weekday } from '../model/request.ts'

/** One scheduled briefing: its local date, and the instant at which it is due. */
export type Occurrence = { readonly date: IsoDate; readonly dueAt: Date }

/** When a subscription runs. */
export type Schedule = Pick<Subscription, 'time' | 'timeZone' | 'weekdays'>

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/**
 * The newest briefing that is due at `now`.
 *
 * @param schedule - `createdAt` keeps out what lay before somebody followed
 * @returns `undefined` when none was due yet within the last week
 */
export function findLastDue(schedule: Schedule & Pick<Subscription, 'createdAt'>, now: Date): Occurrence | undefined {
  return walkDue(schedule, now, 7).next().value ?? undefined
}

/**
 * Every briefing that was due in the last days, newest first.
 *
 * @param days - how many local days to look back, today not counted
 */
export function listDue(
  schedule: Schedule & Pick<Subscription, 'createdAt'>,
  now: Date,
  days: number,
): readonly Occurrence[] {
  return [...walkDue(schedule, now, days)]
}

function* walkDue(
  schedule: Schedule & Pick<Subscription, 'createdAt'>,
  now: Date,
  days: number,
): Generator<Occurrence, undefined> {
  const created = Date.parse(schedule.createdAt)
  const today = localDate(schedule.timeZone, now)
  for (let back = 0; back <= days; back += 1) {
    const occurrence = occurrenceOn(schedule, moveDate(today, -back))
    if (occurrence === undefined || occurrence.dueAt > now) continue
    if (occurrence.dueAt.getTime() > created) yield occurrence
  }
}

/** The first briefing after `now`; a schedule without weekdays has none. */
export function findNextRun(schedule: Schedule, now: Date): Occurrence | undefined {
  const today = localDate(schedule.timeZone, now)
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const occurrence = occurrenceOn(schedule, moveDate(today, ahead))
    if (occurrence !== undefined && occurrence.dueAt > now) return occurrence
  }
  return undefined
}

/**
 * The instant of a local time.
 *
 * @param time - `HH:MM`
 * @returns where the clock shows the time twice, the first of the two; where it skips the time, as long after midnight
 *   as on other days (01:30 is then shown as 02:30)
 */
export function instantOf(date: IsoDate, time: string, timeZone: string): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  const before = asUtc - offsetAt(timeZone, new Date(asUtc - DAY_MS))
  const after = asUtc - offsetAt(timeZone, new Date(asUtc + DAY_MS))
  const right = [before, after].filter((instant) => instant + offsetAt(timeZone, new Date(instant)) === asUtc)
  return new Date(right.length > 0 ? Math.min(...right) : before)
}

/** The day that an instant falls on in a zone. */
function localDate(timeZone: string, instant: Date): IsoDate {
  return new Date(instant.getTime() + offsetAt(timeZone, instant)).toISOString().slice(0, 10)
}

function occurrenceOn({ time, timeZone, weekdays }: Schedule, date: IsoDate): Occurrence | undefined {
  return weekdays.includes(weekdayOf(date)) ? { date, dueAt: instantOf(date, time, timeZone) } : undefined
}

function weekdayOf(date: IsoDate): Weekday {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() || 7) as Weekday
}

function moveDate(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** How far the zone's clock is ahead of UTC, in milliseconds. */
function offsetAt(timeZone: string, instant: Date): number {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return shown - Math.floor(instant.getTime() / MINUTE_MS) * MINUTE_MS
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  clocks.set(timeZone, clock)
  return clock
}
