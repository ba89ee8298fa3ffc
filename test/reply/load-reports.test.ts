/** The loader: the same reports while nothing changes, and only what changed is read again. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { loaderOf } from '../../src/reply/load-reports.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { fillStore, STORY } from '../chat/slack/invented-story.ts'
import { emptyDigest, makeDraft, makeQuotation } from '../store/samples.ts'

let store: Store
beforeEach(async () => {
  store = await openStore(':memory:')
  await fillStore(store)
})
afterEach(() => store.close())

const load = () => loaderOf(store).load(STORY)

test('the same array comes back while the story stays as it is', async () => {
  expect(await load()).toBe(await load())
})

test('a new article leaves the reports of the others as they were', async () => {
  const before = await load()
  await store.saveArticle(makeDraft(['The wall stands'], { story: STORY.slug }), emptyDigest)
  const after = await load()
  expect(after).toHaveLength(before.length + 1)
  expect(after.filter((report) => before.includes(report))).toHaveLength(before.length)
})

test('a new version takes the place of the one before', async () => {
  await store.saveArticle(makeDraft(['The wall stands'], { story: STORY.slug }), emptyDigest)
  await load()
  await store.saveArticle(makeDraft(['The wall fell'], { story: STORY.slug }), emptyDigest)
  const own = (await load()).filter(({ article }) => article.file === 'one.txt')
  expect(own.map(({ article }) => article.text)).toEqual(['The wall fell'])
})

test('a story digested by other rules is read again whole', async () => {
  const [first] = await load()
  const digest = { ...emptyDigest, quotations: [makeQuotation(1, 'Ada Veil')] }
  await store.replaceDigest(first?.article.id ?? '', digest)
  const [again] = await loaderOf(store).load({ ...STORY, digestedWith: 'other rules' })
  expect(again?.digest).toEqual(digest)
})
