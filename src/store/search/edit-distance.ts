/** How many typing errors lie between two words: letters left out, added, exchanged or swapped. */

/**
 * Counts the edits that make one word the other; two neighbouring letters swapped count as one.
 *
 * @see Damerau, A technique for computer detection and correction of spelling errors (1964), in its restricted form
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let edits = Math.min(
        (last[column] as number) + 1,
        (next[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) edits = Math.min(edits, (before[column - 2] as number) + 1)
      next.push(edits)
    }
    before = last
    last = next
  }
  return last[b.length] as number
}
