/** Builds the desk: understands a line, chooses the story, answers, checks the reply, and tells what went wrong. */

import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { InputError } from '../model/errors.ts'
import { plainText, type Reply } from '../model/reply.ts'
import type { Place, Request } from '../model/request.ts'
import { checkReply } from '../reply/check-reply.ts'
import { dayIn, isTimeZone } from '../reply/format-day.ts'
import { code, note } from '../reply/lines.ts'
import { loaderOf } from '../reply/load-reports.ts'
import type { Store } from '../store/store.ts'
import { answerRequest } from './answer-request.ts'
import { chooseStory } from './choose-story.ts'
import { COMMANDS } from './command-words.ts'
import { findOffers, saveOffers } from './conversation.ts'
import type { Desk } from './desk.ts'
import { composeHome } from './home.ts'
import { listSuggestions } from './suggest.ts'
import { listOffers, takeOffer } from './take-offer.ts'
import type { DeskParts } from './turn.ts'
import { understandLine } from './understand-line.ts'

/**
 * Makes the desk that every platform talks to.
 *
 * @param parts - `log` gets ids and error codes only
 */
export function createDesk(parts: {
  readonly store: Store
  readonly clock: { now(): Date }
  readonly log: Logger
  readonly defaultStory?: string
}): Desk {
  const desk: DeskParts = { ...parts, loader: loaderOf(parts.store) }
  const handle = (request: Request, place: Place) =>
    guard(desk, place, request.name, async () => finish(desk, await answerRequest(desk, request, place), place))
  return {
    handle,
    hear: (line, place) =>
      guard(desk, place, 'hear', () => hear(desk, line, place, (request) => handle(request, place))),
    async suggest(what, typed, place, limit, story) {
      try {
        return await listSuggestions(desk, what, typed, place, limit, story)
      } catch (error) {
        desk.log.error({ err: error, what }, 'no suggestions')
        return []
      }
    },
    home: (place) => guard(desk, place, 'home', async () => finish(desk, await composeHome(desk, place), place)),
  }
}

/** The line as a request, which is then answered; what it was taken for is told, never silent. */
async function hear(
  desk: DeskParts,
  line: string,
  place: Place,
  handle: (request: Request) => Promise<Reply>,
): Promise<Reply> {
  const { store, clock } = desk
  const offered = takeOffer(line, await findOffers(store, place, clock.now()))
  const reply = offered === undefined ? await answerLine(desk, line, place, handle) : await handle(offered)
  await saveOffers(store, place, listOffers(reply), clock.now())
  return reply
}

async function answerLine(
  desk: DeskParts,
  line: string,
  place: Place,
  handle: (request: Request) => Promise<Reply>,
): Promise<Reply> {
  const zone = place.timeZone !== undefined && isTimeZone(place.timeZone) ? place.timeZone : 'UTC'
  const heard = await understandLine(line, dayIn(zone, desk.clock.now()), (word) => isWord(desk, place, word))
  if ('reply' in heard) return heard.reply
  const reply = await handle(heard.request)
  if (heard.read === undefined) return reply
  const { typed, as } = heard.read
  return { ...reply, blocks: [note('Read ', code(plainText(typed, 40)), ' as ', code(as), '.'), ...reply.blocks] }
}

/** Whether the articles of the place's story have the word. */
async function isWord({ store, defaultStory }: DeskParts, place: Place, word: string): Promise<boolean> {
  const chosen = await chooseStory(store, { name: 'summary' }, place, defaultStory)
  if ('reply' in chosen) return true
  const [found = 0] = await store.termFrequencies(chosen.story.slug, [word])
  return found > 0
}

/** Nothing is thrown to a platform: what a person typed is explained, what broke is told with an id. */
async function guard(desk: DeskParts, place: Place, what: string, answer: () => Promise<Reply>): Promise<Reply> {
  try {
    return await answer()
  } catch (error) {
    return error instanceof InputError ? sayInput(error) : apologise(desk, place, what, error)
  }
}

async function finish(desk: DeskParts, reply: Reply, place: Place): Promise<Reply> {
  const checked = await checkReply(desk.store, reply)
  for (const problem of checked.withheld) {
    desk.log.error({ ...problem, platform: place.platform, story: reply.basis?.story }, 'withheld from a reply')
  }
  return checked.reply
}

function sayInput(error: InputError): Reply {
  return {
    kind: 'clarify',
    blocks: [note(error.message)],
    citations: [],
    actions: [],
    data: { kind: 'clarify', text: error.message, commands: COMMANDS.map(({ word }) => word) },
  }
}

function apologise(desk: DeskParts, place: Place, what: string, error: unknown): Reply {
  const errorId = randomUUID().slice(0, 8)
  desk.log.error({ err: error, errorId, what, platform: place.platform }, 'a request failed')
  const text = 'Sorry, that did not work: the fault is mine. Nothing was lost. Please try again.'
  return {
    kind: 'refused',
    blocks: [note(text), note('If it happens again, tell whoever runs me this number: ', code(errorId))],
    citations: [],
    actions: [],
    data: { kind: 'refused', text, errorId },
  }
}
