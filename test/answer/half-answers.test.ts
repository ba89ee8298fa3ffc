import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let strait: Invented

beforeAll(async () => {
  strait = await openInvented([
    {
      published: '2026-03-04',
      text: `Two fleets for the strait

Orla Vale declared the island ready to send ships to the strait if the talks fail.

Tomas Brandt rejected the plan of the island in a speech to the dockers.`,
    },
    {
      published: '2026-05-20',
      text: `Rates rise again

Ines Kohler praised the harbour pilots at a meeting in Norwick. The rates of the port rise every spring.

On Tuesday, a day after the hearing on the lighthouse, Lotte Arden and the harbour master, Emil Sand, opened a regatta. In a letter of 13 May Sand wrote about the sinking of the Merrow.`,
    },
  ])
})

afterAll(() => strait.close())

const told = async (question: string) => textOf(await strait.ask(question))

describe('half an answer', () => {
  test('says what is reported and that the number is not', async () => {
    const answer = await told('How many ships will the island send?')
    expect(answer).toMatch(/^The corpus gives no number for this\./u)
    expect(answer).toMatch(/\nWhat is reported: Orla Vale declared the island ready to send ships .* \[1\]/u)
  })

  test('is none where the deed itself is not told', async () => {
    expect(await told('How many ships did Ines Kohler sink?')).not.toMatch(/What is reported|gives no number/u)
  })
})

describe('a month that is named', () => {
  test('is not answered by a report of another month', async () => {
    const answer = await told('Whom did Ines Kohler praise in March?')
    expect(answer).toMatch(/^The corpus does not say\./u)
    expect(answer).toContain('(That is of 20 May 2026, not of the time you ask about.)')
  })

  test('is answered by a report of that month', async () => {
    expect(await told('Whom did Ines Kohler praise in May?')).toMatch(/^Ines Kohler praised the harbour pilots/u)
  })
})

describe('when it was', () => {
  test('is told of two who do it together, whichever is asked after', async () => {
    expect(await told('When did Arden open the regatta?')).toMatch(/19 May 2026|^On Tuesday/u)
    expect(await told('When did Lotte Arden and Emil Sand open the regatta?')).toMatch(/19 May 2026|^On Tuesday/u)
  })

  test('is not told by the day of words about it', async () => {
    expect(await told('When was the sinking of the Merrow?')).not.toMatch(/^(?!The corpus).*13 May/u)
  })

  test('is not told by the day of what came after it', async () => {
    expect(await told('When was the hearing on the lighthouse?')).not.toMatch(/^(?!The corpus).*19 May 2026/u)
  })
})
