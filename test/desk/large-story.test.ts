/** A story with more articles than are held loaded: quotations of old ones are still found. */

import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDesk } from '../../src/desk/create-desk.ts'
import { extractDigest } from '../../src/digest/extract.ts'
import type { ArticleDraft } from '../../src/model/article.ts'
import { renderPlain } from '../../src/render/plain.ts'
import { MAX_REPORTS } from '../../src/reply/load-reports.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { createFakeClock, createMemoryLog, HARBOUR, PLACE } from './harbour.ts'

const COUNT = MAX_REPORTS + 30
let store: Store
const hear = (line: string) =>
  createDesk({ store, clock: createFakeClock('2026-03-06T07:00:00Z'), log: createMemoryLog().log }).hear(line, PLACE)

beforeAll(async () => {
  store = await openStore(':memory:')
  await store.saveStory(HARBOUR)
  const drafts = Array.from({ length: COUNT }, (_, n) => draftOf(n))
  await store.saveArticles(drafts.map((draft) => ({ draft, digest: extractDigest(draft, HARBOUR) })))
}, 60_000)
afterAll(() => store.close())

/** The oldest one alone quotes the mayor. */
function draftOf(n: number): ArticleDraft {
  const speaker = n === 0 ? 'Orla Vale' : 'Tomas Brandt'
  const words =
    n === 0
      ? 'The old crane has to go before anything is built.'
      : `Crane number ${n} is safe to use, and that is all I will say.`
  const text = `${speaker} said: "${words}"`
  return {
    story: HARBOUR.slug,
    file: `${n}.md`,
    published: { value: new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10), how: 'given' },
    notices: [],
    text,
    passages: [{ n: 1, kind: 'body', start: 0, end: text.length }],
    contentHash: createHash('sha256').update(text).digest('hex'),
  }
}

it('finds what somebody said in an article that is not among the newest', async () => {
  expect(renderPlain(await hear('quotes vale'))).toContain('The old crane has to go')
  expect(renderPlain(await hear('quotes about old crane'))).toContain('The old crane has to go')
  expect(renderPlain(await hear('quotes until 2024-01-01'))).toContain('The old crane has to go')
})

it('counts what a speaker said on other days, and finds the days of an old article', async () => {
  expect(renderPlain(await hear('quotes vale since 2025-01-01'))).toContain('1 by Orla Vale on other matters')
  expect(renderPlain(await hear('quotes brandt until 2024-01-02'))).toMatch(/Crane number 1 is safe/u)
})

it('gives every one with all, those that are worded alike side by side', async () => {
  const { quotations } = (await hear('quotes --all')).data as {
    quotations: { sources: { article: { id: string } }[]; variants: { article: { id: string } }[] }[]
  }
  const ids = quotations.flatMap(({ sources, variants }) => [...sources, ...variants].map(({ article }) => article.id))
  expect(new Set(ids).size).toBe(COUNT)
})

it('says how many of the articles a list is built from', async () => {
  expect(JSON.stringify((await hear('questions')).blocks)).toContain(`${COUNT} articles`)
  expect(JSON.stringify((await hear('questions')).blocks)).toContain(`built from ${MAX_REPORTS} of them`)
})
