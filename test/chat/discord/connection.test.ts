/** The bot connects to Discord, stays connected, and says clearly when it can't. */

import { afterEach, describe, expect, test } from 'vitest'
import { discordInvite, findApplicationId } from '../../../src/chat/discord/invite.ts'
import { ConfigError, PlatformError } from '../../../src/model/errors.ts'
import { textOf, until } from '../../stand-in/discord/start-discord.ts'
import { APPLICATION_ID, CHANNEL, GUILD_ID } from '../../stand-in/discord/world.ts'
import { type Bot, startBot } from './start-bot.ts'

let bot: Bot | undefined

afterEach(async () => {
  const stopping = bot?.stop()
  bot = undefined
  await stopping
})

describe('starting', () => {
  test('connects with unprivileged intents and registers the commands once', async () => {
    bot = await startBot()
    expect(bot.discord.writes).toEqual(['global'])
    expect(bot.discord.commands()).toHaveLength(1)
    await bot.chat.stop()
    expect(bot.discord.gateway.sessions()).toBe(1)
  })

  test('opens as many connections as Discord asks for', async () => {
    bot = await startBot({ standIn: { shards: 2 } })
    expect(bot.discord.gateway.sessions()).toBe(2)
  })

  test('commands that Discord has already are not sent again', async () => {
    bot = await startBot()
    const { createDiscord } = await import('../../../src/chat/discord/create-discord.ts')
    const { default: pino } = await import('pino')
    const again = createDiscord({
      config: { token: bot.discord.token, apiUrl: bot.discord.apiUrl },
      desk: bot.desk,
      store: bot.store,
      log: pino({ level: 'silent' }),
      clock: { now: () => new Date() },
    })
    await again.start()
    await again.stop()
    expect(bot.discord.writes).toEqual(['global'])
  })

  test('registers the commands in one server when the settings name it', async () => {
    bot = await startBot({ config: { guildId: GUILD_ID } })
    expect(bot.discord.writes).toEqual([GUILD_ID])
    expect(bot.discord.commands(GUILD_ID)).toHaveLength(1)
  })

  test('a refused token is one message that names the setting and not the token', async () => {
    bot = await startBot({ config: { token: 'not.the.token' }, start: false })
    const refused = bot.chat.start()
    await expect(refused).rejects.toThrow(ConfigError)
    await expect(refused).rejects.toThrow(/DISCORD_TOKEN: Discord refuses this token/u)
    await expect(refused).rejects.not.toThrow(/not\.the\.token/u)
  })

  test('a token that only the gateway refuses is the same message', async () => {
    bot = await startBot({ standIn: { closeWith: 4004 }, start: false })
    await expect(bot.chat.start()).rejects.toThrow(/DISCORD_TOKEN: Discord refuses this token/u)
  })

  test('intents that Discord refuses are said', async () => {
    bot = await startBot({ standIn: { closeWith: 4014 }, start: false })
    await expect(bot.chat.start()).rejects.toThrow(/intents/u)
  })

  test('a Discord that can’t be reached is a failure that may pass', async () => {
    bot = await startBot({ config: { apiUrl: 'http://127.0.0.1:9/api' }, start: false })
    const error = await bot.chat.start().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(PlatformError)
    expect((error as PlatformError).permanent).toBe(false)
  })
})

describe('staying connected', () => {
  test('resumes after a drop, and gets what happened meanwhile', async () => {
    bot = await startBot()
    bot.discord.gateway.drop()
    const asked = await bot.discord.slash('help')
    expect(asked.messages).toHaveLength(1)
    expect(bot.discord.gateway.resumes()).toBe(1)
    expect(bot.discord.gateway.sessions()).toBe(1)
  })

  test('sends heartbeats', async () => {
    bot = await startBot({ standIn: { heartbeatMs: 60 } })
    const { gateway } = bot.discord
    await until(() => gateway.heartbeats() >= 2, 'heartbeats')
  })

  test('a message that the gateway repeats is answered once', async () => {
    bot = await startBot()
    const { discord } = bot
    discord.say('help')
    discord.gateway.repeatLast()
    discord.say('help')
    await until(() => discord.channel(CHANNEL.direct).messages.length >= 2, 'two answers')
    await bot.chat.stop()
    expect(discord.channel(CHANNEL.direct).messages).toHaveLength(2)
  })

  test('an interaction that the gateway repeats is answered once', async () => {
    bot = await startBot()
    const asked = bot.discord.ask('help')
    bot.discord.gateway.repeatLast()
    await until(() => asked.state === 'answered', 'an answer')
    await bot.chat.stop()
    expect(bot.discord.broken).toEqual([])
  })

  test('stopping waits for the answer under way', async () => {
    let open = () => {}
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    bot = await startBot({ wrap: (desk) => ({ ...desk, handle: (...args) => gate.then(() => desk.handle(...args)) }) })
    const asked = bot.discord.ask('help')
    await until(() => asked.state === 'deferred', 'a deferral')
    const stopping = bot.chat.stop()
    open()
    await stopping
    expect(asked.state).toBe('answered')
  })
})

describe('failures', () => {
  test('an error of the desk is told with an id that the log has too', async () => {
    bot = await startBot({
      wrap: (desk) => ({ ...desk, handle: () => Promise.reject(new Error('boom')) }),
    })
    const { messages } = await bot.discord.slash('help')
    const id = /id is ([0-9a-f]{8})/u.exec(messages[0] ? textOf(messages[0]) : '')?.[1]
    expect(id).toBeDefined()
    expect(bot.logged.some(({ errorId }) => errorId === id)).toBe(true)
  })

  test('an interaction whose time is over ends nothing', async () => {
    let open = () => {}
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    bot = await startBot({ wrap: (desk) => ({ ...desk, handle: (...args) => gate.then(() => desk.handle(...args)) }) })
    const late = bot.discord.ask('help')
    await until(() => late.state === 'deferred', 'a deferral')
    late.expired = true
    open()
    const next = await bot.discord.slash('help')
    expect(next.messages).toHaveLength(1)
    expect(JSON.stringify(bot.logged)).not.toContain(late.token)
  })

  test('no token gets into the log', async () => {
    bot = await startBot()
    await bot.discord.slash('help')
    expect(JSON.stringify(bot.logged)).not.toContain(bot.discord.token)
  })
})

describe('the invite address', () => {
  test('asks for the least that a briefing needs', () => {
    const address = new URL(discordInvite({ applicationId: APPLICATION_ID }))
    expect(address.origin).toBe('https://discord.com')
    expect(address.searchParams.get('scope')).toBe('bot applications.commands')
    expect(BigInt(address.searchParams.get('permissions') ?? 0) & 0x8n).toBe(0n)
  })

  test('a person’s own installation asks for no permission at all', () => {
    const address = new URL(discordInvite({ applicationId: APPLICATION_ID, install: 'user' }))
    expect(address.searchParams.get('scope')).toBe('applications.commands')
    expect(address.searchParams.has('permissions')).toBe(false)
  })

  test('refuses what is no application id', () => {
    expect(() => discordInvite({ applicationId: '12&scope=admin' })).toThrow(/DISCORD_APPLICATION_ID/u)
  })

  test('the application id is read out of a token', () => {
    const token = `${Buffer.from('123456789012345678').toString('base64')}.a.b`
    expect(findApplicationId(token)).toBe('123456789012345678')
    expect(findApplicationId('nonsense')).toBeUndefined()
  })
})
