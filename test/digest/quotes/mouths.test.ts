/** Words stay out of mouths that did not say them: where nobody is clearly meant, no speaker is given. */

import { describe, expect, test } from 'vitest'
import { showQuotations } from './read-quotes.ts'

describe('what opens an article', () => {
  test('the actor of a headline does not speak the quotation below it', () => {
    const text =
      'Norland says the bridge is safe\n“I crossed it twice and I was afraid every time I did.”\nOrla Vale left.'
    expect(showQuotations(text, { headline: true })).toEqual([
      '?: I crossed it twice and I was afraid every time I did.',
    ])
  })
})

describe('who is nobody', () => {
  test.each([
    [
      'the writer of the piece',
      'I said at the time: “The dam will not hold for another winter.”',
      '?: The dam will not hold for another winter.',
    ],
    [
      'it, in the sentence before',
      'It has rained in the whole valley. “We have never seen so much of it.”',
      '?: We have never seen so much of it.',
    ],
    [
      'a place before who',
      'The nurse moved from Castell, who said: “The ward was always cold in winter.”',
      '?: The ward was always cold in winter.',
    ],
  ])('%s', (_, text, shown) => {
    expect(showQuotations(text)).toEqual([shown])
  })
})

describe('who said, behind a name', () => {
  test.each([
    [
      'over an apposition',
      'The club quoted a note by Orla Vale, its new captain, who said: “We will play on any pitch.”',
    ],
    ['behind a preposition', 'The same can be said of Orla Vale, who said: “We will play on any pitch.”'],
    ['behind a dash', 'The captain, Orla Vale – who said: “We will play on any pitch.” – has left.'],
  ])('%s', (_, text) => {
    expect(showQuotations(text)).toEqual(['who=Orla Vale: We will play on any pitch.'])
  })

  test('the phrase before it, where nobody is named', () => {
    const text = 'On the stairs stood many tenants who said: “The lifts have not worked since the spring.”'
    expect(showQuotations(text)).toEqual(['who (many tenants): The lifts have not worked since the spring.'])
  })
})
