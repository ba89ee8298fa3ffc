/** Finds where a name begins inside a run of capitals: behind a people, a party or a body. */

import { findCountry } from '../../text/demonyms.ts'
import { isBody } from './bodies.ts'
import { guessGender } from './given-names.ts'
import { type Line, tokenAt } from './line.ts'

/** `Harbour League Whip ‹Orla Vale›`, `Norlander ‹Ben Okoro›`: the given name behind a people or a body; `from` without one. */
export function skipToGivenName(line: Line, from: number, to: number): number {
  for (let i = from; i < to - 1; i++) {
    if (guessGender(tokenAt(line, i).word) === undefined) continue
    const before: string[] = []
    for (let w = from; w < i; w++) before.push(tokenAt(line, w).word)
    return i > from && (isBody(before) || before.some(isPeople)) ? i : from
  }
  return from
}

/** `Norport-based ‹Harbour Bank›`: where a body is, or whose. */
export function isMadeOf(lower: string): boolean {
  return /.-(?:backed|based|born|controlled|founded|led|listed|owned|run)$/u.test(lower)
}

/** `Englishman`, `Egyptian`: where somebody is from. */
function isPeople(word: string): boolean {
  return findCountry(word) !== undefined || /[a-z]{3}(?:wo)?man$/u.test(word)
}
