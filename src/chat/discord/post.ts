/** Sends rendered messages: into a channel, or as the answer to an interaction. */

import { createHash } from 'node:crypto'
import {
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type MessageComponentInteraction,
  type RawFile,
  type REST,
  Routes,
} from 'discord.js'
import { COMPONENT, type DiscordMessage } from '../../render/discord-payload.ts'
import { DISCORD, DISCORD_FLAGS } from '../../render/limits.ts'
import { markOf, readMarks } from './read-marks.ts'

/** An interaction that has been deferred: what is posted now replaces its "thinking…". */
export type Deferred = ChatInputCommandInteraction | MessageComponentInteraction

/**
 * Where and how messages go. `key` is the same for each try, and Discord then posts each once while it remembers the
 * key, which it does for minutes; `again` looks in the channel for those that an earlier try posted.
 */
export type Posting = {
  readonly channel: string
  readonly key: string
  readonly replyTo?: string
  readonly again?: boolean
}

const CANNOT_REPLY = 160_002

/**
 * Posts messages to a channel, in order.
 *
 * @returns the id of the first
 * @throws {DiscordAPIError} and what else discord.js throws; what was posted stays, and a further try doesn't double it
 */
export async function postMessages(rest: REST, messages: readonly DiscordMessage[], posting: Posting): Promise<string> {
  const { channel, key, replyTo, again = false } = posting
  const before = again ? await readMarks(rest, channel) : undefined
  const ids: string[] = []
  for (const [index, message] of messages.entries()) {
    const mark = markOf(key, index)
    const body = {
      ...withoutFiles(marked(message, mark)),
      nonce: nonceOf(key, index),
      enforce_nonce: true,
      ...(index === 0 && replyTo !== undefined ? { message_reference: referenceTo(replyTo) } : {}),
    }
    ids.push(before?.get(mark) ?? (await postMessage(rest, channel, body, rawFiles(message))))
  }
  return ids[0] ?? ''
}

/** Opens the direct messages with a person, or finds them open. */
export async function openDirect(rest: REST, person: string): Promise<string> {
  return idOf(await rest.post(Routes.userChannels(), { body: { recipient_id: person } }))
}

/**
 * Answers a deferred interaction: edits its first response, and adds follow-ups for what is more than one message. What
 * Discord answers is not looked at, so that nothing in it can turn a delivered answer into a failure.
 */
export async function answerDeferred(interaction: Deferred, messages: readonly DiscordMessage[]): Promise<void> {
  const { applicationId, token, client, ephemeral } = interaction
  for (const [index, message] of messages.entries()) {
    const shown = index > 0 && ephemeral === true ? hidden(message) : message
    const request = { body: withoutFiles(shown), files: rawFiles(shown), auth: false }
    const route = Routes.webhook(applicationId, token)
    // As Discord's documents write it: discord.js would write %40original, which is the same only to who decodes it.
    if (index === 0) await client.rest.patch(`${route}/messages/@original`, request)
    else await client.rest.post(route, request)
  }
}

/** A follow-up is for everybody unless it says so itself. */
function hidden(message: DiscordMessage): DiscordMessage {
  return { ...message, flags: message.flags | DISCORD_FLAGS.ephemeral }
}

type Body = { readonly message_reference?: object }

async function postMessage(rest: REST, channel: string, body: Body, files: RawFile[]): Promise<string> {
  const route = Routes.channelMessages(channel)
  try {
    return idOf(await rest.post(route, { body, files }))
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== CANNOT_REPLY || !body.message_reference) throw error
    const { message_reference: _reference, ...alone } = body
    return idOf(await rest.post(route, { body: alone, files }))
  }
}

function marked(message: DiscordMessage, mark: number): DiscordMessage {
  const [first, ...rest] = message.components
  return first?.type === COMPONENT.container ? { ...message, components: [{ ...first, id: mark }, ...rest] } : message
}

function rawFiles({ files }: DiscordMessage): RawFile[] {
  return files.map(({ name, data }) => ({ name, data }))
}

function withoutFiles({ files, ...message }: DiscordMessage): object {
  if (files.length === 0) return message
  const attachments = files.map(({ name, description }, id) => ({
    id,
    filename: name,
    ...(description === undefined ? {} : { description }),
  }))
  return { ...message, attachments }
}

function referenceTo(messageId: string): object {
  return { message_id: messageId, fail_if_not_exists: false }
}

/** A nonce that is the same for the same message of the same key: at most 25 characters of a digest. */
function nonceOf(key: string, index: number): string {
  return createHash('sha256').update(`${key}\n${index}`).digest('base64url').slice(0, DISCORD.nonce)
}

function idOf(answer: unknown): string {
  return String((answer as { readonly id?: unknown }).id ?? '')
}
