/** Loads what an edition of a channel is composed from: the story now, and what its last delivered briefing knew. */

import type { Report } from '../digest/report.ts'
import type { IsoDate } from '../model/article.ts'
import type { Story } from '../model/story.ts'
import type { ReportLoader } from '../reply/load-reports.ts'
import { viewerOf } from '../reply/viewer.ts'
import type { ChannelKey, Sequence, Store } from '../store/store.ts'
import type { EditionInput, Known } from './compose.ts'
import { reportsBefore, reportsUpTo } from './known-before.ts'

/** What an edition is prepared for. `since` compares with a day instead of the channel's last briefing. */
type EditionOf = {
  readonly channel: ChannelKey
  readonly story: Story
  readonly date: IsoDate
  readonly since?: IsoDate
}

/** The input of an edition, and the newest sequence number that it knows. */
export type Prepared = { readonly input: EditionInput; readonly upTo: Sequence }

/** Reads everything; the sequence number is read first, so that an article that arrives meanwhile is new next time. */
export async function prepareEdition(store: Store, loader: ReportLoader, of: EditionOf): Promise<Prepared> {
  const { story, date } = of
  const upTo = await store.latestSequence(story.slug)
  const reports = await loader.load(story)
  const basis = await store.basis(story.slug)
  const before = await findBefore(store, reports, of)
  const choices = await store.listQuestionChoices(story.slug)
  const known = before === undefined ? {} : { before: before.reports }
  const view = await viewerOf(store).view({ story, reports, choices, today: date, ...known })
  return { input: { view, basis, date, ...(before === undefined ? {} : { before }) }, upTo }
}

async function findBefore(
  store: Store,
  reports: readonly Report[],
  { story, channel, since }: EditionOf,
): Promise<Known | undefined> {
  if (since !== undefined) return { reports: reportsBefore(reports, since), on: since, asked: true }
  const last = await store.latestDelivery(channel, story.slug, ['sent'])
  if (last?.upTo === undefined) return undefined
  const withdrawn = await store.listArticles({ story: story.slug, withdrawn: true, after: last.upTo, limit: 20 })
  return { reports: await reportsUpTo(store, story.slug, reports, last.upTo), on: last.date, asked: false, withdrawn }
}
