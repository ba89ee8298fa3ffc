/** Slash commands, completion and buttons on Discord, through the real desk. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../src/chat/discord/commands.ts'
import { plainText, type Reply } from '../../../src/model/reply.ts'
import { unescapeDiscord } from '../../../src/render/discord-markdown.ts'
import { checkCommands } from '../../stand-in/discord/check-commands.ts'
import { buttonsOf, textOf, until } from '../../stand-in/discord/start-discord.ts'
import { CHANNEL, GUILD_ID, MANAGER, type Posted, READER } from '../../stand-in/discord/world.ts'
import { type Bot, STORY, startBot } from './start-bot.ts'

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

  test('offers speakers of the story that was chosen before', async () => {
    await bot.store.saveStory({ ...STORY, slug: 'empty-story', title: 'Nothing yet' })
    const filled = { story: 'empty-story' }
    expect(await bot.discord.complete('quotes', 'who', '', { filled })).toEqual([])
    expect(await bot.discord.complete('quotes', 'who', '', { filled: { story: STORY.slug } })).not.toEqual([])
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

describe('an answer of many messages', () => {
  const long: Reply = {
    kind: 'answered',
    blocks: Array.from({ length: 900 }, (_, n) => ({
      kind: 'line',
      line: [{ kind: 'text', text: plainText(`line ${n} ${'word '.repeat(20)}`) }],
      claim: false,
    })),
    citations: [],
    actions: [],
  }

  beforeEach(async () => {
    await bot.stop()
    bot = await startBot({ wrap: (desk) => ({ ...desk, handle: async () => long }) })
  })

  test('goes on in follow-ups that stay hidden too, and is whole with its file', async () => {
    const asked = await bot.discord.slash('sources', {}, { channel: CHANNEL.foreign, installed: 'user' })
    await until(() => asked.messages.length === 5, 'five messages')
    expect(asked.messages.map(({ ephemeral }) => ephemeral)).toEqual([true, true, true, true, true])
    const file = asked.messages.at(-1)?.files[0]
    const all = `${read(asked.messages)}\n${new TextDecoder().decode(file?.data)}`
    for (let n = 0; n < 900; n += 1) expect(all).toContain(`line ${n} `)
  })

  test('is shared whole', async () => {
    const asked = await bot.discord.slash('sources')
    await until(() => asked.messages.length === 5, 'five messages')
    const shared = await bot.discord.press(asked.messages[4] as Posted, 'Share to channel')
    await until(() => shared.messages.length === 5, 'five shared messages')
    expect(shared.messages.some(({ ephemeral }) => ephemeral)).toBe(false)
  })
})

test('a picture comes with its alt text', async () => {
  const picture: Reply = {
    kind: 'answered',
    blocks: [{ kind: 'picture', png: new Uint8Array([137, 80, 78, 71]), name: 'time line.png', alt: 'Two dates' }],
    citations: [],
    actions: [],
  }
  await bot.stop()
  bot = await startBot({ wrap: (desk) => ({ ...desk, handle: async () => picture, hear: async () => picture }) })
  const { messages } = await bot.discord.slash('timeline')
  bot.discord.say('timeline')
  await until(() => bot.discord.channel(CHANNEL.direct).messages.length === 1, 'the picture in a direct message')
  for (const { files } of [...messages, ...bot.discord.channel(CHANNEL.direct).messages]) {
    expect(files).toEqual([
      { name: '1-time-line.png', data: new Uint8Array([137, 80, 78, 71]), description: 'Two dates' },
    ])
  }
})

test('the definitions keep Discord’s limits with room to spare', () => {
  expect(checkCommands(COMMANDS, 'global')).toEqual([])
  expect(JSON.stringify(COMMANDS).length).toBeLessThan(8_000)
})
