/** Sends a request to the command that answers it. */

import type { Reply } from '../model/reply.ts'
import type { Place, Request } from '../model/request.ts'
import { dayIn } from '../reply/format-day.ts'
import { note } from '../reply/lines.ts'
import { chooseStory } from './choose-story.ts'
import { composeHelp } from './help.ts'
import { composeSources } from './sources.ts'
import { composeStories, composeUse } from './stories.ts'
import type { DeskParts, Turn } from './turn.ts'

/** Answers a request; those about a story get the story first, or a question back. */
export async function answerRequest(desk: DeskParts, request: Request, place: Place): Promise<Reply> {
  if (request.name === 'help') return composeHelp(request.topic)
  if (request.name === 'stories') return composeStories(desk, place)
  const chosen = await chooseStory(desk.store, request, place)
  if ('reply' in chosen) return chosen.reply
  const { story } = chosen
  const basis = await desk.store.basis(story.slug)
  const today = dayIn(story.timeZone, desk.clock.now())
  return answerAboutStory({ ...desk, place, story, basis, today }, request)
}

async function answerAboutStory(turn: Turn, request: Request): Promise<Reply> {
  switch (request.name) {
    case 'sources':
      return composeSources(turn, request)
    case 'use':
      return composeUse(turn)
    default:
      return { kind: 'refused', blocks: [note('Not yet.')], citations: [], actions: [] }
  }
}
