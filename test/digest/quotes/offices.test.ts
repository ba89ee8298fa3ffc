/** Speakers by their office: whoever is named beside it, in whatever wording it comes back. */

import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../src/model/story.ts'
import { showQuotations } from './read-quotes.ts'

describe('an office means the one who is named beside it', () => {
  test.each([
    [
      'behind the office',
      'The judge, Mary Vale, sat down. "He is guilty," the judge said.',
      'the judge=Mary Vale: He is guilty',
    ],
    [
      'before the office',
      'Ben Okoro, the club’s captain, was hurt. "I am out," the captain said.',
      'the captain=Ben Okoro: I am out',
    ],
    [
      'not before an office of several',
      'Ben Okoro, a club captain, was hurt. "I am out," the captain said.',
      'the captain: I am out',
    ],
    [
      'in another wording',
      'Max Brandt, the president of Germany, was late. "I ran," the German president said.',
      'the German president=Max Brandt: I ran',
    ],
    [
      'of a country as its own',
      'French Finance Minister Ann Petit was late. "I ran," France’s finance minister said.',
      'France’s finance minister=Ann Petit: I ran',
    ],
    [
      'the counterpart of that country',
      'Austrian Chancellor Max Brandt met French President Luc Morel. "We agreed," his French counterpart said.',
      'his French counterpart=Luc Morel: We agreed',
    ],
    [
      'nobody, where two are of that country',
      'Max Brandt met French President Luc Morel and French minister Ann Petit. "We agreed," his French counterpart said.',
      'his French counterpart: We agreed',
    ],
    [
      'by words of two roles',
      'It was late when House Leader Kevin Marsh, a Norland liberal, left the chamber with others.\n"I saw it," the liberal leader said.',
      'the liberal leader=Kevin Marsh: I saw it',
    ],
    [
      'not by one word',
      'It was late when House Leader Kevin Marsh, a Norland liberal, left the chamber with others.\n"I saw it," the liberal said.',
      'the liberal: I saw it',
    ],
    [
      'both, where two speak',
      'Ms Vale and Mr Okoro said in a joint statement: "We have parted."',
      'Ms Vale and Mr Okoro=Vale and Okoro: We have parted.',
    ],
    [
      'nobody, where sources are close to talks',
      '"Both sides agreed," sources close to the talks said.',
      'sources close to the talks: Both sides agreed',
    ],
  ])('%s', (_, text, last) => {
    expect(showQuotations(text).at(-1)).toBe(last)
  })

  test('the story’s definition words the office otherwise', () => {
    const actor: Actor = { name: 'Luc Morel', kind: 'person', roles: ['President of France'], spellings: [] }
    expect(showQuotations('"We agreed," the French president said.', { actors: [actor] })).toEqual([
      'the French president=Luc Morel: We agreed',
    ])
  })
})
