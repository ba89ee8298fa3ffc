/** Reads a plain denial of what is done, in a sentence that speaks of all but a little of what is asked. */

import type { Span } from '../../model/article.ts'
import { listNames } from '../../text/names.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import { createMatcher } from '../find/match-text.ts'
import type { Claim } from './claim.ts'
import { findCredit } from './credit.ts'
import { isLapse } from './polarity.ts'
import { findUnit } from './units.ts'
import type { Verdict } from './verdict.ts'

/** The best sentences speak of the matter; further down a denial is of another one. */
const sentencesRead = 5
/** Of the words asked about, the verb among them. */
const shareNeeded = 0.7
const beforeChars = 44

const denied =
  /(?:\b(?:not|never|cannot|neither|nor|no longer)|n['’]t)(?: (?!only\b|just\b|to\b|yet\b)[\p{L}-]+){0,2} $/iu
const later = /\b(?:will|would|may|might|should|could|if|whether|unless)\b|\bwo(?=n['’]t)/iu
const asksDenial = /\b(?:not|never|no|fail(?:ed|s)?|refus\p{L}+)\b|n['’]t\b/iu

/** Finds the first of the best sentences that denies the deed; `undefined` where none does so plainly. */
export function readDenial(claim: Claim, read: readonly Choice[]): Verdict | undefined {
  if (claim.state || claim.anyone || claim.amount !== undefined || asksDenial.test(claim.asked.text)) return undefined
  const choice = read.slice(0, sentencesRead).find((one) => isDenied(claim, one))
  return choice === undefined ? undefined : { short: 'No', picked: [choice] }
}

function isDenied(claim: Claim, { article, passage, sentence }: Choice): boolean {
  const { text } = article
  const told = text.slice(sentence.start, sentence.end)
  if (passage.kind !== 'body' || /[?“”"]/u.test(told) || isLapse(told)) return false
  const { found } = createMatcher(claim.plan.concepts)(text, sentence)
  const units = [claim.actor, ...claim.rest]
  const stated = units.filter((unit) => findUnit(text, sentence, found, unit).length > 0)
  if (units.some((unit) => unit.name && !stated.includes(unit))) return false
  if (stated.length + 1 < (units.length + 1) * shareNeeded) return false
  const places = stated.flatMap((unit) => findUnit(text, sentence, found, unit))
  return claim.listSaid(text, sentence, found).some((hit) => {
    const before = text.slice(Math.max(sentence.start, hit.start - beforeChars), hit.start)
    return (
      denied.test(before) &&
      (claim.ahead || claim.leave || !later.test(before)) &&
      isOfThose(text, sentence, hit, places) &&
      places.some(({ start }) => start >= hit.end && start - hit.end < beforeChars) &&
      findCredit(article, sentence, hit, '') === 'own'
    )
  })
}

/** Nobody else’s name stands nearest before it in its clause. */
function isOfThose(text: string, sentence: Span, hit: Span, places: readonly Span[]): boolean {
  const clause = text.slice(sentence.start, hit.start).search(/[^,;:–—]*$/u)
  const last = listNames(text, { start: sentence.start + clause, end: hit.start }).at(-1)
  return last === undefined || places.some(({ start, end }) => start < last.end && last.start < end)
}
