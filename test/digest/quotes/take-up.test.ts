/** Pronouns and roles that take up a speaker without a name, and those who speak for somebody else. */

import { describe, expect, test } from 'vitest'
import { readSpeech, showQuotations, showStatements } from './read-quotes.ts'

describe('who is taken up', () => {
  test.each([
    [
      'they, behind a spokesperson',
      'A club spokesperson said the striker was fit. "He trained today," they added.',
      'they (A club spokesperson): He trained today',
    ],
    [
      'they, a paragraph later',
      'A ferry spokesperson told the Herald: "The pier is shut."\nThey added: "It opens on Monday."',
      'They (A ferry spokesperson): It opens on Monday.',
    ],
    [
      'they, twice',
      'A ferry spokesperson said: "The pier is shut." They said: "It is old." They added: "It opens on Monday."',
      'They (A ferry spokesperson): It opens on Monday.',
    ],
    [
      'it, behind a body with a name',
      'Harbour United said: "He stays." It added: "He is happy."',
      'It=Harbour United: He is happy.',
    ],
    [
      'it, behind a document',
      'The report says: "The dam was old." It adds: "Nobody looked."',
      'It (The report): Nobody looked.',
    ],
    ['not it, behind a witness', 'A witness said: "The dam broke." It added: "Nobody looked."', 'It: Nobody looked.'],
    [
      'not they, when somebody else was named since',
      'A ferry spokesperson said: "The pier is shut." Ben Okoro left. They added: "It opens on Monday."',
      'They: It opens on Monday.',
    ],
  ])('%s', (_, text, last) => {
    expect(showQuotations(text).at(-1)).toBe(last)
  })

  test('a role behind the speaker is nobody else', () => {
    const text = '“It was ready,” said Ben Okoro, director of the division.\nHowever, he admitted: “There is no plan.”'
    expect(showQuotations(text).at(-1)).toBe('he=Ben Okoro: There is no plan.')
  })

  test('the paper according to which somebody said it is not the one who goes on', () => {
    const text = '“I called her,” Ben Okoro said, according to the Harbour Times. “She was a singer.”'
    expect(showQuotations(text)).toEqual(['Ben Okoro: I called her | She was a singer.'])
  })

  test('the spokeswoman is the one who spoke before, for the same body', () => {
    const text = 'A spokeswoman for Harbour United said he would play. It rained. The spokeswoman added: "He is fit."'
    expect(showQuotations(text)).toEqual([
      'The spokeswoman (A spokeswoman for Harbour United) for Harbour United: He is fit.',
    ])
  })
})

describe('whom somebody speaks for', () => {
  test.each([
    ['his lawyers', 'Ben Okoro was charged. His lawyers said: "He did nothing."', 'Ben Okoro'],
    ['her office', 'Mary Vale left the court. Her office said: "She will appeal."', 'Mary Vale'],
    ['the lawyers of somebody named', "Orla Vale's attorneys said: “She will appeal.”", 'Orla Vale'],
    ['an attorney general speaks for nobody', 'The Norland attorney general said: "She will appeal."', undefined],
    ['an unclear pronoun', 'It rained. Her lawyer said: "She will appeal."', undefined],
  ])('%s', (_, text, name) => {
    expect(readSpeech(text).quotations[0]?.speaker?.onBehalfOf?.name).toBe(name)
  })

  test('a pronoun behind several lawyers means their client', () => {
    const text = 'Orla Vale\'s lawyers said she was ill. "I am not ill," she said.'
    expect(showQuotations(text)).toEqual(['she=Orla Vale: I am not ill'])
    expect(showStatements(text)).toEqual(["Orla Vale's lawyers for Orla Vale: she was ill"])
  })
})

describe('dialogue', () => {
  test('unnamed speakers take turns as named ones do', () => {
    const text = '"I was there," said the witness.\n"Did you see him?" asked the clerk.\n"No."'
    expect(showQuotations(text).at(-1)).toBe('the witness: No.')
  })
})

describe('labels of a page', () => {
  test.each([
    ['a link', 'Read more: "Ten dams to see before they break"'],
    ['a list of sources', 'Sources: "The Herald", "The Post"'],
    ['a credit', 'It rained. Photo: "Getty".'],
    ['a nickname at the opening', '"Bob" Okoro left the club.'],
  ])('%s is nobody’s words', (_, text) => {
    expect(showQuotations(text)).toEqual([])
  })

  test('a few words in marks that nobody says are the reporter’s', () => {
    expect(showQuotations('It was the year of "getting it done" and of the storm.')).toEqual([])
  })

  test('beside many words in marks a few are somebody’s as well', () => {
    const text = 'They discussed how "more pressure" could be put on it "until it showed that it was ready to act".'
    expect(showQuotations(text)).toEqual(['~?: more pressure', '~?: until it showed that it was ready to act'])
  })

  test('one word that a denial takes up is not the words of who denies', () => {
    expect(showQuotations('The club said it has never heard of "ghost" accounts.')).toEqual([])
    expect(showQuotations('The club said its accounts were "sound" and not late.')).toEqual(['~The club: sound'])
  })

  test('asking not to be named is no speech', () => {
    expect(showStatements('"They lied," said a saver, who asked not to be named.')).toEqual([])
  })

  test('short turns in a row are no list', () => {
    expect(showQuotations('“Why?” asked Mary Vale. “It is shut.” “When is it open?” “On Monday.”')).toHaveLength(1)
  })
})
