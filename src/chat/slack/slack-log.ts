/** Bolt's logger → ours: warnings and errors only, without tokens or what people and articles wrote. */

import { type Logger as BoltLogger, LogLevel } from '@slack/bolt'
import type { Logger } from 'pino'

/**
 * Makes the logger that Bolt and its clients write to.
 *
 * Their debug lines hold whole requests, so they are dropped; of the rest only short strings and error names are kept.
 */
export function createBoltLog(log: Logger): BoltLogger {
  return {
    debug: () => {},
    info: (...parts) => log.debug({ bolt: describe(parts) }, 'slack'),
    warn: (...parts) => log.warn({ bolt: describe(parts) }, 'slack'),
    error: (...parts) => log.error({ bolt: describe(parts) }, 'slack'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  }
}

/** What may be logged of an error: its name, its code, and Slack's word for what went wrong. */
export function errorFacts(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error }
  const { name, message } = error
  const { code, status } = error as { code?: unknown; status?: unknown }
  return {
    error: name,
    message: withoutSecrets(message),
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
  }
}

function describe(parts: readonly unknown[]): string {
  return parts.map((part) => withoutSecrets(part instanceof Error ? part.message : String(part))).join(' ')
}

function withoutSecrets(text: string): string {
  return text
    .slice(0, 1_000)
    .replaceAll(/x(?:ox[a-z]|app)-[\w-]+/gu, 'x…')
    .replaceAll(/\b(?:https?|wss?):\/\/\S+/gu, 'address')
    .slice(0, 300)
}
