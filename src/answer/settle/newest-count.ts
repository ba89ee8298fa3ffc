/** Puts the newest count first: a toll that later reports raise is not told as it stood at the beginning. */

import type { Span } from '../../model/article.ts'
import { daysBetween } from '../../text/calendar.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Examined } from '../choose/examine-question.ts'
import { createMatcher } from '../find/match-text.ts'
import { isVagueNoun, TYPED_FROM } from './typed-choice.ts'

/** What is counted stands so near its number. */
const besideChars = 25

/** Words of a count that is kept up to date. */
const updated =
  /\b(?:toll|total|(?:rose|risen|rises|climbed|climbs|increased|grew|grown|jumped) to|now|so far|as of|revised|updated)\b/iu

/** A count that a later report raises: the newest leads. */
export function preferNewest(settled: Choice[], near: readonly Choice[], examined: Examined): Choice[] {
  const [first] = settled
  const [count, day] = [countOf(first, examined), dayOf(first)]
  if (examined.asked.sought.kind !== 'number' || count === undefined || day === undefined) return settled
  const later = near.filter(
    (choice) =>
      (countOf(choice, examined) ?? 0) > count &&
      (dayOf(choice) ?? '') > day &&
      (isUpdate(choice) || isSameCount(choice, first)) &&
      countsIt(choice, examined),
  )
  const newest = later.sort((a, b) => (dayOf(b) ?? '').localeCompare(dayOf(a) ?? '') || b.score - a.score)[0]
  return newest === undefined || first === undefined ? settled : [newest, first]
}

function isUpdate({ article, sentence }: Choice): boolean {
  return updated.test(article.text.slice(sentence.start, sentence.end))
}

/** Days later, with all that the first sentence has of the question, and of no other year. */
function isSameCount(choice: Choice, first: Choice | undefined): boolean {
  const [day, before] = [dayOf(choice), dayOf(first)]
  if (day === undefined || before === undefined || first === undefined) return false
  const text = choice.article.text.slice(choice.sentence.start, choice.sentence.end)
  return (
    choice.covered >= first.covered * sameCovers &&
    daysBetween(before, day) <= daysApart &&
    !/\b(?:19|20)\d\d\b/u.test(text)
  )
}

const sameCovers = 0.8
const daysApart = 14

/** What is counted stands right beside the number. */
export function countsIt(choice: Choice, examined: Examined): boolean {
  const words = listCounted(choice, examined)
  return choice.answers.some((answer) => answer.fit >= TYPED_FROM && gap(answer, words) <= besideChars)
}

/** Where the words of what is counted stand. */
function listCounted({ article, sentence }: Choice, { plan: { concepts } }: Examined): readonly Span[] {
  const { found } = createMatcher(concepts)(article.text, sentence)
  return found.filter(({ concept }) => concepts[concept]?.name === false && !isVagueNoun(concepts[concept]?.word ?? ''))
}

/** How far the nearest of the words stands from a number. */
function gap({ start, end }: Span, words: readonly Span[]): number {
  return Math.min(...words.map((word) => Math.max(start - word.end, word.start - end)))
}

/** The number of a sentence that has one; of several the one beside what is counted, before what it includes. */
function countOf(choice: Choice | undefined, examined: Examined): number | undefined {
  if (choice === undefined) return undefined
  const best = Math.max(TYPED_FROM, ...choice.answers.map(({ fit }) => fit))
  const { text } = choice.article
  const sure = choice.answers.filter(
    ({ fit, start }) => fit >= best && !included.test(text.slice(Math.max(0, start - besideChars), start)),
  )
  const words = listCounted(choice, examined)
  const [only, second] = [...sure].sort((a, b) => gap(a, words) - gap(b, words))
  if (only === undefined) return undefined
  const apart = second === undefined || second.key === only.key || gap(second, words) > gap(only, words) + besideChars
  const value = Number(only.key.replace(/^\D*/u, ''))
  return Number.isNaN(value) || !apart ? undefined : value
}

const included = /\b(?:including|among (?:them|whom)|of (?:them|those|whom)),? (?:\p{Ll}+ ){0,2}$/iu

function dayOf(choice: Choice | undefined): string | undefined {
  return choice?.article.published?.value
}
