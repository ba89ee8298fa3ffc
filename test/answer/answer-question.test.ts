import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isExcerpt } from '../../src/model/excerpt.ts'
import { type Harbour, openHarbour, textOf } from './harbour.ts'

let harbour: Harbour

beforeAll(async () => {
  harbour = await openHarbour()
})

afterAll(() => harbour.close())

describe('an answer', () => {
  const cases: readonly (readonly [string, RegExp, string])[] = [
    ['How many passengers were on the first night ferry?', /^112 passengers – /u, 'inspection-report'],
    ['How much will the repair cost?', /^\$19 million – /u, 'reopening-slips'],
    ['Which firm inspected the bearings?', /^Quarrier & Holm – /u, 'bridge-closed'],
    ['When will the bridge reopen?', /6 July/u, 'reopening-slips'],
    ['Who is the mayor of Port Meridew?', /Orla Tench, the mayor/u, 'bridge-closed'],
    ['Why was the bridge closed?', /found cracks/u, 'bridge-closed'],
    ['Who asked people to stay at home?', /Orla Tench/u, 'bridge-closed'],
    ['how many vehicels cross the brige', /41,000 vehicles/u, 'bridge-closed'],
    ['HOW LONG IS THE DETOUR', /38 kilometres/u, 'bridge-closed'],
    ['what happened this week', /will not reopen to cars before 6 July/u, 'reopening-slips'],
  ]

  test.each(cases)('to "%s" holds %s and cites the article %s', async (question, words, file) => {
    const answer = await harbour.ask(question)
    expect(answer.reply.kind).toBe('answered')
    expect(textOf(answer)).toMatch(words)
    expect(answer.reply.citations.map(({ article }) => article.file).join(' ')).toContain(file)
  })

  test('has at most 600 characters of articles and 3 citations', async () => {
    for (const [question] of cases) {
      const { reply } = await harbour.ask(question)
      expect(reply.citations.length).toBeLessThanOrEqual(3)
      expect(reply.citations.reduce((sum, { words }) => sum + words.length, 0)).toBeLessThanOrEqual(600)
    }
  })

  test('says on what it rests', async () => {
    const { reply } = await harbour.ask('How much will the repair cost?')
    expect(reply.basis).toMatchObject({ articles: 4, from: '2026-05-04', to: '2026-05-29' })
  })

  test('says as of when, where the newest article is old', async () => {
    const { reply } = await harbour.ask('How much will the repair cost?', undefined, '2026-11-21')
    expect(JSON.stringify(reply.blocks)).toContain('As of 29 May 2026')
  })

  test('cites words that stand in the article at the offsets given', async () => {
    const { reply } = await harbour.ask('When will the bridge reopen?')
    for (const { article, start, end, words, paragraph } of reply.citations) {
      const stored = await harbour.store.findArticle(article.id)
      expect(stored?.text.slice(start, end)).toBe(words)
      expect(stored?.passages.find(({ n }) => n === paragraph)?.start).toBeLessThanOrEqual(start)
    }
  })

  test('gives programs the kind, the text and the citations', async () => {
    const { reply } = await harbour.ask('How much will the repair cost?')
    expect(reply.data).toMatchObject({ kind: 'answered', text: expect.stringContaining('[1]') })
    expect(reply.data?.citations).toContainEqual(expect.objectContaining({ n: 1, paragraph: expect.any(Number) }))
  })

  test('says which word was read as which', async () => {
    const { reply } = await harbour.ask('how many vehicels cross the bridge')
    expect(JSON.stringify(reply.blocks)).toContain('Read vehicels as vehicles.')
  })

  test('names the half of a question that the articles leave open', async () => {
    const answer = await harbour.ask('When did the first night ferry sail and who invented the telephone?')
    expect(answer.reply.kind).toBe('answered')
    expect(JSON.stringify(answer.reply.blocks)).toContain('The corpus does not say who invented the telephone.')
  })
})

describe('what somebody said', () => {
  test('is given in the words of the one asked about', async () => {
    const { reply } = await harbour.ask('What did Roake say about the report?')
    const [first] = reply.citations
    expect(first?.words).toContain('We read it as a matter for the summer programme')
  })

  test('stands in quotation marks only as cut from the article', async () => {
    const { reply } = await harbour.ask('What did the mayor say about the hospital?')
    const marked = reply.blocks
      .flatMap((block) => (block.kind === 'line' ? block.line : []))
      .filter((piece) => piece.kind === 'excerpt' && piece.marks)
    expect(marked.length).toBeGreaterThan(0)
    for (const piece of marked) expect(piece.kind === 'excerpt' && isExcerpt(piece.excerpt)).toBe(true)
  })

  test('is looked for under the verb that the question uses', async () => {
    expect(textOf(await harbour.ask('What did Lomax call the deal?'))).toContain('fair, for now')
  })

  test('is not taken from another speaker', async () => {
    const answer = await harbour.ask('What did Brandreth say about the bridge?')
    expect(answer.reply.kind).toBe('not-in-corpus')
  })

  test('corrects a false premise with the sentence that denies it', async () => {
    expect(textOf(await harbour.ask('Did Roake dispute the report?'))).toMatch(/^No – Davin Roake did not dispute/u)
  })
})

describe('what the articles do not say', () => {
  const absent = [
    'Who won the football match?',
    'What did the king say about the bridge?',
    'How much did the first bridge cost in 1931?',
    'Which airline cancelled its flights?',
    'What did the Meridew Gazette article say about the tunnel?',
  ]

  test.each(absent)('is said not to be there: "%s"', async (question) => {
    const answer = await harbour.ask(question)
    expect(answer.reply.kind).toBe('not-in-corpus')
    expect(textOf(answer)).toMatch(/^The corpus does not say\. I looked for .* in 4 articles/u)
  })

  test('names the word that no article has', async () => {
    expect(textOf(await harbour.ask('What did the king say about the bridge?'))).toContain('No article mentions king')
  })

  test('is told with the newest date when a time without articles is asked for', async () => {
    const answer = await harbour.ask('what happened this week', undefined, '2026-11-21')
    expect(answer.reply.kind).toBe('not-in-corpus')
    expect(textOf(answer)).toContain('29 May 2026')
  })
})

describe('a follow-up', () => {
  test('changes the person and keeps the rest', async () => {
    const first = await harbour.ask('What did Tench say about the ferry?')
    const second = await harbour.ask('and Lomax?', first.memory)
    expect(textOf(second)).toContain('We were not asked')
  })

  test('asks when the words were said', async () => {
    const first = await harbour.ask('What did Lomax say about the ferry?')
    expect(textOf(await harbour.ask('when did he say that?', first.memory))).toMatch(/^7 May 2026/u)
  })

  test('puts the last subject in the place of a pronoun', async () => {
    const first = await harbour.ask('What did Lomax say about the ferry?')
    expect(textOf(await harbour.ask('what did he call the deal?', first.memory))).toContain('fair, for now')
  })

  test('is read as it stands without memory', async () => {
    const first = await harbour.ask('What did Tench say about the ferry?')
    const remembered = textOf(await harbour.ask('and Lomax?', first.memory))
    expect(textOf(await harbour.ask('and Lomax?'))).not.toBe(remembered)
  })

  test('is remembered in less than 8 kB', async () => {
    const { memory } = await harbour.ask(`What did Lomax say about ${'the ferry and '.repeat(2000)}?`)
    expect(JSON.stringify(memory).length).toBeLessThan(8000)
  })
})
