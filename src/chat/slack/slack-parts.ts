/** What the Slack listeners work with. */

import type { App } from '@slack/bolt'
import type { Logger } from 'pino'
import type { Desk } from '../../desk/desk.ts'
import type { Store } from '../../store/store.ts'
import type { SlackCalls } from './calls.ts'
import type { People } from './people.ts'
import type { RecentReplies } from './recent-replies.ts'
import type { SlackConfig } from './slack-config.ts'
import type { Work } from './work.ts'

/** Who the bot is, as `auth.test` says. */
export type Identity = { readonly userId: string; readonly botId?: string; readonly team: string }

/** Everything that a listener needs; made once in `createSlack`. */
export type SlackParts = {
  readonly app: App
  readonly config: SlackConfig
  readonly desk: Desk
  readonly store: Store
  readonly log: Logger
  readonly clock: { now(): Date }
  readonly calls: SlackCalls
  readonly people: People
  readonly recent: RecentReplies
  readonly work: Work
  /** Ends all waiting when Readout stops. */
  readonly signal: AbortSignal
  /** @throws before `start` has asked Slack */
  readonly identity: () => Identity
}
