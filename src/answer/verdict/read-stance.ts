/** Reads what one sentence says to a yes-or-no question about a deed: that it was done, was not, or is denied. */

import type { Span } from '../../model/article.ts'
import { listNames } from '../../text/names.ts'
import { splitSentences } from '../../text/sentences.ts'
import { isPastForm } from '../../text/tense.ts'
import { stemOf } from '../../text/words.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import { listAround } from '../choose/list-around.ts'
import { createMatcher, type Matcher } from '../find/match-text.ts'
import { type Amount, weighAmount } from './amounts.ts'
import { readCarried } from './carried-noun.ts'
import { being, type Claim, swapPartners, turnVoice } from './claim.ts'
import { type Credit, findCredit } from './credit.ts'
import { CLOSE_CHARS, type Deed, findExtent } from './deed-extent.ts'
import { RELATED } from './deed-words.ts'
import { listDoers } from './find-doers.ts'
import { readObject } from './object-path.ts'
import { isLapse } from './polarity.ts'
import { type Path, readPath, readState } from './predicate-path.ts'
import { findUnit, type Unit } from './units.ts'
import { findGroup, isAdjectival } from './verb-groups.ts'

/** What a sentence says to a question, and who vouches for it. */
export type Stance = {
  readonly side: 'yes' | 'no' | 'denied' | 'planned'
  readonly choice: Choice
  readonly by?: string
}

/** Reads one sentence. */
type StanceReader = (choice: Choice) => Stance | undefined

const beingDone =
  /\b(?:is|are|was|were|be|been|being|get|got|gets)(?: (?:\p{Ll}+ly|later|also|not|never|then|since|already|soon))* $/iu

/** Makes the reader for a claim. */
export function createStanceReader(claim: Claim): StanceReader {
  const match = createMatcher(claim.plan.concepts)
  const readings = [claim, turnVoice(claim), swapPartners(claim), asDeed(claim)].filter((one) => one !== undefined)
  return (choice) => {
    for (const reading of readings) {
      const stance = readChoice(reading, choice, match)
      if (stance !== undefined) return stance
    }
    return undefined
  }
}

/** Whoever is happy with a thing has praised it. */
function asDeed(claim: Claim): Claim | undefined {
  return claim.state && findGroup(claim.verb) !== undefined ? { ...claim, state: false } : undefined
}

function readChoice(claim: Claim, choice: Choice, match: Matcher): Stance | undefined {
  const { article, passage, sentence } = choice
  const { text } = article
  if (passage.kind !== 'body' || text.slice(sentence.start, sentence.end).includes('?')) return undefined
  const { found } = match(text, sentence)
  const hits: Pick<Deed, 'hit' | 'turned' | 'narrower'>[] = [
    ...claim.listSaid(text, sentence, found).map((hit) => ({ hit, turned: false })),
    ...claim.listTurned(text, sentence).map((hit) => ({ hit, turned: true })),
    ...claim.listNarrower(text, sentence).map((hit) => ({ hit, turned: false, narrower: true })),
  ]
  if (hits.length === 0) return undefined
  const span = { start: passage.start, end: sentence.start }
  const earlier = () => ({ span, found: match(text, span).found })
  const speaks = (near: readonly Span[]) => (unit: Unit) =>
    near.some((one) => findUnit(text, one, match(text, one).found, unit).length > 0)
  const around = speaks(listAround(article, passage))
  const topic = speaks(listAround(article, passage, -1))
  const before = (unit: Unit) => {
    const last = splitSentences(text, span).at(-1)
    return last !== undefined && findUnit(text, last, match(text, last).found, unit).length > 0
  }
  const doers = listDoers(claim, article, { sentence, found, before })
  for (const deed of doers.flatMap((actor) => hits.map((hit) => ({ ...hit, actor, found, earlier, around, topic })))) {
    const stance = readDeed(claim, choice, deed)
    // Whoever has not marched may have walked.
    if (stance !== undefined && (deed.narrower !== true || stance.side === 'yes')) return stance
  }
  const said = claim.listSaid(text, sentence, found)
  return lacksDeed(claim, choice, { hits: said, doers, found, around }) ? { side: 'no', choice } : undefined
}

const lacking =
  /\b(?:made|makes|gave|given|reached|shown|showed|offered|taken|(?:there|have|has) been|there (?:is|are|was|were)|had|have|has|with) (?:currently |so far )?(?:no|not any) (?:\p{Ll}+ ){0,2}$/u
const lacksItself =
  /^(?: has| have| had)?(?: so far| as yet| yet)? (?:made|makes|gave|given|reached|shown|showed|offered|taken) no (?:\p{Ll}+ ){0,2}$/u
const complete = /^(?:[.,;]| (?:so far|yet|as yet|of|from|by|for|in|to|on|against|over)\b|$)/u

/** `Vale has made no commitment so far`, `there are no charges`, in a report of what is asked about. */
function lacksDeed(
  claim: Claim,
  { article: { text }, sentence }: Choice,
  { hits, doers, found, around }: Lack,
): boolean {
  const told = (unit: Unit) => findUnit(text, sentence, found, unit).length > 0 || around(unit)
  const lacks = ({ start, end }: Span) =>
    complete.test(text.slice(end, Math.min(sentence.end, end + 12))) &&
    ((lacking.test(text.slice(Math.max(sentence.start, start - 60), start)) &&
      claim.isNounOf(text.slice(start, end))) ||
      (claim.isNounOf(text.slice(start, end), RELATED) &&
        doers.some((doer) => doer.end < start && lacksItself.test(text.slice(doer.end, start)))))
  return !claim.ahead && !claim.state && hits.some(lacks) && [claim.actor, ...claim.rest].every(told)
}

/** Where the sentence has what is asked about. */
type Lack = Pick<Deed, 'found' | 'around'> & { readonly hits: readonly Span[]; readonly doers: readonly Span[] }

function readDeed(claim: Claim, choice: Choice, deed: Deed): Stance | undefined {
  const { article, sentence } = choice
  const { text } = article
  const { actor, hit, turned } = deed
  const hasRest = () => claim.rest.every((unit) => findUnit(text, sentence, deed.found, unit).length > 0)
  if (isReplaced(text, sentence, deed) && hasRest()) return { side: 'no', choice }
  if (!isActing(text, sentence, actor)) return undefined
  const nominal = !claim.state && actor.end !== hit.start - 1 && isNoun(text, sentence, hit)
  const carried = claim.state || claim.passive || turned ? undefined : findCarried(claim, text, deed)
  if (nominal && carried === undefined && !isOwnNoun(text, sentence, deed)) return undefined
  const path = carried ?? findPath(claim, text, sentence, deed)
  const extent = findExtent(claim, text, sentence, deed)
  if (path === undefined || extent === undefined || !isByThatOne(claim, text, sentence, deed, path)) return undefined
  const side = sideOf(path, claim, { turned, none: extent.none !== actor.none })
  if (side === undefined || isOfAnotherTime(claim, text.slice(sentence.start, sentence.end), side)) return undefined
  const clause = { start: Math.min(actor.start, hit.start), end: extent.end }
  const credit = findCredit(article, sentence, clause, nameOf(claim))
  if (credit === 'open') return undefined
  const counted = claim.amount === undefined ? side : weighNumber(claim.amount, choice, { side, clause })
  return counted === undefined
    ? undefined
    : { side: counted, choice, ...byWhom(credit), ...bySelf(text, deed, counted) }
}

/** `Made no promise` for promise. */
function findCarried({ isNounOf, verb }: Claim, text: string, { actor, hit }: Deed): Path | undefined {
  const word = text.slice(hit.start, hit.end)
  const noun = isNounOf(word, RELATED) || (findGroup(verb)?.has(stemOf(word)) ?? false)
  return noun && actor.end < hit.start ? readCarried(text.slice(actor.end, hit.start)) : undefined
}

/** `Was sued by Vale`; what nobody did, that one did not do. */
function isByThatOne({ doneBy }: Claim, text: string, sentence: Span, { hit, found }: Deed, path: Path): boolean {
  if (doneBy === undefined) return true
  const agent = agentBehind.exec(text.slice(hit.end, sentence.end))
  if (agent === null) return path === 'not' || path === 'never'
  const at = hit.end + agent[0].length
  return findUnit(text, sentence, found, doneBy).some(
    ({ start }) => start >= at && namesOne.test(text.slice(at, start)),
  )
}

const agentBehind = /^(?: [\p{L}\p{N}’'-]+){0,7}? by /u
/** The words before a name that belong to it. */
const namesOne = /^(?:(?:the|an?|its|his|her|their|then) )?(?:[\p{L}.-]+ ){0,4}$/u

/** Not for years is once before; again asks for a second time. */
function isOfAnotherTime({ asked }: Claim, sentence: string, side: Stance['side']): boolean {
  return (side === 'no' && isLapse(sentence)) || (/\bagain\b/iu.test(asked.text) && !/\bagain\b/iu.test(sentence))
}

/** `The bank is looking at 26 companies`: more than 20. */
function weighNumber(
  amount: Amount,
  { article: { text }, sentence }: Choice,
  { side, clause }: { readonly side: Stance['side']; readonly clause: Span },
): Stance['side'] | undefined {
  const within = {
    start: Math.max(sentence.start, clause.start - besideChars),
    end: Math.min(sentence.end, clause.end + besideChars),
  }
  const holds = side === 'yes' ? weighAmount(amount, text, within) : undefined
  return holds === undefined ? undefined : holds ? 'yes' : 'no'
}

const besideChars = 40

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

function nameOf({ plan, actor }: Claim): string {
  return actor.concepts.map((n) => plan.concepts[n]?.word ?? '').join(' ')
}

/** Whoever denies it, or claims it of oneself, is the one to be named. */
function bySelf(text: string, { actor, hit }: Deed, side: Stance['side']): { readonly by?: string } {
  const name = text.slice(actor.start, actor.end)
  const told = side === 'denied' || claiming.test(text.slice(actor.end, hit.start))
  return told && !/^(?:he|she|they|it)$/iu.test(name) ? { by: name } : {}
}

const claiming = /\b(?:claim(?:s|ed)|insist(?:s|ed)|alleg(?:es|ed)) (?:that )?(?:he|she|they|it)\b/iu

function byWhom(credit: Credit): { readonly by?: string } {
  return typeof credit === 'string' ? {} : credit
}

function sideOf(
  path: Path,
  { ahead, leave }: Claim,
  { turned, none }: { readonly turned: boolean; readonly none: boolean },
): Stance['side'] | undefined {
  if (path === 'denied') return turned || ahead ? undefined : 'denied'
  if (leave)
    return turned || none ? undefined : path === 'never' || path === 'not' ? 'no' : path === 'free' ? 'yes' : undefined
  if (path === 'ahead' || path === 'free') return undefined
  if (path === 'will') return ahead && !turned && !none ? 'planned' : undefined
  if (path === 'never') return ahead && !turned ? 'no' : undefined
  const yes = (path === 'done') !== (turned || none)
  // Done once is no promise; not done so far is no refusal.
  if (ahead) return turned && !yes ? 'no' : undefined
  // Whoever did not refuse has not agreed yet.
  return yes && turned ? undefined : yes ? 'yes' : 'no'
}

const dayBefore =
  /\b(?:on|in|by|since) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*(?: \d{1,4})?,? $/u

/** `Playing instead of Vale, Holt scored`: somebody else does it. */
function isReplaced(text: string, sentence: Span, { actor, hit, turned }: Deed): boolean {
  const before = text.slice(Math.max(sentence.start, actor.start - 60), actor.start)
  return (
    !turned &&
    hit.start > actor.end &&
    hit.start - actor.end < CLOSE_CHARS &&
    /\b(?:instead of|in place of) [^.;:]{0,50}$/iu.test(before)
  )
}

/** A preposition, with nothing but an article, a title or a plain word before the name. */
const governed =
  /(?<!\b(?:number|majority|most|some|many|dozens|hundreds|thousands|scores|group|members|rest|half|both) )\b(?:of|for|with|by|against|from|to|about|than|between|on|in|at|if|whether|unless|until|once|before|without) (?!which\b|whom\b)(?:(?:\p{Ll}+|President|Prime|Minister|Mr|Mrs|Ms|Dr|Sir|Lady|Lord|Chancellor|Senator|Secretary|King|Queen|Pope|Judge|General|Governor|Mayor)\.? ){0,2}$/u

/** Not `a lawyer for Vale` nor `Vale’s lawyer`. */
function isActing(text: string, sentence: Span, { start, end }: Span): boolean {
  const before = text.slice(Math.max(sentence.start, start - 40), start).replace(dayBefore, '')
  if (text.charAt(end) === '-') return false
  return !governed.test(before)
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
