/** Pictures on Slack: behind the words, with words of their own, and told of where they are not allowed. */

import { afterEach, expect, test } from 'vitest'
import { uploadBytes } from '../../../src/chat/slack/upload-bytes.ts'
import { aWhile, type Bot, startBot, until } from './start-bot.ts'

let bot: Bot

afterEach(() => bot?.stop())

const WITHOUT = ['chat:write', 'commands', 'im:history', 'app_mentions:read', 'assistant:write', 'users:read']

test('a mention’s timeline has its picture in the same thread, with alternative text', async () => {
  bot = await startBot()
  await bot.slack.mention('timeline')
  const reply = await bot.reply()
  await until(() => bot.slack.workspace.files.length === 1, 'the picture')
  const [file] = bot.slack.workspace.files
  expect(file).toMatchObject({ channel: 'C0DESK', thread: reply.thread, name: 'timeline.png' })
  expect(file?.alt).toMatch(/^Timeline from .+ to /u)
  expect([...(file?.bytes.subarray(0, 4) ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47])
  expect(reply.text).not.toContain('[Picture')
})

test('a direct message has it behind the words', async () => {
  bot = await startBot()
  await bot.slack.directMessage('timeline')
  await bot.reply()
  await until(() => bot.slack.workspace.files.length === 1, 'the picture')
  expect(bot.slack.workspace.files[0]?.thread).toBeUndefined()
})

test('without the permission the words come alone, with one line on how to get it', async () => {
  bot = await startBot({ scopes: WITHOUT })
  await bot.slack.mention('timeline')
  const [words, advice] = await bot.written(2)
  expect(words?.text).toContain('Timeline')
  expect(advice?.text).toMatch(/files:write.*manifest/u)
  expect(bot.slack.workspace.files).toEqual([])
})

test('a picture that fails leaves the words as they are', async () => {
  bot = await startBot()
  bot.slack.api.fail('files.completeUploadExternal', { kind: 'error', error: 'file_uploads_disabled' })
  await bot.slack.mention('timeline')
  await bot.reply()
  await until(() => bot.logged.some(({ msg }) => msg === 'slack picture not shown'))
  await aWhile()
  expect(bot.slack.workspace.messages.filter(({ via }) => via === 'chat.postMessage')).toHaveLength(1)
})

test('a command, whose answer only its reader sees, has none', async () => {
  bot = await startBot()
  await bot.slack.command('timeline')
  expect((await bot.reply()).text).not.toContain('[Picture')
  expect(bot.slack.api.calls.some(({ method }) => method.startsWith('files.'))).toBe(false)
})

test.each([
  'http://files.slack.com/u/1',
  'https://slack.com.example/u',
  'https://notslack.com/u',
  'file:///etc/passwd',
  '',
])('bytes go to no other address: “%s”', async (address) => {
  bot = await startBot({ start: false })
  const sent = uploadBytes(address, new Uint8Array([1]), { signal: new AbortController().signal })
  await expect(sent).rejects.toThrow(/not its own/u)
})
