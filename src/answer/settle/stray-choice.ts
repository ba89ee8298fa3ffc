/** Tells which sentences speak of somebody else, of another year or of what is to come. */

import type { Span } from '../../model/article.ts'
import { addDays } from '../../text/calendar.ts'
import { listNames } from '../../text/names.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Examined } from '../choose/examine-question.ts'
import { createMatcher } from '../find/match-text.ts'
import { readRelation } from '../find/relation.ts'
import type { Asked } from '../question/parse-question.ts'
import { isPersonal } from '../sentences/resolve-references.ts'
import { isMeasured } from './typed-choice.ts'

const subjectChars = 12

/** It tells of somebody else, or of another time. */
export function isElsewhere(choice: Choice, examined: Examined): boolean {
  return (
    isOfAnother(choice, examined) ||
    isOfAnotherYear(choice, examined) ||
    isOfAnotherMonth(choice, examined.asked) ||
    isOfLaterDay(choice, examined)
  )
}

/** `On Tuesday, a day after the vote, they met` has no day for the vote. */
function isOfLaterDay({ article, sentence, answers }: Choice, { asked, plan }: Examined): boolean {
  const { text, sought } = asked
  if (sought.kind !== 'date' || beside.test(text.slice(sought.focus.start))) return false
  const phrases = [...article.text.slice(sentence.start, sentence.end).matchAll(new RegExp(beside, 'giu'))].map(
    (match) => ({ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }),
  )
  const isIn = ({ start, end }: Span) => phrases.some((phrase) => phrase.start <= start && end <= phrase.end)
  const { found } = createMatcher(plan.concepts)(article.text, sentence)
  return found.length > 0 && found.every(isIn) && answers.length > 0 && !answers.some(isIn)
}

const beside =
  /\b(?:about the|after|before|following|since|ahead of|prior to|until|in response to|in the wake of) [^,;.]{3,80}/iu

/** A month or a day is named, and the sentence neither names a day in it nor stands in a report of then. */
export function isOfAnotherMonth({ article, dated }: Choice, { window }: Asked): boolean {
  const published = article.published?.value
  if (window?.kind !== 'named' || window.from === undefined || window.to === undefined) return false
  if (dated || published === undefined || window.to >= addDays(window.from, monthDays)) return false
  return published < window.from || published > addDays(window.to, reportedWithin)
}

const monthDays = 40
/** What happened is still reported so many days later without its day. */
const reportedWithin = 3

/** A figure or a day of somebody else: the sentence begins with another name and has neither the one asked about nor a pronoun. */
function isOfAnother({ article, sentence }: Choice, { asked, plan }: Examined): boolean {
  if (!isMeasured(asked.sought.kind)) return false
  const names = plan.concepts.filter(({ name }) => name)
  const { found } = createMatcher(names)(article.text, sentence)
  if (names.length === 0 || found.length > 0) return false
  if (/\b(?:he|she|his|her|him|it|its|they|their|them)\b/iu.test(article.text.slice(sentence.start, sentence.end)))
    return false
  return listNames(article.text, sentence).some(
    ({ name, start, end }) =>
      isPersonal(name) && (start - sentence.start < subjectChars || /^['’]s\b/u.test(article.text.slice(end, end + 2))),
  )
}

/** The question names a year, and the sentence another one, or its report is of another one. */
function isOfAnotherYear(choice: Choice, { asked, plan }: Examined): boolean {
  const { text, window, sought } = asked
  const { article, passage, sentence, dated, answers } = choice
  const years = yearsIn(article.text, sentence)
  if (window === undefined && sought.kind === 'number')
    return readRelation(asked, plan).subject === undefined && isCountOfYear(choice, years, yearsIn(text))
  if (window?.kind !== 'named' || dated || window.days !== undefined) return false
  // A figure of no year in a report of no day.
  if (article.published === undefined && yearsIn(article.text, passage).length === 0 && answers.length > 0)
    return isMeasured(sought.kind)
  const inside = (year: string) =>
    (window.from === undefined || year >= window.from.slice(0, 4)) &&
    (window.to === undefined || year <= window.to.slice(0, 4))
  const told = years.length > 0 ? years : [article.published?.value.slice(0, 4)].filter((year) => year !== undefined)
  return told.length > 0 && !told.some(inside)
}

/** A count of a year that is neither asked for nor the report's own is that of another happening. */
function isCountOfYear({ article, passage }: Choice, years: readonly string[], asked: readonly string[]): boolean {
  const own = article.published?.value.slice(0, 4)
  if (asked.length > 0)
    return ![...years, ...yearsIn(article.text, passage), own].some((year) => asked.includes(year ?? ''))
  return own !== undefined && years.length > 0 && years.every((year) => year < own)
}

function yearsIn(text: string, { start, end }: Span = { start: 0, end: text.length }): string[] {
  return text.slice(start, end).match(/\b(?:19|20)\d\d\b/gu) ?? []
}

/** `Orla Vale is a reporter and writes for The Quay Post`: who wrote the report, when the name stands nowhere else in it. */
export function isOfTheWriter({ article: { text }, sentence }: Choice): boolean {
  const name = writerLine.exec(text.slice(sentence.start, sentence.end))?.[1]
  return name !== undefined && text.indexOf(name) === sentence.start && text.indexOf(name, sentence.end) < 0
}

const writerLine =
  /^((?:\p{Lu}[\p{L}.’'-]* ){1,3}\p{Lu}[\p{L}’'-]*) is (?:an?|the|\p{Lu}[\p{L} ]{0,30}[’']s?) [^.]{0,60}\b(?:reporter|correspondent|columnist|journalist|editor|writer|producer)\b/u

/** It tells what will, may or is to be. */
export function isForetold({ article, sentence }: Choice): boolean {
  return /\b(?:will|won['’]t|shall|could|may|might|(?:is|are) (?:set|due|going|expected|likely) to)\b/u.test(
    article.text.slice(sentence.start, sentence.end),
  )
}
