/** Remembers the latest replies that only their reader saw, so that "Share to channel" posts exactly what was read. */

import { randomBytes } from 'node:crypto'
import type { Reply } from '../../model/reply.ts'
import { withoutData } from '../../reply/data.ts'

const PREFIX = 's:'
const KEPT = 300

/** Replies by the id of their share button; nothing of it lasts over a restart. */
export type ShownReplies = {
  /** Remembers a reply and gives the `custom_id` for its share button. */
  readonly keep: (reply: Reply) => string
  /** Gives out the reply of a share button once. `gone`: after a restart, or when many came since. */
  readonly take: (customId: string) => Reply | 'shared' | 'gone'
}

/** Creates an empty memory, which holds the latest 300 replies. */
export function createShownReplies(): ShownReplies {
  const replies = new Map<string, Reply | 'shared'>()
  return {
    keep(reply) {
      const id = PREFIX + randomBytes(9).toString('base64url')
      replies.set(id, withoutData(reply))
      const oldest = replies.keys().next().value
      if (replies.size > KEPT && oldest !== undefined) replies.delete(oldest)
      return id
    },
    take(customId) {
      const reply = replies.get(customId) ?? 'gone'
      if (reply !== 'gone') replies.set(customId, 'shared')
      return reply
    },
  }
}

/** Says whether a button is a share button. */
export function isShareButton(customId: string): boolean {
  return customId.startsWith(PREFIX)
}
