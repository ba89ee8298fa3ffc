/** A process that dies right after the platform has taken its edition, before it can confirm: run by crash.test.ts. */

import { appendFileSync } from 'node:fs'
import { pino } from 'pino'
import { createEditions } from '../../src/editions/create-editions.ts'
import { openStore } from '../../src/store/open-store.ts'

const [database = '', posted = '', now = ''] = process.argv.slice(2)
const store = await openStore(database)
const editions = createEditions({
  store,
  clock: { now: () => new Date(now) },
  log: pino({ level: 'silent' }),
  senders: [
    {
      platform: 'slack',
      send(_channel, _reply, { key }) {
        appendFileSync(posted, `${key}\n`)
        process.kill(process.pid, 'SIGKILL')
        return new Promise(() => {})
      },
    },
  ],
})
await editions.tick()
