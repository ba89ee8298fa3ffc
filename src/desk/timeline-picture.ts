/** The picture of a timeline's shown entries, with words for those who can't see it. */

import type { Evidence, TimelineEntry } from '../model/register.ts'
import type { Block } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { drawTimeline } from '../picture/draw-timeline.ts'
import { plainLine } from '../render/plain.ts'
import { formatDated } from '../reply/format-day.ts'
import type { StoryView } from '../reply/view-story.ts'
import type { Turn } from './turn.ts'

/** An entry as it is shown: `at` is the sentence that tells it best. */
export type ShownEntry = TimelineEntry & { readonly at: Evidence }

/** Draws the entries; nothing where drawing fails, since the list says it all. */
export async function pictureOf(
  turn: Turn,
  view: StoryView,
  title: string,
  shown: readonly ShownEntry[],
): Promise<readonly Block[]> {
  const rows = shown.map(({ date, at, planned, outcomeUnknown }) => ({
    date: plainText(formatDated(date)),
    words: plainLine(view.sentence(at), []),
    planned,
    outcomeUnknown,
    source: plainText(at.article.outlet?.value ?? at.article.title ?? at.article.file, 60),
  }))
  try {
    const png = await drawTimeline(plainText(title, 90), rows)
    const alt = `Timeline from ${rows[0]?.date} to ${rows.at(-1)?.date}; the list below says the same in words.`
    return [{ kind: 'picture', png, name: 'timeline.png', alt }]
  } catch (error) {
    turn.log.error({ err: error, story: turn.story.slug }, 'no picture of the timeline')
    return []
  }
}
