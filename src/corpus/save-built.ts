/** Stores built articles in batches: digests them, keeps facts that were given before, recognises copies. */

import type { ArticleDraft, ArticleHead } from '../model/article.ts'
import type { ArticleDigest } from '../model/digest.ts'
import type { Saved, Store } from '../store/store.ts'
import type { Digested } from './digest-each.ts'
import { findCopies } from './find-copies.ts'
import { mergeFacts, saysSame } from './merge-facts.ts'

/** What became of one article: stored, there already, or not to be digested (a bug that must not stop the others). */
export type Outcome = Saved | { readonly outcome: 'failed'; readonly error: unknown }

/** A draft on its way into the store: there already, or with the facts that it had before. */
export type Planned =
  | { readonly same: ArticleHead }
  | { readonly draft: ArticleDraft; readonly stored: ArticleHead | undefined }

/** Compares drafts with what the story holds; gives their plans in order. */
export async function planBuilt(store: Store, drafts: readonly ArticleDraft[]): Promise<Planned[]> {
  const plans: Planned[] = []
  for (const draft of drafts) {
    const stored = await findStored(store, draft)
    const merged = mergeFacts(draft, stored)
    plans.push(stored !== undefined && saysSame(merged, stored) ? { same: stored } : { draft: merged, stored })
  }
  return plans
}

/** By content, or by the store's own rule: an address, or else the file's name, tells one article from another. */
async function findStored(store: Store, draft: ArticleDraft): Promise<ArticleHead | undefined> {
  return (await store.findByHash(draft.story, draft.contentHash)) ?? (await store.findBySource(draft.story, draft))
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
  digested: readonly Digested[],
): Promise<Outcome[]> {
  const outcomes = new Map<Planned, Outcome>()
  const items: { plan: Planned; draft: ArticleDraft; digest: ArticleDigest }[] = []
  const results = digested.values()
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
  for (const [place, { plan }] of items.entries()) {
    const result = saved[place]
    if (result !== undefined) outcomes.set(plan, result)
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
