/** Stores built articles in batches: digests them, keeps facts that were given before, recognises copies. */

import { extractDigest } from '../digest/extract.ts'
import type { ArticleDraft, ArticleHead } from '../model/article.ts'
import type { ArticleDigest } from '../model/digest.ts'
import type { Story } from '../model/story.ts'
import type { Saved, Store } from '../store/store.ts'
import { findCopies } from './find-copies.ts'
import { mergeFacts, saysSame } from './merge-facts.ts'

/** What became of one article: stored, there already, or not to be digested (a bug that must not stop the others). */
export type Outcome = Saved | { readonly outcome: 'failed'; readonly error: unknown }

/** The articles of a story as they stand in the store, to be found by content, address and file. */
export type KnownArticles = {
  find(draft: ArticleDraft): ArticleHead | undefined
  add(head: ArticleHead): void
}

/** Reads what the story holds already. */
export async function readKnown(store: Store, story: string): Promise<KnownArticles> {
  const byKey = new Map<string, ArticleHead>()
  const add = (head: ArticleHead) => {
    byKey.set(`h ${head.contentHash}`, head)
    byKey.set(keyOf(head), head)
  }
  for (const head of await store.listArticles({ story })) add(head)
  return { add, find: (draft) => byKey.get(`h ${draft.contentHash}`) ?? byKey.get(keyOf(draft)) }
}

/** The same rule as the store's: an address, or else the file's name, tells one article from another. */
function keyOf({ address, file }: Pick<ArticleDraft, 'address' | 'file'>): string {
  return address === undefined ? `f ${file}` : `a ${address.value}`
}

/**
 * Stores a batch; the outcomes are in the order of the drafts.
 *
 * @throws {StoreError} when the store refuses; what was stored before stays
 */
export async function saveBuilt(
  store: Store,
  drafts: readonly ArticleDraft[],
  context: { readonly story: Story; readonly known: KnownArticles },
): Promise<Outcome[]> {
  const outcomes: (Outcome | undefined)[] = drafts.map(() => undefined)
  const items: { index: number; draft: ArticleDraft; digest: ArticleDigest }[] = []
  for (const [index, draft] of drafts.entries()) {
    const stored = context.known.find(draft)
    const merged = mergeFacts(draft, stored)
    if (stored !== undefined && saysSame(merged, stored)) {
      outcomes[index] = { outcome: 'same', id: stored.id, version: stored.version, sequence: 0 }
      continue
    }
    try {
      items.push({ index, draft: merged, digest: extractDigest(merged, context.story) })
      // The store takes equal text for the same article; taken out and put back, it becomes a version with new facts.
      if (stored?.contentHash === merged.contentHash) await store.withdrawArticle(stored.id)
    } catch (error) {
      outcomes[index] = { outcome: 'failed', error }
    }
  }
  const saved = await store.saveArticles(items)
  for (const [place, { index, draft }] of items.entries()) {
    const result = saved[place]
    if (result === undefined) continue
    outcomes[index] = result
    const { text, passages, ...head } = draft
    context.known.add({ ...head, id: result.id, version: result.version, importedAt: '' })
  }
  const changed = items.flatMap(({ draft }, place) => {
    const result = saved[place]
    return result === undefined || result.outcome === 'same' ? [] : [{ ...draft, id: result.id }]
  })
  await findCopies(store, changed)
  return outcomes.map((outcome) => outcome ?? { outcome: 'failed', error: new Error('not stored') })
}
