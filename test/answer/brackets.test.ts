import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let court: Invented

beforeAll(async () => {
  court = await openInvented([
    {
      published: '2026-06-02',
      text: `Tram company loses its case

A British driver was fined on Monday for leaving the tram at the depot. The British lost the appeal. His licence was withdrawn in Norvik.

Ida Andrews drove the last tram of the night. Her shift ended at the harbour depot.

Mullah Orun keeps the archive of the depot. “The ledgers are safe,” Mullah Orun said. Orun found the ledgers of the tunnel in a cellar.`,
    },
  ])
})

afterAll(() => court.close())

const told = async (question: string) => textOf(await court.ask(question))

describe('the bracket that stands for a pronoun', () => {
  test('never has a people in it', async () => {
    expect(await told('Where was the licence withdrawn?')).not.toMatch(/\[Brit/u)
  })

  test('ends in an apostrophe alone behind a name in s', async () => {
    expect(await told('Where did the shift end?')).toContain('[Ida Andrews’] shift ended')
  })

  test('never has a title without a name in it', async () => {
    expect(await told('Who found the ledgers of the tunnel?')).not.toMatch(/\[Mullah/u)
  })
})
