/** What is not the article's words to the character is withheld. */

import { describe, expect, test } from 'vitest'
import { cutExcerpt, type Excerpt } from '../../src/model/excerpt.ts'
import { type Block, plainText, type Reply } from '../../src/model/reply.ts'
import { renderPlain } from '../../src/render/plain.ts'
import { checkVerbatim, renderVerbatim, type VerbatimProblem } from '../../src/render/verbatim.ts'

const ARTICLE = { id: 'a1', version: 2, text: 'The harbour opens & closes at noon, she said.' }

function excerptOf(start: number, end: number): Excerpt {
  return cutExcerpt(ARTICLE, { start, end })
}

function quote(excerpt: Excerpt): Block {
  return { kind: 'quotation', parts: [excerpt], attribution: [{ kind: 'text', text: plainText('Ada Veil') }] }
}

function replyOf(...blocks: Block[]): Reply {
  return { kind: 'answered', blocks, citations: [], actions: [] }
}

describe('checkVerbatim', () => {
  test('finds nothing wrong with what stands there to the character', () => {
    const reply = replyOf(quote(excerptOf(0, 34)))
    expect(checkVerbatim(reply, renderPlain(reply))).toEqual([])
  })

  test('names the place of words that one character changed in', () => {
    const reply = replyOf(quote(excerptOf(4, 11)), quote(excerptOf(0, 17)))
    const rendered = renderPlain(reply).replace('opens', 'Opens')
    expect(checkVerbatim(reply, rendered)).toEqual([
      { block: 1, why: 'altered', articleId: 'a1', version: 2, start: 0, end: 17 },
    ])
  })

  test('refuses an excerpt that nobody cut, even where its words are shown', () => {
    const forged = { ...excerptOf(0, 11), words: 'The harbour' } as Excerpt
    const reply = replyOf(quote(forged))
    expect(checkVerbatim(reply, renderPlain(reply)).map(({ why }) => why)).toEqual(['forged'])
  })

  test('counts the same words twice when they are shown twice', () => {
    const item = [{ kind: 'excerpt' as const, excerpt: excerptOf(4, 11), marks: true }]
    const reply = replyOf({ kind: 'list', items: [item, item], claim: true })
    expect(checkVerbatim(reply, 'the harbour')).toHaveLength(1)
  })
})

describe('renderVerbatim', () => {
  const broken = (reply: Reply) => renderPlain(reply).replaceAll('&', '&amp;')

  test('withholds the block that failed, keeps the rest and reports it', () => {
    const problems: VerbatimProblem[] = []
    const reply = replyOf(quote(excerptOf(0, 34)), quote(excerptOf(4, 11)))
    const shown = renderVerbatim(
      reply,
      broken,
      (text) => text,
      (problem) => problems.push(problem),
    )
    expect(shown).not.toContain('&amp;')
    expect(shown).toContain('Withheld')
    expect(shown).toContain('“harbour”')
    expect(problems.map(({ block, start, end }) => ({ block, start, end }))).toEqual([{ block: 0, start: 0, end: 34 }])
  })

  test('sends a sound reply as it is', () => {
    const reply = replyOf(quote(excerptOf(4, 11)))
    const report = () => expect.unreachable()
    expect(renderVerbatim(reply, renderPlain, (text) => text, report)).toBe(renderPlain(reply))
  })
})
