/** Editions reach a Discord channel once, wait when Discord says so, and say what is wrong when they can't. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PlatformError } from '../../../src/model/errors.ts'
import type { Reply } from '../../../src/model/reply.ts'
import { plainText } from '../../../src/model/reply.ts'
import type { ChannelKey } from '../../../src/store/store.ts'
import { textOf } from '../../stand-in/discord/start-discord.ts'
import { CHANNEL, GUILD_ID, READER } from '../../stand-in/discord/world.ts'
import { type Bot, startBot } from './start-bot.ts'

let bot: Bot

beforeEach(async () => {
  bot = await startBot()
})

afterEach(() => bot.stop())

const DESK: ChannelKey = { platform: 'discord', team: GUILD_ID, channel: CHANNEL.desk }

function edition(text: string, lines = 1): Reply {
  return {
    kind: 'answered',
    blocks: Array.from({ length: lines }, (_, n) => ({
      kind: 'line',
      line: [{ kind: 'text', text: plainText(`${text} ${n}`) }],
      claim: false,
    })),
    citations: [],
    actions: [{ kind: 'share', label: plainText('Share to channel') }],
  }
}

async function failureOf(channel: string): Promise<PlatformError> {
  const error = await bot.chat.sender.send({ ...DESK, channel }, edition('x'), { key: 'k' }).catch((thrown) => thrown)
  expect(error).toBeInstanceOf(PlatformError)
  return error as PlatformError
}

test('an edition is posted and its id given back', async () => {
  const { messageId } = await bot.chat.sender.send(DESK, edition('Morning'), { key: 'one' })
  const { messages } = bot.discord.channel(CHANNEL.desk)
  expect(messages.map(({ id }) => id)).toEqual([messageId])
  expect(messages.map(textOf)).toEqual(['Morning 0'])
})

test('the same key again posts nothing and gives the same id', async () => {
  const first = await bot.chat.sender.send(DESK, edition('Morning'), { key: 'one' })
  const again = await bot.chat.sender.send(DESK, edition('Morning'), { key: 'one' })
  expect(again).toEqual(first)
  await bot.chat.sender.send(DESK, edition('Morning'), { key: 'two' })
  expect(bot.discord.channel(CHANNEL.desk).messages).toHaveLength(2)
})

test('a long edition comes in several messages, none of them twice', async () => {
  const long = edition('word '.repeat(30), 60)
  await bot.chat.sender.send(DESK, long, { key: 'long' })
  const { length } = bot.discord.channel(CHANNEL.desk).messages
  expect(length).toBeGreaterThan(1)
  await bot.chat.sender.send(DESK, long, { key: 'long' })
  expect(bot.discord.channel(CHANNEL.desk).messages).toHaveLength(length)
})

test('a quiet edition sends no notification', async () => {
  await bot.chat.sender.send(DESK, edition('Night'), { key: 'quiet', silent: true })
  expect(Number(bot.discord.channel(CHANNEL.desk).messages[0]?.body.flags) & (1 << 12)).toBe(1 << 12)
})

test('after hours, when Discord has forgotten the key, an edition that got through is found', async () => {
  const { nonces, messages } = bot.discord.channel(CHANNEL.desk)
  const first = await bot.chat.sender.send(DESK, edition('Morning'), { key: 'one' })
  await bot.chat.sender.send(DESK, edition('Noon'), { key: 'two' })
  nonces.clear()
  expect(await bot.chat.sender.send(DESK, edition('Morning, late'), { key: 'one', again: true })).toEqual(first)
  expect(messages).toHaveLength(2)
})

test('an edition of which only the first message got through is completed', async () => {
  const long = edition('word '.repeat(30), 60)
  const { messages, nonces } = bot.discord.channel(CHANNEL.desk)
  const first = await bot.chat.sender.send(DESK, long, { key: 'long' })
  const { length } = messages
  messages.splice(1)
  nonces.clear()
  expect(await bot.chat.sender.send(DESK, long, { key: 'long', again: true })).toEqual(first)
  expect(messages).toHaveLength(length)
})

test('an edition that did not get through is posted by the next try', async () => {
  await bot.chat.sender.send(DESK, edition('Morning'), { key: 'one', again: true })
  bot.discord.channel(CHANNEL.desk).history = false
  await bot.chat.sender.send(DESK, edition('Noon'), { key: 'two', again: true })
  expect(bot.discord.channel(CHANNEL.desk).messages).toHaveLength(2)
})

test('a watch reaches the person, not the channel', async () => {
  await bot.chat.sender.send(DESK, edition('News'), { key: 'one', person: READER.id })
  expect(bot.discord.channel(CHANNEL.direct).messages).toHaveLength(1)
  expect(bot.discord.channel(CHANNEL.desk).messages).toHaveLength(0)
})

test('a person who shares no server any more is for a person to mend', async () => {
  const sending = bot.chat.sender.send(DESK, edition('News'), { key: 'one', person: '1' })
  await expect(sending).rejects.toMatchObject({ permanent: true, status: 50_278 })
})

describe('limits', () => {
  test('429 is waited out', async () => {
    bot.discord.limits.limitNext('/channels/', 300)
    const before = Date.now()
    await bot.chat.sender.send(DESK, edition('Morning'), { key: 'one' })
    expect(Date.now() - before).toBeGreaterThanOrEqual(290)
    expect(bot.discord.channel(CHANNEL.desk).messages).toHaveLength(1)
  })

  test('twelve editions to one channel keep below the limit', async () => {
    const keys = Array.from({ length: 12 }, (_, n) => `edition ${n}`)
    await Promise.all(keys.map((key) => bot.chat.sender.send(DESK, edition(key), { key })))
    expect(bot.discord.channel(CHANNEL.desk).messages).toHaveLength(12)
  })

  test('a wait of minutes is told, not waited out', async () => {
    bot.discord.limits.limitNext('/channels/', 300_000)
    const error = await failureOf(CHANNEL.desk)
    expect(error.permanent).toBe(false)
    expect(error.retryAfterMs).toBeGreaterThan(250_000)
  })
})

describe('refusals', () => {
  test.each([
    [403, 50_001, 'can’t see this channel'],
    [403, 50_013, 'may not post here'],
    [404, 10_003, 'gone'],
    [403, 50_007, 'direct messages'],
    [403, 50_278, 'no server'],
  ])('%i with code %i is for a person to mend', async (status, code, words) => {
    bot.discord.channel(CHANNEL.quiet).refuses = { status, code }
    const error = await failureOf(CHANNEL.quiet)
    expect(error).toMatchObject({ permanent: true, status: code, platform: 'discord' })
    expect(error.message).toContain(words)
  })

  test('opening direct messages too fast is tried again later', async () => {
    bot.discord.channel(CHANNEL.quiet).refuses = { status: 403, code: 40_003 }
    expect(await failureOf(CHANNEL.quiet)).toMatchObject({ permanent: false, retryAfterMs: 600_000 })
  })

  test('an unknown channel is for a person to mend', async () => {
    expect(await failureOf('1')).toMatchObject({ permanent: true, status: 10_003 })
  })

  test('one channel’s refusal delays no other', async () => {
    bot.discord.channel(CHANNEL.quiet).refuses = { status: 403, code: 50_013 }
    const both = [CHANNEL.quiet, CHANNEL.desk].map((channel) =>
      bot.chat.sender.send({ ...DESK, channel }, edition('x'), { key: channel }),
    )
    const [refused, posted] = await Promise.allSettled(both)
    expect([refused?.status, posted?.status]).toEqual(['rejected', 'fulfilled'])
  })
})
