/** Knows the ways of doing a thing: who marches walks. */

import { stem } from '../../text/words.ts'
import { listBaseForms } from '../words/base-forms.ts'
import { findEntry, readNarrower, readSense } from '../words/wordnet.ts'

/** A verb with more ways than this says too little. */
const waysKnown = 80

/**
 * Lists verbs whose deed is one way of doing a verb's, as stems.
 *
 * @returns empty for verbs that WordNet doesn't have, and for those that may be done in all kinds of ways: `make`
 */
export function listNarrower(verb: string): readonly string[] {
  const [sense] = listBaseForms('verb', verb.toLowerCase()).flatMap(
    (base) => findEntry('verb', base)?.senses.slice(0, 1) ?? [],
  )
  const ways = sense === undefined ? [] : readNarrower('verb', sense)
  if (ways.length > waysKnown) return []
  const words = ways.flatMap((way) => readSense('verb', way).filter((word) => isMostly(word, way)))
  return [...new Set(words.map(stem))]
}

/** The way is the first thing that the word means. */
function isMostly(word: string, way: number): boolean {
  return !word.includes(' ') && findEntry('verb', word)?.senses[0] === way
}
