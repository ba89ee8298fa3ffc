/** The ways back to a person: a posted message, or the address that Slack gave for answering. */

import type { SlackMessage } from '../../render/slack-blocks.ts'
import type { SlackCalls } from './calls.ts'
import { type Posted, postMessage, updateMessage } from './post.ts'
import { type Picture, postPicture } from './post-picture.ts'
import type { Responder } from './responder.ts'
import { sentence } from './sentence.ts'

/** How a reply gets to its reader. */
export interface Way {
  /** True when only the person who asked sees it, so that sharing makes sense. */
  readonly private: boolean
  /** Says that the work takes longer; the reply takes this message's place where it can. */
  notice(message: SlackMessage): Promise<void>
  /** Sends a reply's messages in order. */
  send(messages: readonly SlackMessage[]): Promise<void>
  /** Shows a picture behind what was sent; absent where only messages can be sent. */
  show?(picture: Picture): Promise<void>
}

/**
 * Posts for everyone in a channel, a thread or a direct message. What doesn't fit into one message continues in the
 * thread.
 */
export function postingWay(calls: SlackCalls, to: { readonly channel: string; readonly thread?: string }): Way {
  let notice: Posted | undefined
  let place: Posted | undefined
  return {
    private: false,
    async notice(message) {
      notice = await postMessage(calls, to, message, { repeatable: false })
    },
    async send([first, ...rest]) {
      if (first === undefined) return
      // Somebody waits for an answer: twice is better than never.
      const options = { repeatable: true }
      if (notice !== undefined) await updateMessage(calls, notice, first)
      const posted = notice ?? (await postMessage(calls, to, first, options))
      const thread = to.thread ?? posted.ts
      place = posted
      notice = undefined
      for (const message of rest) await postMessage(calls, { channel: posted.channel, thread }, message, options)
    },
    async show(picture) {
      if (place === undefined) return
      const { channel, ts } = place
      // In a direct message the picture stands behind the words, not in a thread under them.
      const thread = to.thread ?? (channel.startsWith('D') ? undefined : ts)
      await postPicture(calls, { channel, ...(thread === undefined ? {} : { thread }) }, picture)
    },
  }
}

/**
 * Answers a command or button through its `response_url`, which works where the bot is no member. What is more than the
 * address takes goes to the person's direct messages, and the last message in the channel says so.
 *
 * @param options - `replaces`: a notice can be replaced (a command's own); a button's message must stay
 */
export function respondingWay(
  responder: Responder,
  calls: SlackCalls,
  options: { readonly user: string; readonly thread?: string; readonly replaces: boolean },
): Way {
  let noticed = false
  const place = options.thread === undefined ? {} : { thread: options.thread }
  return {
    private: true,
    async notice(message) {
      await responder.respond(message, { type: 'ephemeral', ...place })
      noticed = options.replaces
    },
    async send(messages) {
      const here = Math.min(messages.length, Math.max(1, responder.left()))
      const last = messages.length > here ? here - 1 : here
      for (const [index, message] of messages.slice(0, last).entries()) {
        await responder.respond(message, { type: 'ephemeral', replace: noticed && index === 0, ...place })
      }
      if (last === here) return
      await responder.respond(REST_IN_DM, { type: 'ephemeral', ...place })
      for (const message of messages.slice(last)) {
        await postMessage(calls, { channel: options.user }, message, { repeatable: true })
      }
    },
  }
}

const REST_IN_DM = sentence('The rest is long: it is in your direct messages with Readout.')
