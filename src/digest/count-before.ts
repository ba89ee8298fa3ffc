/** Counts, by halving, the items of an ordered list that stand before an offset or a day. */

/**
 * Counts the items before a place.
 *
 * @param items - in ascending order of their places
 * @param at - as `placeOf` gives them: offsets, or days as they sort
 * @returns how many stand before `at`, which is also the index of the first that doesn't
 */
export function countBefore<T, Place extends number | string>(
  items: readonly T[],
  at: Place,
  placeOf: (item: T) => Place,
): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(items[middle] as T) < at) low = middle + 1
    else high = middle
  }
  return low
}
