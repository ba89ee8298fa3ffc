/** Slack messages stay within the limits, carry the words to the character and can't do harm, whatever the text. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutExcerpt } from '../../src/model/excerpt.ts'
import { type Block, plainText, type Reply } from '../../src/model/reply.ts'
import { renderSlack, renderSlackHome } from '../../src/render/slack.ts'
import type { SlackMessage } from '../../src/render/slack-blocks.ts'
import { shownWords, unescapeSlack } from '../../src/render/slack-words.ts'
import { checkVerbatim } from '../../src/render/verbatim.ts'
import { checkBlocks } from '../stand-in/slack/check-blocks.ts'
import { anyReply, excerptWords } from './hostile-reply.ts'

const OPTIONS = { formatRequest: (request: object) => JSON.stringify(request), shareValue: 'r1 summary' }

function replyOf(...blocks: Block[]): Reply {
  return { kind: 'answered', blocks, citations: [], actions: [] }
}

function lineOf(text: string): Block {
  return { kind: 'line', line: [{ kind: 'text', text: plainText(text) }], claim: false }
}

function quotationOf(text: string): Block {
  const excerpt = cutExcerpt({ id: 'a1', version: 1, text }, { start: 0, end: text.length })
  return { kind: 'quotation', parts: [excerpt], attribution: [{ kind: 'text', text: plainText('Ada Veil') }] }
}

function first(messages: readonly SlackMessage[]): SlackMessage {
  const message = messages[0]
  if (message === undefined) throw new Error('no message')
  return message
}

/** Every string in a value, keys left out. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

describe('any reply', () => {
  test('keeps every limit of Slack', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        for (const { text, blocks } of renderSlack(reply, OPTIONS)) {
          expect(checkBlocks(blocks)).toEqual([])
          expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(12_000)
          expect(text.length).toBeLessThanOrEqual(40_000)
          expect(text.trim()).not.toBe('')
        }
      }),
      { numRuns: 200 },
    )
  })

  test('keeps the limits of App Home', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(checkBlocks(renderSlackHome(reply, OPTIONS), 'home')).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test('carries the words of every excerpt to the character', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const words = shownWords(renderSlack(reply, OPTIONS))
        for (const excerpt of excerptWords(reply)) expect(words).toContain(excerpt)
        expect(checkVerbatim(reply, words)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('holds no mention, link or entity that Slack could read in a piece of text', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        for (const { text, blocks } of renderSlack(reply, OPTIONS)) {
          expect(text).not.toMatch(/<|>|&(?!amp;|lt;|gt;)/u)
          const shown = blocks.filter(({ type }) => type !== 'actions').flatMap(strings)
          for (const piece of shown) {
            if (!piece.startsWith('<!date^')) expect(piece).not.toMatch(/<[!@#a-z/]/iu)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  test('says in text what the blocks show', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const messages = renderSlack(reply, OPTIONS)
        const text = unescapeSlack(messages.map((message) => message.text).join(' '))
        const letters = (words: string) => words.replaceAll(/[^\p{L}\p{N}]/gu, '')
        for (const excerpt of excerptWords(reply)) expect(letters(text)).toContain(letters(excerpt.toWellFormed()))
      }),
      { numRuns: 100 },
    )
  })
})

describe('a reply that does not fit', () => {
  test('goes on in further messages and loses nothing', () => {
    const lines = Array.from({ length: 400 }, (_, n) => `Line ${n} of a long reply about the harbour of Brill.`)
    const messages = renderSlack(replyOf(...lines.map(lineOf)), OPTIONS)
    expect(messages.length).toBeGreaterThan(3)
    const words = messages.map(({ text }) => text).join('\n')
    expect(words.split('\n')).toEqual(lines)
  })

  test('splits one paragraph of 100,000 characters between words', () => {
    const text = 'harbour '.repeat(12_500).trim()
    const messages = renderSlack(replyOf(quotationOf(text)), OPTIONS)
    expect(shownWords(messages)).toContain(text)
    for (const { text: part } of messages) expect(part).toMatch(/(harbour|”|“harbour|Veil)\s?$/u)
  })

  test('numbers an ordered list through over several messages', () => {
    const items = Array.from({ length: 300 }, (_, n) => [
      { kind: 'text' as const, text: plainText(`question number ${n + 1} `.repeat(5)) },
    ])
    const messages = renderSlack(replyOf({ kind: 'list', ordered: true, items, claim: false }), OPTIONS)
    const words = messages.map(({ text }) => text).join('\n')
    for (let n = 1; n <= 300; n += 1) expect(words).toContain(`${n}. question number ${n} `)
  })

  test('renders a line of a million characters in linear time', () => {
    const started = performance.now()
    const messages = renderSlack(replyOf(quotationOf('<'.repeat(1_000_000))), OPTIONS)
    expect(messages.length).toBeGreaterThan(80)
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})

describe('shape', () => {
  test('opens with a header and keeps later headings with what stands under them', () => {
    const { blocks } = first(
      renderSlack(
        replyOf(
          { kind: 'heading', text: plainText('Morning briefing') },
          lineOf('The harbour is closed.'),
          { kind: 'heading', text: plainText('Still open') },
          { kind: 'list', items: [[{ kind: 'text', text: plainText('When does it open') }]], claim: false },
        ),
        OPTIONS,
      ),
    )
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'rich_text', 'rich_text'])
    expect(blocks[2]).toMatchObject({
      elements: [
        { type: 'rich_text_section', elements: [{ text: 'Still open', style: { bold: true } }] },
        { type: 'rich_text_list', style: 'bullet' },
      ],
    })
  })

  test('shows a time in the reader’s zone, and its fallback in text', () => {
    const time = { kind: 'time' as const, at: '2026-11-21T07:00:00.000Z', fallback: '21 November, 07:00 UTC' }
    const { text, blocks } = first(
      renderSlack(replyOf({ kind: 'line', line: [time], claim: false }, { kind: 'context', line: [time] }), OPTIONS),
    )
    expect(JSON.stringify(blocks[0])).toContain('"timestamp":1795244400')
    expect(JSON.stringify(blocks[1])).toContain('<!date^1795244400^')
    expect(text).toBe('21 November, 07:00 UTC\n21 November, 07:00 UTC')
  })

  test('leads from a source to its article, and to nothing that is no web page', () => {
    const citation = (n: number, address: string) => ({
      n,
      start: 0,
      end: 4,
      article: { id: `a${n}`, version: 1, file: 'note.md', outlet: `Brill Herald ${n}`, address },
      paragraph: 7,
      words: 'Text',
    })
    const reply: Reply = {
      ...replyOf({ kind: 'line', claim: true, line: [{ kind: 'cite', n: [1] }] }),
      citations: [
        citation(1, 'https://herald.example/1'),
        citation(2, 'javascript:alert(1)'),
        citation(3, 'https://bank.example@evil.example/'),
      ],
    }
    const { text, blocks } = first(renderSlack(reply, OPTIONS))
    const json = JSON.stringify(blocks)
    expect(json).toContain('"url":"https://herald.example/1"')
    expect(json.match(/"url"/gu)).toHaveLength(1)
    expect(text).toContain('[1]¶7')
    expect(text).toContain('Brill Herald 1, undated')
  })

  test('gives every button a spoken label and the line that it stands for', () => {
    const reply: Reply = {
      ...replyOf(lineOf('Yes')),
      actions: [
        { kind: 'request', label: plainText('Next page'), request: { name: 'quotes', page: 2 } },
        { kind: 'share', label: plainText('Share to channel') },
      ],
    }
    const { blocks } = first(renderSlack(reply, OPTIONS))
    expect(blocks.at(-1)).toMatchObject({
      type: 'actions',
      elements: [
        { accessibility_label: 'Next page', value: '{"name":"quotes","page":2}' },
        { accessibility_label: 'Share to channel', value: 'r1 summary' },
      ],
    })
  })

  test('has no share button where everyone sees the reply', () => {
    const reply: Reply = { ...replyOf(lineOf('Yes')), actions: [{ kind: 'share', label: plainText('Share') }] }
    const { blocks } = first(renderSlack(reply, { formatRequest: OPTIONS.formatRequest }))
    expect(blocks.map(({ type }) => type)).toEqual(['rich_text'])
  })

  test('never sends an empty message', () => {
    expect(first(renderSlack(replyOf(), OPTIONS)).text).toBe('Nothing to show.')
  })
})
