import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MAX_ANSWER_CHARS } from '../../src/answer/choose/pick-sentences.ts'
import { cutAtClause } from '../../src/answer/sentences/cut-clause.ts'
import { isSamePerson } from '../../src/answer/sentences/named-before.ts'
import type { Article } from '../../src/model/article.ts'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let museum: Invented

const rooms = Array.from({ length: 12 }, (_, n) => `the room of the ${n + 2} clocks was swept and locked again`)
const vow = Array.from({ length: 30 }, (_, n) => `we will mend clock number ${n + 2} with our own hands`)

beforeAll(async () => {
  museum = await openInvented([
    {
      published: '2026-06-02',
      text: `Clock museum of Norvik closes

The museum of Norvik closed on Monday, ${rooms.join(', ')}.

Orla Vale said: “${vow.join(', ')}.”

House Keeper Karl Runde (Meridew)`,
    },
  ])
})

afterAll(() => museum.close())

const told = async (question: string) => textOf(await museum.ask(question))

describe('an answer of one very long sentence', () => {
  test('ends with a clause and says that it goes on', async () => {
    const answer = await told('When did the museum of Norvik close?')
    expect(answer.length).toBeLessThanOrEqual(MAX_ANSWER_CHARS)
    expect(answer).toMatch(/locked again … \[1\]/u)
  })

  test('holds for words in quotation marks', async () => {
    const answer = await told('What did Orla Vale say?')
    expect(answer).toContain('Orla Vale')
    expect(answer.length).toBeLessThanOrEqual(MAX_ANSWER_CHARS)
  })

  test('is cut within its length at the end of a word, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 1, max: 300 }), (text, most) => {
        const { start, end } = cutAtClause({ text } as Article, { start: 0, end: text.length }, most)
        expect(start).toBe(0)
        expect(end).toBeLessThanOrEqual(Math.max(most, 1))
      }),
    )
  })
})

describe('a name behind an office in capitals', () => {
  test('is the same person', () => {
    expect(isSamePerson('Senior Museum Warden Ida B. Holt', 'Ida B. Holt')).toBe(true)
    expect(isSamePerson('Senior Museum Warden Karl Stern', 'Ida B. Holt')).toBe(false)
  })
})

describe('a name with an office and nothing else', () => {
  test('is no answer, and neither are the words of somebody else', async () => {
    expect(await told('what did karl runde say')).toMatch(/^(?:No words of Karl Runde|The corpus does not say)/u)
  })
})
