/** Weighs whether a sentence tells of the same that a question asks, done by the same one and already done. */

import type { Article, Span } from '../../model/article.ts'
import { listNames } from '../../text/names.ts'
import { looksAhead } from '../../text/tense.ts'
import type { Plan } from '../find/concepts.ts'
import type { Match } from '../find/match-text.ts'
import { type Relation, readRelation, SHORT_QUESTION } from '../find/relation.ts'
import type { Asked } from '../question/parse-question.ts'
import type { AnswerSpan } from './answer-span.ts'

/** How a sentence stands to the relation of a question. */
export type Met = {
  /** It has the verb, or the question has none. */
  readonly said: boolean
  /** It refuses or denies something for the one asked about. */
  readonly refused: boolean
  /** It denies or refuses anything. */
  readonly denies: boolean
  /** Its verb is somebody else's, by the name right before it. */
  readonly otherSubject: boolean
  /** The one asked about stands before the verb. */
  readonly ownSubject: boolean
  /** Whom or where it is done stands in it too; true where the question names none. */
  readonly ownObject: boolean
  /** It only tells of a plan, a possibility or a forecast of it. */
  readonly ahead: boolean
}

/** A sentence with the question's concepts in it. */
type Sentence = { readonly article: Article; readonly sentence: Span; readonly found: readonly Match[] }

/** The same with what it offers as answers. */
type Read = Sentence & { readonly answers: readonly AnswerSpan[] }

/** What may stand between a name and its verb. */
const doesIt =
  /^,?(?: (?:who|also|has|had|have|been|was|is|were|then|later|already|never|not|once|said (?:that )?(?:s?he|they)|\p{Ll}+ly|(?:decided|agreed|refused|chosen|chose|wanted|planned|offered|promised|hoped) to))* $/u
const byName = /^ by (?:(?:the|an?|former|\p{Lu}\S*) ){0,4}$/u
const companion = /\b(?:with|alongside|beside|accompan\p{L}+|joined|flanked|together|and) (?:\S+ ){0,4}$/iu
const refusals =
  /\b(?:reject\p{L}*|den(?:y|ies|ied)|dismiss\p{L}*|refus\p{L}*|rul(?:e[sd]?|ing) out|declin(?:ed?|es|ing)|oppos(?:e[sd]?|ing)|yet to|never|(?:has|have|had|did|does|do|is|are|was|were|will|would) not|\p{L}+n['’]t|no (?:\p{L}+ )?(?:commitment|plans?|decision|agreement|intention|promise))\b/giu
/** What came about, though it stands behind `to`. */
const managed =
  /\b(?:managed|began|begun|started|continued|went on|came|able|had|forced|ordered|used|helped|first|last|only|the \p{L}+) to $/iu
const possible =
  /\b(?:possible|potential|planned|proposed|expected|rumou?red|reported|likely|would-be|upcoming|next|future|any|whether|if|against|considering|about|may|might|could|would)(?: (?:an?|the|to|official|\p{Lu}\p{L}+|\p{Ll}+ing)){0,2} $/iu

/** `Opposed to the club joining` tells of no joining. */
const averted =
  /\b(?:opposed to|against|without|prevent\p{L}*|block\p{L}*|preclud\p{L}*|from|rul\p{L}+ out|exclud\p{L}+) (?:the )?(?:[\p{L}’'-]+ ){0,3}$/iu

/** Weighs a sentence against the relation of a question. */
export function meetRelation({ article, sentence, found }: Sentence, relation: Relation): Met {
  const { text } = article
  const { verb, subject, partner, object, past, whether, asksWho, together } = relation
  const own = found.filter(({ concept }) => concept === subject || (subject !== undefined && concept === partner))
  const objects = found.filter(({ concept }) => concept === object)
  const ownObject =
    object === undefined || objects.some(({ start }) => !together || companion.test(text.slice(sentence.start, start)))
  const ahead = (hits: readonly Match[]) => past && hits.length > 0 && hits.every((hit) => isAhead(text, hit, sentence))
  if (verb === undefined)
    return {
      said: true,
      refused: false,
      denies: false,
      otherSubject: false,
      ownSubject: false,
      ownObject,
      ahead: false,
    }
  const isReverse = (hit: Match) => hit.concept === verb && isTurned(text, hit, own, relation)
  const hits = nearest(
    found.filter(
      (hit) => hit.concept === verb && !isCompound(text, hit) && !isReverse(hit) && !(asksWho && isNegated(text, hit)),
    ),
    objects,
  )
  const denials = listDenials(text, sentence)
  const denies = denials.length > 0
  const refused =
    whether && denies && own.some((one) => hits.length > 0 || denials.some((denial) => isDenier(text, one, denial)))
  const isOther = (hit: Match) =>
    subject !== undefined
      ? isAnothers(article, sentence, hit, own) && !(relation.passive && isDoneTo(hit, own))
      : asksWho && !together && isByObject(text, hit, objects)
  const others = hits.filter(isOther)
  return {
    said: hits.length > 0,
    refused,
    denies,
    otherSubject: others.length === hits.length && (hits.length > 0 || found.some(isReverse)),
    ownSubject: hits.some((hit) => !others.includes(hit) && isOwn(text, hit, own)),
    ownObject,
    ahead: ahead(hits.length > 0 ? hits : found.filter(({ concept }) => concept !== subject && concept !== object)),
  }
}

function listDenials(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(refusals)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

/** `Vale refused`, `no promise from Vale`; in `Holt did not go to Vale` it is not Vale who denies. */
function isDenier(text: string, own: Match, denial: Span): boolean {
  return (
    own.end <= denial.start || /^(?: [^\s,;:]+){0,3} (?:from|by) (?:the )?$/iu.test(text.slice(denial.end, own.start))
  )
}

/** `Vale has never won it`: she is not the one who won. */
function isNegated(text: string, { start }: Match): boolean {
  return /\b(?:never|not|\p{L}+n['’]t)(?: (?:yet|been|even|actually))? $/iu.test(
    text.slice(Math.max(0, start - compoundChars), start),
  )
}

/** Of several places of the verb the one nearest to whom or where it is done counts. */
function nearest(hits: readonly Match[], objects: readonly Match[]): readonly Match[] {
  if (hits.length < 2 || objects.length === 0) return hits
  const gap = (hit: Match) =>
    Math.min(...objects.map(({ start, end }) => (start >= hit.end ? start - hit.end : hit.start - end)))
  return [...hits].sort((a, b) => gap(a) - gap(b)).slice(0, 1)
}

/** Who succeeded Vale: Vale stands behind the verb, or it was done to Vale. */
function isByObject(text: string, hit: Match, objects: readonly Match[]): boolean {
  if (objects.length === 0 || mutual.test(text.slice(hit.start, hit.end))) return false
  return objects.every(({ start, end }) => {
    if (start >= hit.end) return apart.test(text.slice(hit.end, start))
    if (/^ by\b/u.test(text.slice(hit.end, hit.end + 4))) return false
    const between = text.slice(end, hit.start)
    return !/^['’]/u.test(between) && !passiveBefore.test(between) && !/\b(?:whom|who \p{Lu})/u.test(between)
  })
}

/** `Put himself forward as successor, but lost to Vale`: the object is that of another verb. */
const apart = /, (?:and|but|while|who|which)\b| (?:but|while|who)\b|[;:]/iu

/** What two do to each other. */
const mutual = /^(?:me[et]+t|marr|talk|negotiat|fac|divorc|merg|fight|fought|play)/iu

/** `Cardiac arrest` arrests nobody, `as part of the plan` takes no part, the race to succeed her is no succession. */
function isCompound(text: string, { start, end }: Match): boolean {
  if (/^part$/iu.test(text.slice(start, end)) && /^ of\b/u.test(text.slice(end, end + 4))) return true
  if (contested.test(text.slice(Math.max(0, start - besideChars), start))) return true
  if (/(?:ed|ing|s)$/u.test(text.slice(start, end))) return false
  return /\b\p{Ll}+(?:ac|ic|al|ous) $/u.test(text.slice(Math.max(0, start - compoundChars), start))
}

const contested =
  /\b(?:race|contest|bid|battle|fight|campaign|contenders?|candidates?|favou?rites?|hopefuls?|vying|running|in line) to (?:\p{Ll}+ )?$/iu
const compoundChars = 24
const passiveBefore = /\b(?:was|were|been|being|is|are|be)(?: \p{Ll}+ly)? (?:\p{Ll}+-)?$/iu

/** Asked what somebody did, told what was done to the same: `whom did Vale beat`, `Vale was beaten`. */
function isTurned(text: string, { start, end }: Match, own: readonly Match[], relation: Relation): boolean {
  if (!relation.active || own.length === 0 || !/(?:ed|en|un|t)$/u.test(text.slice(start, end))) return false
  return (
    passiveBefore.test(text.slice(Math.max(0, start - compoundChars), start)) &&
    /^ (?:[^\s,;:]+ ){0,8}by /u.test(text.slice(end, end + besideChars)) &&
    !own.some((one) => byName.test(text.slice(end, one.start)))
  )
}

/** `Vale and the harbour minister, Brandt, signed`: both do it. */
const joined = /^,? and (?:(?:the|his|her|its|their|an?) )?(?:[\p{L}’'-]+,? ){0,5}$/u

function isAnothers({ text }: Article, sentence: Span, hit: Match, own: readonly Match[]): boolean {
  const before = listNames(text, sentence).findLast(({ end }) => end <= hit.start)
  if (before === undefined || own.some(({ start }) => start >= before.start && start < before.end)) return false
  if (own.some(({ end }) => end <= before.start && joined.test(text.slice(end, before.start)))) return false
  const between = text.slice(before.end, hit.start)
  return doesIt.test(between) || possesses.test(between)
}

/** `Holt fired Vale`: who was fired stands behind the verb. */
function isDoneTo(hit: Match, own: readonly Match[]): boolean {
  return own.some(({ start }) => start >= hit.end && start - hit.end < objectChars)
}

const objectChars = 25

/** `Holt’s contract, the largest ever – signed in May`: what is done to a thing of somebody else. */
const possesses =
  /^['’]s? (?:(?!(?:and|but|or|who|which|that|as|if|because|once|until|unless|whether|after|when|while|before)\b)(?:[\d.,]+|[^\s,;:]+) ){1,7}$/iu

function isOwn(text: string, hit: Match, own: readonly Match[]): boolean {
  // During her visit Vale met the board: the pronoun may stand before the name.
  if (
    own.length > 0 &&
    /\b(?:his|her|its|their) (?:\p{Ll}+ )?$/iu.test(text.slice(Math.max(0, hit.start - 24), hit.start))
  )
    return true
  return own.some(({ start, end }) => end <= hit.start || byName.test(text.slice(hit.end, start)))
}

function isAhead(text: string, hit: Match, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence.start, hit.start - 40), hit.start)
  if (possible.test(before)) return true
  if (text.slice(hit.start, hit.end).endsWith('ing') && averted.test(before)) return true
  // By meeting her, after leaving: what is done so is done.
  if (text.slice(hit.start, hit.end).endsWith('ing') && /\b(?:by|after|since|in|for|of) $/u.test(before)) return false
  // Offered to buy, ability to join: not done by saying so.
  return (/\bto $/u.test(before) && !managed.test(before)) || looksAhead(text, hit, sentence)
}

const points = {
  unsaid: -1.2,
  otherSubject: -1.2,
  ownSubject: 0.6,
  noObject: -0.8,
  ahead: -1.8,
  beside: 0.8,
  apart: -0.4,
  behind: -2,
}
const besideChars = 60
/** A name that no list has may be a place's. */
const offered = 0.4

/** Gives points to add to a sentence's score for a short question, about -3 to 1. */
export function fitRelation(read: Read, asked: Asked, plan: Plan): number {
  if (plan.concepts.length > SHORT_QUESTION || asked.sought.kind === 'speech') return 0
  const relation = readRelation(asked, plan)
  const { said, otherSubject, ownSubject, ownObject, ahead } = meetRelation(read, relation)
  const whom = ownObject ? 0 : points.noObject
  if (relation.verb === undefined) return whom
  if (!said) return points.unsaid + whom
  return (
    whom +
    fitBeside(read, relation, asked) +
    (isBehind(read, relation, asked) ? points.behind : 0) +
    (otherSubject ? points.otherSubject : ownSubject ? points.ownSubject : 0) +
    (ahead ? points.ahead : 0)
  )
}

/** `Chosen on Monday after the resignation of Vale`: neither the day nor the reason is that of the resignation. */
export function isBehind({ article, sentence, found }: Read, { verb }: Relation, { sought }: Asked): boolean {
  if (sought.kind !== 'date' && sought.kind !== 'reason') return false
  const hits = found.filter(({ concept }) => concept === verb)
  return (
    hits.length > 0 &&
    hits.every(({ start }) => behind.test(article.text.slice(Math.max(sentence.start, start - behindChars), start)))
  )
}

const behind = /[^\s,] (?:following|after|since|despite) (?:[^\s,;:]+ ){0,3}$/iu
const behindChars = 50

/** `Detained in December 2018`: the day or the place beside the verb is the one asked for. */
function fitBeside({ found, answers }: Read, { verb }: Relation, { sought }: Asked): number {
  if ((sought.kind !== 'date' && sought.kind !== 'place') || answers.length === 0) return 0
  const near = found.some(
    (hit) =>
      hit.concept === verb &&
      answers.some(
        ({ start, end, fit }) => fit >= offered && start - hit.end < besideChars && hit.start - end < besideChars,
      ),
  )
  return near ? points.beside : points.apart
}
