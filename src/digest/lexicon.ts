/** Numbers for stems, so that sentences are compared by numbers: each list of stems is looked up once. */

/** Gives every stem a number, from 0 on. */
export type Lexicon = {
  /** How many stems have a number. */
  readonly size: number
  readonly numberOf: (stem: string) => number
  /** The numbers of some stems, in their order; the same array for the same array. */
  readonly numbersOf: (stems: readonly string[]) => readonly number[]
}

/** Beyond so many stems a fresh lexicon is begun: a process that runs for months keeps no word for ever. */
const mostStems = 300_000

let latest: Lexicon | undefined

/** The lexicon in use. Numbers of two lexicons have nothing to do with each other. */
export function openLexicon(): Lexicon {
  if (latest === undefined || latest.size > mostStems) latest = createLexicon()
  return latest
}

function createLexicon(): Lexicon {
  const numbers = new Map<string, number>()
  const known = new WeakMap<readonly string[], readonly number[]>()
  const numberOf = (stem: string) => {
    const number = numbers.get(stem) ?? numbers.size
    if (number === numbers.size) numbers.set(stem, number)
    return number
  }
  return {
    get size() {
      return numbers.size
    },
    numberOf,
    numbersOf: (stems) => {
      const made = known.get(stems) ?? stems.map(numberOf)
      known.set(stems, made)
      return made
    },
  }
}
