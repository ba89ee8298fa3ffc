/** Names are found without their titles, and different spellings of one name are told to be the same. */

import { describe, expect, test } from 'vitest'
import { listNames, sameName } from '../../src/text/names.ts'

const show = (text: string) => listNames(text).map(({ name }) => name)

describe('listNames', () => {
  for (const [text, ...names] of [
    ['Mr Orla Vale met Ben Okoro in Norport.', 'Orla Vale', 'Ben Okoro', 'Norport'],
    ['The Bank of Norland and the council met.', 'Bank of Norland'],
    ['Norland Chancellor Orla Vale left.', 'Orla Vale'],
    ["Ursula von der Halm's party won.", 'Ursula von der Halm'],
    ['On Monday it rained in March.'],
    ['However, nobody came.'],
    ['Though Vale left, the party went on.', 'Vale'],
  ] as const) {
    test(text, () => expect(show(text)).toEqual(names))
  }

  test('every name stands where it says', () => {
    const text = 'Mr Okoro’s friend Orla Vale, of the Norland Bridge Council, left.'
    for (const { start, end, name } of listNames(text)) expect(text.slice(start, end)).toBe(name)
  })
})

describe('sameName', () => {
  for (const [a, b, same] of [
    ['Orla Vale', 'Vale', true],
    ['Mr Vale', 'Orla Vale', true],
    ['O. Vale', 'Orla Vale', true],
    ['Ben Vale', 'Orla Vale', false],
    ['Volodimir Zelinsky', 'Volodymir Zelinskyy', true],
    ['Norland Bridge Council', 'NBC', true],
    ['Vale', 'Okoro', false],
    ['', 'Vale', false],
  ] as const) {
    test(`${a} and ${b} are ${same ? 'the same' : 'different'}`, () => expect(sameName(a, b)).toBe(same))
  }
})
