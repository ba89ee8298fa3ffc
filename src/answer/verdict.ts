/** A yes, a no or what comes nearest, with the sentences that say so. */

import type { Choice } from './choose-sentences.ts'

/** The words that lead, with the sentences that say so. */
export type Verdict = { readonly short: string; readonly picked: readonly Choice[] }
