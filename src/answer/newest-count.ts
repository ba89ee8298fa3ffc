/** Puts the newest count first: a toll that later reports raise is not told as it stood at the beginning. */

import { daysBetween } from '../text/calendar.ts'
import type { Choice } from './choose-sentences.ts'
import type { Examined } from './examine-question.ts'
import { createMatcher } from './match-text.ts'
import { isVagueNoun, TYPED_FROM } from './typed-choice.ts'

/** What is counted stands so near its number. */
const besideChars = 25

/** Words of a count that is kept up to date. */
const updated =
  /\b(?:toll|total|(?:rose|risen|rises|climbed|climbs|increased|grew|grown|jumped) to|now|so far|as of|revised|updated)\b/iu

/** A count that a later report raises: the newest leads. */
export function preferNewest(settled: Choice[], near: readonly Choice[], examined: Examined): Choice[] {
  const [first] = settled
  const [count, day] = [countOf(first), dayOf(first)]
  if (examined.asked.sought.kind !== 'number' || count === undefined || day === undefined) return settled
  const later = near.filter(
    (choice) =>
      (countOf(choice) ?? 0) > count &&
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
export function countsIt({ article, sentence, answers }: Choice, { plan }: Examined): boolean {
  const { found } = createMatcher(plan.concepts)(article.text, sentence)
  const words = found.filter(
    ({ concept }) => plan.concepts[concept]?.name === false && !isVagueNoun(plan.concepts[concept]?.word ?? ''),
  )
  return answers.some(
    ({ start, end, fit }) =>
      fit >= TYPED_FROM && words.some((word) => start - word.end <= besideChars && word.start - end <= besideChars),
  )
}

/** The number of a sentence that has one. */
function countOf(choice: Choice | undefined): number | undefined {
  const best = Math.max(TYPED_FROM, ...(choice?.answers.map(({ fit }) => fit) ?? []))
  const sure = choice?.answers.filter(({ fit }) => fit >= best) ?? []
  const [only] = sure
  if (only === undefined || new Set(sure.map(({ key }) => key)).size > 1) return undefined
  const value = Number(only.key.replace(/^\D*/u, ''))
  return Number.isNaN(value) ? undefined : value
}

function dayOf(choice: Choice | undefined): string | undefined {
  return choice?.article.published?.value
}
