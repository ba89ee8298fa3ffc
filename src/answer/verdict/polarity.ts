/** Tells whether a sentence affirms or denies what a yes-or-no question asks. */

import type { Span } from '../../model/article.ts'
import { listWords } from '../../text/words.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher } from '../find/match-text.ts'
import type { Asked } from '../question/parse-question.ts'

/** `yes` and `no` only where the sentence makes it plain; else `undefined`. */
export type Verdict = 'yes' | 'no' | undefined

const denials =
  /\b(?:not|never|no|nobody|none|neither|nor|without|cannot|\p{L}+n['’]t|reject\p{L}*|den(?:y|ies|ied)|dismiss\p{L}*|refus\p{L}*|rul(?:e[sd]?|ing) out|oppos\p{L}*|fail(?:ed|s)? to|stopped short|false|untrue|yet to|swerve[ds]?|avoid\p{L}*|declin\p{L}*)\b/giu
const hedges =
  /\b(?:may|might|could|would|if|whether|possib\p{L}*|perhaps|likely|unlikely|expected|suggest\p{L}*|claim\p{L}*|reportedly|hope[sd]?|want\p{L}*|plan(?:s|ned)?|propos\p{L}*|question\p{L}*|should|until|unless|before|when|once|will)\b/iu

/** What stands behind these is left open. */
const unsettled = /\b(?:if|whether|unless|possible|possibly|perhaps|maybe|may|might)\b[^,;:.]{0,30}$/iu

/** What is to come is reported, never affirmed. */
const ahead = /^\s*(?:will|would|could|might|may|can|should|going to)\b/iu

/** `Not for six years`, `not since March`: it was so once before. */
const lapse = /\b(?:for|in) (?:\p{L}+ ){0,2}(?:years|months|weeks|decades)\b|\bsince (?:\p{Lu}|\d|then)/u

/** A denial this many words before or after a word of the question bears on it. */
const reach = 9
const yesFrom = 0.95
const noFrom = 0.5

/** Says whether a sentence tells since when or for how long something has not been so. */
export function isLapse(sentence: string): boolean {
  return lapse.test(sentence)
}

/**
 * Judges one sentence.
 *
 * @param covered - share of the question's worth that stands in the sentence
 */
export function judgeSentence(asked: Asked, plan: Plan, text: string, sentence: Span, covered: number): Verdict {
  const slice = text.slice(sentence.start, sentence.end)
  if (comparing.test(asked.text) && !comparing.test(slice)) return undefined
  const denied = denialsNear(plan, slice) && namesOthers(asked, plan, slice)
  const asksDenial = [...asked.text.matchAll(denials)].length > 0
  // Again asks for a second time.
  if (/\bagain\b/iu.test(asked.text) && !/\bagain\b/iu.test(slice)) return undefined
  if (denied && isLapse(slice)) return undefined
  if (denied && covered >= noFrom) return asksDenial ? 'yes' : 'no'
  if (denied || covered < yesFrom || hedges.test(slice) || asksDenial || ahead.test(asked.text)) return undefined
  return 'yes'
}

/** More than another one has, not more than a number. */
const comparing = /\b(?:more|less|fewer|\p{L}{3,}er)\b[^.?!]{0,40} than (?!\d)/iu

/** Every name that is asked about, but for the one who says or does it. */
function namesOthers({ subject, text }: Asked, { concepts }: Plan, slice: string): boolean {
  const { found } = createMatcher(concepts)(slice, { start: 0, end: slice.length })
  const asked = createMatcher(concepts)(text, { start: 0, end: text.length }).found
  return asked.every(
    ({ concept, start }) =>
      !concepts[concept]?.name || start === subject || found.some((one) => one.concept === concept),
  )
}

function denialsNear(plan: Plan, slice: string): boolean {
  const words = listWords(slice)
  const { found } = createMatcher(plan.concepts)(slice, { start: 0, end: slice.length })
  const said = found.filter(({ concept }) => !plan.concepts[concept]?.name)
  for (const match of slice.matchAll(denials)) {
    // Asked whether he opposes it, nobody has said so; that it may not be so denies nothing.
    if (unsettled.test(slice.slice(0, match.index))) continue
    const at = words.findIndex(({ start }) => start >= match.index)
    if (said.some(({ nth }) => nth > at - 3 && nth - at <= reach)) return true
  }
  return false
}
