/** Finds the few words that answer first: a name, a number, a date, only where its sentence is plainly about what was asked. */

import type { Span } from '../../model/article.ts'
import { showDay } from '../../text/calendar.ts'
import { listNames } from '../../text/names.ts'
import { listStems } from '../../text/words.ts'
import type { AnswerSpan } from '../choose/answer-span.ts'
import type { Choice, Choices } from '../choose/choose-sentences.ts'
import { isAhead } from '../choose/fit-sentence.ts'
import { meetRelation } from '../choose/meet-relation.ts'
import { listNamesOfKind } from '../choose/name-of-kind.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher } from '../find/match-text.ts'
import { readRelation } from '../find/relation.ts'
import type { Asked } from '../question/parse-question.ts'
import { isPersonal } from '../sentences/resolve-references.ts'
import { listAnswers } from './list-answers.ts'
import { isTimeUnit, showAge, showCount, showDuration } from './show-number.ts'

/** How much of all offers an answer must have before it is said without its sentence. */
const sureFrom = 0.5
/** And how much of the question stands in its sentence. */
const coversFrom = 0.7
const near = 90

/**
 * Finds the short answer.
 *
 * @returns words of the first sentence, days in full; `undefined` when the sentences leave it unclear
 */
export function findShortAnswer(
  asked: Asked,
  plan: Plan,
  { offers }: Choices,
  picked: readonly Choice[],
): string | undefined {
  const [first] = picked
  if (first === undefined || asked.sought.secondAt !== undefined || /\bhow many \p{L}+ and\b/iu.test(asked.text))
    return undefined
  if (isOfAnotherTime(asked, first)) return undefined
  if (asked.sought.several) return listAnswers(asked, plan, picked)
  const named = findNamed(asked, plan, first)
  if (named !== undefined) return named
  const day = findDay(asked, plan, first)
  if (day !== undefined) return printDay(day)
  if (asked.sought.kind === 'age' || asked.sought.kind === 'duration') return findOwn(asked, plan, picked)
  const [best] = offers
  if (best === undefined || best.weight < sureFrom || first.covered < coversFrom) return undefined
  const sure = first.answers.filter(({ fit }) => fit >= 0.8)
  const span = sure.find(({ key }) => key === best.key)
  // With two of the kind in one sentence it is not plain which one counts.
  if (span === undefined || new Set(sure.map(({ key }) => key)).size > 1) return undefined
  if (asked.sought.kind === 'person' && !actsInIt(plan, first, span)) return undefined
  if (asked.sought.kind === 'number' && isElsewhere(asked, plan, first, span)) return undefined
  return standsByWords(plan, first, span) ? printAnswer(asked, plan, span, first) : undefined
}

/** `Back then it was 12`, and the second of several where the first is asked for. */
function isOfAnotherTime({ text: question }: Asked, { article, sentence }: Choice): boolean {
  const text = article.text.slice(sentence.start, sentence.end)
  if (bygone.test(text) && !bygone.test(question)) return true
  const [asked, told] = [listOrdinals(question), listOrdinals(text)]
  return asked.length > 0 && told.length > 0 && !asked.some((one) => told.includes(one))
}

const bygone = /\b(?:back then|at the time|until then|previously|in those days|used to)\b/iu

function listOrdinals(text: string): string[] {
  return (text.toLowerCase().match(ordinals) ?? []).map((word) => (word === '1st' ? 'first' : word))
}

const ordinals =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final)\b(?! (?:week|month|year|night|name|time|few|lady|minister))/gu

/** An age or a length right beside what was asked about, whatever others stand there; none where two do so. */
function findOwn(asked: Asked, plan: Plan, picked: readonly Choice[]): string | undefined {
  const [first] = picked
  if (first === undefined || first.covered < ownCovers) return undefined
  const shownIn = (choice: Choice) =>
    choice.answers.filter(({ fit }) => fit >= 0.8).flatMap((span) => showNumber(asked, plan, span, choice) ?? [])
  const [own] = shownIn(first)
  return new Set(picked.flatMap(shownIn)).size > 1 ? undefined : own
}

const ownCovers = 0.45

/** The only day of the sentence, beside the verb of the one asked about: `resigned on Monday`. */
function findDay(asked: Asked, plan: Plan, { article, sentence, answers }: Choice): AnswerSpan | undefined {
  const relation = readRelation(asked, plan)
  const days = answers.filter(({ fit }) => fit >= dayFrom)
  const [day] = days
  if (asked.sought.kind !== 'date' || relation.verb === undefined || day === undefined) return undefined
  if (isAhead(asked.text) || /\bwhat time\b/iu.test(asked.text) || new Set(days.map(({ key }) => key)).size > 1)
    return undefined
  const { found } = createMatcher(plan.concepts)(article.text, sentence)
  const met = meetRelation({ article, sentence, found }, relation)
  if (!met.said || met.ahead || met.denies || met.otherSubject || !met.ownObject) return undefined
  if (relation.subject !== undefined && !met.ownSubject) return undefined
  const beside = found.some(({ concept, start, end }) => {
    const between = end <= day.start ? article.text.slice(end, day.start) : article.text.slice(day.end, start)
    return concept === relation.verb && between.length <= near && !clauseEnds.test(between)
  })
  return beside ? day : undefined
}

const dayFrom = 0.85
const clauseEnds = /[,;:–—]|\b(?:who|which|while|but|and|that|after|before|when|since|following)\b/iu

/** What was asked stands close to the answer, in the same clause; the words that it has itself and its kind tell nothing. */
function standsByWords(plan: Plan, { article, sentence }: Choice, span: Span, head?: string): boolean {
  const { found } = createMatcher(plan.concepts)(article.text, sentence)
  return found.some(({ concept, start, end }) => {
    const { name = true, word = '' } = plan.concepts[concept] ?? {}
    if (name || word.toLowerCase() === head || (start >= span.start && end <= span.end)) return false
    const between = end <= span.start ? article.text.slice(end, span.start) : article.text.slice(span.end, start)
    return between.length <= near && !apart.test(between)
  })
}

/** What parts a name from the words of a question, or says that they are not so of it. */
const apart = /[;:]|, (?:who|which|while|but|and)\b| (?:who|while|but|not|never)\b|n['’]t\b/u

/** Who does it stands before what is done, or behind `by`; Vale's plan does nothing. */
function actsInIt(plan: Plan, { article: { text }, sentence }: Choice, { start, end }: Span, head?: string): boolean {
  if (/\bby (?:\p{L}+ ){0,3}$/u.test(text.slice(sentence.start, start))) return true
  const { found } = createMatcher(plan.concepts)(text, sentence)
  const done = found.filter(({ concept }) => {
    const { name = true, word = '' } = plan.concepts[concept] ?? {}
    return !name && word.toLowerCase() !== head
  })
  return done.every((verb) => verb.start >= end) && !/^['’]/u.test(text.slice(end, end + 1))
}

/** A number of one place does not answer a question that names none. */
function isElsewhere({ text }: Asked, plan: Plan, { article, sentence }: Choice, number: AnswerSpan): boolean {
  const named = listNames(article.text, sentence).filter(({ start, end }) => end <= number.start || start >= number.end)
  return plan.concepts.length <= 2 && listNames(text).length === 0 && named.length > 0
}

/** `Which judge`: the only one in the sentence that is called so, beside what was asked. */
function findNamed({ sought, text: question }: Asked, plan: Plan, choice: Choice): string | undefined {
  const { kind, head } = sought
  if (head === undefined || !namedKinds.has(kind) || !/\b(?:which|what)\b/iu.test(question)) return undefined
  const { article, sentence, covered } = choice
  const own = listNamesOfKind(article.text, sentence, { head, question, person: kind === 'person' }).filter(
    (name) => !isInQuestion(article.text, name, question),
  )
  const [only] = own
  if (only === undefined || own.length > 1 || covered < namedCovers) return undefined
  if (kind === 'person' && !actsInIt(plan, choice, only, head)) return undefined
  return standsByWords(plan, choice, only, head) ? article.text.slice(only.start, only.end) : undefined
}

const namedKinds = new Set(['person', 'body', 'place', 'thing'])
const namedCovers = 0.6

/** All of its words are the question's own. */
function isInQuestion(text: string, name: Span, question: string): boolean {
  const own = new Set(listStems(question))
  return listStems(text, name).every((word) => own.has(word))
}

function printAnswer(asked: Asked, plan: Plan, span: AnswerSpan, { article, sentence }: Choice): string | undefined {
  const text = article.text.slice(sentence.start, sentence.end)
  switch (asked.sought.kind) {
    case 'number':
    case 'percent':
      return showNumber(asked, plan, span, { article, sentence })
    case 'date':
      return isAhead(asked.text) || /\bwill\b|\bexpected\b/iu.test(text) ? undefined : printDay(span)
    case 'person':
      return isName(span, article.text) ? span.words : undefined
    case 'body':
      return listNames(article.text, span).length === 1 ? span.words : undefined
    case 'money':
    case 'country':
    case 'state':
      return span.words
    default:
      // Where: the sentence says it with its scope.
      return undefined
  }
}

function showNumber(
  { sought: { kind, head }, text: question }: Asked,
  plan: Plan,
  span: AnswerSpan,
  { article: { text }, sentence }: Pick<Choice, 'article' | 'sentence'>,
): string | undefined {
  const { found } = createMatcher(plan.concepts)(text, sentence)
  const own = found.filter(
    ({ start, end }) => start !== span.end + 1 && isSameRole(question, text.slice(start, end), text.slice(0, start)),
  )
  const number = { text, sentence, span, asked: own }
  if (kind === 'duration') return showDuration(number)
  if (head !== undefined && isTimeUnit(head)) return showDuration(number, head)
  if (kind === 'age') return showAge(number)
  if (kind === 'percent') return /%|per ?cent/iu.test(span.words) ? span.words : undefined
  return /\bhow (?:many|much)\b/iu.test(question) ? showCount(head, number) : undefined
}

/** Asked of the co-pilot, the pilot is somebody else. */
function isSameRole(question: string, word: string, before: string): boolean {
  const [lesser] = new RegExp(`\\b(?:co|ex|vice|deputy|former|assistant)[- ](?=${word}\\b)`, 'iu').exec(question) ?? []
  return lesser === undefined || before.toLowerCase().endsWith(lesser.toLowerCase())
}

function printDay({ key, words }: AnswerSpan): string | undefined {
  const [from, to] = key.split('/')
  if (from === undefined || to === undefined) return undefined
  if (from === to) return showDay(from)
  // A month or a year in words is its own answer; a stretch such as last week is none.
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && /^\p{Lu}\p{L}+( \d{4})?$/u.test(words))
    return showDay(from).replace(/^1 /u, '')
  return undefined
}

/** A whole name of somebody, with no office or house in it. */
function isName(span: AnswerSpan, text: string): boolean {
  const [name] = listNames(text, span)
  return name !== undefined && /\s/u.test(name.name) && isPersonal(name.name) && !office.test(name.name)
}

const office = /\b(?:Staff|Chief|President|Minister|House|Street|Court|Council|Office|Ministry|Department)\b/u
