/** Replies of any text, for properties: excerpts of an article nobody would write, and every kind of block. */

import fc from 'fast-check'
import type { Article } from '../../src/model/article.ts'
import { cutExcerpt } from '../../src/model/excerpt.ts'
import type { Action, Block, Citation, Inline, Line, Reply } from '../../src/model/reply.ts'
import { plainText } from '../../src/model/reply.ts'

const SNIPPETS = [
  '<@1>',
  '<@!22>',
  '<@&3>',
  '<#4>',
  '@everyone',
  '@here',
  '[text](https://evil.example)',
  '<https://evil.example>',
  'https://evil.example/a_b',
  '<t:1700000000:R>',
  '</readout ask:9>',
  '<a:wave:123>',
  ':smile:',
  ':100:',
  '# head',
  '\n# head',
  '\n> quote',
  '\n- item',
  '1. one',
  '-# small',
  '||spoiler||',
  '**bold**',
  '__under__',
  '~~gone~~',
  '`code`',
  '```js\nrun()\n```',
  '\\',
  '\\\\<@1>',
  'discord.gg/evil',
  'at 10:30, she said: yes',
  '¶',
  '👩‍👩‍👧',
  '“curly”',
  ' ',
]

/** Text with markup of every kind in it. */
export const hostileText = fc
  .array(
    fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ unit: 'grapheme', maxLength: 30 }), fc.lorem({ maxCount: 8 })),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))

const longText = fc.tuple(hostileText, fc.integer({ min: 1, max: 400 })).map(([text, times]) => text.repeat(times))

/** An article's text: never only blanks, because nothing quotes a blank. */
const articleText = fc
  .oneof({ weight: 9, arbitrary: hostileText }, { weight: 1, arbitrary: longText })
  .map((text) => `A${text}Z`)

function inlineOf(text: string): fc.Arbitrary<Inline> {
  const article: Pick<Article, 'id' | 'version' | 'text'> = { id: 'a1', version: 1, text }
  const excerpt = cutExcerpt(article, { start: 0, end: text.length })
  return fc.oneof(
    fc.constant<Inline>({ kind: 'excerpt', excerpt, marks: true }),
    fc.constant<Inline>({ kind: 'excerpt', excerpt, marks: false }),
    fc.constantFrom(undefined, 'bold' as const, 'italic' as const).map<Inline>((style) => ({
      kind: 'text',
      text: plainText(text),
      ...(style === undefined ? {} : { style }),
    })),
    fc.constant<Inline>({ kind: 'cite', n: [1] }),
    fc.constant<Inline>({ kind: 'code', text }),
    fc.constant<Inline>({ kind: 'time', at: '2026-11-21T07:00:00.000Z', fallback: '07:00' }),
    fc.constant<Inline>({ kind: 'link', address: 'https://example.org/a_(b)?c=<d>', text: plainText(text) }),
  )
}

const line: fc.Arbitrary<Line> = fc.array(articleText.chain(inlineOf), { maxLength: 4 })

const quotation: fc.Arbitrary<Block> = fc.tuple(articleText, line).map(([text, attribution]) => {
  const article = { id: 'a1', version: 1, text }
  return { kind: 'quotation', parts: [cutExcerpt(article, { start: 0, end: text.length })], attribution }
})

const block: fc.Arbitrary<Block> = fc.oneof(
  hostileText.map<Block>((text) => ({ kind: 'heading', text: plainText(text) })),
  line.map<Block>((content) => ({ kind: 'line', line: content, claim: true })),
  fc.tuple(fc.array(line, { maxLength: 6 }), fc.boolean()).map<Block>(([items, ordered]) => ({
    kind: 'list',
    items,
    ordered,
    claim: true,
  })),
  quotation,
  line.map<Block>((content) => ({ kind: 'context', line: content })),
  hostileText.map<Block>((alt) => ({ kind: 'picture', png: new Uint8Array([137, 80]), name: `${alt}.png`, alt })),
)

const citation: fc.Arbitrary<Citation> = fc
  .tuple(hostileText, hostileText, fc.integer({ min: 1, max: 9 }))
  .map(([title, outlet, n]) => ({
    n,
    start: 0,
    end: 1,
    article: {
      id: `a${n}`,
      version: 1,
      file: 'note.md',
      title,
      outlet,
      published: '2025-08-19',
      address: `https://example.org/${encodeURIComponent(title)}`,
    },
    paragraph: n,
    words: 'A',
  }))

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.tuple(hostileText, hostileText).map<Action>(([label, question]) => ({
    kind: 'request',
    label: plainText(label),
    request: { name: 'ask', question },
  })),
  hostileText.map<Action>((label) => ({ kind: 'share', label: plainText(label) })),
)

/** Any reply at all. */
export const anyReply: fc.Arbitrary<Reply> = fc.record({
  kind: fc.constant('answered' as const),
  blocks: fc.array(block, { maxLength: 14 }),
  citations: fc.array(citation, { maxLength: 6 }),
  actions: fc.array(action, { maxLength: 14 }),
})

/** The words of every excerpt of a reply. */
export function excerptWords(reply: Reply): readonly string[] {
  return reply.blocks.flatMap((part) => {
    const lines = part.kind === 'list' ? part.items : 'line' in part ? [part.line] : []
    const quoted = part.kind === 'quotation' ? part.parts.map(({ words }) => words) : []
    const inlines = [...lines.flat(), ...(part.kind === 'quotation' ? part.attribution : [])]
    return [...quoted, ...inlines.flatMap((inline) => (inline.kind === 'excerpt' ? [inline.excerpt.words] : []))]
  })
}
