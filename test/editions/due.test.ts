/** When a briefing is due, over both clock changes. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLastDue, findNextRun, instantOf, listDue, type Schedule } from '../../src/editions/due.ts'
import type { Weekday } from '../../src/model/request.ts'

const DAILY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const LONG_AGO = '2020-01-01T00:00:00.000Z'

function daily(time: string, timeZone: string): Schedule & { createdAt: string } {
  return { time, timeZone, weekdays: DAILY, createdAt: LONG_AGO }
}

describe('instantOf', () => {
  it.each([
    ['2026-03-28', '07:00', 'Europe/London', '2026-03-28T07:00:00.000Z'],
    ['2026-03-29', '07:00', 'Europe/London', '2026-03-29T06:00:00.000Z'],
    ['2026-10-24', '07:00', 'Europe/London', '2026-10-24T06:00:00.000Z'],
    ['2026-10-25', '07:00', 'Europe/London', '2026-10-25T07:00:00.000Z'],
    ['2026-03-07', '07:00', 'America/New_York', '2026-03-07T12:00:00.000Z'],
    ['2026-03-08', '07:00', 'America/New_York', '2026-03-08T11:00:00.000Z'],
    ['2026-10-31', '07:00', 'America/New_York', '2026-10-31T11:00:00.000Z'],
    ['2026-11-01', '07:00', 'America/New_York', '2026-11-01T12:00:00.000Z'],
    ['2026-08-01', '00:00', 'Asia/Kathmandu', '2026-07-31T18:15:00.000Z'],
    ['2026-08-01', '23:59', 'Pacific/Kiritimati', '2026-08-01T09:59:00.000Z'],
  ])('gives %s %s %s as %s', (date, time, zone, instant) => {
    expect(instantOf(date, time, zone).toISOString()).toBe(instant)
  })

  it('moves a skipped time forward by the hour that is skipped', () => {
    expect(instantOf('2026-03-29', '01:30', 'Europe/London').toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(instantOf('2026-03-08', '02:30', 'America/New_York').toISOString()).toBe('2026-03-08T07:30:00.000Z')
  })

  it('takes the first of two equal times', () => {
    expect(instantOf('2026-10-25', '01:30', 'Europe/London').toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(instantOf('2026-11-01', '01:30', 'America/New_York').toISOString()).toBe('2026-11-01T05:30:00.000Z')
  })
})

describe('findLastDue', () => {
  it('is undefined before the first time after somebody followed', () => {
    const schedule = { ...daily('07:00', 'Europe/London'), createdAt: '2026-08-03T08:00:00.000Z' }
    expect(findLastDue(schedule, new Date('2026-08-03T20:00:00Z'))).toBeUndefined()
    expect(findLastDue(schedule, new Date('2026-08-04T06:00:00Z'))?.date).toBe('2026-08-04')
  })

  it('keeps to the chosen weekdays', () => {
    const schedule = { ...daily('07:00', 'Europe/London'), weekdays: [1, 2, 3, 4, 5] as const }
    expect(findLastDue(schedule, new Date('2026-08-09T12:00:00Z'))?.date).toBe('2026-08-07')
    expect(findNextRun(schedule, new Date('2026-08-07T12:00:00Z'))?.date).toBe('2026-08-10')
  })

  it('uses the local date where it is already tomorrow', () => {
    const schedule = daily('07:00', 'Pacific/Auckland')
    expect(findLastDue(schedule, new Date('2026-08-09T20:00:00Z'))?.date).toBe('2026-08-10')
  })

  it.each(['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'])(
    'has each date around every clock change exactly once in %s, asked every hour',
    (timeZone) => {
      for (const from of [
        '2026-02-14',
        '2026-03-06',
        '2026-03-21',
        '2026-03-27',
        '2026-04-03',
        '2026-10-02',
        '2026-10-23',
        '2026-10-30',
      ]) {
        for (const time of ['00:00', '01:30', '02:30', '07:00']) {
          const dates: string[] = []
          let last = 0
          for (let at = Date.parse(from); at < Date.parse(from) + 5 * 86_400_000; at += 3_600_000) {
            const due = findLastDue(daily(time, timeZone), new Date(at))
            if (due === undefined) throw new Error('nothing due')
            expect(due.dueAt.getTime()).toBeGreaterThanOrEqual(last)
            if (due.dueAt.getTime() > last) dates.push(due.date)
            last = due.dueAt.getTime()
          }
          expect(dates).toEqual([...new Set(dates)].sort())
          expect(dates.length).toBeGreaterThanOrEqual(5)
        }
      }
    },
  )

  it('agrees with findNextRun: what is next now is due then, and nothing lies between', () => {
    const zone = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC')
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
    const days = fc.uniqueArray(fc.constantFrom(...DAILY), { minLength: 1 })
    const now = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(zone, time, days, now, (timeZone, at, weekdays, instant) => {
        const schedule = { time: at, timeZone, weekdays, createdAt: LONG_AGO }
        const next = findNextRun(schedule, instant)
        expect(next).toBeDefined()
        if (next === undefined) return
        expect(findLastDue(schedule, next.dueAt)).toEqual(next)
        expect(findLastDue(schedule, new Date(next.dueAt.getTime() - 1))).toEqual(findLastDue(schedule, instant))
      }),
    )
  })
})

describe('listDue', () => {
  it('lists what was due while nothing ran, newest first', () => {
    const due = listDue(daily('07:00', 'Europe/London'), new Date('2026-10-26T12:00:00Z'), 3)
    expect(due.map(({ date }) => date)).toEqual(['2026-10-26', '2026-10-25', '2026-10-24', '2026-10-23'])
  })
})
