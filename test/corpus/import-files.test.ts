import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineFromArticles } from '../../src/corpus/define-from-articles.ts'
import type { ImportOptions } from '../../src/corpus/import-entries.ts'
import { importFiles } from '../../src/corpus/import-files.ts'
import { openPageReader } from '../../src/corpus/open-page-reader.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'

const article = `Ministers split over ring road

Ministers are at odds over the northern ring road, three weeks before the budget.

"It will be built," Treasury chief Hale Morrow said on Tuesday. He gave no date for it.
`
let folder = ''
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-import-'))
  store = await openStore(':memory:')
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}
const bring = (paths: readonly string[] = [folder], options: Partial<ImportOptions> = {}) =>
  importFiles(store, paths, { story: defineFromArticles('ring-road', []), now: '2025-08-20T06:00:00.000Z', ...options })

describe('importFiles', () => {
  it('stores an article whose text is its passages, and reports what is missing', async () => {
    await write('a.txt', article)
    const { files, counts } = await bring()
    expect(counts).toEqual({ new: 1, same: 0, version: 0, failed: 0 })
    expect(files[0]).toMatchObject({
      file: 'a.txt',
      outcome: 'new',
      paragraphs: 3,
      title: 'Ministers split over ring road',
    })
    expect(files[0]?.missing).toEqual([
      'no date in the text: give one with --published, or it stays undated',
      'no outlet in the text: give one with --outlet',
    ])
    const stored = await store.findArticle(files[0]?.id ?? '')
    expect(stored?.passages.map(({ start, end }) => stored.text.slice(start, end)).join('\n\n')).toBe(stored?.text)
    expect(stored?.published).toBeUndefined()
  })

  it('dates an article by its update where the text has no other day, and says so', async () => {
    await write('a.txt', article.replace('\n\n', '\n\nUpdated 3:12 PM EST, Wed October 8, 2025\n\n'))
    const { files } = await bring()
    expect((await store.findArticle(files[0]?.id ?? ''))?.published).toEqual({ value: '2025-10-08', how: 'text' })
    expect(files[0]?.told).toEqual([
      'dated 2025-10-08, the day of its last update: the text has no other (give one with --published)',
    ])
  })

  it('digests what it stores', async () => {
    await write('a.txt', article)
    await bring()
    const [found] = await store.listFacts('quotations', { story: 'ring-road' })
    expect(found?.fact.speaker?.printed).toContain('Hale Morrow')
  })

  it('does nothing for the same content, under another name too', async () => {
    await write('a.txt', article)
    await bring()
    await write('b.txt', article.replaceAll('\n', '\r\n'))
    expect((await bring()).counts).toEqual({ new: 0, same: 2, version: 0, failed: 0 })
    expect((await store.basis('ring-road')).articles).toBe(1)
  })

  it('makes a new version of changed content and keeps the old one', async () => {
    const path = await write('a.txt', article)
    const [before] = (await bring([path])).files
    await write('a.txt', article.replace('no date', 'two dates'))
    const [after] = (await bring([path])).files
    expect(after).toMatchObject({ outcome: 'version', id: before?.id, version: 2 })
    expect((await store.findArticle(before?.id ?? '', 1))?.text).toContain('no date')
  })

  it('takes a fact that is given later, and keeps one that was given before', async () => {
    const path = await write('a.txt', article)
    await bring([path])
    const later = await bring([path], { given: { published: '2025-08-19', outlet: 'The Anvil' } })
    expect(later.counts.version).toBe(1)
    expect((await bring([path])).counts.same).toBe(1)
    await write('a.txt', article.replace('no date', 'two dates'))
    await bring([path])
    const [head] = await store.listArticles({ story: 'ring-road' })
    expect(head).toMatchObject({
      version: 3,
      published: { value: '2025-08-19', how: 'given' },
      outlet: { value: 'The Anvil' },
    })
  })

  it('names each bad file with what to do, and the rest goes in', async () => {
    await write('good.txt', article)
    await write('empty.txt', '')
    await write('spaces.txt', ' \n\n ')
    await write('menu.txt', 'Share\nAdvertisement\n')
    await write('binary.txt', new Uint8Array([0, 1, 2, 3, 0]))
    await write('word.txt', 'PK\u0003\u0004')
    await write('front.md', '---\npublished: someday\n---\nText.')
    await write('large.txt', Buffer.alloc(21 * 1024 * 1024, 'a '))
    const { files, counts } = await bring()
    expect(counts).toMatchObject({ new: 1, failed: 7 })
    const problems = Object.fromEntries(files.map(({ file, problem }) => [file, problem]))
    expect(problems['empty.txt']).toBe('empty.txt: the file is empty: nothing was imported from it')
    expect(problems['spaces.txt']).toContain('there is no text in it')
    expect(problems['menu.txt']).toContain('nothing but menus and links is left')
    expect(problems['binary.txt']).toContain('this is a binary file')
    expect(problems['word.txt']).toContain('save the document as plain text')
    expect(problems['front.md']).toContain('front.md:2: "published"')
    expect(problems['large.txt']).toContain('the file has 21 MB, an article has at most 20')
  })

  it('walks folders, passing over what describes them and what it cannot read', async () => {
    await write('one/a.txt', article)
    await write('two/a.txt', article.replace('northern', 'southern'))
    await write('README.md', 'About this folder.')
    await write('scan.pdf', '%PDF')
    await write('.hidden/x.txt', article)
    const { files, skipped } = await bring()
    expect(files.map(({ file }) => file)).toEqual(['one/a.txt', 'two/a.txt'])
    expect(skipped.map(({ file }) => file)).toEqual(['README.md', 'scan.pdf'])
  })

  it('tells files of one name from two folders apart', async () => {
    const one = await write('one/index.txt', article)
    const two = await write('two/index.txt', article.replace('northern', 'southern'))
    expect((await bring([one, two])).counts.new).toBe(2)
  })

  it('tells of a path that is not there', async () => {
    const { skipped } = await bring([join(folder, 'nowhere')])
    expect(skipped[0]?.why).toContain('there is no such file or folder')
    await expect(bring()).rejects.toThrow('there are no files to import')
  })

  it('refuses facts that cannot be', async () => {
    await write('a.txt', article)
    await expect(bring([folder], { given: { published: '2025-02-30' } })).rejects.toThrow('--published 2025-02-30')
    await expect(bring([folder], { given: { published: 'Tuesday' } })).rejects.toThrow('write a date such as')
    await expect(bring([folder], { given: { address: 'anvil.example' } })).rejects.toThrow('--address')
  })

  it('reads other encodings and tells it', async () => {
    await write('a.txt', iconv.encode(article.replaceAll('"', '”'), 'windows-1252'))
    const [report] = (await bring()).files
    expect(report?.told).toEqual(['read as windows-1252'])
  })

  it('reads JSON lines, packed too, and names the bad line', async () => {
    const line = (n: number) =>
      JSON.stringify({
        id: `x${n}`,
        title: `Title ${n}`,
        text: [article, `Number ${n} it was.`],
        date: '2025/08/19',
        url: `https://a.example/${n}`,
      })
    await write('a.jsonl.gz', gzipSync([line(1), '{broken', line(2), '{"id":"x3"}'].join('\n')))
    const { files, counts } = await bring()
    expect(counts).toMatchObject({ new: 2, failed: 2 })
    expect(files.map(({ file }) => file)).toEqual(['x1', 'a.jsonl.gz', 'x2', 'a.jsonl.gz'])
    expect(files[1]?.problem).toContain('a.jsonl.gz:2: the line is no JSON')
    expect(files[3]?.problem).toContain('a.jsonl.gz:4: write the article as "text"')
    expect((await store.listArticles({ story: 'ring-road' }))[0]?.published).toEqual({
      value: '2025-08-19',
      how: 'given',
    })
  })

  it('digests the articles of a large import as those of a small one', async () => {
    const lines = Array.from({ length: 320 }, (_, n) => {
      return JSON.stringify({ id: `x${n}`, text: article.replace('three weeks', `${n + 3} weeks`) })
    })
    await write('a.jsonl', lines.join('\n'))
    expect((await bring()).counts).toEqual({ new: 320, same: 0, version: 0, failed: 0 })
    const facts = await store.listFacts('quotations', { story: 'ring-road' })
    expect(facts.length).toBe(320)
    expect(new Set(facts.map(({ fact }) => JSON.stringify(fact.speaker?.name))).size).toBe(1)
    expect((await bring()).counts.same).toBe(320)
  })

  it('shows progress to the end', async () => {
    for (let n = 0; n < 5; n += 1) await write(`${n}.txt`, article.replace('three', String(n + 4)))
    const seen: string[] = []
    await bring([folder], { onProgress: (done, total) => seen.push(`${done}/${total}`) })
    expect(seen.at(-1)).toBe('5/5')
  })

  it('keeps the outlet under the name of the definition, found by the host', async () => {
    const story = {
      ...defineFromArticles('ring-road', []),
      outlets: [{ name: 'The Anvil', spellings: ['Anvil'], hosts: ['anvil.example'] }],
    }
    await write('a.md', `---\naddress: https://www.anvil.example/1\n---\n${article}`)
    await write('b.md', `---\noutlet: anvil\n---\n${article.replace('three', 'four')}`)
    await bring([folder], { story })
    expect((await store.listArticles({ story: 'ring-road' })).map(({ outlet }) => outlet)).toEqual([
      { value: 'The Anvil', how: 'given' },
      { value: 'The Anvil', how: 'given' },
    ])
  })

  it('makes a definition of what the articles show, for a story without one', async () => {
    await write('a.md', `---\noutlet: The Anvil\naddress: https://anvil.example/1\n---\n${article}`)
    await bring()
    expect(await store.findStory('ring-road')).toMatchObject({
      title: 'Ring road',
      origin: 'imported',
      questions: [],
      outlets: [{ name: 'The Anvil', hosts: ['anvil.example'] }],
    })
  })

  it('recognises a copy of a wire story', async () => {
    const wire = Array.from(
      { length: 12 },
      (_, n) => `The ${n}th span of the bridge was lifted into place on day ${n * 7}, the engineers of firm ${n} said.`,
    )
    await write('a.txt', wire.join('\n\n'))
    await write('b.txt', ['A bridge grows in the north.', ...wire.slice(2, 11), 'Our paper will report.'].join('\n\n'))
    await write('c.txt', article)
    await bring()
    const heads = await store.listArticles({ story: 'ring-road' })
    expect(Object.fromEntries(heads.map(({ file, copyOf }) => [file, copyOf]))).toEqual({
      'a.txt': undefined,
      'b.txt': 'a1',
      'c.txt': undefined,
    })
    expect(await store.basis('ring-road')).toMatchObject({ articles: 3, independent: 2 })
  })
})

describe('openPageReader', () => {
  it('stops a page that hangs the parser, and reads the next one', async () => {
    const pages = openPageReader({ limitMs: 2500 })
    const options = { file: 'a.html', timeZone: 'UTC' }
    try {
      const nested = `${'<div><b>'.repeat(20_000)}deep${'</b></div>'.repeat(20_000)}`
      await expect(pages.parse(nested, options)).rejects.toThrow('copy the article into a .txt file')
      const source = await pages.parse(`<h1>Ring road delayed again</h1><p>${article}</p>`, options)
      expect(source.title).toBe('Ring road delayed again')
    } finally {
      await pages.close()
    }
  })
})
