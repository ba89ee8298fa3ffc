/** Brings the stories of a briefings folder into the store: definitions, notes, and digests by the rules of today. */

import { basename } from 'node:path'
import type { IsoInstant } from '../model/article.ts'
import type { InputError } from '../model/errors.ts'
import type { Story } from '../model/story.ts'
import type { Store } from '../store/store.ts'
import { readStories } from '../story/read-stories.ts'
import { digestAgain } from './digest-again.ts'
import type { FileReport } from './file-report.ts'
import { importEntries } from './import-entries.ts'
import { markRules } from './rules-mark.ts'

/** What changed for one story. */
type StorySync = {
  readonly story: string
  readonly definition: 'new' | 'same' | 'changed'
  readonly files: readonly FileReport[]
  /** Articles taken out because their file is gone. */
  readonly withdrawn: readonly string[]
  /** How many articles were digested again. */
  readonly redigested: number
}

type SyncReport = {
  readonly stories: readonly StorySync[]
  /** Definitions that can't be used; their stories stay as they are in the store. */
  readonly problems: readonly InputError[]
}

type SyncOptions = {
  readonly now: IsoInstant
  /** Called while articles are digested again, which takes time in large stories. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Syncs every story of a briefings folder, and digests all other stories again whose rules have changed.
 *
 * Where nothing changed, this reads the folder's files and writes nothing.
 *
 * @throws {InputError} when there is no such folder
 * @throws {StoreError} when the store refuses
 */
export async function syncStories(store: Store, folder: string, options: SyncOptions): Promise<SyncReport> {
  const { stories, problems } = await readStories(folder)
  const synced: StorySync[] = []
  for (const { story, articleFiles } of stories)
    synced.push(await syncStory(store, story, { articleFiles, ...options }))
  const slugs = new Set(stories.map(({ story }) => story.slug))
  for (const story of await store.listStories()) {
    if (slugs.has(story.slug)) continue
    const redigested = await digestAgain(store, story, { before: story.digestedWith, ...options })
    if (redigested > 0) synced.push({ story: story.slug, definition: 'same', files: [], withdrawn: [], redigested })
  }
  return { stories: synced, problems }
}

async function syncStory(
  store: Store,
  story: Story,
  options: SyncOptions & { readonly articleFiles: readonly string[] },
): Promise<StorySync> {
  const stored = await store.findStory(story.slug)
  const { digestedWith, ...definition } = stored ?? story
  const same = stored !== undefined && JSON.stringify(definition) === JSON.stringify(story)
  if (!same) await store.saveStory(story)
  const prefix = `${story.slug}/articles/`
  const entries = options.articleFiles.map((path) => ({ path, name: prefix + basename(path) }))
  const files = await importEntries(store, entries, { story, now: options.now })
  const withdrawn = await withdrawGone(store, { story, prefix, files })
  // The articles of a new story have been digested just now.
  const mark = stored === undefined ? markRules(story) : digestedWith
  const redigested = await digestChanged(store, story, { digestedWith: mark, ...options })
  return {
    story: story.slug,
    definition: stored === undefined ? 'new' : same ? 'same' : 'changed',
    files,
    withdrawn,
    redigested,
  }
}

/** Digests again where the mark is another; a changed definition loses its mark in the store and gets it back here. */
async function digestChanged(
  store: Store,
  story: Story,
  options: SyncOptions & { readonly digestedWith: string | undefined },
): Promise<number> {
  const mark = markRules(story)
  if (options.digestedWith === mark) {
    const stored = await store.findStory(story.slug)
    if (stored?.digestedWith !== mark) await store.saveStory({ ...story, digestedWith: mark })
    return 0
  }
  return digestAgain(store, story, { before: options.digestedWith, ...options })
}

/** Takes out the articles that came from this folder and whose file is no longer there. */
async function withdrawGone(
  store: Store,
  { story, prefix, files }: { readonly story: Story; readonly prefix: string; readonly files: readonly FileReport[] },
): Promise<string[]> {
  const names = new Set(files.map(({ file }) => file))
  const ids = new Set(files.map(({ id }) => id))
  const gone = (await store.listArticles({ story: story.slug })).filter(
    ({ id, file }) => file.startsWith(prefix) && !names.has(file) && !ids.has(id),
  )
  for (const { id } of gone) await store.withdrawArticle(id)
  return gone.map(({ id }) => id)
}
