/** The passages in which a term stands, as bytes: gaps between their numbers, and how often it stands there. */

/** Bytes that grow; one is reused for many lists. */
export type ByteBuffer = { bytes: Uint8Array; length: number }

/** Appends a posting: the gap since the last one (or since the segment's start), and the count where it is above one. */
export function appendPosting(buffer: ByteBuffer, gap: number, count: number): void {
  if (buffer.length + 10 > buffer.bytes.length) {
    const larger = new Uint8Array(buffer.bytes.length * 2)
    larger.set(buffer.bytes)
    buffer.bytes = larger
  }
  appendVarint(buffer, gap * 2 + (count > 1 ? 1 : 0))
  if (count > 1) appendVarint(buffer, count)
}

function appendVarint(buffer: ByteBuffer, number: number): void {
  let rest = number
  while (rest > 127) {
    buffer.bytes[buffer.length++] = (rest & 127) | 128
    rest >>>= 7
  }
  buffer.bytes[buffer.length++] = rest
}

/**
 * Reads a list into two arrays.
 *
 * @param docs - receives the passages' offsets in their segment, ascending
 * @param counts - receives how often the term stands there, 255 at most
 * @returns how many postings were read
 */
export function readPostings(list: Uint8Array, docs: Uint32Array, counts: Uint8Array): number {
  let doc = 0
  let n = 0
  for (let at = 0; at < list.length; n++) {
    let byte = list[at++] as number
    let head = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = list[at++] as number
      head |= (byte & 127) << shift
    }
    let count = 1
    if (head & 1) {
      byte = list[at++] as number
      count = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = list[at++] as number
        count |= (byte & 127) << shift
      }
    }
    doc += head >>> 1
    docs[n] = doc
    counts[n] = count > 255 ? 255 : count
  }
  return n
}
