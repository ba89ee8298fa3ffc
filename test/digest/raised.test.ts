/** What an article leaves open: each wording, and wordings that leave nothing open. */

import { describe, expect, it } from 'vitest'
import { extractRaised } from '../../src/digest/raised.ts'
import { makeArticle } from './make-report.ts'

function read(text: string): string[] {
  const article = makeArticle('a1', '2025-08-19', text)
  return extractRaised(article).map(({ form, marker }) => `${form}: ${article.text.slice(marker.start, marker.end)}`)
}

const cases: readonly (readonly [text: string, expected: string])[] = [
  ['It remains to be seen whether the bridge will be built.', 'unresolved: It remains to be seen whether'],
  ['It is not yet clear who would pay for the bridge.', 'unresolved: is not yet clear who'],
  ['The route of the bridge is still undecided.', 'unresolved: still undecided'],
  ['If the bridge is built – and it is a big if – it will be the longest.', 'unresolved: a big if'],
  ['Details were thin on how the bridge would be paid for.', 'unresolved: Details were thin'],
  ['There has been no public commitment from the council so far.', 'uncommitted: no public commitment from'],
  ['The mayor declined to say who would pay.', 'uncommitted: declined to say'],
  ['The mayor did not specify which firms would be asked.', 'uncommitted: did not specify'],
  ['The minister dodged a question on the cost of the bridge.', 'uncommitted: dodged a question'],
  ['The council has yet to agree on a route for it.', 'undetermined: has yet to agree'],
  ['Prosecutors weigh whether to charge the owner of the ferry.', 'unresolved: weigh whether'],
  ['The club is still considering whether to sell its captain.', 'unresolved: still considering whether'],
  ['Inspectors are investigating how the roof of the hall came down.', 'unresolved: are investigating how'],
  ['The bank has not said how much the depositors lost.', 'uncommitted: has not said how'],
  ['No date has been set for the sale of the bank.', 'undetermined: No date has been set'],
  ['A ruling in the case has not yet been issued.', 'undetermined: has not yet been issued'],
  ['They will meet at a place to be determined.', 'undetermined: to be determined'],
  ['They met at an undisclosed location near Norvik.', 'undetermined: an undisclosed location'],
  ['There are also questions over who would own the bridge.', 'doubted: There are also questions over'],
  ['He conceded that a bridge might not be possible.', 'doubted: might not be possible'],
  ['Work begins in June if the council agrees to the route.', 'conditional: if the council agrees'],
  ['Tolls would double in the event of a delay.', 'conditional: in the event of'],
  ['Will the bridge be built?', 'heading: Will the bridge be built?'],
]

describe('extractRaised', () => {
  it.each(cases)('reads “%s”', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each([
    'The council approved the bridge on Friday.',
    'The bridge is open to traffic and clear of snow.',
    'She said that there was no bridge of its kind.',
    'Guards ask visitors searching questions about their plans.',
    'The old bridge is still open for cars.',
    'The card does not determine who may cross the bridge.',
    'They investigated the collapse and found how it happened.',
    'The clerk did not say a word.',
    'Bridges of Norvik: a walk',
  ])('finds nothing open in “%s”', (text) => {
    expect(read(text)).toEqual([])
  })

  it('gives one question for each sentence, the most telling wording', () => {
    expect(read('It remains to be seen whether a route, to be determined later, is agreed.')).toHaveLength(1)
  })
})
