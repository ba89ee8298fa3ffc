/** Tests what is no answer by its form, and which publications a question names by theirs. */

import { describe, expect, test } from 'vitest'
import { isAhead, isStatement } from '../../src/answer/choose/fit-sentence.ts'
import { findNamedOutlets } from '../../src/answer/question/named-outlets.ts'
import { openHarbour, textOf } from './harbour.ts'
import { openInvented } from './invented-story.ts'

const body = { n: 2, start: 0, end: 10, kind: 'body' as const }

describe('a statement', () => {
  test.each(['The ferry sails on Monday.', '“We were not asked,” she said.'])('is a sentence that ends: %s', (text) => {
    expect(isStatement(body, text)).toBe(true)
  })

  test.each(['Will the bridge open again?', 'The ferry at night, seen from the quay', 'Read more'])(
    'is neither a question nor a caption nor a link: %s',
    (text) => {
      expect(isStatement(body, text)).toBe(false)
    },
  )

  test('is never a heading', () => {
    expect(isStatement({ ...body, kind: 'heading' }, 'The ferry sails on Monday.')).toBe(false)
  })
})

test('a question on what will be asks ahead, one on what was does not', () => {
  expect(isAhead('When will the bridge reopen?')).toBe(true)
  expect(isAhead('When did the bridge reopen?')).toBe(false)
})

describe('a publication', () => {
  test('that the story has not is known by the word article behind it', () => {
    expect(findNamedOutlets('What did the Quay Gazette article say?', []).map(({ printed }) => printed)).toEqual([
      'Quay Gazette',
    ])
  })

  test('is not every name behind in', () => {
    expect(findNamedOutlets('What was built in Port Meridew?', [])).toEqual([])
  })
})

test('somebody whom no article quotes has no words', async () => {
  const harbour = await openHarbour()
  const answer = await harbour.ask('What did Wanda Querl say about the bridge?')
  await harbour.close()
  expect(answer.reply.kind).toBe('not-in-corpus')
  expect(textOf(answer)).toContain('No words of Wanda Querl')
})

describe('what something is', () => {
  const reports = [
    {
      published: '2026-04-02',
      text: 'The Sound Compact met again in Norvik on Monday, and the Sound Compact will meet in May.',
    },
    {
      published: '2026-04-01',
      text: 'Eleven ports have signed the Sound Compact, which is meant to keep tankers out of the narrows.',
    },
  ]

  test('is told by the sentence that says so behind its name', async () => {
    const story = await openInvented(reports)
    const answer = await story.ask('What is the Sound Compact?')
    await story.close()
    expect(textOf(answer)).toMatch(/^Eleven ports/u)
  })
})
