/** What people ask of the desk, the same from every platform. */

import type { IsoDate } from './article.ts'

/** How long a summary may get. */
export type SummaryLength = 'lead' | 'half' | 'full'

/** A day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A request to the desk. `story` is a slug; absent, the place's own story is meant. Pages count from 1. */
export type Request = { readonly story?: string } & (
  | {
      readonly name: 'summary'
      readonly length?: SummaryLength
      readonly about?: string
      readonly since?: IsoDate
    }
  | {
      readonly name: 'quotes'
      readonly who?: string
      readonly about?: string
      readonly since?: IsoDate
      readonly until?: IsoDate
      readonly page?: number
      /** Show what stands before and after the words. */
      readonly context?: boolean
      /** Every one, without pages. */
      readonly all?: boolean
    }
  /** One quotation, ready to copy in the story's house style. */
  | { readonly name: 'quote'; readonly id: string }
  | { readonly name: 'questions'; readonly which?: string; readonly page?: number }
  | {
      readonly name: 'decide'
      readonly action: 'accept' | 'reword' | 'merge' | 'close' | 'mute' | 'reopen'
      readonly which: string
      readonly value?: string
    }
  | { readonly name: 'ask'; readonly question: string }
  | {
      readonly name: 'timeline'
      readonly about?: string
      readonly since?: IsoDate
      readonly until?: IsoDate
      readonly page?: number
      /** Draw it also where the platform shows no pictures. */
      readonly picture?: boolean
    }
  | { readonly name: 'sources'; readonly page?: number }
  | { readonly name: 'article'; readonly id: string; readonly passage?: number }
  | { readonly name: 'brief'; readonly since?: IsoDate }
  | { readonly name: 'changes'; readonly since?: IsoDate; readonly until?: IsoDate; readonly page?: number }
  | { readonly name: 'watch'; readonly which: string; readonly off?: boolean }
  | {
      readonly name: 'follow'
      /** `HH:MM`, 24 hours, local to `timeZone`. */
      readonly time?: string
      readonly timeZone?: string
      readonly weekdays?: readonly Weekday[]
      /** What to send on a day without news. */
      readonly quiet?: 'note' | 'silence'
    }
  | { readonly name: 'unfollow' }
  | { readonly name: 'status' }
  | { readonly name: 'stories' }
  | { readonly name: 'use' }
  | { readonly name: 'new-topic' }
  | { readonly name: 'help'; readonly topic?: string }
)

/** The command words that people type. */
export type RequestName = Request['name']

/** Which chat platform something is on. */
export type Platform = 'slack' | 'discord' | 'console'

/** Where a request comes from and who makes it; ids are the platform's own, as text. */
export type Place = {
  readonly platform: Platform
  /** Slack team, Discord server or user installation; `local` for the terminal. */
  readonly team: string
  readonly channel: string
  /** The thread in which the conversation goes on; absent outside threads. */
  readonly thread?: string
  readonly user: string
  readonly direct: boolean
  /** True when the person may schedule editions and decide on questions here. */
  readonly mayManage: boolean
  /** The reader's IANA time zone, where the platform tells it. */
  readonly timeZone?: string
  /** True where a picture can be shown beside the reply, on platforms that don't show them everywhere. */
  readonly pictures?: boolean
}
