/** What became of each edition's post, kept in the store, because Slack has no idempotency key. */

import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ChannelKey, ConversationKey, Store } from '../../store/store.ts'

/** `sending`: handed to Slack, outcome unknown. `sent`: posted as message `ts`. */
type Outgoing = { readonly state: 'sending' } | { readonly state: 'sent'; readonly ts: string }

const Kept = z.discriminatedUnion('state', [
  z.object({ state: z.literal('sending') }),
  z.object({ state: z.literal('sent'), ts: z.string() }),
])

/** The notes about posts, by channel and edition key. They outlive a crash between the post and its confirmation. */
export interface Outbox {
  /** What is known of a post that was begun at most `maxAgeMs` milliseconds ago. */
  find(channel: ChannelKey, key: string, maxAgeMs: number): Promise<Outgoing | undefined>
  save(channel: ChannelKey, key: string, outgoing: Outgoing): Promise<void>
  /** The post was certainly not carried out. */
  forget(channel: ChannelKey, key: string): Promise<void>
}

/** Creates the outbox over the conversation rows: an edition is a conversation that Readout begins. */
export function createOutbox(store: Store, clock: { now(): Date }): Outbox {
  return {
    async find(channel, key, maxAgeMs) {
      const kept = await store.findConversation(rowOf(channel, key))
      if (kept === undefined || clock.now().getTime() - Date.parse(kept.at) > maxAgeMs) return undefined
      const parsed = Kept.safeParse(kept.state)
      return parsed.success ? parsed.data : undefined
    },
    save: (channel, key, outgoing) => store.saveConversation(rowOf(channel, key), outgoing, clock.now().toISOString()),
    forget: (channel, key) => store.forgetConversation(rowOf(channel, key)),
  }
}

function rowOf({ platform, team, channel }: ChannelKey, key: string): ConversationKey {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32)
  return { platform, team, channel, user: '', thread: `edition:${digest}` }
}
