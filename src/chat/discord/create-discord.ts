/** Readout on Discord: connects, listens, answers, and posts editions. */

import { Client, Events, GatewayIntentBits, type Interaction, type Message, Options, Partials } from 'discord.js'
import type { Logger } from 'pino'
import type { Desk } from '../../desk/desk.ts'
import type { Sender } from '../../editions/sender.ts'
import type { Store } from '../../store/store.ts'
import { answerButton, answerCommand } from './answer-interaction.ts'
import { answerMessage } from './answer-message.ts'
import { complete } from './autocomplete.ts'
import { COMMANDS } from './commands.ts'
import { completePacket } from './complete-packet.ts'
import { createSender } from './create-sender.ts'
import { createTurns } from './create-turns.ts'
import { createWorkQueue } from './create-work-queue.ts'
import { type Edge, loggable } from './edge.ts'
import { loginFailure } from './platform-failure.ts'
import { registerCommands } from './register-commands.ts'
import { requestDiscord } from './request.ts'
import { createShownReplies } from './shown-replies.ts'

/** What an operator sets for Discord. */
export type DiscordConfig = {
  /** The bot's token (`DISCORD_TOKEN`). */
  readonly token: string
  /** Another REST API, such as a stand-in's `http://127.0.0.1:4000/api`; Discord's own when absent. */
  readonly apiUrl?: string
  /** Registers the commands in this one server, where a change shows at once; everywhere when absent. */
  readonly guildId?: string
}

type DiscordParts = {
  readonly config: DiscordConfig
  readonly desk: Desk
  readonly store: Store
  readonly log: Logger
  readonly clock: { readonly now: () => Date }
}

/** Discord while it runs: what it sends through, and how it starts and ends. */
export interface DiscordChat {
  readonly sender: Sender
  /**
   * Connects and registers the commands; resolves when events arrive.
   *
   * @throws {ConfigError} when Discord refuses the token
   * @throws {PlatformError} when Discord can't be reached
   */
  start(): Promise<void>
  /** Finishes what is being answered (10 seconds at most) and disconnects. */
  stop(): Promise<void>
}

/** Longer waits than this are told instead of waited out. */
const LONGEST_WAIT_MS = 60_000
const LAST_ANSWERS_MS = 10_000
const LONGEST_GUILD_WAIT_MS = 500

/** Wires Discord to the desk; connects nothing yet. */
export function createDiscord({ config, desk, store, log, clock }: DiscordParts): DiscordChat {
  const client = createClient(config)
  const edge: Edge = { desk, store, log, clock, shown: createShownReplies(), queue: createWorkQueue() }
  const turns = createTurns()
  listen(client, edge, turns)
  return {
    sender: createSender(client.rest, log),
    async start() {
      const ready = new Promise<Client<true>>((resolve) => {
        client.once(Events.ClientReady, resolve)
      })
      try {
        await client.login(config.token)
      } catch (error) {
        throw loginFailure(error)
      }
      await register(await ready, config, log)
    },
    async stop() {
      await turns.finish(LAST_ANSWERS_MS)
      await client.destroy()
    },
  }
}

function createClient({ apiUrl, token }: DiscordConfig): Client {
  const client = new Client({
    // None of these is privileged: GuildMessages brings messages of servers without their words, except where the bot
    // is mentioned.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // As many connections as Discord asks for: from 2,500 servers on it refuses a single one.
    shards: 'auto',
    // Direct messages come from channels that discord.js has not seen before.
    partials: [Partials.Channel],
    // Commands that come before the start is over would wait as long for servers that are down, and Discord only 3 s.
    waitGuildTimeout: LONGEST_GUILD_WAIT_MS,
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: {
      ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/(?:\/v\d+)?\/*$/u, '') }),
      makeRequest: requestDiscord,
      rejectOnRateLimit: ({ retryAfter }) => retryAfter > LONGEST_WAIT_MS,
    },
  })
  client.rest.setToken(token)
  return client
}

type Turns = ReturnType<typeof createTurns>

/** No listener may throw: an error in an async listener would end the process. */
function listen(client: Client, edge: Edge, turns: Turns): void {
  const { log } = edge
  const guard = (work: Promise<void>, id: string) =>
    work.catch((error: unknown) => log.error({ event: id, ...loggable(error) }, 'an event of Discord was not answered'))
  client.on(Events.Raw, (packet: { t?: unknown; d?: unknown }) => {
    if (!completePacket(packet, client)) log.warn('an event of Discord lacks what it is about')
  })
  client.on(Events.InteractionCreate, (interaction) => {
    if (turns.isNew(interaction.id)) void turns.run(() => guard(answerInteraction(interaction, edge), interaction.id))
  })
  client.on(Events.MessageCreate, (message: Message) => {
    const turn = `${message.channelId}/${message.author.id}`
    void turns.run(() => guard(answerMessage(message, edge), message.id), turn)
  })
  client.on(Events.Error, (error) => log.error(loggable(error), 'discord.js reported an error'))
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, ...loggable(error) }, 'the connection to Discord failed'),
  )
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'reconnected to Discord'))
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error({ shard, code }, 'Discord ended the connection for good: check DISCORD_TOKEN and start Readout again'),
  )
}

async function answerInteraction(interaction: Interaction, edge: Edge): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, edge)
  if (interaction.isChatInputCommand()) return answerCommand(interaction, edge)
  if (interaction.isButton()) return answerButton(interaction, edge)
}

/** A failure here leaves everything but new commands working, so it is told and not thrown. */
async function register(client: Client<true>, { guildId }: DiscordConfig, log: Logger): Promise<void> {
  try {
    const changed = await registerCommands(client.rest, {
      applicationId: client.application.id,
      ...(guildId === undefined ? {} : { guildId }),
      commands: COMMANDS,
    })
    log.info({ application: client.application.id, changed }, 'connected to Discord')
  } catch (error) {
    log.error(loggable(error), 'the commands could not be registered; those that Discord knows keep working')
  }
}
