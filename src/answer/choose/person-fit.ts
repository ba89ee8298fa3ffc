/** Tells how likely a name in a report is somebody's: by given names, by the words it is made of, by what stands before it. */

import { guessGender } from '../../digest/quotes/given-names.ts'
import { titles } from '../../digest/quotes/role-nouns.ts'
import type { Span } from '../../model/article.ts'
import { keepLatest } from '../../text/kept.ts'
import { isPersonal } from '../sentences/resolve-references.ts'
import { isCommonNoun } from '../words/kinds.ts'
import { isCountry, isState, isWidePlace } from '../words/places.ts'

/** How well a name says who: a whole name, a surname that the report has behind a first name, one word, a house that acts. */
const fits = { whole: 1, surname: 0.7, word: 0.5, house: 0.6, unlikely: 0.3, other: 0.2 }

/**
 * Weighs a name.
 *
 * @param mayBeHouse - who did it is asked, which may have been a firm, and not which judge
 * @returns 0 for places where nobody acts, and for a dateline, which is set in capitals
 */
export function fitPerson(
  text: string,
  { start }: Span,
  { name: printed, mayBeHouse }: { readonly name: string; readonly mayBeHouse: boolean },
): number {
  // Orla Vale of Meridew.
  const name = printed.replace(/ (?:of|for) .*$/u, '')
  if (isCountry(name) || isState(name) || isWidePlace(name))
    return mayBeHouse && !isPlaced(text, start) ? fits.house : 0
  if (/^\p{Lu}{4,}$/u.test(name)) return 0
  const [first = '', ...others] = name.split(/\s+/u)
  if (isTitled(text, start)) return fits.whole
  if (guessGender(first) !== undefined && others.length > 0) return fits.whole
  if (!isPersonal(name)) return mayBeHouse && isPersonal(first) ? fits.house : fits.other
  const isCommon = [first, ...others].every((word) => isCommonNoun(word.toLowerCase()))
  if (others.length === 0) return isSurname(text, name) ? fits.surname : isCommon ? fits.other : fits.word
  return isCommon || isState(first) || /\bthe $/u.test(text.slice(Math.max(0, start - 4), start))
    ? mayBeHouse
      ? fits.house
      : fits.unlikely
    : fits.whole
}

/** `Prince Karl`, `Gov. Vale`. */
function isTitled(text: string, start: number): boolean {
  const before = /(\p{L}+\.?) $/u.exec(text.slice(Math.max(0, start - titleChars), start))?.[1]
  return before !== undefined && titles.has(before.toLowerCase())
}

const titleChars = 20

/** In Norway, the king of Norway: it does nothing there. */
function isPlaced(text: string, start: number): boolean {
  return /\b(?:in|of|from|to|into|at|across|near|over|inside|outside|for|with|on|against)(?: the)? $/iu.test(
    text.slice(Math.max(0, start - placedChars), start),
  )
}

const placedChars = 16

/** The report has it elsewhere behind a first name or a title. */
function isSurname(text: string, name: string): boolean {
  return readSurnames(text, { start: 0, end: text.length }).has(name)
}

const readSurnames = keepLatest<ReadonlySet<string>>((text) => {
  const found = text.matchAll(/(?<=\p{Lu}\p{Ll}{0,15} )\p{Lu}[\p{L}’']{1,30}/gu)
  return new Set([...found].map(([name]) => name.replace(/['’]s?$/u, '')))
})
