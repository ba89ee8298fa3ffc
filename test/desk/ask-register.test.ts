/** Free questions that the desk follows: answered with everything that reports give, and only those. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDesk } from '../../src/desk/create-desk.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { Reply } from '../../src/model/reply.ts'
import type { Story } from '../../src/model/story.ts'
import { renderPlain } from '../../src/render/plain.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { createFakeClock, createMemoryLog, HARBOUR, importArticles, openHarbour, PLACE } from './harbour.ts'

let store: Store
let desk: Desk

beforeAll(async () => {
  store = await openHarbour()
  desk = createDesk({ store, clock: createFakeClock('2026-03-06T07:00:00.000Z'), log: createMemoryLog().log })
})
afterAll(() => store.close())

const ask = (question: string) => desk.hear(`ask ${question}`, PLACE)

describe('ask, on a question that the desk follows', () => {
  it('gives every answer that reports give, where they differ', async () => {
    const reply = await ask('Will the harbour bridge be built?')
    expect(reply.data).toMatchObject({ kind: 'answered', question: 'bridge' })
    expect(renderPlain(reply)).toContain('before the first snow')
    expect(renderPlain(reply)).toContain('summer of 2027')
    expect(new Set(reply.citations.map(({ article }) => article.id)).size).toBeGreaterThan(1)
  })

  it('takes lower case and a missing question mark', async () => {
    expect((await ask('when will the dockers strike')).data).toMatchObject({ question: 'strike' })
  })

  it.each([
    ['asks about somebody whom the question does not name', 'Will Kohler resign over the strike?'],
    ['asks for what the question does not ask', 'How many people will strike?'],
    ['asks what somebody said', 'What did Vale say about the bridge?'],
    ['fits two questions', 'Will the bridge and the ferry stay?'],
  ])('leaves a question to the search that %s', async (_name, question) => {
    expect((await ask(question)).data).not.toHaveProperty('question')
  })
})

describe('ask, which countries it is', () => {
  const fleet: Story = {
    ...HARBOUR,
    slug: 'strait',
    questions: [
      {
        id: 'ships',
        ask: 'Who will send ships to the strait?',
        about: [['ships', 'fleet']],
        slots: ['whether', 'who'],
      },
    ],
  }
  const article = `---
title: Who sails to the strait
outlet: Norwick Post
published: 2026-03-04
---

Norway will send ships to the strait in May, its prime minister said on Tuesday. Tomas Brandt declared Portugal ready to send ships.
`
  let strait: Store
  let asked: (question: string) => Promise<Reply>

  beforeAll(async () => {
    strait = await openStore(':memory:')
    await strait.saveStory(fleet)
    await importArticles(strait, fleet, { 'fleet.md': article })
    const desk = createDesk({
      store: strait,
      clock: createFakeClock('2026-03-06T07:00:00.000Z'),
      log: createMemoryLog().log,
    })
    asked = (question) => desk.hear(`ask ${question}`, PLACE)
  })
  afterAll(() => strait.close())

  it.each(['whose ships will go to the strait', 'which countries will send ships'])(
    'tells of all: %s',
    async (question) => {
      const reply = await asked(question)
      expect(reply.data).toMatchObject({ question: 'ships' })
      expect(renderPlain(reply)).toContain('Norway will send ships')
      expect(renderPlain(reply)).toContain('Portugal ready to send ships')
    },
  )

  it('tells of one alone that is asked after, in any word for it', async () => {
    const reply = await asked('Will Portugal send ships?')
    expect(reply.data).toMatchObject({ question: 'ships' })
    expect(renderPlain(reply)).toContain('Portugal ready to send ships')
    expect(renderPlain(reply)).not.toContain('Norway will send')
  })

  it('leaves one of which nothing is told to the search', async () => {
    expect((await asked('Will Chile send ships?')).data).not.toHaveProperty('question')
  })
})
