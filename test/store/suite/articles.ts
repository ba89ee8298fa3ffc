/** The suite's part on articles, their versions, and text that must come back to the character. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyDigest, makeDraft, makeQuotation, published } from '../samples.ts'
import { type StoreUnderTest, withStore } from '../store-suite.ts'

export function describeArticles(create: () => Promise<StoreUnderTest>): void {
  describe('articles', () => {
    test('an article comes back as it was handed in', () =>
      withStore(create, async (store) => {
        const draft = makeDraft(['Harbour opens', 'The harbour of Vell opened on Monday.'], {
          title: 'Harbour opens',
          outlet: { value: 'The Vell Courier', how: 'page' },
          byline: { value: 'Ana Ruiz', how: 'text' },
          address: { value: 'https://courier.example/1', how: 'given' },
          notices: [{ kind: 'ai-edited', words: 'Edited with AI' }],
          ...published('2026-03-02'),
        })
        const saved = await store.saveArticle(draft, emptyDigest)
        expect(saved).toEqual({ outcome: 'new', id: 'a1', version: 1, sequence: 1 })
        const { importedAt, ...article } = (await store.findArticle('a1')) ?? { importedAt: '' }
        expect(article).toEqual({ ...draft, id: 'a1', version: 1 })
        expect(Date.parse(importedAt)).toBeGreaterThan(0)
      }))

    test('the same content again changes nothing', () =>
      withStore(create, async (store) => {
        const draft = makeDraft(['Harbour opens'])
        await store.saveArticle(draft, emptyDigest)
        const again = await store.saveArticle({ ...draft, file: 'copy.txt' }, emptyDigest)
        expect(again).toEqual({ outcome: 'same', id: 'a1', version: 1, sequence: 1 })
        expect(await store.listArticles({ story: 'harbour' })).toHaveLength(1)
      }))

    test('an article is found by its address, or without one by its file name', () =>
      withStore(create, async (store) => {
        const address = { value: 'https://courier.example/1', how: 'given' as const }
        await store.saveArticle(makeDraft(['Harbour opens'], { address }), emptyDigest)
        await store.saveArticle(makeDraft(['Bridge shut'], { file: 'two.txt' }), emptyDigest)
        expect(await store.findBySource('harbour', { address, file: 'other.txt' })).toMatchObject({ id: 'a1' })
        expect(await store.findBySource('harbour', { file: 'two.txt' })).toMatchObject({ id: 'a2' })
        expect(await store.findBySource('harbour', { file: 'one.txt' })).toBeUndefined()
        expect(await store.findBySource('bridge', { file: 'two.txt' })).toBeUndefined()
        await store.withdrawArticle('a2')
        expect(await store.findBySource('harbour', { file: 'two.txt' })).toBeUndefined()
      }))

    test('the same content in another story is another article', () =>
      withStore(create, async (store) => {
        await store.saveArticle(makeDraft(['Harbour opens']), emptyDigest)
        const other = await store.saveArticle(makeDraft(['Harbour opens'], { story: 'bridge' }), emptyDigest)
        expect(other).toMatchObject({ outcome: 'new', id: 'a2', sequence: 1 })
      }))

    test('changed content under the same file name is a new version, and the old one stays', () =>
      withStore(create, async (store) => {
        await store.saveArticle(makeDraft(['Harbour opens']), { ...emptyDigest, quotations: [makeQuotation(1, 'Ana')] })
        const saved = await store.saveArticle(makeDraft(['Harbour closes']), emptyDigest)
        expect(saved).toEqual({ outcome: 'version', id: 'a1', version: 2, sequence: 2 })
        expect(await store.findArticle('a1')).toMatchObject({ version: 2, text: 'Harbour closes' })
        expect(await store.findArticle('a1', 1)).toMatchObject({ version: 1, text: 'Harbour opens' })
        expect((await store.findDigest('a1', 1))?.quotations).toHaveLength(1)
        expect((await store.findDigest('a1'))?.quotations).toHaveLength(0)
      }))

    test('an address tells articles apart where file names are the same', () =>
      withStore(create, async (store) => {
        const at = (address: string, text: string) =>
          makeDraft([text], { file: 'index.html', address: { value: address, how: 'page' } })
        await store.saveArticle(at('https://a.example/', 'One'), emptyDigest)
        expect(await store.saveArticle(at('https://b.example/', 'Two'), emptyDigest)).toMatchObject({ id: 'a2' })
        const changed = await store.saveArticle(at('https://a.example/', 'One, changed'), emptyDigest)
        expect(changed).toMatchObject({ outcome: 'version', id: 'a1', version: 2, sequence: 3 })
      }))

    test('lists give the newest publication first and undated articles last', () =>
      withStore(create, async (store) => {
        const dates = ['2026-03-02', undefined, '2026-03-05', '2026-03-05']
        await store.saveArticles(
          dates.map((date, at) => ({
            draft: makeDraft([`Report ${at}`], { file: `${at}.txt`, ...(date === undefined ? {} : published(date)) }),
            digest: emptyDigest,
          })),
        )
        const ids = async (filter: object) =>
          (await store.listArticles({ story: 'harbour', ...filter })).map(({ id }) => id)
        expect(await ids({})).toEqual(['a4', 'a3', 'a1', 'a2'])
        expect(await ids({ since: '2026-03-03' })).toEqual(['a4', 'a3'])
        expect(await ids({ until: '2026-03-02' })).toEqual(['a1'])
        expect(await ids({ after: 2 })).toEqual(['a4', 'a3'])
        expect(await ids({ ids: ['a2', 'a1', 'nonsense'] })).toEqual(['a1', 'a2'])
        expect(await ids({ limit: 2, offset: 1 })).toEqual(['a3', 'a1'])
        expect((await store.findArticles(['a3', 'a9', 'a1'])).map(({ id }) => id)).toEqual(['a3', 'a1'])
        expect(await store.latestSequence('harbour')).toBe(4)
      }))

    test('a withdrawn article leaves every answer and comes back with the next import', () =>
      withStore(create, async (store) => {
        const draft = makeDraft(['Harbour opens'])
        await store.saveArticle(draft, { ...emptyDigest, quotations: [makeQuotation(1, 'Ana')] })
        await store.withdrawArticle('a1')
        expect(await store.listArticles({ story: 'harbour' })).toEqual([])
        expect(await store.listFacts('quotations', { story: 'harbour' })).toEqual([])
        expect(await store.searchPassages({ story: 'harbour', terms: ['harbour'], limit: 5 })).toEqual([])
        expect((await store.basis('harbour')).articles).toBe(0)
        expect(await store.findArticle('a1')).toMatchObject({ text: 'Harbour opens' })
        const withdrawn = async (after: number) =>
          (await store.listArticles({ story: 'harbour', withdrawn: true, after })).map(({ id }) => id)
        expect(await withdrawn(1)).toEqual(['a1'])
        expect(await withdrawn(await store.latestSequence('harbour'))).toEqual([])
        expect(await store.saveArticle(draft, emptyDigest)).toMatchObject({ outcome: 'version', id: 'a1', version: 2 })
        expect(await store.listArticles({ story: 'harbour' })).toHaveLength(1)
      }))

    test('copies of one wire story count once, and another stands for them when the first is withdrawn', () =>
      withStore(create, async (store) => {
        for (const n of [1, 2, 3]) {
          await store.saveArticle(makeDraft([`Report ${n}`], { file: `${n}.txt` }), emptyDigest)
          await store.saveSignature(`a${n}`, { bands: ['x', `y${n}`], signature: `s${n}`, copyOf: 'a1' })
        }
        expect((await store.findByBands('harbour', ['y2'])).map(({ id }) => id)).toEqual(['a2'])
        expect(await store.findByBands('harbour', ['x'])).toContainEqual({ id: 'a3', copyOf: 'a1', signature: 's3' })
        expect(await store.basis('harbour')).toMatchObject({ articles: 3, independent: 1 })
        const independent = () => store.listArticles({ story: 'harbour', independent: true })
        expect((await independent()).map(({ id }) => id)).toEqual(['a1'])
        await store.withdrawArticle('a1')
        expect((await independent()).map(({ id }) => id)).toEqual(['a2'])
      }))

    test('the basis names outlets and dates', () =>
      withStore(create, async (store) => {
        const outlets = ['Courier', 'Courier', 'Gazette']
        for (const [at, outlet] of outlets.entries()) {
          const fields = { file: `${at}.txt`, outlet: { value: outlet, how: 'given' as const } }
          await store.saveArticle(
            makeDraft([`Report ${at}`], { ...fields, ...published(`2026-03-0${at + 1}`) }),
            emptyDigest,
          )
        }
        await store.saveArticle(makeDraft(['Undated'], { file: 'u.txt' }), emptyDigest)
        expect(await store.basis('harbour')).toEqual({
          ...{ story: 'harbour', title: 'harbour', articles: 4, independent: 4, outlets: ['Courier', 'Gazette'] },
          ...{ from: '2026-03-01', to: '2026-03-03', undated: 1, unnamed: 1 },
        })
        expect(await store.basis('nowhere')).toMatchObject({ articles: 0, outlets: [] })
      }))

    test('any text comes back to the character, with every offset', () =>
      withStore(create, async (store) => {
        const paragraph = fc
          .string({ unit: 'binary', minLength: 1, maxLength: 60 })
          .map((words) => `${words.replaceAll(/[\n\r]/gu, ' ')}\u0000😀`)
        let n = 0
        await fc.assert(
          fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 5 }), async (paragraphs) => {
            const draft = makeDraft(paragraphs, { file: `${n++}` })
            const { id } = await store.saveArticle(draft, emptyDigest)
            const article = await store.findArticle(id)
            expect(article?.text).toBe(draft.text)
            const cut = article?.passages.map(({ start, end }) => article.text.slice(start, end))
            expect(cut).toEqual(paragraphs)
          }),
          { numRuns: 100 },
        )
      }))

    test('half a surrogate pair is replaced, and all offsets stay', () =>
      withStore(create, async (store) => {
        const { id } = await store.saveArticle(makeDraft(['before \ud83d after', 'next']), emptyDigest)
        const article = await store.findArticle(id)
        expect(article?.text).toBe('before \ufffd after\n\nnext')
        expect(article?.passages[1]).toMatchObject({ start: 16, end: 20 })
      }))

    test('no workspace sees the articles of another', () =>
      withStore(create, async (store, database) => {
        await store.saveArticle(makeDraft(['Harbour opens']), { ...emptyDigest, quotations: [makeQuotation(1, 'Ana')] })
        const other = await database.open('other')
        expect(await other.listArticles({ story: 'harbour' })).toEqual([])
        expect(await other.findArticle('a1')).toBeUndefined()
        expect(await other.listFacts('quotations', { story: 'harbour' })).toEqual([])
        expect(await other.searchPassages({ story: 'harbour', terms: ['harbour'], limit: 5 })).toEqual([])
        expect(await other.saveArticle(makeDraft(['Own harbour']), emptyDigest)).toMatchObject({
          id: 'a1',
          sequence: 1,
        })
        await other.withdrawArticle('a1')
        expect(await store.listArticles({ story: 'harbour' })).toHaveLength(1)
      }))
  })
}
