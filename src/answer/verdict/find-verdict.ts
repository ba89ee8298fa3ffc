/** Finds the yes or no that leads an answer, only where a report's own words make it plain. */

import { listNames } from '../../text/names.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import { meetRelation } from '../choose/meet-relation.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher, type Match } from '../find/match-text.ts'
import { readRelation } from '../find/relation.ts'
import type { Asked } from '../question/parse-question.ts'
import { readClaim } from './claim.ts'
import { judgeSentence } from './polarity.ts'
import { findUnit, listUnits } from './units.ts'

/**
 * Finds the verdict of the first sentence.
 *
 * @returns `undefined` where others say so, where it is a condition or a plan, or where a time is asked about: a sentence
 *   may hold for another time
 */
export function findVerdict(asked: Asked, plan: Plan, [first]: readonly Choice[]): 'Yes' | 'No' | undefined {
  if (asked.sought.kind !== 'whether' || asksExistence(asked) || first === undefined || asked.window !== undefined)
    return undefined
  if (first.passage.kind !== 'body' || readClaim(asked, plan) !== undefined) return undefined
  const verdict = judgeSentence(asked, plan, first.article.text, first.sentence, first.covered)
  if (verdict === undefined || !isOwn(asked, first)) return undefined
  if (verdict === 'no') return speaksOf(asked, plan, first) ? 'No' : undefined
  return isDone(asked, plan, first) ? 'Yes' : undefined
}

/** Of the first thing that is asked about: what is denied of another one says nothing. */
function speaksOf(asked: Asked, plan: Plan, { article, sentence }: Choice): boolean {
  const [subject] = listUnits(asked, plan)
  const { found } = createMatcher(plan.concepts)(article.text, sentence)
  return subject === undefined || findUnit(article.text, sentence, found, subject).length > 0
}

/** Whether there is a thing is read from what is told of it, not from its words. */
function asksExistence({ text, sought }: Asked): boolean {
  return /^\W*(?:is|are|was|were) there\b/iu.test(text.slice(sought.focus.start))
}

const told =
  /\b(?:said|says|saying|told|tells|claim\p{L}*|according to|alleg\p{L}*|accus\p{L}*|suggest\p{L}*|wrote|tweet\p{L}*|argu\p{L}*)\b/iu

/** In the report's words, or in those of the one asked about. */
function isOwn(asked: Asked, { article, sentence }: Choice): boolean {
  const text = article.text.slice(sentence.start, sentence.end)
  if (!told.test(text)) return true
  const [begun] = listNames(text)
  return (
    begun !== undefined &&
    begun.start < 30 &&
    asked.text.toLowerCase().includes(begun.name.split(/\s+/u).at(-1)?.toLowerCase() ?? '\n')
  )
}

/** Whoever is asked about did it, to the one asked about: `signing with one club, spurning the other` is no yes. */
function isDone(asked: Asked, plan: Plan, { article, sentence }: Choice): boolean {
  const relation = readRelation(asked, plan)
  // Of names alone, as in `was Vale in Norvik`, a sentence may have both and tell something else.
  const { text } = article
  const match = createMatcher(plan.concepts)
  const { found } = match(text, sentence)
  if (relation.verb === undefined)
    return (
      plan.concepts.some(({ name }) => !name) && isInOrder(asked, match(asked.text, asked.sought.focus).found, found)
    )
  const { ownSubject, ownObject, ahead } = meetRelation({ article, sentence, found }, relation)
  if (ahead || !ownObject || (relation.subject !== undefined && !ownSubject)) return false
  if (relation.object === undefined) return true
  const objects = found.filter(({ concept }) => concept === relation.object)
  const verbs = found.filter(({ concept }) => concept === relation.verb)
  return objects.some(({ start, end }) =>
    verbs.some((verb) => isClose(verb.end <= start ? text.slice(verb.end, start) : text.slice(end, verb.start))),
  )
}

/** Asked whether one did it to another, they stand in that order. */
function isInOrder({ text, sought }: Asked, asked: readonly Match[], found: readonly Match[]): boolean {
  if (!/^\W*(?:did|does|do|has|have)\b/iu.test(text.slice(sought.focus.start))) return true
  const places = [...new Set(asked.map(({ concept }) => concept))].map((one) =>
    found.filter(({ concept }) => concept === one).map(({ start }) => start),
  )
  return places.every(
    (own, n) => n === 0 || own.length === 0 || own.some((at) => at > Math.min(...(places[n - 1] ?? []))),
  )
}

const closeChars = 80

/** No other clause between the verb and its object. */
function isClose(between: string): boolean {
  return between.length <= closeChars && !/[,;:–—]/u.test(between)
}
