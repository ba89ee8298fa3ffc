import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPaint } from '../../src/answer/words/paint-words.ts'

describe('a word that only paints', () => {
  test.each(['famous', 'specifically', 'else', 'Okay'.toLowerCase(), 'usually'])('is %s', (word) => {
    expect(isPaint(word)).toBe(true)
  })

  test.each(['family', 'rally', 'early', 'ferry', 'deadly', 'Emily', 'fire'])('is not %s', (word) => {
    expect(isPaint(word)).toBe(false)
  })

  test('is no name, whatever it is', () => {
    fc.assert(fc.property(fc.stringMatching(/^\p{Lu}\p{Ll}{0,12}$/u), (word) => !isPaint(word)))
  })
})
