/** Tells whether a sentence has something of the kind that a question asks for. */

import { listNames } from '../../text/names.ts'
import { stem } from '../../text/words.ts'
import type { AnswerSpan } from '../choose/answer-span.ts'
import { hasForm } from '../choose/answer-spans.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Examined } from '../choose/examine-question.ts'
import { createMatcher } from '../find/match-text.ts'
import type { SoughtKind } from '../question/sought-kind.ts'

/** An answer that fits the kind asked for so well is one. */
export const TYPED_FROM = 0.6
/** A number with the noun asked for right behind it. */
export const OWN_NOUN_FROM = 0.8
/** A number that counts something else fits less. */
const countsFrom = 0.25
/** Kinds that a sentence plainly has or has not. */
const measured = new Set<SoughtKind>(['number', 'money', 'percent', 'date', 'duration', 'age', 'score'])
/** Nouns that a count may leave out: `151 were killed`. */
const vague = /^(?:people|persons?|number|total|amount)$/iu

/** A number, a sum, a date, an age or a length of time is asked for. */
export function isMeasured(kind: SoughtKind): boolean {
  return measured.has(kind)
}

/** Says whether a noun tells nothing of what is counted. */
export function isVagueNoun(word: string): boolean {
  return vague.test(word)
}

/** It has something of the kind asked for, where that has a form. */
export function isTyped(choice: Choice, examined: Examined): boolean {
  return !hasForm(examined.asked.sought.kind) || fitsFrom(choice, examined, TYPED_FROM)
}

/** A number, a sum, a date or a country is asked for, and it has none. */
export function lacksForm(choice: Choice, examined: Examined): boolean {
  const { kind } = examined.asked.sought
  return (
    (isMeasured(kind) || kind === 'country' || kind === 'state') &&
    !fitsFrom(choice, examined, kind === 'age' ? TYPED_FROM : countsFrom)
  )
}

/** The name of somebody is asked for, and the sentence names nobody new. */
export function lacksName({ article, sentence }: Choice, { asked: { text }, plan }: Examined): boolean {
  if (!/\bwhat(?:['’]?s| is| was| are| were) the names? of\b/iu.test(text)) return false
  const match = createMatcher(plan.concepts)
  return !listNames(article.text, sentence).some(
    (name) => /\s/u.test(name.name) && match(article.text, name).found.length === 0,
  )
}

/** A number without the noun asked for counts it only where that noun stands in the sentence too. */
function fitsFrom(choice: Choice, examined: Examined, least: number): boolean {
  const best = Math.max(0, ...choice.answers.map(({ fit }) => fit))
  const { kind, head } = examined.asked.sought
  if (kind === 'age')
    return choice.answers.some((answer) => answer.fit >= least && isAgeAsked(choice, answer, examined))
  if (kind !== 'number' || head === undefined || isVagueNoun(head) || best >= OWN_NOUN_FROM) return best >= least
  return best >= least && hasNoun(choice, examined, head)
}

/** `Vale, 52,` is the age of Vale, and of nobody else who is asked about; the number of a day is no age. */
function isAgeAsked({ article: { text }, sentence }: Choice, { start, end }: AnswerSpan, { plan }: Examined): boolean {
  const beside = text.charAt(end) === ','
  const before = text.slice(Math.max(sentence.start, start - ageChars), start)
  if (!beside || !/, $/u.test(before)) return !beside || !/\p{Lu}\p{L}+ $/u.test(before)
  const named = { start: Math.max(sentence.start, start - ageChars), end: start }
  return createMatcher(plan.concepts)(text, named).found.length > 0
}

const ageChars = 24

function hasNoun({ article, sentence }: Choice, { plan }: Examined, head: string): boolean {
  const concepts = plan.concepts.filter(({ forms }) =>
    forms.some(({ share, stems }) => share === 1 && stems.includes(stem(head))),
  )
  return concepts.length === 0 || createMatcher(concepts)(article.text, sentence).found.length > 0
}

/** Who has most of all: a sentence that says of somebody that there is some tells nothing of that. */
export function lacksSuperlative({ article, sentence }: Choice, { asked: { text, sought } }: Examined): boolean {
  if (!hasForm(sought.kind) || !asksMost.test(text.slice(sought.focus.start, sought.focus.end))) return false
  return !most.test(article.text.slice(sentence.start, sentence.end))
}

/** Ends in est and is no superlative. */
const noMost =
  '(?!(?:w|r|t|for|prot|inter|lat|arr|requ|gu|qu|harv|cont|ch|n|pri|conqu|inv|sugg|dig|manif|hon|mod|ever)est\\b)'
const asksMost = new RegExp(`\\bthe (?:most|fewest|least|${noMost}[a-z]{2,}est)\\b`, 'iu')
const most = new RegExp(
  `\\b(?:most|fewest|least|record\\p{L}*|top\\p{L}*|lead(?:s|er|ing)?|number one|${noMost}[a-z]{2,}est)\\b`,
  'iu',
)
