/** The morning briefing's shape: short, in order, nothing empty, nothing twice. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeEdition } from '../../src/editions/compose.ts'
import { prepareEdition } from '../../src/editions/prepare-edition.ts'
import type { Block, Reply } from '../../src/model/reply.ts'
import { renderPlain } from '../../src/render/plain.ts'
import { loaderOf } from '../../src/reply/load-reports.ts'
import type { Store } from '../../src/store/store.ts'
import { HARBOUR, importArticles, LATER_ARTICLE, openHarbour, PLACE } from '../desk/harbour.ts'

let store: Store
beforeAll(async () => {
  store = await openHarbour()
})
afterAll(() => store.close())

async function compose(date: string, since?: string): Promise<Reply> {
  const loader = loaderOf(store)
  const of = { channel: PLACE, story: HARBOUR, date, ...(since === undefined ? {} : { since }) }
  const { input } = await prepareEdition(store, loader, of)
  return composeEdition(input).reply
}

const headings = (reply: Reply) =>
  reply.blocks.filter((block) => block.kind === 'heading').map(({ text }) => String(text))
const words = (reply: Reply) =>
  renderPlain(reply)
    .replaceAll(/\[\d+\]¶\d+/gu, '')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

const ORDER = [
  'Bottom line',
  'Since your last briefing',
  'Where they stand',
  'Quote of the day',
  'Still open',
  'Reports disagree',
  'Dates ahead',
  'Not in the corpus',
]

describe('a briefing', () => {
  it('begins with story and date, and says what it rests on', async () => {
    const reply = await compose('2026-03-06')
    expect(headings(reply)[0]).toBe('The Norwick harbour talks: 6 March 2026')
    const small = reply.blocks[1]
    expect(small?.kind).toBe('context')
    expect(JSON.stringify(small)).toContain('3 articles')
    expect(JSON.stringify(small)).toContain('2–5 March 2026')
    expect(JSON.stringify(small)).toContain('First briefing in this channel')
  })

  it('has its parts in order, and none empty', async () => {
    const reply = await compose('2026-03-06')
    const parts = headings(reply)
      .slice(1)
      .map((title) => title.replace(/ \(.*\)$/u, ''))
    expect(parts.length).toBeGreaterThan(3)
    expect(parts).toEqual(ORDER.filter((title) => parts.includes(title)))
    reply.blocks.forEach((block, index) => {
      if (block.kind === 'heading') expect(reply.blocks[index + 1]?.kind).not.toBe('heading')
    })
    expect(reply.blocks.at(-1)?.kind).not.toBe('heading')
  })

  it('shows no sentence twice outside its open questions', async () => {
    const reply = await compose('2026-03-06')
    const shown = reply.blocks.flatMap(excerpts)
    expect(new Set(shown).size).toBe(shown.length)
  })

  it('lets the date of an old newest article lead', async () => {
    expect(renderPlain(await compose('2026-03-06'))).not.toContain('Nothing later is in the corpus')
    const reply = await compose('2026-06-05')
    const third = reply.blocks[2]
    expect(third?.kind === 'line' && JSON.stringify(third)).toContain(
      'The newest article is of 5 March 2026, 3 months ago.',
    )
  })

  it('names plans whose day has passed as unknown', async () => {
    expect(renderPlain(await compose('2026-06-05'))).toContain('outcome not in the corpus')
  })

  it('compares with a day', async () => {
    const reply = await compose('2026-03-06', '2026-03-05')
    expect(headings(reply)).toContain('Since 5 March 2026')
    expect(JSON.stringify(reply.blocks[1])).toContain('What is new since 5 March 2026')
  })

  it('says plainly that nothing is new', async () => {
    const reply = await compose('2026-03-06', '2026-03-06')
    expect(renderPlain(reply)).toContain('Nothing new since 6 March 2026.')
    expect(reply.blocks.length).toBeLessThan(5)
  })

  it('stays within 320 words however much the articles say', async () => {
    const long = Object.fromEntries(
      Array.from({ length: 25 }, (_, n) => [
        `more-${n}.md`,
        LATER_ARTICLE.replaceAll('half', `${n + 2} parts`).replace('Board backs', `Board ${n} backs`),
      ]),
    )
    await importArticles(store, HARBOUR, long, '2026-03-09T06:00:00.000Z')
    for (const since of [undefined, '2026-03-05', '2026-03-09']) {
      const reply = await compose('2026-03-10', since)
      expect(words(reply)).toBeLessThanOrEqual(320)
      expect(renderPlain(reply).length).toBeLessThanOrEqual(2_600)
    }
  })
})

function excerpts(block: Block): string[] {
  if (block.kind === 'quotation') return block.parts.map(({ articleId, start }) => `${articleId} ${start}`)
  const lines = block.kind === 'line' ? [block.line] : block.kind === 'list' ? block.items : []
  return lines.flatMap((line) =>
    line.flatMap((part) => (part.kind === 'excerpt' ? [`${part.excerpt.articleId} ${part.excerpt.start}`] : [])),
  )
}
