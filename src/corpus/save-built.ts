/** Stores built articles in batches: digests them, keeps facts that were given before, recognises copies. */

import type { ArticleDraft, ArticleHead } from '../model/article.ts'
import type { ArticleDigest } from '../model/digest.ts'
import type { Saved, Store } from '../store/store.ts'
import type { Digested } from './digest-each.ts'
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

/** A draft on its way into the store: there already, or with the facts that it had before. */
export type Planned =
  | { readonly same: ArticleHead }
  | { readonly draft: ArticleDraft; readonly stored: ArticleHead | undefined }

/** Compares drafts with what the story holds; gives their plans in order. */
export function planBuilt(drafts: readonly ArticleDraft[], known: KnownArticles): Planned[] {
  return drafts.map((draft) => {
    const stored = known.find(draft)
    const merged = mergeFacts(draft, stored)
    return stored !== undefined && saysSame(merged, stored) ? { same: stored } : { draft: merged, stored }
  })
}

/**
 * Stores a batch; the outcomes are in the order of the plans.
 *
 * @param digested - for the plans that have a draft, in their order
 * @throws {StoreError} when the store refuses; what was stored before stays
 */
export async function saveBuilt(
  store: Store,
  plans: readonly Planned[],
  context: { readonly digested: readonly Digested[]; readonly known: KnownArticles },
): Promise<Outcome[]> {
  const outcomes = new Map<Planned, Outcome>()
  const items: { plan: Planned; draft: ArticleDraft; digest: ArticleDigest }[] = []
  const results = context.digested.values()
  for (const plan of plans) {
    if ('same' in plan) {
      const { id, version } = plan.same
      outcomes.set(plan, { outcome: 'same', id, version, sequence: 0 })
      continue
    }
    const result = results.next().value
    if (result === undefined || 'error' in result) outcomes.set(plan, { outcome: 'failed', error: result?.error })
    else items.push({ plan, draft: plan.draft, digest: result.digest })
  }
  await withdrawReplaced(store, plans)
  const saved = await store.saveArticles(items)
  for (const [place, { plan, draft }] of items.entries()) {
    const result = saved[place]
    if (result === undefined) continue
    outcomes.set(plan, result)
    const { text, passages, ...head } = draft
    context.known.add({ ...head, id: result.id, version: result.version, importedAt: '' })
  }
  const changed = items.flatMap(({ draft }, place) => {
    const result = saved[place]
    return result === undefined || result.outcome === 'same' ? [] : [{ ...draft, id: result.id }]
  })
  await findCopies(store, changed)
  return plans.map((plan) => outcomes.get(plan) ?? { outcome: 'failed', error: 'not stored' })
}

/** The store takes equal text for the same article; taken out and put back, it becomes a version with new facts. */
async function withdrawReplaced(store: Store, plans: readonly Planned[]): Promise<void> {
  for (const plan of plans) {
    if ('same' in plan || plan.stored?.contentHash !== plan.draft.contentHash) continue
    await store.withdrawArticle(plan.stored.id)
  }
}
