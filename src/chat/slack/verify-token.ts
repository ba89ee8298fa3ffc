/** Asks Slack who the bot is, which shows before anything else whether the token is good. */

import type { Logger } from 'pino'
import { ConfigError } from '../../model/errors.ts'
import type { SlackCalls } from './calls.ts'
import { BAD_TOKEN, isRefusal } from './failures.ts'
import { BOT_SCOPES } from './manifest.ts'
import type { Identity } from './slack-parts.ts'

/**
 * Finds out who the bot is.
 *
 * @throws {ConfigError} when Slack refuses the token
 * @throws {PlatformError} when Slack can't be reached
 */
export async function verifyToken(calls: SlackCalls, log: Logger): Promise<Identity> {
  try {
    const result = await calls.call('auth.test', {}, { repeatable: true })
    warnOfMissingScopes(result.response_metadata?.scopes, log)
    const { user_id, bot_id, team_id } = result
    return {
      userId: String(user_id),
      team: String(team_id),
      ...(typeof bot_id === 'string' ? { botId: bot_id } : {}),
    }
  } catch (error) {
    if (!isRefusal(error, BAD_TOKEN)) throw error
    const advice = 'copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions, after installing the app'
    const message = `Slack refuses it (${String(error.status)}): ${advice}`
    throw new ConfigError([{ setting: 'SLACK_BOT_TOKEN', message }])
  }
}

function warnOfMissingScopes(granted: readonly string[] | undefined, log: Logger): void {
  if (granted === undefined) return
  const missing = BOT_SCOPES.filter((scope) => !granted.includes(scope))
  if (missing.length === 0) return
  log.warn({ missing }, 'slack scopes missing: update the app from the manifest and install it again')
}
