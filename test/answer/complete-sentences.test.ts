import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let club: Invented

beforeAll(async () => {
  club = await openInvented([
    {
      published: '2026-06-02',
      text: `Meridew Rovers sell their ground

The sale of the ground was agreed on Monday by the owners of Meridew Rovers. It became urgent after the tax office froze the accounts of the club.

Ida Holt, the captain, will leave for Norvik. Her transfer needs the consent of the league.

Karl Runde, the keeper, is out for the season. The surgeon said that his knee was torn.`,
    },
    {
      published: '2026-06-05',
      text: `Rovers name a new sponsor

The new sponsor of the club is no bank. Rather, it is the bakery Crumb & Daughter from Port Meridew.

“We are proud of every shirt,” Mona Lisle said. “And of the ground.” She owns the bakery.`,
    },
    {
      published: '2026-06-07',
      text: `Boycott of the stands

In the second week of May the treasurer of the club, who had been in office for no more than a month, took the names of the oldest season-ticket holders off the list of those who are allowed to vote on the colours of the shirts, the price of the seats behind the goal and the choice of the band that plays on the last day of the season, without asking anybody. This triggered a boycott of the stands.`,
    },
    {
      published: '2026-06-09',
      text: `League fines Rovers as supporters march to the town hall and demand ...

The league fined Meridew Rovers 40,000 crowns for a late report on Tuesday. Supporters marched to the town hall.`,
    },
  ])
})

afterAll(() => club.close())

const told = async (question: string) => textOf(await club.ask(question))

describe('an answer', () => {
  test('has the sentence before one that begins with a word for it', async () => {
    expect(await told('Why did the sale become urgent?')).toMatch(
      /The sale of the ground was agreed .* It became urgent after the tax office froze/u,
    )
  })

  test('has the cause, however long, before a sentence that only points back to it', async () => {
    expect(await told('What set off the boycott of the stands?')).toMatch(
      /^In the second week of May the treasurer .* This triggered a boycott/u,
    )
  })

  test('names whose the thing is that a sentence begins with', async () => {
    expect(await told('What does the transfer need?')).toMatch(/^\[Ida Holt’s\] transfer needs the consent/u)
  })

  test('goes on where its sentence only leads up to the name', async () => {
    expect(await told('Who is the new sponsor of the club?')).toContain('Crumb & Daughter')
  })

  test('never shows a headline that its page cuts short', async () => {
    const answer = await told('Did supporters march to the town hall?')
    expect(answer).toContain('Supporters marched to the town hall.')
    expect(answer).not.toContain('demand ...')
  })

  test('cites two sentences of one paragraph once, from the first to the last', async () => {
    const { reply } = await club.ask('Why did the sale become urgent?')
    expect(reply.citations.map(({ words }) => words).join()).toMatch(/^The sale of the ground .* of the club\.$/u)
  })
})

describe('a quotation that a report closes in its next sentence', () => {
  test('is shown to its end', async () => {
    const court = await openInvented([
      {
        published: '2026-06-02',
        text: `Judge closes the case

Judge Ida Holt said of the case against the tram company: “The case against the company is closed.

Nobody was at fault.” The company had sued its insurer.`,
      },
    ])
    const answer = textOf(await court.ask('Is the case against the tram company closed?'))
    expect(answer.match(/“/gu)?.length ?? 0).toBe(answer.match(/”/gu)?.length ?? 0)
    await court.close()
  })
})
