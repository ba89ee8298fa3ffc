/** Socket Mode: one connection, opened anew whenever Slack closes it. */

import { SocketModeReceiver } from '@slack/bolt'
import type { Logger } from 'pino'
import { ConfigError } from '../../model/errors.ts'
import type { Connection } from './connection.ts'
import { BAD_TOKEN, platformError, readFailure } from './failures.ts'
import { pause } from './pause.ts'
import { createReopening } from './reopening.ts'
import { createBoltLog } from './slack-log.ts'

const CONNECT_TIMEOUT_MS = 20_000
/** How long a goodbye may take before the socket is cut. */
const GOODBYE_MS = 1_000

type SocketOptions = {
  readonly appToken: string
  readonly apiUrl?: string
  readonly log: Logger
  readonly signal: AbortSignal
}

/**
 * Creates the connection.
 *
 * Bolt's own reconnecting is switched off: it waits five seconds each time, gives up on some failures with an unhandled
 * rejection, and goes on after a stop.
 */
export function createSocketConnection(options: SocketOptions): Connection {
  const { log, signal } = options
  const receiver = createReceiver(options)
  const { client } = receiver
  const reopening = createReopening({ connect: () => connect(client, signal), log, signal })
  const stop = () => {
    reopening.stop()
    return sayGoodbye(client)
  }
  return {
    receiver,
    async start() {
      try {
        await connect(client, signal)
      } catch (error) {
        await stop()
        throw startFailure(error)
      }
      client.on('disconnected', () => void reopening.reopen())
    },
    stop,
  }
}

function createReceiver({ appToken, apiUrl, log }: SocketOptions): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: createBoltLog(log),
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
        timeout: CONNECT_TIMEOUT_MS,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
      },
    },
  })
}

type SocketClient = SocketModeReceiver['client']

async function connect(client: SocketClient, signal: AbortSignal): Promise<void> {
  const timeout = new AbortController()
  const late = pause(CONNECT_TIMEOUT_MS, AbortSignal.any([timeout.signal, signal])).then(() => {
    throw new Error('Slack opened the socket and said nothing.')
  })
  late.catch(() => {})
  const start = client.start()
  start.catch(() => {})
  try {
    await Promise.race([start, late])
  } finally {
    timeout.abort()
  }
}

async function sayGoodbye(client: SocketClient): Promise<void> {
  client.removeAllListeners('disconnected')
  const gone = client.disconnect()
  const cut = setTimeout(() => void client.disconnect(), GOODBYE_MS)
  await gone
  clearTimeout(cut)
}

function startFailure(error: unknown): Error {
  const failure = readFailure(error)
  if (failure.kind !== 'refused') return platformError(failure, 'apps.connections.open', error)
  const { code } = failure
  return new ConfigError([{ setting: 'SLACK_APP_TOKEN', message: `Slack refuses it (${code}): ${adviceOn(code)}` }])
}

function adviceOn(code: string): string {
  if (code === 'missing_scope')
    return 'the token needs the scope connections:write; make a new one under Basic Information › App-Level Tokens'
  if ((BAD_TOKEN as readonly string[]).includes(code))
    return 'copy an app-level token (xapp-…) with the scope connections:write from Basic Information › App-Level Tokens'
  return 'check that Socket Mode is switched on in the settings of the app'
}
