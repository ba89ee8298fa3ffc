/** Replies: all of them arrive, at the rate that Slack allows, and the log keeps secrets. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/model/reply.ts'
import { unescapeSlack } from '../../../src/render/slack-words.ts'
import { replyOf, sendFailure } from './send-reply.ts'
import { aWhile, type Bot, startBot, until } from './start-bot.ts'

let bot: Bot

beforeEach(async () => {
  bot = await startBot()
})

afterEach(async () => {
  await bot.stop()
})

describe('a reply to a command', () => {
  async function restartWith(reply: Reply): Promise<void> {
    await bot.stop()
    bot = await startBot({ wrap: (desk) => ({ ...desk, hear: () => Promise.resolve(reply) }) })
  }

  test('uses its address five times at most and sends the rest to the direct messages', async () => {
    const lines = Array.from({ length: 120 }, (_, n) => `Line ${n}: ${'the harbour of Brill '.repeat(20)}`)
    await restartWith(replyOf(...lines))
    await bot.slack.command('quotes all')
    const inChannel = () => bot.slack.workspace.messages.filter(({ via }) => via === 'response_url')
    await until(() => bot.slack.workspace.messages.some(({ text }) => text.includes('Line 119:')), 'the last line')
    expect(inChannel()).toHaveLength(5)
    expect(inChannel().at(-1)?.text).toContain('direct messages')
    expect(bot.slack.workspace.messages.filter(({ channel }) => channel === 'D0ANNA').length).toBeGreaterThan(0)
    const words = unescapeSlack(bot.slack.workspace.messages.map(({ text }) => text).join('\n'))
    for (let n = 0; n < 120; n += 1) expect(words).toContain(`Line ${n}: the`)
  })

  test('waits when its address is limited', async () => {
    bot.slack.responses.faults.push(429)
    await bot.slack.command('sources')
    expect((await bot.reply()).to).toBe('U0ANNA')
  })
})

describe('an answer whose connection breaks', () => {
  test('is sent again', async () => {
    bot.slack.responses.faults.push(0)
    await bot.slack.command('sources')
    expect((await bot.reply()).to).toBe('U0ANNA')
  })
})

describe('an answer in a thread', () => {
  test('is tried again when its fate is unknown: twice is better than never', async () => {
    bot.slack.api.fail('chat.postMessage', { kind: 'cut' })
    await bot.slack.mention('<@U0BOT> sources')
    expect((await bot.reply()).via).toBe('chat.postMessage')
  })

  test('comes without a time zone when Slack doesn’t tell who asks', async () => {
    bot.slack.api.fail('users.info', { kind: 'error', error: 'user_not_found' })
    await bot.slack.mention('<@U0BOT> sources')
    expect((await bot.reply()).via).toBe('chat.postMessage')
  })

  test('in a busy channel keeps to one message a second', async () => {
    for (let n = 0; n < 3; n += 1) await bot.slack.mention(`<@U0BOT> sources ${n}`)
    await bot.written(3)
    await aWhile(50)
    expect(bot.slack.workspace.broken).toEqual([])
  })
})

describe('the log', () => {
  test('holds no token, no address of an answer and no words of an article', async () => {
    await bot.slack.command('quotes Veil')
    await bot.reply()
    bot.slack.api.fail('chat.postMessage', { kind: 'status', status: 502 })
    await sendFailure(bot)
    const log = JSON.stringify(bot.logged)
    expect(log).not.toMatch(/xoxb-|xapp-|\/response\/|harbour before|Click/u)
  })
})
