/** Weighs how well a sentence has the form of an answer: a statement, in the tense asked for, about the one asked about. */

import type { Article, Passage, Span } from '../../model/article.ts'
import { resolveDates } from '../../text/dates.ts'
import { listNames } from '../../text/names.ts'
import { listStems } from '../../text/words.ts'
import type { Plan } from '../find/concepts.ts'
import type { Match } from '../find/match-text.ts'
import type { Asked } from '../question/parse-question.ts'
import { hasForm } from './answer-spans.ts'
import { fitDefinition, fitIdentity } from './fit-identity.ts'
import type { Fitted } from './fitted.ts'
import { fitRelation } from './meet-relation.ts'

/** What no answer should be made of while there is anything else. */
const noStatement = -6

/** Gives points to add to a sentence's score, about -6 to 3. */
export function fitSentence(fitted: Fitted, asked: Asked, plan: Plan): number {
  const text = fitted.article.text.slice(fitted.sentence.start, fitted.sentence.end)
  if (!isStatement(fitted.passage, text)) return noStatement
  return (
    fitKind(asked, fitted) +
    fitTense(asked, fitted, text) +
    fitScope(asked, text) +
    fitNames(plan, fitted) +
    fitReason(asked, fitted, text) +
    fitAgent(asked, plan, fitted) +
    fitIdentity(asked, plan, fitted, text) +
    fitDefinition(asked, fitted) +
    fitAge(asked, fitted) +
    fitNamed(asked, text) +
    fitPlace(asked, plan, fitted, text) +
    fitRival(asked, text) +
    fitMoney(asked, fitted) +
    fitList(asked, fitted) +
    fitRelation(fitted, asked, plan) +
    fitEvent(asked, fitted) +
    fitOrdinal(asked, text)
  )
}

/** A sentence without anything of the kind asked for is at best the way to the one that has it. */
function fitKind({ sought }: Asked, { answers }: Fitted): number {
  if (!hasForm(sought.kind)) return 0
  const fit = Math.max(0, ...answers.map((answer) => answer.fit))
  return fit >= 0.8 ? 0.5 : fit < 0.4 ? -1 : 0
}

/** Headings, captions, link lines and an interviewer's questions state nothing. */
export function isStatement(passage: Passage, text: string): boolean {
  // A standfirst tells what the report says, and seldom ends in a point.
  if (passage.kind === 'standfirst') return text.length > 60
  return passage.kind === 'body' && /[.!…;:]["'”’)\]]*$/u.test(text) && text.length > 12
}

const asksPast = /\b(?:did|was|were|had|died|happened|took|won|went|left|attended|landed|chaired|led|paid)\b/iu
const asksAhead = /\b(?:will|going to|when is|next|when (?:could|might|may|should))\b/iu
const forecast =
  /\b(?:forecast\w*|predict\w*|(?:is|are|was|were) (?:now )?(?:expected|likely|set|due|projected)|expected to|may|might|could|would|will|if it|potential(?:ly)?)\b/iu

const isForeseen = /\b(?:projected|predicted|expect(?:ed|ing|s)|likely|could|might|may)\b/iu

/** Asks what is to come. */
export function isAhead(question: string): boolean {
  return asksAhead.test(question)
}

const suggested = /\b(?:suggest|propos|plan|promis|want|hop|expect|should|could|would|to be determined|next)\p{L}*\b/iu
const soon =
  /\bwithin (?:the next )?(?:\p{L}+ )?(?:days?|weeks?|months?)\b|\bnext (?:week|month|year)\b|\bby (?:the end of|\p{Lu})|\bin (?:the coming|\p{L}+) (?:days|weeks|months)\b/iu

function fitTense({ text: question, sought }: Asked, { answers, article }: Fitted, text: string): number {
  const unquoted = text.replaceAll(/[“"][^“”"]*[”"]?/gu, ' ')
  const bare = unquoted.length < text.length / 2 ? text : unquoted
  if (asksAhead.test(question) || (sought.kind === 'place' && suggested.test(question))) {
    if (sought.kind === 'place')
      return /\b(?:last (?:week|month|year)|yesterday)\b/iu.test(bare) ? -2 : suggested.test(text) ? 1.5 : 0
    if (sought.kind !== 'date') return 0
    if (/\b(?:last (?:week|month|year)|yesterday)\b/iu.test(bare)) return -2.5
    const published = article.published?.value
    const past = answers.length > 0 && published !== undefined && answers.every(({ key }) => key < published)
    return soon.test(bare) ? 2.5 : past ? -1.5 : forecast.test(bare) ? 0 : -0.5
  }
  if (sought.kind === 'money' && isForeseen.test(bare) && !isForeseen.test(question)) return -1.5
  if (!asksPast.test(question) || suggested.test(question) || sought.kind === 'speech' || sought.kind === 'whether')
    return 0
  return forecast.test(bare) ? -1.5 : 0
}

/** Before or after an event: what is dated on the other side of it is not meant. */
function fitEvent(asked: Asked, { article, sentence }: Fitted): number {
  const { window } = asked
  if (window?.event === undefined) return 0
  const published = article.published?.value
  const days = resolveDates(article.text, sentence, published).filter(({ precision }) => precision === 'day')
  const told = days.length > 0 ? days.map(({ from }) => from) : published === undefined ? [] : [published]
  const inside = told.some(
    (day) => (window.from === undefined || day >= window.from) && (window.to === undefined || day <= window.to),
  )
  if (told.length === 0) return 0
  if (!inside) return days.length > 0 ? -2 : -1
  return isEventItself(asked, article, sentence) ? -2 : 0
}

/** What happened after the vote is not the vote. */
function isEventItself({ text, window }: Asked, article: Article, sentence: Span): boolean {
  if (window?.event === undefined) return false
  const stands = new Set(listStems(article.text, sentence))
  const words = listStems(text, window.event.words)
  return words.length > 1 && words.every((word) => stands.has(word))
}

/** The last or the first of several: a sentence that says which one it tells of. */
function fitOrdinal({ text: question }: Asked, text: string): number {
  const ordinal =
    /\b(first|last|previous|second|third|final)\b(?! (?:week|month|year|night|name|time|few|\p{Lu}))/iu.exec(
      question,
    )?.[1]
  if (ordinal === undefined) return 0
  const same =
    ordinal.toLowerCase() === 'last'
      ? /\b(?:last|previous\p{L}*|since|latest|in (?:\p{L}+|\d+) years)\b/iu
      : new RegExp(`\\b(?:${ordinal}|initial\\p{L}*|debut)\\b`, 'iu')
  return same.test(text) ? 0.3 : -0.8
}

/** How many, of no place: the count of the whole before that of a part. */
function fitScope({ sought, text: question }: Asked, text: string): number {
  if (sought.kind !== 'number' || listNames(question).length > 0) return 0
  return /\b(?:total|toll|altogether|nationwide|statewide|in all|as of|in the (?:country|United \p{Lu}\p{L}+))\b/iu.test(
    text,
  )
    ? 1.2
    : 0
}

/** Of a question about several a sentence names one at least. */
function fitNames(plan: Plan, { found }: Fitted): number {
  const names = plan.concepts.flatMap(({ name }, n) => (name ? [n] : []))
  if (names.length < 3 || plan.concepts.length > 6) return 0
  return found.some(({ concept }) => names.includes(concept)) ? 0 : -0.7
}

/** Why: a short sentence that only says that it is so gives no reason. */
function fitReason({ sought }: Asked, { answers }: Fitted, text: string): number {
  return sought.kind === 'reason' && answers.length === 0 && text.length < 60 ? -3 : 0
}

/** Whether the one asked about does it: a sentence about somebody else says nothing of that. */
function fitAgent({ text: question, sought, subject }: Asked, plan: Plan, { found }: Fitted): number {
  if (sought.kind !== 'whether' || subject === undefined) return 0
  const [word = ''] = question.slice(subject).split(/[\s,?.!]/u)
  const agent = plan.concepts.findIndex(
    ({ name, word: own, forms }) =>
      name && (own.startsWith(word) || forms.some(({ words }) => words.toLowerCase().startsWith(word.toLowerCase()))),
  )
  return agent < 0 || found.some(({ concept }) => concept === agent) ? 0 : -1.5
}

/** `Vale, 52,`, `the 52-year-old Vale`, `aged 52`. */
function fitAge({ sought }: Asked, { found, answers }: Fitted): number {
  if (sought.kind !== 'age') return 0
  if (!answers.some(({ fit }) => fit === 1)) return -3
  return found.length > 0 ? 3 : 0
}

/** `Which colony`: a sentence that names one. */
function fitNamed({ sought, text: question }: Asked, text: string): number {
  if (sought.kind === 'person' || sought.head === undefined || !/\b(?:which|what)\b/iu.test(question)) return 0
  const heads = /\b(?:which|what) ((?:\p{L}+ ){0,2}\p{L}+)/iu.exec(question)?.[1]?.toLowerCase().split(' ') ?? []
  const head = heads.includes(sought.head) ? sought.head : undefined
  if (head === undefined || head.length < 4) return 0
  const bare = head.replace(/s$/u, '')
  return new RegExp(
    `(?<!^)(?<=[\\p{L},] )\\p{Lu}[\\p{L}\\d-]*\\d[\\p{L}\\d-]* (?:\\p{Ll}+ )?${bare}s?\\b|\\b${bare}s? (?:of|called|named|in|at) \\p{Lu}`,
    'u',
  ).test(text)
    ? 1.2
    : 0
}

/** `Where was she arrested`: the place follows the verb, and the verb is hers. */
function fitPlace({ sought }: Asked, plan: Plan, { article, sentence, found }: Fitted, text: string): number {
  if (sought.kind !== 'place') return fitSubject(plan, article, found)
  const verb = found.find(({ concept }) => plan.concepts[concept]?.name === false)
  if (verb === undefined) return -0.5
  const after = article.text.slice(verb.end, Math.min(sentence.end, verb.end + 60))
  const near = /^[^.;]{0,30}?\b(?:at|in|near|on|to|outside|from)\s+(?:an?\s+|the\s+)?[“‘']?(?:\p{Ll}+\s+)?\p{Lu}/u.test(
    after,
  )
  const open = /\b(?:to be determined|neutral|venue|location|not been made public)\b/iu.test(text) ? 0.8 : 0
  return (near ? 1.2 : 0) + open + fitSubject(plan, article, found)
}

/** Between the one asked about and the verb stands no relative clause of somebody else. */
function fitSubject(plan: Plan, article: Article, found: readonly Match[]): number {
  const verb = found.find(({ concept }) => plan.concepts[concept]?.name === false)
  const subject = found.find(({ concept }) => plan.concepts[concept]?.name === true)
  if (verb === undefined || subject === undefined || subject.start > verb.start) return 0
  const between = article.text.slice(subject.end, verb.start)
  return /\p{Lu}\p{Ll}+, who\b/u.test(between) ? -1.5 : 0
}

/** Asked about one county, told of another. */
function fitRival({ text: question }: Asked, text: string): number {
  const place = /\b(\p{Lu}\p{Ll}+) (County|Island|State|City|District|Province|River|Street|University)\b/u.exec(
    question,
  )
  if (place === null) return 0
  const others = [...text.matchAll(new RegExp(`\\b(\\p{Lu}\\p{Ll}+) ${place[2]}\\b`, 'gu'))].map((match) => match[1])
  return others.length > 0 && !others.includes(place[1]) ? -2.5 : 0
}

/** A price by the month is not what a thing cost. */
function fitMoney({ sought, text: question }: Asked, { article, answers }: Fitted): number {
  // In brackets stands the same sum in another money.
  const sums = answers.filter(({ start }) => article.text.charAt(start - 1) !== '(')
  if (sought.kind === 'money' && new Set(sums.map(({ key }) => key)).size > 1) return -0.5
  if (sought.kind !== 'money' || /\b(?:month|year|fee|subscription)\b/iu.test(question)) return 0
  return answers.length > 0 &&
    answers.every(({ end }) =>
      /^ ?(?:a|per|each|every) (?:month|year|week|day|user)\b/u.test(article.text.slice(end, end + 14)),
    )
    ? -2
    : 0
}

/** Several are asked for: a sentence that names several. */
function fitList({ sought }: Asked, { article, sentence, answers }: Fitted): number {
  if (!sought.several) return 0
  const named =
    answers.length > 0 ? new Set(answers.map(({ key }) => key)).size : listNames(article.text, sentence).length / 2
  return Math.min(1.5, 0.5 * Math.max(0, named - 1))
}
