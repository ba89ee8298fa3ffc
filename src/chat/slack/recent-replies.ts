/** The replies that can still be shared: kept for a while, so that everyone sees what its reader saw. */

import { randomBytes } from 'node:crypto'
import type { Reply } from '../../model/reply.ts'
import { SLACK } from '../../render/limits.ts'
import { withoutData } from '../../reply/data.ts'

const MAX_KEPT = 300

/** What a share button stands for: the reply, where it is still kept, and the line that makes it anew. */
export type Shared = { readonly reply?: Reply; readonly line: string }

/** Keeps the newest replies. */
export interface RecentReplies {
  /** @returns the share button's value; `undefined` when the line is too long to come back */
  keep(reply: Reply, line: string): string | undefined
  /** `undefined` when the value is none of ours. */
  find(value: string): Shared | undefined
  /** Marks a reply as being shared; `false` when it is already, so that a double press shows it once. */
  claim(value: string): boolean
  /** Sharing failed: it may be tried again. */
  release(value: string): void
}

/** Creates the memory. It is lost at a restart; then the line makes the reply anew. */
export function createRecentReplies(): RecentReplies {
  const kept = new Map<string, Reply>()
  const shared = new Set<string>()
  return {
    keep(reply, line) {
      const id = randomBytes(6).toString('base64url')
      const value = `${id} ${line}`
      if (JSON.stringify(value).length > SLACK.buttonValue) return undefined
      kept.set(id, withoutData(reply))
      const oldest = kept.keys().next().value
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
      if (shared.size > MAX_KEPT) shared.clear()
      return value
    },
    find(value) {
      const [, id, line] = /^([\w-]{8}) (.+)$/su.exec(value) ?? []
      if (id === undefined || line === undefined) return undefined
      const reply = kept.get(id)
      return { line, ...(reply === undefined ? {} : { reply }) }
    },
    claim(value) {
      const free = !shared.has(value)
      shared.add(value)
      return free
    },
    release: (value) => void shared.delete(value),
  }
}
