/** Plans a search: which terms choose the candidates, and how much each tells, the same for all its ranges of dates. */

import { inverseFrequency, lengthNorm, type QueryTerm } from './score-passage.ts'

/** Postings that one search may read, whatever the size of the story: about a millisecond's work for each 100,000. */
const maxPostings = 60_000

/**
 * Passages that are read and ranked by all terms, at least, when some were too common to choose by. Each costs some
 * microseconds; on newsqa and multihop 300 found nothing that 160 does not.
 */
const minCandidates = 160

/** Terms that a question may have; the rarest are kept. A question of 10,000 characters has more words than this. */
const maxTerms = 64

/** A term with its words as the index knows them. */
export type AskedTerm = {
  readonly words: readonly { readonly id: number; readonly passages: number }[]
  readonly required: boolean
}

/** A word that chooses candidates. */
export type ChoosingWord = {
  readonly id: number
  readonly passages: number
  readonly weight: number
  readonly required: boolean
}

/** What a search does. */
export type Plan = {
  readonly terms: readonly QueryTerm[]
  /** Rarest first; together they have at most `maxPostings`, or the two rarest are read newest first up to it. */
  readonly choosing: readonly ChoosingWord[]
  readonly maxPostings: number
  /** The choosing words are all there is to score: no word was too common to choose by, and no term is a phrase. */
  readonly exact: boolean
  readonly averageLength: number
  /** What each length of a passage, up to 255 words, takes off its terms. */
  readonly norms: Float64Array
}

/** What the plan needs to know of the story. */
type PlanBasis = { readonly total: number; readonly averageLength: number }

/** Plans the search for some terms; the same term twice counts once. */
export function createPlan(asked: readonly AskedTerm[], basis: PlanBasis): Plan {
  const averageLength = Math.max(1, basis.averageLength)
  const passages = new Map(asked.flatMap((term) => term.words.map(({ id, passages }) => [id, passages] as const)))
  const terms = weighTerms(asked, passages, basis.total)
  const words = listWords(terms, passages)
  const choosing = chooseWords(words)
  return {
    terms,
    choosing,
    maxPostings,
    exact: choosing.length === words.length && terms.every(({ ids }) => ids.length === 1),
    averageLength,
    norms: Float64Array.from({ length: 256 }, (_, length) => lengthNorm(length, averageLength)),
  }
}

/** How many passages of a range are read and ranked by all terms to find its best. */
export function countCandidates({ exact }: Plan, limit: number): number {
  return exact ? limit * 2 : Math.max(minCandidates, limit * 2)
}

function weighTerms(asked: readonly AskedTerm[], passages: ReadonlyMap<number, number>, total: number): QueryTerm[] {
  const terms = new Map<string, QueryTerm & { readonly rarest: number }>()
  for (const { words, required } of asked) {
    const ids = words.map(({ id }) => id)
    const key = ids.join(' ')
    const rarest = Math.min(...ids.map((id) => passages.get(id) ?? 0))
    // Nobody counts phrases: one is rarer than its rarest word, the more so the more words it has.
    const weight = inverseFrequency(rarest / ids.length, total)
    terms.set(key, { ids, weight, rarest, required: required || terms.get(key)?.required === true })
  }
  return [...terms.values()]
    .sort((a, b) => Number(b.required) - Number(a.required) || a.rarest - b.rarest)
    .slice(0, maxTerms)
}

/** The words of all terms, rarest first, required ones before others. */
function listWords(terms: readonly QueryTerm[], passages: ReadonlyMap<number, number>): ChoosingWord[] {
  const words = new Map<number, ChoosingWord>()
  for (const { ids, weight, required } of terms) {
    for (const id of ids) {
      const earlier = words.get(id)
      words.set(id, {
        id,
        passages: passages.get(id) ?? 0,
        weight: weight / ids.length + (earlier?.weight ?? 0),
        required: required || earlier?.required === true,
      })
    }
  }
  return [...words.values()].sort((a, b) => Number(b.required) - Number(a.required) || a.passages - b.passages)
}

function chooseWords(words: readonly ChoosingWord[]): ChoosingWord[] {
  const chosen: ChoosingWord[] = []
  let postings = 0
  for (const word of words) {
    // Where even the rarest word is common, a second one finds the passages that have both among the newest.
    const enough = postings > maxPostings ? 2 : 1
    if (chosen.length >= enough && postings + word.passages > maxPostings) continue
    postings += word.passages
    chosen.push(word)
  }
  return chosen
}
