/** Joins what is known about an article that is there with what a new reading of it says. */

import type { ArticleDraft, ArticleHead, Known } from '../model/article.ts'

const RANK = { given: 3, page: 2, feed: 2, text: 1 } as const
const FACTS = ['outlet', 'byline', 'published', 'address'] as const

/** A draft with every fact that it or the stored article has; where both have one, the better known, else the newer. */
export function mergeFacts(draft: ArticleDraft, stored: ArticleHead | undefined): ArticleDraft {
  if (stored === undefined) return draft
  const merged: Record<string, Known<string>> = {}
  for (const fact of FACTS) {
    const mine = draft[fact]
    const theirs = stored[fact]
    const known = mine === undefined || (theirs !== undefined && RANK[theirs.how] > RANK[mine.how]) ? theirs : mine
    if (known !== undefined) merged[fact] = known
  }
  return { ...draft, ...merged }
}

/** Says whether the stored article says all that the draft does, text and facts and notices. */
export function saysSame(draft: ArticleDraft, stored: ArticleHead): boolean {
  return (
    draft.contentHash === stored.contentHash &&
    draft.title === stored.title &&
    FACTS.every((fact) => draft[fact]?.value === stored[fact]?.value && draft[fact]?.how === stored[fact]?.how) &&
    JSON.stringify(draft.notices) === JSON.stringify(stored.notices)
  )
}
