/** Buttons: a request for the one who pressed it, or a reply shown to everyone. */

import type { BlockAction, ButtonAction } from '@slack/bolt'
import { REQUEST_ACTION, SHARE_ACTION } from '../../render/slack.ts'
import { answerLine, logProblem, renderReply, tellFailure } from './answer.ts'
import { isRefusal, NOT_THERE } from './failures.ts'
import { findPlace, type Origin } from './place.ts'
import type { Shared } from './recent-replies.ts'
import { recheckReply } from './recheck.ts'
import { createResponder, type Responder } from './responder.ts'
import { sentence } from './sentence.ts'
import type { SlackParts } from './slack-parts.ts'
import { postingWay, respondingWay, type Way } from './way.ts'

/** What a press tells: where, by whom, and how to answer. */
type Press = {
  readonly origin: Origin
  readonly value: string
  /** Absent in App Home, which has no address for answers. */
  readonly responder?: Responder
  readonly way: Way
}

/** Listens to the buttons of replies. */
export function listenToActions(parts: SlackParts): void {
  const { app, work } = parts
  app.action<BlockAction<ButtonAction>>(new RegExp(`^${REQUEST_ACTION}`, 'u'), async ({ body, action, ack }) => {
    await ack()
    const { origin, way, value } = readPress(parts, body, action)
    await work.run(() => answerLine(parts, { origin, way, line: value }))
  })
  app.action<BlockAction<ButtonAction>>(SHARE_ACTION, async ({ body, action, ack }) => {
    await ack()
    const press = readPress(parts, body, action)
    await work.run(() => share(parts, press))
  })
}

function readPress(parts: SlackParts, body: BlockAction<ButtonAction>, action: ButtonAction): Press {
  const { calls, signal } = parts
  const user = body.user.id
  const team = body.team?.id ?? body.user.team_id ?? parts.identity().team
  const container = (body.container ?? {}) as Readonly<Record<string, unknown>>
  const thread = (body.message?.thread_ts ?? container.thread_ts) as string | undefined
  // App Home keeps the direct message's channel in its view, and a person's id opens it as well.
  const shown = body.channel?.id ?? (container.channel_id as string | undefined)
  const channel = shown ?? (body.view?.private_metadata || user)
  const direct = !/^[CG]/u.test(channel)
  const place = thread === undefined ? {} : { thread }
  const origin = { team, channel, user, direct, ...place }
  const value = action.value ?? ''
  if (direct || body.response_url === undefined) {
    return { origin, value, way: postingWay(calls, { channel, ...place }) }
  }
  const responder = createResponder(body.response_url, signal)
  return { origin, value, responder, way: respondingWay(responder, calls, { user, replaces: false, ...place }) }
}

async function share(parts: SlackParts, press: Press): Promise<void> {
  const { way, value } = press
  const shared = parts.recent.find(value)
  if (shared === undefined) return await way.send([sentence('This button is too old: ask again, then share.')])
  if (!parts.recent.claim(value)) return
  try {
    await shareReply(parts, press, shared)
  } catch (error) {
    parts.recent.release(value)
    if (isRefusal(error, NOT_THERE)) await way.send([sentence(error.message)])
    else await tellFailure(parts, way, error)
  }
}

async function shareReply(parts: SlackParts, press: Press, shared: Shared): Promise<void> {
  const place = await findPlace(press.origin, parts.people, parts.config.managers ?? [])
  const reply = shared.reply ?? (await parts.desk.hear(shared.line, place))
  const checked = await recheckReply(reply, parts.store, logProblem(parts.log))
  const actions = checked.actions.filter(({ kind }) => kind === 'request')
  await publish(parts, press, renderReply(parts, { ...checked, actions }, shared.line, false))
  // The reader's own copy goes, because everyone has it now.
  await press.responder?.respond(sentence('Shared to the channel.'), { type: 'ephemeral', replace: true })
}

/** Posts for everyone. Where the bot is no member, the address that came with the press reaches the channel all the same. */
async function publish(
  { calls }: SlackParts,
  { origin, responder }: Press,
  messages: ReturnType<typeof renderReply>,
): Promise<void> {
  const { channel, thread } = origin
  try {
    await postingWay(calls, { channel, ...(thread === undefined ? {} : { thread }) }).send(messages)
  } catch (error) {
    const reachable = responder !== undefined && messages.length < responder.left()
    if (!reachable || !isRefusal(error, NOT_THERE)) throw error
    for (const message of messages) {
      await responder.respond(message, { type: 'in_channel', ...(thread === undefined ? {} : { thread }) })
    }
  }
}
