/** Reply → Discord messages (Components V2) within every limit; what doesn't fit is attached whole, never cut. */

import type { Action, Block, Line, Reply } from '../model/reply.ts'
import type { Request } from '../model/request.ts'
import { escapeDiscord, unescapeDiscord } from './discord-markdown.ts'
import { packUnits } from './discord-pack.ts'
import type { DiscordActionRow, DiscordButton, DiscordFile, DiscordMessage, DiscordPart } from './discord-payload.ts'
import { COMPONENT } from './discord-payload.ts'
import type { DiscordUnit } from './discord-units.ts'
import { listDiscordUnits, noteUnit } from './discord-units.ts'
import { DISCORD, DISCORD_FLAGS } from './limits.ts'

/** Stands before a button's request in its `custom_id`. */
export const REQUEST_PREFIX = 'r:'

/** How a reply is shown on Discord; what a platform’s edge knows and a renderer does not. */
export type DiscordOptions = {
  /** How a request is written, so that a button can carry it. */
  readonly formatRequest: (request: Request) => string
  /** The `custom_id` of the button that shares; without one, a reply's share action is left out. */
  readonly share?: string
  /** How many messages a reply may take (default 5, at least 1); what is left is attached to the last as a text file. */
  readonly maxMessages?: number
  /** How a command in a line is shown; as the reply has it when absent. */
  readonly commandForm?: (line: string) => string
  /** True posts without a notification. */
  readonly silent?: boolean
}

/**
 * Renders a reply for Discord.
 *
 * @param reply - any reply, hostile text included
 * @returns at least one message; buttons stand in the last
 */
export function renderDiscord(reply: Reply, options: DiscordOptions): readonly DiscordMessage[] {
  const { buttons, notes } = listButtons(reply.actions, options)
  const units = [...listDiscordUnits(withCommands(reply, options.commandForm)), ...notes]
  const packed = packUnits(units, options.maxMessages ?? DISCORD.userInstallFollowUps, buttons)
  return packed.map(({ parts, files, buttons: shown }) => ({
    flags:
      DISCORD_FLAGS.componentsV2 |
      DISCORD_FLAGS.suppressEmbeds |
      (options.silent === true ? DISCORD_FLAGS.suppressNotifications : 0),
    components: [...(parts.length > 0 ? [{ type: COMPONENT.container, components: parts }] : []), ...buttonRows(shown)],
    allowed_mentions: { parse: [] },
    files,
  }))
}

/** The reply with its commands as people type them where it is shown. */
function withCommands(reply: Reply, form: DiscordOptions['commandForm']): Reply {
  if (form === undefined) return reply
  const line = (pieces: Line): Line =>
    pieces.map((piece) => (piece.kind === 'code' ? { ...piece, text: form(piece.text) } : piece))
  const block = (part: Block): Block => {
    if (part.kind === 'line' || part.kind === 'context') return { ...part, line: line(part.line) }
    if (part.kind === 'list') return { ...part, items: part.items.map(line) }
    return part.kind === 'quotation' ? { ...part, attribution: line(part.attribution) } : part
  }
  return { ...reply, blocks: reply.blocks.map(block) }
}

/**
 * The words that messages carry, in reading order: escaping undone, text files where they are attached.
 *
 * @see checkVerbatim in verbatim.ts, which compares them with the articles
 */
export function readDiscordText(messages: readonly DiscordMessage[]): string {
  return messages
    .flatMap(({ components, files }) =>
      components.flatMap((top) => top.components.map((part) => partText(part, files))),
    )
    .filter((text) => text !== '')
    .join('\n')
}

function partText(part: DiscordPart | DiscordButton, files: readonly DiscordFile[]): string {
  if (part.type === COMPONENT.textDisplay) return unescapeDiscord(part.content)
  if (part.type !== COMPONENT.file) return ''
  const file = files.find(({ name }) => part.file.url === `attachment://${name}`)
  return file === undefined ? '' : new TextDecoder().decode(file.data)
}

/** Buttons for what fits into one, and lines with the command to type for what doesn't. */
function listButtons(
  actions: readonly Action[],
  options: DiscordOptions,
): { readonly buttons: readonly DiscordButton[]; readonly notes: readonly DiscordUnit[] } {
  const buttons = new Map<string, DiscordButton>()
  const notes: DiscordUnit[] = []
  for (const action of actions) {
    if (action.kind === 'share') {
      if (options.share !== undefined)
        buttons.set(options.share, button(action.label, 'Share to channel', options.share))
      continue
    }
    const command = options.formatRequest(action.request)
    const id = REQUEST_PREFIX + command
    if (buttons.has(id)) continue
    if (id.length <= DISCORD.customId && buttons.size < MAX_BUTTONS) buttons.set(id, button(action.label, command, id))
    else notes.push(commandNote(action.label, options.commandForm?.(command) ?? command))
  }
  return { buttons: [...buttons.values()], notes }
}

function commandNote(label: string, command: string): DiscordUnit {
  return noteUnit(`${escapeDiscord(label)}: ${escapeDiscord(command)}`, `${label}: ${command}`)
}

const MAX_BUTTONS = 2 * DISCORD.rowButtons

function button(label: string, fallback: string, id: string): DiscordButton {
  const text = label.trim() === '' ? fallback : label.trim()
  return { type: COMPONENT.button, style: 2, label: shorten(text, DISCORD.buttonLabel), custom_id: id }
}

function shorten(text: string, maxChars: number): string {
  return text.length <= maxChars
    ? text
    : `${text
        .slice(0, maxChars - 1)
        .toWellFormed()
        .trimEnd()}…`
}

function buttonRows(buttons: readonly DiscordButton[]): readonly DiscordActionRow[] {
  const rows: DiscordActionRow[] = []
  for (let at = 0; at < buttons.length; at += DISCORD.rowButtons) {
    rows.push({ type: COMPONENT.actionRow, components: buttons.slice(at, at + DISCORD.rowButtons) })
  }
  return rows
}
