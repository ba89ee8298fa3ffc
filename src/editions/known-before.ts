/** What an earlier briefing knew: the story's reports without those that were stored or published after it. */

import type { Report } from '../digest/report.ts'
import type { IsoDate } from '../model/article.ts'
import { MAX_REPORTS, readEarlierReport } from '../reply/load-reports.ts'
import type { Sequence, Store } from '../store/store.ts'

/**
 * The reports as they were at a sequence number; an article with a newer version since stands in its earlier one.
 *
 * @param reports - the story's reports now
 */
export async function reportsUpTo(
  store: Pick<Store, 'listArticles' | 'findArticle' | 'findDigest'>,
  story: string,
  reports: readonly Report[],
  upTo: Sequence,
): Promise<readonly Report[]> {
  const later = await store.listArticles({ story, after: upTo, limit: MAX_REPORTS })
  const versions = new Map(later.map(({ id, version }) => [id, version]))
  const before: Report[] = []
  for (const report of reports) {
    const version = versions.get(report.article.id)
    const earlier = version === undefined ? report : await readEarlierReport(store, report.article.id, version - 1)
    if (earlier !== undefined) before.push(earlier)
  }
  return before
}

/** The reports published before a day; undated ones count as known. */
export function reportsBefore(reports: readonly Report[], day: IsoDate): readonly Report[] {
  return reports.filter(({ article }) => article.published === undefined || article.published.value < day)
}
