/** Answers slash commands and buttons: acknowledged at once, answered once, for the asker's eyes until shared. */

import { type ButtonInteraction, type ChatInputCommandInteraction, DiscordAPIError, MessageFlags } from 'discord.js'
import { InputError } from '../../model/errors.ts'
import { plainText, type Reply } from '../../model/reply.ts'
import type { Request } from '../../model/request.ts'
import { type Edge, failedReply, loggable, todayOf } from './edge.ts'
import { placeOfInteraction, surfaceOf } from './place.ts'
import { answerDeferred, type Deferred } from './post.ts'
import { optionsOf, readButton, readCommand } from './read-command.ts'
import { sayLine, showReply } from './show-reply.ts'
import { isShareButton } from './shown-replies.ts'
import { slashForm } from './slash-form.ts'

/** What changes a channel for everybody is answered for everybody. */
const PUBLIC: ReadonlySet<Request['name']> = new Set(['follow', 'unfollow', 'use'])

/** Answers `/readout …`. */
export async function answerCommand(interaction: ChatInputCommandInteraction, edge: Edge): Promise<void> {
  const today = todayOf(edge)
  const read = readSafely(edge, () =>
    readCommand(interaction.options.getSubcommand(false) ?? 'help', optionsOf(interaction, today)),
  )
  await answerRequest(interaction, read, edge)
}

/** Answers a press of one of Readout's buttons. */
export async function answerButton(interaction: ButtonInteraction, edge: Edge): Promise<void> {
  if (isShareButton(interaction.customId)) return share(interaction, edge)
  const read = readSafely(edge, () => readButton(interaction.customId, todayOf(edge)))
  await answerRequest(interaction, read, edge)
}

/** A request, or the reply that says why there is none. */
type Read = { readonly request: Request } | { readonly reply: Reply }

/** Reads before the acknowledgement, and so must not throw: Discord would wait in vain. */
function readSafely(edge: Edge, read: () => Request | undefined): Read {
  try {
    const request = read()
    return request ? { request } : { reply: sayLine('Readout no longer knows this command. Try /readout help.') }
  } catch (error) {
    return { reply: error instanceof InputError ? sayLine(error.message) : failedReply(error, edge) }
  }
}

async function answerRequest(interaction: Deferred, read: Read, edge: Edge): Promise<void> {
  const place = placeOfInteraction(interaction)
  const open = place.direct || ('request' in read && PUBLIC.has(read.request.name) && place.mayManage)
  if (!(await defer(interaction, open, edge))) return
  await deliver(interaction, edge, async () => ('reply' in read ? read.reply : edge.desk.handle(read.request, place)))
}

/** Posts what only its reader saw for everybody, once, exactly as it was read. */
async function share(interaction: ButtonInteraction, edge: Edge): Promise<void> {
  const taken = edge.shown.take(interaction.customId)
  const reply = typeof taken === 'string' ? sayLine(NOT_SHARED[taken]) : taken
  if (!(await defer(interaction, reply === taken, edge))) return
  await deliver(interaction, edge, async () => reply)
}

const NOT_SHARED = {
  shared: 'This answer has been shared already.',
  gone: 'This answer is too old to share. Ask again, then share the new one.',
} as const

/**
 * Acknowledges within Discord's three seconds, before any work.
 *
 * @returns `false` when Discord says that it is too late, or that this interaction was answered already
 */
async function defer(interaction: Deferred, open: boolean, { log, queue }: Edge): Promise<boolean> {
  try {
    await queue.acknowledge(() => interaction.deferReply(open ? {} : { flags: MessageFlags.Ephemeral }))
    return true
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error
    log.warn({ interaction: interaction.id, ...loggable(error) }, 'Discord took no answer to an interaction')
    return false
  }
}

async function deliver(interaction: Deferred, edge: Edge, work: () => Promise<Reply>): Promise<void> {
  try {
    const reply = await edge.queue.work(work)
    const shareable = hidesAnswer(interaction, reply) ? withShare(reply) : reply
    const options = { commandForm: slashForm, ...(shareable === reply ? {} : { share: edge.shown.keep(reply) }) }
    await answerDeferred(interaction, showReply(shareable, edge.log, options))
  } catch (error) {
    await answerDeferred(interaction, showReply(failedReply(error, edge), edge.log))
  }
}

/** True for an answer about the story that only its reader sees, where others could see it too. */
function hidesAnswer(interaction: Deferred, { kind }: Reply): boolean {
  const hidden = interaction.ephemeral === true && surfaceOf(interaction) !== 'direct'
  return hidden && (kind === 'answered' || kind === 'not-in-corpus')
}

function withShare(reply: Reply): Reply {
  const others = reply.actions.filter(({ kind }) => kind !== 'share')
  return { ...reply, actions: [...others, { kind: 'share', label: plainText('Share to channel') }] }
}
