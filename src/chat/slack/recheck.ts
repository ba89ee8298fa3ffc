/** Compares a kept reply with the stored articles once more, before others see it. */

import type { Reply } from '../../model/reply.ts'
import { listExcerpts, type VerbatimProblem, withholdBlocks } from '../../render/verbatim.ts'
import type { Store } from '../../store/store.ts'

/**
 * Withholds every block whose words the store no longer has in their place.
 *
 * @param report - called for each excerpt that failed
 */
export async function recheckReply(
  reply: Reply,
  store: Pick<Store, 'findArticle'>,
  report: (problem: VerbatimProblem) => void,
): Promise<Reply> {
  const problems: VerbatimProblem[] = []
  for (const [block, content] of reply.blocks.entries()) {
    for (const { articleId, version, start, end, words } of listExcerpts(content)) {
      const article = await store.findArticle(articleId, version)
      if (article?.text.slice(start, end) === words) continue
      problems.push({ block, why: 'altered', articleId, version, start, end })
    }
  }
  problems.forEach(report)
  return withholdBlocks(reply, problems)
}
