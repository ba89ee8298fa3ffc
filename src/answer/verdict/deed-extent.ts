/** Finds how far a deed reaches in a sentence: that all that is asked about stands with its verb. */

import type { Span } from '../../model/article.ts'
import type { Match } from '../find/match-text.ts'
import type { DeedQuestion } from './deed-question.ts'
import { findUnit, type Unit } from './units.ts'

/** One who acts, and a verb. `turned`: the verb says the opposite; `earlier` gives what stands before it in the paragraph. */
export type Deed = {
  readonly actor: Span
  readonly hit: Span
  readonly found: readonly Match[]
  readonly earlier: () => Told
  readonly turned: boolean
}

/** A stretch of text with the question's concepts in it. */
type Told = { readonly span: Span; readonly found: readonly Match[] }

const closeChars = 90
const otherDeed =
  /[;:–—]|\b(?:but|while|whereas|although|though|despite|spurn\p{L}*|instead|rather|than|unlike|except|if|unless|until|whether)\b/iu

/** Where the deed ends, when all that is asked about stands with its verb. */
export function endOfDeed({ rest }: DeedQuestion, text: string, sentence: Span, deed: Deed): number | undefined {
  const { hit, found, turned } = deed
  if (turned && isPointedAt(rest, text, sentence, deed)) return hit.end
  let end = hit.end
  for (const unit of rest) {
    const near = findUnit(text, sentence, found, unit).find(
      (one) => (!turned || one.start >= hit.end) && isWith(text, hit, one, unit.name),
    )
    if (near === undefined) return undefined
    end = Math.max(end, near.end)
  }
  if (!turned) return end
  // What is refused is the thing itself, and not another one that has its name.
  const after = text.slice(end, Math.min(sentence.end, end + 20))
  return /^(?:[.,;:)”"]|$| (?:in|on|at|to|of|for|from|with|by|as|after|during|over|and|or|because|when|last|this|outright|there|here)\b)/iu.test(
    after,
  )
    ? end
    : undefined
}

/** `Giving up the valley, something Vale has rejected`; `Vale has rejected that.` behind what was proposed. */
function isPointedAt(
  rest: readonly Unit[],
  text: string,
  sentence: Span,
  { actor, hit, found, earlier }: Deed,
): boolean {
  const stand = (told: Told) => rest.every((unit) => findUnit(text, told.span, told.found, unit).length > 0)
  if (pointing.test(text.slice(Math.max(sentence.start, actor.start - 40), actor.start)))
    return stand({
      span: { start: sentence.start, end: actor.start },
      found: found.filter(({ end }) => end <= actor.start),
    })
  return pointer.test(text.slice(hit.end, sentence.end)) && stand(earlier())
}

const pointing =
  /\b(?:something|which|(?:an? |the )(?:idea|demand|proposal|plan|offer|call|request|claim|suggestion|condition|step|move)(?: that)?) (?:(?:the )?(?:\p{Lu}\p{L}*|president|chancellor|minister)\.? ){0,2}$/u
const pointer =
  /^ (?:that|this|it|(?:the|that|this|such an?) (?:idea|demand|proposal|plan|offer|call|request|claim|suggestion|condition|step|move))(?: (?:out|outright|again|on \p{Lu}\p{Ll}+))?[.,;]/u

function isWith(text: string, hit: Span, one: Span, name: boolean): boolean {
  const between = one.start >= hit.end ? text.slice(hit.end, one.start) : text.slice(one.end, hit.start)
  return (
    between.length <= closeChars && !otherDeed.test(between) && !(name && one.start >= hit.end && between.includes(','))
  )
}
