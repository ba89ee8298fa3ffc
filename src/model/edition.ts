/** Scheduled briefings: who follows which story, what was issued, and what became of its delivery. */

import type { IsoDate, IsoInstant } from './article.ts'
import type { Platform, Weekday } from './request.ts'

/** A channel follows a story. One subscription for a channel and a story. */
export type Subscription = {
  readonly id: string
  readonly platform: Platform
  readonly team: string
  readonly channel: string
  readonly story: string
  /** `HH:MM`, 24 hours, local to `timeZone`. */
  readonly time: string
  readonly timeZone: string
  readonly weekdays: readonly Weekday[]
  /** On a day without news: a short note, or nothing. */
  readonly quiet: 'note' | 'silence'
  readonly createdBy: string
  readonly createdAt: IsoInstant
}

/** The key of an edition: story, channel and local date. The database holds it once. */
export type EditionKey = {
  readonly platform: Platform
  readonly team: string
  readonly channel: string
  readonly story: string
  readonly date: IsoDate
}

/**
 * The sending of one edition to one channel.
 *
 * `claimed`: some process sends it now, until `claimedUntil`. `sent`: confirmed by the platform. `quiet`: nothing new,
 * silence chosen. `failed`: refused, will not be tried again. `waiting`: refused for now, due again at `retryAt`.
 * `missed`: later than its grace period.
 */
export type Delivery = EditionKey & {
  readonly state: 'claimed' | 'sent' | 'quiet' | 'waiting' | 'failed' | 'missed'
  /** Proves that the claim is still ours: a later claim has another token. */
  readonly token: string
  readonly dueAt: IsoInstant
  readonly claimedUntil?: IsoInstant
  readonly attempts: number
  readonly retryAt?: IsoInstant
  /** The platform's id of the posted message. */
  readonly messageId?: string
  /** Sequence number of the story's newest article that the edition knew; the next one reports what came after. */
  readonly upTo?: number
  readonly sentAt?: IsoInstant
  readonly late?: boolean
  readonly error?: string
}
