/** What a conversation remembers of its last question. */

import type { IsoDate } from '../../model/article.ts'

/** What a conversation carries to its next question; JSON, under 8 kB. */
export type Memory = {
  /** The last question, complete in itself. */
  readonly question?: string
  /** Whom it was about. */
  readonly subject?: string
  /** Whom or what the answer named, where the question asked for that. */
  readonly named?: string
  /** Where the last answer stands. */
  readonly cited?: readonly {
    readonly article: string
    readonly start: number
    readonly end: number
    readonly published?: IsoDate
  }[]
}
