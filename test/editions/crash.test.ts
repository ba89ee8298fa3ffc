/** A process that is killed between sending and confirming: the edition is not lost, and a platform can tell the second try. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createEditions } from '../../src/editions/create-editions.ts'
import { openStore } from '../../src/store/open-store.ts'
import { createFakeClock, createMemoryLog, HARBOUR, openHarbour } from '../desk/harbour.ts'

it('is followed by one further try with the same key, marked as such, after the claim has run out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'))
  const file = join(folder, 'readout.db')
  const posted = join(folder, 'posted')
  const first = await openHarbour(file)
  await first.saveSubscription({
    id: 's1',
    platform: 'slack',
    team: 'T1',
    channel: 'C1',
    story: HARBOUR.slug,
    time: '07:00',
    timeZone: 'Europe/London',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    quiet: 'note',
    createdBy: 'U1',
    createdAt: '2026-03-05T12:00:00.000Z',
  })
  await first.close()

  const script = fileURLToPath(new URL('crashing-process.ts', import.meta.url))
  const child = spawnSync(process.execPath, [script, file, posted, '2026-03-06T07:00:00.000Z'])
  expect(child.signal).toBe('SIGKILL')
  expect(readFileSync(posted, 'utf8')).toBe('slack:T1:C1:harbour-talks:2026-03-06\n')

  const store = await openStore(file)
  const clock = createFakeClock('2026-03-06T07:01:00.000Z')
  const tries: { key: string; again: boolean | undefined }[] = []
  const editions = createEditions({
    store,
    clock,
    log: createMemoryLog().log,
    senders: [
      {
        platform: 'slack',
        async send(_channel, _reply, { key, again }) {
          tries.push({ key, again })
          return { messageId: 'm1' }
        },
      },
    ],
  })
  await editions.tick()
  expect(tries).toEqual([])
  clock.set('2026-03-06T07:06:00.000Z')
  await editions.tick()
  await editions.tick()
  expect(tries).toEqual([{ key: 'slack:T1:C1:harbour-talks:2026-03-06', again: true }])
  await store.close()
  rmSync(folder, { recursive: true })
})
