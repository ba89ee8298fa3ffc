/** What the process that builds views is told, and what it answers; everything is plain data. */

import type { Report } from '../digest/report.ts'
import type { SummaryOptions } from '../digest/summary.ts'
import type { IsoDate } from '../model/article.ts'
import type { Change, QuestionChoice } from '../model/register.ts'
import type { Story } from '../model/story.ts'
import { type StoryParts, viewStory } from './view-story.ts'

/** What a view is built from. With `before` only the changes since that state are wanted, with `summary` that one alone. */
export type ViewOf = {
  readonly story: Story
  readonly reports: readonly Report[]
  readonly choices: readonly QuestionChoice[]
  readonly today: IsoDate
  readonly before?: readonly Report[]
  readonly summary?: Omit<SummaryOptions, 'today'>
}

/** A stored version of an article; its digest comes with it. */
export type ReportKey = { readonly id: string; readonly version: number }

/** The same, with what to read in place of the reports. */
export type ToBuilder = Omit<ViewOf, 'reports' | 'before'> & {
  readonly reports: readonly ReportKey[]
  readonly before?: readonly ReportKey[]
}

/** What was built: the parts of a view, or only the changes. */
export type Built = { readonly parts: Partial<StoryParts> } | { readonly changes: readonly Change[] }

/** Builds what is asked for. */
export function buildView({ story, reports, choices, today, before, summary }: ViewOf): Built {
  const view = viewStory(story, reports, choices, today)
  if (before !== undefined) return { changes: view.changesSince(before) }
  if (summary !== undefined) return { parts: { summaries: [[summary, view.summary(summary)]] } }
  const lengths = [{ length: 'lead' }, { length: 'half' }, { length: 'full' }] as const
  return {
    parts: {
      register: view.register(),
      timeline: view.timeline(),
      disagreements: view.disagreements(),
      positions: view.positions(),
      quotations: view.quotations(),
      summaries: lengths.map((options) => [options, view.summary(options)] as const),
    },
  }
}
