/** Sentences end where readers end them. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../src/text/sentences.ts'

const rows: readonly (readonly [string, ...string[]])[] = [
  ['two plain sentences', 'It rained.', 'Nobody came.'],
  ['a title before a name', 'Mr. Okoro met Dr. Vale.', 'They left.'],
  ['initials', 'J. K. Vale wrote it.', 'It sold.'],
  ['a country by its letters', 'The U.S. Senate met.', 'It voted.'],
  ['letters at the end of a sentence', 'She moved to the U.S.', 'He stayed.'],
  ['a number', 'It cost $1.5 million.', 'Nobody paid.'],
  ['an address', 'No. 10 was silent.', 'The street was not.'],
  ['a month before its day', 'It opened on Dec. 22 in Norport.', 'It closed later.'],
  ['a quotation with sentences inside', '"No. Never. Not now," she said.', 'He left.'],
  ['a quotation that ends a sentence', 'She said: "We are ready."', 'He left.'],
  ['a question inside a sentence', '"Will you go?" Orla Vale asked.', 'Nobody answered.'],
  ['a full stop that is missing before a pronoun', 'They had to change their plans', 'He told the paper so.'],
  ['brackets', 'It opened (in May.)', 'It closed.'],
  ['other scripts', '橋は開く。', '誰も来ない。'],
]

describe('splitSentences', () => {
  for (const [name, ...sentences] of rows) {
    test(name, () => {
      const text = sentences.join(name === 'other scripts' ? '' : ' ')
      expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences)
    })
  }

  test('a line break ends a sentence', () => {
    const text = 'A heading\nIt rained'
    expect(splitSentences(text)).toEqual([
      { start: 0, end: 9 },
      { start: 10, end: 19 },
    ])
  })

  test('only the stretch asked for is read', () => {
    expect(splitSentences('One. Two. Three.', { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }])
  })

  test('any text: in order, apart, trimmed, and nothing but white space between', () => {
    const piece = fc.oneof(
      fc.constantFrom('. ', '? ', '"', '“', '”', '\n', 'Mr. ', 'He ', 'a'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { start, end } of splitSentences(text)) {
          expect(
            text
              .slice(last, start)
              .trim()
              .replaceAll(/[\u200b\u2000-\u200a]/gu, ''),
          ).toBe('')
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).not.toMatch(/[\n\r\u2028\u2029]/u)
          last = end
        }
        expect(
          text
            .slice(last)
            .trim()
            .replaceAll(/[\u200b]/gu, ''),
        ).toBe('')
      }),
      { numRuns: 1000 },
    )
  })
})
