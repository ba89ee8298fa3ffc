/** Digests a story's stored articles anew, when the rules or the names in its definition have changed. */

import { extractDigest } from '../digest/extract.ts'
import type { Story } from '../model/story.ts'
import type { Store } from '../store/store.ts'
import { markRules } from './rules-mark.ts'

const CHUNK = 50

/**
 * Brings the digests of a story up to the rules, and stores the story with their mark.
 *
 * @param story - the definition to use
 * @param before - the mark with which its articles were digested; `undefined` when nobody knows
 * @returns how many articles were digested again; 0 when the mark was right
 */
export async function digestAgain(
  store: Store,
  story: Story,
  options: { readonly before: string | undefined; readonly onProgress?: (done: number, total: number) => void },
): Promise<number> {
  const mark = markRules(story)
  if (options.before === mark) return 0
  const ids = (await store.listArticles({ story: story.slug })).map(({ id }) => id)
  for (let from = 0; from < ids.length; from += CHUNK) {
    for (const article of await store.findArticles(ids.slice(from, from + CHUNK))) {
      await store.replaceDigest(article.id, extractDigest(article, story))
    }
    options.onProgress?.(Math.min(from + CHUNK, ids.length), ids.length)
  }
  await store.saveStory({ ...story, digestedWith: mark })
  return ids.length
}
