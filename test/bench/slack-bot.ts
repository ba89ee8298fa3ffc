/** The bot of the Slack benchmark, in a process of its own: database, API address and tokens are its arguments. */

import { createSlack } from '../../src/chat/slack/create-slack.ts'
import { makeReady } from './make-ready.ts'

const [database = '', apiUrl = '', botToken = '', appToken = ''] = process.argv.slice(2)
const { desk, store, log, clock } = await makeReady(database)
await createSlack({ config: { botToken, appToken, apiUrl }, desk, store, log, clock }).start()
// Ends as the service does: what was compiled is kept for the next start.
process.once('SIGTERM', () => process.exit())
process.send?.('ready')
