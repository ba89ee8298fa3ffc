/** What every part of a briefing is written with, so that no sentence stands in it twice. */

import type { Report } from '../digest/report.ts'
import type { Evidence } from '../model/register.ts'
import type { Citer } from '../reply/cite.ts'
import type { StoryView } from '../reply/view-story.ts'

/** What the sections are written with. `used` holds the sentences that the briefing already shows. */
export type Writing = {
  readonly view: StoryView
  readonly citer: Citer
  readonly used: Set<string>
  /** The reports that the channel's last briefing didn't know; all of them in the first. */
  readonly fresh: readonly Report[]
}

/** A line of one actor longer than this, in characters, is passed over for a shorter one. */
export const LONG_POSITION = 200

/** Remembers a sentence; `false` when the briefing shows it already. */
export function take(used: Set<string>, at: Evidence): boolean {
  const key = keyOf(at)
  if (used.has(key)) return false
  used.add(key)
  return true
}

/** What a sentence is known by. */
export function keyOf({ article, start, end }: Pick<Evidence, 'article' | 'start' | 'end'>): string {
  return `${article.id} ${start} ${end}`
}
