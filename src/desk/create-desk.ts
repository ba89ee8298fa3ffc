/** Builds the desk: understands a line, chooses the story, answers, checks the reply, and tells what went wrong. */

import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { InputError } from '../model/errors.ts'
import type { Reply } from '../model/reply.ts'
import type { Place, Request } from '../model/request.ts'
import { checkReply } from '../reply/check-reply.ts'
import { dayIn, isTimeZone } from '../reply/format-day.ts'
import { code, note } from '../reply/lines.ts'
import { loaderOf } from '../reply/load-reports.ts'
import type { Store } from '../store/store.ts'
import { answerRequest } from './answer-request.ts'
import { COMMANDS, findNearCommand } from './command-words.ts'
import type { Desk } from './desk.ts'
import { unknownCommand } from './help.ts'
import { composeHome } from './home.ts'
import { parseRequest } from './parse-request.ts'
import { listSuggestions } from './suggest.ts'
import type { DeskParts } from './turn.ts'

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
    async hear(line, place) {
      const heard = understand(desk, line, place)
      return 'reply' in heard ? heard.reply : handle(heard.request, place)
    },
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

function understand(desk: DeskParts, line: string, place: Place): { request: Request } | { reply: Reply } {
  try {
    const zone = place.timeZone !== undefined && isTimeZone(place.timeZone) ? place.timeZone : 'UTC'
    const today = dayIn(zone, desk.clock.now())
    const request = parseRequest(line, { today })
    const mended = mend(request, line)
    return mended === undefined ? { request } : { reply: unknownCommand(line.trim().split(/\s+/u)[0] ?? '', mended) }
  } catch (error) {
    if (!(error instanceof InputError)) return { reply: apologise(desk, place, 'hear', error) }
    return { reply: sayInput(error) }
  }
}

/** A short line whose first word is nearly a command, as the request that it would be with the word mended. */
function mend(request: Request, line: string): Request | undefined {
  const [first = '', ...rest] = line.trim().slice(0, 200).split(/\s+/u)
  if (request.name !== 'ask' || rest.length > 3 || line.trim().endsWith('?')) return undefined
  const near = findNearCommand(first)
  if (near === undefined || first.toLowerCase() === near) return undefined
  try {
    const mended = parseRequest([near, ...rest].join(' '))
    return mended.name === 'ask' ? undefined : mended
  } catch {
    return { name: 'help', topic: near }
  }
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
