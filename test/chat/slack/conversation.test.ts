/** What people do in Slack, and what Readout answers there. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unescapeSlack } from '../../../src/render/slack-words.ts'
import type { Message } from '../../stand-in/slack/workspace.ts'
import { HOSTILE } from './invented-story.ts'
import { aWhile, type Bot, startBot, until } from './start-bot.ts'

let bot: Bot

beforeEach(async () => {
  bot = await startBot()
})

afterEach(async () => {
  await bot.stop()
})

function words(messages: readonly Message[] | Message): string {
  return [messages]
    .flat()
    .map(({ text }) => unescapeSlack(text))
    .join('\n')
}

function buttons({ blocks }: Message): string[] {
  return blocks
    .flatMap(({ type, elements }) => (type === 'actions' ? (elements as { text: { text: string } }[]) : []))
    .map(({ text }) => text.text)
}

describe('a slash command', () => {
  test('is acknowledged at once and answered for its reader alone, with sources', async () => {
    const { ack } = await bot.slack.command('quotes Bard')
    expect(ack).toEqual({})
    const reply = await bot.reply()
    expect(reply).toMatchObject({ channel: 'C0DESK', to: 'U0ANNA', via: 'response_url' })
    expect(words(reply)).toContain('“The harbour must reopen by 20 March')
    expect(words(reply)).toMatch(/\[1\]¶\d/u)
    expect(words(reply)).toContain('Coast Post, 9 March 2026')
  })

  test('without words shows help', async () => {
    await bot.slack.command('')
    expect(words(await bot.reply())).toMatch(/quotes/u)
  })

  test('works in a channel where the bot is no member', async () => {
    await bot.slack.command('sources', { channel: 'C0OTHER' })
    expect(await bot.reply()).toMatchObject({ channel: 'C0OTHER', to: 'U0ANNA' })
  })

  test('that breaks inside is answered with an error id that the log has too', async () => {
    await bot.stop()
    bot = await startBot({
      wrap: (desk) => ({ ...desk, hear: () => Promise.reject(new Error('the tide')) }),
    })
    await bot.slack.command('sources')
    const id = /number: (\w{8})/u.exec(words(await bot.reply()))?.[1]
    expect(id).toBeDefined()
    expect(bot.logged.some(({ errorId }) => errorId === id)).toBe(true)
  })

  test('that takes long says so, and its answer takes the place of the notice', async () => {
    await bot.stop()
    bot = await startBot({
      wrap: (desk) => ({ ...desk, hear: async (line, place) => aWhile(3_000).then(() => desk.hear(line, place)) }),
    })
    await bot.slack.command('sources')
    expect(words(await bot.reply())).toContain('takes a moment')
    await until(() => bot.slack.workspace.messages.some(({ text }) => text.includes('Coast Post')))
    expect(bot.slack.workspace.messages).toHaveLength(1)
  })
})

describe('sharing', () => {
  test('shows everyone the same words and takes the reader’s own copy away', async () => {
    await bot.slack.command('quotes Bard')
    const mine = await bot.reply()
    expect(buttons(mine)).toContain('Share to channel')
    await bot.slack.press(mine, 'Share to channel')
    await until(() => bot.slack.workspace.messages.some(({ to }) => to === undefined))
    const shared = bot.slack.workspace.messages.find(({ to }) => to === undefined)
    expect(shared).toMatchObject({ channel: 'C0DESK', via: 'chat.postMessage', text: mine.text })
    expect(buttons(shared as Message)).not.toContain('Share to channel')
    await until(() => bot.slack.workspace.messages.some(({ text }) => text === 'Shared to the channel.'))
    expect(bot.slack.workspace.messages).not.toContain(mine)
  })

  test('shows a reply once, however often its button is pressed', async () => {
    await bot.slack.command('sources')
    const mine = await bot.reply()
    await Promise.all([bot.slack.press(mine, 'Share to channel'), bot.slack.press(mine, 'Share to channel')])
    await until(() => bot.slack.workspace.messages.some(({ text }) => text === 'Shared to the channel.'))
    await aWhile()
    expect(bot.slack.workspace.messages.filter(({ to }) => to === undefined)).toHaveLength(1)
  })

  test('reaches a channel where the bot is no member through the address of the press', async () => {
    await bot.slack.command('sources', { channel: 'C0OTHER' })
    await bot.slack.press(await bot.reply(), 'Share to channel')
    await until(() => bot.slack.workspace.messages.some(({ to }) => to === undefined))
    expect(bot.slack.workspace.messages.find(({ to }) => to === undefined)).toMatchObject({
      channel: 'C0OTHER',
      via: 'response_url',
    })
  })

  test('withholds words that the store no longer has', async () => {
    await bot.slack.command('quotes Bard')
    const mine = await bot.reply()
    const find = bot.store.findArticle
    bot.store.findArticle = async (id, version) => {
      const article = await find.call(bot.store, id, version)
      return article && { ...article, text: article.text.replace('by 20 March', 'by 21 March') }
    }
    await bot.slack.press(mine, 'Share to channel')
    await until(() => bot.slack.workspace.messages.some(({ to }) => to === undefined))
    const shared = bot.slack.workspace.messages.find(({ to }) => to === undefined) as Message
    expect(words(shared)).toContain('Withheld')
    expect(words(shared)).not.toContain('by 20 March')
    expect(bot.logged.some(({ msg, articleId }) => msg === 'excerpt withheld' && articleId !== undefined)).toBe(true)
  })
})

describe('buttons', () => {
  test('answer the one who pressed, for that person alone', async () => {
    await bot.slack.mention('<@U0BOT> questions')
    const posted = await bot.reply()
    const [label] = buttons(posted)
    if (label === undefined) return expect.fail('no button under the questions')
    await bot.slack.press(posted, label, 'U0BEN')
    expect(await bot.reply()).toMatchObject({ to: 'U0BEN', thread: posted.thread })
  })
})

describe('a mention', () => {
  test('is answered in its thread, for everyone', async () => {
    const ts = await bot.slack.mention('<@U0BOT> what did Bard say about the harbour?')
    const reply = await bot.reply()
    expect(reply).toMatchObject({ channel: 'C0DESK', thread: ts, via: 'chat.postMessage' })
    expect(reply.to).toBeUndefined()
    expect(buttons(reply)).not.toContain('Share to channel')
  })

  test('delivered three times is answered once', async () => {
    const mention = { type: 'app_mention', user: 'U0ANNA', channel: 'C0DESK', text: '<@U0BOT> sources', ts: '17.5' }
    await bot.slack.event(mention, 'EvSAME')
    await bot.slack.event(mention, 'EvSAME', { retry_attempt: 1, retry_reason: 'timeout' })
    await bot.slack.event(mention, 'EvOTHER', { retry_attempt: 2, retry_reason: 'timeout' })
    await bot.reply()
    await aWhile()
    expect(bot.slack.workspace.messages).toHaveLength(1)
  })

  test('by another bot, or by Readout itself, is left alone', async () => {
    const mention = { type: 'app_mention', channel: 'C0DESK', text: '<@U0BOT> sources' }
    await bot.slack.event({ ...mention, user: 'U0ANNA', bot_id: 'B9', ts: '18.1' })
    await bot.slack.event({ ...mention, user: 'U0BOT', ts: '18.2' })
    await aWhile()
    expect(bot.slack.workspace.messages).toHaveLength(0)
  })

  test('is followed up in its thread without another mention, where Slack delivers the message', async () => {
    const thread = await bot.slack.mention('<@U0BOT> what did Bard say about the harbour?')
    await bot.reply()
    const said = { type: 'message', channel: 'C0DESK', channel_type: 'channel', user: 'U0ANNA' }
    await bot.slack.event({ ...said, text: 'and Veil?', ts: '19.1', thread_ts: thread })
    expect(await bot.reply()).toMatchObject({ thread })
    await bot.slack.event({ ...said, text: 'lunch?', ts: '19.2' })
    await bot.slack.event({ ...said, text: '<@U0BEN> lunch?', ts: '19.3', thread_ts: thread })
    await aWhile()
    expect(bot.slack.workspace.messages.filter(({ via }) => via !== 'person')).toHaveLength(2)
  })
})

describe('a direct message', () => {
  test('is answered, and the next question goes on from it', async () => {
    await bot.slack.directMessage('What did Tom Bard say about the harbour?')
    const first = await bot.reply()
    expect(first).toMatchObject({ channel: 'D0ANNA', via: 'chat.postMessage' })
    await bot.slack.directMessage('And what did Veil say?')
    expect(words(await bot.reply())).toMatch(/wall is safe|Click/u)
  })

  test('in a thread is answered in that thread and keeps what was said before it', async () => {
    await bot.slack.directMessage('What did Tom Bard say about the harbour?')
    await bot.reply()
    const [question] = bot.slack.workspace.messages
    await bot.slack.directMessage('And Veil?', { thread: question?.ts ?? '' })
    expect(await bot.reply()).toMatchObject({ thread: question?.ts })
    const key = { platform: 'slack', team: 'T0TEAM', channel: 'D0ANNA', user: 'U0ANNA' } as const
    expect(await bot.store.findConversation({ ...key, thread: question?.ts ?? '' })).toBeDefined()
  })

  test('that was edited, deleted or written by a bot is left alone', async () => {
    const message = { type: 'message', channel: 'D0ANNA', channel_type: 'im', user: 'U0ANNA', text: 'sources' }
    for (const more of [{ subtype: 'message_changed' }, { subtype: 'message_deleted' }, { bot_id: 'B9' }]) {
      await bot.slack.event({ ...message, ...more, ts: bot.slack.workspace.ts() })
    }
    await aWhile()
    expect(bot.slack.workspace.messages).toHaveLength(0)
  })

  test.each([
    ['10,000 characters', 'harbour '.repeat(1_250)],
    ['nothing but emoji', ':tada: 🎉🎉🎉'],
    ['another language', 'Hvenær opnar höfnin aftur?'],
    ['markup', '<!channel> <https://evil.example|bank> &lt;b&gt;'],
  ])('of %s gets an answer', async (_name, text) => {
    await bot.slack.directMessage(text)
    expect(words(await bot.reply())).not.toMatch(/broke/u)
  })
})

describe('hostile words in an article', () => {
  test('come out to the character, and as text only', async () => {
    await bot.slack.command('quotes Veil')
    const reply = await bot.reply()
    expect(words(reply)).toContain(HOSTILE)
    const elements = JSON.stringify(reply.blocks)
    expect(elements).not.toContain('"type":"user"')
    expect(elements).not.toContain('evil.example|your bank","url"')
    expect(reply.text).not.toContain('<!channel>')
  })
})

describe('App Home', () => {
  test('shows the story, and its buttons answer in the direct message', async () => {
    await bot.slack.openHome('home')
    await until(() => bot.slack.workspace.homes.has('U0ANNA'))
    const home = bot.slack.workspace.homes.get('U0ANNA')
    expect(JSON.stringify(home)).toContain('The closing of Brill harbour')
    await bot.slack.pressHome('Sources')
    expect(await bot.reply()).toMatchObject({ channel: 'D0ANNA', via: 'chat.postMessage' })
  })

  test('suggests prompts above an empty conversation', async () => {
    await bot.slack.openHome('messages')
    await until(() => bot.slack.workspace.prompts.length === 1)
    expect(bot.slack.workspace.prompts[0]).toMatchObject({ channel_id: 'D0ANNA' })
  })
})

describe('"Ask Readout about this"', () => {
  test('opens a modal with the words of the message, and answers in its thread', async () => {
    const message = bot.slack.workspace.write({
      channel: 'C0DESK',
      user: 'U0BEN',
      text: 'When does the harbour &amp; the quay reopen?',
      blocks: [],
      via: 'person',
    })
    await bot.slack.askAbout(message)
    await until(() => bot.slack.workspace.views.length === 1)
    expect(JSON.stringify(bot.slack.workspace.views[0])).toContain('the harbour & the quay reopen?')
    const { ack } = await bot.slack.submit({ question: { words: { value: 'When does the harbour reopen?' } } })
    expect(ack).toEqual({})
    expect(await bot.reply()).toMatchObject({ channel: 'C0DESK', thread: message.ts, to: 'U0ANNA' })
  })
})

describe('follow', () => {
  test('by an admin is told to the whole channel', async () => {
    await bot.slack.command('follow 07:00 Europe/London', { user: 'U0ADMIN' })
    const [mine, everyones] = await bot.written(2)
    expect(mine).toMatchObject({ to: 'U0ADMIN' })
    expect(everyones?.to).toBeUndefined()
    expect(await bot.store.listSubscriptions()).toHaveLength(1)
  })

  test('in a channel where the bot is no member asks to be invited', async () => {
    await bot.slack.command('follow 07:00 Europe/London', { user: 'U0ADMIN', channel: 'C0OTHER' })
    const [, advice] = await bot.written(2)
    expect(words(advice as Message)).toContain('/invite @Readout')
  })

  test('by a member is done where the settings name nobody', async () => {
    await bot.slack.command('follow 07:00 Europe/London')
    await bot.written(2)
    expect(await bot.store.listSubscriptions()).toHaveLength(1)
  })

  test('by a guest is refused', async () => {
    await bot.slack.command('follow 07:00 Europe/London', { user: 'U0GUEST' })
    await bot.reply()
    expect(await bot.store.listSubscriptions()).toEqual([])
  })

  test('in a direct message needs no right', async () => {
    await bot.slack.directMessage('follow 07:00 Europe/London')
    await bot.reply()
    expect(await bot.store.listSubscriptions()).toHaveLength(1)
  })
})
