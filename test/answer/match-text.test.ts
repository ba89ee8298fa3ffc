import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Concept } from '../../src/answer/find/concepts.ts'
import { createMatcher } from '../../src/answer/find/match-text.ts'
import { listWords, stemOf } from '../../src/text/words.ts'

const conceptOf = (word: string): Concept => ({
  word,
  forms: [{ stems: [stemOf(word)], words: word, share: 1 }],
  name: false,
  focus: true,
  idf: 1,
  worth: 1,
  frequency: 1,
})

const find = (asked: readonly string[], text: string) =>
  createMatcher(asked.map(conceptOf))(text, { start: 0, end: text.length }).found.map(({ start, end, concept }) => [
    text.slice(start, end),
    asked[concept],
  ])

describe('createMatcher', () => {
  it.each([
    ['another ending', 'tied', 'The boats were tying up.', []],
    ['a plural', 'ferry', 'Two ferries sank.', ['ferries']],
    ['a letter that an ending changes', 'toy', 'All the toys burnt.', ['toys']],
    ['a double consonant', 'shipping', 'They shipped and ship grain.', ['shipped', 'ship']],
    ['capitals and accents', 'Älvö', 'ALVO and Älvö’s quay.', ['ALVO', 'Älvö’s']],
    ['a figure', '2031', 'By 2031, 20310 more.', ['2031']],
    ['a name with an apostrophe', "O'Hare", 'Then O’Hare left.', ['O’Hare']],
  ])('knows %s', (_, word, text, expected) => {
    expect(find([word], text).map(([words]) => words)).toEqual(expected)
  })

  it('finds every word whose stem is asked for, whatever the words', () => {
    const word = fc.stringMatching(/^[a-zA-Zéøı0-9'’-]{1,9}(?:s|ies|y|ed|ing|ation|ly)?$/u)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.array(word, { maxLength: 20 }),
        (asked, others) => {
          const text = [...others, ...asked.map((one) => `${one}s`), ...asked].join(' ')
          // A small us is the pronoun.
          const terms = asked.flatMap((one) => listWords(one).map((found) => found.word)).filter((one) => one !== 'us')
          const wanted = new Set(terms.map(stemOf).filter((one) => one !== ''))
          const expected = listWords(text).filter((one) => one.word !== 'us' && wanted.has(stemOf(one.word)))
          const found = new Set(find(terms, text).map(([words]) => words))
          expect(found).toEqual(new Set(expected.map((one) => one.word)))
        },
      ),
    )
  })
})
