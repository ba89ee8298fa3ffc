/** Tests that words that ask are read where they were typed together with their verb. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spellOut } from '../../src/answer/question/spell-out.ts'

describe('what was typed in one word with the question', () => {
  test.each([
    ["who'd be at the regatta", 'who would be at the regatta'],
    ['Who’d left before the fire?', 'Who had left before the fire?'],
    ["where'd he moor it", 'where did he moor it'],
    ["what'd Vale pay", 'what did Vale pay'],
    ['whens the ferry back', 'when is the ferry back'],
    ['whats happened to the mill', 'what has happened to the mill'],
    ["who's been hurt", 'who has been hurt'],
    ["what're the bakers after", 'what are the bakers after'],
    ['whove they asked', 'who have they asked'],
    ["when'll it open", 'when will it open'],
    ['whys it shut', 'why is it shut'],
    ["and how'd it start", 'and how did it start'],
  ])('of "%s" is "%s"', (typed, spelt) => {
    expect(spellOut(typed)).toBe(spelt)
  })

  test.each(['whose boat is it', 'where is it', 'were they there', 'the whole crew', 'how old is she'])(
    'leaves "%s" as it is',
    (question) => {
      expect(spellOut(question)).toBe(question)
    },
  )

  test('is spelt out once, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('who', "who'd", 'whens', 'be', ' ', 'Vale', '’s', 'x')), (words) => {
        const spelt = spellOut(words.join(' '))
        expect(spellOut(spelt)).toBe(spelt)
      }),
    )
  })
})
