/** Answers slash commands and buttons: acknowledged at once, answered once, for the asker's eyes until shared. */

import { type ButtonInteraction, type ChatInputCommandInteraction, DiscordAPIError, MessageFlags } from 'discord.js'
import { InputError } from '../../model/errors.ts'
import type { Reply } from '../../model/reply.ts'
import type { Request } from '../../model/request.ts'
import { type Edge, failedReply, loggable, todayOf } from './edge.ts'
import { placeOfInteraction, surfaceOf } from './place.ts'
import { answerDeferred, type Deferred } from './post.ts'
import { optionsOf, readButton, readCommand } from './read-command.ts'
import { sayLine, showReply } from './show-reply.ts'
import { isShareButton } from './shown-replies.ts'

/** What changes a channel for everybody is answered for everybody. */
const PUBLIC: ReadonlySet<Request['name']> = new Set(['follow', 'unfollow', 'use'])

/** Answers `/readout …`. */
export async function answerCommand(interaction: ChatInputCommandInteraction, edge: Edge): Promise<void> {
  const today = todayOf(edge)
  const read = readSafely(() =>
    readCommand(interaction.options.getSubcommand(false) ?? 'help', optionsOf(interaction, today)),
  )
  await answerRequest(interaction, read, edge)
}

/** Answers a press of one of Readout's buttons. */
export async function answerButton(interaction: ButtonInteraction, edge: Edge): Promise<void> {
  if (isShareButton(interaction.customId)) return share(interaction, edge)
  const read = readSafely(() => readButton(interaction.customId, todayOf(edge)))
  await answerRequest(interaction, read, edge)
}

/** A request, or the reply that says why there is none. */
type Read = { readonly request: Request } | { readonly reply: Reply }

function readSafely(read: () => Request | undefined): Read {
  try {
    const request = read()
    return request ? { request } : { reply: sayLine('Readout no longer knows this command. Try /readout help.') }
  } catch (error) {
    if (error instanceof InputError) return { reply: sayLine(error.message) }
    throw error
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
async function defer(interaction: Deferred, open: boolean, { log }: Edge): Promise<boolean> {
  try {
    await interaction.deferReply(open ? {} : { flags: MessageFlags.Ephemeral })
    return true
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error
    log.warn({ interaction: interaction.id, ...loggable(error) }, 'Discord took no answer to an interaction')
    return false
  }
}

async function deliver(interaction: Deferred, edge: Edge, work: () => Promise<Reply>): Promise<void> {
  try {
    const reply = await work()
    await answerDeferred(interaction, showReply(reply, edge.log, shareOption(interaction, reply, edge)))
  } catch (error) {
    await answerDeferred(interaction, showReply(failedReply(error, edge), edge.log))
  }
}

/** Only what its reader alone can see, where others could see it too, can be shared. */
function shareOption(interaction: Deferred, reply: Reply, edge: Edge): { share?: string } {
  const hidden = interaction.ephemeral === true && surfaceOf(interaction) !== 'direct'
  if (!hidden || !reply.actions.some(({ kind }) => kind === 'share')) return {}
  return { share: edge.shown.keep(reply) }
}
