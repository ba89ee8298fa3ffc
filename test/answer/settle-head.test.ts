import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let story: Invented

beforeAll(async () => {
  story = await openInvented([
    {
      published: '2026-03-04',
      text: `The mills of Meridew close

Orla Vale, chairwoman of Quay Mills, told the workers on Tuesday. Former Quay Mills chief executive Karl Runde was not in the hall.

The Portuguese prime minister, Tomas Brandt, spoke with the deputy mayor of Meridew, Ida Holt. Rovers manager Ines Kohler sent a message to the workers.`,
    },
    {
      published: '2026-05-20',
      text: `A new head for the mills

Lotte Arden, the Quay Mills chief executive, took the chair of Vale on Monday. The port police opened an inquiry.`,
    },
  ])
})

afterAll(() => story.close())

const told = async (question: string) => textOf(await story.ask(question))

describe('who leads it', () => {
  test.each([
    ['by the newest report', 'who runs quay mills', 'Lotte Arden'],
    ['of a country by its adjective', 'Who leads Portugal?', 'Tomas Brandt'],
    ['in other words for leading', "who's the boss of the Rovers", 'Ines Kohler'],
  ])('is told %s', async (_, question, expected) => {
    expect(await told(question)).toMatch(new RegExp(`^${expected} – `, 'u'))
  })

  test.each([
    ['a deputy', 'Who is the head of Meridew?', 'Ida Holt –'],
    ['one who held it before', 'Who runs Quay Mills?', 'Karl Runde –'],
    ['one of something else', 'Who leads the inquiry?', ' – '],
  ])('is not %s', async (_, question, wrong) => {
    expect(await told(question)).not.toContain(wrong)
  })
})
