/** The suite's part on search: what is found, and that nothing asked can break it. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DateRange, Store } from '../../../src/store/store.ts'
import { emptyDigest, makeDraft, published } from '../samples.ts'
import { type StoreUnderTest, withStore } from '../store-suite.ts'

const reports: readonly (readonly string[])[] = [
  ['Harbour talks fail', 'Mayor Zoë Łuk met dockers on Monday.', 'The ferry to Vell stays in port.'],
  ['Ferry sails again', 'The prime minister opened the harbour.', 'A minister in his prime sailed.'],
  ['Dockers vote', 'Dockers voted on a 12.5 per cent rise.', '港湾は月曜日に開いた。'],
]

async function fill(store: Store): Promise<void> {
  const items = reports.map((paragraphs, at) => ({
    draft: makeDraft(paragraphs, { file: `${at}.txt`, ...(at === 2 ? {} : published(`2026-03-0${at + 1}`)) }),
    digest: emptyDigest,
  }))
  await store.saveArticles(items)
}

type RangeDraft = { since: string | undefined; until: string | undefined; limit: number }

function withoutUndefined({ since, until, limit }: RangeDraft): DateRange {
  return { limit, ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
}

export function describeSearch(create: () => Promise<StoreUnderTest>): void {
  describe('search', () => {
    const find = async (store: Store, terms: string[], more: object = {}) =>
      (await store.searchPassages({ story: 'harbour', terms, limit: 10, ...more })).map(
        ({ article, passage }) => `${article}¶${passage}`,
      )

    test('case, diacritics and endings make no difference', () =>
      withStore(create, async (store) => {
        await fill(store)
        expect(await find(store, ['zoe'])).toEqual(['a1¶2'])
        expect(await find(store, ['ŁUK’S'])).toEqual(['a1¶2'])
        expect((await find(store, ['docker'])).sort()).toEqual(['a1¶2', 'a3¶1', 'a3¶2'])
        expect(await find(store, ['12.5'])).toEqual(['a3¶2'])
        expect(await find(store, ['月曜日'])).toEqual(['a3¶3'])
      }))

    test('passages with rarer words and more of them come first', () =>
      withStore(create, async (store) => {
        await fill(store)
        expect((await find(store, ['ferry', 'port', 'vell']))[0]).toBe('a1¶3')
      }))

    test('words of a phrase must follow each other', () =>
      withStore(create, async (store) => {
        await fill(store)
        expect(await find(store, ['prime minister'])).toEqual(['a2¶2'])
        expect((await find(store, ['prime', 'minister'])).length).toBe(2)
      }))

    test('required terms, dates and the story narrow the search', () =>
      withStore(create, async (store) => {
        await fill(store)
        expect(await find(store, ['harbour', 'talks'], { required: ['prime'] })).toEqual(['a2¶2', 'a2¶3'])
        expect(await find(store, ['harbour'], { required: ['nowhere'] })).toEqual([])
        expect(await find(store, ['harbour'], { since: '2026-03-02' })).toEqual(['a2¶2'])
        expect(await find(store, ['harbour'], { until: '2026-03-01' })).toEqual(['a1¶1'])
        expect(await find(store, ['dockers'], { since: '2020-01-01' })).toEqual(['a1¶2'])
        expect(await store.searchPassages({ story: 'bridge', terms: ['harbour'], limit: 5 })).toEqual([])
        expect(await find(store, ['dockers'], { limit: 1 })).toHaveLength(1)
      }))

    test('several ranges of dates at once find what each finds alone', () =>
      withStore(create, async (store) => {
        await fill(store)
        const day = fc.option(fc.constantFrom('2026-02-28', '2026-03-01', '2026-03-02', 'no day'), { nil: undefined })
        const range = fc.record({ since: day, until: day, limit: fc.integer({ min: 1, max: 4 }) }).map(withoutUndefined)
        const words = fc.array(fc.constantFrom('harbour', 'dockers', 'ferry', 'prime minister'), { minLength: 1 })
        await fc.assert(
          fc.asyncProperty(words, fc.array(range, { maxLength: 4 }), async (terms, ranges) => {
            const alone = ranges.map((one) => store.searchPassages({ story: 'harbour', terms, ...one }))
            const together = store.searchDateRanges({ story: 'harbour', terms }, ranges)
            expect(await together).toEqual(await Promise.all(alone))
          }),
          { numRuns: 60 },
        )
        const [ever, second] = await store.searchDateRanges({ story: 'harbour', terms: ['harbour'] }, [
          { limit: 5 },
          { since: '2026-03-02', limit: 5 },
        ])
        expect([ever?.length, second?.length]).toEqual([2, 1])
        expect(await store.searchDateRanges({ story: 'bridge', terms: ['harbour'] }, [{ limit: 5 }])).toEqual([[]])
      }))

    test('frequencies count passages', () =>
      withStore(create, async (store) => {
        await fill(store)
        expect(await store.termFrequencies('harbour', ['dockers', 'Ferry', 'unheard', 'prime minister', ''])).toEqual([
          3, 2, 0, 2, 0,
        ])
        expect(await store.countPassages('harbour')).toBe(9)
        expect(await store.countPassages('bridge')).toBe(0)
      }))

    test('a word that nobody knew is counted as soon as an article has it, and no longer when it is withdrawn', () =>
      withStore(create, async (store) => {
        await fill(store)
        const count = () => store.termFrequencies('harbour', ['lighthouse', 'ferry'])
        const [, ferries] = await count()
        const { id } = await store.saveArticle(makeDraft(['Ferry meets lighthouse'], { file: '9.txt' }), emptyDigest)
        expect(await count()).toEqual([1, Number(ferries) + 1])
        expect(await find(store, ['lighthouse'])).toEqual([`${id}¶1`])
        await store.withdrawArticle(id)
        expect(await count()).toEqual([0, ferries])
        expect(await find(store, ['lighthouse'])).toEqual([])
      }))

    test('a new version is found by its words, the old one no longer', () =>
      withStore(create, async (store) => {
        await fill(store)
        await store.saveArticle(makeDraft(['Ferry sinks'], { file: '1.txt' }), emptyDigest)
        expect(await find(store, ['prime'])).toEqual([])
        expect(await find(store, ['sink'])).toEqual(['a2¶1'])
        expect(await store.countPassages('harbour')).toBe(7)
      }))

    test('words with typing errors lead to those of the index', () =>
      withStore(create, async (store) => {
        await fill(store)
        expect(await store.similarTerms('harbour', 'habour', 3)).toEqual(['harbour'])
        expect(await store.similarTerms('harbour', 'mnister', 3)).toEqual(['minister'])
        expect(await store.similarTerms('harbour', 'dock', 3)).toEqual(['dockers'])
        expect(await store.similarTerms('harbour', 'xyzzy', 3)).toEqual([])
      }))

    test('search finds in many segments what reading every passage finds', () =>
      withStore(create, async (store) => {
        const words = 'pier quay rope sail tide wave buoy mast keel hull'.split(' ')
        // 9,000 passages: two segments and some that wait.
        const items = Array.from({ length: 90 }, (_, at) => ({
          draft: makeDraft(
            Array.from({ length: 100 }, (_, n) => `${words[(at * 7 + n * 3) % 10]} ${words[n % 7]} no${at}x${n}`),
            { file: `${at}` },
          ),
          digest: emptyDigest,
        }))
        await store.saveArticles(items)
        expect(await find(store, ['no3x77', 'tide'], { limit: 1 })).toEqual(['a4¶78'])
        expect(await find(store, ['no89x99'])).toEqual(['a90¶100'])
        const tides = items.flatMap(({ draft }) => draft.text.split('\n\n')).filter((text) => /tide/u.test(text))
        expect(await store.termFrequencies('harbour', ['tide'])).toEqual([tides.length])
        expect(await find(store, ['tide'], { limit: 10_000 })).toHaveLength(tides.length)
        await store.withdrawArticle('a4')
        expect(await find(store, ['no3x77'])).toEqual([])
      }))

    test('whatever is asked is only words', () =>
      withStore(create, async (store) => {
        await fill(store)
        const operators = [
          '"',
          '*',
          'NEAR(',
          '-',
          'ferry:',
          "'; DROP TABLE article; --",
          'AND',
          'a OR',
          '(((',
          '^x',
          '\u0000',
        ]
        await fc.assert(
          fc.asyncProperty(
            fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...operators)), { maxLength: 8 }),
            async (terms) => {
              expect(Array.isArray(await find(store, terms, { required: terms.slice(0, 1) }))).toBe(true)
              expect(await store.termFrequencies('harbour', terms)).toHaveLength(terms.length)
              for (const term of terms) await store.similarTerms('harbour', term, 3)
            },
          ),
          { numRuns: 60 },
        )
        expect((await find(store, 'ferry '.repeat(5_000).split(' '))).length).toBe(2)
      }))
  })
}
