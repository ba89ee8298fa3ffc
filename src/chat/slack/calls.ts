/** Calls to Slack's Web API: rate limits waited for, failures told apart, nothing sent twice by mistake. */

import { webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import type { PlatformError } from '../../model/errors.ts'
import { SLACK } from '../../render/limits.ts'
import { type Failure, platformError, readFailure } from './failures.ts'
import { pause } from './pause.ts'
import { createBoltLog } from './slack-log.ts'
import { uploadBytes } from './upload-bytes.ts'

/** Slack's answer to a call. */
export type Result = webApi.WebAPICallResult & Readonly<Record<string, unknown>>

/** How a call behaves when it fails. */
export type CallOptions = {
  /** True when carrying it out twice does no harm: it is tried again even when the first try may have worked. */
  readonly repeatable: boolean
  /** The longest time to wait for rate limits before giving up, in milliseconds; one minute when absent. */
  readonly maxWaitMs?: number
}

/** The Web API for one bot token. */
export interface SlackCalls {
  /**
   * Calls a method.
   *
   * @throws {PlatformError} `status` is Slack's word for a refusal, `unconfirmed` when the call may have been carried
   *   out, 429 with `retryAfterMs` when the wait would be too long
   */
  call(method: string, args: Readonly<Record<string, unknown>>, options: CallOptions): Promise<Result>
  /**
   * Sends a file's bytes to the address that Slack gave for them.
   *
   * @throws {PlatformError} when the address is none of Slack's, or Slack doesn't take the bytes
   */
  upload(address: string, bytes: Uint8Array): Promise<void>
  /** Waits for this channel's turn: one message a second. */
  turn(channel: string): Promise<void>
}

const TIMEOUT_MS = 15_000
/** Waits before another try, in milliseconds. */
const BACKOFF_MS = [500, 2_000]

/**
 * Creates the calls.
 *
 * @param options - `apiUrl`: base of the Web API; `signal`: ends all waiting
 */
export function createCalls(options: {
  readonly token: string
  readonly apiUrl?: string
  readonly log: Logger
  readonly signal: AbortSignal
}): SlackCalls {
  const { token, apiUrl, log, signal } = options
  const client = new webApi.WebClient(token, {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    logger: createBoltLog(log),
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: (url, init) => fetch(url, { ...init, signal: endsWith(init?.signal, signal) }),
  })
  const pausedUntil = new Map<string, number>()
  const turns = createTurns(signal)

  return {
    turn: turns,
    upload: (address, bytes) => uploadBytes(address, bytes, { ...(apiUrl === undefined ? {} : { apiUrl }), signal }),
    async call(method, args, { repeatable, maxWaitMs = 60_000 }) {
      const giveUpAt = Date.now() + maxWaitMs
      for (let failures = 0; ; ) {
        // A limit holds for the method in the whole workspace, so other calls of it wait as well.
        const closedMs = (pausedUntil.get(method) ?? 0) - Date.now()
        if (Date.now() + closedMs > giveUpAt) throw tooLong(method, closedMs)
        await pause(closedMs, signal)
        try {
          return { ...(await client.apiCall(method, { ...args })) }
        } catch (error) {
          const failure = readFailure(error)
          if (failure.kind === 'limited') pausedUntil.set(method, Date.now() + failure.retryAfterMs)
          else failures += 1
          const wait = waitFor(failure, repeatable, failures)
          log.warn({ method, failure: failure.kind, ...(wait === undefined ? {} : { wait }) }, 'slack call failed')
          if (wait === undefined || Date.now() + wait > giveUpAt) {
            throw platformError(repeatable && failure.kind === 'unsure' ? { kind: 'unsent' } : failure, method, error)
          }
          await pause(wait, signal)
        }
      }
    },
  }
}

/** A call ends at its own time limit or when Readout stops, whichever comes first. */
function endsWith(own: AbortSignal | null | undefined, stop: AbortSignal): AbortSignal {
  return own === null || own === undefined ? stop : AbortSignal.any([own, stop])
}

function tooLong(method: string, retryAfterMs: number): PlatformError {
  return platformError({ kind: 'limited', retryAfterMs }, method, undefined)
}

/** How long to wait before the next try, in milliseconds; `undefined` when there is none. */
function waitFor(failure: Failure, repeatable: boolean, failures: number): number | undefined {
  if (failure.kind === 'limited') return failure.retryAfterMs
  const again = failure.kind === 'unsent' || (failure.kind === 'unsure' && repeatable)
  return again ? BACKOFF_MS[failures - 1] : undefined
}

function createTurns(signal: AbortSignal): (channel: string) => Promise<void> {
  const freeAt = new Map<string, number>()
  return async (channel) => {
    const now = Date.now()
    if (freeAt.size > 1_000) for (const [key, at] of freeAt) if (at < now) freeAt.delete(key)
    const at = Math.max(now, freeAt.get(channel) ?? 0)
    freeAt.set(channel, at + SLACK.messageGapMs)
    await pause(at - now, signal)
  }
}
