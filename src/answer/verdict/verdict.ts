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

/** What the newest report says; sides that are told on the same day, or on unknown days, differ. */
export function weighNewest(told: readonly { readonly choice: Choice; readonly yes: boolean }[]): Verdict | undefined {
  const day = (choice: Choice) => choice.article.published?.value ?? ''
  const newest = told
    .map(({ choice }) => day(choice))
    .sort()
    .at(-1)
  const last = told.filter(({ choice }) => day(choice) === newest)
  const yes = last.find((one) => one.yes)?.choice
  const no = last.find((one) => !one.yes)?.choice
  if (yes !== undefined && no !== undefined) return { short: 'Reports differ', picked: [yes, no] }
  return yes !== undefined
    ? { short: 'Yes', picked: [yes] }
    : no === undefined
      ? undefined
      : { short: 'No', picked: [no] }
}

function isLater({ article: a }: Choice, { article: b }: Choice): boolean {
  return a.published !== undefined && b.published !== undefined && a.published.value > b.published.value
}
