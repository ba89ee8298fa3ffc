/** Signs a text so that copies of it can be found among many: MinHash over runs of words, and hashes of sentence pairs. */

/** What the store keeps for an article. Copies share at least one band with a probability near 1. */
type Signature = { readonly bands: readonly string[]; readonly signature: string }

/** How much two texts have in common, estimated from their signatures. */
type Likeness = {
  /** Shared runs of words among all runs of both (Jaccard), 0 to 1. */
  readonly resemblance: number
  /** Shared runs among those of the shorter text, 0 to 1: stays high when one is a cut version of the other. */
  readonly containment: number
}

const RUN = 4
const HASHES = 96
const ROWS = 4
const PAIRS = 8
const EMPTY = 0xffffffff

/**
 * Signs a text.
 *
 * @returns a signature of the count of runs, `HASHES` minima and up to `PAIRS` sentence pairs, and the bands under which
 *   to look it up; a text too short to be told apart (fewer than 20 words) has no bands
 * @see Broder, On the resemblance and containment of documents (1997); Li, Owen, Zhang, One permutation hashing (2012)
 */
export function signText(text: string): Signature {
  const { words, sentences } = hashWords(text)
  const runs = hashRuns(words)
  const mins = findMins(runs)
  const pairs = words.length < 20 ? [] : pickPairs(sentences)
  const signature = Buffer.from(Uint32Array.of(runs.size, ...mins, ...pairs).buffer).toString('base64')
  return { signature, bands: words.length < 20 ? [] : listBandsOf(signature) }
}

/** The bands of a stored signature. */
export function listBandsOf(signature: string): string[] {
  const numbers = [...readSignature(signature)]
  const pairs = numbers.slice(1 + HASHES).map((hash) => `s.${hash.toString(36)}`)
  return [...listBands(numbers.slice(1, 1 + HASHES)), ...pairs]
}

/** The numbers of a stored signature, to compare it with others. */
export function readSignature(signature: string): Uint32Array {
  const bytes = Buffer.from(signature, 'base64')
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.byteLength & ~3)))
}

/** Compares two signatures. */
export function compareSignatures(a: Uint32Array, b: Uint32Array): Likeness {
  let filled = 0
  let same = 0
  for (let at = 1; at <= HASHES; at += 1) {
    if (a[at] === EMPTY && b[at] === EMPTY) continue
    filled += 1
    if (a[at] === b[at]) same += 1
  }
  const resemblance = filled === 0 ? 0 : same / filled
  const [sizeA = 0, sizeB = 0] = [a[0], b[0]]
  const shared = (resemblance / (1 + resemblance)) * (sizeA + sizeB)
  return { resemblance, containment: Math.min(1, shared / Math.max(1, Math.min(sizeA, sizeB))) }
}

function hashRuns(words: readonly number[]): ReadonlySet<number> {
  const runs = new Set<number>()
  for (let at = 0; at + RUN <= words.length; at += 1) {
    let hash = 0
    for (let n = 0; n < RUN; n += 1) hash = Math.imul(hash ^ (words[at + n] ?? 0), 0x5bd1e995) ^ (hash >>> 13)
    runs.add(hash >>> 0)
  }
  return runs
}

/** The smallest hash in each of `HASHES` buckets; `EMPTY` where no run falls (one permutation hashing). */
function findMins(runs: ReadonlySet<number>): number[] {
  const mins = new Uint32Array(HASHES).fill(EMPTY)
  for (const run of runs) {
    const hash = mix(run)
    const bucket = hash % HASHES
    if (hash < (mins[bucket] ?? 0)) mins[bucket] = hash
  }
  return [...mins]
}

/** An empty bucket borrows from the next one that isn't, so that short texts have bands to be found by. */
function fillEmpty(mins: readonly number[]): number[] {
  if (mins.every((min) => min === EMPTY)) return [...mins]
  return mins.map((min, index) => {
    let at = index
    while (mins[at % mins.length] === EMPTY) at += 1
    return at === index ? min : mix((mins[at % mins.length] ?? 0) ^ (at - index))
  })
}

function listBands(found: readonly number[]): string[] {
  const mins = fillEmpty(found)
  return Array.from({ length: Math.floor(mins.length / ROWS) }, (_, band) => {
    let hash = band + 1
    for (let row = 0; row < ROWS; row += 1) hash = mix(hash ^ (mins[band * ROWS + row] ?? 0))
    return `m${band}.${hash.toString(36)}`
  })
}

/** Neighbouring sentences, the pairs with the smallest hashes: a cut copy keeps most of them. */
function pickPairs(sentences: readonly number[]): number[] {
  const pairs = sentences.slice(1).map((hash, index) => mix(hash ^ Math.imul(sentences[index] ?? 0, 31)))
  return [...new Set(pairs)].sort((a, b) => a - b).slice(0, PAIRS)
}

/** Hashes the words of a text, and its sentences of five words or more, in one pass; case and marks don't count. */
function hashWords(text: string): { readonly words: readonly number[]; readonly sentences: readonly number[] } {
  const words: number[] = []
  const sentences: number[] = []
  let word = 0
  let sentence = 0
  let first = 0
  const lower = `${text.toLowerCase()}.`
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at)
    if (isWordCode(code)) {
      word = Math.imul((word === 0 ? 0x811c9dc5 : word) ^ code, 0x01000193)
      continue
    }
    if (word !== 0) {
      words.push(word)
      sentence = mix(sentence ^ word)
      word = 0
    }
    if (code !== 46 && code !== 33 && code !== 63 && code !== 10) continue
    if (words.length - first >= 5) sentences.push(sentence)
    sentence = 0
    first = words.length
  }
  return { words, sentences }
}

/** Letters and digits of ASCII, and everything beyond it that is no space or mark. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f)
}

/** Spreads the bits of a 32-bit number (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
