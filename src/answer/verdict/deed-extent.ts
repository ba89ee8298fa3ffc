/** Finds how far a deed reaches in a sentence: that all that is asked about stands with its verb. */

import type { Span } from '../../model/article.ts'
import { listNames } from '../../text/names.ts'
import type { Match } from '../find/match-text.ts'
import { isRefusedOnly } from '../words/opposites.ts'
import type { Claim } from './claim.ts'
import type { Doer } from './find-doers.ts'
import { findUnit, type Unit } from './units.ts'

/** One who acts, and a verb. `turned`: the verb says the opposite. */
export type Deed = {
  readonly actor: Doer
  readonly hit: Span
  readonly found: readonly Match[]
  /** What stands before the sentence in its paragraph. */
  readonly earlier: () => Told
  /** Whether what is around the sentence speaks of a unit: what `listAround` gives. */
  readonly around: (unit: Unit) => boolean
  /** Whether the headline or the beginning of the report speaks of a unit. */
  readonly topic: (unit: Unit) => boolean
  readonly turned: boolean
  /** The verb is one way of doing it. */
  readonly narrower?: boolean
}

/** A stretch of text with the question's concepts in it. */
type Told = { readonly span: Span; readonly found: readonly Match[] }

/** Where a deed ends. `none`: what stands with the verb is denied, as in `saw no police`. */
type Extent = { readonly end: number; readonly none: boolean }

/** What stands further apart than this belongs to another deed. */
export const CLOSE_CHARS = 90
const otherDeed =
  /[;:–—]|\b(?:but(?! not\b)|while|whereas|although|though|despite|spurn\p{L}*|instead|rather|than|unlike|except|if|unless|until|whether)\b/iu
const nextClause = /, (?:and|which|who) (?:the|an?|it|he|she|they|this|is|are|was|were|has|had|have|will)\b/iu
const negator = /\b(?:no|not|never|neither|nor|without|nothing|none)\b/giu

/** Where the deed ends, when all that is asked about stands with its verb. */
export function findExtent(claim: Claim, text: string, sentence: Span, deed: Deed): Extent | undefined {
  const { rest, plan, state } = claim
  const { hit, turned } = deed
  if (turned && isRefusedOnly(claim.verb) && !tellsDeed(claim, text, sentence, deed)) return undefined
  if (turned && isPointedAt(rest, text, sentence, deed)) return { end: hit.end, none: false }
  if (!turned && isTakenUp(rest, text, sentence, deed, plan)) return { end: hit.end, none: false }
  const { end, missing } = findReach(claim, text, sentence, deed)
  const rank = missing.find(
    ({ name, concepts }) => !name && concepts.some((n) => ordinals.test(plan.concepts[n]?.word ?? '')),
  )
  const other = rank !== undefined && state && isRanked(text, hit)
  const open = missing.filter((unit) => !(other && unit === rank) && !isGiven(claim, text, sentence, deed, unit))
  if (open.length > 0 && !isUnderstood(claim, text, sentence, deed, { missing: open, end })) return undefined
  const denials = text.slice(hit.end, end).match(negator) ?? []
  if (denials.length > 1 || /\bnot only\b/iu.test(text.slice(hit.end, end))) return undefined
  const none =
    other || denials.length > 0 || /^ (?:no|not|nothing|none|neither)\b/u.test(text.slice(hit.end, hit.end + 9))
  return !turned || isItself(text.slice(end, Math.min(sentence.end, end + afterChars))) ? { end, none } : undefined
}

/** The occasion that the whole report is of, where the sentence tells of no other one. */
function isGiven(claim: Claim, text: string, sentence: Span, deed: Deed, unit: Unit): boolean {
  return isGivenOccasion(claim, text, sentence, deed, unit) || isGivenModifier(claim, text, deed, unit)
}

/** `The owner` in a report of the mill, where nothing says that it is another one. */
function isGivenModifier({ parts }: Claim, text: string, { actor, around }: Deed, unit: Unit): boolean {
  return (
    parts.modifiers.includes(unit) &&
    around(unit) &&
    !/['’]s? (?:[\p{L}-]+ ){0,3}$/u.test(text.slice(Math.max(0, actor.start - modifierChars), actor.start)) &&
    !/^ (?:of|for|from|in|at) /u.test(text.slice(actor.end, actor.end + modifierChars))
  )
}

const modifierChars = 40

function isGivenOccasion({ parts }: Claim, text: string, sentence: Span, { found, topic }: Deed, unit: Unit): boolean {
  if (!parts.occasions.includes(unit) || !topic(unit)) return false
  return [...text.slice(sentence.start, sentence.end).matchAll(occasion)].every(({ index, 0: words }) =>
    found.some(({ start }) => start >= sentence.start + index && start <= sentence.start + index + words.length),
  )
}

const occasion =
  /\b(?:in|at|on|during|under|after|before|throughout) (?:(?:the|an?|his|her|its|their|this|that|last) )?(?:[\p{L}\d’'-]+ ?){1,2}/gu

/** How far what is asked about stands with the verb, and what of it does not. */
function findReach(
  { asked, actor, rest, parts, passive }: Claim,
  text: string,
  sentence: Span,
  { actor: doer, hit, found, turned }: Deed,
): { readonly end: number; readonly missing: readonly Unit[] } {
  let end = hit.end
  const missing: Unit[] = []
  for (const unit of rest) {
    const near = findUnit(text, sentence, found, unit).find(
      (one) =>
        !(unit.name && unit.at > actor.at && isOwner(text, one) && !isOwner(asked.text, unit)) &&
        (!turned || one.start >= hit.end) &&
        (passive || unit !== parts.object || one.start >= hit.end || isTaken(text, one, doer)) &&
        isWith(text, hit, one, unit.name),
    )
    if (near === undefined) missing.push(unit)
    else end = Math.max(end, near.end)
  }
  return { end, missing }
}

/** `The bread that Vale baked`. */
function isTaken(text: string, { end }: Span, { start }: Span): boolean {
  return end <= start && /^,?(?: (?:that|which|whom))? (?:the |an? |\p{Lu}\p{L}+ ){0,3}$/u.test(text.slice(end, start))
}

const afterChars = 20

/** What is refused is the thing itself, and not another one that has its name. */
function isItself(after: string): boolean {
  return /^(?:[.,;:)”"]|$| (?:in|on|at|to|of|for|from|with|by|as|after|during|over|and|or|because|when|last|this|outright|there|here|until|since|before|when)\b|['’]s )/iu.test(
    after,
  )
}

/** What the verb leaves unsaid stands before it in the sentence, or is pointed at from around: `in the incident`. */
function isUnderstood(
  { parts, passive }: Claim,
  text: string,
  sentence: Span,
  { hit, found, around }: Deed,
  { missing, end }: { readonly missing: readonly Unit[]; readonly end: number },
): boolean {
  const rest = text.slice(end, sentence.end)
  const clause = { start: hit.end, end: end + (/[,;:.]/u.exec(rest)?.index ?? rest.length) }
  if (listNames(text, clause).some((name) => !found.some(({ start }) => start >= name.start && start < name.end)))
    return false
  const stated = (unit: Unit) => findUnit(text, sentence, found, unit).some((one) => one.end < hit.start)
  // Of staff exhausted nobody says whom they exhausted.
  const lacksObject = !passive && parts.object !== undefined && missing.includes(parts.object)
  return (
    (missing.every(stated) && takesUp.test(rest) && !(lacksObject && !/^ th/u.test(rest))) ||
    (missing.every((unit) => stated(unit) || around(unit)) && pointsBack.test(text.slice(hit.end, sentence.end)))
  )
}

const ending = '(?:,? ?(?:in|on|at|after|before|last|this|earlier|yesterday|today|\\p{Ll}+ly)\\b[^,;]*)?(?:[.,;:)”"]|$)'
const takesUp = new RegExp(`^(?: (?:the|that|this|these|those) (?:\\p{Ll}+ ?){1,3})?${ending}`, 'u')
const pointsBack = new RegExp(
  `^ (?:in|on|at|by|from|over|during|of|to|with|as a result of) (?:the|that|this) (?:incident|accident|crash|attack|disaster|event|matter|issue|case|affair|scandal|operation|blast|fire|shooting|match|game|trial|meeting|talks)${ending}`,
  'u',
)

/** `The last nation to sign` was not the first. */
const ordinals = /^(?:first|second|third|fourth|fifth|last|latest|only)$/iu

/** Of names alone something else may be told: what is refused is then the deed in its own word. */
function tellsDeed({ rest, listSaid }: Claim, text: string, sentence: Span, { found, earlier }: Deed): boolean {
  if (rest.some(({ name }) => !name) || listSaid(text, sentence, found).length > 0) return true
  const before = earlier()
  return listSaid(text, before.span, before.found).length > 0
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

/** `Vale supported the move.` behind what was decided. */
function isTakenUp(
  rest: readonly Unit[],
  text: string,
  sentence: Span,
  { hit, around }: Deed,
  { concepts }: Claim['plan'],
): boolean {
  const told = rest.filter((unit) => !unit.concepts.some((n) => moves.test(concepts[n]?.word ?? '')))
  return told.length > 0 && takenUp.test(text.slice(hit.end, sentence.end)) && told.every(around)
}

const moves = /^(?:move|decision|plan|proposal|step|order|idea|measure|ban)s?$/iu
const takenUp = /^ (?:the|that|this) (?:move|decision|plan|proposal|step|order|idea|measure|ban)[.,;]/u
const pointing =
  /\b(?:something|which|(?:an? |the )(?:idea|demand|proposal|plan|offer|call|request|claim|suggestion|condition|step|move)(?: that)?) (?:(?:the )?(?:\p{Lu}\p{L}*|president|chancellor|minister)\.? ){0,2}$/u
const pointer =
  /^ (?:that|this|it|(?:the|that|this|such an?) (?:idea|demand|proposal|plan|offer|call|request|claim|suggestion|condition|step|move))(?: (?:out|outright|again|on \p{Lu}\p{Ll}+))?[.,;]/u

/** `Vale’s lawyer` is not Vale; with Vale’s words one agrees as with Vale. */
function isOwner(text: string, { end }: { readonly end: number }): boolean {
  const behind = text.slice(end - 2, end + 24)
  return owning.test(behind) && !words.test(behind)
}

const owning = /^(?:['’]s|.{2}['’]s?) \p{Ll}/u
const words = /^.{0,5} (?:comments?|claims?|views?|remarks|opinions?|words|assessment|criticism|statement|argument)\b/u

function isRanked(text: string, { start }: Span): boolean {
  return ordinals.test(/(\p{L}+) $/u.exec(text.slice(Math.max(0, start - 12), start))?.[1] ?? '')
}

function isWith(text: string, hit: Span, one: Span, name: boolean): boolean {
  const between = one.start >= hit.end ? text.slice(hit.end, one.start) : text.slice(one.end, hit.start)
  return (
    between.length <= CLOSE_CHARS &&
    !otherDeed.test(between) &&
    !(one.start >= hit.end && nextClause.test(between)) &&
    !(name && one.start >= hit.end && between.includes(','))
  )
}
