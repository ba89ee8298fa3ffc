/** Finds numbers in running text, in digits and in words, with the bound and the unit that go with them. */

import type { Span } from '../model/article.ts'

/** A number of the text; `words` are the text's own. */
export type FoundNumber = Span & {
  readonly value: number
  /** `over 30` is at least 30, `about 30` is near it; absent for a plain number. */
  readonly bound?: 'over' | 'under' | 'about'
  /** `$`, `£`, `€` or `%`. */
  readonly unit?: string
  /** The noun that is counted, as printed: `people`, `leaders`. */
  readonly noun?: string
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
  k: 1000,
  dozen: 12,
}

const small = new Map<string, number>([
  ...ones.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
])

/** Matches a number in words up to ninety-nine, for use inside other patterns. */
export const numberWords = `(?:${tens.join('|')})(?:[- ](?:${ones.slice(1, 10).join('|')}))?|${ones.slice(1).reverse().join('|')}`

/**
 * Reads a number: `two`, `twenty-one`, `1,200`, `90 billion`, `a couple of`, `a dozen`.
 *
 * @returns `undefined` when the words are no number
 */
export function parseNumber(words: string): number | undefined {
  const text = words.toLowerCase().trim()
  if (text === 'a' || text === 'an') return 1
  if (text === 'half a dozen') return 6
  if (/^(?:a )?couple(?: of)?$/.test(text)) return 2
  const match = /^(?:(\d(?:,?\d){0,20}(?:\.\d{1,6})?)|(?:a )?([a-z]+)(?:[- ]([a-z]+))?)(?:[- ]?([a-z]+))?$/.exec(text)
  if (match === null) return undefined
  const [, digits, first, second, scale] = match
  if (digits !== undefined) return times(Number(digits.replaceAll(',', '')), scale)
  return readWords([first, second, scale].filter((word) => word !== undefined))
}

function readWords(words: readonly string[]): number | undefined {
  let sum: number | undefined
  for (const word of words) {
    const value = small.get(word)
    if (value !== undefined) sum = (sum ?? 0) + value
    else if (scales[word] !== undefined && word.length > 2) sum = (sum ?? 1) * scales[word]
    else return undefined
  }
  return sum
}

function times(value: number, scale: string | undefined): number | undefined {
  if (Number.isNaN(value)) return undefined
  if (scale === undefined) return value
  const factor = scales[scale]
  return factor === undefined ? undefined : value * factor
}

const boundWords =
  'no more than|no fewer than|no less than|as many as|an estimated|over|more than|at least|nearly|almost|about|around|some|roughly|up to|fewer than|less than|under'

const pattern = new RegExp(
  String.raw`(?<![\w.,/:-])(?:(?<bound>${boundWords}) )?` +
    String.raw`(?<sign>[$£€])?(?:(?<digits>\d(?:,?\d){0,20}(?:\.\d{1,6})?)|(?<words>\b(?:${numberWords}|(?:half )?a dozen)\b))` +
    String.raw`(?:(?<plus>-plus|\+)|(?<unit>%| percent| per cent)|[- ]?(?<scale>dozen|hundred|thousand|million|billion|trillion|bn|m)\b)?` +
    String.raw`(?![\w/:]|\.\d|-\d)(?:[ -](?:(?:more|other|new|[a-z]{2,15}ed)[ ])?(?!(?:and|but|for|from|was|were|have|has|had|with|the|who|that|which|are|will|would|per|after|before|since|until|when)\b)(?<noun>[a-z]{3,30})\b)?`,
  'giu',
)

const bounds: Readonly<Record<string, FoundNumber['bound']>> = {
  over: 'over',
  'more than': 'over',
  'at least': 'over',
  'no fewer than': 'over',
  'no less than': 'over',
  'no more than': 'under',
  'as many as': 'under',
  'up to': 'under',
  'fewer than': 'under',
  'less than': 'under',
  under: 'under',
}

const bounded = new RegExp(`^(?<bound>(?:${boundWords}) )?(?<number>.+)$`, 'iu')

/** The words of a number with figures for what is spelt out: `at least nine` is `at least 9`, `two dozen` is 24. */
export function showInFigures(words: string): string {
  const { bound = '', number = words } = bounded.exec(words)?.groups ?? {}
  const value = /\d/u.test(number) ? undefined : parseNumber(number)
  return value === undefined ? words : `${bound}${value.toLocaleString('en-GB')}`
}

/** Finds the numbers of a text in order; dates and clock times are not told apart here. */
export function findNumbers(text: string, within?: Span): FoundNumber[] {
  const from = within?.start ?? 0
  const slice = within === undefined ? text : text.slice(within.start, within.end)
  const found: FoundNumber[] = []
  for (const match of slice.matchAll(pattern)) {
    const groups = match.groups ?? {}
    const base = groups.digits ?? groups.words ?? ''
    const value = times(parseNumber(base) ?? Number.NaN, groups.scale?.toLowerCase())
    if (value === undefined) continue
    const noun = groups.noun
    const length = match[0].length - (noun === undefined ? 0 : noun.length + 1)
    found.push({ start: from + match.index, end: from + match.index + length, value, ...details(groups) })
  }
  return found
}

function details(groups: Readonly<Record<string, string | undefined>>): Partial<FoundNumber> {
  const word = groups.bound?.toLowerCase()
  const bound = groups.plus !== undefined ? 'over' : word === undefined ? undefined : (bounds[word] ?? 'about')
  const unit = groups.sign ?? (groups.unit === undefined ? undefined : '%')
  const noun = groups.noun?.toLowerCase()
  return {
    ...(bound === undefined ? {} : { bound }),
    ...(unit === undefined ? {} : { unit }),
    ...(noun === undefined ? {} : { noun }),
  }
}
