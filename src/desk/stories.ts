/** `stories` and `use`: which stories there are, and which one a channel talks about. */

import type { Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import type { Place } from '../model/request.ts'
import { basisLine } from '../reply/basis-line.ts'
import { bold, code, heading, note, notes, toLine } from '../reply/lines.ts'
import type { DeskParts, Turn } from './turn.ts'

/** Lists the stories with what they rest on. */
export async function composeStories({ store }: DeskParts, place: Place): Promise<Reply> {
  const stories = await store.listStories()
  const current = await store.findChannelStory(place)
  const rows = await Promise.all(stories.map(async (story) => ({ story, basis: await store.basis(story.slug) })))
  const items = rows.map(({ story, basis }) =>
    toLine(
      bold(story.title),
      ' ',
      code(story.slug),
      ` – ${basisLine(basis)}`,
      story.example && ' · an invented example',
      story.slug === current && ' · this channel’s story',
    ),
  )
  return {
    kind: 'answered',
    blocks: [
      heading('Stories'),
      items.length === 0 ? note('There is no story yet.') : notes(items),
      note('Choose one for this channel: ', code(`use ${stories[0]?.slug ?? 'name'}`)),
    ],
    citations: [],
    actions: stories.slice(0, 5).map((story) => ({
      kind: 'request',
      label: plainText(`Use ${story.title}`, 75),
      request: { name: 'use', story: story.slug },
    })),
    data: {
      kind: 'answered',
      stories: rows.map(({ story, basis }) => ({
        slug: story.slug,
        title: story.title,
        example: story.example,
        origin: story.origin,
        articles: basis.articles,
        independent: basis.independent,
        outlets: basis.outlets,
        from: basis.from ?? null,
        to: basis.to ?? null,
      })),
    },
  }
}

/** Makes a story the one that this channel talks about. */
export async function composeUse({ store, place, story, basis }: Turn): Promise<Reply> {
  await store.saveChannelStory(place, story.slug)
  return {
    kind: 'done',
    blocks: [note('From now on we talk about ', bold(story.title), '.'), note(basisLine(basis))],
    citations: [],
    basis,
    actions: [],
    data: { kind: 'done', story: story.slug },
  }
}
