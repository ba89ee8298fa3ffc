/** Takes a word back to the forms in which a dictionary has it: `killed` to `kill`, `parties` to `party`. */

import { stem } from '../../text/words.ts'
import { listOtherForms } from './verb-forms.ts'
import type { PartOfSpeech } from './wordnet.ts'

/** Endings with what a base form has in their place. */
type Ending = readonly [ending: string, base: string]

/** The rules of detachment of WordNet's own morphology; which forms exist its index tells. */
const endings: Readonly<Record<PartOfSpeech, readonly Ending[]>> = {
  noun: [
    ['s', ''],
    ['ses', 's'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['men', 'man'],
    ['ies', 'y'],
  ],
  verb: [
    ['s', ''],
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
  ],
  adj: [
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
  ],
}

/**
 * Lists what may be a word's base form: the word itself first, then by its ending, and for verbs that change by list.
 *
 * @see https://wordnet.princeton.edu/documentation/morphy7wn
 */
export function listBaseForms(part: PartOfSpeech, word: string): string[] {
  const shortened = endings[part].flatMap(([ending, base]) =>
    word.endsWith(ending) ? undouble(`${word.slice(0, word.length - ending.length)}${base}`, base) : [],
  )
  const changed = part === 'verb' ? listOtherForms(stem(word)).flatMap((other) => [other, stem(other)]) : []
  return [...new Set([word, ...shortened, ...changed])]
}

/** A final consonant that was doubled before the ending also once: `stopp` of `stopped` is `stop`. */
function undouble(base: string, added: string): string[] {
  return added === '' && /([b-df-hj-np-tv-z])\1$/u.test(base) ? [base, base.slice(0, -1)] : [base]
}
