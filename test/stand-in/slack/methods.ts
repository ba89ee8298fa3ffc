/** The Web API methods that Readout uses, with what each checks. */

import { checkBlocks, checkFields } from './check-blocks.ts'
import { checkMessage } from './check-message.ts'
import { BOT, type Json, TEAM, type Workspace } from './workspace.ts'

/** A method: the scope that it needs, the arguments that it knows (a star marks required ones), and what it does. */
export type Method = {
  readonly scope?: string | ((args: Json) => string | undefined)
  readonly token: 'bot' | 'app'
  readonly args: readonly string[]
  readonly run: (workspace: Workspace, args: Json) => Json
}

const POST = [
  'channel*',
  'text',
  'blocks',
  'attachments',
  'thread_ts',
  'reply_broadcast',
  'unfurl_links',
  'unfurl_media',
  'parse',
  'link_names',
  'mrkdwn',
  'metadata',
]

export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': {
    token: 'bot',
    args: [],
    run: () => ({ url: 'https://desk.example/', team: 'Desk', team_id: TEAM, user_id: BOT.user, bot_id: BOT.bot }),
  },
  'chat.postMessage': { token: 'bot', scope: 'chat:write', args: POST, run: postMessage },
  'chat.update': {
    token: 'bot',
    scope: 'chat:write',
    args: ['channel*', 'ts*', 'text', 'blocks', 'parse', 'link_names', 'metadata', 'reply_broadcast'],
    run: updateMessage,
  },
  'users.info': { token: 'bot', scope: 'users:read', args: ['user*', 'include_locale'], run: userInfo },
  'views.open': { token: 'bot', args: ['trigger_id*', 'view*'], run: openView },
  'views.publish': { token: 'bot', args: ['user_id*', 'view*', 'hash'], run: publishView },
  'assistant.threads.setSuggestedPrompts': {
    token: 'bot',
    scope: 'assistant:write',
    args: ['channel_id*', 'prompts*', 'title', 'thread_ts'],
    run: setPrompts,
  },
  'files.getUploadURLExternal': {
    token: 'bot',
    scope: 'files:write',
    args: ['filename*', 'length*', 'alt_txt', 'snippet_type'],
    run: () => ({}),
  },
  'files.completeUploadExternal': {
    token: 'bot',
    scope: 'files:write',
    args: ['files*', 'channel_id', 'channels', 'thread_ts', 'initial_comment', 'blocks'],
    run: () => ({}),
  },
  'conversations.history': {
    token: 'bot',
    scope: ({ channel }) => (String(channel).startsWith('D') ? 'im:history' : 'channels:history'),
    args: ['channel*', 'oldest', 'latest', 'limit', 'cursor', 'inclusive', 'include_all_metadata'],
    run: history,
  },
}

/** A refusal with Slack's word for it. */
export function refuse(error: string, more: Json = {}): Json {
  return { ok: false, error, ...more }
}

function postMessage(workspace: Workspace, args: Json): Json {
  const named = String(args.channel)
  const id = named.startsWith('U') && workspace.members.has(named) ? workspace.direct(named) : named
  const channel = workspace.channels.get(id)
  if (channel === undefined) return refuse('channel_not_found')
  if (channel.archived) return refuse('is_archived')
  if (!channel.members.has(BOT.user)) return refuse('not_in_channel')
  const problems = checkMessage(args)
  if (args.unfurl_links !== 'false' || args.unfurl_media !== 'false') problems.push('unfurling is not switched off')
  if (problems.length > 0) {
    workspace.broken.push(...problems.map((problem) => `chat.postMessage: ${problem}`))
    return refuse('invalid_blocks')
  }
  const thread = typeof args.thread_ts === 'string' ? { thread: args.thread_ts } : {}
  const metadata = args.metadata === undefined ? {} : { metadata: args.metadata }
  const { text, blocks = [] } = args as { text: string; blocks?: Json[] }
  const message = workspace.write({
    channel: id,
    user: BOT.user,
    text,
    blocks,
    via: 'chat.postMessage',
    ...thread,
    ...metadata,
  })
  return { channel: id, ts: message.ts, message: { type: 'message', text, ts: message.ts, bot_id: BOT.bot } }
}

function updateMessage(workspace: Workspace, args: Json): Json {
  const message = workspace.messages.find(({ ts, channel }) => ts === args.ts && channel === args.channel)
  if (message === undefined) return refuse('message_not_found')
  if (message.user !== BOT.user) return refuse('cant_update_message')
  const problems = checkMessage(args)
  workspace.broken.push(...problems.map((problem) => `chat.update: ${problem}`))
  workspace.replace(message.ts, { text: String(args.text), blocks: (args.blocks ?? []) as Json[] })
  return { channel: message.channel, ts: message.ts, text: args.text }
}

function userInfo(workspace: Workspace, { user }: Json): Json {
  const member = workspace.members.get(String(user))
  if (member === undefined) return refuse('user_not_found')
  const { id, tz, is_admin, is_bot, is_restricted } = member
  return { user: { id, team_id: TEAM, tz, is_admin, is_owner: false, is_bot, is_restricted } }
}

function openView(workspace: Workspace, { trigger_id, view }: Json): Json {
  if (!workspace.triggers.delete(String(trigger_id))) return refuse('expired_trigger_id')
  const problems = checkView(view as Json, 'modal')
  workspace.broken.push(...problems.map((problem) => `views.open: ${problem}`))
  const opened = { ...(view as Json), id: `V${workspace.views.length + 1}`, team_id: TEAM }
  workspace.views.push(opened)
  return { view: opened }
}

function publishView(workspace: Workspace, { user_id, view }: Json): Json {
  if (!workspace.members.has(String(user_id))) return refuse('user_not_found')
  const problems = checkView(view as Json, 'home')
  workspace.broken.push(...problems.map((problem) => `views.publish: ${problem}`))
  workspace.homes.set(String(user_id), view as Json)
  return { view }
}

function checkView(view: Json, type: 'home' | 'modal'): string[] {
  const common = ['blocks*', 'private_metadata', 'callback_id', 'external_id']
  const modal = ['title*', 'submit', 'close', 'clear_on_close', 'notify_on_close', 'submit_disabled']
  const titles = [view.title, view.submit, view.close].map((text) => (text as Json | undefined)?.text)
  return [
    ...(view.type === type ? [] : [`view of type ${String(view.type)}`]),
    ...checkFields(view, type === 'modal' ? [...common, ...modal] : common, 'view'),
    ...titles.filter((title) => typeof title === 'string' && title.length > 24).map((title) => `long title ${title}`),
    ...(String(view.private_metadata ?? '').length > 3_000 ? ['private_metadata is too long'] : []),
    ...checkBlocks(view.blocks, type),
  ]
}

function setPrompts(workspace: Workspace, args: Json): Json {
  const { prompts, thread_ts } = args
  if (thread_ts !== undefined) workspace.broken.push('setSuggestedPrompts: thread_ts has no place in the agent view')
  if (!Array.isArray(prompts) || prompts.length > 4) return refuse('invalid_arguments')
  workspace.prompts.push(args)
  return {}
}

function history(workspace: Workspace, { channel, include_all_metadata }: Json): Json {
  const messages = workspace.messages
    .filter((message) => message.channel === channel && message.to === undefined && message.thread === undefined)
    .map(({ ts, text, metadata }) => ({
      type: 'message',
      ts,
      text,
      ...(include_all_metadata === 'true' && metadata !== undefined ? { metadata } : {}),
    }))
  return { messages: messages.reverse(), has_more: false }
}
