/** The address that adds Readout to a Discord server or to a person's own apps. */

import { ConfigError } from '../../model/errors.ts'

/**
 * View Channel, Send Messages, Attach Files, Read Message History (to answer a mention as a reply), Send Messages in
 * Threads: what a briefing needs, and nothing that moderates or reads what isn't meant for the bot.
 */
const PERMISSIONS = (1n << 10n) | (1n << 11n) | (1n << 15n) | (1n << 16n) | (1n << 38n)

/** `install`: into a server (default), where briefings can be scheduled, or for the person alone. */
type Invite = { readonly applicationId: string; readonly install?: 'server' | 'user' }

/**
 * The invite address with the least scopes and permissions.
 *
 * @throws {ConfigError} when the application id is no Discord id
 */
export function discordInvite({ applicationId, install = 'server' }: Invite): string {
  if (!/^\d{15,21}$/u.test(applicationId)) {
    const message = 'write the 15 to 21 digits of General Information › Application ID in the developer portal'
    throw new ConfigError([{ setting: 'DISCORD_APPLICATION_ID', message }])
  }
  const address = new URL('https://discord.com/oauth2/authorize')
  address.searchParams.set('client_id', applicationId)
  address.searchParams.set('integration_type', install === 'server' ? '0' : '1')
  address.searchParams.set('scope', install === 'server' ? 'bot applications.commands' : 'applications.commands')
  if (install === 'server') address.searchParams.set('permissions', PERMISSIONS.toString())
  return address.href
}

/**
 * Reads the application's id out of a bot token, whose first part is the bot's id in base64; for all but a few very old
 * applications that is the application's id too.
 *
 * @returns `undefined` when the token doesn't have that form
 */
export function findApplicationId(token: string): string | undefined {
  const first = token.replace(/^Bot\s+/iu, '').split('.')[0] ?? ''
  const id = Buffer.from(first, 'base64').toString('latin1')
  return /^\d{15,21}$/u.test(id) ? id : undefined
}
