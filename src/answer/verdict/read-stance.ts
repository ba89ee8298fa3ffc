/** Reads what one sentence says to a yes-or-no question about a deed: that it was done, was not, or is denied. */

import type { Article, Span } from '../../model/article.ts'
import { listNames, sameName } from '../../text/names.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher, type Match, type Matcher } from '../find/match-text.ts'
import type { Asked } from '../question/parse-question.ts'
import { findNameBefore } from '../sentences/resolve-references.ts'
import { type Credit, findCredit } from './credit.ts'
import { type Deed, endOfDeed } from './deed-extent.ts'
import { being, type DeedQuestion, readDeedQuestion } from './deed-question.ts'
import { type Path, readPath } from './predicate-path.ts'
import { findUnit } from './units.ts'

/** What a sentence says to a question, and who vouches for it. */
export type Stance = { readonly side: 'yes' | 'no' | 'denied'; readonly choice: Choice; readonly by?: string }

/** Reads one sentence. */
type StanceReader = (choice: Choice) => Stance | undefined

const lapse = /\b(?:for|in) (?:\p{L}+ ){0,2}(?:years|months|weeks|decades)\b|\bsince (?:\p{Lu}|\d|then)/u

const beingDone =
  /\b(?:is|are|was|were|be|been|being|get|got|gets)(?: (?:\p{Ll}+ly|later|also|not|never|then|since|already|soon))* $/iu

/** Makes the reader for a question; `undefined` where the question tells no deed of anybody. */
export function createStanceReader(asked: Asked, plan: Plan): StanceReader | undefined {
  const question = readDeedQuestion(asked, plan)
  const match = createMatcher(plan.concepts)
  return question === undefined ? undefined : (choice) => readChoice(question, choice, match)
}

function readChoice(question: DeedQuestion, choice: Choice, match: Matcher): Stance | undefined {
  const { article, passage, sentence } = choice
  const { text } = article
  if (passage.kind !== 'body' || text.slice(sentence.start, sentence.end).includes('?')) return undefined
  const { found } = match(text, sentence)
  const hits = [
    ...question.listSaid(text, sentence, found).map((hit) => ({ hit, turned: false })),
    ...question.listTurned(text, sentence).map((hit) => ({ hit, turned: true })),
  ]
  const lacks = lacking.test(text.slice(sentence.start, sentence.end))
  if (hits.length === 0 && !lacks) return undefined
  const span = { start: passage.start, end: sentence.start }
  const earlier = () => ({ span, found: match(text, span).found })
  const actors = listActors(question, article, sentence, found)
  for (const deed of actors.flatMap((actor) => hits.map((hit) => ({ ...hit, actor, found, earlier })))) {
    const stance = readDeed(question, choice, deed)
    if (stance !== undefined) return stance
  }
  return lacks && actors.some((actor) => lacksDeed(question, choice, actor, match)) ? { side: 'no', choice } : undefined
}

const lacking = /\b(?:made|makes|gave|given|reached|shown|showed|offered|taken) no\b/u
const lackingDeed =
  /^(?: has| have| had)?(?: so far| as yet| yet)? (?:made|makes|gave|given|reached|shown|showed|offered|taken) no (?:\p{Ll}+ ){0,2}?(\p{L}+)(?= (?:so far|yet|as yet)\b|[.,;])/u

/** `Vale has made no commitment so far` in a report of what is asked about. */
function lacksDeed(
  question: DeedQuestion,
  { article, passage, sentence }: Choice,
  actor: Span,
  match: Matcher,
): boolean {
  const { text, passages } = article
  const noun = lackingDeed.exec(text.slice(actor.end, sentence.end))?.[1]
  if (noun === undefined || question.ahead || !question.isNounOf(noun)) return false
  const lead = passages.find(({ kind }) => kind === 'body')
  const near = passages.filter(
    (one) => one.n === passage.n || one.n === passage.n - 1 || one.kind === 'headline' || one === lead,
  )
  return question.rest.every((unit) => near.some((one) => findUnit(text, one, match(text, one).found, unit).length > 0))
}

/** Where the one who acts stands in the sentence, by name or by a pronoun that the sentences before explain. */
function listActors({ plan, actor }: DeedQuestion, article: Article, sentence: Span, found: readonly Match[]): Span[] {
  const named = findUnit(article.text, sentence, found, actor)
  if (named.length > 0 || !actor.name) return named
  const match = /^["“]?(He|She|They|It)\b/u.exec(article.text.slice(sentence.start, sentence.end))
  if (match === null) return []
  const at = {
    start: sentence.start + match[0].length - (match[1]?.length ?? 0),
    end: sentence.start + match[0].length,
  }
  const meant = findNameBefore(article, at)
  const forms = plan.concepts[actor.concepts.at(-1) ?? -1]?.forms ?? []
  return meant !== undefined && forms.some(({ words, share }) => share === 1 && sameName(meant, words)) ? [at] : []
}

function readDeed(question: DeedQuestion, choice: Choice, deed: Deed): Stance | undefined {
  const { article, sentence } = choice
  const { text } = article
  const { actor, hit, turned } = deed
  if (
    isReplaced(text, sentence, deed) &&
    question.rest.every((unit) => findUnit(text, sentence, deed.found, unit).length > 0)
  )
    return { side: 'no', choice }
  if (!isActing(text, sentence, actor) || (isNoun(text, sentence, hit) && !isOwnNoun(text, sentence, deed)))
    return undefined
  const path = findPath(question, text, sentence, deed)
  const end = endOfDeed(question, text, sentence, deed)
  if (path === undefined || end === undefined) return undefined
  const side = sideOf(path, question, {
    turned,
    none: /^ (?:no|nothing|none|neither)\b/u.test(text.slice(hit.end, hit.end + 9)),
  })
  const whole = text.slice(sentence.start, sentence.end)
  if (
    side === undefined ||
    (side === 'no' && lapse.test(whole)) ||
    (/\bagain\b/iu.test(question.asked.text) && !/\bagain\b/iu.test(whole))
  )
    return undefined
  const credit = findCredit(text, sentence, { start: actor.start, end }, nameOf(question))
  if (credit === 'open') return undefined
  return { side, choice, ...byWhom(credit), ...bySelf(text, deed, side) }
}

/** How the deed is that one's, in the voice of the question. */
function findPath(
  { passive }: DeedQuestion,
  text: string,
  sentence: Span,
  { actor, hit, turned }: Deed,
): Path | undefined {
  if (isOwnNoun(text, sentence, { actor, hit })) return 'done'
  if (hit.start <= actor.end) return passive && !turned && isDoneTo(text, sentence, hit, actor) ? 'done' : undefined
  const between = text.slice(actor.end, hit.start)
  if (isAdjoined(text, sentence, hit, between)) return 'done'
  const set = text.slice(Math.max(sentence.start, actor.start - 2), actor.start) === ', '
  const suffers = beingDone.test(between) && !text.slice(hit.start, hit.end).endsWith('ing')
  const shared = passive && being.test(between) && /\band (?:\p{Ll}+ly |later |then )?$/u.test(between)
  return (passive && !turned ? suffers || shared : !suffers) || /\bto be $/u.test(between)
    ? readPath(set ? between.replace(/^,/u, '') : between)
    : undefined
}

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

/** `Police arrested Vale`. */
function isDoneTo(text: string, sentence: Span, hit: Span, actor: Span): boolean {
  const before = text.slice(Math.max(sentence.start, hit.start - 24), hit.start)
  return (
    /(?:ed|t|n|d|ght)$/u.test(text.slice(hit.start, hit.end)) &&
    /\p{L}\p{L} $/u.test(before) &&
    !/\b(?:not|never|\p{L}+n['’]t|to|will|would|may|might|could|should|can|been|be|was|were|is|are|by|and|or|the|an?|who|which|that) $/iu.test(
      before,
    ) &&
    /^ (?:(?:the|an?|former|\p{Ll}+|\p{Lu}[\p{L}.’'-]*) ){0,3}$/u.test(text.slice(hit.end, actor.start))
  )
}

function nameOf({ plan, actor }: DeedQuestion): string {
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
  { ahead }: DeedQuestion,
  { turned, none }: { readonly turned: boolean; readonly none: boolean },
): Stance['side'] | undefined {
  if (path === 'denied') return turned || ahead ? undefined : 'denied'
  if (path === 'ahead') return undefined
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
    hit.start - actor.end < closeChars &&
    /\b(?:instead of|in place of) [^.;:]{0,50}$/iu.test(before)
  )
}

/** A preposition, with nothing but an article, a title or a plain word before the name. */
const governed =
  /\b(?:of|for|with|by|against|from|to|about|than|between|on|in|at|if|whether|unless|until|once|before|without) (?!which\b|whom\b)(?:(?:\p{Ll}+|President|Prime|Minister|Mr|Mrs|Ms|Dr|Sir|Lady|Lord|Chancellor|Senator|Secretary|King|Queen|Pope|Judge|General|Governor|Mayor)\.? ){0,2}$/u

/** Not `a lawyer for Vale` nor `Vale’s lawyer`. */
function isActing(text: string, sentence: Span, { start, end }: Span): boolean {
  const before = text.slice(Math.max(sentence.start, start - 40), start).replace(dayBefore, '')
  if (text.charAt(end) === '-') return false
  return !governed.test(before)
}

/** `His refusal`, `the convicted dealer`. */
function isNoun(text: string, sentence: Span, { start, end }: Span): boolean {
  const before = text.slice(Math.max(sentence.start, start - 16), start)
  return (
    /\b(?:the|an?|his|her|its|their|this|that|these|those|any|no|some|of|for|\p{L}+['’]s) (?:\p{Ll}+ )?$/iu.test(
      before,
    ) || /(?:tion|sion|ment|ance|ence|al)s?$/iu.test(text.slice(start, end))
  )
}

/** `During her visit Orla Vale met the board`, `after Vale’s visit`, `Vale’s visit angered the board`. */
function isOwnNoun(text: string, sentence: Span, { actor, hit }: Pick<Deed, 'actor' | 'hit'>): boolean {
  const before = text.slice(Math.max(sentence.start, hit.start - 40), hit.start)
  if (actor.end >= hit.start) return ownBefore.test(before) && !text.slice(hit.end, actor.start).includes(';')
  if (!/^['’]s? (?:\p{Ll}+ ){0,2}$/u.test(text.slice(actor.end, hit.start))) return false
  return (
    amid.test(text.slice(Math.max(sentence.start, actor.start - 12), actor.start)) ||
    (actor.start - sentence.start < openingChars &&
      !unsure.test(text.slice(hit.end, Math.min(sentence.end, hit.end + closeChars))))
  )
}

const amid = /\b(?:during|after|following|since|throughout|amid) $/iu
const ownBefore = /\b(?:during|after|following|since|throughout|amid) (?:his|her|its|their) (?:\p{Ll}+ ){0,2}$/iu
/** What somebody’s visit would do, it has not done. */
const unsure =
  /\b(?:will|would|could|may|might|should|can|if|unless|was cancell?ed|was called off|is expected|is due)\b/iu
const openingChars = 8
const closeChars = 90
