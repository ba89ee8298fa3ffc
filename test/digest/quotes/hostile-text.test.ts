/** Text made to trip the rules is read through all the same, and what stands beside it is still found. */

import { describe, expect, test } from 'vitest'
import { readSpeech, showQuotations } from './read-quotes.ts'

const words = '\nOrla Vale said: "We are ready."'
const expected = 'Orla Vale: We are ready.'

const rows: readonly (readonly [name: string, text: string])[] = [
  ['ten thousand opening marks', '“a '.repeat(10_000)],
  ['ten thousand straight marks', '"a '.repeat(10_000)],
  ['ten thousand single opening marks', '‘as '.repeat(10_000)],
  ['a megabyte of one word on one line', 'a'.repeat(1_000_000)],
  ['a megabyte of commas', 'a, '.repeat(333_333)],
  ['a megabyte of short quotations on one line', '“No.” '.repeat(166_666)],
  ['nested brackets', `he said ${'(['.repeat(100_000)}`],
  ['verbs of saying without end', 'said that he said, saying '.repeat(10_000)],
  ['a family without end', Array.from({ length: 20_000 }, (_, i) => `A${i} Hale.`).join(' Hale. ')],
  ['lone surrogates', '\ud800 said \udfff, '.repeat(1000)],
  ['directions and zero widths', '\u202e\u200b"\u200fa\u2066" '.repeat(1000)],
  ['wrongly decoded text', 'â€œWe wonâ€™t,â€\u009d he said. '.repeat(1000)],
]

describe('hostile text', () => {
  for (const [name, text] of rows) {
    test(name, () => {
      expect(showQuotations(text + words).at(-1)).toBe(expected)
    })
  }

  test('text without any quotation gives none', () => {
    expect(readSpeech('It rained. The bridge was closed.\n日本語の文。')).toEqual({ quotations: [], statements: [] })
  })

  test('an empty text gives nothing', () => {
    expect(readSpeech('')).toEqual({ quotations: [], statements: [] })
  })
})
