/** Finds in a sentence what could be the answer: a name, a country, a number, a date, as the question asks for. */

import type { Article, Span } from '../../model/article.ts'
import { resolveDates } from '../../text/dates.ts'
import { isNear, listNameParts, listNames } from '../../text/names.ts'
import { findNumbers } from '../../text/numbers.ts'
import { foldWord, isStopWord, stem } from '../../text/words.ts'
import type { Plan } from '../find/concepts.ts'
import type { Sought, SoughtKind } from '../question/sought.ts'
import { isCountry, isState, isWidePlace } from '../words/places.ts'
import { listRelated } from '../words/same-meaning.ts'
import { listNamesOfKind } from './name-of-kind.ts'

/** Words that could answer. `key` is the same for the same answer in other words; `fit` 0 to 1 says how well the kind fits. */
export type AnswerSpan = Span & { readonly words: string; readonly key: string; readonly fit: number }

/** A name beside one that is called what is asked for fits less. */
const besideFit = 0.6
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
  sought: Pick<Sought, 'kind' | 'head'>,
  plan: Plan,
): AnswerSpan[] {
  const { text } = article
  switch (sought.kind) {
    case 'person':
    case 'body':
    case 'country':
    case 'state':
    case 'place':
      return listNamed(text, sentence, sought, plan)
    case 'number':
    case 'money':
    case 'percent':
    case 'duration':
    case 'age':
      return listNumbers(text, sentence, sought)
    case 'date':
      return [...listDates(article, sentence), ...listClockTimes(text, sentence)]
    case 'reason':
      return listReasons(text, sentence)
    default:
      return []
  }
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
  return [...slice.matchAll(/\b\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.m\.|[ap]m\b)|\b(?:noon|midnight|midday)\b/giu)].map(
    (match) => {
      const start = sentence.start + match.index
      return { start, end: start + match[0].length, words: match[0], key: `T${match[0].toLowerCase()}`, fit: clockFit }
    },
  )
}

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
  return listNames(text, sentence).flatMap(({ start, end, name }) => {
    if (isAsked(name, plan)) return []
    // What is called so is meant before other names.
    const fit = called.some((one) => one.start === start)
      ? 1
      : fitName(name, kind) * (called.length > 0 ? besideFit : 1)
    const key =
      kind === 'person' ? (listNameParts(name).at(-1) ?? name.toLowerCase()) : name.toLowerCase().replace(/^the /u, '')
    return fit === 0 ? [] : [{ start, end, words: text.slice(start, end), key, fit }]
  })
}

function fitName(name: string, kind: SoughtKind): number {
  const place = isCountry(name) || isState(name) || isWidePlace(name)
  switch (kind) {
    case 'country':
      return isCountry(name) ? 1 : 0
    case 'state':
      return isState(name) ? 1 : 0
    case 'place':
      return place ? 1 : 0.4
    case 'person':
      // A dateline is set in capitals.
      if (place || /^\p{Lu}{4,}$/u.test(name)) return 0
      return /\s/u.test(name) ? 1 : 0.5
    default:
      return place ? 0.2 : 0.8
  }
}

/** A name is the question's own when all of its words stand there. */
function isAsked(name: string, plan: Plan): boolean {
  const parts = name.split(/[\s-]+/u).map((part) => stem(foldWord(part)))
  return parts.every((part) =>
    plan.concepts.some(({ forms }) => forms.some(({ share, stems }) => share === 1 && stems.includes(part))),
  )
}

function listNumbers(text: string, sentence: Span, { kind, head }: Pick<Sought, 'kind' | 'head'>): AnswerSpan[] {
  return findNumbers(text, sentence).flatMap((number) => {
    const { end } = number
    const words = text.slice(number.start, end)
    const after = text.slice(end, end + 40)
    // One of them counts nothing.
    if (isPartial(text, sentence, number.start, after)) return []
    const fit = /^one$/iu.test(words) && after.startsWith(' of ') ? 0 : fitNumber(kind, head, number, after)
    return fit === 0 ? [] : [{ start: number.start, end, words, key: `${number.unit ?? ''}${number.value}`, fit }]
  })
}

/** The hour of a clock, and a part of what was counted: `of whom 37`, `33 seriously`. */
function isPartial(text: string, sentence: Span, at: number, after: string): boolean {
  return (
    /^(?:[:.]\d\d)? ?[ap]\.?m\b/iu.test(after) ||
    /^ \p{Ll}+ly\b/u.test(after) ||
    /\bof (?:whom|which|them) (?:at least )?$/iu.test(text.slice(Math.max(sentence.start, at - 24), at))
  )
}

function fitNumber(
  kind: SoughtKind,
  head: string | undefined,
  number: { value: number; unit?: string; noun?: string },
  after: string,
): number {
  const time = /^[-\s](?:second|minute|hour|day|week|month|year|decade)/iu.test(after)
  const percent = number.unit === '%' || /^\s?(?:%|per ?cent|percent)/iu.test(after)
  switch (kind) {
    case 'money':
      return number.unit !== undefined && number.unit !== '%' ? 1 : 0
    case 'percent':
      return percent ? 1 : 0
    case 'duration':
      // Seven weeks after is no length of time but a distance.
      return /^[-\s]\p{L}+ (?:after|before|ago|earlier|later|since)\b/iu.test(after) && time
        ? 0.2
        : time
          ? 1
          : /^[-\s](?:kilomet|met(?:re|er)|mile|feet|foot|yard|inch)/iu.test(after)
            ? 0.8
            : 0
    case 'age':
      return /^[-\s](?:year|month|week|day)s?[-\s]old/iu.test(after) || /^,/u.test(after)
        ? 1
        : number.value < 120 && number.unit === undefined
          ? 0.3
          : 0
    default:
      // The 2016 vote is no count of votes.
      if (/^(?:19|20)\d\d$/u.test(String(number.value)) && !(number.noun?.endsWith('s') ?? false)) return 0
      if (
        head !== undefined &&
        listCounted(number.noun, after).some((noun) => isCounted(stem(foldWord(noun)), stem(foldWord(head))))
      )
        return 1
      if (head !== undefined && (number.noun !== undefined || /^-/u.test(after))) return 0.2
      return percent || number.unit !== undefined ? 0.3 : 0.6
  }
}

/** The noun asked for, or another word for it: `deaths`, `fatalities`. */
function isCounted(noun: string, head: string): boolean {
  return isNear(noun, head) || listRelated(head).some(({ stems }) => stems.length === 1 && stems[0] === noun)
}

/** What may be counted: the noun, and the last of a few words in small letters behind the number. */
function listCounted(noun: string | undefined, after: string): string[] {
  const words = /^[-\s]+((?:\p{Ll}+ ){0,3}\p{L}+)/u.exec(after)?.[1]?.split(' ') ?? []
  const end = words.findIndex((word) => isStopWord(word.toLowerCase()))
  const own = end < 0 ? words : words.slice(0, end)
  return [noun ?? own[0] ?? '', ...own.slice(1)]
}

function listReasons(text: string, sentence: Span): AnswerSpan[] {
  const slice = text.slice(sentence.start, sentence.end)
  const match =
    /\b(?:because|due to|owing to|so that|in order to|in response to|thanks to|as a result of|in protest|amid|after|over|to (?:avoid|prevent|protect|help|stop|ensure|allow))\b/iu.exec(
      slice,
    )
  if (match === null) return []
  const start = sentence.start + match.index
  return [
    {
      start,
      end: sentence.end,
      words: text.slice(start, sentence.end),
      key: String(start),
      fit: /because|due|owing|so that|in order/iu.test(match[0]) ? 1 : 0.6,
    },
  ]
}
