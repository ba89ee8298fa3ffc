/** Readout on a stand-in Slack: the real desk, the real Bolt, a real SQLite store, an invented story. */

import pino from 'pino'
import { createSlack, type SlackChat } from '../../../src/chat/slack/create-slack.ts'
import type { SlackConfig } from '../../../src/chat/slack/slack-config.ts'
import { createDesk } from '../../../src/desk/create-desk.ts'
import type { Desk } from '../../../src/desk/desk.ts'
import { createEditions, type Editions } from '../../../src/editions/create-editions.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { SIGNING_SECRET, SlackServer, TOKENS } from '../../stand-in/slack/slack-server.ts'
import type { Message } from '../../stand-in/slack/workspace.ts'
import { fillStore } from './invented-story.ts'

export const NOW = new Date('2026-03-10T07:00:00.000Z')

export type Bot = {
  readonly slack: SlackServer
  readonly chat: SlackChat
  readonly store: Store
  readonly desk: Desk
  /** What was logged, one object a line. */
  readonly logged: Record<string, unknown>[]
  /** The real scheduler over the bot's own sender. */
  readonly editions: Editions
  /** Sets the clock of everything. */
  readonly setNow: (now: string) => void
  /** Waits until the bot has written this many messages since the last call, and gives them. */
  readonly written: (count?: number) => Promise<readonly Message[]>
  /** The one message that comes next. */
  readonly reply: () => Promise<Message>
  /** Stops everything; fails when a rule of Slack or a promise of Readout was broken. */
  readonly stop: () => Promise<void>
}

export type BotOptions = {
  readonly mode?: 'socket' | 'http'
  readonly config?: Partial<SlackConfig>
  readonly scopes?: readonly string[]
  /** Puts another desk before the real one. */
  readonly wrap?: (desk: Desk) => Desk
  /** `false` leaves the bot disconnected. */
  readonly start?: boolean
}

/** Starts everything. */
export async function startBot({
  mode = 'socket',
  config,
  scopes,
  wrap = (desk) => desk,
  start = true,
}: BotOptions = {}): Promise<Bot> {
  const slack = await new SlackServer(scopes).start()
  const store = await openStore(':memory:')
  await fillStore(store)
  const logged: Record<string, unknown>[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(JSON.parse(line)) })
  let now = NOW
  const clock = { now: () => now }
  const desk = wrap(createDesk({ store, clock, log }))
  const way = mode === 'socket' ? { appToken: TOKENS.app } : { signingSecret: SIGNING_SECRET, port: 0 }
  const chat = createSlack({
    config: { botToken: TOKENS.bot, apiUrl: slack.apiUrl, ...way, ...config },
    desk,
    store,
    log,
    clock,
  })
  if (start) await chat.start()
  if (mode === 'http' && start) slack.requestUrl = `http://127.0.0.1:${chat.port()}/slack/events`
  const editions = createEditions({ store, senders: [chat.sender], clock, log })
  let seen = 0
  const ours = () => slack.workspace.messages.filter(({ via }) => via !== 'person')

  const written = async (count = 1) => {
    await until(() => ours().length >= seen + count, `${count} messages`)
    const messages = ours().slice(seen)
    seen = ours().length
    return messages
  }
  return {
    slack,
    chat,
    store,
    desk,
    logged,
    editions,
    setNow: (instant) => {
      now = new Date(instant)
    },
    written,
    async reply() {
      const [message] = await written(1)
      if (message === undefined) throw new Error('no message')
      return message
    },
    async stop() {
      await editions.close()
      await chat.stop()
      await slack.stop()
      await store.close()
      const { broken } = slack.workspace
      if (broken.length > 0) throw new Error(`rules of Slack were broken:\n${broken.join('\n')}`)
    },
  }
}

/** Waits until something is so, at most eight seconds. */
export async function until(holds: () => boolean, what = 'it'): Promise<void> {
  const end = performance.now() + 8_000
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited for ${what} in vain`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** Lets anything come that should not. */
export function aWhile(ms = 150): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
