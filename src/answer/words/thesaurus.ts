/** Gives other words for a word by WordNet: those that share one of its usual senses. */

import { stem } from '../../text/words.ts'
import { listBaseForms } from './base-forms.ts'
import { listLightVerbs } from './verb-forms.ts'
import { findEntry, PARTS_OF_SPEECH, type PartOfSpeech, readSense } from './wordnet.ts'

/** A word's rarer senses would bring in words that have nothing to do with what is asked. */
const usualSenses = 2
const wordsKept = 4_000

const known = new Map<string, readonly string[]>()
/** Stand for too much: `put` for `position`. */
const lightVerbs = listLightVerbs()

/**
 * Lists the words that share a usual sense with a word, lower case; several words with spaces between them.
 *
 * @param word - as typed, folded to lower case; any of its forms
 * @returns empty for words that WordNet doesn't have, and for most names
 */
export function listSynonyms(word: string): readonly string[] {
  const before = known.get(word)
  if (before !== undefined) return before
  const found = isSingleWord(word) ? findSynonyms(word) : []
  if (known.size >= wordsKept) known.clear()
  known.set(word, found)
  return found
}

function findSynonyms(word: string): readonly string[] {
  const found = listReadings(word).flatMap(([part, lemma]) => listSharing(part, lemma))
  return [...new Set(found)].filter((other) => !lightVerbs.has(stem(other)))
}

/** As what the word may be read: where marked texts have it as one part of speech they decide. */
function listReadings(word: string): [PartOfSpeech, string][] {
  const readings = PARTS_OF_SPEECH.flatMap((part) =>
    listBaseForms(part, word).flatMap((lemma) => {
      const entry = findEntry(part, lemma)
      return entry === undefined ? [] : [{ part, lemma, marked: entry.marked }]
    }),
  )
  const met = readings.filter(({ marked }) => marked > 0)
  return (met.length > 0 ? met : readings).map(({ part, lemma }) => [part, lemma])
}

/** The words that have one of a word's usual senses among their own usual ones. */
function listSharing(part: PartOfSpeech, lemma: string): string[] {
  return listUsualSenses(part, lemma).flatMap((sense) =>
    readSense(part, sense).filter(
      (other) => other !== lemma && isPlainWord(other) && listUsualSenses(part, other).includes(sense),
    ),
  )
}

function listUsualSenses(part: PartOfSpeech, lemma: string): readonly number[] {
  const entry = findEntry(part, lemma)
  return entry === undefined ? [] : entry.senses.slice(0, Math.max(1, Math.min(usualSenses, entry.marked)))
}

function isPlainWord(word: string): boolean {
  return /^[a-z]{3,}(?: [a-z]+)?$/u.test(word)
}

function isSingleWord(word: string): boolean {
  return /^[a-z]{3,}$/u.test(word)
}
