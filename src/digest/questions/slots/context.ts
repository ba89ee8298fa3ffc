/** What the readers of slots are given, and what they give. */

import type { Span } from '../../../model/article.ts'
import type { DeskQuestion, Story } from '../../../model/story.ts'
import { stemsOf } from '../../sentence-list.ts'
import type { Bearing, Group } from '../bearing.ts'

/** An answer as the words give it. */
export type Found = {
  readonly value: string
  readonly at: Span
  /** The words say that it has happened or is settled. */
  readonly done?: boolean
  /** Whose answer it is where the reporter tells it in words of his own: who proposes, who has not committed. */
  readonly actor?: string
}

/** What a slot is read with. */
export type Context = {
  readonly story: Story
  readonly question: DeskQuestion
  readonly bearing: Bearing
  readonly groups: readonly Group[]
}

/** How many groups of a question's terms have one in some words. */
export function countHits(groups: readonly Group[], words: string): number {
  const { stemmed } = stemsOf(words)
  return groups.filter(({ needles }) => needles.some((needle) => stemmed.includes(needle))).length
}

/** The stretch around a place up to the next comma, dash or joined clause on either side. */
export function clauseAround(text: string, within: Span, place: Span): Span {
  const before = text.slice(within.start, place.start)
  const behind = text.slice(place.end, within.end)
  const lead = [...before.matchAll(breaks)].at(-1)
  const tail = behind.search(breaks)
  return {
    start: within.start + (lead === undefined ? 0 : lead.index + lead[0].length),
    end: tail < 0 ? within.end : place.end + tail,
  }
}

const breaks = /[,;:–—]| (?:and|but|while|which|who|whom|whose|where|after|before|because|although|though)(?= )/gu
