/** The log: JSON lines on standard error, with ids and without tokens or article text. */

import { type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** Creates the log at the configured level; fields that could hold a secret are blanked whoever writes them. */
export function createLog({ logLevel }: Pick<Config, 'logLevel'>): Logger {
  const secret = ['token', 'botToken', 'appToken', 'signingSecret', 'authorization', 'response_url', 'responseUrl']
  const paths = secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`])
  return pino(
    { level: logLevel, base: null, redact: { paths, censor: '[secret]' } },
    pino.destination({ fd: 2, sync: true }),
  )
}
