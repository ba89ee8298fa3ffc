/** Direct messages, and follow-up questions in a thread that the bot was called into. */

import type { ConversationKey } from '../../store/store.ts'
import { answerLine } from './answer.ts'
import { claimOnce } from './once.ts'
import { parseMessage } from './parse-message.ts'
import type { SlackParts } from './slack-parts.ts'
import { postingWay } from './way.ts'

/** A message that a person wrote. */
type Written = {
  readonly team: string
  readonly channel: string
  readonly ts: string
  readonly thread?: string
  readonly user: string
  readonly text: string
  readonly direct: boolean
}

/** Kinds of message that are words of a person; edits, joins, deletions and bots are others. */
const WRITTEN = new Set([undefined, 'file_share', 'thread_broadcast'])

/** Listens to messages. */
export function listenToMessages(parts: SlackParts): void {
  parts.app.event('message', async ({ event, body }) => {
    const written = readWritten(
      event as unknown as Readonly<Record<string, unknown>>,
      body.team_id ?? parts.identity().team,
    )
    if (written === undefined || written.user === parts.identity().userId) return
    await parts.work.run(async () => {
      if (!written.direct && !(await isFollowUp(parts, written))) return
      if (!(await claimOnce(parts, body.event_id, written))) return
      if (written.direct) await carryOver(parts, written)
      await answerMessage(parts, written)
    })
  })
}

async function answerMessage(parts: SlackParts, { team, channel, thread, user, text, direct }: Written): Promise<void> {
  const place = thread === undefined ? {} : { thread }
  const line = parseMessage(text, parts.identity().userId)
  // A picture without words asks nothing.
  if (line === '' && text !== '') return
  await answerLine(parts, {
    origin: { team, channel, user, direct, ...place },
    way: postingWay(parts.calls, { channel, ...place }),
    line,
  })
}

function readWritten(event: Readonly<Record<string, unknown>>, team: string): Written | undefined {
  const { subtype, bot_id, hidden, channel, channel_type, ts, thread_ts, user, text } = event
  if (!WRITTEN.has(subtype as string | undefined) || bot_id !== undefined || hidden === true) return undefined
  if (typeof channel !== 'string' || typeof ts !== 'string' || typeof user !== 'string') return undefined
  return {
    team,
    channel,
    ts,
    user,
    text: typeof text === 'string' ? text : '',
    direct: channel_type === 'im' || channel.startsWith('D'),
    ...(typeof thread_ts === 'string' ? { thread: thread_ts } : {}),
  }
}

/**
 * A message in a thread goes on with the conversation there, unless it is meant for somebody else. One that mentions the
 * bot comes as an event of its own.
 */
async function isFollowUp({ store }: SlackParts, written: Written): Promise<boolean> {
  const { thread, text } = written
  if (thread === undefined || text.includes('<@')) return false
  return (await store.findConversation(conversationKey(written, thread))) !== undefined
}

/** A thread that is opened in a direct message begins with what was said outside it. */
async function carryOver({ store }: SlackParts, written: Written): Promise<void> {
  const { thread } = written
  if (thread === undefined) return
  const inThread = conversationKey(written, thread)
  if ((await store.findConversation(inThread)) !== undefined) return
  const outside = await store.findConversation(conversationKey(written))
  if (outside !== undefined) await store.saveConversation(inThread, outside.state, outside.at)
}

/** The desk's key: a thread in a channel is one conversation of everybody in it. */
function conversationKey({ team, channel, user, direct }: Written, thread?: string): ConversationKey {
  const key = { platform: 'slack' as const, team, channel, user: direct ? user : '' }
  return thread === undefined ? key : { ...key, thread }
}
