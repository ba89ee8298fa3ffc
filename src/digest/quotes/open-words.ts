/** Tells which words a noun phrase is made of, by the closed classes that are none of its own. */

import type { Token } from './tokens.ts'
import {
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  months,
  personal,
  prepositions,
  subordinators,
  weekdays,
} from './word-classes.ts'

/** Says whether a token can stand in a noun phrase as a noun or adjective. */
export function isOpen(token: Token): boolean {
  if (token.kind !== 'word' || token.quote >= 0) return false
  const apostrophe = token.lower.indexOf("'")
  const bare =
    apostrophe > 0 && token.lower.length - apostrophe < 4 && isContracted(token.lower, apostrophe)
      ? token.lower.slice(0, apostrophe)
      : token.lower
  return token.capital ? !closedAtStart.has(bare) : !isClosed(token.lower) && !(apostrophe > 0 && personal.has(bare))
}

function isContracted(lower: string, apostrophe: number): boolean {
  return /^(?:|s|re|ve|ll|d|m|t)$/.test(lower.slice(apostrophe + 1))
}

/** Closed-class words that are no part of a name even with a capital. */
const closedAtStart = new Set(
  `the a an this that these those but and or so yet as if when while where because although though since after before in on
  at by for from with to into of about during until through he she it they we i you his her its their our my your who
  which what why how there here not also now then still once both each every some many most however meanwhile according
  is are was were be been has have had do does did will would can could might should must according asked
  amid amidst despite without among amongst between beyond behind within toward towards throughout regarding unlike
  alongside besides like except including concerning following against across later neither nor either even only`.split(
    /\s+/u,
  ),
)

/** Says whether a word in small letters belongs to a closed class, so that no phrase has it as noun or adjective. */
export function isClosed(lower: string): boolean {
  return (
    prepositions.has(lower) ||
    conjunctions.has(lower) ||
    auxiliaries.has(lower) ||
    subordinators.has(lower) ||
    personal.has(lower) ||
    determiners.has(lower) ||
    lower === 'to' ||
    lower === 'not' ||
    (isAdverb(lower) && !lower.endsWith('ly'))
  )
}

/** Says whether a token is a weekday, a month or a year of this century or the last. */
export function isTime(token: Token): boolean {
  return weekdays.has(token.lower) || (token.capital && months.has(token.lower)) || /^(?:19|20)\d\d$/.test(token.word)
}
