/** Counts, by halving, the items of an ordered list that stand before an offset. */

/**
 * Counts the items before an offset.
 *
 * @param items - in ascending order of their places
 * @param at - in the unit that `placeOf` gives
 * @returns how many stand before `at`, which is also the index of the first that doesn't
 */
export function countBefore<T>(items: readonly T[], at: number, placeOf: (item: T) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(items[middle] as T) < at) low = middle + 1
    else high = middle
  }
  return low
}
