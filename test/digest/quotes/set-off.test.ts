/** Words set off from the text: block quotations without marks, and names behind a dash. */

import { expect, test } from 'vitest'
import { extractSpeech } from '../../../src/digest/quotes/extract-speech.ts'
import { makePassages, showQuotations } from './read-quotes.ts'

/** Lines that begin with `>` are block quotations. */
function listBlocks(...lines: readonly string[]): string[] {
  const text = lines.map((line) => line.replace(/^> /u, '')).join('\n')
  const passages = makePassages(text).map((passage, i) =>
    lines[i]?.startsWith('> ') ? { ...passage, block: true as const } : passage,
  )
  const { quotations } = extractSpeech({ text, passages }, { actors: [] })
  return quotations.map(({ speaker, parts }) => {
    const words = parts.map(({ start, end }) => text.slice(start, end)).join(' | ')
    return `${speaker?.name ?? speaker?.printed}: ${words}`
  })
}

test.each([
  [
    'whom a colon names before it',
    ['Orla Vale wrote to savers:', '> We are sorry.', '> Every deposit is safe.'],
    'Orla Vale: We are sorry. | Every deposit is safe.',
  ],
  [
    'whom a dash names at its end',
    ['It was late.', '> The striker will stay with us. – Ben Okoro, coach'],
    'Ben Okoro: The striker will stay with us.',
  ],
  [
    'whom a dash names below it',
    ['It was late.', '> The striker will stay with us.', '– Ben Okoro'],
    'Ben Okoro: The striker will stay with us.',
  ],
  [
    'who speaks in it, where it has marks of its own',
    ['It was late.', '> “The striker stays,” said Ben Okoro.'],
    'Ben Okoro: The striker stays',
  ],
] as const)('a block quotation is by %s', (_, lines, expected) => {
  expect(listBlocks(...lines)).toEqual([expected])
})

test('a block that nobody is named for is no quotation', () => {
  expect(listBlocks('It was late.', '> The striker will stay with us, at least until May.')).toEqual([])
})

test.each([
  ['a name', '“The bank was never safe.”\n– Mary Vale, author of a study', 'Mary Vale: The bank was never safe.'],
  [
    'a name behind several paragraphs',
    '“We open at nine.\n“We close at five.”\n— Mary Vale',
    'Mary Vale: We open at nine. | We close at five.',
  ],
  ['no name behind a passage between', '“The bank was safe.”\nIt rained.\n– Mary Vale', '?: The bank was safe.'],
  ['no clause', '“The bank was safe.”\n– Mary Vale left the hall in tears', '?: The bank was safe.'],
])('words are signed by %s', (_, text, expected) => {
  expect(showQuotations(text)).toEqual([expected])
})

test('a paragraph that ends in a verb and a colon names whoever speaks below', () => {
  expect(showQuotations('As Harbour Radio’s Mary Vale wrote:\n“The bank was never safe.”')).toEqual([
    'Harbour Radio’s Mary Vale=Mary Vale: The bank was never safe.',
  ])
})
