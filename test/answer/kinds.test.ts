/** Tests what is a kind of what by the dictionary. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findKind, findPeople, isKindOf, isSomebody, listMembers } from '../../src/answer/words/kinds.ts'

describe('a kind', () => {
  test.each([
    ['fruit', 'pears'],
    ['vehicles', 'tractor'],
    ['relatives', 'sister'],
    ['jewellery', 'earrings'],
    ['illness', 'measles'],
    ['dessert', 'baked alaska'],
  ])('of %s is %s', (noun, word) => {
    expect(isKindOf(word, findKind(noun))).toBe(true)
  })

  test.each([
    ['fruit', 'tractor'],
    ['fruit', 'fruits'],
    ['thing', 'pear'],
    ['option', 'pear'],
    ['baker', 'sister'],
    ['quayside', 'pear'],
  ])('of %s is not %s', (noun, word) => {
    expect(isKindOf(word, findKind(noun))).toBe(false)
  })

  test('of workers is a baker, of pilots none', () => {
    expect(isKindOf('bakers', findPeople('workers'))).toBe(true)
    expect(isKindOf('bakers', findPeople('pilots'))).toBe(false)
  })

  test('has its members listed, a bounded number of them', () => {
    expect(listMembers('vegetables')).toContain('legume')
    expect(listMembers('thing')).toEqual([])
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('animal', 'food', 'tool', 'plant', 'drug')), (noun) => {
        expect(listMembers(noun).length).toBeLessThanOrEqual(250)
      }),
    )
  })
})

test.each([
  ['patients', true],
  ['mourner', true],
  ['bakers', true],
  ['ferry', false],
  ['star', false],
  ['case', false],
])('%s is somebody: %s', (word, expected) => {
  expect(isSomebody(word)).toBe(expected)
})
