/** Events and answers that carry only what Discord's documents call required are enough, and none of them ends the bot. */

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { completePacket } from '../../../src/chat/discord/complete-packet.ts'
import { requestDiscord } from '../../../src/chat/discord/request.ts'
import { textOf, until } from '../../stand-in/discord/start-discord.ts'
import { BOT_USER, CHANNEL, GUILD_ID, READER } from '../../stand-in/discord/world.ts'
import { type Bot, startBot } from './start-bot.ts'

const OPTIONAL = [
  'entitlements',
  'authorizing_integration_owners',
  'channel',
  'context',
  'app_permissions',
  'locale',
  'guild',
  'guild_locale',
  'attachment_size_limit',
  'version',
]

let bot: Bot | undefined

afterEach(async () => {
  await bot?.stop()
  bot = undefined
})

describe('events with few fields', () => {
  test.each([
    ['without entitlements', ['entitlements']],
    ['without the owners of the installation', ['authorizing_integration_owners']],
    ['without the channel object', ['channel']],
    ['without any of the optional fields', OPTIONAL],
  ])('a command %s is answered', async (_case, left) => {
    bot = await startBot()
    const { gateway } = bot.discord
    const dispatch = gateway.dispatch
    Object.assign(gateway, {
      dispatch: (name: string, data: Record<string, unknown>) => dispatch(name, without(data, left)),
    })
    const asked = await bot.discord.slash('sources')
    expect(asked.messages.map(textOf).join('\n')).toContain('Daily Herald')
  })

  test('an event without what it is about is left alone, and the next one is answered', async () => {
    bot = await startBot()
    for (const broken of [{}, { id: '1', token: 't' }, { id: 'x', token: 't', data: {}, user: READER }]) {
      bot.discord.gateway.dispatch('INTERACTION_CREATE', broken)
      bot.discord.gateway.dispatch('MESSAGE_CREATE', broken)
    }
    expect((await bot.discord.slash('help')).messages).toHaveLength(1)
    expect(bot.logged.filter(({ msg }) => msg === 'an event of Discord lacks what it is about')).toHaveLength(6)
  })

  test('a mention in a server and a channel that were never announced is answered', async () => {
    bot = await startBot()
    bot.discord.gateway.dispatch('MESSAGE_CREATE', {
      id: '1300000000000000001',
      channel_id: CHANNEL.desk,
      guild_id: `${GUILD_ID.slice(0, -1)}9`,
      author: READER,
      content: `<@${BOT_USER.id}> sources`,
    })
    const { messages } = bot.discord.channel(CHANNEL.desk)
    await until(() => messages.length === 1, 'an answer')
    expect(messages.map(textOf).join('\n')).toContain('Daily Herald')
  })

  test('a direct message of an unknown channel is answered', async () => {
    bot = await startBot()
    const written = { id: '1300000000000000002', channel_id: CHANNEL.direct, author: READER, content: 'sources' }
    bot.discord.gateway.dispatch('MESSAGE_CREATE', written)
    await until(() => bot?.discord.channel(CHANNEL.direct).messages.length === 1, 'an answer')
  })

  test('a READY without servers and application is completed', () => {
    const packet = { t: 'READY', d: { user: BOT_USER } as Record<string, unknown> }
    expect(completePacket(packet, {} as never)).toBe(true)
    expect(packet.d).toMatchObject({ guilds: [], application: { id: BOT_USER.id } })
  })
})

describe('answers of the REST API', () => {
  test.each([
    [204, 'application/json', '', ''],
    [200, 'application/json', '', ''],
    [200, 'application/json', '{"id":"1"}', '{"id":"1"}'],
  ])('%i of type %s with %j has the body %j', async (status, type, sent, body) => {
    const server = createServer((_request, response) => {
      response.writeHead(status, { 'content-type': type }).end(sent)
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const { port } = server.address() as AddressInfo
    const response = await requestDiscord(`http://127.0.0.1:${port}/`, { method: 'POST' })
    server.close()
    expect(await response.text()).toBe(body)
    expect(response.headers.get('content-type')).toBe(body === '' ? null : type)
  })
})

function without(data: Record<string, unknown>, left: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !left.includes(name)))
}
