/** Discord messages stay within the limits, carry the words to the character and can't do harm, whatever the text. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutExcerpt } from '../../src/model/excerpt.ts'
import type { Block, Reply } from '../../src/model/reply.ts'
import { plainText } from '../../src/model/reply.ts'
import { readDiscordText, renderDiscord } from '../../src/render/discord.ts'
import { discordLink, escapeDiscord, unescapeDiscord } from '../../src/render/discord-markdown.ts'
import type { DiscordMessage } from '../../src/render/discord-payload.ts'
import { DISCORD } from '../../src/render/limits.ts'
import { checkMessage } from '../stand-in/discord/check-message.ts'
import { anyReply, excerptWords, hostileText } from './hostile-reply.ts'

const OPTIONS = { formatRequest: (request: object) => JSON.stringify(request), share: 's:1' }

function contents(messages: readonly DiscordMessage[]): string[] {
  return messages.flatMap(({ components }) =>
    components.flatMap(({ components: parts }) => parts.flatMap((part) => (part.type === 10 ? [part.content] : []))),
  )
}

function replyOf(...blocks: Block[]): Reply {
  return { kind: 'answered', blocks, citations: [], actions: [] }
}

function lineOf(text: string): Block {
  return { kind: 'line', line: [{ kind: 'text', text: plainText(text) }], claim: false }
}

describe('any reply', () => {
  test('keeps every limit of Discord', () => {
    fc.assert(
      fc.property(anyReply, fc.integer({ min: 1, max: 6 }), (reply, maxMessages) => {
        const messages = renderDiscord(reply, { ...OPTIONS, maxMessages })
        expect(messages.length).toBeLessThanOrEqual(maxMessages)
        for (const message of messages) {
          const { files, ...body } = message
          expect(
            checkMessage(
              body,
              files.map(({ name }) => name),
            ),
          ).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  })

  test('carries the words of every excerpt to the character', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const text = readDiscordText(renderDiscord(reply, OPTIONS))
        for (const words of excerptWords(reply)) expect(text).toContain(words)
      }),
      { numRuns: 200 },
    )
  })

  test('asks for no mention and no preview', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        for (const message of renderDiscord(reply, OPTIONS)) {
          expect(message.allowed_mentions).toEqual({ parse: [] })
          expect(message.flags & 4).toBe(4)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('escaping', () => {
  test('leaves no character that Discord reads as markup', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        // What is escaped is a box; nothing that is left may be markup.
        const left = escapeDiscord(text).replaceAll(/\\[^0-9A-Za-z\s]/gu, '□')
        expect(left).not.toMatch(/[*_~`|<>[\]#@\\]/u)
        expect(left).not.toMatch(/\w:\/\//u)
        expect(left).not.toMatch(/:[a-z_]\w*:/iu)
        expect(left).not.toMatch(/^\s*(?:[-+]|\d+[.)])\s/mu)
      }),
      { numRuns: 300 },
    )
  })

  test('is undone to the character', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
        expect(unescapeDiscord(escapeDiscord(text))).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  test('leaves plain prose as it is', () => {
    const prose = 'At 10:30 on 19 August, he said: "We won\'t go - not now" (his words), U.S. officials added.'
    expect(escapeDiscord(prose)).toBe(prose)
  })

  test('an address that is split over two pieces is no link', () => {
    const reply = replyOf({
      kind: 'line',
      line: [
        { kind: 'text', text: plainText('https:') },
        { kind: 'text', text: plainText('//evil.example') },
      ],
      claim: false,
    })
    expect(contents(renderDiscord(reply, OPTIONS))).toEqual(['https\\://evil.example'])
  })

  test('takes linear time on a line of a million marks', () => {
    for (const mark of ['*', '1', ' ', ':', '-', 'discord']) {
      const text = mark.repeat(1_000_000 / mark.length)
      expect(unescapeDiscord(escapeDiscord(text))).toBe(text)
    }
  })
})

describe('a link', () => {
  test('shows where it leads when its words look like an address', () => {
    expect(discordLink('https://bank.example', 'https://evil.example/x')).toBe(
      'https\\://bank.example [evil.example](<https://evil.example/x>)',
    )
  })

  test('is words alone when the address is no web address', () => {
    expect(discordLink('here', 'javascript:alert(1)')).toBe('here')
    expect(discordLink('here', 'https://bank.example@evil.example/')).toBe('here')
  })

  test('closes only where the address ends', () => {
    expect(discordLink('Daily Herald', 'https://example.org/a_(b)>c')).toBe(
      '[Daily Herald](<https://example.org/a_%28b%29%3Ec>)',
    )
  })
})

describe('shapes', () => {
  test('a quotation stands in a block quote with its marks and its attribution', () => {
    const article = { id: 'a1', version: 1, text: 'We will go.' }
    const reply = replyOf({
      kind: 'quotation',
      parts: [cutExcerpt(article, { start: 0, end: 11 })],
      attribution: [{ kind: 'text', text: plainText('Ada Vale') }],
    })
    expect(contents(renderDiscord(reply, OPTIONS))).toEqual(['> “We will go.”\n> — Ada Vale'])
  })

  test('a time is shown in the zone of the reader', () => {
    const time = { kind: 'time', at: '2026-11-21T07:00:00.000Z', fallback: '07:00' } as const
    const reply = replyOf({ kind: 'line', line: [time], claim: false })
    expect(contents(renderDiscord(reply, OPTIONS))).toEqual(['<t:1795244400:f>'])
  })

  test('a second heading opens a section below a line', () => {
    const heading = (text: string): Block => ({ kind: 'heading', text: plainText(text) })
    const [message] = renderDiscord(replyOf(heading('One'), lineOf('a'), heading('Two'), lineOf('b')), OPTIONS)
    expect(message?.components[0]?.components.map(({ type }) => type)).toEqual([10, 14, 10])
  })

  test('a picture is attached with its alt text', () => {
    const reply = replyOf({ kind: 'picture', png: new Uint8Array([1]), name: 'a map.png', alt: 'A map of the line' })
    const [message] = renderDiscord(reply, OPTIONS)
    expect(message?.files).toEqual([
      { name: '1-a-map.png', data: new Uint8Array([1]), description: 'A map of the line' },
    ])
  })

  test('a request that is too long for a button is said as a command', () => {
    const question = 'why '.repeat(40).trim()
    const reply: Reply = {
      ...replyOf(lineOf('x')),
      actions: [{ kind: 'request', label: plainText('Ask again'), request: { name: 'ask', question } }],
    }
    const [message] = renderDiscord(reply, { formatRequest: () => `ask ${question}` })
    expect(message?.components).toHaveLength(1)
    expect(contents(message === undefined ? [] : [message]).join('')).toContain(`-# Ask again: ask ${question}`)
  })
})

describe('too much for the messages allowed', () => {
  test('a long reply goes on in further messages, in order, with the buttons on the last', () => {
    const lines = Array.from({ length: 100 }, (_, n) => lineOf(`line ${n} ${'word '.repeat(20)}`))
    const reply: Reply = {
      ...replyOf(...lines),
      actions: [{ kind: 'request', label: plainText('More'), request: { name: 'help' } }],
    }
    const messages = renderDiscord(reply, OPTIONS)
    const said = contents(messages).join('\n')
    const order = lines.map((_, n) => said.indexOf(`line ${n} `))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(Math.min(...order)).toBe(0)
    expect(messages.map(({ components }) => components.length)).toEqual([1, 1, 2])
  })

  test('what is left after the last message is attached whole and said so', () => {
    const lines = Array.from({ length: 900 }, (_, n) => lineOf(`line ${n} ${'word '.repeat(20)}`))
    const messages = renderDiscord(replyOf(...lines), { ...OPTIONS, maxMessages: 2 })
    expect(messages).toHaveLength(2)
    const said = readDiscordText(messages)
    for (let n = 0; n < 900; n += 1) expect(said).toContain(`line ${n} `)
    expect(contents(messages).at(-1)).toContain('it is attached whole as a text file')
  })

  test('a paragraph longer than a message is attached whole', () => {
    const text = `A${'b'.repeat(5_000)}`
    const excerpt = cutExcerpt({ id: 'a1', version: 1, text }, { start: 0, end: text.length })
    const messages = renderDiscord(
      replyOf({ kind: 'line', line: [{ kind: 'excerpt', excerpt, marks: true }], claim: true }),
      OPTIONS,
    )
    expect(messages).toHaveLength(1)
    expect(new TextDecoder().decode(messages[0]?.files[0]?.data)).toBe(`“${text}”`)
  })

  test('buttons of the longest labels keep their place', () => {
    expect(DISCORD.text - 10 * DISCORD.buttonLabel).toBeGreaterThan(2_000)
  })
})
