/** Knows the outlets that English reports name most, by their last words. */

import { type Line, tokenAt } from './line.ts'
import { list } from './word-classes.ts'

/** Agencies, stations and papers. */
export const outlets = list(
  `abc afp ap bbc cbs cnbc cnn guardian independent itn itv mail mirror msnbc nbc npr pbs politico post reuters rte
  sky telegraph times`,
)

/** Behind an outlet's name these belong to it. */
const outletNouns = list(
  `america asia breakfast business europe international news newsnight online politics radio sounds sport sports
  television today tonight tv verify world`,
)

/** `told QPN ‹Vale›`: the outlet's name ends before this word. */
export function isOutletEnd(line: Line, at: number): boolean {
  const before = tokenAt(line, at - 1)
  if (!outlets.has(before.lower) || before.word !== before.word.toUpperCase()) return false
  return /^(?:told|tells|to|by|with|on)$/.test(tokenAt(line, at - 2).lower) && !outletNouns.has(tokenAt(line, at).lower)
}
