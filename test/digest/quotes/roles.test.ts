/** The role beside a speaker, and what is no part of the speaker: times, awards, remarks. */

import { describe, expect, test } from 'vitest'
import { readSpeech, showQuotations, showStatements } from './read-quotes.ts'

const roleOf = (text: string) => readSpeech(text).quotations.at(-1)?.speaker?.role

describe('roles', () => {
  test.each([
    ['no remark between commas', 'Volodar Zelin, by contrast, said: "We are ready."', undefined],
    ['no "for his part"', 'Ben Okoro, for his part, said: "We are ready."', undefined],
    [
      'an adjective with its noun',
      'It was former teammate Kole Marsh who left.\n"Yes," Marsh said.',
      'former teammate',
    ],
    [
      'both matters of an office',
      'In May the Business and Energy Secretary Ken Hale left. It rained.\n"Yes," Hale said.',
      'Business and Energy Secretary',
    ],
    ['nothing of a body’s own name', 'On Monday, "It is closed," the Justice Department said.', undefined],
    [
      'the office, not the party behind the name',
      'It was late when Harbour Mayor Mary Vale, a Norland Democrat, said: "We are ready."',
      'Harbour Mayor',
    ],
    [
      'the office of a later mention, not the party of the first',
      'Mary Vale, a Norland Democrat, left.\nIt was late when Mayor Mary Vale came back.\n"We are ready," Vale said.',
      'Mayor',
    ],
  ])('%s', (_, text, role) => {
    expect(roleOf(text)).toBe(role)
  })

  test('an apposition is not cut at a think tank', () => {
    const text =
      '“If she goes,” said Mary Vale, director of the Castell-based think tank Harbour House, of Okoro. “She goes.”'
    expect(showQuotations(text)).toEqual(['Mary Vale: If she goes | She goes.'])
    expect(roleOf(text)).toBe('director of the Castell-based think tank Harbour House')
  })
})

describe('who is the subject', () => {
  test.each([
    ['not a month', 'A judge in February said the case was closed.', 'A judge: the case was closed'],
    ['not a date', 'A judge on April 21 said the case was closed.', 'A judge: the case was closed'],
    [
      'not whoever made a poll',
      'A poll published by Harbour Research said the bank was safe.',
      'A poll published by Harbour Research: the bank was safe',
    ],
    ['a person called as a month', 'Tilda May said the case was closed.', 'Tilda May: the case was closed'],
    [
      'a son by his given name',
      'Eric Okoro was out. Okoro’s son, Eric, said the house was empty.',
      'Okoro’s son=Eric Okoro: the house was empty',
    ],
  ])('%s', (_, text, expected) => {
    expect(showStatements(text)).toEqual([expected])
  })

  test('a last name that needs no first name is not that of a relative named later', () => {
    const text =
      'Ferry strike\nThe union said Okoro was ill.\n"I am fine," Okoro said.\nEric Okoro was asked.\n"A joke," Okoro said.'
    expect(showQuotations(text)).toEqual(['Okoro: I am fine', 'Okoro: A joke'])
  })

  test('a father whose name is nearly his son’s is somebody else', () => {
    const text =
      'Steven Hale was lost at sea. Hale’s father, Steve Hale, said his son was "a sailor at heart".\n"He was," Steve Hale said.'
    expect(showQuotations(text)).toEqual([
      '~Hale’s father, Steve Hale=Steve Hale: a sailor at heart',
      'Steve Hale: He was',
    ])
  })

  test('the father of somebody else is not the father named before', () => {
    const text = 'Ben Okoro, the father of Tilda Okoro, left. The father of Mary Lund said: "I waited."'
    expect(showQuotations(text)).toEqual(['The father of Mary Lund: I waited.'])
  })

  test('whoever said it is the speaker, not the paper according to which it was said', () => {
    const text = '"She was a great singer," Ben Okoro said, according to the Harbour Times.'
    expect(showQuotations(text)).toEqual(['Ben Okoro: She was a great singer'])
  })

  test('a time is never taken up as he', () => {
    const text = 'The day after the storm says much about it. That night he told friends he had "made up his mind".'
    expect(readSpeech(text).quotations[0]?.speaker?.standsFor).toBeUndefined()
  })

  test('a participle behind a document is no part of it', () => {
    expect(showStatements('The affidavit unsealed on Friday says the safe was empty.')).toEqual([
      'The affidavit: the safe was empty',
    ])
  })

  test('an officer’s title may be a last name', () => {
    const text = 'It was late when the former prime minister John Major said it was "not wise to wait for so long".'
    expect(readSpeech(text).quotations[0]?.speaker?.name).toBe('John Major')
  })

  test('a last name in the headline is that of whoever is named below', () => {
    const text = 'Okoro ill\nBen Okoro stayed at home.\n"I am fine," Okoro said.'
    expect(showQuotations(text)).toEqual(['Okoro=Ben Okoro: I am fine'])
  })

  test('neither is no given name', () => {
    const text = 'Neither Hale, who was hurt, nor his agent spoke. "I will decide," Hale said. Adam Hale left.'
    expect(showQuotations(text)).toEqual(['Hale=Adam Hale: I will decide'])
  })
})
