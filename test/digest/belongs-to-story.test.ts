/** Of round-ups only the items on the story count, and of every other article all. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scopeOf } from '../../src/digest/belongs-to-story.ts'
import { findChanges } from '../../src/digest/changes.ts'
import { buildRegister } from '../../src/digest/register.ts'
import type { Report } from '../../src/digest/report.ts'
import { summarise } from '../../src/digest/summary.ts'
import type { Story } from '../../src/model/story.ts'
import { makeQuestion, makeReport, makeStory, wordsAt } from './make-report.ts'

/** A story that nobody has defined: its title comes from headlines. */
const imported: Story = { ...makeStory(), title: 'Bridge, Norvik', actors: [], origin: 'imported' }

const first = makeReport(
  'a1',
  '2025-05-06',
  `The council of Norvik has closed the bridge after an inspector found cracks, Orla Vale said on Tuesday.

  Vale said that the bridge would stay closed until the Norvik Bridge Company had tested every cable.`,
  { title: 'Norvik bridge is closed' },
)
const second = makeReport(
  'a2',
  '2025-05-07',
  `Thousands walked to work in Norvik on Wednesday, a day after the council closed the bridge.

  The Norvik Bridge Company told Orla Vale that tests of the cables would take two weeks.`,
  { title: 'A day without the Norvik bridge' },
)
const letter = `Good morning, here are five things you need to know today, from the desk of the Norvik Post.

1. The bridge

Orla Vale told the council on Thursday that the bridge at Norvik would open again on 26 May.

2. Chess

Pavel Dorn of Lindheim won the Aster Trophy on Thursday, beating Ines Koval in forty moves.

3. Weather

Storm Edda flooded the cellars of Port Halm on Thursday, and the Halm Rescue Society brought out twelve people.

4. Film

Mara Quill announced on Thursday that “The Salt Road” will open the Corran Festival on 3 June.

5. In memoriam

Tilo Brack, a referee of the Northern Hockey League, died on Thursday, the league said. “Tilo Brack was the fairest man on the ice in fifty years,” said Greta Holm, the commissioner of the league.`
const roundUp = makeReport('a3', '2025-05-08', letter, { title: 'Five things to know: a bridge, a king, a storm' })

/** The numbers of the passages that are out. */
function listOut(story: Story, reports: readonly Report[], { article }: Report): number[] {
  const belongs = scopeOf(story, reports)
  return article.passages.filter(({ n }) => !belongs(article, n)).map(({ n }) => n)
}

test('nothing is out of a story of one article, round-up or not', () => {
  expect(listOut(imported, [roundUp], roundUp)).toEqual([])
  expect(listOut(makeStory(), [roundUp], roundUp)).toEqual([])
})

test('an article with headings on a single subject is never cut', () => {
  const guide = makeReport(
    'a4',
    '2025-05-09',
    `Five things you need to know about Kessel Foods and the recall.

    1. The recall

    Kessel Foods called back its soups on Monday, the Aster Agency said.

    2. The factory

    Inspectors from Port Halm visited Kessel Foods in Lindheim.

    3. The owners

    Kessel Foods belongs to Mara Quill and to the Corran Fund.

    4. The law

    Under the Halm Act, Kessel Foods may be fined by the court of Brenn.`,
    { title: 'Five things to know about Kessel Foods' },
  )
  expect(listOut(imported, [first, second, guide], guide)).toEqual([])
})

test('an article that does not call itself a round-up is not cut, whatever its sections name', () => {
  const plain = makeReport('a5', '2025-05-08', letter.replace(/Good morning.*\n/u, '').replaceAll(/^\d\. /gmu, ''), {
    title: 'What Thursday was like',
  })
  expect(listOut(imported, [first, second, plain], plain)).toEqual([])
})

test('a round-up without an item on the story by any sign is left whole', () => {
  const item = '1. Cycling\n\nLars Fenn of Lindheim won the Corran Race on Thursday.'
  const other = makeReport('a6', '2025-05-08', letter.replace(/1\. The bridge\n\n.*/u, item), {
    title: 'Five things to know today',
  })
  expect(listOut(imported, [first, second, other], other)).toEqual([])
})

test('the items on other matters are out of a story that nobody has defined', () => {
  expect(listOut(imported, [first, second, roundUp], roundUp)).toEqual([1, 4, 5, 6, 7, 8, 9, 10, 11])
})

test('the items on other matters are out of a defined story, those that name its people or questions are in', () => {
  const question = makeQuestion({ id: 'prize', ask: 'Who wins the trophy?', about: [['trophy']] })
  expect(listOut(makeStory(), [first, second, roundUp], roundUp)).toEqual([1, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(listOut(makeStory([question]), [first, second, roundUp], roundUp)).toEqual([1, 6, 7, 8, 9, 10, 11])
})

test('a country that the reports name, too, does not make an item one of the story', () => {
  const abroad = (text: string) => `${text} Ministers in France and in Spain offered help.`
  const reports = [first, second].map(({ article }) =>
    makeReport(article.id, article.published?.value, abroad(article.text), { title: article.title ?? '' }),
  )
  const item = makeReport('a3', '2025-05-08', letter.replace('Storm Edda', 'In France and Spain Storm Edda'), {
    title: 'Five things to know today',
  })
  expect(listOut(imported, [...reports, item], item)).toContain(7)
})

test('a heading that is a country counts where the story is named for it', () => {
  const abroad = (text: string) => `${text} Ministers in Spain offered help.`
  const reports = [first, second].map(({ article }) =>
    makeReport(article.id, article.published?.value, abroad(article.text), { title: article.title ?? '' }),
  )
  const item = makeReport('a3', '2025-05-08', letter.replace('3. Weather', '3. Spain'), {
    title: 'Five things to know today',
  })
  expect(listOut(imported, [...reports, item], item)).toContain(7)
  expect(listOut({ ...imported, title: 'Spain and the bridge' }, [...reports, item], item)).not.toContain(7)
})

test('summary, new facts and found questions of a story leave the other items out', () => {
  const open = makeReport('a3', '2025-05-08', `${letter} It is not clear who will follow Tilo Brack in the league.`, {
    title: 'Five things to know today',
  })
  const reports = [first, second, open]
  const strange = /Dorn|Edda|Quill|Brack/u
  const told = summarise(imported, reports, { length: 'full', today: '2025-05-09' }).flatMap(
    ({ sentences }) => sentences,
  )
  const changes = findChanges(imported, [first, second], reports, '2025-05-09')
  const found = buildRegister(imported, reports, [], '2025-05-09').flatMap(({ raisedBy }) => raisedBy)
  for (const at of [...told, ...changes.map((change) => change.at), ...found])
    expect(wordsAt(reports, at)).not.toMatch(strange)
  expect(changes.map(({ at }) => wordsAt(reports, at)).join(' ')).toContain('26 May')
})

test('a summary of the new reports alone knows the other matters by all reports', () => {
  const options = { length: 'lead', today: '2025-05-09', among: [first, second, roundUp] } as const
  const words = summarise(imported, [roundUp], options)
    .flatMap(({ sentences }) => sentences)
    .map((at) => wordsAt([roundUp], at))
  expect(words.join(' ')).toContain('bridge at Norvik')
  expect(words.join(' ')).not.toMatch(/Dorn|Edda|Quill|Brack/u)
})

test('of any text, nothing is out where the articles have no sections', () => {
  fc.assert(
    fc.property(fc.array(fc.lorem({ mode: 'sentences', maxCount: 6 }), { minLength: 1, maxLength: 6 }), (texts) => {
      const reports = texts.map((text, i) => makeReport(`a${i + 1}`, '2025-05-06', text, { title: 'Five things' }))
      return reports.every((report) => listOut(imported, reports, report).length === 0)
    }),
    { numRuns: 30 },
  )
})
