/** What a command works with: the parts that the desk is made of, and one request's place, story and day. */

import type { Logger } from 'pino'
import type { IsoDate } from '../model/article.ts'
import type { Basis } from '../model/reply.ts'
import type { Place, Request, RequestName } from '../model/request.ts'
import type { Story } from '../model/story.ts'
import type { ReportLoader } from '../reply/load-reports.ts'
import type { StoryView } from '../reply/view-story.ts'
import { viewerOf } from '../reply/viewer.ts'
import type { Store } from '../store/store.ts'

/** What the desk is made of. */
export type DeskParts = {
  readonly store: Store
  readonly clock: { now(): Date }
  readonly log: Logger
  readonly loader: ReportLoader
  /** The story that is meant where neither the request nor the channel has one. */
  readonly defaultStory?: string
}

/** A request of one name. */
export type RequestOf<Name extends RequestName> = Request & { readonly name: Name }

/** One request about one story. */
export type Turn = DeskParts & {
  readonly place: Place
  readonly story: Story
  readonly basis: Basis
  /** Today in the story's time zone. */
  readonly today: IsoDate
}

/** The story as its newest reports show it. */
export async function viewOf({ loader, store, story, today }: Turn): Promise<StoryView> {
  const reports = await loader.load(story)
  const choices = await store.listQuestionChoices(story.slug)
  return viewerOf(store).view({ story, reports, choices, today })
}
