/** Readout in Slack: connects, listens, answers, and posts editions. */

import { App } from '@slack/bolt'
import type { Logger } from 'pino'
import type { Desk } from '../../desk/desk.ts'
import type { Sender } from '../../editions/sender.ts'
import { ConfigError } from '../../model/errors.ts'
import type { Store } from '../../store/store.ts'
import { listenToActions } from './actions.ts'
import { createCalls } from './calls.ts'
import { listenToCommands } from './commands.ts'
import type { Connection } from './connection.ts'
import { listenToHome } from './home.ts'
import { createHttpConnection } from './http-connection.ts'
import { listenToMentions } from './mentions.ts'
import { listenToMessages } from './messages.ts'
import { createPeople } from './people.ts'
import { createRecentReplies } from './recent-replies.ts'
import { createSender } from './sender.ts'
import { listenToShortcut } from './shortcut.ts'
import type { SlackConfig } from './slack-config.ts'
import { createBoltLog, errorFacts } from './slack-log.ts'
import type { Identity, SlackParts } from './slack-parts.ts'
import { createSocketConnection } from './socket-connection.ts'
import { verifyToken } from './verify-token.ts'
import { createWork } from './work.ts'

/** What the Slack side needs of the rest. */
export type SlackOptions = {
  readonly config: SlackConfig
  readonly desk: Desk
  readonly store: Store
  readonly log: Logger
  readonly clock: { now(): Date }
}

/** Readout in one Slack workspace. */
export interface SlackChat {
  readonly sender: Sender
  /** The port of the HTTP receiver after `start`; absent in Socket Mode. */
  readonly port: () => number | undefined
  /**
   * Checks the token and begins to receive.
   *
   * @throws {ConfigError} when Slack refuses a token or the port can't be had: names the setting and what to do
   * @throws {PlatformError} when Slack can't be reached
   */
  start(): Promise<void>
  /** Finishes what is under way, for at most five seconds, and closes everything. */
  stop(): Promise<void>
}

const FINISH_MS = 5_000

/** Creates the Slack side; nothing is connected before `start`. */
export function createSlack(options: SlackOptions): SlackChat {
  const { config, log } = options
  const stopping = new AbortController()
  const { signal } = stopping
  let identity: Identity | undefined
  let port: number | undefined

  const address = config.apiUrl === undefined ? {} : { apiUrl: config.apiUrl }
  const calls = createCalls({ token: config.botToken, ...address, log, signal })
  const connection = createConnection(options, signal, (at) => {
    port = at
  })
  const parts: SlackParts = {
    ...options,
    app: createApp(connection, config.botToken, log, () => known(identity)),
    calls,
    people: createPeople(calls, log),
    recent: createRecentReplies(),
    work: createWork(log),
    signal,
    identity: () => known(identity),
  }
  for (const listen of [
    listenToCommands,
    listenToMentions,
    listenToMessages,
    listenToActions,
    listenToShortcut,
    listenToHome,
  ]) {
    listen(parts)
  }

  return {
    sender: createSender(parts),
    port: () => port,
    async start() {
      identity = await verifyToken(calls, log)
      await connection.start()
    },
    async stop() {
      // Nothing new comes in while what has come in is finished.
      const closed = connection.stop()
      await parts.work.drain(FINISH_MS)
      stopping.abort()
      await closed
    },
  }
}

function createConnection(
  { config, log }: SlackOptions,
  signal: AbortSignal,
  onListening: (port: number) => void,
): Connection {
  const { appToken, signingSecret, apiUrl, host = '127.0.0.1', port = 3000 } = config
  if (appToken !== undefined) {
    return createSocketConnection({ appToken, ...(apiUrl === undefined ? {} : { apiUrl }), log, signal })
  }
  if (signingSecret !== undefined) return createHttpConnection({ signingSecret, host, port, log, onListening })
  const message = 'set it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP'
  throw new ConfigError([{ setting: 'SLACK_APP_TOKEN', message }])
}

/**
 * Bolt gets who the bot is from us: given a token it would ask Slack by itself, and a refusal would end the process as
 * an unhandled rejection.
 */
function createApp({ receiver }: Connection, botToken: string, log: Logger, identity: () => Identity): App {
  const app = new App({
    receiver,
    convoStore: false,
    logger: createBoltLog(log),
    authorize: () => {
      const { userId, botId, team } = identity()
      return Promise.resolve({ botToken, botUserId: userId, teamId: team, ...(botId === undefined ? {} : { botId }) })
    },
  })
  app.error((error) => {
    log.error(errorFacts(error), 'slack listener failed')
    return Promise.resolve()
  })
  return app
}

function known(identity: Identity | undefined): Identity {
  if (identity === undefined) throw new Error('Slack: start() has not been called')
  return identity
}
