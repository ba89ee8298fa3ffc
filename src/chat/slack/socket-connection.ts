/** Socket Mode: one connection, opened anew whenever Slack closes it. */

import { SocketModeReceiver } from '@slack/bolt'
import type { Logger } from 'pino'
import { ConfigError } from '../../model/errors.ts'
import type { Connection } from './connection.ts'
import { BAD_TOKEN, platformError, readFailure } from './failures.ts'
import { pause } from './pause.ts'
import { createBoltLog, errorFacts } from './slack-log.ts'

const CONNECT_TIMEOUT_MS = 20_000
const MAX_BACKOFF_MS = 30_000
/** How long a goodbye may take before the socket is cut. */
const GOODBYE_MS = 1_000

/**
 * Creates the connection.
 *
 * Bolt's own reconnecting is switched off: it waits five seconds each time, gives up on some failures with an unhandled
 * rejection, and goes on after a stop.
 */
export function createSocketConnection(options: {
  readonly appToken: string
  readonly apiUrl?: string
  readonly log: Logger
  readonly signal: AbortSignal
}): Connection {
  const { appToken, apiUrl, log, signal } = options
  const receiver = new SocketModeReceiver({
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
  const { client } = receiver
  let reconnecting = false
  let stopped = false

  async function connect(): Promise<void> {
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

  async function reconnect(): Promise<void> {
    if (reconnecting || stopped) return
    reconnecting = true
    // The first try comes at once: while no socket is open, Slack tells people that the app does not respond.
    for (let tries = 0; !stopped; tries += 1) {
      try {
        await pause(tries === 0 ? 0 : Math.min(MAX_BACKOFF_MS, 500 * 2 ** tries), signal)
        if (!stopped) await connect()
        break
      } catch (error) {
        if (!stopped) log.error({ tries, ...errorFacts(error) }, 'slack socket not reopened')
      }
    }
    reconnecting = false
  }

  return {
    receiver,
    async start() {
      try {
        await connect()
      } catch (error) {
        await goodbye()
        throw startFailure(error)
      }
      client.on('disconnected', () => void reconnect())
    },
    stop: goodbye,
  }

  async function goodbye(): Promise<void> {
    stopped = true
    client.removeAllListeners('disconnected')
    const gone = client.disconnect()
    const cut = setTimeout(() => void client.disconnect(), GOODBYE_MS)
    await gone
    clearTimeout(cut)
  }
}

function startFailure(error: unknown): Error {
  const failure = readFailure(error)
  if (failure.kind !== 'refused') return platformError(failure, 'apps.connections.open', error)
  const { code } = failure
  const bad = (BAD_TOKEN as readonly string[]).includes(code)
  const advice =
    code === 'missing_scope'
      ? 'the token needs the scope connections:write; make a new one under Basic Information › App-Level Tokens'
      : bad
        ? 'copy an app-level token (xapp-…) with the scope connections:write from Basic Information › App-Level Tokens'
        : 'check that Socket Mode is switched on in the settings of the app'
  return new ConfigError([{ setting: 'SLACK_APP_TOKEN', message: `Slack refuses it (${code}): ${advice}` }])
}
