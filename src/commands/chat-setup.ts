/** Commands for the administrator who installs the bot: Slack's manifest, Discord's invite address. */

import type { Command } from 'commander'
import { parseConfig } from '../app/config.ts'
import { discordInvite, findApplicationId } from '../chat/discord/invite.ts'
import type { ManifestOptions } from '../chat/slack/manifest.ts'
import { ConfigError, InputError } from '../model/errors.ts'
import type { ProcessLike } from './process-like.ts'

/** Adds `slack-manifest` and `discord-invite`. */
export function addChatCommands(program: Command, process: ProcessLike): void {
  program
    .command('slack-manifest')
    .description('print the manifest to paste at api.slack.com/apps › Create New App › From a manifest')
    .option('--name <name>', 'the name of the app', 'Readout')
    .option('--url <address>', 'receive over HTTP at this https:// address instead of Socket Mode')
    .action(async ({ name, url }: { name: string; url?: string }) => {
      const options = url === undefined ? { name, socketMode: true } : { name, socketMode: false, url }
      process.stdout.write(`${JSON.stringify(await manifest(options), null, 2)}\n`)
    })
  program
    .command('discord-invite')
    .description('print the address that adds the bot to a server')
    .option('--user', 'add it to your own account instead of a server')
    .action(({ user }: { user?: boolean }) => {
      const { discordApplicationId, discordToken } = parseConfig(process.env)
      const applicationId = discordApplicationId ?? (discordToken && findApplicationId(discordToken))
      if (!applicationId) {
        const message = 'set it, or DISCORD_TOKEN, to get the invite address'
        throw new ConfigError([{ setting: 'DISCORD_APPLICATION_ID', message }])
      }
      process.stdout.write(`${discordInvite({ applicationId, install: user ? 'user' : 'server' })}\n`)
    })
}

/** Slack's SDK takes a second to load; other commands don't wait for it. */
async function manifest(options: ManifestOptions) {
  const { slackManifest } = await import('../chat/slack/manifest.ts')
  try {
    return slackManifest(options)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new InputError(
      '--url needs the public address of the receiver, such as https://readout.example.org/slack/events',
    )
  }
}
