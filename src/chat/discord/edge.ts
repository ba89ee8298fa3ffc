/** What every Discord event needs to be answered, and the one place where its failures are caught. */

import { randomBytes } from 'node:crypto'
import { DiscordAPIError } from 'discord.js'
import type { Logger } from 'pino'
import type { Desk } from '../../desk/desk.ts'
import type { IsoDate } from '../../model/article.ts'
import type { Reply } from '../../model/reply.ts'
import type { Store } from '../../store/store.ts'
import type { WorkQueue } from './create-work-queue.ts'
import { sayLine } from './show-reply.ts'
import type { ShownReplies } from './shown-replies.ts'

/** The parts that every handler of an event is given. */
export type Edge = {
  readonly desk: Desk
  readonly store: Store
  readonly log: Logger
  readonly clock: { readonly now: () => Date }
  readonly shown: ShownReplies
  readonly queue: WorkQueue
}

/** Today in UTC, from which "yesterday" in an option is counted. */
export function todayOf({ clock }: Edge): IsoDate {
  return clock.now().toISOString().slice(0, 10)
}

/** What of an error may be logged: discord.js puts addresses with tokens and whole messages into its errors. */
export function loggable(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof DiscordAPIError) return { status: error.status, code: error.code, reason: error.message }
  if (!(error instanceof Error)) return { reason: typeof error }
  return { name: error.name, reason: error.message, stack: error.stack }
}

/** Logs a failure of our own and gives the reply that tells the person, with an id that the log also has. */
export function failedReply(error: unknown, { log }: Edge): Reply {
  const errorId = randomBytes(4).toString('hex')
  log.error({ errorId, ...loggable(error) }, 'an answer on Discord failed')
  return sayLine(
    `Something went wrong on our side, and nothing was changed. Please try again; the error’s id is ${errorId}.`,
  )
}
