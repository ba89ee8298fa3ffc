/** Numbers in running text: values, bounds, units, and the nouns that they count. */

import { describe, expect, it } from 'vitest'
import { findNumbers, parseNumber, showInFigures } from '../../src/text/numbers.ts'

function read(text: string): string[] {
  return findNumbers(text).map(({ value, bound, unit, noun }) => [bound, unit, value, noun].filter(Boolean).join(' '))
}

describe('parseNumber', () => {
  it.each([
    ['two', 2],
    ['twenty-one', 21],
    ['1,200', 1200],
    ['90 billion', 90e9],
    ['a couple of', 2],
    ['a dozen', 12],
    ['half a dozen', 6],
    ['three hundred', 300],
    ['1.5', 1.5],
  ])('reads %s', (words, value) => {
    expect(parseNumber(words)).toBe(value)
  })

  it.each(['', 'bridge', 'one bridge too many', '1,2,x'])('finds no number in “%s”', (words) => {
    expect(parseNumber(words)).toBeUndefined()
  })
})

describe('findNumbers', () => {
  it.each([
    ['The storm killed 12 people.', ['12 people']],
    ['It met with over 30 leaders and three ministers.', ['over 30 leaders', '3 ministers']],
    ['A group of 30-plus nations signed.', ['over 30 nations']],
    ['It costs $90 billion or 4.5% of income.', ['$ 90000000000', '% 4.5']],
    ['About 1,200 homes were hit.', ['about 1200 homes']],
    ['No more than 4 metres and no fewer than nine doors.', ['under 4 metres', 'over 9 doors']],
    ['Two dozen goats, a dozen hens and half a dozen cows.', ['24 goats', '12 hens', '6 cows']],
    ['Nobody came.', []],
  ])('reads “%s”', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['nine', '9'],
    ['At least twenty-one', 'At least 21'],
    ['two dozen', '24'],
    ['a dozen', '12'],
    ['three thousand', '3,000'],
    ['90 billion', '90 billion'],
    ['a handful', 'a handful'],
  ])('shows %s in figures as %s', (words, shown) => {
    expect(showInFigures(words)).toBe(shown)
  })

  it('leaves the comma behind a number to the sentence, and counts nothing beyond it', () => {
    const text = 'The toll stands at 154, police said.'
    expect(findNumbers(text)).toMatchObject([{ start: 19, end: 22, value: 154 }])
    expect(findNumbers(text)[0]?.noun).toBeUndefined()
  })

  it('takes a long run of digits and number words in its stride', () => {
    const began = performance.now()
    findNumbers('1'.repeat(300_000))
    findNumbers('twenty-one '.repeat(30_000))
    findNumbers('1,'.repeat(150_000))
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
