/** Sentences that a briefing may show on their own, and sentences that lean on others. */

import { expect, it } from 'vitest'
import { standsAlone } from '../../src/text/stands-alone.ts'

it.each([
  'Orla Vale said that she would build the bridge.',
  'The harbour bridge will open in 2027, Tomas Brandt said.',
  'After the meeting Vale told reporters that it went well.',
  '[Orla Vale] asked the union to come back.',
  'Orla Vale, aiming for a third term, announced on Tuesday that she would run again.',
  '"They will see," Brandt said.',
  'It is not clear whether the Harbour Board will answer.',
])('%j stands alone', (words) => {
  expect(standsAlone(words)).toBe(true)
})

it.each([
  'With Vale and Tomas Brandt they talked about the bridge.',
  'The next weeks will show how far that carries.',
  'But Vale disagreed.',
  'They talked to Vale.',
  'In the next days they will go on talking with Norwick.',
  'That is what Brandt wants.',
])('%j leans on another', (words) => {
  expect(standsAlone(words)).toBe(false)
})
