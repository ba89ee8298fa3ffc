import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Harbour, openHarbour, textOf } from './harbour.ts'

let harbour: Harbour

beforeAll(async () => {
  harbour = await openHarbour()
})

afterAll(() => harbour.close())

const kinds = ['answered', 'not-in-corpus', 'clarify']

describe('a hostile question', () => {
  test.each([
    ['empty', ''],
    ['one character', 'a'],
    ['emoji only', '😀😀😀'],
    ['stop words only', 'the of and to'],
    ['another script', 'Что сказал мэр?'],
    ['a mention only', '<@U123ABC>'],
  ])('that is %s is met with what to ask instead', async (_, question) => {
    const answer = await harbour.ask(question)
    expect(answer.reply.kind).toBe('clarify')
    expect(textOf(answer)).toContain('Ask, for example: What did ')
  })

  test.each([
    ['operators of the index', 'NEAR("bridge" "ferry") OR * AND -closed : ^'],
    ['SQL', "bridge'; DROP TABLE article; --"],
    ['markup', '<script>alert(1)</script> **bridge** `ferry` [a](b)'],
    ['10,000 characters', 'bridge ferry '.repeat(800)],
    ['one word of 10,000 characters', 'x'.repeat(10_000)],
    ['half a surrogate pair', 'bridge \ud83d ferry'],
    ['control characters', 'bri\u0000dge \u202e ferry \u0007'],
    ['a million letters', 'who '.repeat(250_000)],
  ])('of %s gets a reply', async (_, question) => {
    const answer = await harbour.ask(question)
    expect(kinds).toContain(answer.reply.kind)
    expect(textOf(answer).length).toBeLessThan(1500)
  })

  test('of which the end was not read says so', async () => {
    const question = `When will the bridge reopen? ${'bridge ferry '.repeat(800)}`
    expect(JSON.stringify((await harbour.ask(question)).reply.blocks)).toContain('Read the first 1500 characters')
    const short = await harbour.ask('When will the bridge reopen?')
    expect(JSON.stringify(short.reply.blocks)).not.toContain('Read the first')
  })

  test.each([
    ['a space without width', 'When will the br\u200bidge re\u00adopen?'],
    ['calls to everybody', '<@U123ABC> @everyone @here When will the bridge reopen?'],
  ])('with %s is read without', async (_, question) => {
    const plain = await harbour.ask('When will the bridge reopen?')
    expect(textOf(await harbour.ask(question))).toBe(textOf(plain))
  })

  test('leaves the articles as they were', async () => {
    await harbour.ask("x'; DELETE FROM article; --")
    expect((await harbour.store.basis('example-harbour-bridge')).articles).toBe(4)
  })

  test('of any text gets a reply whose citations stand in the articles', async () => {
    const words = fc.constantFrom(
      'bridge',
      'ferry',
      'Roake',
      'who',
      'when',
      'said',
      '"',
      '*',
      'NEAR',
      '-',
      '🛶',
      'in May',
      '?',
      '\n',
      "d'oh",
    )
    const question = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')),
    )
    await fc.assert(
      fc.asyncProperty(question, async (text) => {
        const { reply } = await harbour.ask(text)
        expect(kinds).toContain(reply.kind)
        for (const { article, start, end, words: cited } of reply.citations) {
          expect((await harbour.store.findArticle(article.id))?.text.slice(start, end)).toBe(cited)
        }
      }),
      { numRuns: 60 },
    )
  })
})
