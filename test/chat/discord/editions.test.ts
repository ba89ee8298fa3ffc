/** Scheduled briefings reach Discord: followed by a command, sent at their time, once. */

import { createHash } from 'node:crypto'
import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEditions, type Editions } from '../../../src/editions/create-editions.ts'
import { unescapeDiscord } from '../../../src/render/discord-markdown.ts'
import { buttonsOf, textOf } from '../../stand-in/discord/start-discord.ts'
import { CHANNEL, GUILD_ID, MANAGER } from '../../stand-in/discord/world.ts'
import { type Bot, NOW, STORY, startBot } from './start-bot.ts'

const HERE = { platform: 'discord', team: GUILD_ID, channel: CHANNEL.desk } as const

let bot: Bot
let editions: Editions
let now: Date

beforeEach(async () => {
  bot = await startBot()
  now = NOW
  editions = create()
  await bot.discord.slash('follow', { time: '07:30', timezone: 'Europe/London' }, { user: MANAGER })
})

afterEach(async () => {
  await editions.close()
  await bot.stop()
})

function create(): Editions {
  const log = pino({ level: 'silent' })
  return createEditions({ store: bot.store, senders: [bot.chat.sender], clock: { now: () => now }, log })
}

function posted(): readonly string[] {
  return bot.discord.channel(CHANNEL.desk).messages.map((message) => unescapeDiscord(textOf(message)))
}

test('the morning’s edition comes at its time, cited, once for every tick', async () => {
  await editions.tick()
  expect(posted()).toEqual([])
  now = new Date('2026-03-10T07:30:20.000Z')
  await editions.tick()
  await editions.tick()
  expect(posted()).toHaveLength(1)
  expect(posted()[0]).toMatch(/\[1\]¶\d/u)
  expect(await bot.store.latestDelivery(HERE, STORY.slug)).toMatchObject({ state: 'sent' })
})

test('two processes that tick at once post one edition', async () => {
  now = new Date('2026-03-10T07:30:20.000Z')
  const other = create()
  await Promise.all([editions.tick(), other.tick()])
  await other.close()
  expect(posted()).toHaveLength(1)
})

test('an edition that was posted but not confirmed is found, not posted again', async () => {
  now = new Date('2026-03-10T07:30:20.000Z')
  // The process dies between the post and its confirmation.
  const dying = createEditions({
    store: { ...bot.store, settleDelivery: () => Promise.reject(new Error('killed')) },
    senders: [bot.chat.sender],
    clock: { now: () => now },
    log: pino({ level: 'silent' }),
  })
  await dying.tick()
  await dying.close()
  bot.discord.channel(CHANNEL.desk).nonces.clear()
  now = new Date('2026-03-10T08:00:00.000Z')
  await editions.tick()
  expect(posted()).toHaveLength(1)
  expect(await bot.store.latestDelivery(HERE, STORY.slug)).toMatchObject({ state: 'sent', attempts: 2 })
})

test('a channel that refuses is told in the status, and others get theirs', async () => {
  await bot.discord.slash(
    'follow',
    { time: '07:30', timezone: 'Europe/London' },
    { user: MANAGER, channel: CHANNEL.quiet },
  )
  bot.discord.channel(CHANNEL.quiet).refuses = { status: 403, code: 50_013 }
  now = new Date('2026-03-10T07:30:20.000Z')
  await editions.tick()
  expect(posted()).toHaveLength(1)
  const { messages } = await bot.discord.slash('status', {}, { channel: CHANNEL.quiet })
  expect(messages.map(textOf).join('')).toContain('may not post here')
})

test('a person’s own briefing comes as a direct message', async () => {
  await bot.discord.slash('follow', { time: '07:30', timezone: 'Europe/London' }, { channel: CHANNEL.direct })
  now = new Date('2026-03-10T07:30:20.000Z')
  await editions.tick()
  expect(bot.discord.channel(CHANNEL.direct).messages.map(textOf).join('')).toContain('The Lowmoor dam talks')
})

test('a button of an edition is answered for whoever presses it alone', async () => {
  now = new Date('2026-03-10T07:30:20.000Z')
  await editions.tick()
  const [edition] = bot.discord.channel(CHANNEL.desk).messages
  const button = edition && buttonsOf(edition)[0]
  if (edition === undefined || button === undefined) throw new Error('the edition has no buttons')
  const { ephemeral, messages } = await bot.discord.press(edition, button.label)
  expect(ephemeral).toBe(true)
  expect(messages.map(textOf).join('')).toMatch(/¶/u)
})

test('the next edition tells what is new', async () => {
  now = new Date('2026-03-10T07:30:20.000Z')
  await editions.tick()
  const text = 'Dam gates to open\n\nAda Vale said on Tuesday: "The wall is safe and we open the gates on Friday."'
  await bot.store.saveArticle(
    {
      story: STORY.slug,
      file: 'late.md',
      outlet: { value: 'Daily Herald', how: 'given' },
      published: { value: '2026-03-10', how: 'given' },
      notices: [],
      text,
      passages: [
        { n: 1, kind: 'headline', start: 0, end: 17 },
        { n: 2, kind: 'body', start: 19, end: text.length },
      ],
      contentHash: createHash('sha256').update(text).digest('hex'),
    },
    { quotations: [], statements: [], events: [], raised: [] },
  )
  now = new Date('2026-03-11T07:30:20.000Z')
  await editions.tick()
  expect(posted()).toHaveLength(2)
})
