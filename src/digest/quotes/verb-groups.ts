/** Reads a verb of saying with what belongs to it, and tells it from the noun of the same form. */

import { type Cue, findCue, isNoVerb, particleVerbs } from './cues.ts'
import { type Line, tokenAt } from './line.ts'
import {
  auxiliaries,
  beForms,
  determiners,
  isAdverb,
  months,
  personal,
  possessives,
  prepositions,
  weekdays,
} from './word-classes.ts'

/** `said`, `saying`, `to say`. */
export type VerbForm = 'finite' | 'participle' | 'infinitive'

/** A verb of saying with its particle; `to` is just behind it. */
export type Verb = { readonly cue: Cue; readonly to: number }

/** Reads the verb of saying that begins at a token; `undefined` where none does. */
export function readVerb(line: Line, at: number): Verb | undefined {
  const { lower } = tokenAt(line, at)
  const particle = particleVerbs.get(lower)
  if (particle !== undefined && tokenAt(line, at + 1).lower === particle.particle) {
    const form = lower.endsWith('ing') ? 'ing' : 'past'
    return { cue: { lemma: lower, kind: particle.kind, form, noun: false, written: false }, to: readOn(line, at + 2) }
  }
  const cue = findCue(lower)
  return cue === undefined ? undefined : { cue, to: at + 1 }
}

/** `went on to say`: the last verb of the group. */
function readOn(line: Line, at: number): number {
  if (tokenAt(line, at).lower === 'to' && findCue(tokenAt(line, at + 1).lower)?.form === 'base') return at + 2
  return at
}

/** The words to the left of a verb that belong to it. */
export type Group = {
  readonly from: number
  readonly passive: boolean
  readonly negated: boolean
  readonly helped: boolean
  readonly to: boolean
}

/** The verb group to the left of the verb: adverbs, auxiliaries, negation, `to`. */
export function readGroup(line: Line, at: number, floor: number): Group {
  let from = at
  let passive = false
  let negated = false
  let helped = false
  let to = false
  while (from - 1 >= floor) {
    const { lower, quote, capital } = tokenAt(line, from - 1)
    if (quote >= 0) break
    if (auxiliaries.has(lower) && !capital) {
      helped = true
      if (beForms.has(lower)) passive = true
      if (lower.endsWith("n't")) negated = true
    } else if (lower === 'not' || lower === 'never') negated = true
    else if (lower === 'to' && !to) to = true
    else if (to && /^(?:declin|refus)(?:e|es|ed|ing)$/.test(lower)) negated = true
    else if (capital || !isAdverb(lower)) {
      const skipped = skipTimeLeft(line, from, floor)
      if (skipped === from) break
      from = skipped
      continue
    }
    from--
  }
  return { from, passive, negated, helped, to }
}

/** `Vale ‹on Monday› said`: steps over a time between the subject and its verb. */
function skipTimeLeft(line: Line, from: number, floor: number): number {
  const last = tokenAt(line, from - 1).lower
  const before = tokenAt(line, from - 2).lower
  if (weekdays.has(last)) return before === 'on' || before === 'last' ? Math.max(floor, from - 2) : from - 1
  const month = findMonthLeft(line, from, floor)
  if (month !== undefined) return month
  if (
    /^(?:week|month|year|past|weekend|night|morning|day)$/.test(last) &&
    /^(?:last|this|the|next|that)$/.test(before)
  ) {
    return /^(?:in|over|on|earlier)$/.test(tokenAt(line, from - 3).lower)
      ? Math.max(floor, from - 3)
      : Math.max(floor, from - 2)
  }
  return from
}

/** `Vale ‹in early March› said`, `Vale ‹on 3 March› said`: the preposition before a month; a bare `May` may be a name. */
function findMonthLeft(line: Line, from: number, floor: number): number | undefined {
  let month = from - 1
  while (month > floor && month > from - 4 && /^(?:\d{1,4}|,)$/.test(tokenAt(line, month).lower)) month--
  if (!months.has(tokenAt(line, month).lower.replace('.', ''))) return undefined
  let start = month
  while (start > floor && /^(?:early|mid|late|last|this|\d{1,2})$/.test(tokenAt(line, start - 1).lower)) start--
  if (start > floor && /^(?:in|on|since|of)$/.test(tokenAt(line, start - 1).lower)) return start - 1
  return start < month || month < from - 1 ? start : undefined
}

/** Determiners that can be a subject: `many say`. */
const standAlone = new Set(['that', 'all', 'some', 'many', 'most', 'one', 'others'])

/** Tells the verb from the noun: `claims that`, not `his claims`. */
export function isVerb(line: Line, at: number, cue: Cue, group: Group): boolean {
  const before = tokenAt(line, group.from - 1)
  const own = tokenAt(line, at - 1)
  if (determiners.has(own.lower) && !standAlone.has(own.lower) && !(own.lower === 'another' && !cue.noun)) return false
  if (possessives.has(own.lower) || /['’]s$/.test(own.word)) return false
  if (prepositions.has(own.lower) && own.lower !== 'to' && cue.form !== 'ing') return false
  if (isNoVerb(cue, tokenAt(line, at + 1).lower)) return false
  if (!cue.noun || group.helped || group.to || personal.has(before.lower)) return true
  if (cue.form === 'base' && !/s$|^(?:people|men|women|police|who)$/.test(own.lower) && !own.capital) return false
  const next = tokenAt(line, at + 1)
  if (cue.form === 's' || cue.form === 'base') {
    const clear =
      next.lower === 'that' ||
      next.quote >= 0 ||
      next.lower === ',' ||
      next.lower === ':' ||
      next.kind === 'point' ||
      next.lower === 'to'
    const clause =
      determiners.has(next.lower) || personal.has(next.lower) || next.capital || possessives.has(next.lower)
    return clear || clause
  }
  return true
}

/** What the group makes of the verb; `undefined` for passives, which have no speaker for a subject. */
export function findForm(cue: Cue, group: Group): VerbForm | undefined {
  if (cue.form === 'ing') return group.passive ? 'finite' : 'participle'
  if (group.to) return 'infinitive'
  if (group.passive) return undefined
  return cue.form === 'participle' && !group.helped ? undefined : 'finite'
}
