/** Tells relatives and namesakes from the one who is known by the last name alone. */

import { foldName } from './fold-names.ts'
import type { Run } from './name-runs.ts'
import type { Person } from './person.ts'
import { isRelation } from './printed-roles.ts'

/** A last name that stands alone so often before anybody is named in full is that of somebody who needs no first name. */
const leastKnown = 2

/** So many places of a bare last name are looked at. */
const mostPlaces = 20

/**
 * Marks as relatives those named in full but seldom, without an office, where the last name alone has stood before.
 *
 * @param single - the runs of one word, in order
 * @param byLast - the people named in full, by folded last name; marked in place
 */
export function markRelatives(
  single: readonly Run[],
  byLast: ReadonlyMap<string, readonly Person[]>,
  headlineEnd: number,
): void {
  const bare = listBare(
    single.filter(({ at, quoted }) => at >= headlineEnd && !quoted),
    byLast,
  )
  for (const [last, places] of bare) {
    const named = [...(byLast.get(last) ?? [])].sort((a, b) => firstOf(a) - firstOf(b))
    let from = 0
    for (const [n, one] of named.entries()) {
      const known = places.filter((at) => at > from && at < firstOf(one)).length >= leastKnown
      if (known && mayBeRelative(one, last))
        for (const later of named.slice(n)) later.relative = mayBeRelative(later, last)
      from = firstOf(one)
    }
  }
}

/** Where last names of people named in full stand alone. */
function listBare(
  single: readonly Run[],
  byLast: ReadonlyMap<string, readonly Person[]>,
): ReadonlyMap<string, readonly number[]> {
  const bare = new Map<string, number[]>()
  for (const { words, at } of single) {
    const last = foldName(words[0] ?? '')
    if (byLast.has(last)) bare.set(last, [...(bare.get(last) ?? []), at].slice(0, mostPlaces))
  }
  return bare
}

function firstOf({ mentions }: Person): number {
  return mentions[0] ?? Number.POSITIVE_INFINITY
}

function mayBeRelative({ parts, role, mentions }: Person, last: string): boolean {
  return parts.at(-1) === last && mentions.length < 3 && (role === undefined || isRelation(role))
}
