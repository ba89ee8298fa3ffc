/** Words that the articles spell otherwise, and words that they only seem to. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Invented, openInvented } from './invented-story.ts'

let story: Invented

beforeAll(async () => {
  story = await openInvented([
    {
      published: '2026-06-02',
      text: `Ferry line closes its museum

The ferry line will close the Harrow Maritime Center on 12 June, its director said.
The center was scoring badly with visitors, who canceled one booking in three.
A program of lectures ended in May. The builders finish the hall in June.

A storm killed three swans, 40 ducks and a goose beside the museum.`,
    },
  ])
})

afterAll(() => story.close())

async function ask(question: string) {
  const { reply } = await story.ask(question)
  return { kind: reply.kind, said: JSON.stringify(reply.blocks) }
}

describe('a British spelling', () => {
  test.each([
    'When will the Harrow Maritime Centre close?',
    'Who cancelled one booking in three?',
    'When did the programme of lectures end?',
  ])('finds the American one, without a word of it: %s', async (question) => {
    const { kind, said } = await ask(question)
    expect(kind).toBe('answered')
    expect(said).not.toContain('Read ')
  })
})

describe('a mistyped word', () => {
  test('is read as the nearest one of the articles', async () => {
    expect((await ask('When did the lecturse end?')).said).toContain('Read lecturse as lectures.')
  })

  test('is no other word with two letters changed', async () => {
    expect((await ask('Is smoking allowed in the museum?')).said).not.toContain('scoring')
  })
})

describe('the adjective of a country', () => {
  test('is no slip for another word', async () => {
    expect((await ask('Who is the finnish president?')).said).not.toContain('Read finnish')
  })
})

describe('the nearest sentence', () => {
  test('is not said to give no number where it has some', async () => {
    const { kind, said } = await ask('How many visitors did the storm kill?')
    expect(kind).toBe('not-in-corpus')
    expect(said).not.toContain('gives no number')
  })
})
