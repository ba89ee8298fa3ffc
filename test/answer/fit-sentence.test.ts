/** Tests what is no answer by its form, and which publications a question names by theirs. */

import { describe, expect, test } from 'vitest'
import { isAhead, isStatement } from '../../src/answer/fit-sentence.ts'
import { findNamedOutlets } from '../../src/answer/named-outlets.ts'
import { openHarbour, textOf } from './harbour.ts'

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
