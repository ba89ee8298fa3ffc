/** Opens a connection again and again until it is open, with longer and longer waits. */

import type { Logger } from 'pino'
import { pause } from './pause.ts'
import { errorFacts } from './slack-log.ts'

const MAX_BACKOFF_MS = 30_000

/** The reopening of one connection. */
type Reopening = {
  /** Ends when the connection is open or given up; one that is under way goes on alone. Never rejects. */
  reopen(): Promise<void>
  /** Gives up, for good. */
  stop(): void
}

/**
 * Creates the reopening.
 *
 * @param options - `connect`: one try; `signal`: ends the waits
 */
export function createReopening(options: {
  readonly connect: () => Promise<void>
  readonly log: Logger
  readonly signal: AbortSignal
}): Reopening {
  const { connect, log, signal } = options
  let underWay = false
  let stopped = false
  return {
    async reopen() {
      if (underWay || stopped) return
      underWay = true
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
      underWay = false
    },
    stop() {
      stopped = true
    },
  }
}
