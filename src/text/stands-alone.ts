/** Says whether a sentence can be understood without the one before it. */

import { listNames } from './names.ts'

/** Words that lean on the sentence before when they begin one. */
const LEANING =
  /^(?:but|and|or|so|yet|then|later|also|however|meanwhile|instead|that|this|these|those|it|its|he|she|they|his|her|their|such|both|another|there|besides|moreover|until then|since then|after that|before that)\b/iu

/** `It is not clear whether`: this one stands for nothing. */
const EMPTY_IT = /^it(?= (?:is|was|remains|seems|has been|will be) .*\b(?:whether|that|if|how|when|to)\b)/iu

const PRONOUN = /\b(?:they|them|their|he|him|his|she|her|it|its)\b/iu

/** After a name these go on naming; any other small word, or an aside between commas, is what the name does. */
const JOINING = /^\s*(?:,\s*(?:\p{Lu}|and\b|or\b|they\b|he\b|she\b|it\b)|and\b|or\b|of\b|they\b|he\b|she\b|it\b|$)/u

/**
 * Tests a sentence.
 *
 * @param words - as shown, brackets for resolved pronouns included
 * @returns true when it names somebody or something, begins with no leaning word, and no pronoun stands before a name
 *   that it can mean; words in quotation marks don't count
 */
export function standsAlone(words: string): boolean {
  const own = words.replaceAll(/["“][^"”]*["”]/gu, (quoted) => 'x'.repeat(quoted.length))
  if (LEANING.test(own) && !EMPTY_IT.test(own)) return false
  const names = listNames(own)
  if (names.length === 0) return false
  const pronoun = PRONOUN.exec(own.replace(EMPTY_IT, 'xx'))
  if (pronoun === null) return true
  return names.some(
    ({ end }) => end < pronoun.index && !JOINING.test(own.slice(end, pronoun.index + pronoun[0].length)),
  )
}
