/** Editions: posted once, in order, at the rate that Slack allows, and never lost in silence. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cutExcerpt } from '../../../src/model/excerpt.ts'
import type { Reply } from '../../../src/model/reply.ts'
import { DESK, replyOf, sendFailure } from './send-reply.ts'
import { type Bot, startBot } from './start-bot.ts'

let bot: Bot

beforeEach(async () => {
  bot = await startBot()
})

afterEach(async () => {
  await bot.stop()
})

const LONG = replyOf(...Array.from({ length: 36 }, (_, n) => `Line ${n}: ${'the harbour of Brill '.repeat(25)}`))

function posts(): number {
  return bot.slack.api.calls.filter(({ method }) => method === 'chat.postMessage').length
}

describe('an edition', () => {
  test('is posted with the words in text, no previews, and the id that Slack gave', async () => {
    const { messageId } = await bot.chat.sender.send(DESK, replyOf('Good morning & welcome'), { key: 'e1' })
    const message = await bot.reply()
    expect(message).toMatchObject({ ts: messageId, text: 'Good morning &amp; welcome' })
    expect(message.thread).toBeUndefined()
  })

  test('that is long goes on in its own thread, a message a second', async () => {
    const { messageId } = await bot.chat.sender.send(DESK, LONG, { key: 'e1' })
    const messages = bot.slack.workspace.messages
    expect(messages.length).toBeGreaterThan(1)
    expect(messages.slice(1).every(({ thread }) => thread === messageId)).toBe(true)
    const words = messages.map(({ text }) => text).join('\n')
    for (let n = 0; n < 36; n += 1) expect(words).toContain(`Line ${n}: the`)
  })

  test('waits as long as Slack says, then goes out once', async () => {
    bot.slack.api.fail('chat.postMessage', { kind: 'limit', seconds: 1 })
    const started = performance.now()
    await bot.chat.sender.send(DESK, replyOf('Good morning'), { key: 'e1' })
    expect(performance.now() - started).toBeGreaterThan(1_000)
    expect(bot.slack.workspace.messages).toHaveLength(1)
  })

  test('gives a long wait back to the schedule', async () => {
    bot.slack.api.fail('chat.postMessage', { kind: 'limit', seconds: 90 })
    const error = await sendFailure(bot)
    expect(error).toMatchObject({ status: 429, retryAfterMs: 90_000, permanent: false })
    expect(posts()).toBe(1)
  })

  test('is tried again when Slack is not there or fails', async () => {
    bot.slack.api.fail('chat.postMessage', { kind: 'error', error: 'service_unavailable' })
    bot.slack.api.fail('chat.postMessage', { kind: 'status', status: 500 })
    await bot.chat.sender.send(DESK, replyOf('Good morning'), { key: 'e1' })
    expect(bot.slack.workspace.messages).toHaveLength(1)
  })

  test('is not posted twice when the answer to the post was lost, and that is told', async () => {
    bot.slack.api.fail('chat.postMessage', { kind: 'lost' })
    const error = await sendFailure(bot)
    expect(error).toMatchObject({ status: 'unconfirmed', permanent: true })
    expect(error.message).toContain('may have been posted')
    expect(bot.slack.workspace.messages).toHaveLength(1)
  })

  test('sent again under its key after a crash is not posted again', async () => {
    const first = await bot.chat.sender.send(DESK, replyOf('Good morning'), { key: 'e1' })
    const again = await bot.chat.sender.send(DESK, replyOf('Good morning'), { key: 'e1' })
    expect(again).toEqual(first)
    bot.slack.api.fail('chat.postMessage', { kind: 'lost' })
    await sendFailure(bot, 'C0DESK', 'e2')
    expect(await sendFailure(bot, 'C0DESK', 'e2')).toMatchObject({ status: 'unconfirmed', permanent: true })
    expect(posts()).toBe(2)
  })

  test('for one person goes to the direct messages, and the same news again after an hour', async () => {
    const send = () => bot.chat.sender.send(DESK, replyOf('The question is answered'), { key: 'w1', person: 'U0ANNA' })
    await send()
    await send()
    expect(bot.slack.workspace.messages.map(({ channel }) => channel)).toEqual(['D0ANNA'])
    bot.setNow('2026-03-10T08:30:00Z')
    await send()
    expect(bot.slack.workspace.messages).toHaveLength(2)
  })

  test('that Slack refused goes out under the same key once the channel lets it', async () => {
    await sendFailure(bot, 'C0OTHER')
    bot.slack.workspace.channels.get('C0OTHER')?.members.add('U0BOT')
    await bot.chat.sender.send({ ...DESK, channel: 'C0OTHER' }, replyOf('Good morning'), { key: 'e1' })
    expect(bot.slack.workspace.messages).toHaveLength(1)
  })

  test('is found in a direct message when the answer to the post was lost', async () => {
    const channel = bot.slack.workspace.direct('U0ANNA')
    bot.slack.api.fail('chat.postMessage', { kind: 'lost' })
    const { messageId } = await bot.chat.sender.send({ ...DESK, channel }, replyOf('Good morning'), { key: 'e1' })
    expect(bot.slack.workspace.messages.map(({ ts }) => ts)).toEqual([messageId])
  })

  test('is posted after all in a direct message where it is certainly not', async () => {
    const channel = bot.slack.workspace.direct('U0ANNA')
    bot.slack.api.fail('chat.postMessage', { kind: 'cut' })
    await bot.chat.sender.send({ ...DESK, channel }, replyOf('Good morning'), { key: 'e1' })
    expect(bot.slack.workspace.messages).toHaveLength(1)
  })

  test.each([
    ['where the bot is no member', 'C0OTHER', 'not_in_channel', /invite @Readout/u],
    ['of an unknown channel', 'C0NONE', 'channel_not_found', /invite @Readout/u],
  ])('%s fails for good, with what to do', async (_name, channel, status, advice) => {
    const error = await sendFailure(bot, channel)
    expect(error).toMatchObject({ status, permanent: true })
    expect(error.message).toMatch(advice)
    expect(posts()).toBe(1)
  })

  test('for an archived channel fails for good and keeps no other from going out', async () => {
    bot.slack.workspace.addChannel('C0OLD', ['U0BOT'])
    const old = bot.slack.workspace.channels.get('C0OLD')
    if (old !== undefined) old.archived = true
    const [failed] = await Promise.all([
      sendFailure(bot, 'C0OLD', 'e1'),
      bot.chat.sender.send(DESK, replyOf('Good morning'), { key: 'e2' }),
    ])
    expect(failed).toMatchObject({ status: 'is_archived', permanent: true })
    expect(bot.slack.workspace.messages).toHaveLength(1)
  })

  test('to twenty channels does not wait a second for each', async () => {
    for (let n = 0; n < 20; n += 1) bot.slack.workspace.addChannel(`C${n}`, ['U0BOT'])
    const started = performance.now()
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        bot.chat.sender.send({ ...DESK, channel: `C${n}` }, replyOf('Good morning'), { key: `e${n}` }),
      ),
    )
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('withholds words that are no excerpt, and logs where', async () => {
    const article = { id: 'a1', version: 1, text: 'The harbour is closed.' }
    const excerpt = { ...cutExcerpt(article, { start: 0, end: 11 }), words: 'The bank' }
    const reply: Reply = {
      ...replyOf('Good morning'),
      blocks: [{ kind: 'quotation', parts: [excerpt], attribution: [] }],
    }
    await bot.chat.sender.send(DESK, reply, { key: 'e1' })
    expect((await bot.reply()).text).toContain('Withheld')
    expect(bot.logged.find(({ msg }) => msg === 'excerpt withheld')).toMatchObject({ why: 'forged', articleId: 'a1' })
  })
})
