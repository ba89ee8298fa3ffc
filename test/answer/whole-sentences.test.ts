/** What may be shown of a headline that its page cuts short. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listWholeSentences } from '../../src/answer/sentences/whole-sentences.ts'
import type { Article, Passage } from '../../src/model/article.ts'

function listShown(text: string, kind: Passage['kind'] = 'headline'): string[] {
  const passage = { n: 1, kind, start: 0, end: text.length }
  return listWholeSentences({ text } as Article, passage).map(({ start, end }) => text.slice(start, end))
}

describe('of a cut headline', () => {
  test.each([
    ['Frozen goat of Norvik revived by students, who say that it ...', 'Frozen goat of Norvik revived by students'],
    [
      'Thousand-year-old seed sprouts in a Norvik cellar | The ...',
      'Thousand-year-old seed sprouts in a Norvik cellar',
    ],
    ['New chief of the ferry line: Ida Holt, once a banker who will …', 'New chief of the ferry line: Ida Holt'],
    [
      'Bank and its three rivals keep lowering their fees with ...',
      'Bank and its three rivals keep lowering their fees',
    ],
  ])('%s the whole part is shown', (headline, shown) => {
    expect(listShown(headline)).toEqual([shown])
  })

  test('nothing is shown where too little is whole', () => {
    expect(listShown('Why the bank ...')).toEqual([])
  })
})

test('a sentence of an author who trails off stays', () => {
  expect(listShown('He waited and waited for the ferry, but…', 'body')).toEqual([
    'He waited and waited for the ferry, but…',
  ])
})

test('of any headline the parts stand in it, and none ends in the marks of a cut', () => {
  const words = fc.array(fc.constantFrom('Holt', 'sells', 'the', 'bank', 'as', ',', '|', 'who', '...', '…', 'ferry'))
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ')
      for (const shown of listShown(text)) {
        expect(text).toContain(shown)
        expect(shown).not.toMatch(/\s(?:…|\.\.\.)$/u)
      }
    }),
  )
})
