/** The suite's part on facts: found by speaker, passage and date. */

import { describe, expect, test } from 'vitest'
import type { ArticleDigest } from '../../../src/model/digest.ts'
import type { Store } from '../../../src/store/store.ts'
import { emptyDigest, makeDraft, makeEvent, makeQuotation, makeStatement, published } from '../samples.ts'
import { type StoreUnderTest, withStore } from '../store-suite.ts'

const digests: readonly ArticleDigest[] = [
  {
    ...emptyDigest,
    quotations: [makeQuotation(2, 'Zoë Łuk'), makeQuotation(1, 'Ana Ruiz')],
    statements: [makeStatement(2, 'Ana Ruiz')],
  },
  {
    ...emptyDigest,
    quotations: [
      makeQuotation(1, 'Ana Ruiz', { said: { from: '2026-02-01', to: '2026-02-03', precision: 'range', how: 'text' } }),
      makeQuotation(3, 'a spokesman', { speaker: { printed: 'a spokesman', how: 'role' } }),
    ],
    events: [makeEvent(1, '2026-02-10'), makeEvent(2, '2026-04-01', '2026-04-30')],
  },
]

async function fill(store: Store): Promise<void> {
  for (const [at, digest] of digests.entries()) {
    const draft = makeDraft([`Report ${at}`, 'two', 'three'], { file: `${at}.txt`, ...published(`2026-03-0${at + 1}`) })
    await store.saveArticle(draft, digest)
  }
}

export function describeDigests(create: () => Promise<StoreUnderTest>): void {
  describe('facts', () => {
    const places = async (store: Store, filter: object) =>
      (await store.listFacts('quotations', { story: 'harbour', ...filter })).map(
        ({ article, fact }) => `${article.id}¶${fact.passage}`,
      )

    test('facts come newest article first, then in the order of the text', () =>
      withStore(create, async (store) => {
        await fill(store)
        expect(await places(store, {})).toEqual(['a2¶1', 'a2¶3', 'a1¶1', 'a1¶2'])
        expect(await places(store, { limit: 2, offset: 1 })).toEqual(['a2¶3', 'a1¶1'])
        expect(await store.countFacts('quotations', { story: 'harbour' })).toBe(4)
        expect(await store.findDigest('a2')).toEqual(digests[1])
      }))

    test('speakers are found without case and diacritics', () =>
      withStore(create, async (store) => {
        await fill(store)
        expect(await places(store, { speakers: ['ZOE  LUK'] })).toEqual(['a1¶2'])
        expect(await places(store, { speakers: ['ana ruiz'] })).toEqual(['a2¶1', 'a1¶1'])
        expect(await places(store, { speakers: ['ana'] })).toEqual([])
      }))

    test('facts are found by passage', () =>
      withStore(create, async (store) => {
        await fill(store)
        const passages = [
          { article: 'a1', passage: 2 },
          { article: 'a2', passage: 1 },
          { article: 'a2', passage: 2 },
        ]
        expect(await places(store, { passages })).toEqual(['a2¶1', 'a1¶2'])
        expect(await places(store, { ids: ['a1'] })).toEqual(['a1¶1', 'a1¶2'])
      }))

    test('speech counts as of the day it was said, else of its publication', () =>
      withStore(create, async (store) => {
        await fill(store)
        expect(await places(store, { datedFrom: '2026-02-03', datedTo: '2026-02-28' })).toEqual(['a2¶1'])
        expect(await places(store, { datedFrom: '2026-03-01' })).toEqual(['a2¶3', 'a1¶1', 'a1¶2'])
        const events = await store.listFacts('events', {
          story: 'harbour',
          datedFrom: '2026-04-15',
          datedTo: '2026-04-15',
        })
        expect(events.map(({ ordinal }) => ordinal)).toEqual([1])
      }))

    test('speakers are listed by how often they are quoted', () =>
      withStore(create, async (store) => {
        await fill(store)
        expect(await store.listSpeakers('harbour')).toEqual([
          { name: 'Ana Ruiz', quotations: 2, statements: 1 },
          { name: 'Zoë Łuk', quotations: 1, statements: 0 },
        ])
        expect(await store.listSpeakers('harbour', { prefix: 'zoe l' })).toHaveLength(1)
        expect(await store.listSpeakers('harbour', { prefix: '%' })).toEqual([])
        expect(await store.listSpeakers('harbour', { limit: 1 })).toHaveLength(1)
      }))

    test('a replaced digest takes the place of the old one', () =>
      withStore(create, async (store) => {
        await fill(store)
        await store.replaceDigest('a1', { ...emptyDigest, quotations: [makeQuotation(3, 'Bo')] })
        expect(await places(store, { ids: ['a1'] })).toEqual(['a1¶3'])
        expect(await store.countFacts('statements', { story: 'harbour' })).toBe(0)
        await store.withdrawArticle('a1')
        await store.replaceDigest('a1', digests[0] ?? emptyDigest)
        expect(await places(store, { ids: ['a1'] })).toEqual([])
      }))
  })
}
