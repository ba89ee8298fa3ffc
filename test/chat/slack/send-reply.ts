/** What tests of deliveries to Slack send, and where. */

import { expect } from 'vitest'
import { PlatformError } from '../../../src/model/errors.ts'
import { plainText, type Reply } from '../../../src/model/reply.ts'
import type { Bot } from './start-bot.ts'

/** The channel of the stand-in that the bot is a member of. */
export const DESK = { platform: 'slack', team: 'T0TEAM', channel: 'C0DESK' } as const

/** A reply of these lines. */
export function replyOf(...texts: string[]): Reply {
  return {
    kind: 'answered',
    blocks: texts.map((text) => ({ kind: 'line', claim: false, line: [{ kind: 'text', text: plainText(text) }] })),
    citations: [],
    actions: [],
  }
}

/** Sends an edition that is to fail, and gives the failure. */
export async function sendFailure({ chat }: Bot, channel = 'C0DESK', key = 'e1'): Promise<PlatformError> {
  const error = await chat.sender.send({ ...DESK, channel }, replyOf('Good morning'), { key }).catch((e) => e)
  expect(error).toBeInstanceOf(PlatformError)
  return error as PlatformError
}
