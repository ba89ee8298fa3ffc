import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let court: Invented

beforeAll(async () => {
  court = await openInvented([
    {
      published: '2026-06-02',
      text: `Freeze order against Tidewell Bank

The court issued a freeze order against Tidewell Bank on Monday. The freeze order surprised Orla Vale.

A freeze order is an order by which a court stops all payments of a bank. The lawyers of Vale call the freeze order absurd.

The club was charged with ravandel (a breach of trust) on Tuesday.

The activist group Lantern 9 applauded. Lantern 9 had called for the freeze order.

The vote of the board ended 7 to 2. The bank fears a bank run. A bank run is when all savers want their money at once.`,
    },
  ])
})

afterAll(() => court.close())

const told = async (question: string) => textOf(await court.ask(question))

test('a definition is answered by the sentence that says what it is, alone', async () => {
  expect(await told('What is a freeze order?')).toMatch(/^A freeze order is an order .* of a bank\. \[1\]$/u)
})

test('what a thing is may be told by when it is', async () => {
  expect(await told("what's a bank run")).toMatch(/^A bank run is when all savers/u)
})

test('what a word means stands in brackets behind it', async () => {
  expect(await told('what does ravandel mean')).toContain('ravandel (a breach of trust)')
})

test('a name is told by its kind right before it', async () => {
  expect(await told('What is Lantern 9?')).toMatch(/^The activist group Lantern 9 applauded\./u)
})

test('the count of a vote is no definition', async () => {
  expect(await told('What was the vote of the board?')).toContain('7 to 2')
})
