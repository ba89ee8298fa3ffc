import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let festival: Invented

beforeAll(async () => {
  festival = await openInvented([
    {
      published: '2026-05-04',
      text: `Choirs at the festival of Tidewell

China, together with Peru and Norway, boycotted the festival. The dancers came from countries including the United States, Chile and Spain.

Choirs of the islands sang together with Canada and Turkey at the opening.

Among those who attended the concert were Orla Vale, Ansel Brook of Norvik and Mona Lisle.

Karl Runde travelled to Norvik alongside Ida Holt, Stern and Mona Lisle.

Austria and Spain did not send flowers. Some of the apps, including Quayside and Tidewell Maps, failed during the parade.

Judge Ida Holt fined the festival on Monday. Karl Runde, a baker, donated the tents.

The dancers slept in the Quarrier hotel for a week. Mosk, a python, escaped from the tent.`,
    },
    {
      published: '2026-05-20',
      text: `Costs of the festival

Jurors voted Golden Dancer the finest float, ahead of the Float of the Isles. The Meridew Rowing Union stays with the festival but will not follow the Quay Oarsmen by handing over its boats. Mayor Ida Brook's rules on floats were ended by the council. Sallow Gov. Ivo Quarrel on Monday declared a day of silence for the whole of the islands. Norport Gov. Ida Lumen also declared a day of silence, with bells at noon. The second Tidewell regatta followed the festival.

The Norwegian team repaired the stage. The programme of the festival was printed by two guilds in May. Ivo Stern studied music at the University of Meridew.`,
    },
  ])
})

afterAll(() => festival.close())

const lead = async (question: string) => {
  const text = textOf(await festival.ask(question))
  return text.includes(' – ') ? text.split(' – ')[0] : undefined
}

test('no country is read off a sentence that names none', async () => {
  const asked = textOf(await festival.ask('In which country was the programme of the festival printed?'))
  expect(asked).toMatch(/^The corpus names no country for this\./u)
})

describe('names that are asked for', () => {
  test.each([
    ['Which countries boycotted the festival?', 'China, Peru, Norway'],
    ['Which countries did the dancers come from?', 'United States, Chile, Spain'],
    ['Who attended the concert?', 'Orla Vale, Ansel Brook, Mona Lisle'],
    ['Who travelled to Norvik with Karl Runde?', 'Ida Holt, Stern, Mona Lisle'],
    ['Which apps failed during the parade?', 'Quayside, Tidewell Maps'],
    ['Which judge fined the festival?', 'Ida Holt'],
    ['Which hotel did the dancers sleep in?', 'Quarrier hotel'],
    ['What animal escaped from the tent?', undefined],
    ['Which governors declared a day of silence?', 'Ivo Quarrel, Ida Lumen'],
    ['Which python escaped from the tent?', 'Mosk'],
    ['Which university did Ivo Stern study at?', 'University of Meridew'],
  ])('"%s" are %s', async (question, names) => {
    expect(await lead(question)).toBe(names)
  })

  test.each([
    ['Which countries sang at the opening?', /Canada, Turkey/u],
    ['Who travelled to Norvik?', /^Ida Holt/u],
    ['Which countries sent flowers?', /Austria/u],
    ['Which team repaired the stage?', /Norwegian team/u],
    ['Which judge donated the tents?', /Runde/u],
    ['Which dancer was voted the finest?', /Golden Dancer/u],
    ['Which rowing union handed over its boats?', /Meridew/u],
    ['Which mayor ended the rules on floats?', /Ida Brook/u],
    ['Which regatta, the first of the year, followed the festival?', /Tidewell/u],
  ])('"%s" are not read off another name', async (question, wrong) => {
    expect((await lead(question)) ?? '').not.toMatch(wrong)
  })
})
