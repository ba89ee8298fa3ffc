import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

Louis Querl, a diver, said that captains leave the port early. Rents in the old town rose for the third year in a row. The market hall stays closed in winter.

Mona Lisle is a court reporter and writes of trials and rents for The Quay Post.`,
    },
    {
      published: '2026-02-20',
      text: `Runde is given a nine year sentence

Karl Runde was handed a nine year sentence on Friday. There was no charge of bribery in the case, the court said.

The deputy mayor, Ida Holt, welcomed the sentence. Ansel Brook, the mayor, was away.

The builders reported a loss of $40 million for 2025. Vale asked the court for twelve years. The families of those who died wept in the hall. Runde's appeal will be heard in spring; its place has not been made public.`,
    },
  ])
})

afterAll(() => court.close())

const ask = async (question: string) => (await court.ask(question)).reply
const told = async (question: string) => textOf(await court.ask(question))

describe('a sentence answers', () => {
  test.each([
    ['though a verb that says little is said otherwise', 'When did the choice of the jurors begin?', /2 February/u],
    [
      'where the noun asked for stands beside the number',
      'How many years was Runde jailed for?',
      /nine year sentence/u,
    ],
    ['without the word for what is asked', 'How much money did the builders lose?', /loss of \$40 million/u],
    ['where it says that it is open', 'Where will the appeal of Runde be heard?', /place .* not been made public/u],
    ['who is the deputy, where the deputy is asked for', 'Who is the deputy mayor?', /Ida Holt/u],
  ])('%s: %s', async (_, question, expected) => {
    expect((await ask(question)).kind).toBe('answered')
    expect(await told(question)).toMatch(expected)
  })
})

describe('no sentence answers', () => {
  test.each([
    ['where what is asked is said of nobody', 'When did Runde marry?'],
    ['where the deed is nowhere told', 'Who paid for the engineers?'],
    ['where its name stands beside another office', 'What was the name of the captain?'],
    ['where a figure is of something else', 'How many engineers did Brook invite?'],
  ])('%s: %s', async (_, question) => {
    expect((await ask(question)).kind).toBe('not-in-corpus')
  })
})

test('the line about the writer of a report answers nothing', async () => {
  expect(await told('Who writes of rents in Meridew?')).not.toMatch(/^(?!The corpus does not say).*Lisle/u)
})

test('the nearest passage of a refusal is the likeliest, not the first of its report', async () => {
  expect(await told('Who paid for the engineers?')).not.toMatch(/Rents/u)
})

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
