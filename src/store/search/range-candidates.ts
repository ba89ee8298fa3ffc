/** The best passages of one range of dates: a search fills several ranges at once. */

import { type BestCandidates, createBestCandidates } from './best-candidates.ts'

/** A range in day numbers, both ends included, with what was found in it. */
export type RangeCandidates = {
  readonly fromDay: number
  readonly toDay: number
  readonly candidates: BestCandidates
}

/** Without dates the range holds all days and what has none (day 0); with one of them only what is dated. */
export function createRangeCandidates(
  { sinceDay, untilDay }: { readonly sinceDay: number | undefined; readonly untilDay: number | undefined },
  limit: number,
): RangeCandidates {
  const dated = sinceDay !== undefined || untilDay !== undefined
  return {
    fromDay: dated ? Math.max(1, sinceDay ?? 1) : 0,
    toDay: untilDay ?? 65_535,
    candidates: createBestCandidates(limit),
  }
}
