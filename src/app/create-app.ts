/** Builds everything from the configuration, and is the only place that opens and wires. */

import { schedule } from 'node-cron'
import type { Logger } from 'pino'
import type { DiscordConfig } from '../chat/discord/create-discord.ts'
import type { SlackConfig } from '../chat/slack/slack-config.ts'
import { syncStories } from '../corpus/sync-stories.ts'
import { createDesk } from '../desk/create-desk.ts'
import type { Desk } from '../desk/desk.ts'
import { warmDesk } from '../desk/warm-desk.ts'
import { createEditions } from '../editions/create-editions.ts'
import type { Sender } from '../editions/sender.ts'
import type { InputError } from '../model/errors.ts'
import { viewerOf } from '../reply/viewer.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import type { Config } from './config.ts'
import { createLog } from './create-log.ts'
import { spareMemory } from './spare-memory.ts'

/** The time, so that tests can say what it is. */
type Clock = { now(): Date }

/** Something that runs until it is stopped: a chat platform. */
type Chat = { readonly sender: Sender; start(): Promise<void>; stop(): Promise<void> }

/** Whether a chat platform is on, and how to switch it on where it is off. */
export type PlatformState = { readonly platform: 'slack' | 'discord'; readonly on: boolean; readonly hint: string }

/** A running Readout. */
export type App = {
  readonly store: Store
  readonly desk: Desk
  readonly platforms: readonly PlatformState[]
  /** Story definitions that can't be used, with file and line; the stories stay as they were in the store. */
  readonly problems: readonly InputError[]
  /** Connects to the chat platforms and begins the minute tick. */
  start(): Promise<void>
  /** Stops what `start` began, then closes the store; nothing is left running. */
  stop(): Promise<void>
}

/** What a test or a command may bring instead of the real thing. */
type Overrides = {
  readonly clock?: Clock
  readonly log?: Logger
  /** Called while a story's articles are digested by new rules. */
  readonly onDigesting?: (done: number, total: number) => void
}

/**
 * Opens the store, brings the stories up to date and wires the desk to the platforms that have tokens.
 *
 * @throws {StoreError} when the database can't be used
 * @throws {InputError} when there is no folder of briefings
 */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const clock = overrides.clock ?? { now: () => new Date() }
  const log = overrides.log ?? createLog(config)
  const store = await openStore(config.databaseUrl, { workspace: config.workspace })
  try {
    const { problems } = await syncStories(store, config.briefings, {
      now: clock.now().toISOString(),
      ...(overrides.onDigesting && { onProgress: overrides.onDigesting }),
    })
    return { ...(await wire({ config, clock, log, store })), problems }
  } catch (error) {
    await store.close()
    throw error
  }
}

type Parts = { readonly config: Config; readonly clock: Clock; readonly log: Logger; readonly store: Store }

async function wire({ config, clock, log, store }: Parts): Promise<Omit<App, 'problems'>> {
  const standard = config.story === undefined ? {} : { defaultStory: config.story }
  const desk = createDesk({ store, clock, log, ...standard })
  const chats = await createChats({ config, clock, log, store }, desk)
  const senders = chats.map(({ sender }) => sender)
  const editions = createEditions({ store, senders, clock, log, graceMs: config.graceHours * 3_600_000 })
  const stops: (() => Promise<void>)[] = [() => store.close()]

  return {
    store,
    desk,
    platforms: platformStates(config),
    async start() {
      if (chats.length > 0) {
        spareMemory()
        stops.push(viewerOf(store).useProcess({ url: config.databaseUrl, workspace: config.workspace }))
        await warmDesk(desk, store, clock)
      }
      for (const chat of chats) {
        stops.push(() => chat.stop())
        await chat.start()
      }
      if (chats.length === 0) return
      const task = schedule('* * * * *', () => editions.tick(), { noOverlap: true })
      stops.push(async () => {
        await task.destroy()
        await editions.close()
      })
      await editions.tick()
    },
    async stop() {
      while (stops.length > 0) await stops.pop()?.()
    },
  }
}

function slackConfig(config: Config, botToken: string): SlackConfig {
  const { slackAppToken, slackSigningSecret, slackApiUrl } = config
  return {
    botToken,
    host: config.slackHost,
    port: config.slackPort,
    managers: config.slackManagers,
    ...(slackAppToken === undefined ? {} : { appToken: slackAppToken }),
    ...(slackSigningSecret === undefined ? {} : { signingSecret: slackSigningSecret }),
    ...(slackApiUrl === undefined ? {} : { apiUrl: slackApiUrl }),
  }
}

function discordConfig({ discordApiUrl, discordGuildId }: Config, token: string): DiscordConfig {
  return {
    token,
    ...(discordApiUrl === undefined ? {} : { apiUrl: discordApiUrl }),
    ...(discordGuildId === undefined ? {} : { guildId: discordGuildId }),
  }
}

/** The SDKs take a second to load, so they are loaded only when a platform is on. */
async function createChats({ config, clock, log, store }: Parts, desk: Desk): Promise<Chat[]> {
  const chats: Chat[] = []
  if (config.slackBotToken !== undefined) {
    const { createSlack } = await import('../chat/slack/create-slack.ts')
    chats.push(createSlack({ config: slackConfig(config, config.slackBotToken), desk, store, log, clock }))
  }
  if (config.discordToken !== undefined) {
    const { createDiscord } = await import('../chat/discord/create-discord.ts')
    chats.push(createDiscord({ config: discordConfig(config, config.discordToken), desk, store, log, clock }))
  }
  return chats
}

function platformStates(config: Config): PlatformState[] {
  return [
    {
      platform: 'slack',
      on: config.slackBotToken !== undefined,
      hint: 'set SLACK_BOT_TOKEN and SLACK_APP_TOKEN; npm run -s readout -- slack-manifest prints the app to create',
    },
    {
      platform: 'discord',
      on: config.discordToken !== undefined,
      hint: 'set DISCORD_TOKEN; npm run -s readout -- discord-invite prints the address that adds the bot',
    },
  ]
}
