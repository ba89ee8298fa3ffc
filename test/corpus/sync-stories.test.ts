import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { syncStories } from '../../src/corpus/sync-stories.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'

const slug = 'example-harbour-bridge'
const now = '2026-06-01T06:00:00.000Z'
let folder = ''
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-sync-'))
  await cp(join(import.meta.dirname, '../../briefings', slug), join(folder, slug), { recursive: true })
  store = await openStore(':memory:')
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, slug, file)
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to))
}
const sync = async () => (await syncStories(store, folder, { now })).stories[0]
const first = 'articles/2026-05-04-courier-bridge-closed.md'

describe('syncStories', () => {
  it('brings a folder into an empty store', async () => {
    expect(await sync()).toMatchObject({ definition: 'new', redigested: 0, withdrawn: [] })
    expect(await store.basis(slug)).toMatchObject({ articles: 4, from: '2026-05-04', to: '2026-05-29', undated: 0 })
  })

  it('changes nothing where nothing changed', async () => {
    await sync()
    const before = await store.latestSequence(slug)
    const again = await sync()
    expect(again).toMatchObject({ definition: 'same', redigested: 0, withdrawn: [] })
    expect(again?.files.map(({ outcome }) => outcome)).toEqual(['same', 'same', 'same', 'same'])
    expect(await store.latestSequence(slug)).toBe(before)
  })

  it('makes a version of an edited note', async () => {
    await sync()
    await edit(first, '41,000', '43,000')
    expect((await sync())?.files.map(({ outcome }) => outcome)).toEqual(['version', 'same', 'same', 'same'])
  })

  it('takes out a note whose file is gone, and brings it back with the file', async () => {
    await sync()
    const away = join(folder, 'away.md')
    await rename(join(folder, slug, first), away)
    expect((await sync())?.withdrawn).toHaveLength(1)
    expect((await store.basis(slug)).articles).toBe(3)
    await rename(away, join(folder, slug, first))
    await sync()
    expect((await store.basis(slug)).articles).toBe(4)
  })

  it('keeps the article of a renamed file', async () => {
    await sync()
    await rename(join(folder, slug, first), join(folder, slug, 'articles/a-new-name.md'))
    expect((await sync())?.withdrawn).toEqual([])
    expect((await store.basis(slug)).articles).toBe(4)
  })

  it('keeps the article of a file that can no longer be read', async () => {
    await sync()
    await edit(first, 'published: 2026-05-04', 'published: someday')
    const report = await sync()
    expect(report?.files[0]).toMatchObject({ outcome: 'failed' })
    expect(report?.withdrawn).toEqual([])
    expect((await store.basis(slug)).articles).toBe(4)
  })

  it('digests again when the names in the definition change', async () => {
    await sync()
    await edit('story.yaml', 'name: Davin Roake', 'name: Davin Arthur Roake')
    await edit('story.yaml', 'spellings: [Roake, Davin Roak]', 'spellings: [Roake, Davin Roake]')
    expect(await sync()).toMatchObject({ definition: 'changed', redigested: 4 })
    const names = (await store.listSpeakers(slug)).map(({ name }) => name)
    expect(names).toContain('Davin Arthur Roake')
    expect(names).not.toContain('Davin Roake')
  })

  it('does not digest again when only a question changes', async () => {
    await sync()
    await edit('story.yaml', 'ask: What will the repair cost, and who pays?', 'ask: What does it cost?')
    expect(await sync()).toMatchObject({ definition: 'changed', redigested: 0 })
    expect((await store.findStory(slug))?.questions[1]?.ask).toBe('What does it cost?')
    expect(await sync()).toMatchObject({ definition: 'same', redigested: 0 })
  })

  it('keeps the stored story when its definition breaks', async () => {
    await sync()
    await edit('story.yaml', 'time-zone: America/Halifax', 'time-zone: America/Halifacks')
    const { stories, problems } = await syncStories(store, folder, { now })
    expect(stories).toEqual([])
    expect(problems[0]?.message).toContain('write America/Halifax')
    expect((await store.findStory(slug))?.timeZone).toBe('America/Halifax')
  })

  it('leaves articles that people imported into the story', async () => {
    await sync()
    const { importFiles } = await import('../../src/corpus/import-files.ts')
    const path = join(folder, 'mine.txt')
    await writeFile(path, 'The bridge was painted green on Tuesday, the city said. Nobody had asked for it.')
    const story = await store.findStory(slug)
    if (story === undefined) throw new Error('no story')
    await importFiles(store, [path], { story, now })
    expect((await sync())?.withdrawn).toEqual([])
    expect((await store.basis(slug)).articles).toBe(5)
  })
})
