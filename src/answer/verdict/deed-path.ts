/** Reads how a deed is that of the one asked about: as its verb, as a noun, as an adjective, done to it or brought about. */

import type { Span } from '../../model/article.ts'
import { listNames } from '../../text/names.ts'
import { isPastForm } from '../../text/tense.ts'
import { stemOf } from '../../text/words.ts'
import { readCarried } from './carried-noun.ts'
import { being, type Claim } from './claim.ts'
import { CLOSE_CHARS, type Deed } from './deed-extent.ts'
import { RELATED } from './deed-words.ts'
import { readObject } from './object-path.ts'
import { type Path, readPath, readState } from './predicate-path.ts'
import { findGroup, isAdjectival } from './verb-groups.ts'

/** Reads it; `undefined` where the deed may be somebody else's. */
export function readDeedPath(claim: Claim, text: string, sentence: Span, deed: Deed): Path | undefined {
  const { actor, hit, turned } = deed
  const carried = claim.state || claim.passive || turned ? undefined : findCarried(claim, text, deed)
  if (carried !== undefined) return carried
  const nominal = !claim.state && actor.end !== hit.start - 1 && isNoun(text, sentence, hit)
  if (nominal && !isOwnNoun(text, sentence, deed)) return undefined
  return findPath(claim, text, sentence, deed)
}

/** `Made no promise` for promise. */
function findCarried({ isNounOf, verb }: Claim, text: string, { actor, hit }: Deed): Path | undefined {
  const word = text.slice(hit.start, hit.end)
  const noun = isNounOf(word, RELATED) || (findGroup(verb)?.has(stemOf(word)) ?? false)
  return noun && actor.end < hit.start ? readCarried(text.slice(actor.end, hit.start)) : undefined
}

const beingDone =
  /\b(?:is|are|was|were|be|been|being|get|got|gets)(?: (?:\p{Ll}+ly|later|also|not|never|then|since|already|soon))* $/iu

/** How the deed is that one's, in the voice of the question. */
function findPath(
  { passive, state, rest, doneBy }: Claim,
  text: string,
  sentence: Span,
  { actor, hit, turned, found }: Deed,
): Path | undefined {
  const isAsked = (concept: number) => rest.some(({ concepts }) => concepts.includes(concept))
  if (state)
    return readAdjective(text, sentence, { actor, hit, found: found.filter(({ concept }) => isAsked(concept)) })
  if (isOwnNoun(text, sentence, { actor, hit })) return 'done'
  if (hit.start <= actor.end)
    return passive && !turned && doneBy === undefined ? readObject(text, sentence, hit, actor) : undefined
  const between = text.slice(actor.end, hit.start).replaceAll(/[“”"]/gu, '')
  if (!passive && isBrought(text, sentence, actor, between)) return 'done'
  if (!passive && isAdjoined(text, sentence, hit, between)) return 'done'
  const set = text.slice(Math.max(sentence.start, actor.start - 2), actor.start) === ', '
  const word = text.slice(hit.start, hit.end)
  const suffers = beingDone.test(between) && !word.endsWith('ing') && !isAdjectival(word)
  const shared = passive && being.test(between) && /\band (?:\p{Ll}+ly |later |then )?$/u.test(between)
  return (passive && !turned ? suffers || shared : !suffers) || /\bto be $/u.test(between)
    ? ((set ? readPath(between.replace(/^,/u, '')) : undefined) ?? readPath(between))
    : undefined
}

/** `The offer is all cash`, `Vale, the owner`; `Vale’s all-cash offer`. */
function readAdjective(
  text: string,
  sentence: Span,
  { actor, hit, found }: Pick<Deed, 'actor' | 'hit' | 'found'>,
): Path | undefined {
  if (hit.start >= actor.end) {
    // What else is asked about may stand before it: `is the largest of the banks`.
    const asked = found.find(({ start, end }) => start > actor.end && end < hit.start)
    return readState(text.slice(actor.end, asked?.start ?? hit.start).replaceAll(/[“”"]/gu, ''))
  }
  const owned = /['’]s? (?:\p{Ll}+[ -])?$/u.test(text.slice(Math.max(sentence.start, hit.start - 16), hit.start))
  return owned && /^[ -]$/u.test(text.slice(hit.end, actor.start)) ? 'done' : undefined
}

/** `Prompting the mayor, a baker, to resign`. */
function isBrought(text: string, sentence: Span, { start }: Span, between: string): boolean {
  return (
    /^(?:, [^,;:“”"]{1,80},)? to $/u.test(between) &&
    bringing.test(text.slice(Math.max(sentence.start, start - broughtChars), start))
  )
}

const bringing =
  /\b(?:prompt(?:ed|ing)|forc(?:ed|ing)|caus(?:ed|ing)|led|leading|compell(?:ed|ing)) (?:(?:the|an?|its|his|her|their) )?(?:[\p{L}.-]+ ){0,2}$/u
const broughtChars = 48

/** `Vale chose the valley, spurning the hills`: the one who begins the sentence does both. */
function isAdjoined(text: string, sentence: Span, hit: Span, between: string): boolean {
  const actorEnd = hit.start - between.length
  return (
    text.slice(hit.start, hit.end).endsWith('ing') &&
    /, $/u.test(between) &&
    !/[;:–—“”"]|\b(?:who|whom|which|while|when|after|before|if|not|never|to)\b/iu.test(between) &&
    listNames(text, sentence).every(({ end }) => end >= actorEnd)
  )
}

/** `His refusal`, `the convicted dealer`. */
function isNoun(text: string, sentence: Span, { start, end }: Span): boolean {
  const before = text.slice(Math.max(sentence.start, start - 16), start)
  if (isPastForm(text.slice(start, end).toLowerCase()) && taking.test(text.slice(end, end + takingChars))) return false
  return (
    /\b(?:the|an?|his|her|its|their|this|that|these|those|any|no|some|of|for|\p{L}+['’]s) (?:(?!(?:was|were|is|are|has|had|have|will|would|did|not|been) )\p{Ll}+ )?$/iu.test(
      before,
    ) || /(?:tion|sion|ment|ance|ence|al)s?$/iu.test(text.slice(start, end))
  )
}

/** What follows a verb and no noun: `dissolved the council`. */
const taking = /^ (?:the|an?|its|his|her|their|this|that|these|those|all|no) /u
const takingChars = 8

/** `During her visit Orla Vale met the board`, `after Vale’s visit`, `Vale’s visit angered the board`. */
function isOwnNoun(text: string, sentence: Span, { actor, hit }: Pick<Deed, 'actor' | 'hit'>): boolean {
  const before = text.slice(Math.max(sentence.start, hit.start - 40), hit.start)
  if (actor.end >= hit.start) return ownBefore.test(before) && !text.slice(hit.end, actor.start).includes(';')
  if (!/^['’]s? (?:\p{Ll}+ ){0,2}$/u.test(text.slice(actor.end, hit.start))) return false
  return (
    amid.test(text.slice(Math.max(sentence.start, actor.start - 12), actor.start)) ||
    (actor.start - sentence.start < openingChars &&
      !unsure.test(text.slice(hit.end, Math.min(sentence.end, hit.end + CLOSE_CHARS))))
  )
}

const amid = /\b(?:during|after|following|since|throughout|amid) $/iu
const ownBefore = /\b(?:during|after|following|since|throughout|amid) (?:his|her|its|their) (?:\p{Ll}+ ){0,2}$/iu
/** What somebody’s visit would do, it has not done. */
const unsure =
  /\b(?:will|would|could|may|might|should|can|if|unless|was cancell?ed|was called off|is expected|is due)\b/iu
const openingChars = 8
