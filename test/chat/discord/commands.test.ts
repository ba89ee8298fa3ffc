/** Slash commands, completion and buttons on Discord, through the real desk. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../src/chat/discord/commands.ts'
import { unescapeDiscord } from '../../../src/render/discord-markdown.ts'
import { checkCommands } from '../../stand-in/discord/check-commands.ts'
import { buttonsOf, textOf, until } from '../../stand-in/discord/start-discord.ts'
import { CHANNEL, GUILD_ID, MANAGER, type Posted, READER } from '../../stand-in/discord/world.ts'
import { type Bot, startBot } from './start-bot.ts'

let bot: Bot

beforeEach(async () => {
  bot = await startBot()
})

afterEach(() => bot.stop())

function read(messages: readonly Posted[]): string {
  return unescapeDiscord(messages.map(textOf).join('\n'))
}

describe('/readout', () => {
  test.each([
    ['summary', {}, /¶/u],
    ['summary', { length: 'full', since: '8 March' }, /¶/u],
    ['quotes', { who: 'Vale' }, /“We will not open the gates before the wall is safe/u],
    ['questions', {}, /Will the dam reopen\?/u],
    ['questions', { which: 'reopen' }, /Will the dam reopen\?/u],
    ['ask', { question: 'When will the dam reopen?' }, /¶/u],
    ['timeline', {}, /2026/u],
    ['sources', {}, /Daily Herald/u],
    ['brief', {}, /¶/u],
    ['changes', { since: '2026-03-01' }, /./u],
    ['status', {}, /./u],
    ['stories', {}, /The Lowmoor dam talks/u],
    ['help', {}, /quotes/u],
    ['help', { topic: 'quotes' }, /quotes/u],
  ] as const)('%s %o is answered for the asker alone', async (subcommand, options, expected) => {
    const { messages, ephemeral } = await bot.discord.slash(subcommand, options)
    expect(ephemeral).toBe(true)
    expect(read(messages)).toMatch(expected)
    expect(read(messages)).not.toMatch(/did not work|went wrong/u)
    expect(bot.logged.filter(({ level }) => Number(level) >= 50)).toEqual([])
  })

  test('is acknowledged in well under three seconds when fifty come at once', async () => {
    const asked = Array.from({ length: 50 }, () => bot.discord.ask('sources'))
    await until(() => asked.every(({ state }) => state === 'answered'), 'fifty answers')
    expect(Math.max(...asked.map(({ firstResponseMs }) => firstResponseMs ?? Number.NaN))).toBeLessThan(3_000)
  })

  test('a day that can’t be read is explained', async () => {
    const { messages } = await bot.discord.slash('timeline', { since: 'blurbday' })
    expect(read(messages)).toContain('blurbday is no day that I can read')
  })

  test('an unknown story is answered with the stories that there are', async () => {
    const { messages } = await bot.discord.slash('summary', { story: 'lowmor' })
    expect(read(messages)).toMatch(/lowmoor-dam/u)
  })

  test('a question that the articles don’t answer is not answered', async () => {
    const { messages } = await bot.discord.slash('ask', { question: 'What does the queen of Norway eat?' })
    expect(read(messages)).toMatch(/does not say/u)
  })

  test('answers in a direct message are no secret from their only reader', async () => {
    const { ephemeral } = await bot.discord.slash('sources', {}, { channel: CHANNEL.direct })
    expect(ephemeral).toBe(false)
  })

  test('works for a person who has installed it alone, where the bot is no member', async () => {
    const { messages } = await bot.discord.slash('sources', {}, { channel: CHANNEL.foreign, installed: 'user' })
    expect(read(messages)).toContain('Daily Herald')
  })
})

describe('following', () => {
  const EVERY_MORNING = { story: 'lowmoor-dam', time: '7am', timezone: 'London', weekdays: 'mon-fri' }
  const HERE = { platform: 'discord', team: GUILD_ID, channel: CHANNEL.desk } as const

  test('someone who manages the server schedules a briefing, and everybody sees it', async () => {
    const { ephemeral, messages } = await bot.discord.slash('follow', EVERY_MORNING, { user: MANAGER })
    expect(ephemeral).toBe(false)
    expect(read(messages)).toContain('07:00')
    expect(await bot.store.listSubscriptions(HERE)).toMatchObject([
      {
        story: 'lowmoor-dam',
        time: '07:00',
        timeZone: 'Europe/London',
        weekdays: [1, 2, 3, 4, 5],
        createdBy: MANAGER.id,
      },
    ])
  })

  test('in a thread the briefing is for its channel', async () => {
    await bot.discord.slash('follow', EVERY_MORNING, { user: MANAGER, channel: CHANNEL.thread })
    expect(await bot.store.listSubscriptions(HERE)).toHaveLength(1)
  })

  test('someone who doesn’t manage the server is refused in private', async () => {
    const { ephemeral } = await bot.discord.slash('follow', EVERY_MORNING, { user: READER })
    expect(ephemeral).toBe(true)
    expect(await bot.store.listSubscriptions()).toEqual([])
  })

  test('managing another server’s channel counts for nothing where the bot is no member', async () => {
    await bot.discord.slash('follow', EVERY_MORNING, { user: MANAGER, channel: CHANNEL.foreign, installed: 'user' })
    expect(await bot.store.listSubscriptions()).toEqual([])
  })

  test('a time zone that doesn’t exist is refused with the nearest', async () => {
    const options = { ...EVERY_MORNING, timezone: 'Europe/Londom' }
    const { messages } = await bot.discord.slash('follow', options, { user: MANAGER })
    expect(read(messages)).toContain('Europe/London')
    expect(await bot.store.listSubscriptions()).toEqual([])
  })

  test('unfollowing ends it', async () => {
    await bot.discord.slash('follow', EVERY_MORNING, { user: MANAGER })
    await bot.discord.slash('unfollow', {}, { user: MANAGER })
    expect(await bot.store.listSubscriptions()).toEqual([])
  })
})

describe('completion', () => {
  test('offers speakers of the story', async () => {
    const choices = await bot.discord.complete('quotes', 'who', 'va')
    expect(choices.map(({ value }) => value)).toEqual(['Ada Vale'])
  })

  test('offers questions', async () => {
    const choices = await bot.discord.complete('questions', 'which', '')
    expect(choices.map(({ value }) => value)).toContain('reopen')
  })

  test('offers stories', async () => {
    expect(await bot.discord.complete('summary', 'story', 'low')).toEqual([
      { name: 'The Lowmoor dam talks', value: 'lowmoor-dam' },
    ])
  })
})

describe('buttons', () => {
  test('sharing posts what was read for everybody, once', async () => {
    const { messages } = await bot.discord.slash('sources')
    const [shown] = messages
    if (shown === undefined) throw new Error('no answer')
    const shared = await bot.discord.press(shown, 'Share to channel')
    expect(shared.ephemeral).toBe(false)
    expect(shared.messages.map(textOf)).toEqual(messages.map(textOf))
    expect(shared.messages.flatMap(buttonsOf).map(({ custom_id: id }) => id)).not.toContainEqual(
      expect.stringMatching(/^s:/u),
    )
    const again = await bot.discord.press(shown, 'Share to channel')
    expect(again.ephemeral).toBe(true)
    expect(read(again.messages)).toContain('shared already')
  })

  test('a share button from before a restart says what to do', async () => {
    const { messages } = await bot.discord.slash('sources')
    const old = JSON.parse(JSON.stringify(messages[0]).replaceAll(/"s:[\w-]+"/gu, '"s:before-the-restart"'))
    const { messages: said } = await bot.discord.press({ ...old, files: [] }, 'Share to channel')
    expect(read(said)).toContain('Ask again')
  })

  test('every button of every answer works', async () => {
    const answers = [
      await bot.discord.slash('help'),
      await bot.discord.slash('brief'),
      await bot.discord.slash('questions', { which: 'reopen' }),
    ]
    for (const [message] of answers.map(({ messages }) => messages)) {
      for (const { label, custom_id: id } of message === undefined ? [] : buttonsOf(message)) {
        const { messages } = await bot.discord.press(message as Posted, id)
        expect(read(messages), label).not.toMatch(/did not work|went wrong/u)
      }
    }
  })

  test('a button that is not ours is answered', async () => {
    const { messages } = await bot.discord.slash('sources')
    const forged = JSON.parse(JSON.stringify(messages[0]).replaceAll(/"s:[\w-]+"/gu, '"delete-everything"'))
    const { messages: said } = await bot.discord.press({ ...forged, files: [] }, 'delete-everything')
    expect(read(said)).toContain('no longer knows')
  })
})

test('the definitions keep Discord’s limits with room to spare', () => {
  expect(checkCommands(COMMANDS, 'global')).toEqual([])
  expect(JSON.stringify(COMMANDS).length).toBeLessThan(8_000)
})
