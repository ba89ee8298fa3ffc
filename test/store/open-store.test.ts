/** Opening a store: what can be wrong with a file, and what the person is told. */

import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StoreError } from '../../src/model/errors.ts'
import { openStore } from '../../src/store/open-store.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { emptyDigest, makeDraft } from './samples.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-open-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** The sentence with which opening, or what follows it, is refused. */
async function refusal(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
  } catch (error) {
    if (error instanceof StoreError) return error.message
    throw error
  }
  return 'not refused'
}

describe('opening', () => {
  test('missing folders are made', async () => {
    const file = join(folder, 'a', 'b', 'readout.db')
    const store = await openStore(`sqlite:${file}`)
    await store.close()
    expect((await stat(file)).isFile()).toBe(true)
  })

  test('a path, sqlite:, sqlite:// and file: name the same file', async () => {
    const file = join(folder, 'readout.db')
    for (const url of [file, `sqlite:${file}`, `sqlite://${file}`, `file://${file}`, `file:${file}`]) {
      const store = await openStore(url)
      await store.saveArticle(makeDraft([`Report by ${url}`], { file: url }), emptyDigest)
      await store.close()
    }
    const store = await openStore(file)
    expect(await store.listArticles({ story: 'harbour' })).toHaveLength(5)
    await store.close()
  })

  test('an address that names no supported database is refused', async () => {
    expect(await refusal(() => openStore(''))).toContain('No database is named')
    expect(await refusal(() => openStore('sqlite:'))).toContain('No file is named')
    expect(await refusal(() => openStore('mysql://host/db'))).toContain('mysql: is not supported')
  })

  test('a file that is no database is refused and left as it is', async () => {
    const file = join(folder, 'notes.txt')
    await writeFile(
      file,
      'These are notes, long enough to be read as the header of a database file, which they are not.'.repeat(20),
    )
    const before = await readFile(file)
    expect(await refusal(() => openStore(file))).toBe(
      `The file ${file} is not a database: choose another file, or move this one away.`,
    )
    expect(await readFile(file)).toEqual(before)
  })

  test('a database of another program is refused and left as it is', async () => {
    const file = join(folder, 'other.db')
    const other = new DatabaseSync(file)
    other.exec('CREATE TABLE song (title TEXT)')
    other.close()
    expect(await refusal(() => openStore(file))).toContain('belongs to another program')
    expect((await readFile(file)).includes('article_version')).toBe(false)
  })

  test('a folder in place of a file is refused', async () => {
    await mkdir(join(folder, 'readout.db'))
    expect(await refusal(() => openStore(join(folder, 'readout.db')))).toContain("can't be opened")
  })

  test('a folder that cannot be made is named', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await refusal(() => openStore(join(folder, 'file', 'sub', 'readout.db')))).toContain("can't be made")
  })

  test('a missing file opened only for reading is refused and not made', async () => {
    const file = join(folder, 'missing.db')
    expect(await refusal(() => openStore(file, { readOnly: true }))).toContain("can't be opened")
    await expect(stat(file)).rejects.toThrow()
  })

  test('a store opened only for reading answers and refuses to write', async () => {
    const file = join(folder, 'readout.db')
    const writer = await openStore(file)
    await writer.saveArticle(makeDraft(['Harbour opens']), emptyDigest)
    const reader = await openStore(file, { readOnly: true })
    expect(await reader.listArticles({ story: 'harbour' })).toHaveLength(1)
    expect(await refusal(() => reader.saveChannelStory({ platform: 'slack', team: 'T', channel: 'C' }, 'x'))).toContain(
      "can't be written",
    )
    await reader.close()
    await writer.close()
  })

  test.skipIf(process.getuid?.() === 0)('a file without the right to write is refused', async () => {
    const file = join(folder, 'readout.db')
    await (await openStore(file)).close()
    await chmod(file, 0o400)
    expect(await refusal(() => openStore(file))).toContain("can't be written")
  })

  test('a closed store says that it is closed', async () => {
    const store = await openStore(':memory:')
    await store.close()
    await store.close()
    expect(await refusal(() => store.listStories())).toContain('closed')
  })
})

describe('a full disk', () => {
  test('nothing of the refused article is kept, and what was there stays', async () => {
    const file = join(folder, 'readout.db')
    const store = await openStore(file)
    await store.saveArticle(makeDraft(['Harbour opens']), emptyDigest)
    await store.close()
    // SQLite reports a file that may not grow exactly as it reports a full disk.
    const small = await openSqlite(file, { workspace: 'local', readOnly: false, maxPages: 1 })
    const large = makeDraft(['Large', 'word '.repeat(100_000)], { file: 'large.txt' })
    expect(await refusal(() => small.saveArticle(large, emptyDigest))).toContain('is full: free some space')
    expect(await small.listArticles({ story: 'harbour' })).toHaveLength(1)
    expect(await small.searchPassages({ story: 'harbour', terms: ['word'], limit: 1 })).toEqual([])
    await small.close()
  })
})

describe('two connections to one file', () => {
  test('both read and write, and each sees what the other has saved', async () => {
    const file = join(folder, 'readout.db')
    const [a, b] = await Promise.all([openStore(file), openStore(file)])
    const save = (store: typeof a, n: number) =>
      store.saveArticle(makeDraft([`Report ${n} of the quay`], { file: `${n}` }), emptyDigest)
    await Promise.all(Array.from({ length: 20 }, (_, n) => save(n % 2 ? a : b, n)))
    for (const store of [a, b]) {
      expect(await store.latestSequence('harbour')).toBe(20)
      expect(await store.searchPassages({ story: 'harbour', terms: ['quay'], limit: 50 })).toHaveLength(20)
    }
    await a.close()
    await b.close()
  })

  test('a writer waits for another without holding up the event loop', async () => {
    const file = join(folder, 'readout.db')
    const store = await openStore(file)
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    let turns = 0
    const ticking = setInterval(() => turns++, 5)
    setTimeout(() => other.exec('COMMIT'), 200)
    await store.saveChannelStory({ platform: 'slack', team: 'T', channel: 'C' }, 'harbour')
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(5)
    other.close()
    await store.close()
  })

  test('the basis counts articles that another process has stored', async () => {
    const file = join(folder, 'readout.db')
    const [store, other] = [await openStore(file), await openStore(file)]
    await store.saveArticle(makeDraft(['One report'], { file: '1.txt' }), emptyDigest)
    expect((await other.basis('harbour')).articles).toBe(1)
    await store.saveArticle(makeDraft(['Another report'], { file: '2.txt' }), emptyDigest)
    expect((await other.basis('harbour')).articles).toBe(2)
    await other.withdrawArticle('a1')
    expect((await other.basis('harbour')).articles).toBe(1)
    expect((await store.basis('harbour')).articles).toBe(1)
    await store.close()
    await other.close()
  })
})
