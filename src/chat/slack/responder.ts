/** Answers through a `response_url`: at most five times within thirty minutes. */

import { PlatformError } from '../../model/errors.ts'
import { SLACK } from '../../render/limits.ts'
import type { SlackMessage } from '../../render/slack-blocks.ts'
import { pause } from './pause.ts'

/** How a response shows. */
type ResponseOptions = {
  readonly type: 'ephemeral' | 'in_channel'
  /** Takes the place of the message that the address belongs to. */
  readonly replace?: boolean
  readonly thread?: string
}

/** One `response_url`. */
export interface Responder {
  /** How often it can still be used; 0 when its time is over. */
  left(): number
  /** @throws {PlatformError} when Slack refuses, or the address is used up */
  respond(message: SlackMessage, options: ResponseOptions): Promise<void>
}

const TIMEOUT_MS = 10_000
const TRIES = 3

/** Creates the responder for an address that came with a request just now. */
export function createResponder(address: string, signal: AbortSignal): Responder {
  const until = Date.now() + SLACK.responseUrlMs
  let uses = 0

  async function send(body: object, tries: number): Promise<void> {
    const response = await post(address, body, signal)
    if (response === undefined) {
      if (tries > 1) return send(body, tries - 1)
      throw new PlatformError('slack', 'Slack can’t be reached with the answer.')
    }
    if (response.ok) return
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    const word = (await response.text()).slice(0, 80)
    if (response.status === 429 && tries > 1) {
      await pause((Number.isFinite(seconds) ? seconds : 1) * 1000, signal)
      return send(body, tries - 1)
    }
    throw new PlatformError('slack', `Slack did not take the answer (${response.status}).`, {
      status: word === '' ? response.status : word,
    })
  }

  return {
    left: () => (Date.now() < until ? SLACK.responseUrlUses - uses : 0),
    async respond({ text, blocks }, { type, replace, thread }) {
      uses += 1
      const place = thread === undefined ? {} : { thread_ts: thread }
      const unfurl = { unfurl_links: false, unfurl_media: false }
      await send({ response_type: type, replace_original: replace ?? false, text, blocks, ...place, ...unfurl }, TRIES)
    },
  }
}

/** @returns `undefined` when no answer came; sending again is harmless, because the person is waiting for the words */
async function post(address: string, body: object, stop: AbortSignal): Promise<Response | undefined> {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), stop]),
    })
  } catch (cause) {
    if (stop.aborted) throw new PlatformError('slack', 'Readout is stopping.', { status: 'stopping', cause })
    return undefined
  }
}
