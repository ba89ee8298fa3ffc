/** What Discord's refusals mean: what must a person change, and what can be tried again when. */

import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { ConfigError, PlatformError } from '../../model/errors.ts'

/** Refusals that stay until a person acts, in words that say how. */
const PERMANENT: Readonly<Record<number, string>> = {
  10003: 'the channel is gone',
  10004: 'the server is gone',
  50001: 'Readout can’t see this channel: invite it again or give it View Channel there',
  50007: 'the person does not take direct messages from Readout',
  50013: 'Readout may not post here: give it View Channel, Send Messages and Attach Files in this channel',
  50024: 'nothing can be posted in this kind of channel',
  50083: 'the thread is archived',
  50278: 'Readout shares no server with the person any more',
}

/** "You are opening direct messages too fast": Discord names no time, ten minutes has been enough. */
const TOO_FAST = 40_003
const TOO_FAST_MS = 10 * 60_000

const UNREACHABLE = 'Discord can’t be reached: check the network, and DISCORD_API_URL where it is set, then try again'

/** Turns what discord.js threw into the failure that editions understand; `PlatformError`s stay as they are. */
export function platformFailure(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error
  if (error instanceof RateLimitError) {
    const retryAfterMs = Math.ceil(error.retryAfter)
    return new PlatformError('discord', 'Discord limits how much may be sent', {
      status: 429,
      retryAfterMs,
      cause: error,
    })
  }
  if (error instanceof DiscordAPIError) return refusal(error)
  if (error instanceof HTTPError) {
    return new PlatformError('discord', `Discord failed (${error.status})`, { status: error.status, cause: error })
  }
  return new PlatformError('discord', UNREACHABLE, { cause: error })
}

function refusal(error: DiscordAPIError): PlatformError {
  const code = Number(error.code)
  if (code === TOO_FAST) {
    const details = { status: code, retryAfterMs: TOO_FAST_MS, cause: error }
    return new PlatformError('discord', 'Discord lets Readout open no further direct messages for now', details)
  }
  const message = PERMANENT[code] ?? `Discord refused (${error.status}, code ${code})`
  // A later try of the same call gets the same answer, unless Discord itself failed or was busy.
  const permanent = code in PERMANENT || (error.status >= 400 && error.status < 500 && error.status !== 429)
  return new PlatformError('discord', message, { status: code || error.status, permanent, cause: error })
}

/** Turns what went wrong while logging in into one clear sentence. */
export function loginFailure(error: unknown): Error {
  const words = error instanceof Error ? `${error.message} ${String((error as { code?: unknown }).code ?? '')}` : ''
  if (/TokenInvalid|Authentication failed|invalid token/iu.test(words) || statusOf(error) === 401) {
    const message =
      'Discord refuses this token. Copy the current one from Bot › Reset Token in the developer portal; nothing else belongs in this setting'
    return new ConfigError([{ setting: 'DISCORD_TOKEN', message }])
  }
  if (/(?:disallowed|invalid) intents/iu.test(words)) {
    const message =
      'Discord refuses the intents, though Readout asks for no privileged one: check the application’s Bot page'
    return new PlatformError('discord', message, { permanent: true, cause: error })
  }
  return platformFailure(error)
}

function statusOf(error: unknown): unknown {
  return error instanceof Error ? (error as { readonly status?: unknown }).status : undefined
}
