/** Finds in a sentence the numbers that could answer: counts, sums, shares, lengths of time, ages, scores. */

import { isRole } from '../../digest/quotes/role-nouns.ts'
import type { Span } from '../../model/article.ts'
import { isNear } from '../../text/names.ts'
import { type FoundNumber, findNumbers } from '../../text/numbers.ts'
import { foldWord, isStopWord, stem } from '../../text/words.ts'
import type { Sought } from '../question/sought.ts'
import { findPeople, isKindOf, isSomebody } from '../words/kinds.ts'
import { listRelated } from '../words/same-meaning.ts'
import type { AnswerSpan } from './answer-span.ts'

/** A number that counts those asked for under a wider or a narrower noun. */
const alikeFit = 0.8
/** A number that counts another noun than the one asked for. */
const otherFit = 0.2
/** Told in a word, and as often of something else. */
const multipleFit = 0.6
const beforeChars = 16
/** An amount that is asked for without a noun: `how much did she put in`. */
const amountFit = 0.8

/**
 * Lists the numbers of a sentence.
 *
 * @returns in order; hours of a clock, parts of a count and numbers of another unit are left out
 */
export function listNumbers(text: string, sentence: Span, sought: Pick<Sought, 'kind' | 'head'>): AnswerSpan[] {
  return findNumbers(text, sentence).flatMap((number) => {
    const { start, end } = number
    const words = text.slice(start, end)
    const after = text.slice(end, end + 40)
    // One of them counts nothing.
    if (isPartial(text, sentence, start, after) || (/^one$/iu.test(words) && after.startsWith(' of '))) return []
    const before = text.slice(Math.max(sentence.start, start - beforeChars), start)
    // No two of them count nothing either, and No. 1 is a rank.
    if (/\bno\.? $/iu.test(before)) return []
    const fit = fitNumber(sought, number, { before, after })
    return fit === 0 ? [] : [{ start, end, words, key: `${number.unit ?? ''}${number.value}`, fit }]
  })
}

/** Lists the words that tell how many times as much: `quadrupled`, `tenfold`. */
export function listMultiples(text: string, sentence: Span): AnswerSpan[] {
  const slice = text.slice(sentence.start, sentence.end)
  return [...slice.matchAll(/\b(?:(?:doubl|tripl|quadrupl|quintupl|halv)(?:es?|ed|ing)|\p{Ll}{2,9}-?fold)\b/giu)].map(
    ({ index, 0: words }) => {
      const start = sentence.start + index
      return { start, end: start + words.length, words, key: words.toLowerCase(), fit: multipleFit }
    },
  )
}

/** Lists the scores of a sentence: `3-0`, `6–4`; no years and no ages. */
export function listScores(text: string, sentence: Span): AnswerSpan[] {
  const slice = text.slice(sentence.start, sentence.end)
  return [
    ...slice.matchAll(/(?<![\p{L}\d.,-])\d{1,3}[-–]\d{1,3}(?![\p{L}\d%-]|[ -](?:year|month|day|hour|minute)|\.\d)/gu),
  ].map(({ index, 0: words }) => {
    const start = sentence.start + index
    return { start, end: start + words.length, words, key: words.replace('–', '-'), fit: 1 }
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

type Around = { readonly before: string; readonly after: string }

function fitNumber(
  { kind, head }: Pick<Sought, 'kind' | 'head'>,
  number: FoundNumber,
  { before, after }: Around,
): number {
  switch (kind) {
    case 'money':
      return isSum(number) ? 1 : 0
    case 'percent':
      return isPercent(number, after) ? 1 : 0
    case 'duration':
      return fitDuration(before, after)
    case 'age':
      return fitAge(number, { before, after })
    default:
      return fitCount(head, number, after)
  }
}

function isSum({ unit }: FoundNumber): boolean {
  return unit !== undefined && unit !== '%'
}

function isPercent({ unit }: FoundNumber, after: string): boolean {
  return unit === '%' || /^\s?(?:%|per ?cent|percent)/iu.test(after)
}

function fitDuration(before: string, after: string): number {
  if (/^[-\s](?:kilomet|met(?:re|er)|mile|feet|foot|yard|inch)/iu.test(after)) return 0.8
  // How old somebody is takes no time.
  if (
    !/^[-\s](?:second|minute|hour|day|week|month|year|decade)/iu.test(after) ||
    /^[-\s]\p{L}+[-\s]old\b/iu.test(after)
  )
    return 0
  // Seven weeks after is no length of time but a distance, and within a week no more than its end.
  if (/^[-\s]\p{L}+ (?:after|before|ago|earlier|later|since)\b/iu.test(after)) return 0.2
  return /\b(?:within|every|past|last|next)(?: the)? $/iu.test(before) ? 0.5 : 1
}

function fitAge({ value, unit }: FoundNumber, { before, after }: Around): number {
  if (/^[-\s](?:year|month|week|day)s?[-\s]old/iu.test(after)) return 1
  if (value >= 120 || unit !== undefined || monthBefore.test(before)) return 0
  if (/^,/u.test(after)) return 1
  return /\b(?:aged?|age of|turn(?:s|ed|ing)?) $/iu.test(before) || (isAged.test(before) && agedBehind.test(after))
    ? 1
    : 0.3
}

const monthBefore =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\.|uary|ruary|ch|il|ust|ember|tember|ober)? $/iu
/** `She was just 52 when`. */
const isAged = /\b(?:is|was|were|are|am|at)(?: (?:just|only|then|still|now|about))? $/iu
const agedBehind = /^(?:[.;]| (?:when|and|but|at the time|years? of age)\b)/iu

function fitCount(head: string | undefined, number: FoundNumber, after: string): number {
  // The 2016 vote is no count of votes.
  if (/^(?:19|20)\d\d$/u.test(String(number.value)) && !(number.noun?.endsWith('s') ?? false)) return 0
  const measured = isSum(number) || isPercent(number, after)
  // A one-day strike counts no days.
  if (head === undefined) return measured ? amountFit : /^-/u.test(after) ? otherFit : 0.6
  const counted = listCounted(number.noun, after)
  if (counted.some((noun) => isCounted(noun, head))) return 1
  if (counted.some((noun) => isCountedAlike(noun, head))) return alikeFit
  if (number.noun !== undefined || /^-/u.test(after)) return otherFit
  return measured ? 0.3 : 0.6
}

/** The noun asked for, or another word for it: `deaths`, `fatalities`; of people, whoever they are. */
function isCounted(noun: string, head: string): boolean {
  if (people.test(head) && (somebody.test(noun) || isRole(noun.toLowerCase()) || isSomebody(noun.toLowerCase())))
    return true
  const [counted, asked] = [stem(foldWord(noun)), stem(foldWord(head))]
  return isNear(counted, asked) || listRelated(asked).some(({ stems }) => stems.length === 1 && stems[0] === counted)
}

/** Patients are counted as people, and workers as bakers too. */
function isCountedAlike(noun: string, head: string): boolean {
  if (people.test(noun)) return isSomebody(head)
  return isSomebody(head) && isKindOf(noun.toLowerCase(), findPeople(head))
}

const people = /^(?:people|persons?)$/iu
const somebody =
  /^(?:adults?|lives|crew|migrants?|souls|individuals|persons?|mourners|respondents|arrivals|inhabitants)$/iu

/** What may be counted: the noun, the last of a few words behind the number, and of what it is a measure (`52 inches of snow`). */
function listCounted(noun: string | undefined, after: string): string[] {
  const words = /^[-\s]+((?:[\p{L}-]+ ){0,3}\p{L}+)/u.exec(after)?.[1]?.split(' ') ?? []
  const end = words.findIndex((word) => isStopWord(word.toLowerCase()))
  const own = end < 0 ? words : words.slice(0, end)
  const measured = end > 0 && words[end]?.toLowerCase() === 'of' ? words.slice(end + 1) : []
  return [noun ?? own[0] ?? '', ...own.slice(1), ...measured]
}
