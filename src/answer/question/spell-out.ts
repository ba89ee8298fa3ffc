/** Spells out the words that ask where they were typed together with their verb: `who’d be` is `who would be`. */

import { isPastForm } from '../../text/tense.ts'

const joined = /\b(?!whore\b)(who|what|where|when|why|how)['’]?(d|s|re|ve|ll)\b(?= ([\p{L}\d]+))/giu

const plain: Readonly<Record<string, string>> = { re: 'are', ve: 'have', ll: 'will' }
/** What is behind `has` in one word with the question: `what’s happened`. */
const perfect = /^(?:been|got|had|gone|become|happened|changed|died|won|lost|left|resigned|said|done)$/iu
/** Who does it stands behind `did`. */
const doer = /^(?:i|you|he|she|it|we|they|that|this|these|those|the|an?|my|your|his|her|its|our|their)$/iu

/**
 * Spells out every such word of a question, with its apostrophe or without; `whose` and `where` stay.
 *
 * @returns the question as typed where there is none
 */
export function spellOut(question: string): string {
  return question.replaceAll(joined, (_, word: string, ending: string, next: string) => {
    const verb = ending.toLowerCase()
    return `${word} ${plain[verb] ?? spellVerb(verb, next)}`
  })
}

/** `Who’d left` is had, `who’d be` would, `where’d he go` did. */
function spellVerb(ending: string, next: string): string {
  if (ending === 's') return perfect.test(next) ? 'has' : 'is'
  if (doer.test(next) || /^\p{Lu}/u.test(next)) return 'did'
  return isPastForm(next.toLowerCase()) || perfect.test(next) ? 'had' : 'would'
}
