/** A summary in sentences of the articles, at three lengths, each sentence with its place. */

import type { IsoDate } from '../model/article.ts'
import type { Evidence } from '../model/register.ts'
import type { SummaryLength } from '../model/request.ts'
import type { Story } from '../model/story.ts'
import { byDate, evidenceAt, type Report } from './report.ts'

/** A part of a summary; the title is in our words, the sentences are places in articles. */
export type SummarySection = { readonly title: string; readonly sentences: readonly Evidence[] }

/** What a summary covers. `about` is an actor, a question's id, or any words. */
export type SummaryOptions = {
  readonly length: SummaryLength
  readonly about?: string
  readonly since?: IsoDate
  readonly today: IsoDate
}

/**
 * Chooses the sentences that tell the story.
 *
 * @returns sections in the order of reading; empty when no report bears on what was asked
 */
export function summarise(story: Story, reports: readonly Report[], options: SummaryOptions): SummarySection[] {
  void story
  const sentences = byDate(reports).flatMap((report) =>
    report.digest.events.slice(0, 1).map((event) => evidenceAt(report, event.sentence, event.passage)),
  )
  const count = { lead: 2, half: 6, full: 15 }[options.length]
  return sentences.length === 0 ? [] : [{ title: 'What happened', sentences: sentences.slice(-count) }]
}
