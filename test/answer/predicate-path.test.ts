import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPath, readState } from '../../src/answer/verdict/predicate-path.ts'

describe('what stands between a name and the verb', () => {
  test.each([
    [' ', 'done'],
    [' has ', 'done'],
    [', the owner of the mill, had already ', 'done'],
    [' and his brother have ', 'done'],
    [' left the hall and later ', 'done'],
    [' managed to ', 'done'],
    [' is the first captain to ', 'done'],
    [' said that she had ', 'done'],
    [' has not ', 'not'],
    [' never ', 'not'],
    [' refused to ', 'not'],
    [' was unable to ', 'not'],
    [' will not ', 'never'],
    [' cannot ', 'never'],
    [' denied ', 'denied'],
    [' plans to ', 'ahead'],
    [' might have ', 'ahead'],
    [' is expected to ', 'ahead'],
  ])('“Vale%s…” is %s', (between, path) => {
    expect(readPath(between)).toBe(path)
  })

  test.each([
    '’s lawyer ',
    ', who beat Holt, whose brother ',
    ' hopes that Holt ',
    ' said Holt ',
    ' not only ',
    '; Holt ',
  ])('“Vale%s…” leaves whose verb it is open', (between) => {
    expect(readPath(between)).toBeUndefined()
  })

  test('is read of any words, and in no time worth speaking of', () => {
    const pieces = fc.constantFrom(
      ' and',
      ' was',
      ' not',
      ' later',
      ' to',
      ',',
      ' (x)',
      ' of',
      ' the',
      ' Vale',
      ' said he',
      ' finally',
      ' is to be',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (words) => {
        const began = performance.now()
        readPath(`${words.join('')} `)
        expect(performance.now() - began).toBeLessThan(200)
      }),
    )
  })

  test.each([' finally', ' is to be', ' barred from being', ' denied having'])('takes no time over many%s', (words) => {
    const began = performance.now()
    readPath(`${words.repeat(9)} x `)
    readState(` of${words.repeat(60)} x`)
    expect(performance.now() - began).toBeLessThan(200)
  })
})
