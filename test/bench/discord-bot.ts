/** The bot of the Discord benchmark, in a process of its own: database, API address and token are its arguments. */

import pino from 'pino'
import { spareMemory } from '../../src/app/spare-memory.ts'
import { createDiscord } from '../../src/chat/discord/create-discord.ts'
import { createDesk } from '../../src/desk/create-desk.ts'
import { warmDesk } from '../../src/desk/warm-desk.ts'
import { viewerOf } from '../../src/reply/viewer.ts'
import { openStore } from '../../src/store/open-store.ts'
import { WORKSPACE } from './made-up-database.ts'

const [database = '', apiUrl = '', token = ''] = process.argv.slice(2)
const store = await openStore(database, { workspace: WORKSPACE })
const log = pino({ level: 'warn' }, pino.destination(2))
const clock = { now: () => new Date() }
const desk = createDesk({ store, clock, log })
spareMemory()
viewerOf(store).useProcess({ url: database, workspace: WORKSPACE })
await warmDesk(desk, store, clock)
await createDiscord({ config: { token, apiUrl }, desk, store, log, clock }).start()
process.send?.('ready')
