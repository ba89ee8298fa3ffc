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
export function readVarints(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(countVarints(bytes))
  let n = 0
  for (let at = 0; at < bytes.length; n++) {
    let byte = bytes[at++] as number
    let number = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number
      number |= (byte & 127) << shift
    }
    numbers[n] = number
  }
  return numbers
}

/** How many numbers the bytes hold: each ends in a byte below 128. */
function countVarints(bytes: Uint8Array): number {
  let count = 0
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] as number) < 128) count++
  return count
}
