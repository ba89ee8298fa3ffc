/** Decides which story a request is about: its own, the channel's, or the only one there is. */

import type { Action, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import type { Place, Request } from '../model/request.ts'
import type { Story } from '../model/story.ts'
import { code, note, notes, toLine } from '../reply/lines.ts'
import type { Store } from '../store/store.ts'
import { findMeant, findNear, sortByNearness } from './nearest.ts'

/** At most this many stories are listed in a question back. */
const MAX_LISTED = 10

/**
 * Chooses the story.
 *
 * @param standard - the slug to fall back on before asking (the setting `READOUT_STORY`)
 * @returns the story, or a question back with the list
 */
export async function chooseStory(
  store: Store,
  request: Request,
  place: Place,
  standard?: string,
): Promise<{ readonly story: Story } | { readonly reply: Reply }> {
  const stories = await store.listStories()
  if (stories.length === 0) return { reply: noStories() }
  if (request.story !== undefined) return chooseNamed(stories, request.story, request)
  const slug = (await store.findChannelStory(place)) ?? (await findFollowed(store, place)) ?? standard
  const own = stories.find((story) => story.slug === slug)
  if (own !== undefined) return { story: own }
  const real = stories.filter(({ example }) => !example)
  const only = real.length === 1 ? real[0] : stories.length === 1 ? stories[0] : undefined
  return only === undefined ? { reply: askWhich(real.length > 0 ? real : stories, request) } : { story: only }
}

/** The story of a channel that follows exactly one. */
async function findFollowed(store: Store, { platform, team, channel }: Place): Promise<string | undefined> {
  const slugs = new Set((await store.listSubscriptions({ platform, team, channel })).map(({ story }) => story))
  return slugs.size === 1 ? [...slugs][0] : undefined
}

function chooseNamed(stories: readonly Story[], typed: string, request: Request): { story: Story } | { reply: Reply } {
  const slugs = stories.map(({ slug }) => slug)
  const byTitle = findMeant(
    stories.map(({ title }) => title),
    typed,
  )
  const slug = findMeant(slugs, typed) ?? stories.find(({ title }) => title === byTitle)?.slug
  const story = stories.find((one) => one.slug === slug)
  if (story !== undefined) return { story }
  const near = sortByNearness(slugs, typed)
  const sorted = near.flatMap((name) => stories.filter((one) => one.slug === name))
  return { reply: unknownStory(typed, sorted, request) }
}

function unknownStory(typed: string, nearestFirst: readonly Story[], request: Request): Reply {
  const [nearest] = nearestFirst
  const near = findNear(
    nearestFirst.map(({ slug }) => slug),
    typed,
  )
  const meant = near === undefined || nearest === undefined ? '' : ` Did you mean ${nearest.slug}?`
  return listed(`There is no story ${plainText(typed, 60)}.${meant}`, nearestFirst, request)
}

function askWhich(stories: readonly Story[], request: Request): Reply {
  return listed('Which story?', stories, request)
}

function listed(first: string, stories: readonly Story[], request: Request): Reply {
  const shown = stories.slice(0, MAX_LISTED)
  const more = stories.length - shown.length
  return {
    kind: 'clarify',
    blocks: [
      note(first),
      notes(shown.map(({ slug, title }) => toLine(code(slug), ` ${title}`))),
      ...(more > 0 ? [note(`And ${more} more: `, code('stories'))] : []),
    ],
    citations: [],
    actions: shown.slice(0, 5).map((story) => chooseAction(story, request)),
    data: { kind: 'clarify', text: first, stories: stories.map(({ slug, title }) => ({ slug, title })) },
  }
}

function chooseAction({ slug, title }: Story, request: Request): Action {
  return { kind: 'request', label: plainText(title, 75), request: { ...request, story: slug } }
}

function noStories(): Reply {
  const text = 'There is no story yet.'
  return {
    kind: 'clarify',
    blocks: [note(text, ' Add articles on the command line: ', code('readout import <files> --story <name>'))],
    citations: [],
    actions: [],
    data: { kind: 'clarify', text, stories: [] },
  }
}
