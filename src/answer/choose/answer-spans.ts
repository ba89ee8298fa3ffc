/** Finds in a sentence what could be the answer: a name, a country, a number, a date, as the question asks for. */

import type { Article, Span } from '../../model/article.ts'
import { resolveDates } from '../../text/dates.ts'
import { listNameParts, listNames } from '../../text/names.ts'
import { foldWord, stem } from '../../text/words.ts'
import type { Plan } from '../find/concepts.ts'
import type { Sought } from '../question/sought.ts'
import type { SoughtKind } from '../question/sought-kind.ts'
import { isCountry, isState, isWidePlace } from '../words/places.ts'
import type { AnswerSpan } from './answer-span.ts'
import { listMedia } from './media-spans.ts'
import { listMembers } from './member-spans.ts'
import { listNamesOfKind } from './name-of-kind.ts'
import { listMultiples, listNumbers, listScores } from './number-spans.ts'
import { fitPerson } from './person-fit.ts'
import { listPlaces } from './place-spans.ts'
import { listLengths, listTimes } from './time-spans.ts'

/** A name beside one that is called what is asked for fits less. */
const besideFit = 0.6
/** What stands behind after may be a cause or a mere time. */
const maybeFit = 0.6
/** A day where an hour is asked for. */
const besideHour = 0.5
/** A day tells when better than a week does. */
const clockFit = 0.7
const dateFits = { day: 1, week: 0.85, month: 0.85, range: 0.85, year: 0.6 }

/** Kinds whose answers can be told by their form; for others no sentence can be said to lack one. */
const formed = new Set<SoughtKind>([
  'person',
  'body',
  'country',
  'state',
  'place',
  'number',
  'money',
  'percent',
  'date',
  'duration',
  'age',
  'score',
  'letter',
])

/** Says whether an answer to such a question can be told by its form. */
export function hasForm(kind: SoughtKind): boolean {
  return formed.has(kind)
}

/**
 * Lists what a sentence offers as answers.
 *
 * @returns in order; names that the question itself has are left out
 */
export function listAnswerSpans(
  article: Article,
  sentence: Span,
  sought: Pick<Sought, 'kind' | 'head' | 'medium'>,
  plan: Plan,
): AnswerSpan[] {
  const { text } = article
  switch (sought.kind) {
    case 'person':
    case 'country':
    case 'state':
      return listNamed(text, sentence, sought, plan)
    case 'body':
    case 'place':
      return sought.medium ? listMedia(text, sentence) : listNamed(text, sentence, sought, plan)
    case 'number':
      return [...listNumbers(text, sentence, sought), ...listWordedCounts(text, sentence, sought.head)]
    case 'duration':
      return [...listNumbers(text, sentence, sought), ...listLengths(text, sentence)]
    case 'money':
    case 'percent':
    case 'age':
      return listNumbers(text, sentence, sought)
    case 'score':
      return listScores(text, sentence)
    case 'date':
      return listWhen(article, sentence, sought.head)
    case 'reason':
      return listReasons(text, sentence)
    case 'thing':
      return sought.head === undefined
        ? []
        : listMembers(text, sentence, sought.head).filter(({ words }) => !isAsked(words, plan))
    default:
      return []
  }
}

/** Counts without a figure: how often, and where no noun is counted how many times as much. */
function listWordedCounts(text: string, sentence: Span, head: string | undefined): AnswerSpan[] {
  if (head === 'times') return listTimes(text, sentence)
  return head === undefined ? listMultiples(text, sentence) : []
}

/** Days and hours; to `what time` a day tells little. */
function listWhen(article: Article, sentence: Span, head: string | undefined): AnswerSpan[] {
  const [days, hours] = [listDates(article, sentence), listClockTimes(article.text, sentence)]
  if (head !== 'time') return [...days, ...hours]
  return [...days.map((day) => ({ ...day, fit: day.fit * besideHour })), ...hours.map((hour) => ({ ...hour, fit: 1 }))]
}

function listDates({ text, published }: Article, sentence: Span): AnswerSpan[] {
  return resolveDates(text, sentence, published?.value).map(({ words, from, to, precision }) => ({
    ...words,
    words: text.slice(words.start, words.end),
    key: `${from}/${to}`,
    fit: dateFits[precision],
  }))
}

/** `10:24 p.m.`, `half past`: when within a day. */
function listClockTimes(text: string, sentence: Span): AnswerSpan[] {
  const slice = text.slice(sentence.start, sentence.end)
  return [
    ...slice.matchAll(
      /\b\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.m\.|[ap]m\b)|\b\d{1,2}(?::\d{2}|\.\d{2} (?=GMT|BST|local|o['’]clock))|\b(?:\d{1,2}|\p{Ll}{3,6}) o['’]clock\b|\b(?:noon|midnight|midday)\b/giu,
    ),
  ].map((match) => {
    const start = sentence.start + match.index
    return { start, end: start + match[0].length, words: match[0], key: `T${match[0].toLowerCase()}`, fit: clockFit }
  })
}

/** Names of the kind, but for those of the question; what is called so is meant before other names. */
function listNamed(
  text: string,
  sentence: Span,
  { kind, head }: Pick<Sought, 'kind' | 'head'>,
  plan: Plan,
): AnswerSpan[] {
  const called =
    head === undefined || kind === 'body'
      ? []
      : listNamesOfKind(text, sentence, { head, question: '', person: kind === 'person' })
  const names = kind === 'place' ? listPlaces(text, sentence, head) : listNamesOf(text, sentence, { kind, head })
  return names.flatMap((name) => {
    const isCalled = called.some(({ start }) => start === name.start)
    const fit = isCalled ? 1 : name.fit * (called.length > 0 ? besideFit : 1)
    return fit === 0 || isAsked(name.words, plan) ? [] : [{ ...name, fit }]
  })
}

/** The kind of name that is asked for, and its noun. */
type Named = { readonly kind: SoughtKind; readonly head: string | undefined }

function listNamesOf(text: string, sentence: Span, { kind, head }: Named): AnswerSpan[] {
  return listNames(text, sentence).map((found) => {
    // Guild-backed Orla Vale.
    const backed = kind === 'person' ? (/^\p{Lu}\p{L}*-\p{Ll}+ (?=\p{Lu})/u.exec(found.name)?.[0].length ?? 0) : 0
    const [start, end, name] = [found.start + backed, found.end, found.name.slice(backed)]
    const last = kind === 'person' ? listNameParts(name).at(-1) : undefined
    const key = last ?? name.toLowerCase().replace(/^the /u, '')
    return { start, end, words: text.slice(start, end), key, fit: fitName(text, { start, end }, { name, kind, head }) }
  })
}

function fitName(text: string, span: Span, { name, kind, head }: Named & { readonly name: string }): number {
  switch (kind) {
    case 'country':
      return isCountry(name) ? 1 : 0
    case 'state':
      return isState(name) ? 1 : 0
    case 'person':
      return fitPerson(text, span, { name, mayBeHouse: head === undefined })
    default:
      return isCountry(name) || isState(name) || isWidePlace(name) ? 0.2 : 0.8
  }
}

/** A name is the question's own when all of its words stand there. */
function isAsked(name: string, plan: Plan): boolean {
  const parts = name.split(/[\s-]+/u).map((part) => stem(foldWord(part)))
  return parts.every((part) =>
    plan.concepts.some(({ forms }) => forms.some(({ share, stems }) => share === 1 && stems.includes(part))),
  )
}

/** Words that a cause stands behind, or that name what it brought about. */
const cause =
  /\b(?:because|due to|owing to|thanks to|as a result of|(?:is|was|are|were) (?:a|the) result of|in response to|in retaliation for|in protest|the (?:main |official |only )?reasons?|so that|in order to|in (?:a bid|an effort|an attempt) to|(?:aimed|aiming) (?:at|to)|caused (?:by)?|(?:prompt|trigger|spark|driv)(?:en|ed|ing|s)?(?: by)?|blam(?:ed|es|ing)|cit(?:ed|es|ing)|accus(?:ed|es|ing) of|led to|leading to|rooted in|stem(?:s|med|ming) from)\b/iu
/** Words that also tell when or where, or what somebody is to do. */
const mayBeCause =
  /\b(?:amid|after|over|following|to (?:avoid|prevent|protect|help|stop|ensure|allow|make|compensate|keep|pay|save|cut|reduce|raise|show))\b/iu

/** From the words that lead to a cause to the end of the sentence. */
function listReasons(text: string, sentence: Span): AnswerSpan[] {
  const slice = text.slice(sentence.start, sentence.end)
  const sure = cause.exec(slice)
  const match = sure ?? mayBeCause.exec(slice)
  if (match === null) return []
  const start = sentence.start + match.index
  const words = text.slice(start, sentence.end)
  return [{ start, end: sentence.end, words, key: String(start), fit: sure === null ? maybeFit : 1 }]
}
