/** HTTP: Slack posts signed requests to `/slack/events`; unsigned, altered and old ones are turned away by Bolt. */

import type { Server } from 'node:http'
import { HTTPReceiver } from '@slack/bolt'
import type { Logger } from 'pino'
import { ConfigError } from '../../model/errors.ts'
import type { Connection } from './connection.ts'
import { createBoltLog } from './slack-log.ts'

/** Larger than anything that Slack sends, in bytes. */
const MAX_BODY = 1024 * 1024

/** How long requests under way may take to end, in milliseconds. */
const GOODBYE_MS = 2_000

/** Creates the connection; `onListening` gets the port, which matters when it was left to the system. */
export function createHttpConnection(options: {
  readonly signingSecret: string
  readonly host: string
  readonly port: number
  readonly log: Logger
  readonly onListening: (port: number) => void
}): Connection {
  const { signingSecret, host, port, log, onListening } = options
  const receiver = new HTTPReceiver({ signingSecret, logger: createBoltLog(log), bodyLimit: MAX_BODY })
  let server: Server | undefined

  return {
    receiver,
    async start() {
      try {
        server = (await receiver.start({ host, port })) as Server
      } catch (error) {
        throw listenFailure(error, host, port)
      }
      const address = server.address()
      onListening(typeof address === 'object' && address !== null ? address.port : port)
    },
    async stop() {
      if (server === undefined) return
      const stopped = receiver.stop()
      const cut = setTimeout(() => server?.closeAllConnections(), GOODBYE_MS)
      server.closeIdleConnections()
      await stopped
      clearTimeout(cut)
      server = undefined
    },
  }
}

function listenFailure(error: unknown, host: string, port: number): unknown {
  const { code } = error as { code?: unknown }
  const problems: Readonly<Record<string, readonly [string, string]>> = {
    EADDRINUSE: ['SLACK_PORT', `port ${port} on ${host} is in use: stop the other program, or write another port`],
    EACCES: ['SLACK_PORT', `this user may not listen on port ${port}: write one from 1024`],
    EADDRNOTAVAIL: ['SLACK_HOST', `this machine has no address ${host}: write 127.0.0.1 or 0.0.0.0`],
    ENOTFOUND: ['SLACK_HOST', `there is no host ${host}: write 127.0.0.1 or 0.0.0.0`],
  }
  const [setting, message] = problems[String(code)] ?? []
  return setting === undefined || message === undefined ? error : new ConfigError([{ setting, message }])
}
