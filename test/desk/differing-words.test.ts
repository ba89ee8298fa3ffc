/** Two wordings are told apart word by word. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDifferences } from '../../src/desk/differing-words.ts'

function differ(ours: string, theirs: string): string[] {
  const whole = (text: string) => ({ text, parts: [{ start: 0, end: text.length }] })
  return findDifferences(whole(ours), whole(theirs)).map(
    ({ ours: a, theirs: b }) => `${a ? ours.slice(a.start, a.end) : '-'} / ${b ? theirs.slice(b.start, b.end) : '-'}`,
  )
}

test.each([
  ['a word for another', 'We will pay all.', 'We can pay all.', ['will / can']],
  ['a word left out', 'We will pay them all.', 'We will pay all.', ['them / -']],
  ['words added', 'We will pay.', 'We will pay in full.', ['- / in full']],
  ['no capitals and points', 'We will pay, all', 'we will pay all.', []],
  ['everything', 'Yes.', 'No way', ['Yes / No way']],
] as const)('finds %s', (_, ours, theirs, expected) => {
  expect(differ(ours, theirs)).toEqual(expected)
})

test('a wording doesn’t differ from itself', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => differ(text, text).length === 0))
})
