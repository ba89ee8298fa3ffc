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

/** A half-open range of token indexes. */
export type Range = { readonly from: number; readonly to: number }

const tokenPattern =
  /(?:\p{Lu}\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Sens|Reps|Prof|Gen|Lt|Col|Sgt|Rev|Hon|Jr|Sr|St|Maj|Capt|Adm|\p{Lu})\.(?=\s)|[\p{L}\p{N}\p{M}$£€#@%]+(?:['’.,/&-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}%]+)*['’]?|--+|\.{2,}|\S/gu

/**
 * Cuts a line into tokens.
 *
 * @param quoted - the line's quotations, as `pairMarks` gives them
 */
export function cutTokens(text: string, line: Span, quoted: readonly Quoted[]): Token[] {
  const tokens: Token[] = []
  const words = text.slice(line.start, line.end)
  let q = 0
  for (const match of words.matchAll(tokenPattern)) {
    let word = match[0]
    const start = line.start + match.index
    while (q < quoted.length && (quoted[q] as Quoted).behind <= start) q++
    const inside = quoted[q]
    const quote = inside !== undefined && inside.open <= start ? q : -1
    if (word.length > 1 && /['’]$/.test(word) && inside !== undefined && start + word.length > inside.end) {
      if (quote >= 0) word = word.slice(0, inside.end - start)
    }
    tokens.push(makeToken(word, start, quote))
  }
  return tokens
}

const wordStart = /[\p{L}\p{N}$£€#@]/u
const markChars = '"“”„‟‘’«»″`\''

function makeToken(word: string, start: number, quote: number): Token {
  const code = word.charCodeAt(0)
  const plain = (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  const kind = plain || wordStart.test(word) ? 'word' : markChars.includes(word[0] as string) ? 'mark' : 'point'
  const capital = plain ? code <= 90 : kind === 'word' && /^\p{Lu}/u.test(word)
  const lower = kind === 'word' ? word.toLowerCase().replace('’', "'") : word
  return { start, end: start + word.length, word, lower, kind, capital, quote }
}
