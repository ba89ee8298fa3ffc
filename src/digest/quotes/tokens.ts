/** Cuts a passage into the tokens that the grammar of attribution reads: words, points and quotation marks. */

import type { Span } from '../../model/article.ts'
import type { Quoted } from '../../text/marks.ts'

/** A word, a point or a quotation mark. */
export type Token = Span & {
  readonly word: string
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string
  readonly kind: 'word' | 'point' | 'mark'
  /** Begins with a capital letter. */
  readonly capital: boolean
  /** Index of the quotation that it stands in (its marks included); -1 outside of any. */
  readonly quote: number
}

/** Ends in an apostrophe, or in one with an s: `Vale’s`, `ministers’`. */
export function isPossessive(word: string): boolean {
  const last = word.charCodeAt(word.length - 1)
  return isApostrophe(last) || (last === 0x73 && isApostrophe(word.charCodeAt(word.length - 2)))
}

/** Dashes of every kind, a hyphen that stands alone among them. */
export function isDash(word: string): boolean {
  return /^--+$|^[—–―-]$/.test(word)
}

/** A half-open range of token indexes. */
export type Range = { readonly from: number; readonly to: number }

/** Abbreviations that keep their point. */
const pointed = new Set(
  'Mr Mrs Ms Dr Sec Det Supt Cmdr Sen Rep Gov Sens Reps Govs Prof Gen Lt Col Sgt Rev Hon Jr Sr St Maj Capt Adm'.split(
    ' ',
  ),
)

const letter = 1
const inner = 2
const space = 3

/** Character classes of the first 128 code units: letters and digits, characters inside words, white space. */
const classes = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code)
  if (/[A-Za-z0-9$#@%]/.test(character)) classes[code] = letter
  else if (/['.,/&-]/.test(character)) classes[code] = inner
  else if (/\s/.test(character)) classes[code] = space
}

const otherLetter = /[\p{L}\p{N}\p{M}£€]/u
const otherSpace = /\s/u

function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return classes[code] as number
  // Signs inside a word come from text that was decoded wrongly: they don't part it.
  if (code === 0x2019 || (code > 0xa0 && code < 0xc0)) return inner
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000) return space
  if (code >= 0x2010 && code <= 0x2027) return 0
  const point = text.codePointAt(at) ?? code
  const character = String.fromCodePoint(point)
  if (otherLetter.test(character)) return letter
  return otherSpace.test(character) ? space : 0
}

/**
 * Cuts a line into tokens.
 *
 * @param quoted - the line's quotations, as `pairMarks` gives them
 */
export function cutTokens(text: string, line: Span, quoted: readonly Quoted[]): Token[] {
  const tokens: Token[] = []
  let q = 0
  let at = line.start
  while (at < line.end) {
    const kind = classOf(text, at)
    if (kind === space) {
      at++
      continue
    }
    while (q < quoted.length && (quoted[q] as Quoted).behind <= at) q++
    const inside = quoted[q]
    const quote = inside !== undefined && inside.open <= at ? q : -1
    const last =
      inside === undefined
        ? line.end
        : quote >= 0
          ? Math.max(at + 1, at < inside.start ? inside.start : at < inside.end ? inside.end : inside.behind)
          : inside.open
    const end =
      kind === letter
        ? findWordEnd(text, at, Math.min(last, line.end))
        : findPointEnd(text, at, Math.min(last, line.end))
    pushToken(tokens, text.slice(at, end), at, quote, kind === letter)
    at = end
  }
  return tokens
}

/** A pronoun's contraction is two words: `he’s` is `he` and `’s`. */
function pushToken(tokens: Token[], word: string, start: number, quote: number, isWord: boolean): void {
  const cut = isWord ? findContraction(word) : 0
  if (cut === 0) {
    tokens.push(makeToken(word, start, quote, isWord))
    return
  }
  tokens.push(makeToken(word.slice(0, cut), start, quote, true))
  tokens.push(makeToken(word.slice(cut), start + cut, quote, true))
}

const contracting = new Set('i you he she it we they who that there what'.split(' '))

function findContraction(word: string): number {
  if (word.length > 8) return 0
  let cut = 1
  while (cut < word.length && !isApostrophe(word.charCodeAt(cut))) cut++
  return cut < word.length - 1 && contracting.has(word.slice(0, cut).toLowerCase()) ? cut : 0
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

function widthOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code <= 0xdbff && text.charCodeAt(at + 1) >= 0xdc00 && text.charCodeAt(at + 1) <= 0xdfff
    ? 2
    : 1
}

function findWordEnd(text: string, from: number, last: number): number {
  let end = from
  while (end < last) {
    const kind = classOf(text, end)
    if (kind === letter) end += widthOf(text, end)
    else if (kind === inner && end + 1 < last && classOf(text, end + 1) === letter) end++
    else break
  }
  end = Math.min(end, last)
  const next = text[end]
  if (next === '.' && keepsPoint(text, from, end)) return end + 1
  return (next === "'" || next === '’') && end < last ? end + 1 : end
}

/** `Mr.`, `J.`, `U.S.` */
function keepsPoint(text: string, from: number, end: number): boolean {
  if (end - from > 5) return false
  const word = text.slice(from, end)
  if (pointed.has(word)) return true
  if (word.length === 1) return word !== word.toLowerCase() && /^\s/u.test(text[end + 1] ?? '')
  return /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)
}

function findPointEnd(text: string, from: number, last: number): number {
  const first = text[from]
  let end = from + widthOf(text, from)
  if (first === '-' || first === '.') while (end < last && text[end] === first) end++
  return Math.min(end, Math.max(last, from + 1))
}

const markChars = '"“”„‟‘’«»″`\''

function makeToken(word: string, start: number, quote: number, isWord: boolean): Token {
  const code = word.charCodeAt(0)
  const kind = isWord ? 'word' : markChars.includes(word[0] as string) ? 'mark' : 'point'
  const capital = isWord && (code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word))
  return { start, end: start + word.length, word, lower: isWord ? foldWord(word) : word, kind, capital, quote }
}

/** Bodies and countries by their initials, which in small letters would be pronouns. */
const initials = new Set(['WHO', 'US', 'IT'])

function foldWord(word: string): string {
  return initials.has(word) ? word : fold(word)
}

function fold(word: string): string {
  if (isPlain(word)) return word
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replace('’', "'") : lower
}

/** Nothing but small letters without accents, as in most words. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code < 97 || code > 122) return false
  }
  return true
}
