import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let bank: Invented

beforeAll(async () => {
  bank = await openInvented([
    {
      published: '2026-06-01',
      text: `Tidewell Bank may be sold within days

Orla Vale, the chief executive of Tidewell Bank, is expected to visit Norway on Wednesday to look for a buyer.

Ansel Brook, 61, a former miner, leads the union of the bank’s workers. Brook met the mayor of Meridew on Monday.

At least 40 branches have been closed so far, the regulator said.

In the first queues 33 savers were robbed, of whom 7 were tourists.

Vale “never sleeps before a vote”, Brook said on Sunday.`,
    },
    {
      published: '2026-06-04',
      text: `Tidewell Bank is rescued after Norway visit

During her visit to Norway on Wednesday Orla Vale found a buyer for the bank, the Fjordland Group.

The number of closed branches rose to 55 on Thursday, the regulator said.

Ida Holt, the finance minister, ruled out a loan of the state for Tidewell Bank. Vale travelled to Norway with Karl Runde, the bank’s chairman, and Mona Lisle.

A further 49 were robbed in the queues, 33 of them twice, including 15 pensioners.

The bank has cut hundreds of jobs since May, according to the union.`,
    },
    {
      published: '2026-06-12',
      text: `Shareholders of Tidewell Bank vote for the sale

The shareholders voted for the sale on 11 June. Vale called the vote “a new morning” on Friday.

Karl Runde succeeded Orla Vale as chief executive after the vote. Holt said that she hopes to sign a law for savers next year.

Brook was born in Port Meridew in 1965.`,
    },
  ])
})

afterAll(() => bank.close())

const ask = async (question: string) => (await bank.ask(question)).reply
const told = async (question: string) => textOf(await bank.ask(question))

describe('a question on what has happened', () => {
  test('is answered by the report after it, not by the one before', async () => {
    expect(await told('Did Vale visit Norway?')).toMatch(/^Yes – During her visit/u)
  })

  test('is told to be a plan where reports have the plan alone', async () => {
    expect(await told('Did Holt sign a law for savers?')).toMatch(/^Only a plan is reported – /u)
  })

  test('of a count is answered by the newest one', async () => {
    expect(await told('How many branches were closed?')).toMatch(/^[^[]*rose to 55[^[]*\[1\] Earlier: At least 40/u)
  })
})

test('a count that includes others is the one beside what is counted', async () => {
  expect(await told('How many were robbed?')).toMatch(/^A further 49 were robbed/u)
})

describe('a sentence is no answer', () => {
  test.each([
    ['without what is asked', 'What does Norway want?'],
    ['that tells of another’s deed', 'Did Brook visit Norway?'],
    ['that lacks one of the two asked about', 'Did Brook meet Holt?'],
    ['of another year', 'How many branches were closed in 2019?'],
    ['on a payment of something else', 'Who paid for the visit?'],
  ])('%s: %s', async (_, question) => {
    expect((await ask(question)).kind).toBe('not-in-corpus')
  })

  test('without the number is told as half an answer', async () => {
    expect(await told('How many jobs has the bank cut?')).toMatch(
      /^The corpus gives no number for this\..*\nWhat is reported: The bank has cut hundreds of jobs/u,
    )
  })
})

describe('an answer', () => {
  test.each([
    ['by a refusal is a no', 'Will Holt give the bank a loan?', /^No – .*ruled out a loan/u],
    ['names who went along', 'Who travelled with Vale?', /Karl Runde.*Mona Lisle/u],
    ['tells an age beside the name', 'How old is Ansel Brook?', /Brook, 61/u],
    [
      'tells who followed, not who was followed',
      'Who succeeded Orla Vale?',
      /^(?:Karl Runde – )?Karl Runde succeeded/u,
    ],
    ['knows a name in small letters', 'when did brook meet the mayor', /Brook met the mayor/u],
  ])('%s', async (_, question, expected) => {
    expect(await told(question)).toMatch(expected)
  })

  test('has one sentence where one says it all', async () => {
    expect((await ask('Where was Ansel Brook born?')).citations).toHaveLength(1)
  })
})

describe('a time', () => {
  test('after an event begins on the day that reports give it, and the answer says so', async () => {
    const reply = await ask('What did Vale say after the vote of the shareholders for the sale?')
    expect(JSON.stringify(reply.blocks)).toContain('as from 11 June 2026')
    expect(String(reply.data?.text)).toContain('a new morning')
  })
})

describe('a slip of the pen', () => {
  test.each([
    ['in the word that asks', 'were did brook meet the mayor', /mayor of Meridew/u],
    ['of a doubled letter', 'who is karl runnde', /Karl Runde/u],
    ['that orders a list', 'list the people who travelled with Vale to Norway', /Mona Lisle/u],
  ])('%s is read', async (_, question, expected) => {
    expect(await told(question)).toMatch(expected)
  })
})

describe('a follow-up', () => {
  test('about another matter keeps the speaker', async () => {
    const first = await bank.ask('What did Brook say about Vale?')
    expect(textOf(await bank.ask('and about the mayor?', first.memory))).not.toContain('never sleeps')
  })

  test.each(['Was there a strike?', 'Is it true that Brook resigned?'])(
    'is no question that stands on its own: %s',
    async (question) => {
      const { memory } = await bank.ask('What did Vale call the vote?')
      expect(textOf(await bank.ask(question, memory))).toBe(await told(question))
    },
  )
})
