/** Loads what an edition of a channel is composed from: the story now, and what its last delivered briefing knew. */

import type { IsoDate } from '../model/article.ts'
import type { Story } from '../model/story.ts'
import type { ReportLoader } from '../reply/load-reports.ts'
import { viewStory } from '../reply/view-story.ts'
import type { ChannelKey, Sequence, Store } from '../store/store.ts'
import type { EditionInput } from './compose.ts'
import { reportsBefore, reportsUpTo } from './known-before.ts'

/** What an edition is prepared for. `since` compares with a day instead of the channel's last briefing. */
export type EditionOf = {
  readonly channel: ChannelKey
  readonly story: Story
  readonly date: IsoDate
  readonly since?: IsoDate
}

/** The input of an edition, and the newest sequence number that it knows. */
export type Prepared = { readonly input: EditionInput; readonly upTo: Sequence }

/** Reads everything; the sequence number is read first, so that an article that arrives meanwhile is new next time. */
export async function prepareEdition(store: Store, loader: ReportLoader, of: EditionOf): Promise<Prepared> {
  const { story, date, since } = of
  const upTo = await store.latestSequence(story.slug)
  const reports = await loader.load(story)
  const view = viewStory(story, reports, await store.listQuestionChoices(story.slug), date)
  const basis = await store.basis(story.slug)
  if (since !== undefined) {
    return {
      input: { view, basis, date, before: { reports: reportsBefore(reports, since), on: since, asked: true } },
      upTo,
    }
  }
  const last = await store.latestDelivery(of.channel, story.slug, ['sent'])
  if (last?.upTo === undefined) return { input: { view, basis, date }, upTo }
  const known = await reportsUpTo(store, story.slug, reports, last.upTo)
  return { input: { view, basis, date, before: { reports: known, on: last.date, asked: false } }, upTo }
}
