/** Days as people write them. */

import { expect, it } from 'vitest'
import { dayIn, daysBetween, formatDated, formatSpan } from '../../src/reply/format-day.ts'

it.each([
  ['2025-08-19', '2025-08-19', '19 August 2025'],
  ['2025-08-18', '2025-08-19', '18–19 August 2025'],
  ['2025-03-02', '2025-08-19', '2 March – 19 August 2025'],
  ['2024-12-31', '2025-01-01', '31 December 2024 – 1 January 2025'],
])('writes %s to %s as %s', (from, to, words) => {
  expect(formatSpan(from, to)).toBe(words)
})

it('writes a date no more precisely than it is known', () => {
  expect(formatDated({ from: '2025-03-01', to: '2025-03-31', precision: 'month' })).toBe('March 2025')
  expect(formatDated({ from: '2025-01-01', to: '2025-12-31', precision: 'year' })).toBe('2025')
  expect(formatDated({ from: '2025-08-19', to: '2025-09-02', precision: 'range' })).toBe('19 August – 2 September 2025')
})

it('tells the local day of an instant', () => {
  const instant = new Date('2026-03-06T23:30:00Z')
  expect(dayIn('Europe/London', instant)).toBe('2026-03-06')
  expect(dayIn('Pacific/Auckland', instant)).toBe('2026-03-07')
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
})
