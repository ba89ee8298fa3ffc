/** Finds what was probably meant by a name that nothing has. */

import { distance } from 'fastest-levenshtein'

/** Longer typed words are compared by their beginning only: the cost grows with the product of the lengths. */
const MAX_COMPARED = 80

/**
 * Sorts names by how near they are to what was typed.
 *
 * @returns all of `names`, those that begin with or contain what was typed first, then by letters changed
 */
export function sortByNearness(names: readonly string[], typed: string): readonly string[] {
  const wanted = fold(typed)
  const rank = (name: string): number => {
    const folded = fold(name)
    if (folded === wanted) return -3
    if (folded.startsWith(wanted)) return -2
    return folded.includes(wanted) ? -1 : distance(folded, wanted)
  }
  return names
    .map((name) => ({ name, rank: rank(name) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name)
}

/** The nearest name where it is near enough to be what was meant: within a third of its letters; `undefined` otherwise. */
export function findNear(names: readonly string[], typed: string): string | undefined {
  const [nearest] = sortByNearness(names, typed)
  if (nearest === undefined) return undefined
  const [folded, wanted] = [fold(nearest), fold(typed)]
  if (wanted.length > 2 && folded.includes(wanted)) return nearest
  return distance(folded, wanted) <= Math.max(1, Math.floor(folded.length / 3)) ? nearest : undefined
}

/** The one name that was meant: equal but for case and marks, or the only one that begins with or contains it. */
export function findMeant(names: readonly string[], typed: string): string | undefined {
  const wanted = fold(typed)
  if (wanted === '') return undefined
  const equal = names.find((name) => fold(name) === wanted)
  if (equal !== undefined) return equal
  const starting = names.filter((name) => fold(name).startsWith(wanted))
  if (starting.length === 1) return starting[0]
  const holding = names.filter((name) => fold(name).includes(wanted))
  return starting.length === 0 && holding.length === 1 ? holding[0] : undefined
}

function fold(name: string): string {
  return name
    .slice(0, MAX_COMPARED)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim()
}
