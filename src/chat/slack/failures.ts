/** What went wrong with a call to Slack: whether it was carried out, whether to try again, and what a person can do. */

import { webApi } from '@slack/bolt'
import { PlatformError } from '../../model/errors.ts'

/**
 * A failed call. `limited`: not carried out, try after the time. `unsent`: it never reached Slack. `unsure`: it may have
 * been carried out. `refused`: Slack said no, with its word for it.
 */
export type Failure =
  | { readonly kind: 'limited'; readonly retryAfterMs: number }
  | { readonly kind: 'unsent' }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'refused'; readonly code: string; readonly needed?: string }

/** Words of Slack for a failure on its own side, after which part of the work may have been done. */
const UNSURE = new Set(['fatal_error', 'internal_error', 'request_timeout'])

/** Words of Slack for a refusal that passes by itself. */
const PASSING = new Set(['service_unavailable', 'team_added_to_org', 'rollup_error'])

/** Failures of the network before anything was sent. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'EHOSTUNREACH'])

/** What a person can do about a refusal that doesn't pass. */
const ADVICE: Readonly<Record<string, string>> = {
  not_in_channel: 'Readout is not in this channel: invite it with /invite @Readout.',
  channel_not_found: 'Readout can’t see this channel: invite it with /invite @Readout, or follow the story elsewhere.',
  is_archived: 'This channel is archived: unarchive it, or follow the story in another channel.',
  restricted_action: 'A setting of this channel or workspace keeps apps from posting: ask an admin to allow it.',
  messages_tab_disabled: 'The Messages tab of the app is switched off: switch it on under App Home.',
  missing_scope: 'The app lacks a permission: update it from the manifest and install it again.',
  account_inactive: 'The app was removed from the workspace: install it again.',
  token_revoked: 'The bot token was revoked: install the app again and set SLACK_BOT_TOKEN.',
  token_expired: 'The bot token has expired: install the app again and set SLACK_BOT_TOKEN.',
  invalid_auth: 'Slack refuses the bot token: set SLACK_BOT_TOKEN anew.',
}

/** Says what became of a call that threw. */
export function readFailure(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: 'limited', retryAfterMs: Math.max(1, error.retryAfter) * 1000 }
  }
  if (error instanceof webApi.WebAPIPlatformError) return readRefusal(error.data)
  if (error instanceof webApi.WebAPIHTTPError) return readStatus(error.statusCode)
  return UNSENT.has(causeCode(error)) ? { kind: 'unsent' } : { kind: 'unsure' }
}

/** A server that fails or is busy did nothing; a gateway that gives up may have passed the call on. */
function readStatus(status: number): Failure {
  if (status === 500 || status === 503) return { kind: 'unsent' }
  return status > 500 ? { kind: 'unsure' } : { kind: 'refused', code: `http_${status}` }
}

function readRefusal(data: { readonly error?: unknown; readonly needed?: unknown }): Failure {
  const code = String(data.error).slice(0, 80)
  if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'limited', retryAfterMs: 30_000 }
  if (UNSURE.has(code)) return { kind: 'unsure' }
  if (PASSING.has(code)) return { kind: 'unsent' }
  return { kind: 'refused', code, ...(typeof data.needed === 'string' ? { needed: data.needed } : {}) }
}

function causeCode(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const { code } = at as { code?: unknown }
    if (typeof code === 'string' && UNSENT.has(code)) return code
  }
  return ''
}

/** The error that the rest of Readout knows, with a sentence for people. */
export function platformError(failure: Failure, method: string, cause: unknown): PlatformError {
  switch (failure.kind) {
    case 'limited':
      return new PlatformError('slack', `Slack asks to wait before the next ${method}.`, {
        status: 429,
        retryAfterMs: failure.retryAfterMs,
        cause,
      })
    case 'unsent':
      return new PlatformError('slack', 'Slack can’t be reached, or fails: try again later.', { cause })
    case 'unsure':
      return new PlatformError('slack', `Slack did not confirm ${method}.`, { status: 'unconfirmed', cause })
    case 'refused': {
      const { code, needed } = failure
      const advice = ADVICE[code.startsWith('restricted_action') ? 'restricted_action' : code]
      const scope = needed === undefined ? '' : ` Missing: ${needed}.`
      const message = `${advice ?? `Slack refuses ${method}.`}${scope} (${code})`
      return new PlatformError('slack', message, { status: code, permanent: true, cause })
    }
  }
}

/** Says whether an error is Slack's refusal with one of these words. */
export function isRefusal(error: unknown, codes: readonly string[]): error is PlatformError {
  return error instanceof PlatformError && typeof error.status === 'string' && codes.includes(error.status)
}

/** Words of Slack that mean: the bot is not where it should write. */
export const NOT_THERE = ['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action'] as const

/** Words of Slack that mean: this token is no good. */
export const BAD_TOKEN = [
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'no_permission',
  'user_removed_from_team',
  'team_disabled',
] as const
