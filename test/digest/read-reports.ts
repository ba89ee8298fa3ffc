/** Reads the reports of a story out of a store, for tests on whole stories. */

import type { Report } from '../../src/digest/report.ts'
import type { Store } from '../../src/store/store.ts'

/** Every article of a story with its digest. */
export async function readReports(store: Store, story: string): Promise<Report[]> {
  const heads = await store.listArticles({ story })
  const articles = await store.findArticles(heads.map(({ id }) => id))
  const reports: Report[] = []
  for (const article of articles) {
    const digest = await store.findDigest(article.id)
    if (digest !== undefined) reports.push({ article, digest })
  }
  return reports
}
