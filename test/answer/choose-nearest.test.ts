import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let court: Invented

beforeAll(async () => {
  court = await openInvented([
    {
      published: '2026-02-02',
      text: `Trial of the bridge builders opens in Meridew

The trial of Karl Runde kicked off with the choice of the jurors on 2 February. Runde built the Quay Bridge, which fell in 2024.

The court in Meridew has heard eleven engineers so far, and the hearing goes on next week.

Orla Vale, the prosecutor, read out a letter that Runde sent to the city in 2023.

Louis Querl, a diver, said that captains leave the port early. Rents in the old town rose for the third year in a row. The market hall stays closed in winter.`,
    },
    {
      published: '2026-02-20',
      text: `Runde is given a nine year sentence

Karl Runde was handed a nine year sentence on Friday. There was no charge of bribery in the case, the court said.

The deputy mayor, Ida Holt, welcomed the sentence. Ansel Brook, the mayor, was away.

The builders reported a loss of $40 million for 2025. Vale asked the court for twelve years. The families of those who died wept in the hall.`,
    },
  ])
})

afterAll(() => court.close())

const told = async (question: string) => textOf(await court.ask(question))

test('what may answer in other words is shown as said not so plainly, with the next likeliest', async () => {
  const answer = await told('Which prison term did the builder get in the end?')
  expect(answer).toMatch(/^The corpus does not say so plainly\. I looked for prison, term/u)
  expect(answer).toMatch(/\nClosest: Karl Runde was handed a nine year sentence on Friday\. \[1\].*\nNext: .*\[2\]/u)
})

test('what hardly answers is said not to be there', async () => {
  expect(await told('Is the market open in January?')).toMatch(/^The corpus does not say\. I looked for market, open/u)
})

test('with nothing near nothing is shown', async () => {
  const answer = await court.ask('Why do skippers set off before dawn?')
  expect(textOf(answer)).toMatch(/^The corpus does not say\. I looked for skippers/u)
  expect(answer.reply.citations).toEqual([])
})
