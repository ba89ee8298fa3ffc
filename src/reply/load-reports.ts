/** Loads a story's newest articles with their digests, once for as long as nothing is added. */

import { headOf, type Report } from '../digest/report.ts'
import type { ArticleHead } from '../model/article.ts'
import type { Story } from '../model/story.ts'
import type { Store } from '../store/store.ts'

/** The newest articles that story-level views are built from; older ones are still found by questions and quotes. */
export const MAX_REPORTS = 500

/** Stories held at a time; the one used longest ago makes room. */
const MAX_STORIES = 8

/** Other readings held at a time, each a few megabytes at most. */
const MAX_KEPT = 4

/** Gives a story's reports, newest first. The same array while the story hasn't changed. */
export type ReportLoader = {
  load(story: Story): Promise<readonly Report[]>
  /** What `read` gives, read once under its name while the story hasn't changed: for the next page it is still there. */
  keep<Read>(story: Story, name: string, read: () => Promise<Read>): Promise<Read>
}

type Loaded = {
  readonly state: string
  readonly digestedWith: string | undefined
  readonly reports: Promise<readonly Report[]>
}

type Reading = Pick<Store, 'latestSequence' | 'basis' | 'listArticles' | 'findArticles' | 'findDigest'>

const loaders = new WeakMap<Reading, ReportLoader>()

/** The loader over a store, one for all who ask; other processes may write to the store. */
export function loaderOf(store: Reading): ReportLoader {
  const known = loaders.get(store) ?? createReportLoader(store)
  loaders.set(store, known)
  return known
}

function createReportLoader(store: Reading): ReportLoader {
  const held = new Map<string, Loaded>()
  const kept = new Map<string, Promise<unknown>>()
  return {
    async keep<Read>(story: Story, name: string, read: () => Promise<Read>): Promise<Read> {
      const key = JSON.stringify([story.slug, await stateOf(store, story), name])
      const reading = (kept.get(key) as Promise<Read> | undefined) ?? read()
      kept.delete(key)
      kept.set(key, reading)
      if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value ?? '')
      reading.catch(() => kept.delete(key))
      return reading
    },
    async load(story) {
      const state = await stateOf(store, story)
      const known = held.get(story.slug)
      held.delete(story.slug)
      const loaded = known?.state === state ? known : { ...load(store, story, known), state }
      held.set(story.slug, loaded)
      if (held.size > MAX_STORIES) held.delete(held.keys().next().value ?? '')
      try {
        return await loaded.reports
      } catch (error) {
        held.delete(story.slug)
        throw error
      }
    },
  }
}

/** Reports by the same rules are kept: only those of articles that are new or changed are read. */
function load(store: Reading, { slug, digestedWith }: Story, known: Loaded | undefined): Omit<Loaded, 'state'> {
  const earlier = known?.digestedWith === digestedWith ? known?.reports : undefined
  return { digestedWith, reports: readReports(store, slug, earlier) }
}

/** Changes with every stored, withdrawn or copied article, and when the story was digested by other rules. */
async function stateOf(store: Reading, { slug, digestedWith }: Story): Promise<string> {
  const { articles, independent } = await store.basis(slug)
  return JSON.stringify([await store.latestSequence(slug), articles, independent, digestedWith])
}

/** So many are read before other work has its turn: a few milliseconds. */
const SLICE = 20

/** Reads the reports of articles with these ids, in this order; ids without an article or digest are left out. */
export async function readReportsOf(
  store: Pick<Store, 'findArticles' | 'findDigest'>,
  ids: readonly string[],
): Promise<readonly Report[]> {
  const reports: Report[] = []
  for (let from = 0; from < ids.length; from += SLICE) {
    for (const article of await store.findArticles(ids.slice(from, from + SLICE))) {
      const digest = await store.findDigest(article.id, article.version)
      if (digest !== undefined) reports.push({ article, digest })
    }
    await new Promise((turn) => setImmediate(turn))
  }
  return reports
}

/** A report as it was: the version of an article before the one of `importedAt`. */
export async function readEarlierReport(
  store: Pick<Store, 'findArticle' | 'findDigest'>,
  id: string,
  version: number,
): Promise<Report | undefined> {
  const article = await store.findArticle(id, version)
  const digest = article && (await store.findDigest(id, version))
  return article && digest && { article, digest }
}

async function readReports(
  store: Pick<Store, 'listArticles' | 'findArticles' | 'findDigest'>,
  story: string,
  earlier: Promise<readonly Report[]> = Promise.resolve([]),
): Promise<readonly Report[]> {
  const heads = await store.listArticles({ story, limit: MAX_REPORTS })
  const known = new Map((await earlier.catch(() => [])).map((report) => [keyOf(headOf(report.article)), report]))
  const fresh = heads.flatMap((head) => (known.has(keyOf(head)) ? [] : [head.id]))
  const read = new Map((await readReportsOf(store, fresh)).map((report) => [report.article.id, report]))
  return heads.flatMap((head) => known.get(keyOf(head)) ?? read.get(head.id) ?? [])
}

/** Everything that a list tells of an article, its version among it. */
function keyOf(head: ArticleHead): string {
  return JSON.stringify(head)
}
