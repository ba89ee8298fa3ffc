/** Reads who does what to whom in a question. */

import type { Span } from '../../model/article.ts'
import { isPastForm } from '../../text/tense.ts'
import type { Asked } from '../question/parse-question.ts'
import { isVerbStem, listLightVerbs } from '../words/verb-forms.ts'
import type { Plan } from './concepts.ts'
import { createMatcher, type Match } from './match-text.ts'

/** What a question says of whom; each is the number of a concept in its plan. */
export type Relation = {
  /** What is done. */
  readonly verb?: number
  /** Who does it, where the question names the one. */
  readonly subject?: number
  /** Who does it together with the subject: Holt of `Vale and Holt`. */
  readonly partner?: number
  /** The first name behind the verb: whom or where it is done. */
  readonly object?: number
  /** Who does it is what is asked: `who succeeded Vale`. */
  readonly asksWho: boolean
  /** It is done with the object, not to it: `who sailed with Vale`. */
  readonly together: boolean
  /** The one named does it: `did Vale beat`, not `was Vale beaten`. */
  readonly active: boolean
  /** It is done to the one named: `was Vale beaten`. */
  readonly passive: boolean
  /** Asks of what has happened, and surely so where its verb has a past form of its own: `who travelled`. */
  readonly past: boolean
  readonly surelyPast: boolean
  /** Asks for yes or no. */
  readonly whether: boolean
}

/** A question of more concepts tells a story of its own, and no single verb carries it. */
export const SHORT_QUESTION = 5

const auxiliary = /\b(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|may|might)(?:n['’]t)?\b/iu
const asksPast = /\b(?:did|was|were|had|has|have)\b/iu
/** Who or what does it is what is asked: no name and no do stands before the verb. */
const asksWhoDoes =
  /\b(?:who|what|which(?: \p{L}+){1,3}|how many(?: \p{L}+){1,3}) (?:is|are|was|were|has|have|had|will|would|can|could|should|may|might)\b/iu
const asksWh = /\b(?:who|which|what|how many)\b/iu
const determined = /\b(?:the|an?|his|her|its|their|this|that|these|those|first|last|latest|\p{L}+['’]s?)\s+$/iu
/** What somebody suggests or says that others do is theirs, and not done. */
const reporting = /\b(?:suggest|say|said|think|claim|believe|report|expect)(?:s|ed)?\b/iu
const nominal = /(?:tion|sion|ment|ance|ence)s?$/iu
/** What somebody plans is no less planned for being asked about in the past. */
const planned =
  /\b(?:plan|intend|want|hope|propose|suggest|seek|promise|pledge|threaten|offer|expect|due|schedule|suppose|forecast)/iu
const planning = /^(?:plan|intend|hope)/iu
const determinedChars = 16
/** `make landfall`, `hold talks`: the noun says what is done. */
const carried = /\b(?:make|made|take|took|hold|held|give|gave)\s+(?:the\s+|an?\s+)?$/iu
const carriedChars = 12

const known = new WeakMap<Plan, Relation>()

/** Reads a question; remembered by its plan. */
export function readRelation(asked: Asked, plan: Plan): Relation {
  const read = known.get(plan) ?? findRelation(asked, plan)
  known.set(plan, read)
  return read
}

function findRelation({ text, sought }: Asked, plan: Plan): Relation {
  const asking = text.slice(sought.focus.start, sought.focus.end)
  const whether = sought.kind === 'whether'
  if (reporting.test(asking))
    return { past: false, surelyPast: false, whether, asksWho: false, together: false, active: false, passive: false }
  const aux = auxiliary.exec(asking)
  const from = sought.focus.start + (aux?.index ?? 0)
  const after = listFirst(createMatcher(plan.concepts)(text, sought.focus).found).filter(({ start }) => start >= from)
  const named = after.filter(({ concept }) => plan.concepts[concept]?.name)
  const asksDoer = asksWhoDoes.test(asking)
  const early = asksDoer ? findVerb(text, plan, after, undefined) : undefined
  // `How many have died in Norway`: a name behind the verb does nothing.
  const subject = aux === null || (early !== undefined && early.start < (named[0]?.start ?? 0)) ? undefined : named[0]
  const verb =
    findPlaced(text, sought.focus, plan, after) ??
    findVerb(text, plan, after, aux === null || asksDoer ? subject : (subject ?? after[0]))
  const does = verb === undefined ? /^(?:d|h)/iu.test(aux?.[0] ?? '') : (subject?.start ?? verb.start) < verb.start
  const own = does ? subject : undefined
  const object = verb === undefined ? undefined : named.find(({ start }) => start > verb.start)
  const partner = own === undefined ? undefined : named.find(({ start }) => text.slice(own.end, start) === ' and ')
  const inPast = aux === null ? asksWh.test(asking) : asksPast.test(aux[0])
  const past =
    inPast &&
    verb !== undefined &&
    ![asking, ...plan.corrected.map(({ taken }) => taken)].some((one) => planned.test(one))
  return {
    past,
    surelyPast: past && aux === null && isPastForm(text.slice(verb.start, verb.end).toLowerCase()),
    whether,
    active: /^(?:d|h)/iu.test(aux?.[0] ?? '') && !/\bbeen\b/iu.test(asking),
    passive: /^(?:i|a|w)/iu.test(aux?.[0] ?? '') || /\bbeen\b/iu.test(asking),
    asksWho: /^\W*(?:so |and )?who\b/iu.test(asking) && own === undefined,
    together: object !== undefined && /\b(?:with|alongside|beside)\s+$/iu.test(text.slice(0, object.start)),
    ...(verb === undefined ? {} : { verb: verb.concept }),
    ...(own === undefined ? {} : { subject: own.concept }),
    ...(partner === undefined ? {} : { partner: partner.concept }),
    ...(object === undefined ? {} : { object: object.concept }),
  }
}

/** `Who will command the fleet`: what stands between will and an article is a verb, whatever it is. */
const placed =
  /\bwho (?:will|would|can|could|should|might) (?:\p{Ll}+ly )?(?=\p{Ll}+ (?:the|an?|his|her|its|their|this|that)\b)/iu

function findPlaced(text: string, focus: Span, { concepts }: Plan, after: readonly Match[]): Match | undefined {
  const asking = placed.exec(text.slice(focus.start, focus.end))
  const at = asking === null ? -1 : focus.start + asking.index + asking[0].length
  return after.find(({ start, concept }) => start === at && concepts[concept]?.name === false)
}

/** The first verb behind the one who does it; a noun made of a verb, where there is no other: `the last visit`. */
function findVerb(text: string, plan: Plan, after: readonly Match[], opening: Match | undefined): Match | undefined {
  const verbs = after.filter((match) => isVerb(plan, match))
  // Of forced to leave, leaving is what is done.
  const chained = ({ end }: Match) => verbs.some(({ start }) => text.slice(end, start) === ' to ')
  const plain = verbs.filter(
    (match) =>
      !chained(match) &&
      !nominal.test(text.slice(match.start, match.end)) &&
      !determined.test(text.slice(Math.max(0, match.start - determinedChars), match.start)),
  )
  return (
    plain.find((match) => opening === undefined || match.start > opening.start || after.length === 1) ??
    verbs.find(({ end }) => /^ (?:of|by|to|between|with)\b/iu.test(text.slice(end, end + 9))) ??
    after.find(({ start }) => carried.test(text.slice(Math.max(0, start - carriedChars), start)))
  )
}

function listFirst(found: readonly Match[]): Match[] {
  const seen = new Set<number>()
  return found.filter(({ concept }) => !seen.has(concept) && seen.add(concept) !== undefined)
}

/** A verb that says something: those of the question's own frame, and those that only carry a noun, don't. */
function isVerb(plan: Plan, { concept }: Match): boolean {
  const { name = true, worth = 0, idf = 0, forms = [] } = plan.concepts[concept] ?? {}
  const [stemmed = ''] = forms[0]?.stems ?? []
  return !name && worth > idf * 0.25 && isVerbStem(stemmed) && !light.has(stemmed) && !planning.test(stemmed)
}

const light = listLightVerbs()
