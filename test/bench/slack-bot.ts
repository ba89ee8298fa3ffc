/** The bot of the Slack benchmark, in a process of its own: database, API address and tokens are its arguments. */

import pino from 'pino'
import { spareMemory } from '../../src/app/spare-memory.ts'
import { createSlack } from '../../src/chat/slack/create-slack.ts'
import { createDesk } from '../../src/desk/create-desk.ts'
import { warmDesk } from '../../src/desk/warm-desk.ts'
import { viewerOf } from '../../src/reply/viewer.ts'
import { openStore } from '../../src/store/open-store.ts'
import { WORKSPACE } from './made-up-database.ts'

const [database = '', apiUrl = '', botToken = '', appToken = ''] = process.argv.slice(2)
const store = await openStore(database, { workspace: WORKSPACE })
const log = pino({ level: 'warn' }, pino.destination(2))
const clock = { now: () => new Date() }
const desk = createDesk({ store, clock, log })
spareMemory()
viewerOf(store).useProcess({ url: database, workspace: WORKSPACE })
await warmDesk(desk, store, clock)
await createSlack({ config: { botToken, appToken, apiUrl }, desk, store, log, clock }).start()
process.send?.('ready')
