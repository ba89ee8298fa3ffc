/** Interactions of the stand-in: each is answered once, in time, and its token runs out. */

import { checkChoice } from './check-commands.ts'
import { checkMessage } from './check-message.ts'
import type { Posted } from './world.ts'

/** What the bot has done about one interaction. */
export type Asked = {
  readonly id: string
  readonly token: string
  readonly kind: 'command' | 'autocomplete' | 'button'
  readonly channel: string
  readonly sentAt: number
  /** True where the bot is no member of the server. */
  readonly guest: boolean
  state: 'waiting' | 'deferred' | 'answered'
  /** Milliseconds to the first response. */
  firstResponseMs?: number
  ephemeral: boolean
  expired: boolean
  followUps: number
  /** What the person sees: the response, then the follow-ups. */
  readonly messages: Posted[]
  choices?: readonly { readonly name: string; readonly value: string }[]
}

/** Discord's answer to a call: a status and a JSON body. */
export type Answer = { readonly status: number; readonly body?: object }

export type Upload = { readonly body: Readonly<Record<string, unknown>>; readonly files: Posted['files'] }

/** What the calls on interactions need of the stand-in. */
export type InteractionParts = {
  readonly broke: (rule: string) => void
  readonly keep: (asked: Asked, upload: Upload, ephemeral: boolean) => Posted
  readonly messageObject: (posted: Posted) => object
}

const FIRST_RESPONSE_MS = 3_000
const EPHEMERAL = 1 << 6
const GUEST_FOLLOW_UPS = 5

export function refusal(status: number, code: number, message: string): Answer {
  return { status, body: { message, code } }
}

/** POST /interactions/:id/:token/callback */
export function takeCallback(asked: Asked | undefined, upload: Upload, parts: InteractionParts): Answer {
  if (asked === undefined) return broken(parts, refusal(404, 10_062, 'Unknown interaction'))
  if (asked.state !== 'waiting') {
    return broken(parts, refusal(400, 40_060, 'Interaction has already been acknowledged.'))
  }
  asked.firstResponseMs = Date.now() - asked.sentAt
  if (asked.firstResponseMs > FIRST_RESPONSE_MS) return broken(parts, refusal(404, 10_062, 'Unknown interaction'))
  const type = Number(upload.body.type)
  const data = (upload.body.data ?? {}) as Readonly<Record<string, unknown>>
  if (type === 8) return takeChoices(asked, data, parts)
  if (asked.kind === 'autocomplete') parts.broke(`autocomplete is answered with type ${type}`)
  if (type === 5) return takeDeferral(asked, data, parts)
  if (type === 4) {
    asked.state = 'answered'
    asked.ephemeral = (Number(data.flags ?? 0) & EPHEMERAL) !== 0
    return takeMessage(asked, { body: data, files: upload.files }, asked.ephemeral, parts)
  }
  parts.broke(`callback of type ${type}`)
  return refusal(400, 50_035, 'Invalid Form Body')
}

function takeDeferral(asked: Asked, data: Readonly<Record<string, unknown>>, parts: InteractionParts): Answer {
  const flags = Number(data.flags ?? 0)
  if ((flags & ~EPHEMERAL) !== 0) parts.broke('only EPHEMERAL can be set at deferral')
  asked.state = 'deferred'
  asked.ephemeral = flags === EPHEMERAL
  return { status: 204 }
}

function takeChoices(asked: Asked, data: Readonly<Record<string, unknown>>, parts: InteractionParts): Answer {
  const choices = data.choices
  if (asked.kind !== 'autocomplete') parts.broke('choices for what is no autocomplete')
  if (!Array.isArray(choices) || choices.length > 25) parts.broke('at most 25 choices')
  else {
    for (const choice of choices) for (const problem of checkChoice(choice)) parts.broke(problem)
    asked.choices = choices
  }
  asked.state = 'answered'
  return { status: 204 }
}

/** PATCH /webhooks/:application/:token/messages/@original */
export function editOriginal(asked: Asked | undefined, upload: Upload, parts: InteractionParts): Answer {
  if (asked === undefined) return broken(parts, refusal(404, 10_015, 'Unknown Webhook'))
  if (asked.expired) return refusal(401, 50_027, 'Invalid Webhook Token')
  if (asked.state === 'waiting') return broken(parts, refusal(404, 10_008, 'Unknown Message'))
  asked.state = 'answered'
  asked.messages.shift()
  return takeMessage(asked, upload, asked.ephemeral, parts, 'first')
}

/** POST /webhooks/:application/:token */
export function followUp(asked: Asked | undefined, upload: Upload, parts: InteractionParts): Answer {
  if (asked === undefined || asked.state === 'waiting') return broken(parts, refusal(404, 10_015, 'Unknown Webhook'))
  if (asked.expired) return refusal(401, 50_027, 'Invalid Webhook Token')
  asked.followUps += 1
  if (asked.guest && asked.followUps > GUEST_FOLLOW_UPS) {
    return broken(parts, refusal(400, 40_094, 'This interaction has reached the maximum number of follow up messages'))
  }
  return takeMessage(asked, upload, (Number(upload.body.flags ?? 0) & EPHEMERAL) !== 0, parts)
}

function takeMessage(
  asked: Asked,
  upload: Upload,
  ephemeral: boolean,
  parts: InteractionParts,
  where: 'first' | 'last' = 'last',
): Answer {
  const { tts: _tts, ...body } = upload.body
  const problems = checkMessage(
    body,
    upload.files.map(({ name }) => name),
  )
  for (const problem of problems) parts.broke(problem)
  if (problems.length > 0) return refusal(400, 50_035, 'Invalid Form Body')
  const posted = parts.keep(asked, { body, files: upload.files }, ephemeral)
  if (where === 'first') asked.messages.unshift(posted)
  else asked.messages.push(posted)
  return { status: 200, body: parts.messageObject(posted) }
}

function broken({ broke }: InteractionParts, answer: Answer): Answer {
  broke(`${String((answer.body as { message?: unknown } | undefined)?.message)} (${answer.status})`)
  return answer
}
