/** Prints a number as a short answer: in figures, with its unit or its noun, only where it plainly is the one asked for. */

import type { Span } from '../../model/article.ts'
import { showInFigures } from '../../text/numbers.ts'
import type { AnswerSpan } from '../choose/answer-span.ts'
import { singularOf } from '../question/kind-nouns.ts'

/** A number with the sentence it stands in. `asked`: where the question's own words stand in the sentence. */
type ShownNumber = {
  readonly text: string
  readonly sentence: Span
  readonly span: AnswerSpan
  readonly asked: readonly Span[]
}

const people = /^(?:people|persons?|men|women|children)$/u
/** How many words may stand between a count and what is counted. */
const besideChars = 25

/**
 * Prints a count.
 *
 * @param head - the noun asked for; absent for `how many were injured`
 * @returns with its noun where that stands right behind it, alone for people beside a word of the question (`156 dead`)
 */
export function showCount(head: string | undefined, number: ShownNumber): string | undefined {
  const { text, span, asked } = number
  if (isRange(number) || isFrame(number)) return undefined
  const after = /^[\s-](\p{L}+)/u.exec(text.slice(span.end, span.end + 30))?.[1]?.toLowerCase()
  if (head !== undefined && isPlural(head)) {
    if (isSame(span.words.split(/\s+/u).at(-1) ?? '', head)) return showInFigures(span.words)
    if (after !== undefined && isSame(after, head)) return withNoun(span.words, head)
  }
  if (head !== undefined && !people.test(head)) return undefined
  const beside = asked.some(({ start, end }) => isBeside(text, span, { start, end }))
  return beside && after !== 'year' && after !== 'years' ? showInFigures(span.words) : undefined
}

/**
 * Prints a length of time: `nine-year` is `9 years`.
 *
 * @param head - the unit asked for in `how many years`
 */
export function showDuration(number: ShownNumber, head?: string): string | undefined {
  const { text, sentence, span } = number
  const [, unit] = timeUnit.exec(text.slice(span.end, span.end + 12)) ?? []
  if (unit === undefined || (head !== undefined && !isSame(unit, head))) return undefined
  const before = text.slice(Math.max(sentence.start, span.start - extensionChars), span.start)
  if (isRange(number) || extension.test(before) || !isLengthOf(number)) return undefined
  return withNoun(span.words, unit.toLowerCase())
}

const timeUnit = /^[-\s](second|minute|hour|day|week|month|year|decade)/iu

/** `Extended by six months` tells no whole length. */
const extension = /\b(?:extend|prolong|delay|postpon|shorten|another|further|additional)\p{L}*\b[^,;:]*$/iu
const extensionChars = 40

/** Says whether a noun is a unit of time. */
export function isTimeUnit(noun: string): boolean {
  return timeUnit.test(` ${noun}`)
}

/** Prints an age: only right behind the name asked about, or right before it. */
export function showAge({ text, span, asked }: ShownNumber): string | undefined {
  const after = text.slice(span.end, span.end + 60)
  const own = asked.some(
    ({ start, end }) =>
      (/^(?:, (?:an? |aged )?|, the | \()$/iu.test(text.slice(end, span.start)) &&
        /^(?:[,)]|-(?:year|month|week|day)-old\b)/u.test(after)) ||
      (start >= span.end &&
        /^-(?:year|month|week|day)-old (?:[\p{L}’'-]+ ){0,3}$/u.test(text.slice(span.end, start))) ||
      (/^ (?:is|was|turned|aged) $/u.test(text.slice(end, span.start)) && /^(?:[,.]| years? old| when\b)/u.test(after)),
  )
  const months = /^-(month|week|day)-old\b/u.exec(after)?.[1]
  return !own ? undefined : months === undefined ? showInFigures(span.words) : withNoun(span.words, months)
}

function withNoun(words: string, noun: string): string {
  const figures = showInFigures(words)
  if (people.test(noun)) return `${figures} ${noun}`
  const one = /^(?:\D+ )?1$/u.test(figures)
  return `${figures} ${one ? singularOf(noun) : pluralOf(noun)}`
}

function isPlural(noun: string): boolean {
  return noun.endsWith('s') || people.test(noun)
}

function isSame(a: string, b: string): boolean {
  return singularOf(a.toLowerCase()) === singularOf(b.toLowerCase())
}

function pluralOf(noun: string): string {
  const one = singularOf(noun)
  if (noun !== one) return noun
  return /(?:[cs]h|x|s)$/u.test(one) ? `${one}es` : `${one.replace(/(?<=[^aeiou])y$/u, 'ie')}s`
}

/** `Two to three hours`, `two hours or six`, `two-thirds`, `one in five`: no single count. */
function isRange({ text, sentence, span }: ShownNumber): boolean {
  const before = text.slice(Math.max(sentence.start, span.start - rangeChars), span.start)
  return rangeBefore.test(before) || rangeBehind.test(text.slice(span.end, span.end + rangeChars))
}

const rangeChars = 20
const figure = '(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\\p{L}+ty|\\p{L}+teen))'
const rangeBefore = new RegExp(`${figure}(?: \\p{L}+)? (?:to|or) $|${figure} (?:and|in) $`, 'iu')
const rangeBehind = new RegExp(
  `^(?:-| )(?:to|or|in|and-a-half|(?:half|third|quarter|fifth|tenth)s?)\\b|^ \\p{L}+ or ${figure}`,
  'iu',
)

/** `A 13th defeat in 26 games`: out of how many, or within how many, and not how many. */
function isFrame({ text, sentence, span }: ShownNumber): boolean {
  return /\b(?:in|of|from|within|after|per|every|last|past)(?: the| (?:last|past))* $/iu.test(
    text.slice(Math.max(sentence.start, span.start - frameChars), span.start),
  )
}

const frameChars = 24

/** `For nine years`, `a nine-year sentence`, `sentenced to nine years`: with a word of the question right beside it. */
function isLengthOf({ text, span, asked }: ShownNumber): boolean {
  return asked.some(({ start, end }) => {
    if (start >= span.end)
      return /^[-\s]\p{L}+(?:,? (?!for\b|and\b|in\b|of\b|after\b|before\b)[^\s,;:.]+){0,3} $/u.test(
        text.slice(span.end, start),
      )
    return lengthBefore.test(text.slice(end, span.start)) && end <= span.start
  })
}

/** What leads from the word of the question to the length. */
const lengthBefore =
  /^(?: [^\s,;:.]+){0,6} (?:for|to|of|lasted|lasts|took|is|was|served|spent|after|at|into|ran|over)(?: (?:the|a|an|another|just|only|his|her|their|its|nearly|past|last|first))? $|^(?: [^\s,;:.]+){0,2} $/iu

function isBeside(text: string, a: Span, b: Span): boolean {
  const between = a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start)
  return between.length <= besideChars && !/[,;:()–—]/u.test(between)
}
