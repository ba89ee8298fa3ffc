/** A yes, a no or what comes nearest, with the sentences that say so. */

import type { Choice } from '../choose/choose-sentences.ts'

/** The words that lead, with the sentences that say so. */
export type Verdict = { readonly short: string; readonly picked: readonly Choice[] }

/** What is so by a later report was not yet so in an earlier one; otherwise both stand. */
export function weighSides(yes: Choice | undefined, no: Choice | undefined): Verdict | undefined {
  if (yes === undefined) return no === undefined ? undefined : { short: 'No', picked: [no] }
  if (no === undefined || isLater(yes, no)) return { short: 'Yes', picked: [yes] }
  return { short: 'Reports differ', picked: [yes, no] }
}

function isLater({ article: a }: Choice, { article: b }: Choice): boolean {
  return a.published !== undefined && b.published !== undefined && a.published.value > b.published.value
}
