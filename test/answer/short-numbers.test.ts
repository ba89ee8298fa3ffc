import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let bakery: Invented

beforeAll(async () => {
  bakery = await openInvented([
    {
      published: '2026-05-04',
      text: `Court sentences owner of the Tidewell bakery

Orla Vale, 52, was sentenced to nine years in prison on Monday for the arson of the Tidewell bakery.

The strike of the bakers lasted two to three weeks in the spring. The siege of the bakery lasted one day.

The licence of the bakery was extended by six months in April.

Karl Runde, 24, lives with his brother Ivo, 18. The bakers went home after their nine-day strike of the ovens. The bank granted a $40 million loan for the mill.

Mona, the baker’s 23-month-old child, slept through the fire.

A dozen bakers lost their jobs after the fire. Twenty-one customers were injured in the fire.

Nobody should wait for bread for two hours or six hours at the counter. The inspectors closed a fourth oven in 30 visits to the bakery. The 29-year-old pilot of the bakery's balloon, and his co-pilot, 25, were unhurt.

Back then, the agency put the worth of the bakery at $900,000.

The sale of the bakery after the 2016 vote was dropped. About two-thirds of bakers voted against the sale.`,
    },
    {
      published: '2026-05-20',
      text: `Bakery opens again

Ansel Brook took over the Tidewell bakery under a 12-year lease on Tuesday. Brook rented no more than four ovens.`,
    },
  ])
})

afterAll(() => bakery.close())

const short = async (question: string) => {
  const text = textOf(await bakery.ask(question))
  return text.includes(' – ') ? text.split(' – ')[0] : undefined
}

describe('a short answer', () => {
  test.each([
    ['How long is Orla Vale’s sentence?', '9 years'],
    ['How many years was Vale sentenced to?', '9 years'],
    ['How long did the siege of the bakery last?', '1 day'],
    ['How long is the lease of the bakery?', '12 years'],
    ['How many bakers lost their jobs?', '12 bakers'],
    ['How old is Orla Vale?', '52'],
    ['How old is Karl Runde?', '24'],
    ['How big is the loan for the mill?', '$40 million'],
    ['How old is the child of the baker?', '23 months'],
    ['How many customers were injured?', '21 customers'],
    ['How many ovens did Brook rent?', 'no more than 4 ovens'],
  ])('to "%s" is %s', async (question, answer) => {
    expect(await short(question)).toBe(answer)
  })

  test.each([
    ['How long did the strike of the bakers last?', /^\d/u],
    ['How long is the licence of the bakery?', /6 months/u],
    ['How many votes did the sale get?', /2016/u],
    ['How many bakers voted against the sale?', /^2\b/u],
    ['How many visits did the inspectors make to the bakery?', /30/u],
    ['How old is the co-pilot of the balloon?', /29/u],
    ['How much is the bakery worth?', /900/u],
    ['How long should one wait for bread at the counter?', /\d/u],
  ])('to "%s" is not %s', async (question, wrong) => {
    expect((await short(question)) ?? '').not.toMatch(wrong)
  })
})
