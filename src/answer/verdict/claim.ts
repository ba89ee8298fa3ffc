/** Reads a yes-or-no question as a claim: who does or is what, and what else has to stand with it. */

import type { Span } from '../../model/article.ts'
import { listWords, stemOf } from '../../text/words.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher } from '../find/match-text.ts'
import type { Asked } from '../question/parse-question.ts'
import { isAdverb } from './adverbs.ts'
import { type Amount, findAmount } from './amounts.ts'
import { type Parts, sortParts } from './claim-parts.ts'
import { isCleft } from './claim-verb.ts'
import { type AskedDeed, createFinders, type DeedFinders, findDeed } from './deed-words.ts'
import { listUnits, type Unit } from './units.ts'
import { isAdjectival } from './verb-groups.ts'

/** What a question claims. */
export type Claim = {
  readonly asked: Asked
  readonly plan: Plan
  /** Who or what does it, has it done to it, or is it. */
  readonly actor: Unit
  /** Whoever it may be: `anybody`. */
  readonly anyone: boolean
  readonly rest: readonly Unit[]
  readonly parts: Parts
  /** Asks how things stand: the newest report tells. */
  readonly present: boolean
  /** Asks what will be. */
  readonly ahead: boolean
  /** Asks what one can or may do. */
  readonly leave: boolean
  /** It is done to the one asked about: `was Vale arrested`. */
  readonly passive: boolean
  /** Who does it, in the voice that was not asked in; the sentence has to name that one as such. */
  readonly doneBy?: Unit
  /** Asks what the one is, by an adjective or a noun: `is the bridge safe`. */
  readonly state: boolean
  /** The stem of what is done. */
  readonly verb: string
  /** The number that is claimed: `more than 20 companies`. */
  readonly amount?: Amount
} & DeedFinders

const asksAhead =
  /^\W*(?:will|would)\b|^\W*(?:is|are) .{1,60}? (?:going|due|set|about|expected|likely|planning|scheduled) to\b/iu
const asksNow = /^\W*(?:(?:so|and|but) )?(?:is|are|has|have|does|do)\b/iu
const asksLeave = /^\W*(?:can|could|may)\b|^\W*(?:is|are|was|were) .{1,60}? (?:able|free|allowed|permitted) to\b/iu
/** Reads a question; `undefined` where its claim is not plain. */
export function readClaim(asked: Asked, plan: Plan): Claim | undefined {
  if (lacksName(asked, plan)) return undefined
  const amount = findAmount(asked)
  const units = listUnits(asked, plan).filter(
    (unit) => !isLoose(unit, plan) && !isFrame(asked.text, unit) && !(amount !== undefined && covers(amount, unit)),
  )
  const verb = findDeed(asked, plan, units)
  if (verb === undefined) return undefined
  const actor = findActor(asked.text, units, verb.at)
  if (actor === undefined) return undefined
  const { text, sought } = asked
  const rest = units.filter(
    (unit) =>
      unit !== actor &&
      !covers({ start: unit.at, end: unit.end }, { at: verb.at.start }) &&
      !anything.test(text.slice(unit.at, unit.end)),
  )
  const asking = text.slice(sought.focus.start)
  const done = stemOf(text.slice(verb.at.start, verb.at.end))
  return {
    asked,
    plan,
    actor,
    anyone: anything.test(text.slice(actor.at, actor.end)),
    rest,
    parts: sortParts(text, { ...verb.at, stem: done }, rest),
    present: asksNow.test(asking),
    ahead: asksAhead.test(asking),
    leave: asksLeave.test(asking),
    passive: isPassive(asked, verb),
    state: verb.state,
    verb: done,
    ...(amount === undefined ? {} : { amount }),
    ...createFinders(verb, text.slice(verb.at.start, verb.at.end), plan, rest.length),
  }
}

const anything = /^any(?:one|body|thing)$/iu

/** A name that no concept stands for: whatever is told is told of somebody else. */
function lacksName({ terms, sought, text }: Asked, { concepts }: Plan): boolean {
  const { found } = createMatcher(concepts)(text, sought.focus)
  return listWords(text, sought.focus).some(
    ({ word, start }) =>
      terms.some((term) => term.name && term.word === word) &&
      !found.some((one) => one.start <= start && start < one.end),
  )
}

/** The same claim in the other voice: `did Vale sue Holt` as `was Holt sued by Vale`; `undefined` where it has none. */
export function turnVoice(claim: Claim): Claim | undefined {
  const { actor, rest, parts, passive, state, anyone } = claim
  if (state || anyone) return undefined
  const other = passive ? parts.agent : parts.object
  if (other === undefined) return undefined
  const others = rest.filter((unit) => unit !== other)
  return passive
    ? { ...claim, actor: other, rest: [actor, ...others], passive: false }
    : { ...claim, actor: other, rest: others, passive: true, doneBy: actor }
}

/** Whoever plays with another one is played with: the same claim with the two in each other’s place. */
export function swapPartners(claim: Claim): Claim | undefined {
  const { actor, rest, parts } = claim
  if (parts.partner === undefined || claim.anyone) return undefined
  const others = rest.filter((unit) => unit !== parts.partner)
  return { ...claim, actor: parts.partner, rest: [actor, ...others] }
}

/** `Was Vale arrested`, and neither `was Vale asked to pay` nor `was it Vale who paid`. */
function isPassive({ text, sought }: Asked, { at, state, place }: AskedDeed): boolean {
  return (
    !state &&
    !place &&
    !isAdjectival(text.slice(at.start, at.end)) &&
    !/\bto $/u.test(text.slice(0, at.start)) &&
    being.test(text.slice(sought.focus.start, at.start)) &&
    !text.slice(at.start, at.end).endsWith('ing') &&
    !isCleft(text.slice(sought.focus.start))
  )
}

/** A form of being that makes a passive of what follows. */
export const being = /\b(?:is|are|was|were|be|been|being|get|got|gets)\b/iu

function covers({ start, end }: Span, { at }: { readonly at: number }): boolean {
  return start <= at && at < end
}

/** How and when, that a report need not say in the same words. */
const loose =
  /^(?:elsewhere|beforehand|afterwards|automatically|today|tonight|tomorrow|yesterday|night|day|days|earlier|later|yet|ever|back|himself|herself|themselves|itself|together|thing)$/iu

function isLoose({ concepts, name }: Unit, plan: Plan): boolean {
  const isAside = (word: string) => loose.test(word) || isAdverb(word)
  return !name && concepts.every((n) => isAside(plan.concepts[n]?.word ?? ''))
}

/** `Free to leave`, `according to the minister`: how it is asked, not what. */
function isFrame(text: string, { at, end, name }: Unit): boolean {
  const source = text.search(/\baccording to\b/iu)
  return (
    (source >= 0 && at > source) ||
    (!name &&
      /^ to \p{Ll}/u.test(text.slice(end, end + 5)) &&
      /^(?:going|due|set|about|expected|likely|planning|scheduled|able|free|allowed|permitted|willing|ready)$/iu.test(
        text.slice(at, end),
      ))
  )
}

/** The head of what stands before the verb: `trial` of `the trial of Vale` and of `Vale’s trial`. */
function findActor(text: string, units: readonly Unit[], verb: Span): Unit | undefined {
  const before = units.filter(({ end }) => end <= verb.start)
  const [first] = before
  if (first === undefined) return undefined
  let head = first
  for (const unit of before.slice(1)) {
    const between = text.slice(head.end, unit.at)
    if (!/^(?:-|(?:['’]s?)? (?:\p{Ll}+ly )?)$/u.test(between)) break
    head = unit
  }
  return head
}
