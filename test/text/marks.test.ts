/** Quotation marks of every kind are paired as readers pair them. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairMarks } from '../../src/text/marks.ts'

const show = (text: string) =>
  pairMarks(text, { start: 0, end: text.length }).map(
    ({ start, end, closed }) => text.slice(start, end) + (closed ? '' : '…'),
  )

const rows: readonly (readonly [name: string, text: string, ...inside: string[]])[] = [
  ['straight', 'a "b" c "d"', 'b', 'd'],
  ['curly', 'a “b” c', 'b'],
  ['mixed', 'a “b" c "d”', 'b', 'd'],
  ['single curly', 'a ‘b’ c', 'b'],
  ['single straight', "a 'b c' d", 'b c'],
  ['apostrophes only', "it's the workers' day, rock 'n' roll of the '90s"],
  ['a plural possessive inside', "a 'the workers' day' b", "the workers' day"],
  ['nested singles', 'a “b ‘c’ d” e', 'b ‘c’ d'],
  ['nested doubles', 'a ‘b “c” d’ e', 'b “c” d'],
  ['two single marks as one double', "a ''b'' c", 'b'],
  ['low and high', 'a „b“ c', 'b'],
  ['guillemets', 'a «b» c', 'b'],
  ['left open', 'a “b c', 'b c…'],
  ['an opening that another opening drops', 'a "b and "c" d', 'c'],
  ['nothing', 'a b c'],
]

describe('pairMarks', () => {
  for (const [name, text, ...inside] of rows) {
    test(name, () => expect(show(text)).toEqual(inside))
  }

  test('any line: pairs are in order, apart, and hold what stands between their marks', () => {
    const piece = fc.oneof(
      fc.constantFrom('"', "'", '“', '”', '‘', '’', ' ', 'a', 's', ',', '«', '»', '„', "''"),
      fc.string({ unit: 'binary', maxLength: 2 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { open, start, end, behind } of pairMarks(text, { start: 0, end: text.length })) {
          expect(open).toBeGreaterThanOrEqual(last)
          expect(start).toBeGreaterThan(open)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(behind).toBeGreaterThanOrEqual(end)
          last = behind
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 },
    )
  })
})
