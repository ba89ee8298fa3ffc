/** From `/readout follow` to the briefing of the next morning. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { unescapeSlack } from '../../../src/render/slack-words.ts'
import { type Bot, startBot } from './start-bot.ts'

let bot: Bot

beforeEach(async () => {
  bot = await startBot()
  await bot.slack.command('follow 07:00 Europe/London', { user: 'U0ADMIN' })
  await bot.written(2)
})

afterEach(async () => {
  await bot.stop()
})

test('a channel that follows gets its briefing at its time, once, with words that somebody said', async () => {
  bot.setNow('2026-03-11T06:59:30Z')
  await bot.editions.tick()
  bot.setNow('2026-03-11T07:00:10Z')
  await bot.editions.tick()
  await bot.editions.tick()
  const messages = await bot.written(1)
  expect(messages).toHaveLength(1)
  const [briefing] = messages
  expect(briefing).toMatchObject({ channel: 'C0DESK', via: 'chat.postMessage' })
  expect(briefing?.thread).toBeUndefined()
  const words = unescapeSlack(briefing?.text ?? '')
  expect(words).toContain('The closing of Brill harbour')
  expect(words).toMatch(/“[^”]+”\n— (Tom Bard|Ada Veil)/u)
  expect(briefing?.blocks.length).toBeLessThanOrEqual(14)
})

test('a bot that was put out of the channel is told by status, and a new invitation mends it', async () => {
  bot.slack.workspace.channels.get('C0DESK')?.members.delete('U0BOT')
  bot.setNow('2026-03-11T07:00:10Z')
  await bot.editions.tick()
  await bot.slack.command('status', { user: 'U0ADMIN' })
  expect(unescapeSlack((await bot.reply()).text)).toContain('/invite @Readout')
  bot.slack.workspace.channels.get('C0DESK')?.members.add('U0BOT')
  bot.setNow('2026-03-12T07:00:10Z')
  await bot.editions.tick()
  expect(await bot.reply()).toMatchObject({ channel: 'C0DESK', via: 'chat.postMessage' })
})
