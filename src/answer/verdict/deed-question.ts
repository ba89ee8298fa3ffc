/** Reads a yes-or-no question about a deed: who does what, and what else has to stand with it. */

import type { Span } from '../../model/article.ts'
import { listWords, stem, stemOf } from '../../text/words.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher, type Match } from '../find/match-text.ts'
import { readRelation } from '../find/relation.ts'
import type { Asked } from '../question/parse-question.ts'
import { listOpposites } from '../words/opposites.ts'
import { listUnits, type Unit } from './units.ts'

/** A question about a deed. */
export type DeedQuestion = {
  readonly asked: Asked
  readonly plan: Plan
  /** Who or what does it, or has it done to it. */
  readonly actor: Unit
  readonly rest: readonly Unit[]
  /** Asks what will be. */
  readonly ahead: boolean
  /** It is done to the one asked about: `was Vale arrested`. */
  readonly passive: boolean
  /** Where a sentence has the verb. */
  listSaid(text: string, sentence: Span, found: readonly Match[]): Span[]
  /** Says whether a noun means what is done: `agreement` for agree. */
  isNounOf(word: string): boolean
  /** Where a sentence has a verb that says the opposite. */
  listTurned(text: string, sentence: Span): Span[]
}

/** What is done, by its place in the question and its concept, or by the verbs that mean the same. */
type Verb = { readonly at: Span; readonly concept?: number; readonly stems: ReadonlySet<string> }

const asksAhead = /^\W*(?:will|would|is .{2,40} going to|can|could)\b/iu
/** The word itself or a form of it, and a word that reports use for it. */
const isForm = 0.6

const moving = new Set(
  'go goes went gone come came travel travelled fly flew flown head visit arrive'.split(' ').map(stem),
)

/** Reads a question; `undefined` where it tells no deed of anybody. */
export function readDeedQuestion(asked: Asked, plan: Plan): DeedQuestion | undefined {
  const verb = findVerb(asked, plan)
  if (verb === undefined) return undefined
  const units = listUnits(asked, plan)
  const before = units.filter(({ at }) => at < verb.at.start)
  const actor = before.find(({ name }) => name) ?? before.at(-1)
  if (actor === undefined) return undefined
  const { text, sought } = asked
  const rest = units.filter((unit) => unit !== actor && unit.at !== verb.at.start)
  const opposites = rest.length === 0 ? [] : listOpposites(stemOf(text.slice(verb.at.start, verb.at.end)))
  return {
    asked,
    plan,
    actor,
    rest,
    ahead: asksAhead.test(text.slice(sought.focus.start)),
    passive:
      being.test(text.slice(sought.focus.start, verb.at.start)) &&
      !text.slice(verb.at.start, verb.at.end).endsWith('ing'),
    listSaid: (told, sentence, found) => [
      ...found.filter(({ concept, share }) => concept === verb.concept && share >= isForm),
      ...(verb.stems.size === 0 ? [] : listWords(told, sentence).filter(({ word }) => verb.stems.has(stemOf(word)))),
    ],
    isNounOf: (word) =>
      verb.concept !== undefined &&
      (plan.concepts[verb.concept]?.forms.some(({ stems }) => stems.length === 1 && stems[0] === stemOf(word)) ??
        false),
    listTurned: (told, sentence) => listVerbs(told, sentence, opposites),
  }
}

/** A form of being that makes a passive of what follows. */
export const being = /\b(?:is|are|was|were|be|been|being|get|got|gets)\b/iu

function findVerb(asked: Asked, plan: Plan): Verb | undefined {
  const { text, sought } = asked
  const { found } = createMatcher(plan.concepts)(text, sought.focus)
  const told = found.find(({ concept }) => concept === readRelation(asked, plan).verb)
  if (told !== undefined) {
    // Of `agree to meet` agreeing is what is done.
    const control = found.find(
      ({ end, concept }) => !plan.concepts[concept]?.name && text.slice(end, told.start) === ' to ',
    )
    const at = control ?? told
    return { at, concept: at.concept, stems: moving.has(stemOf(text.slice(at.start, at.end))) ? moving : new Set() }
  }
  const move = listWords(text, sought.focus).find(({ word }) => moving.has(stemOf(word)))
  return move === undefined ? undefined : { at: move, stems: moving }
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
