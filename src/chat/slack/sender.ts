/** Editions → channels, each once. */

import type { Sender } from '../../editions/sender.ts'
import { PlatformError } from '../../model/errors.ts'
import type { SlackMessage } from '../../render/slack-blocks.ts'
import type { ChannelKey } from '../../store/store.ts'
import { renderReply } from './answer.ts'
import { isRefusal } from './failures.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { pause } from './pause.ts'
import { EDITION_EVENT, postMessage } from './post.ts'
import { errorFacts } from './slack-log.ts'
import type { SlackParts } from './slack-parts.ts'

type SenderParts = Pick<SlackParts, 'calls' | 'log' | 'clock' | 'recent' | 'store' | 'signal'>

type Target = ChannelKey & { readonly key: string }

/** Longer waits go back to the schedule, which tries again at the time that Slack named. */
const MAX_WAIT_MS = 20_000

/** An edition's key is its day's own; after a day it can't come again. */
const EDITION_MS = 24 * 3_600_000

/** News for a person may come again with the same key when a question goes back to an earlier status. */
const NEWS_MS = 3_600_000

/** Waits before another try when Slack was not reached, in milliseconds. */
const BACKOFF_MS = [500, 2_000]

/**
 * Creates the sender.
 *
 * Slack has no idempotency key, so each post is noted in the store before and after. A post whose outcome is unknown (the
 * connection broke, Slack failed inside, the process died) is looked up by the metadata that every edition carries. That
 * needs a history scope, which Readout has for direct messages only. Where it can't look, it doesn't post again: a
 * briefing twice is worse than one that is told as unconfirmed, and the error is permanent, so that `status` shows it
 * and a person can ask for the briefing.
 */
export function createSender(parts: SenderParts): Sender {
  const outbox = createOutbox(parts.store, parts.clock)
  return {
    platform: 'slack',
    async send(place, reply, { key, person }) {
      // Slack opens the direct message of a person whose id stands in place of a channel.
      const channel = person === undefined ? place : { ...place, channel: person }
      const [first, ...rest] = renderReply(parts, reply, '', false)
      if (first === undefined) throw new RangeError('a reply renders to at least one message')
      const target = { ...channel, key }
      const known = await outbox.find(channel, key, person === undefined ? EDITION_MS : NEWS_MS)
      const earlier = known?.state === 'sending' ? await findPosted(parts, target) : known?.ts
      if (earlier !== undefined) {
        await outbox.save(channel, key, { state: 'sent', ts: earlier })
        return { messageId: earlier }
      }
      const ts = await postOnce(parts, outbox, target, first)
      await outbox.save(channel, key, { state: 'sent', ts })
      await continueInThread(parts, { channel: channel.channel, ts }, rest)
      return { messageId: ts }
    },
  }
}

async function postOnce(parts: SenderParts, outbox: Outbox, target: Target, message: SlackMessage): Promise<string> {
  const giveUpAt = Date.now() + MAX_WAIT_MS
  for (let tries = 0; ; tries += 1) {
    await outbox.save(target, target.key, { state: 'sending' })
    try {
      return (await postMessage(parts.calls, target, message, { repeatable: false, maxWaitMs: 0 })).ts
    } catch (error) {
      if (isRefusal(error, ['unconfirmed'])) {
        const posted = await findPosted(parts, target)
        if (posted !== undefined) return posted
      }
      await outbox.forget(target, target.key)
      const wait = waitFor(error, tries)
      if (wait === undefined || Date.now() + wait > giveUpAt) throw error
      await pause(wait, parts.signal)
    }
  }
}

/** How long to wait before the next try, in milliseconds; `undefined` when it would not help. */
function waitFor(error: unknown, tries: number): number | undefined {
  if (!(error instanceof PlatformError) || error.permanent || error.status === 'stopping') return undefined
  return error.retryAfterMs ?? BACKOFF_MS[tries]
}

/**
 * Looks for the edition in the channel.
 *
 * @returns the message; `undefined` when it is certainly not there
 * @throws {PlatformError} permanent, when nobody can say
 */
async function findPosted({ calls, log }: SenderParts, { channel, key }: Target): Promise<string | undefined> {
  const args = { channel, limit: 100, include_all_metadata: true }
  try {
    const { messages } = await calls.call('conversations.history', args, { repeatable: true, maxWaitMs: 5_000 })
    const found = (Array.isArray(messages) ? messages : []).find((message) => carriesKey(message, key))
    return found === undefined ? undefined : String(found.ts)
  } catch (cause) {
    log.error({ channel, ...errorFacts(cause) }, 'slack edition unconfirmed')
    const message = 'Slack did not confirm the briefing: it may have been posted. Ask for it with /readout brief.'
    throw new PlatformError('slack', message, { status: 'unconfirmed', permanent: true, cause })
  }
}

function carriesKey(message: unknown, key: string): message is { readonly ts: unknown } {
  const { metadata } = (message ?? {}) as { metadata?: { event_type?: unknown; event_payload?: { key?: unknown } } }
  return metadata?.event_type === EDITION_EVENT && metadata.event_payload?.key === key
}

/** The edition is out; a part of its thread that fails is logged and doesn't send the whole again. */
async function continueInThread(
  { calls, log }: SenderParts,
  { channel, ts }: { readonly channel: string; readonly ts: string },
  rest: readonly SlackMessage[],
): Promise<void> {
  for (const message of rest) {
    try {
      await postMessage(calls, { channel, thread: ts }, message, { repeatable: true })
    } catch (error) {
      log.error({ channel, ts, ...errorFacts(error) }, 'slack thread of an edition incomplete')
      return
    }
  }
}
