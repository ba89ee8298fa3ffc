/** Direct messages, mentions, and hostile words on Discord. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unescapeDiscord } from '../../../src/render/discord-markdown.ts'
import { textOf, until } from '../../stand-in/discord/start-discord.ts'
import { CHANNEL, MANAGER, type Posted, READER } from '../../stand-in/discord/world.ts'
import { type Bot, HOSTILE, startBot } from './start-bot.ts'

let bot: Bot

beforeEach(async () => {
  bot = await startBot()
})

afterEach(() => bot.stop())

async function answered(channel: string, count: number): Promise<readonly Posted[]> {
  const { messages } = bot.discord.channel(channel)
  await until(() => messages.length >= count, `answer ${count}`)
  return messages
}

function read(message: Posted | undefined): string {
  return message === undefined ? '' : unescapeDiscord(textOf(message))
}

describe('a direct message', () => {
  test('is answered with cited words', async () => {
    bot.discord.say('When will the dam reopen?')
    const [answer] = await answered(CHANNEL.direct, 1)
    expect(read(answer)).toMatch(/\[1\]¶\d/u)
  })

  test('is followed up on', async () => {
    bot.discord.say('What did Brandt say about the dam?')
    await answered(CHANNEL.direct, 1)
    bot.discord.say('And Vale?')
    const messages = await answered(CHANNEL.direct, 2)
    expect(read(messages[1])).toMatch(/Vale/u)
    expect(read(messages[1])).toMatch(/¶/u)
  })

  test('takes commands as typed', async () => {
    bot.discord.say('sources')
    expect(read((await answered(CHANNEL.direct, 1))[0])).toContain('Moor Post')
  })

  test('without words is greeted', async () => {
    bot.discord.say('')
    expect(read((await answered(CHANNEL.direct, 1))[0])).toContain('The Lowmoor dam talks')
  })

  test.each(['🦆🦆🦆', 'x'.repeat(10_000), 'Что будет с плотиной?'])('of any kind gets an answer', async (text) => {
    bot.discord.say(text)
    expect(read((await answered(CHANNEL.direct, 1))[0])).not.toMatch(/did not work|went wrong/u)
  })

  test('one person’s messages are answered in their order', async () => {
    for (const line of ['sources', 'stories', 'help']) bot.discord.say(line)
    const [first, second, third] = await answered(CHANNEL.direct, 3)
    expect(read(first)).toContain('Moor Post')
    expect(read(second)).toContain('lowmoor-dam')
    expect(read(third)).toContain('quotes')
  })
})

describe('in a server', () => {
  test('a mention is answered as a reply to it', async () => {
    const { id } = bot.discord.say('sources', { channel: CHANNEL.desk, mention: true })
    const [answer] = await answered(CHANNEL.desk, 1)
    expect(answer?.body.message_reference).toMatchObject({ message_id: id })
    expect(read(answer)).toContain('Daily Herald')
  })

  test('a mention in a thread is answered there', async () => {
    bot.discord.say('sources', { channel: CHANNEL.thread, mention: true })
    expect(read((await answered(CHANNEL.thread, 1))[0])).toContain('Daily Herald')
  })

  test('other messages are left alone', async () => {
    bot.discord.say('sources', { channel: CHANNEL.desk })
    bot.discord.say('sources', { channel: CHANNEL.desk, mention: true })
    await answered(CHANNEL.desk, 1)
    await bot.chat.stop()
    expect(bot.discord.channel(CHANNEL.desk).messages).toHaveLength(1)
  })

  test('without the permission to read history the answer comes without the reference', async () => {
    bot.discord.channel(CHANNEL.desk).history = false
    bot.discord.say('sources', { channel: CHANNEL.desk, mention: true })
    const [answer] = await answered(CHANNEL.desk, 1)
    expect(answer?.body.message_reference).toBeUndefined()
  })

  test('where the bot may not post, the log says so and nothing else breaks', async () => {
    bot.discord.channel(CHANNEL.quiet).refuses = { status: 403, code: 50_013 }
    bot.discord.say('sources', { channel: CHANNEL.quiet, mention: true })
    await until(() => bot.logged.some(({ code }) => code === 50_013), 'a line in the log')
    bot.discord.say('sources')
    await answered(CHANNEL.direct, 1)
  })

  test('who manages the server may schedule by mention, others may not', async () => {
    bot.discord.say('follow 07:00 Europe/London', { channel: CHANNEL.desk, mention: true, user: READER })
    await answered(CHANNEL.desk, 1)
    expect(await bot.store.listSubscriptions()).toEqual([])
    bot.discord.say('follow 07:00 Europe/London', { channel: CHANNEL.desk, mention: true, user: MANAGER })
    await answered(CHANNEL.desk, 2)
    expect(await bot.store.listSubscriptions()).toHaveLength(1)
  })
})

describe('hostile words', () => {
  test('of an article stand there to the character and do nothing', async () => {
    bot.discord.say('quotes vale')
    const [answer] = await answered(CHANNEL.direct, 1)
    const quoted = HOSTILE.slice(HOSTILE.indexOf('"') + 1, -1)
    expect(read(answer)).toContain(quoted)
    const text = answer === undefined ? '' : textOf(answer)
    expect(text).not.toMatch(/(?<!\\)<@|(?<!\\)\|\||\]\(https:\/\/evil/u)
    expect(answer?.body.allowed_mentions).toEqual({ parse: [] })
  })

  test('of a person come back harmless', async () => {
    bot.discord.say('summary story:@everyone<@700000000000000001>||x||')
    const [answer] = await answered(CHANNEL.direct, 1)
    expect(answer === undefined ? '' : textOf(answer)).not.toMatch(/(?<!\\)<@|(?<![\\`])\|\|/u)
  })
})
