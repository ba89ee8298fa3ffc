/** Reads what one sentence says to a yes-or-no question about a deed: that it was done, was not, or is denied. */

import type { Span } from '../../model/article.ts'
import { splitSentences } from '../../text/sentences.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import { listAround } from '../choose/list-around.ts'
import { createMatcher, type Matcher } from '../find/match-text.ts'
import { type Amount, weighAmount } from './amounts.ts'
import { type Claim, swapPartners, turnVoice } from './claim.ts'
import { type Credit, findCredit } from './credit.ts'
import { CLOSE_CHARS, type Deed, findExtent } from './deed-extent.ts'
import { readDeedPath } from './deed-path.ts'
import { RELATED } from './deed-words.ts'
import { listDoers } from './find-doers.ts'
import { isLapse } from './polarity.ts'
import type { Path } from './predicate-path.ts'
import { findUnit, type Unit } from './units.ts'
import { findGroup } from './verb-groups.ts'

/** What a sentence says to a question, and who vouches for it. */
export type Stance = {
  readonly side: 'yes' | 'no' | 'denied' | 'planned'
  readonly choice: Choice
  readonly by?: string
}

/** Reads one sentence. */
type StanceReader = (choice: Choice) => Stance | undefined

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
  const path = readDeedPath(claim, text, sentence, deed)
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

/** Not for years is once before; again asks for a second time; for more than a year asks how long. */
function isOfAnotherTime({ asked, amount }: Claim, sentence: string, side: Stance['side']): boolean {
  if (amount === undefined && exceeding.test(asked.text) && !exceeding.test(sentence)) return true
  return (side === 'no' && isLapse(sentence)) || (/\bagain\b/iu.test(asked.text) && !/\bagain\b/iu.test(sentence))
}

const exceeding = /\b(?:more|less|fewer) than\b/iu

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
