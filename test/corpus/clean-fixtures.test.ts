/** Cleans invented pages of every messy form and compares with what a reader would keep: one folder, one case. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { buildArticle } from '../../src/corpus/build-article.ts'
import { openPageReader } from '../../src/corpus/open-page-reader.ts'
import { readSources } from '../../src/corpus/read-sources.ts'

const root = join(import.meta.dirname, '../fixtures/clean')
const pages = openPageReader()
afterAll(() => pages.close())

describe('cleaning keeps the article and names the rest', () => {
  it.each(readdirSync(root))('%s', async (folder) => {
    const name = readdirSync(join(root, folder)).find((file) => file.startsWith('source')) ?? ''
    const expected: unknown = JSON.parse(readFileSync(join(root, folder, 'expected.json'), 'utf8'))
    const entry = { path: join(root, folder, name), name }
    const articles = []
    for await (const source of readSources(entry, { timeZone: 'Europe/London', pages })) {
      if (source instanceof Error) throw source
      articles.push(buildArticle(source, { slug: folder, outlets: [] }))
    }
    expect(articles.map(describeArticle)).toEqual([expected])
  })
})

function describeArticle({ draft, removed }: ReturnType<typeof buildArticle>) {
  return {
    title: draft.title ?? null,
    outlet: draft.outlet?.value ?? null,
    byline: draft.byline?.value ?? null,
    published: draft.published?.value ?? null,
    address: draft.address?.value ?? null,
    notices: draft.notices.map(({ kind }) => kind),
    paragraphs: draft.passages.map(({ kind, start, end }) => `${kind}: ${draft.text.slice(start, end)}`),
    removed: removed.map(({ reason, words }) => `${reason}: ${words}`),
  }
}
