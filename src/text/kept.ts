/** Keeps what was read of the latest text, because several readers ask for the same passages one after the other. */

import type { Span } from '../model/article.ts'

/** Reads a stretch of a text. */
type Read<Value> = (text: string, within: Span) => Value

/**
 * Makes a reader that reads each stretch of the latest text once; nothing is kept of the texts before.
 *
 * @param read - what it gives is shared by all who ask, so it must not be changed
 */
export function keepLatest<Value>(read: Read<Value>): Read<Value> {
  let latest = ''
  let known = new Map<number, { readonly end: number; readonly value: Value }>()
  return (text, within) => {
    if (latest !== text) known = new Map()
    // The caller's own string is kept, so that the next comparison is one of references.
    latest = text
    const before = known.get(within.start)
    if (before?.end === within.end) return before.value
    const value = read(text, within)
    known.set(within.start, { end: within.end, value })
    return value
  }
}
