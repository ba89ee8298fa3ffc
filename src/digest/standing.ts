/** How well a sentence stands on its own, torn out of its article. */

import { standsAlone } from '../text/stands-alone.ts'
import { type Line, type Told, wordsOf } from './sentence-list.ts'

/** The same sentences are rated with every article that comes in: each is read once. */
function rateOnce<Rate>(rate: (words: string) => Rate): (told: Told) => Rate {
  const known = new WeakMap<Line, { readonly rate: Rate }>()
  return (told) => {
    const made = known.get(told.line) ?? { rate: rate(wordsOf(told)) }
    known.set(told.line, made)
    return made.rate
  }
}

/** `rateStanding` of a sentence of a report. */
export const standingOf = rateOnce((words) => rateStanding(words))

/** Says whether a sentence of a report can be understood without the one before it. */
export const isClear = rateOnce(standsAlone)

/** A start that leans on the sentence before it. */
const leaning =
  /^(?:he|she|they|it|this|that|these|those|his|her|their|its|him|them|such|both|another|one|some|others|there|here|but|and|so|or|nor|yet|then|instead|also|however|meanwhile|still|nevertheless|nonetheless|moreover|furthermore|additionally|indeed|similarly|likewise|thus|hence|therefore|otherwise|asked|pressed|speaking|turning|joined by|flanked by|the (?:latter|former|pair|two|move|decision|comments?|remarks?|news|statement|meeting|deal|attack|incident))\b/iu
/** The credit of a photograph: its caption has run into the text. */
const credit = /\/(?:AFP|AP|Getty|Reuters|EPA)\b|\b(?:Getty Images|AP Photo)\b/u
/** `Most weekends the market is full`: how things usually are is no news. */
const habitual =
  /^(?:(?:(?:on|in|at) )?(?:most|any given|(?:a|an|any) (?:typical|normal|usual|regular|ordinary)|normal|ordinary|every|each) (?:weekend|weekday|week|day|morning|afternoon|evening|night|month|year|season|spring|summer|autumn|fall|winter|time|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?(?:, | (?=(?:the|a|an|it|they|there|its|their|his|her|\p{Lu})\b))|(?:usually|normally|typically|ordinarily|traditionally|as a rule),? )/iu
const marks = /["“”]/gu

/**
 * Rates a sentence from 0 (a fragment, a question, half a quotation) to 1 (says who did what, and ends).
 *
 * @param sentence - its words as printed
 */
export function rateStanding(sentence: string): number {
  const length = sentence.length
  if (length < 40 || length > 600 || !/[.!…]["”’')]?$/u.test(sentence)) return 0
  if ((sentence.match(marks)?.length ?? 0) % 2 === 1) return 0
  if (/^["“‘'(–—-]/u.test(sentence) || credit.test(sentence)) return 0.15
  let rate = 1
  if (leaning.test(sentence)) rate *= 0.4
  // "The storm weakened …": which one, the sentence before it told.
  else if (sentence.startsWith('The ') && !/\p{Lu}/u.test(sentence.slice(1, 70))) rate *= 0.55
  else if (/\b(?:he|she|they) (?:said|added|told|went on)\b/iu.test(sentence.slice(0, 60))) rate *= 0.6
  if (habitual.test(sentence)) rate *= 0.3
  if (/\b(?:also|too|as well|meanwhile|in turn)\b/iu.test(sentence.slice(0, 40))) rate *= 0.6
  if (/\b(?:I|we|you|my|our)\b/u.test(sentence.replaceAll(/["“][^"”]*["”]/gu, ''))) rate *= 0.6
  // A sentence of mere quotation belongs with its speaker, not in a summary.
  const quoted = [...sentence.matchAll(/["“]([^"”]*)["”]/gu)].reduce((sum, [words]) => sum + words.length, 0)
  if (quoted > length * 0.5) rate *= 0.6
  if (length > 320) rate *= 0.8
  return rate
}
