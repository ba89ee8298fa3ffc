/** Where a Discord interaction or message comes from, as the desk sees it. */

import {
  type BaseInteraction,
  type Channel,
  ChannelType,
  type GuildMember,
  InteractionContextType,
  type Message,
  PermissionFlagsBits,
} from 'discord.js'
import type { Place } from '../../model/request.ts'

/** Where an interaction happens. `private`: between people, where the bot is only a guest. */
export type Surface = 'server' | 'direct' | 'private'

/** Says where an interaction happens; Discord names it, older servers only imply it. */
export function surfaceOf(interaction: BaseInteraction): Surface {
  if (interaction.guildId !== null || interaction.context === InteractionContextType.Guild) return 'server'
  return interaction.context === InteractionContextType.PrivateChannel ? 'private' : 'direct'
}

/** True when the bot itself is a member of the server, and so can post there unasked. */
function isInstalled(interaction: BaseInteraction): boolean {
  if (interaction.guildId === null) return false
  const { guildId } = interaction.authorizingIntegrationOwners
  return guildId === interaction.guildId || (guildId === null && interaction.inCachedGuild())
}

/**
 * The place of an interaction. Rows of a server belong to it only when the bot is a member there; a person's own
 * installation has rows of its own.
 */
export function placeOfInteraction(interaction: BaseInteraction): Place {
  const installed = isInstalled(interaction)
  return {
    platform: 'discord',
    team: installed && interaction.guildId !== null ? interaction.guildId : personal(interaction.user.id),
    ...channelAndThread(interaction.channel, interaction.channelId ?? interaction.user.id),
    user: interaction.user.id,
    direct: surfaceOf(interaction) === 'direct',
    mayManage: installed && interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
  }
}

/** The place of a direct message or a mention. */
export function placeOfMessage(message: Message): Place {
  const { channel, guildId, author, member } = message
  return {
    platform: 'discord',
    team: guildId ?? personal(author.id),
    ...channelAndThread(channel, channel.id),
    user: author.id,
    direct: channel.type === ChannelType.DM,
    mayManage: mayManage(member),
  }
}

/** A server that is known by its id only has no roles yet, and so nothing that would allow it. */
function mayManage(member: GuildMember | null): boolean {
  if (member === null || !member.guild.roles.cache.has(member.guild.id)) return false
  return member.permissions.has(PermissionFlagsBits.ManageGuild)
}

/** A thread belongs to its channel: the story, the subscription and the permissions are the channel's. */
function channelAndThread(channel: Channel | null, id: string): Pick<Place, 'channel' | 'thread'> {
  if (channel?.isThread() !== true || channel.parentId === null) return { channel: id }
  return { channel: channel.parentId, thread: channel.id }
}

function personal(userId: string): string {
  return `user-${userId}`
}
