/** Words that mean what the last list offered. */

import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDesk } from '../../src/desk/create-desk.ts'
import { renderPlain } from '../../src/render/plain.ts'
import type { Store } from '../../src/store/store.ts'
import { createFakeClock, createMemoryLog, DIRECT, openHarbour, PLACE } from './harbour.ts'

const clock = createFakeClock('2026-03-06T07:00:00Z')
let store: Store
const hear = (line: string, place = DIRECT) =>
  createDesk({ store, clock, log: createMemoryLog().log }).hear(line, place)

beforeEach(async () => {
  store = await openHarbour()
})
afterEach(() => store.close())

it('more turns the page, and quote 1 copies the first of what was listed', async () => {
  const first = await hear('quotes')
  const second = await hear('more')
  expect(second.data).toMatchObject({ page: 2 })
  expect(renderPlain(second)).not.toBe(renderPlain(first))
  const { quotations } = second.data as { quotations: readonly { id: string }[] }
  expect((await hear('quote 1')).data).toMatchObject({ quotations: [{ id: quotations[0]?.id }] })
})

it('in a channel it means nothing, and without a list neither', async () => {
  await hear('quotes', PLACE)
  expect((await hear('more', PLACE)).data).not.toMatchObject({ page: 2 })
  expect((await hear('more')).data).not.toMatchObject({ page: 2 })
})

it('an answer goes on as a conversation beside it', async () => {
  await hear('who is the mayor of Norwick?')
  await hear('quotes')
  await hear('more')
  expect(JSON.stringify(await store.findConversation({ ...DIRECT }))).toContain('memory')
})
