/** A passage made ready for reading: its tokens, quotations and sentences. */

import type { Passage, Span } from '../../model/article.ts'
import { pairMarks, type Quoted } from '../../text/marks.ts'
import { splitSentences } from '../../text/sentences.ts'
import { cutTokens, type Range, type Token } from './tokens.ts'

/** A passage with its tokens. */
export type Line = Span & {
  /** The passage's number. */
  readonly n: number
  /** It is a headline or a heading, whose actor is not the one who speaks below it. */
  readonly heading: boolean
  /** Nearly every word has a capital, as in American headlines. */
  readonly titled: boolean
  readonly tokens: readonly Token[]
  readonly quoted: readonly Quoted[]
  /** Token ranges, in order; together they hold every token. */
  readonly sentences: readonly Range[]
}

/** Reads the passages of a text. */
export function readLines(text: string, passages: readonly Passage[]): Line[] {
  const lines: Line[] = []
  for (const passage of passages) lines.push(readLine(text, passage, lines.at(-1)))
  return lines
}

function readLine(text: string, passage: Passage, before: Line | undefined): Line {
  const { n, start, end, kind } = passage
  const tail = before?.quoted.at(-1)?.closed === false ? findTail(text, passage) : undefined
  const quoted = tail === undefined ? pairMarks(text, passage) : [tail, ...pairMarks(text, passage)]
  const tokens = cutTokens(text, passage, quoted)
  const split = splitSentences(text, passage)
  const sentences = toRanges(tail === undefined ? split : joinUntil(split, tail.behind), tokens)
  return {
    start,
    end,
    n,
    heading: kind === 'headline' || kind === 'heading',
    titled: isTitled(tokens),
    tokens,
    quoted,
    sentences,
  }
}

/** `… and so we came,” said Vale`: the end of a quotation that the passage before left open. */
function findTail(text: string, { start, end }: Span): Quoted | undefined {
  const at = text.slice(start, end).search(/[“”„«»"]/u)
  if (at <= 0 || !/^["”]$/u.test(text[start + at] ?? '')) return undefined
  const closes = /^\S$/u.test(text[start + at - 1] ?? '') && !/^[\p{L}\p{N}]/u.test(text[start + at + 1] ?? '')
  if (!closes) return undefined
  return { open: start, start, end: start + at, behind: start + at + 1, closed: true, kind: 'double' }
}

/** The sentences up to an offset made one. */
function joinUntil(sentences: readonly Span[], offset: number): Span[] {
  const first = sentences.findIndex(({ end }) => end >= offset)
  const from = sentences[0]
  const to = sentences[first]
  if (from === undefined || to === undefined) return [...sentences]
  return [{ start: from.start, end: to.end }, ...sentences.slice(first + 1)]
}

function isTitled(tokens: readonly Token[]): boolean {
  let words = 0
  let capitals = 0
  for (const { kind, capital, lower } of tokens) {
    if (kind !== 'word' || lower.length < 4) continue
    words++
    if (capital) capitals++
    if (words > 40) return false
  }
  return words > 2 && capitals > words * 0.7
}

function toRanges(sentences: readonly Span[], tokens: readonly Token[]): Range[] {
  const ranges: Range[] = []
  let from = 0
  for (const { end } of sentences) {
    let to = from
    while (to < tokens.length && (tokens[to] as Token).start < end) to++
    if (to > from) pushShort(tokens, { from, to }, ranges)
    from = to
  }
  return ranges
}

/** A sentence has at most so many tokens outside quotation marks; a longer run is no sentence, and is cut up. */
const longest = 250

function pushShort(tokens: readonly Token[], { from, to }: Range, ranges: Range[]): void {
  let start = from
  let outside = 0
  for (let i = from; i < to; i++) {
    if ((tokens[i] as Token).quote < 0) outside++
    if (outside < longest) continue
    ranges.push({ from: start, to: i + 1 })
    start = i + 1
    outside = 0
  }
  if (start < to) ranges.push({ from: start, to })
}

/** The token at an index, or a blank point where there is none, so that rules can look past the edges. */
export function tokenAt({ tokens }: Pick<Line, 'tokens'>, index: number): Token {
  // An array is slow to say that it has nothing at -1.
  return index >= 0 && index < tokens.length ? (tokens[index] as Token) : blank
}

const blank: Token = { start: 0, end: 0, word: '', lower: '', kind: 'point', capital: false, quote: -1 }
