/** Editions → channels, each once. */

import type { Sender } from '../../editions/sender.ts'
import { PlatformError } from '../../model/errors.ts'
import type { SlackMessage } from '../../render/slack-blocks.ts'
import { renderReply } from './answer.ts'
import { isRefusal } from './failures.ts'
import { EDITION_EVENT, type Posted, postMessage } from './post.ts'
import { errorFacts } from './slack-log.ts'
import type { SlackParts } from './slack-parts.ts'

/** Longer waits go back to the schedule, which tries again at the time that Slack named. */
const MAX_WAIT_MS = 20_000

/**
 * Creates the sender.
 *
 * Slack has no idempotency key, so a post whose outcome is unknown (the connection broke, Slack failed inside) is looked
 * up by the metadata that every edition carries. That needs a history scope, which Readout has for direct messages only.
 * Where it can't look, it doesn't post again: a briefing twice is worse than one that is told as unconfirmed, and the
 * error is permanent, so that `status` shows it and a person can ask for the briefing.
 */
export function createSender(parts: Pick<SlackParts, 'calls' | 'log' | 'clock' | 'recent'>): Sender {
  return {
    platform: 'slack',
    async send({ channel }, reply, { key }) {
      const [first, ...rest] = renderReply(parts, reply, '', false)
      if (first === undefined) throw new RangeError('a reply renders to at least one message')
      const posted = await postOnce(parts, { channel, key }, first)
      await continueInThread(parts, posted, rest)
      return { messageId: posted.ts }
    },
  }
}

type Target = { readonly channel: string; readonly key: string }

async function postOnce(
  parts: Pick<SlackParts, 'calls' | 'log' | 'clock'>,
  target: Target,
  message: SlackMessage,
): Promise<Posted> {
  const since = parts.clock.now()
  const options = { repeatable: false, maxWaitMs: MAX_WAIT_MS }
  try {
    return await postMessage(parts.calls, target, message, options)
  } catch (error) {
    if (!isRefusal(error, ['unconfirmed'])) throw error
    const posted = await findPosted(parts, target, since, error)
    return posted ?? (await postMessage(parts.calls, target, message, options))
  }
}

/**
 * Looks for the edition in the channel.
 *
 * @returns `undefined` when it is certainly not there
 * @throws {PlatformError} `unsure`, permanent, when nobody can say
 */
async function findPosted(
  { calls, log }: Pick<SlackParts, 'calls' | 'log'>,
  { channel, key }: Target,
  since: Date,
  unsure: PlatformError,
): Promise<Posted | undefined> {
  const oldest = String(Math.floor(since.getTime() / 1000) - 60)
  const args = { channel, oldest, limit: 50, include_all_metadata: true }
  try {
    const { messages } = await calls.call('conversations.history', args, { repeatable: true, maxWaitMs: 5_000 })
    const found = (Array.isArray(messages) ? messages : []).find((message) => carriesKey(message, key))
    return found === undefined ? undefined : { channel, ts: String(found.ts) }
  } catch (error) {
    log.error({ channel, ...errorFacts(error) }, 'slack edition unconfirmed')
    const message = 'Slack did not confirm the briefing: it may have been posted. Ask for it with /readout brief.'
    throw new PlatformError('slack', message, { status: 'unconfirmed', permanent: true, cause: unsure })
  }
}

function carriesKey(message: unknown, key: string): message is { readonly ts: unknown } {
  const { metadata } = (message ?? {}) as { metadata?: { event_type?: unknown; event_payload?: { key?: unknown } } }
  return metadata?.event_type === EDITION_EVENT && metadata.event_payload?.key === key
}

/** The edition is out; a part of its thread that fails is logged and doesn't send the whole again. */
async function continueInThread(
  { calls, log }: Pick<SlackParts, 'calls' | 'log'>,
  { channel, ts }: Posted,
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
