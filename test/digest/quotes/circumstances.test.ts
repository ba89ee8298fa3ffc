/** When and where words were said: never after they were printed, and never in somebody else's clause. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSpeech } from './read-quotes.ts'

const saidOn = (text: string) => readSpeech(text, { published: '2026-03-04' }).quotations[0]?.said?.from

describe('the day of the words', () => {
  test.each([
    ['stands beside the verb', '"We are ready," Orla Vale said on Monday.', '2026-03-02'],
    ['is not that of what a participle adds', '"We are ready," she said, adding the pier opens on Monday.', undefined],
    ['is not that of the next clause', '"We are ready," she said, and on Monday the pier closed.', undefined],
  ])('%s', (_, text, day) => {
    expect(saidOn(text)).toBe(day)
  })

  test('is never later than the day of publication', () => {
    const days = fc.constantFrom('on Friday', 'next week', 'on 9 March', 'tomorrow', 'in May', 'on Tuesday', 'in 2027')
    fc.assert(
      fc.property(days, days, (before, behind) => {
        const { quotations } = readSpeech(`Orla Vale ${before} said ${behind}: "We are ready."`, {
          published: '2026-03-04',
        })
        return quotations.every(({ said }) => said === undefined || said.from <= '2026-03-04')
      }),
    )
  })
})

test.each([
  ['an occasion in an event', 'Orla Vale said at a rally in Norport: "We are ready."', 'at a rally in Norport'],
  ['no occasion in what somebody calls for', 'Orla Vale called for its release, "at once".', undefined],
  ['an occasion without its participle', 'Orla Vale wrote in a letter published: "We are ready."', 'in a letter'],
])('%s', (_, text, words) => {
  const occasion = readSpeech(text).quotations[0]?.occasion?.words
  expect(occasion && text.slice(occasion.start, occasion.end)).toBe(words)
})
