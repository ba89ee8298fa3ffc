/** Whose words a briefing shows: speakers of the matter before bystanders, and nobody of another matter. */

import { expect, test } from 'vitest'
import type { Report } from '../../src/digest/report.ts'
import { composeEdition } from '../../src/editions/compose.ts'
import { weighSpeakers } from '../../src/editions/weigh-speakers.ts'
import type { Story } from '../../src/model/story.ts'
import { renderPlain } from '../../src/render/plain.ts'
import { viewStory } from '../../src/reply/view-story.ts'
import { makeReport, makeStory } from '../digest/make-report.ts'

const imported: Story = { ...makeStory(), title: 'Ferry, Port Halm', actors: [], origin: 'imported' }

const sinking = makeReport(
  'a1',
  '2025-05-06',
  `Interior Minister Mara Quill ordered an inquiry on Tuesday into the sinking of the ferry off Port Halm.

  Quill said that all forty passengers had been saved. Quill said that the captain had been questioned.

  “I heard a bang and then we were all in the water,” said Tilo Brack, a passenger. “It was so cold that I could not feel my hands any more,” said Tilo Brack. “The others sang until the boats came for us at last,” said Tilo Brack.

  “Nobody will board a ferry of this company before the inquiry has ended,” said Mara Quill, the interior minister.`,
  { title: 'Minister orders inquiry after ferry sinks off Port Halm' },
)
const inquiry = makeReport(
  'a2',
  '2025-05-07',
  `Divers reached the wreck of the ferry off Port Halm on Wednesday, Interior Minister Mara Quill said.

  Quill said that the ferry had been built in Lindheim.`,
  { title: 'Divers reach the ferry off Port Halm' },
)
const letter = makeReport(
  'a3',
  '2025-05-08',
  `Here are five things you need to know today.

  1. The ferry

  The ferry that sank off Port Halm will be raised in June, Interior Minister Mara Quill said on Thursday.

  2. Chess

  Pavel Dorn of Lindheim won the Aster Trophy on Thursday, beating Ines Koval.

  3. Film

  Lars Fenn will open the Corran Festival on 3 June with “The Salt Road” of the Brenn Company.

  4. Music

  The Kessel Quartet plays in the Sund Hall of Brenn on Friday.

  5. In memoriam

  “Jan Osk was the fairest man on the ice in more than fifty years,” said Greta Holm, commissioner of the Northern Hockey League. Greta Holm said that the league mourned Jan Osk.`,
  { title: 'Five things to know: a ferry, a trophy, a festival' },
)

function brief(reports: readonly Report[]): string {
  const view = viewStory(imported, reports, [], '2025-05-09')
  const { slug, title } = imported
  const basis = { story: slug, title, articles: reports.length, independent: reports.length, outlets: [], undated: 0 }
  return renderPlain(composeEdition({ view, basis, date: '2025-05-09' }).reply)
}

test('who is named in the leads and told of weighs more than who is quoted most', () => {
  const weights = weighSpeakers(viewStory(imported, [sinking, inquiry], [], '2025-05-09'))
  expect(weights.get('Mara Quill')).toBeGreaterThan(weights.get('Tilo Brack') ?? 0)
})

test('the minister stands before the passenger in a briefing', () => {
  const words = brief([sinking, inquiry])
  const [minister, passenger] = ['Nobody will board', 'I heard a bang'].map((quote) => words.indexOf(quote))
  expect(minister).toBeGreaterThan(-1)
  expect(passenger).toBeGreaterThan(minister ?? 0)
})

test('an obituary in a daily letter is no quote of the day on a ferry', () => {
  expect(brief([sinking, inquiry, letter])).not.toContain('fairest man on the ice')
})

test('a daily letter that is all of a story gives its quotes', () => {
  expect(brief([letter])).toContain('fairest man on the ice')
})
