import { describe, expect, it } from 'vitest'
import { localDay } from '../../src/corpus/local-day.ts'

describe('localDay', () => {
  it.each([
    ['2022-05-11T21:04:00-04:00', '2022-05-11'],
    ['2022-05-11T03:04:00+1000', '2022-05-11'],
    ['2022-05-11T22:04:00Z', '2022-05-12'],
    ['2022-05-11T22:04:00+00:00', '2022-05-12'],
    ['yesterday', undefined],
  ])('gives %s the day that readers saw, %s', (instant, day) => {
    expect(localDay(instant, 'Europe/Athens')).toBe(day)
  })
})
