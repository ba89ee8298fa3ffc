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
A program of lectures ended in May.`,
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
