/** Tests the words that stand for another one by the dictionary. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listBaseForms } from '../../src/answer/words/base-forms.ts'
import { listSynonyms } from '../../src/answer/words/thesaurus.ts'
import { findEntry, readSense } from '../../src/answer/words/wordnet.ts'

describe('base forms', () => {
  test.each([
    ['verb', 'stopped', 'stop'],
    ['verb', 'hiring', 'hire'],
    ['verb', 'began', 'begin'],
    ['noun', 'parties', 'party'],
    ['noun', 'boxes', 'box'],
    ['adj', 'larger', 'large'],
  ] as const)('of the %s %s are among others %s', (part, word, base) => {
    expect(listBaseForms(part, word)).toContain(base)
  })
})

describe('the dictionary', () => {
  test('finds the first and the last word of an index, and none that it lacks', () => {
    expect(findEntry('verb', 'abandon')?.senses.length).toBe(5)
    expect(findEntry('noun', 'zyrian')?.senses.length).toBe(1)
    expect(findEntry('verb', 'quayside')).toBeUndefined()
  })

  test('has no entry for no word: the licence is none', () => {
    expect(findEntry('noun', '')).toBeUndefined()
  })

  test('reads the words of a sense', () => {
    const [first = 0] = findEntry('verb', 'begin')?.senses ?? []
    expect(readSense('verb', first)).toEqual(expect.arrayContaining(['begin', 'start', 'commence']))
  })

  test('has a sense for each place that it names', () => {
    const lemmas = fc.constantFrom('bank', 'ferry', 'strike', 'resign', 'harbour', 'large', 'legal', 'object')
    fc.assert(
      fc.property(lemmas, fc.constantFrom('noun', 'verb', 'adj'), (lemma, part) => {
        for (const at of findEntry(part, lemma)?.senses ?? []) expect(readSense(part, at)).toContain(lemma)
      }),
    )
  })
})

describe('synonyms', () => {
  test.each([
    ['halted', 'stop'],
    ['permit', 'allow'],
    ['warship', 'combat ship'],
    ['purchased', 'buy'],
  ])('of %s are among others %s', (word, other) => {
    expect(listSynonyms(word)).toContain(other)
  })

  test('leave out verbs that stand for too much, and rare senses', () => {
    expect(listSynonyms('position')).not.toContain('put')
    expect(listSynonyms('bank')).not.toContain('trust')
  })

  test('are none for what is no plain word, whatever it is', () => {
    expect(listSynonyms('a" OR b')).toEqual([])
    expect(listSynonyms('../index')).toEqual([])
    fc.assert(
      fc.property(fc.string(), (word) => {
        for (const other of listSynonyms(word.toLowerCase())) expect(other).toMatch(/^[a-z]{3,}(?: [a-z]+)?$/u)
      }),
    )
  })
})
