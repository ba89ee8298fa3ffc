/** Completes what comes over the gateway before discord.js reads it. */

/**
 * A field that discord.js takes for granted and that is not there would end the process, and a message in a channel
 * that it has not seen would be dropped.
 */

import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  type Client,
  ComponentType,
  GatewayDispatchEvents,
  InteractionContextType,
  InteractionType,
  MessageType,
} from 'discord.js'

/** An event as it came, its fields not yet believed. */
type Packet = { t?: unknown; d?: unknown }
type Fields = Record<string, unknown>

/** A name under which discord.js knows no event, and so does nothing. */
const IGNORED = 'READOUT_IGNORED'

/**
 * Completes an event in place. One that lacks what can't be made up is renamed, so that nothing reads it.
 *
 * @returns `false` when the event is ignored
 */
export function completePacket(packet: Packet, client: Client): boolean {
  const complete = COMPLETIONS[String(packet.t)]
  if (complete === undefined || (isFields(packet.d) && complete(packet.d, client))) return true
  packet.t = IGNORED
  return false
}

const COMPLETIONS: Readonly<Record<string, (event: Fields, client: Client) => boolean>> = {
  [GatewayDispatchEvents.Ready]: completeReady,
  [GatewayDispatchEvents.InteractionCreate]: completeInteraction,
  [GatewayDispatchEvents.MessageCreate]: completeMessage,
}

function completeReady(ready: Fields): boolean {
  if (!isFields(ready.user) || !isId(ready.user.id)) return false
  ready.guilds ??= []
  ready.application ??= { id: ready.user.id, flags: 0 }
  return true
}

function completeInteraction(event: Fields): boolean {
  const { id, token, data, member, user } = event
  const by = user ?? (isFields(member) ? member.user : undefined)
  if (!isId(id) || typeof token !== 'string' || !isFields(data) || !isPerson(by)) return false
  event.entitlements ??= []
  // Without the field the bot's own membership is what brought the command there.
  event.authorizing_integration_owners ??= { [ApplicationIntegrationType.GuildInstall]: event.guild_id ?? '0' }
  event.channel ??= { id: event.channel_id ?? by.id, type: channelTypeOf(event) }
  if (event.type === InteractionType.MessageComponent) return completeComponent(event, data, id)
  data.type ??= ApplicationCommandType.ChatInput
  data.options ??= []
  return true
}

function completeComponent(event: Fields, data: Fields, id: string): boolean {
  data.component_type ??= ComponentType.Button
  const message = isFields(event.message) ? event.message : {}
  if (!isId(message.id)) message.id = id
  message.channel_id ??= event.channel_id
  event.message = message
  return typeof data.custom_id === 'string'
}

function channelTypeOf({ guild_id, context }: Fields): ChannelType {
  if (guild_id !== undefined) return ChannelType.GuildText
  return context === InteractionContextType.PrivateChannel ? ChannelType.GroupDM : ChannelType.DM
}

function completeMessage(message: Fields, client: Client): boolean {
  const { id, channel_id, author, guild_id } = message
  if (!isId(id) || !isId(channel_id) || !isPerson(author)) return false
  message.type ??= MessageType.Default
  message.content ??= ''
  for (const list of ['mentions', 'mention_roles', 'attachments', 'embeds']) message[list] ??= []
  // Discord doesn't always name the channel's type.
  if (!isId(guild_id)) message.channel_type ??= ChannelType.DM
  else if (!client.channels.cache.has(channel_id)) {
    message.channel_type ??= ChannelType.GuildText
    if (!client.guilds.cache.has(guild_id)) addGuild(client, guild_id)
  }
  return true
}

/** discord.js offers no public way to name a server of which only the id is known. */
function addGuild({ guilds }: Client, id: string): void {
  const manager = guilds as unknown as { _add(guild: { readonly id: string; readonly unavailable: true }): void }
  manager._add({ id, unavailable: true })
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,20}$/u.test(value)
}

function isPerson(value: unknown): value is Fields & { readonly id: string } {
  return isFields(value) && isId(value.id)
}
