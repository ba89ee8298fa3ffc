/** Sends what is due: each edition once, late ones marked, failures told, no channel waiting for another. */

import type { Logger } from 'pino'
import type { Subscription } from '../model/edition.ts'
import type { Platform } from '../model/request.ts'
import { loaderOf } from '../reply/load-reports.ts'
import type { Store } from '../store/store.ts'
import { type Delivering, deliverDue } from './deliver-edition.ts'
import { sendWatches } from './send-watches.ts'
import type { Sender } from './sender.ts'
import { waitAtMost } from './within-time.ts'

/** The scheduler's parts; times in milliseconds. */
export type EditionParts = {
  readonly store: Store
  readonly senders: readonly Sender[]
  readonly clock: { now(): Date }
  readonly log: Logger
  /** An edition later than this is recorded as missed; 6 hours. */
  readonly graceMs?: number
  /** Later than this, an edition says that it is late; 15 minutes. */
  readonly lateMs?: number
  /** How long a claim holds; another process may take the edition after that. 5 minutes. */
  readonly claimMs?: number
  /** How long a platform may take to accept a message; less than the claim. 2 minutes. */
  readonly sendMs?: number
  /** So many editions are on their way at a time. 8. */
  readonly concurrency?: number
}

/** The scheduler. */
export type Editions = {
  /** Sends what is due now; never throws. Waits for what it began, but not into the next minute. */
  tick(): Promise<void>
  /** Begins nothing more, and waits for what is on its way, 10 seconds at most: another try knows of this one. */
  close(): Promise<void>
}

const MINUTE_MS = 60_000

/** A channel that hangs must not keep the next minute's tick from the others. */
const TICK_MS = 45_000

const CLOSE_MS = 10_000

/** Makes the scheduler; several processes may each have one over the same store. */
export function createEditions(parts: EditionParts): Editions {
  const settings: Delivering & { readonly concurrency: number } = {
    graceMs: 6 * 60 * MINUTE_MS,
    lateMs: 15 * MINUTE_MS,
    claimMs: 5 * MINUTE_MS,
    sendMs: 2 * MINUTE_MS,
    concurrency: 8,
    ...parts,
    loader: loaderOf(parts.store),
  }
  const settled = new Map<string, string>()
  const under = new Set<Promise<void>>()
  const busy = new Set<string>()
  let closed = false

  const run = async (subscription: Subscription) => {
    const id = `${subscription.platform} ${subscription.team} ${subscription.channel} ${subscription.story}`
    if (closed || busy.has(id)) return
    busy.add(id)
    try {
      const date = await deliverDue(settings, subscription, settled.get(id))
      if (date !== undefined) settled.set(id, date)
    } catch (error) {
      settings.log.error({ err: error, subscription: subscription.id }, 'an edition failed')
    } finally {
      busy.delete(id)
    }
  }

  const tick = async () => {
    if (closed) return
    try {
      const senders = new Set<Platform>(settings.senders.map(({ platform }) => platform))
      const all = (await settings.store.listSubscriptions()).filter(({ platform }) => senders.has(platform))
      await inTurns(all, settings.concurrency, run)
      if (!closed) await sendWatches(settings)
    } catch (error) {
      settings.log.error({ err: error }, 'the tick failed')
    }
  }

  return {
    tick() {
      const running = tick().finally(() => under.delete(running))
      under.add(running)
      return waitAtMost(running, TICK_MS)
    },
    async close() {
      closed = true
      await waitAtMost(Promise.allSettled(under), CLOSE_MS)
    },
  }
}

/** Works off the items, at most `width` at a time; one that takes long holds up only its own place. */
async function inTurns<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
}
