/** Sends a request to the command that answers it. */

import type { Reply } from '../model/reply.ts'
import type { Place, Request } from '../model/request.ts'
import { dayIn } from '../reply/format-day.ts'
import { composeArticle } from './article.ts'
import { composeAnswer, composeNewTopic } from './ask.ts'
import { composeBrief } from './brief.ts'
import { composeChanges } from './changes.ts'
import { chooseStory } from './choose-story.ts'
import { composeDecision } from './decide.ts'
import { composeFollow, composeUnfollow } from './follow.ts'
import { composeHelp } from './help.ts'
import { findMeant } from './nearest.ts'
import { composeQuestions } from './questions.ts'
import { composeQuote } from './quote.ts'
import { composeQuotes } from './quotes.ts'
import { composeSources } from './sources.ts'
import { composeStatus } from './status.ts'
import { composeStories, composeUse } from './stories.ts'
import { composeSummary } from './summary.ts'
import { composeTimeline } from './timeline.ts'
import type { DeskParts, Turn } from './turn.ts'
import { composeWatch } from './watch.ts'

/** Answers a request; those about a story get the story first, or a question back. */
export async function answerRequest(desk: DeskParts, typed: Request, place: Place): Promise<Reply> {
  if (typed.name === 'help') return composeHelp(typed.topic)
  if (typed.name === 'stories' || (typed.name === 'use' && typed.story === undefined))
    return composeStories(desk, place)
  if (typed.name === 'status') return composeStatus(desk, place)
  const request = await nameStory(desk, typed, place)
  const chosen = await chooseStory(desk.store, request, place, desk.defaultStory)
  if ('reply' in chosen) return chosen.reply
  const { story } = chosen
  const basis = await desk.store.basis(story.slug)
  const today = dayIn(story.timeZone, desk.clock.now())
  const reply = await answerAboutStory({ ...desk, place, story, basis, today }, request)
  return request.story === undefined ? reply : keepStory(reply, story.slug)
}

/**
 * `summary harbour-talks` names a story where it might name a topic. A single word that names the story at hand is a
 * topic or a speaker: a story may be called by the name of the person that it is about.
 */
async function nameStory({ store, defaultStory }: DeskParts, request: Request, place: Place): Promise<Request> {
  if (request.story !== undefined) return request
  const field =
    request.name === 'summary' || request.name === 'timeline' ? 'about' : request.name === 'quotes' ? 'who' : 'which'
  const value = (request as Readonly<Record<string, unknown>>)[field]
  if (typeof value !== 'string' || request.name === 'decide' || request.name === 'watch') return request
  const slugs = (await store.listStories()).map(({ slug }) => slug)
  const slug = slugs.find((one) => one === findMeant([one], value) && value.length >= one.length)
  if (slug === undefined) return request
  if (!slug.includes('-')) {
    const here = await chooseStory(store, request, place, defaultStory)
    if ('story' in here && here.story.slug === slug) return request
  }
  const { [field]: _taken, ...rest } = request as Readonly<Record<string, unknown>>
  return { ...rest, story: slug } as Request
}

/** Buttons below an answer about a named story go on about it. */
function keepStory(reply: Reply, story: string): Reply {
  const actions = reply.actions.map((action) =>
    action.kind === 'request' && action.request.story === undefined
      ? { ...action, request: { ...action.request, story } }
      : action,
  )
  return { ...reply, actions }
}

async function answerAboutStory(turn: Turn, request: Request): Promise<Reply> {
  switch (request.name) {
    case 'ask':
      return composeAnswer(turn, request)
    case 'brief':
      return composeBrief(turn, request)
    case 'changes':
      return composeChanges(turn, request)
    case 'summary':
      return composeSummary(turn, request)
    case 'quotes':
      return composeQuotes(turn, request)
    case 'quote':
      return composeQuote(turn, request)
    case 'questions':
      return composeQuestions(turn, request)
    case 'decide':
      return composeDecision(turn, request)
    case 'timeline':
      return composeTimeline(turn, request)
    case 'sources':
      return composeSources(turn, request)
    case 'article':
      return composeArticle(turn, request)
    case 'watch':
      return composeWatch(turn, request)
    case 'follow':
      return composeFollow(turn, request)
    case 'unfollow':
      return composeUnfollow(turn)
    case 'use':
      return composeUse(turn)
    case 'new-topic':
      return composeNewTopic(turn)
    case 'help':
    case 'stories':
    case 'status':
      throw new RangeError(`answerAboutStory: ${request.name} needs no story`)
  }
}
