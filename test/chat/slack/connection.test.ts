/** Connecting to Slack, staying connected, and leaving nothing behind. */

import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { ConfigError, PlatformError } from '../../../src/model/errors.ts'
import { SlackServer } from '../../stand-in/slack/slack-server.ts'
import { aWhile, type Bot, startBot, until } from './start-bot.ts'

let bot: Bot

afterEach(async () => {
  await bot.stop()
})

async function startFailure(options: Parameters<typeof startBot>[0]): Promise<unknown> {
  bot = await startBot({ ...options, start: false })
  return bot.chat.start().then(
    () => undefined,
    (error: unknown) => error,
  )
}

function setting(error: unknown): string | undefined {
  return error instanceof ConfigError ? error.problems[0]?.setting : undefined
}

describe('a refused token', () => {
  test('names the setting of the bot token and never its value', async () => {
    const error = await startFailure({ config: { botToken: 'xoxb-wrong' } })
    expect(setting(error)).toBe('SLACK_BOT_TOKEN')
    expect(String(error)).toMatch(/invalid_auth.*OAuth & Permissions/u)
    expect(JSON.stringify([String(error), bot.logged])).not.toContain('xoxb-wrong')
  })

  test('names the setting of the app token', async () => {
    const error = await startFailure({ config: { appToken: 'xapp-wrong' } })
    expect(setting(error)).toBe('SLACK_APP_TOKEN')
    expect(String(error)).toContain('connections:write')
  })
})

describe('a Slack that is not there', () => {
  test('is told as such', async () => {
    const gone = await new SlackServer().start()
    const { apiUrl } = gone
    await gone.stop()
    const error = await startFailure({ config: { apiUrl } })
    expect(error).toBeInstanceOf(PlatformError)
    expect(String(error)).toContain('reached')
  })
})

describe('missing scopes', () => {
  test('are warned of by name at the start', async () => {
    const granted = ['chat:write', 'commands', 'files:write', 'im:history', 'app_mentions:read', 'assistant:write']
    bot = await startBot({ scopes: granted })
    expect(bot.logged.find(({ missing }) => missing !== undefined)).toMatchObject({ missing: ['users:read'] })
    await bot.slack.command('sources')
    expect((await bot.reply()).to).toBe('U0ANNA')
  })

  test('for prompts keep nothing from working, and are tried once', async () => {
    bot = await startBot({ scopes: ['chat:write', 'commands', 'im:history', 'app_mentions:read', 'users:read'] })
    await bot.slack.openHome('messages')
    await until(() => bot.slack.api.calls.some(({ method }) => method.endsWith('setSuggestedPrompts')))
    await aWhile(50)
    await bot.slack.openHome('messages')
    await bot.slack.directMessage('sources')
    await bot.reply()
    expect(bot.slack.api.calls.filter(({ method }) => method.endsWith('setSuggestedPrompts'))).toHaveLength(1)
  })
})

describe('the socket', () => {
  test('is opened anew when Slack asks for it, and goes on answering', async () => {
    bot = await startBot()
    bot.slack.sockets.refresh()
    await until(() => bot.slack.sockets.connections === 2 && bot.slack.sockets.open === 1, 'the second socket')
    await bot.slack.command('sources')
    expect((await bot.reply()).to).toBe('U0ANNA')
  })

  test('is opened anew after it was cut, also when Slack fails to give an address at first', async () => {
    bot = await startBot()
    bot.slack.api.fail(
      'apps.connections.open',
      { kind: 'status', status: 500 },
      { kind: 'error', error: 'fatal_error' },
    )
    bot.slack.sockets.cut()
    await until(() => bot.slack.sockets.connections === 2, 'the second socket')
    await bot.slack.command('sources')
    expect((await bot.reply()).to).toBe('U0ANNA')
  })

  test('stays closed after a stop', async () => {
    bot = await startBot()
    await bot.chat.stop()
    await aWhile(300)
    expect(bot.slack.sockets.open).toBe(0)
    expect(bot.slack.sockets.connections).toBe(1)
  })
})

describe('a stop', () => {
  test('lets an answer that is under way go out', async () => {
    bot = await startBot({
      wrap: (desk) => ({ ...desk, hear: async (line, place) => aWhile(300).then(() => desk.hear(line, place)) }),
    })
    await bot.slack.command('sources')
    await bot.chat.stop()
    expect((await bot.reply()).to).toBe('U0ANNA')
  })
})

describe('the HTTP port', () => {
  test('that is in use is named, with what to do', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const error = await startFailure({ mode: 'http', config: { port } })
    other.close()
    expect(setting(error)).toBe('SLACK_PORT')
    expect(String(error)).toContain(`port ${port} on 127.0.0.1 is in use`)
  })

  test('is free again after a stop', async () => {
    bot = await startBot({ mode: 'http' })
    const url = bot.slack.requestUrl ?? ''
    await bot.chat.stop()
    await expect(fetch(url)).rejects.toThrow()
  })
})
