/** Trying every command at the start leaves nothing behind. */

import pino from 'pino'
import { expect, test } from 'vitest'
import { createDesk } from '../../src/desk/create-desk.ts'
import { warmDesk } from '../../src/desk/warm-desk.ts'
import { openStore } from '../../src/store/open-store.ts'
import { fillStore } from '../chat/slack/invented-story.ts'

test('nothing is stored, logged or remembered', async () => {
  const store = await openStore(':memory:')
  await fillStore(store)
  const lines: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(line) })
  const clock = { now: () => new Date('2026-03-10T08:00:00Z') }
  await warmDesk(createDesk({ store, clock, log }), store, clock)
  expect(lines).toEqual([])
  expect(await store.findConversation({ platform: 'slack', team: '', channel: '', user: '' })).toBeUndefined()
  expect(await store.findChannelStory({ platform: 'slack', team: '', channel: '' })).toBeUndefined()
  await store.close()
})
