/** Free questions that the desk follows: answered with everything that reports give, and only those. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDesk } from '../../src/desk/create-desk.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { renderPlain } from '../../src/render/plain.ts'
import type { Store } from '../../src/store/store.ts'
import { createFakeClock, createMemoryLog, openHarbour, PLACE } from './harbour.ts'

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
