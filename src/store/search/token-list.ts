/** A passage's words as bytes: the ids of its terms in the order of the text, each as a variable-length number. */

/** Writes numbers as varints: 7 bits a byte, the lowest first, the top bit set on all but the last. */
export function writeVarints(numbers: readonly number[] | Uint32Array): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 5)
  let at = 0
  for (let number of numbers) {
    while (number > 127) {
      bytes[at++] = (number & 127) | 128
      number >>>= 7
    }
    bytes[at++] = number
  }
  return bytes.slice(0, at)
}

/** Reads what `writeVarints` wrote. */
export function readVarints(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  for (let at = 0; at < bytes.length; ) {
    let number = 0
    let shift = 0
    let byte = 128
    while (byte > 127) {
      byte = bytes[at++] ?? 0
      number |= (byte & 127) << shift
      shift += 7
    }
    numbers.push(number >>> 0)
  }
  return numbers
}

/** How many numbers the bytes hold, without reading them. */
export function countVarints(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte < 128) count++
  return count
}
