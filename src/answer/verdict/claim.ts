/** Reads a yes-or-no question as a claim: who does or is what, and what else has to stand with it. */

import type { Span } from '../../model/article.ts'
import { listWords, stem, stemOf } from '../../text/words.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher, type Match } from '../find/match-text.ts'
import { readRelation } from '../find/relation.ts'
import type { Asked } from '../question/parse-question.ts'
import { listOpposites } from '../words/opposites.ts'
import { listOtherForms } from '../words/verb-forms.ts'
import { type Amount, findAmount } from './amounts.ts'
import { findAskedVerb, isCleft } from './claim-verb.ts'
import { listUnits, type Unit } from './units.ts'

/** What a question claims. */
export type Claim = {
  readonly asked: Asked
  readonly plan: Plan
  /** Who or what does it, has it done to it, or is it. */
  readonly actor: Unit
  /** Whoever it may be: `anybody`. */
  readonly anyone: boolean
  readonly rest: readonly Unit[]
  /** Asks how things stand: the newest report tells. */
  readonly present: boolean
  /** Asks what will be. */
  readonly ahead: boolean
  /** Asks what one can or may do. */
  readonly leave: boolean
  /** It is done to the one asked about: `was Vale arrested`. */
  readonly passive: boolean
  /** Asks what the one is, by an adjective or a noun: `is the bridge safe`. */
  readonly state: boolean
  /** The stem of what is done. */
  readonly verb: string
  /** The number that is claimed: `more than 20 companies`. */
  readonly amount?: Amount
  /** Where a sentence has the verb. */
  listSaid(text: string, sentence: Span, found: readonly Match[]): Span[]
  /** Says whether a noun means what is done: `agreement` for agree; `least` is the share of the meaning, 0 to 1. */
  isNounOf(word: string, least?: number): boolean
  /** Where a sentence has a verb that says the opposite. */
  listTurned(text: string, sentence: Span): Span[]
}

/** What is done, by its place in the question and its concept, or by the verbs that mean the same. */
type Verb = {
  readonly at: Span
  readonly concept?: number
  readonly stems: ReadonlySet<string>
  readonly state: boolean
  readonly place: boolean
}

const asksAhead =
  /^\W*(?:will|would)\b|^\W*(?:is|are) .{1,60}? (?:going|due|set|about|expected|likely|planning|scheduled) to\b/iu
const asksNow = /^\W*(?:(?:so|and|but) )?(?:is|are|has|have|does|do)\b/iu
const asksLeave = /^\W*(?:can|could|may)\b|^\W*(?:is|are|was|were) .{1,60}? (?:able|free|allowed|permitted) to\b/iu
/** A form of the word, or a word that reports use for it. */
export const RELATED = 0.6
/** The word itself or a form of it. */
const ownForm = 0.9

const moving = new Set(
  'go goes went gone come came travel travelled fly flew flown head visit arrive'.split(' ').map(stem),
)

const staying = new Set([...moving, ...'return returned land landed stay stayed attend back'.split(' ').map(stem)])
const minding = new Set('think thought believe reckon feel felt'.split(' ').map(stem))

/** Reads a question; `undefined` where its claim is not plain. */
export function readClaim(asked: Asked, plan: Plan): Claim | undefined {
  const amount = findAmount(asked)
  const units = listUnits(asked, plan).filter(
    (unit) => !isLoose(unit, plan) && !isFrame(asked.text, unit) && !(amount !== undefined && covers(amount, unit)),
  )
  const verb = findVerb(asked, plan, units)
  if (verb === undefined) return undefined
  const actor = findActor(asked.text, units, verb.at)
  if (actor === undefined) return undefined
  const { text, sought } = asked
  const rest = units.filter(
    (unit) => unit !== actor && !covers({ start: unit.at, end: unit.end }, { at: verb.at.start }),
  )
  const asking = text.slice(sought.focus.start)
  const done = stemOf(text.slice(verb.at.start, verb.at.end))
  return {
    asked,
    plan,
    actor,
    anyone: /^any(?:one|body|thing)$/iu.test(text.slice(actor.at, actor.end)),
    rest,
    present: asksNow.test(asking),
    ahead: asksAhead.test(asking),
    leave: asksLeave.test(asking),
    passive: isPassive(asked, verb),
    state: verb.state,
    verb: done,
    ...(amount === undefined ? {} : { amount }),
    ...createFinders(verb, plan, listContraries(done, rest.length)),
  }
}

/** `Was Vale arrested`, and neither `was Vale asked to pay` nor `was it Vale who paid`. */
function isPassive({ text, sought }: Asked, { at, state, place }: Verb): boolean {
  return (
    !state &&
    !place &&
    !/\bto $/u.test(text.slice(0, at.start)) &&
    being.test(text.slice(sought.focus.start, at.start)) &&
    !text.slice(at.start, at.end).endsWith('ing') &&
    !isCleft(text.slice(sought.focus.start))
  )
}

/** Makes what finds the verb, its noun and its opposites in a sentence. */
function createFinders(
  verb: Verb,
  plan: Plan,
  opposites: readonly (readonly string[])[],
): Pick<Claim, 'listSaid' | 'isNounOf' | 'listTurned'> {
  return {
    listSaid: (told, sentence, found) => [
      ...found.filter(({ concept, share }) => concept === verb.concept && share >= RELATED),
      ...(verb.stems.size === 0 ? [] : listWords(told, sentence).filter(({ word }) => verb.stems.has(stemOf(word)))),
    ],
    isNounOf: (word, least = ownForm) =>
      verb.concept !== undefined &&
      (plan.concepts[verb.concept]?.forms.some(
        ({ stems, share }) => share >= least && stems.length === 1 && stems[0] === stemOf(word),
      ) ??
        false),
    listTurned: (told, sentence) => listVerbs(told, sentence, opposites),
  }
}

/** A form of being that makes a passive of what follows. */
export const being = /\b(?:is|are|was|were|be|been|being|get|got|gets)\b/iu

function covers({ start, end }: Span, { at }: { readonly at: number }): boolean {
  return start <= at && at < end
}

/** How and when, that a report need not say in the same words. */
const loose =
  /^(?:\p{L}{3,}ly|elsewhere|beforehand|afterwards|automatically|today|tonight|tomorrow|yesterday|night|day|days|earlier|later|yet|ever|back|himself|herself|themselves|itself|together|thing)$/iu

function isLoose({ concepts, name }: Unit, plan: Plan): boolean {
  return !name && concepts.every((n) => loose.test(plan.concepts[n]?.word ?? ''))
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
    if (!/^(?:['’]s?)? (?:\p{Ll}+ly )?$/u.test(between)) break
    head = unit
  }
  return head
}

function listContraries(verb: string, rest: number): readonly (readonly string[])[] {
  const contrary = [
    `dis${verb}`,
    `un${verb}`,
    ...(/^(?:dis|un)\p{L}{4}/u.test(verb) ? [verb.replace(/^(?:dis|un)/u, '')] : []),
  ]
  return [...(rest === 0 ? [] : listOpposites(verb)), ...contrary.map((one) => [one])]
}

function findVerb(asked: Asked, plan: Plan, units: readonly Unit[]): Verb | undefined {
  const { text, sought } = asked
  const { found } = createMatcher(plan.concepts)(text, sought.focus)
  const placed = findAskedVerb(asked, units)
  const told = found.find(({ concept }) => concept === readRelation(asked, plan).verb)
  const at = placed ?? told
  if (at !== undefined) {
    // Of `agree to meet` agreeing is what is done.
    const control =
      placed === undefined
        ? found.find(({ end, concept }) => !plan.concepts[concept]?.name && text.slice(end, at.start) === ' to ')
        : undefined
    const span = control ?? at
    const concept = found.find(({ start, end }) => start === span.start && end === span.end)?.concept
    const stemmed = stemOf(text.slice(span.start, span.end))
    const stems =
      placed?.kind === 'place'
        ? staying
        : ([moving, minding].find((group) => group.has(stemmed)) ??
          new Set(concept === undefined ? [stemmed, ...listOtherForms(stemmed).map(stem)] : []))
    return {
      at: span,
      stems,
      state: placed?.kind === 'state',
      place: placed?.kind === 'place',
      ...(concept === undefined ? {} : { concept }),
    }
  }
  const move = listWords(text, sought.focus).find(({ word }) => moving.has(stemOf(word)))
  return move === undefined ? undefined : { at: move, stems: moving, state: false, place: false }
}

function listVerbs(text: string, sentence: Span, verbs: readonly (readonly string[])[]): Span[] {
  if (verbs.length === 0) return []
  const words = listWords(text, sentence)
  return words.flatMap(({ start, word }, n) => {
    const begun = verbs.filter(([first]) => first === stemOf(word))
    const whole = begun.find((stems) => stems.every((one, step) => stemOf(words[n + step]?.word ?? '') === one))
    const end = words[n + (whole?.length ?? 1) - 1]?.end
    return whole === undefined || end === undefined ? [] : [{ start, end }]
  })
}
