import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let strike: Invented

beforeAll(async () => {
  strike = await openInvented([
    {
      published: '2026-06-02',
      text: `Tram drivers of Meridew vote for a strike

The tram drivers of Meridew voted for a strike on Monday. On Friday the depot in Meridew had dismissed two drivers.`,
    },
    {
      published: '2026-06-06',
      text: `Trams stand still

The trams of Meridew stood still on Thursday. On Friday Mayor Orla Vale called both sides to the town hall of Meridew.

The drivers of Meridew are to meet the mayor on 10 June.`,
    },
    {
      published: '2026-06-12',
      text: `Strike in Meridew ends

The drivers of Meridew ended the strike on Wednesday. The depot in Meridew took back both drivers on Thursday.`,
    },
  ])
})

afterAll(() => strike.close())

const told = async (question: string) => textOf(await strike.ask(question))

test('what happened after an event is told by day, without the event and without plans', async () => {
  const lines = (await told('What happened after the vote for a strike?')).split('\n')
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join()).not.toContain('voted for a strike')
  expect(lines.join()).not.toContain('are to meet')
  expect(lines.map((line) => Date.parse(line.split(' – ')[0] ?? ''))).toEqual(
    lines.map((line) => Date.parse(line.split(' – ')[0] ?? '')).sort((a, b) => a - b),
  )
})

test('what happened before an event is told by what lies before its day', async () => {
  const text = await told('What happened before the drivers voted for a strike?')
  expect(text).toContain('29 May 2026 – On Friday the depot in Meridew had dismissed two drivers.')
  expect(text).not.toContain('stood still')
})

test('what happened on a day is told of that day alone', async () => {
  const text = await told('What happened on 4 June 2026?')
  expect(text).toMatch(/^4 June 2026 – The trams of Meridew stood still on Thursday\./u)
  expect(text).not.toContain('town hall')
})
