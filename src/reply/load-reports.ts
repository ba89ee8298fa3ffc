/** Loads a story's newest articles with their digests, once for as long as nothing is added. */

import type { Report } from '../digest/report.ts'
import type { Store } from '../store/store.ts'

/** The newest articles that story-level views are built from; older ones are still found by questions and quotes. */
export const MAX_REPORTS = 500

/** How long a loaded state is used although another process may have put new digests in place, in milliseconds. */
const MAX_AGE_MS = 60_000

/** Stories held at a time; the one used longest ago makes room. */
const MAX_STORIES = 8

/** Gives a story's reports, newest first. The same array while the story hasn't changed. */
export type ReportLoader = { load(story: string): Promise<readonly Report[]> }

type Loaded = { readonly state: string; readonly at: number; readonly reports: Promise<readonly Report[]> }

/**
 * Makes a loader over a store.
 *
 * @param clock - to tell how old a loaded state is
 */
export function createReportLoader(
  store: Pick<Store, 'latestSequence' | 'basis' | 'listArticles' | 'findArticles' | 'findDigest'>,
  clock: { now(): Date },
): ReportLoader {
  const held = new Map<string, Loaded>()
  return {
    async load(story) {
      const { articles } = await store.basis(story)
      const state = `${await store.latestSequence(story)} ${articles}`
      const now = clock.now().getTime()
      const known = held.get(story)
      held.delete(story)
      const fresh = known !== undefined && known.state === state && now - known.at < MAX_AGE_MS
      const loaded = fresh ? known : { state, at: now, reports: readReports(store, story) }
      held.set(story, loaded)
      if (held.size > MAX_STORIES) held.delete(held.keys().next().value ?? '')
      try {
        return await loaded.reports
      } catch (error) {
        held.delete(story)
        throw error
      }
    },
  }
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
