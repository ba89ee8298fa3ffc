/** The bot of the Discord benchmark, in a process of its own: database, API address and token are its arguments. */

import { createDiscord } from '../../src/chat/discord/create-discord.ts'
import { makeReady } from './make-ready.ts'

const [database = '', apiUrl = '', token = ''] = process.argv.slice(2)
const { desk, store, log, clock } = await makeReady(database)
await createDiscord({ config: { token, apiUrl }, desk, store, log, clock }).start()
// Ends as the service does: what was compiled is kept for the next start.
process.once('SIGTERM', () => process.exit())
process.send?.('ready')
