/** Posts messages into a channel: its turn, its thread, and never a link preview. */

import type { SlackMessage } from '../../render/slack-blocks.ts'
import type { CallOptions, SlackCalls } from './calls.ts'

/** Where a posted message stands. */
export type Posted = { readonly channel: string; readonly ts: string }

/** What every message that Readout sends has besides its words: no previews, no mentions, no markup in `text`. */
const QUIET = { unfurl_links: false, unfurl_media: false, parse: 'none', mrkdwn: false } as const

/**
 * Posts one message.
 *
 * @param to - a channel, or a person's id for a direct message; `key` marks the message so that it can be found again
 * @throws {PlatformError}
 */
export async function postMessage(
  calls: SlackCalls,
  to: { readonly channel: string; readonly thread?: string; readonly key?: string },
  { text, blocks }: SlackMessage,
  options: CallOptions,
): Promise<Posted> {
  const { channel, thread, key } = to
  await calls.turn(channel)
  const result = await calls.call(
    'chat.postMessage',
    {
      channel,
      text,
      blocks,
      ...QUIET,
      ...(thread === undefined ? {} : { thread_ts: thread }),
      ...(key === undefined ? {} : { metadata: { event_type: EDITION_EVENT, event_payload: { key } } }),
    },
    options,
  )
  return { channel: typeof result.channel === 'string' ? result.channel : channel, ts: String(result.ts) }
}

/** The metadata type of posted editions. */
export const EDITION_EVENT = 'readout_edition'

/** Puts a message in the place of one that was posted. */
export async function updateMessage(calls: SlackCalls, { channel, ts }: Posted, message: SlackMessage): Promise<void> {
  const { text, blocks } = message
  await calls.turn(channel)
  await calls.call('chat.update', { channel, ts, text, blocks, parse: 'none' }, { repeatable: true })
}
