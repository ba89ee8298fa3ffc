/** Finds what a question says is done, and where a sentence says the same, its noun or its opposite. */

import type { Span } from '../../model/article.ts'
import { listWords, stem, stemOf } from '../../text/words.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher, type Match } from '../find/match-text.ts'
import { readRelation } from '../find/relation.ts'
import type { Asked } from '../question/parse-question.ts'
import { listOpposites } from '../words/opposites.ts'
import { listOtherForms } from '../words/verb-forms.ts'
import { findAskedVerb } from './claim-verb.ts'
import { listNarrower } from './narrower-verbs.ts'
import { findPhrasal, hasParticle, type Phrasal } from './phrasal-verbs.ts'
import type { Unit } from './units.ts'
import { findGroup, listDenying, MOVING, STAYING } from './verb-groups.ts'

/** What is done, by its place in the question and its concept, or by the verbs that mean the same. */
export type AskedDeed = {
  readonly at: Span
  readonly concept?: number
  readonly stems: ReadonlySet<string>
  readonly state: boolean
  readonly place: boolean
  readonly phrasal?: Phrasal
}

/** Finds the deed in sentences. */
export type DeedFinders = {
  /** Where a sentence has the verb. */
  listSaid(text: string, sentence: Span, found: readonly Match[]): Span[]
  /** Says whether a noun means what is done: `agreement` for agree; `least` is the share of the meaning, 0 to 1. */
  isNounOf(word: string, least?: number): boolean
  /** Where a sentence has a verb that says the opposite. */
  listTurned(text: string, sentence: Span): Span[]
  /** Where it has a verb that is one way of doing it: `march` for walk. */
  listNarrower(text: string, sentence: Span): Span[]
}

/** A form of the word, or another word that shares a usual sense with it. */
export const RELATED = 0.5
/** The word itself or a form of it. */
const ownForm = 0.9

/** Finds it by its place behind the one asked about, by who does what to whom, or as a way to get somewhere. */
export function findDeed(asked: Asked, plan: Plan, units: readonly Unit[]): AskedDeed | undefined {
  const { text, sought } = asked
  const { found } = createMatcher(plan.concepts)(text, sought.focus)
  const placed = findAskedVerb(asked, units)
  const related = found.find(({ concept }) => concept === readRelation(asked, plan).verb)
  const at = placed ?? related
  if (at !== undefined) {
    // Of `agree to meet` agreeing is what is done.
    const control =
      placed === undefined
        ? found.find(({ end, concept }) => !plan.concepts[concept]?.name && text.slice(end, at.start) === ' to ')
        : undefined
    const span = control ?? at
    const concept = found.find(({ start, end }) => start === span.start && end === span.end)?.concept
    const told = text.slice(span.start, span.end).toLowerCase()
    const stemmed = stemOf(told)
    const phrasal =
      placed?.kind === 'deed' ? findPhrasal(text.slice(span.start, span.end), text.slice(span.end)) : undefined
    const stems =
      placed?.kind === 'place'
        ? STAYING
        : (phrasal?.same ??
          findGroup(stemmed) ??
          (concept === undefined ? [stemmed, ...listOtherForms(stemmed).map(stem)] : listShortPast(told)))
    return {
      at: span,
      stems: new Set(stems),
      ...(phrasal === undefined ? {} : { phrasal }),
      state: placed?.kind === 'state',
      place: placed?.kind === 'place',
      ...(concept === undefined ? {} : { concept }),
    }
  }
  const move = listWords(text, sought.focus).find(({ word }) => MOVING.has(stemOf(word)))
  return move === undefined ? undefined : { at: move, stems: MOVING, state: false, place: false }
}

/** The past of a short verb has a stem of its own: `sued`, `tied`. */
function listShortPast(word: string): string[] {
  return /^\p{L}{1,3}e$/u.test(word) ? [stem(`${word}d`)] : []
}

/** Makes what finds the verb, its noun and its opposites in a sentence. */
export function createFinders(verb: AskedDeed, asked: string, plan: Plan, rest: number): DeedFinders {
  const opposites = listContraries(stemOf(asked), rest)
  const ways = new Set(verb.state || verb.place || verb.phrasal !== undefined ? [] : listNarrower(asked))
  return {
    listSaid: (told, sentence, found) => [
      ...found.filter((one) => one.concept === verb.concept && isSaid(verb, told, one)),
      ...(verb.place ? listPlaced(told, sentence) : []),
      ...(verb.stems.size === 0 ? [] : listWords(told, sentence).filter(({ word }) => verb.stems.has(stemOf(word)))),
    ],
    isNounOf: (word, least = ownForm) =>
      verb.concept !== undefined &&
      (plan.concepts[verb.concept]?.forms.some(
        ({ stems, share }) => share >= least && stems.length === 1 && stems[0] === stemOf(word),
      ) ??
        false),
    listTurned: (told, sentence) => listVerbs(told, sentence, opposites),
    listNarrower: (told, sentence) =>
      ways.size === 0 ? [] : listWords(told, sentence).filter(({ word }) => ways.has(stemOf(word))),
  }
}

/** `Is now in`, `was at`. */
function listPlaced(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(placed)].map(({ index, 0: words }) => ({
    start: start + index + words.lastIndexOf(' ') + 1,
    end: start + index + words.length,
  }))
}

const placed =
  /\b(?:is|are|was|were|been|remains|remained)(?: (?:now|currently|still|already|also|not|no longer))? (?:in|at)(?= )/gu

/** With its particle, where it has one; without one that makes another deed of it. */
function isSaid({ phrasal }: AskedDeed, text: string, { share, start, end }: Match): boolean {
  if (phrasal !== undefined) return share >= ownForm && hasParticle(phrasal, text.slice(end))
  return share >= RELATED && (findPhrasal(text.slice(start, end), text.slice(end, end + particleChars))?.alone ?? true)
}

const particleChars = 10

/** Lists the verbs that say the opposite; `rest`: how many things the deed is done with. */
function listContraries(verb: string, rest: number): readonly (readonly string[])[] {
  const contrary = [
    `dis${verb}`,
    `un${verb}`,
    ...(/^(?:dis|un)\p{L}{4}/u.test(verb) ? [verb.replace(/^(?:dis|un)/u, '')] : []),
  ]
  return [...(rest === 0 ? [] : listOpposites(verb)), ...[...contrary, ...listDenying(verb)].map((one) => [one])]
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
