/** Loads a story's newest articles with their digests, once for as long as nothing is added. */

import type { Report } from '../digest/report.ts'
import type { Story } from '../model/story.ts'
import type { Store } from '../store/store.ts'

/** The newest articles that story-level views are built from; older ones are still found by questions and quotes. */
export const MAX_REPORTS = 500

/** Stories held at a time; the one used longest ago makes room. */
const MAX_STORIES = 8

/** Gives a story's reports, newest first. The same array while the story hasn't changed. */
export type ReportLoader = { load(story: Story): Promise<readonly Report[]> }

type Loaded = { readonly state: string; readonly reports: Promise<readonly Report[]> }

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
  return {
    async load(story) {
      const state = await stateOf(store, story)
      const known = held.get(story.slug)
      held.delete(story.slug)
      const loaded = known?.state === state ? known : { state, reports: readReports(store, story.slug) }
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

/** Changes with every stored, withdrawn or copied article, and when the story was digested by other rules. */
async function stateOf(store: Reading, { slug, digestedWith }: Story): Promise<string> {
  const { articles, independent } = await store.basis(slug)
  return JSON.stringify([await store.latestSequence(slug), articles, independent, digestedWith])
}

/** Reads the reports of articles with these ids, in this order; ids without an article or digest are left out. */
export async function readReportsOf(
  store: Pick<Store, 'findArticles' | 'findDigest'>,
  ids: readonly string[],
): Promise<readonly Report[]> {
  const articles = await store.findArticles(ids)
  const reports = await Promise.all(
    articles.map(async (article) => {
      const digest = await store.findDigest(article.id, article.version)
      return digest && { article, digest }
    }),
  )
  return reports.filter((report) => report !== undefined)
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
): Promise<readonly Report[]> {
  const heads = await store.listArticles({ story, limit: MAX_REPORTS })
  return readReportsOf(
    store,
    heads.map(({ id }) => id),
  )
}
