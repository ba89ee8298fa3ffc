/** Composes the honest answer that the articles do not say, with what was looked for and what comes nearest. */

import type { IsoDate } from '../../model/article.ts'
import type { ArticleDigest } from '../../model/digest.ts'
import type { Basis, Line, Reply } from '../../model/reply.ts'
import { showDay } from '../../text/calendar.ts'
import { findNumbers } from '../../text/numbers.ts'
import { hasForm } from '../choose/answer-spans.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import { meetRelation } from '../choose/meet-relation.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher } from '../find/match-text.ts'
import { readRelation, SHORT_QUESTION } from '../find/relation.ts'
import type { Asked } from '../question/parse-question.ts'
import { type Citations, say, startCitations } from '../sentences/line-text.ts'
import { showSentence } from '../sentences/resolve-references.ts'
import { LONGEST_NEAREST, type Nearest } from '../settle/choose-nearest.ts'
import { isForetold, isOfAnotherMonth } from '../settle/stray-choice.ts'
import { TYPED_FROM } from '../settle/typed-choice.ts'
import { isPaint } from '../words/paint-words.ts'
import { finish, noteCorrections, noteEvent } from './compose-answer.ts'
import { countArticles } from './describe-basis.ts'

const namedWords = 8
/** A sentence with less of the question than this is not near enough to show. */
const nearFrom = 0.15

/** What an absent answer is composed of. */
type Absence = {
  readonly asked: Asked
  readonly plan: Plan
  /** What comes nearest, the likeliest first. */
  readonly closest: readonly Choice[]
  readonly nearest?: Nearest
  /** A sentence about all that was asked, without the number or the date. */
  readonly half?: Choice
  /** Whose words were asked for. */
  readonly unsaid?: string
  readonly digests: ReadonlyMap<string, ArticleDigest>
  readonly basis: Basis
  readonly today: IsoDate
}

/** Composes the reply. */
export function composeAbsent(parts: Absence): Reply {
  const { asked, plan, basis, today, closest } = parts
  const citations = startCitations()
  const near = closest.filter((choice) => isNear(choice, parts))
  const [first] = near
  const explained = first === undefined ? undefined : sayWhyNot(asked, plan, first)
  const mayAnswer = parts.nearest?.mayAnswer === true && explained?.isWrong === false
  return finish({
    kind: 'not-in-corpus',
    lines: [
      [say(sayAbsent(parts, mayAnswer), 'bold'), say(` ${sayLookedFor(asked, plan, basis)}`)],
      ...near.map((choice, n) => showNear(choice, n === 0 ? explained?.why : undefined, citations, parts)),
    ],
    notes: [...noteCorrections(plan), ...noteEvent(asked)],
    citations: citations.list(),
    basis,
    today,
  })
}

/** Has enough of the question to be looked at, and is not about others. */
function isNear(choice: Choice, { plan, nearest }: Absence): boolean {
  if (nearest?.mayAnswer) return true
  const { start, end } = choice.sentence
  return sharesName(plan, choice) && choice.covered >= nearFrom && end - start <= LONGEST_NEAREST
}

/** The first with why it is not the answer. */
function showNear(near: Choice, why: string | undefined, citations: Citations, parts: Absence): Line {
  const { half, unsaid, digests } = parts
  const label = half !== undefined ? 'What is reported: ' : why === undefined ? 'Next: ' : 'Closest: '
  const isExplained = why !== undefined && half === undefined && unsaid === undefined
  return [
    say(label),
    ...showSentence(near.article, near.sentence, digests.get(near.article.id)),
    citations.cite(near.article, near.sentence),
    ...(isExplained ? [say(` ${why}`)] : []),
  ]
}

/** Composes the reply to `what else?` where nothing is left. */
export function composeNothingMore(basis: Basis, today: IsoDate): Reply {
  const line = [say('Nothing more on this is in the corpus', 'bold'), say(', beside what was shown.')]
  return finish({ kind: 'not-in-corpus', lines: [line], notes: [], citations: [], basis, today })
}

/** Of a question about somebody a sentence about others is not near. */
function sharesName({ concepts }: Plan, { article, sentence }: Choice): boolean {
  const names = concepts.filter(({ name }) => name)
  return names.length === 0 || createMatcher(names)(article.text, sentence).found.length > 0
}

function sayAbsent({ asked, unsaid, half }: Absence, mayAnswer: boolean): string {
  if (unsaid !== undefined) return `No words of ${unsaid} on this are in the corpus.`
  const lack = half === undefined || !isWithout(half, asked) ? undefined : lacks[asked.sought.kind]
  if (lack === undefined) return mayAnswer ? 'The corpus does not say so plainly.' : 'The corpus does not say.'
  return `The corpus ${lack.replace(/ for it$/u, '')} for this.`
}

function sayLookedFor(asked: Asked, plan: Plan, basis: Basis): string {
  const words = [...plan.concepts].sort((a, b) => b.worth - a.worth).slice(0, namedWords)
  const inOrder = plan.concepts.filter((concept) => words.includes(concept)).map(({ word }) => shorten(word))
  const time =
    asked.window === undefined || asked.window.words.length === 0
      ? ''
      : ` ${asked.window.words.map(({ start, end }) => asked.text.slice(start, end)).join(', ')}`
  return `I looked for ${inOrder.join(', ') || 'your words'}${time} in ${countArticles(basis)}`
}

/** Nothing of the kind asked for stands in it; of a count, no number with a word behind it either: that may be meant. */
function isWithout({ article, sentence, answers }: Choice, { sought }: Asked): boolean {
  if (answers.some(({ fit }) => fit >= TYPED_FROM)) return false
  if (sought.kind !== 'number') return answers.length === 0
  return !findNumbers(article.text, sentence).some(({ end }) => /^ \p{L}/u.test(article.text.slice(end, end + 2)))
}

const lacks: Partial<Record<string, string>> = {
  person: 'names nobody for it',
  body: 'names none for it',
  country: 'names no country for it',
  state: 'names no state for it',
  place: 'names no place for it',
  number: 'gives no number for it',
  money: 'gives no sum for it',
  percent: 'gives no percentage for it',
  date: 'gives no date for it',
  duration: 'gives no length of time for it',
  age: 'gives no age for it',
}

/** Why the nearest sentence is not the answer: what is wrong with it, or only which words it lacks. */
function sayWhyNot(asked: Asked, plan: Plan, near: Choice): { readonly why: string; readonly isWrong: boolean } {
  const wrong = (why: string) => ({ why: `(${why})`, isWrong: true })
  const lacking = (why: string) => ({ why: `(${why})`, isWrong: false })
  const strangers = asked.outlets.filter(({ outlets }) => outlets.length === 0)
  if (strangers.length > 0)
    return wrong(`Nothing from ${strangers.map(({ printed }) => printed).join(', ')} is in the corpus.`)
  const unknown = plan.concepts
    .filter(({ frequency, worth, idf }) => frequency === 0 && worth > idf * 0.25)
    .map(({ word }) => shorten(word))
  if (unknown.length > 0) return lacking(`No article mentions ${unknown.slice(0, 4).join(', ')}.`)
  const fault = findFault(asked, plan, near)
  if (fault !== undefined) return wrong(fault)
  const without = listWithout(plan, near)
  return lacking(without.length === 0 ? 'No report comes nearer to it.' : `It says nothing of ${without.join(', ')}.`)
}

/** It is of another time, has nothing of the kind asked for, or tells it of somebody else or of a plan. */
function findFault(asked: Asked, plan: Plan, near: Choice): string | undefined {
  const published = near.article.published?.value
  const { window } = asked
  if (window?.kind === 'recent' && published !== undefined && window.from !== undefined && published < window.from)
    return `That is of ${showDay(published)}, before the time you ask about.`
  if (published !== undefined && isOfAnotherMonth(near, asked))
    return `That is of ${showDay(published)}, not of the time you ask about.`
  const lack = lacks[asked.sought.kind]
  if (hasForm(asked.sought.kind) && isWithout(near, asked) && lack !== undefined) return `It ${lack}.`
  const { found } = createMatcher(plan.concepts)(near.article.text, near.sentence)
  const relation = readRelation(asked, plan)
  const met = meetRelation({ ...near, found }, relation)
  if (plan.concepts.length > SHORT_QUESTION || !met.said || relation.verb === undefined) return undefined
  if (met.otherSubject && relation.subject !== undefined) return 'It tells that of somebody else.'
  return met.ahead && isForetold(near) ? 'It tells only of a plan or a possibility.' : undefined
}

/** The words of the question that weigh something and that the sentence lacks. */
function listWithout(plan: Plan, near: Choice): string[] {
  const { found } = createMatcher(plan.concepts)(near.article.text, near.sentence)
  return plan.concepts
    .filter(
      ({ worth, idf, word }, n) =>
        worth > plan.total / 12 && worth > idf * 0.25 && !isPaint(word) && !found.some(({ concept }) => concept === n),
    )
    .slice(0, 3)
    .map(({ word }) => word)
}

const wordChars = 30

function shorten(word: string): string {
  return word.length <= wordChars ? word : `${[...word].slice(0, wordChars).join('')}…`
}
