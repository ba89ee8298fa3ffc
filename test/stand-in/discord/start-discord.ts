/** A Discord on loopback, strict as the real one: what the bot breaks is listed in `broken`, and fails the test. */

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGateway, type Gateway, INTENT } from './gateway.ts'
import type { Asked } from './interactions.ts'
import { createRateLimits, type RateLimits } from './rate-limits.ts'
import { answerRest, type RestParts } from './rest.ts'
import {
  APPLICATION_ID,
  BOT_USER,
  CHANNEL,
  type Channel,
  channelObject,
  createChannels,
  GUILD_ID,
  MANAGER,
  memberObject,
  messageObject,
  PERMISSIONS,
  type Posted,
  READER,
  type User,
} from './world.ts'

/** Where something is typed or pressed, and by whom; a reader in the desk's channel when left out. */
export type Where = { readonly channel?: string; readonly user?: User; readonly installed?: 'server' | 'user' }

type OptionValue = string | number

export type StandIn = {
  readonly apiUrl: string
  readonly token: string
  readonly applicationId: string
  /** Rules that the bot broke, in order. */
  readonly broken: string[]
  readonly gateway: Gateway
  readonly limits: RateLimits
  readonly channel: (id: string) => Channel
  /** The registered commands; how often each scope was written. */
  readonly commands: (scope?: string) => readonly object[]
  readonly writes: readonly string[]
  /** Types a slash command; resolves when its response stands. */
  readonly slash: (subcommand: string, options?: Record<string, OptionValue>, where?: Where) => Promise<Asked>
  /** Sends a slash command's event without waiting. */
  readonly ask: (subcommand: string, options?: Record<string, OptionValue>, where?: Where) => Asked
  /** Types into an option; resolves with the choices. */
  readonly complete: (
    subcommand: string,
    option: string,
    typed: string,
    where?: Where & { readonly filled?: Record<string, OptionValue> },
  ) => Promise<readonly { readonly name: string; readonly value: string }[]>
  /** Presses a button by its label, or its `custom_id`; resolves when its response stands. */
  readonly press: (message: Posted, label: string, where?: Where) => Promise<Asked>
  /** Writes a message; `mention` the bot in channels of a server. */
  readonly say: (text: string, where?: Where & { readonly mention?: boolean }) => { readonly id: string }
  readonly close: () => Promise<void>
}

/** `closeWith`: the gateway closes every connection that identifies with this code. `shards`: so many it asks for. */
export type StandInOptions = { readonly heartbeatMs?: number; readonly closeWith?: number; readonly shards?: number }

/** Starts the stand-in on a free port. */
export async function startDiscord({
  heartbeatMs = 41_250,
  closeWith,
  shards = 1,
}: StandInOptions = {}): Promise<StandIn> {
  const token = `${Buffer.from(APPLICATION_ID).toString('base64')}.AbCdEf.${'x'.repeat(27)}`
  const broken: string[] = []
  const broke = (rule: string) => void broken.push(rule)
  const channels = createChannels()
  const asked = new Map<string, Asked>()
  const commands = new Map<string, readonly object[]>()
  const writes: string[] = []
  const limits = createRateLimits()
  let lastId = 1_000_000_000_000_000_000n
  const newId = () => {
    lastId += 1n
    return String(lastId)
  }
  const parts: RestParts = {
    token,
    shards,
    gatewayUrl: () => `ws://127.0.0.1:${port()}/gateway`,
    channels,
    asked,
    commands,
    wrote: (scope) => void writes.push(scope),
    limits,
    newId,
    broke,
    messageObject,
    keep: (item, upload, ephemeral) => ({ id: newId(), channel: item.channel, ephemeral, ...upload }),
  }
  const gateway = createGateway({ token, url: parts.gatewayUrl, channels, broke, heartbeatMs, closeWith, shards })
  const server = createServer((request, response) => {
    answerRest(request, response, parts).catch((error: unknown) => {
      broke(`the stand-in could not read a call: ${String(error)}`)
      response.writeHead(500).end()
    })
  })
  server.on('upgrade', gateway.upgrade)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const port = () => (server.address() as AddressInfo).port

  function interact(kind: Asked['kind'], type: number, data: object, where: Where, more: object = {}): Asked {
    const { channel: channelId = CHANNEL.desk, user: person = READER } = where
    const place = getChannel(channels, channelId)
    const inServer = place.guildId !== undefined
    const byServer = where.installed !== 'user' && place.guildId === GUILD_ID
    const id = newId()
    const item: Asked = {
      id,
      token: `interaction-token-${id}`,
      kind,
      channel: channelId,
      sentAt: Date.now(),
      guest: inServer && place.guildId !== GUILD_ID,
      state: 'waiting',
      ephemeral: false,
      expired: false,
      followUps: 0,
      messages: [],
    }
    asked.set(id, item)
    const permissions = person.id === MANAGER.id ? PERMISSIONS.manager : PERMISSIONS.reader
    gateway.dispatch('INTERACTION_CREATE', {
      id,
      application_id: APPLICATION_ID,
      type,
      data,
      token: item.token,
      version: 1,
      channel: channelObject(place),
      channel_id: channelId,
      ...(inServer
        ? {
            guild_id: place.guildId,
            guild: { id: place.guildId, locale: 'en-GB', features: [] },
            guild_locale: 'en-GB',
            member: { ...memberObject(person), permissions },
          }
        : { user: person }),
      app_permissions: PERMISSIONS.reader,
      locale: 'en-GB',
      entitlements: [],
      authorizing_integration_owners: byServer ? { 0: place.guildId } : { 1: person.id },
      context: inServer ? 0 : 1,
      attachment_size_limit: 10_485_760,
      ...more,
    })
    return item
  }

  const standIn: StandIn = {
    get apiUrl() {
      return `http://127.0.0.1:${port()}/api`
    },
    token,
    applicationId: APPLICATION_ID,
    broken,
    gateway,
    limits,
    channel: (id) => getChannel(channels, id),
    commands: (scope = 'global') => commands.get(scope) ?? [],
    writes,
    ask(subcommand, options = {}, where = {}) {
      return interact('command', 2, commandData(commands, subcommand, options), where)
    },
    async slash(subcommand, options, where) {
      const item = standIn.ask(subcommand, options, where)
      await until(() => item.state === 'answered', `an answer to /readout ${subcommand}`)
      return item
    },
    async complete(subcommand, option, typed, where = {}) {
      const data = commandData(commands, subcommand, { ...where.filled, [option]: typed }, option)
      const item = interact('autocomplete', 4, data, where)
      await until(() => item.state === 'answered', `choices for ${option}`)
      return item.choices ?? []
    },
    async press(message, label, where = {}) {
      const id = findButton(message, label)
      const item = interact(
        'button',
        3,
        { custom_id: id, component_type: 2, id: 1 },
        { channel: message.channel, ...where },
        { message: { ...messageObject(message), flags: Number(message.body.flags) } },
      )
      await until(() => item.state === 'answered', `an answer to the button ${label}`)
      return item
    },
    say(text, { channel: channelId = CHANNEL.direct, user: person = READER, mention = false } = {}) {
      const place = getChannel(channels, channelId)
      const id = newId()
      const posted = { id, channel: channelId, ephemeral: false, body: { flags: 0, components: [] }, files: [] }
      const content = mention ? `<@${BOT_USER.id}> ${text}` : text
      const inServer = place.guildId !== undefined
      gateway.dispatch(
        'MESSAGE_CREATE',
        {
          ...messageObject(posted, person),
          // Without the privileged intent, words come only with direct messages and mentions.
          content: inServer && !mention ? '' : content,
          mentions: mention ? [{ ...BOT_USER, member: undefined }] : [],
          // Discord does not always name the type of a direct message's channel.
          ...(inServer
            ? { channel_type: place.type, guild_id: place.guildId, member: withoutUser(memberObject(person)) }
            : {}),
        },
        inServer ? INTENT.guildMessages : INTENT.directMessages,
      )
      return { id }
    },
    async close() {
      gateway.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
  return standIn
}

/** Waits until something holds, for at most five seconds. */
export async function until(holds: () => boolean, what: string, maxMs = 5_000): Promise<void> {
  const end = Date.now() + maxMs
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`)
    await new Promise((resolve) => {
      setTimeout(resolve, 5)
    })
  }
}

/** All text of a message as it was sent. */
export function textOf({ body }: Posted): string {
  return walk(body.components)
    .filter(({ type }) => type === 10)
    .map(({ content }) => content)
    .join('\n')
}

/** The buttons of a message. */
export function buttonsOf({ body }: Posted): readonly { readonly label: string; readonly custom_id: string }[] {
  return walk(body.components).filter(({ type }) => type === 2) as never
}

type Part = { readonly type: number; readonly content?: string; readonly components?: readonly Part[] }

function walk(components: unknown): readonly Part[] {
  return ((components ?? []) as Part[]).flatMap((part) => [part, ...walk(part.components)])
}

function findButton(message: Posted, label: string): string {
  const found = buttonsOf(message).find((button) => button.label === label || button.custom_id === label)
  if (found === undefined)
    throw new Error(`no button ${label} among ${buttonsOf(message).map((button) => button.label)}`)
  return found.custom_id
}

function getChannel(channels: ReadonlyMap<string, Channel>, id: string): Channel {
  const channel = channels.get(id)
  if (channel === undefined) throw new Error(`no channel ${id}`)
  return channel
}

function withoutUser(member: object): object {
  const { user: _user, ...rest } = member as { user?: unknown }
  return rest
}

type Definition = {
  readonly id?: string
  readonly name: string
  readonly type: number
  readonly autocomplete?: boolean
  readonly options?: readonly Definition[]
}

/** A command's data as Discord's own client sends it: only what is registered can be typed. */
function commandData(
  commands: ReadonlyMap<string, readonly object[]>,
  subcommand: string,
  options: Record<string, OptionValue>,
  focused?: string,
): object {
  const command = [...commands.values()].flat()[0] as Definition | undefined
  const definition = command?.options?.find(({ name }) => name === subcommand)
  if (command === undefined || definition === undefined) throw new Error(`/readout ${subcommand} is not registered`)
  const values = Object.entries(options).map(([name, value]) => {
    const option = definition.options?.find((item) => item.name === name)
    if (option === undefined) throw new Error(`/readout ${subcommand} has no option ${name}`)
    if (focused === name && option.autocomplete !== true) throw new Error(`${name} has no autocomplete`)
    return { name, type: option.type, value, ...(focused === name ? { focused: true } : {}) }
  })
  return { id: command.id, name: command.name, type: 1, options: [{ name: subcommand, type: 1, options: values }] }
}
