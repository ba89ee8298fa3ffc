/** Terminal, plain text and Markdown: excerpts stay exact, and no text can steer what shows it. */

import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { cutExcerpt } from '../../src/model/excerpt.ts'
import { type Citation, plainText, type Reply } from '../../src/model/reply.ts'
import { escapeMarkdown, renderMarkdown } from '../../src/render/markdown.ts'
import { renderPlain } from '../../src/render/plain.ts'
import { listSources } from '../../src/render/sources.ts'
import { renderTerminal, type TerminalOptions } from '../../src/render/terminal.ts'

const PLAIN: TerminalOptions = { columns: 60, colour: false, formatRequest: ({ name }) => name }

function replyOf(words: string, said = words): Reply {
  const article = { id: 'a1', version: 1, text: words }
  const excerpt = cutExcerpt(article, { start: 0, end: words.length })
  return {
    kind: 'answered',
    blocks: [
      { kind: 'heading', text: plainText(said) },
      {
        kind: 'line',
        claim: true,
        line: [
          { kind: 'excerpt', excerpt, marks: true },
          { kind: 'cite', n: [1] },
        ],
      },
      { kind: 'list', claim: false, items: [[{ kind: 'text', text: plainText(said), style: 'bold' }]] },
      { kind: 'quotation', parts: [excerpt], attribution: [{ kind: 'text', text: plainText(said) }] },
    ],
    citations: [
      {
        n: 1,
        article: { id: 'a1', version: 1, file: 'quay.md', outlet: 'The Quay Post', published: '2031-05-03' },
        paragraph: 7,
        start: 0,
        end: words.length,
        words,
      },
    ],
    actions: [{ kind: 'request', label: plainText('More'), request: { name: 'quotes', page: 2 } }],
  }
}

describe('renderTerminal', () => {
  it('puts marks, citation and source where a reader looks for them', () => {
    expect(renderTerminal(replyOf('The bridge stays shut.', 'Mayor'), PLAIN)).toBe(
      [
        'Mayor',
        '“The bridge stays shut.”[1]¶7',
        '• Mayor',
        '  “The bridge stays shut.”\n  — Mayor',
        'Sources\n[1]¶7 The Quay Post, 3 May 2031',
        'Next: More: quotes',
      ].join('\n\n'),
    )
  })

  it('writes no escape sequence without colour, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const shown = renderTerminal(replyOf(text), PLAIN)
        expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u)
      }),
    )
  })

  it('keeps to a narrow width', () => {
    const shown = renderTerminal(replyOf('A sentence that is much longer than any narrow terminal can show.'), {
      ...PLAIN,
      columns: 32,
    })
    for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(34)
  })

  it('never breaks an address, however narrow the terminal', () => {
    const address = `https://courier.example/${'long-'.repeat(20)}story`
    const base = replyOf('Shut.')
    const [citation] = base.citations
    if (citation === undefined) throw new Error('no citation')
    const link = [{ kind: 'link' as const, address, text: plainText('The headline') }]
    const reply: Reply = {
      ...base,
      blocks: [{ kind: 'list', claim: false, items: [link] }],
      citations: [{ ...citation, article: { ...citation.article, address } }],
    }
    const lines = renderTerminal(reply, { ...PLAIN, columns: 40 }).split('\n')
    expect(lines.filter((line) => line.trim() === address)).toHaveLength(2)
  })

  it('colours when asked', () => {
    expect(renderTerminal(replyOf('Shut.'), { ...PLAIN, colour: true })).toContain('\u001b[')
  })
})

describe('listSources', () => {
  const cite = (id: string, title: string, outlet?: string): Citation => ({
    n: Number(id.slice(1)),
    article: { id, version: 1, file: `${id}.md`, title, published: '2031-05-03', ...(outlet ? { outlet } : {}) },
    paragraph: 1,
    start: 0,
    end: 1,
    words: 'x',
  })

  it('adds the headline only where outlet and day are those of another article', () => {
    const labels = listSources([
      cite('a1', 'Bridge stays shut', 'Quay Post'),
      cite('a2', 'Ferry runs at night', 'Quay Post'),
      cite('a3', 'Board meets', 'Herald'),
      cite('a4', 'Who pays'),
    ]).map(({ label }) => label)
    expect(labels).toEqual([
      'Quay Post, 3 May 2031: Bridge stays shut',
      'Quay Post, 3 May 2031: Ferry runs at night',
      'Herald, 3 May 2031',
      'Who pays, 3 May 2031',
    ])
  })
})

describe('renderPlain', () => {
  it('holds the excerpt to the character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(renderPlain(replyOf(text, 'x'))).toContain(`“${text}”`)
      }),
    )
  })
})

describe('renderMarkdown', () => {
  it('escapes markup of articles and people', () => {
    const shown = renderMarkdown(replyOf('[bank](http://evil.example) **now** <b> @everyone', 'x'))
    expect(shown).not.toMatch(/(?<!\\)\[bank/u)
    expect(shown).not.toContain('**now')
    expect(shown).not.toContain('<b>')
  })

  it('loses no character: unescaping gives the words back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const line = text.replaceAll(/\r?\n/gu, ' ')
        expect(escapeMarkdown(line).replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1')).toBe(line)
      }),
    )
  })
})
