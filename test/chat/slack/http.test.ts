/** Slack over HTTP: everything is signed, fresh and of a reasonable size, or it is turned away. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { REQUEST_ACTION } from '../../../src/render/slack.ts'
import { aWhile, type Bot, startBot, until } from './start-bot.ts'

let bot: Bot

beforeEach(async () => {
  bot = await startBot({ mode: 'http' })
})

afterEach(async () => {
  await bot.stop()
})

const COMMAND = new URLSearchParams({
  command: '/readout',
  text: 'sources',
  team_id: 'T0TEAM',
  channel_id: 'C0DESK',
  user_id: 'U0ANNA',
}).toString()

describe('a signed request', () => {
  test('with a command is acknowledged at once and answered', async () => {
    await bot.slack.command('sources')
    expect((await bot.reply()).to).toBe('U0ANNA')
  })

  test('with an event, a button and a modal is answered', async () => {
    await bot.slack.mention('<@U0BOT> sources')
    const reply = await bot.reply()
    await bot.slack.askAbout(reply)
    await until(() => bot.slack.workspace.views.length === 1)
    await bot.slack.submit({ question: { words: { value: 'sources' } } })
    expect((await bot.reply()).to).toBe('U0ANNA')
    await bot.slack.openHome('home')
    await until(() => bot.slack.workspace.homes.size === 1)
  })

  test('delivered twice is answered once', async () => {
    const event = { type: 'app_mention', user: 'U0ANNA', channel: 'C0DESK', text: '<@U0BOT> sources', ts: '7.1' }
    await bot.slack.event(event, 'Ev7')
    await bot.slack.event(event, 'Ev7')
    await bot.reply()
    await aWhile()
    expect(bot.slack.workspace.messages).toHaveLength(1)
  })

  test('that verifies the address gets its challenge back', async () => {
    const response = await bot.slack.post(JSON.stringify({ type: 'url_verification', challenge: 'c1' }), {
      type: 'application/json',
    })
    expect(await response.json()).toEqual({ challenge: 'c1' })
  })
})

describe('a request with few fields', () => {
  const json = { type: 'application/json' }

  test('that names no team and no event belongs to the team of the token', async () => {
    const channel = bot.slack.workspace.direct('U0ANNA')
    const event = { type: 'message', user: 'U0ANNA', channel, ts: '8.1', text: 'follow 07:00 UTC' }
    await bot.slack.post(JSON.stringify({ type: 'event_callback', event }), json)
    expect((await bot.reply()).channel).toBe(channel)
    expect(await bot.store.listSubscriptions()).toMatchObject([{ team: 'T0TEAM', channel }])
  })

  test('of a button that tells only who pressed what where is answered', async () => {
    const channel = bot.slack.workspace.direct('U0ANNA')
    const payload = {
      type: 'block_actions',
      user: { id: 'U0ANNA' },
      channel: { id: channel },
      actions: [{ type: 'button', action_id: `${REQUEST_ACTION}0`, value: 'sources' }],
    }
    await bot.slack.post(new URLSearchParams({ payload: JSON.stringify(payload) }).toString())
    expect((await bot.reply()).channel).toBe(channel)
  })

  test('of an opened home without its channel shows the home', async () => {
    const event = { type: 'app_home_opened', user: 'U0ANNA', tab: 'home' }
    await bot.slack.post(JSON.stringify({ type: 'event_callback', event }), json)
    await until(() => bot.slack.workspace.homes.size === 1)
  })
})

describe('a request is turned away', () => {
  test.each([
    ['with another secret', { secret: 'f'.repeat(32) }, 401],
    ['of six minutes ago, though its signature is right', { ageSeconds: 360 }, 401],
    ['whose body was changed after it was signed', { sentBody: COMMAND.replace('U0ANNA', 'U0ADMIN') }, 401],
    ['without a signature', { headers: { 'x-slack-signature': '' } }, 401],
    ['with a signature of another version', { headers: { 'x-slack-signature': 'v1=00' } }, 401],
  ])('%s', async (_name, options, status) => {
    expect((await bot.slack.post(COMMAND, options)).status).toBe(status)
    await aWhile(50)
    expect(bot.slack.workspace.messages).toHaveLength(0)
  })

  test('of four minutes ago is still taken', async () => {
    expect((await bot.slack.post(COMMAND, { ageSeconds: 240 })).status).toBe(200)
  })

  test('of two megabytes', async () => {
    const response = await bot.slack.post(`${COMMAND}&pad=${'x'.repeat(2_000_000)}`).catch(() => undefined)
    expect([413, undefined]).toContain(response?.status)
    await bot.slack.command('sources')
    expect((await bot.reply()).to).toBe('U0ANNA')
  })

  test('that is signed and makes no sense', async () => {
    expect((await bot.slack.post('{"type":', { type: 'application/json' })).status).toBe(400)
  })

  test('to another path', async () => {
    expect((await fetch((bot.slack.requestUrl ?? '').replace('/slack/events', '/'))).status).toBe(404)
  })
})
