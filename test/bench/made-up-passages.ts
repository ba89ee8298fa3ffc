/** Made-up passages with the word statistics of news: a few words everywhere, most words rare, topics that recur. */

/** How many passages one made-up article has. */
export const passagesPerArticle = 25

const vocabulary = 400_000
const topicWords = 8

/** A source of passages and questions; the same seed gives the same ones. */
export type MadeUpText = {
  /** The passages of the next article. */
  article(): string[]
  /** Words of a passage, as a person would ask about it. */
  question(words: number): string[]
}

/** Creates a source. Word frequencies follow those of 3 million words of news: Zipf, falling faster from the
 * thousandth word on. */
export function createMadeUpText(seed: number): MadeUpText {
  const random = createRandom(seed)
  const steps = sumUp(vocabulary)
  const draw = () => makeWord(findStep(steps, random()))
  const passage = (topic: readonly string[]) =>
    Array.from({ length: 15 + Math.floor(random() * 60) }, () =>
      random() < 0.08 ? (topic[Math.floor(random() * topic.length)] as string) : draw(),
    )
  const topic = () => Array.from({ length: topicWords }, () => makeWord(100 + Math.floor(random() ** 3 * 20_000)))
  return {
    article: () => {
      const words = topic()
      return Array.from({ length: passagesPerArticle }, () => `${passage(words).join(' ')}.`)
    },
    question: (words) => {
      const asked = passage(topic())
      return Array.from({ length: words }, () => asked[Math.floor(random() * asked.length)] as string)
    },
  }
}

/** Mulberry32: small, fast, good enough for made-up text. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function sumUp(words: number): Float64Array {
  const steps = new Float64Array(words)
  let sum = 0
  for (let rank = 0; rank < words; rank++) {
    sum += rank < 1_000 ? 1 / (rank + 3) : 0.001 * (1_000 / rank) ** 1.65
    steps[rank] = sum
  }
  return steps.map((step) => step / sum)
}

function findStep(steps: Float64Array, at: number): number {
  let low = 0
  let high = steps.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return low
}

const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')

/** A word for every rank: frequent ones are short, as in language. */
function makeWord(rank: number): string {
  let word = ''
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / syllables.length)) {
    word += syllables[rest % syllables.length]
  }
  return `${word}n`
}
