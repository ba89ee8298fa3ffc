/** Turns consecutive passages, each a list of terms, into a segment: each term with the list of its passages. */

import { appendPosting, type ByteBuffer } from './posting-list.ts'

/** A passage as the index keeps it; `offset` counts from the segment's first one. */
export type IndexedPassage = { readonly offset: number; readonly day: number; readonly terms: Uint32Array }

/** A segment ready to be stored. */
type Segment = {
  /** Words of each passage, 255 at most; 0 where the passage is gone. */
  readonly lengths: Uint8Array
  /** Day number of each passage's article, 0 undated. */
  readonly days: Uint16Array
  /** Term after term, ascending; the bytes are only valid until the next step. */
  postings(): Generator<{ readonly term: number; readonly passages: number; readonly docs: Uint8Array }>
}

/** Entries of one term in one passage, in typed arrays: millions of them fit into little memory. */
type Entries = { terms: Uint32Array; offsets: Uint32Array; counts: Uint8Array; length: number }

/**
 * Builds a segment.
 *
 * @param size - how many passages the segment spans, the missing ones included
 * @param passages - in the order of their offsets; missing ones are left out
 */
export function buildSegment(size: number, passages: Iterable<IndexedPassage>): Segment {
  const lengths = new Uint8Array(size)
  const days = new Uint16Array(size)
  const entries: Entries = { ...allocate(1 << 14), length: 0 }
  const scratch: Scratch = { counts: new Uint32Array(1 << 12), terms: [] }
  for (const { offset, day, terms } of passages) {
    lengths[offset] = Math.min(255, addEntries(entries, scratch, offset, terms))
    days[offset] = day
  }
  return { lengths, days, postings: () => listPostings(entries) }
}

type Scratch = { counts: Uint32Array; readonly terms: number[] }

/** @returns the passage's length in words */
function addEntries(entries: Entries, scratch: Scratch, offset: number, terms: Uint32Array): number {
  scratch.terms.length = 0
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] as number
    if (term >= scratch.counts.length) scratch.counts = enlarge(scratch.counts, term + 1)
    if (scratch.counts[term] === 0) scratch.terms.push(term)
    scratch.counts[term] = (scratch.counts[term] as number) + 1
  }
  for (const term of scratch.terms) {
    if (entries.length === entries.terms.length) Object.assign(entries, enlargeEntries(entries))
    entries.terms[entries.length] = term
    entries.offsets[entries.length] = offset
    entries.counts[entries.length] = Math.min(255, scratch.counts[term] as number)
    entries.length++
    scratch.counts[term] = 0
  }
  return terms.length
}

/** Brings the entries into the order of terms by counting; within a term they already follow the text. */
function* listPostings(entries: Entries): ReturnType<Segment['postings']> {
  const { length, terms, offsets, counts } = entries
  let last = 0
  for (let at = 0; at < length; at++) last = Math.max(last, terms[at] as number)
  const starts = new Uint32Array(last + 2)
  for (let at = 0; at < length; at++)
    starts[(terms[at] as number) + 1] = (starts[(terms[at] as number) + 1] as number) + 1
  for (let term = 0; term <= last; term++) starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number)
  const order = new Uint32Array(length)
  const next = starts.slice()
  for (let at = 0; at < length; at++) {
    const term = terms[at] as number
    order[next[term] as number] = at
    next[term] = (next[term] as number) + 1
  }
  const buffer: ByteBuffer = { bytes: new Uint8Array(1 << 12), length: 0 }
  for (let term = 0; term <= last; term++) {
    const from = starts[term] as number
    const to = starts[term + 1] as number
    if (from === to) continue
    buffer.length = 0
    let before = 0
    for (let place = from; place < to; place++) {
      const entry = order[place] as number
      const offset = offsets[entry] as number
      appendPosting(buffer, offset - before, counts[entry] as number)
      before = offset
    }
    yield { term, passages: to - from, docs: buffer.bytes.subarray(0, buffer.length) }
  }
}

function allocate(size: number): Omit<Entries, 'length'> {
  return { terms: new Uint32Array(size), offsets: new Uint32Array(size), counts: new Uint8Array(size) }
}

function enlargeEntries(entries: Entries): Omit<Entries, 'length'> {
  const larger = allocate(entries.terms.length * 2)
  larger.terms.set(entries.terms)
  larger.offsets.set(entries.offsets)
  larger.counts.set(entries.counts)
  return larger
}

function enlarge(array: Uint32Array, atLeast: number): Uint32Array {
  const larger = new Uint32Array(Math.max(array.length * 2, atLeast))
  larger.set(array)
  return larger
}
