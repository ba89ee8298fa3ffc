/** Splits a typed line into words, so that a value of several words can stand in quotation marks. */

import type { IsoDate } from '../model/article.ts'

/** One word of a line; `start` is where it stands there. A quoted one is a value, never a keyword. */
export type Word = { readonly text: string; readonly quoted: boolean; readonly start: number }

/** What stands behind a command word; `line` is the whole line, for values that keep their spacing. */
export type Rest = { readonly words: readonly Word[]; readonly line: string; readonly today?: IsoDate }

const OPENING = new Map([
  ['"', '"'],
  ['\u201c', '\u201d'],
  ['\u201d', '\u201d'],
  ['\u201e', '\u201c'],
  ['\u00ab', '\u00bb'],
])

/**
 * Splits at white space; marks that open a word keep what follows together up to the closing mark.
 *
 * @param line - as typed, hostile included; the work is linear in its length
 * @returns the words in order; a mark that is never closed is an ordinary character
 */
export function splitWords(line: string): readonly Word[] {
  const words: Word[] = []
  const hopeless = new Set<string>()
  let at = 0
  while (at < line.length) {
    if (isSpace(line, at)) {
      at += 1
      continue
    }
    const quoted = hopeless.has(line.charAt(at)) ? undefined : takeQuoted(line, at)
    if (quoted === undefined && OPENING.has(line.charAt(at))) hopeless.add(line.charAt(at))
    const end = quoted?.end ?? endOfWord(line, at)
    words.push({ text: quoted?.text ?? line.slice(at, end), quoted: quoted !== undefined, start: at })
    at = end
  }
  return words
}

function takeQuoted(line: string, start: number): { text: string; end: number } | undefined {
  const closing = OPENING.get(line.charAt(start))
  if (closing === undefined) return undefined
  let at = start + 1
  while (at < line.length && line.charAt(at) !== closing) at += line.charAt(at) === '\\' ? 2 : 1
  if (at >= line.length || (at + 1 < line.length && !isSpace(line, at + 1))) return undefined
  const inner = line.slice(start + 1, at)
  return { text: closing === '"' ? readEscapes(inner) : inner, end: at + 1 }
}

/** Reads the escapes that `quoteValue` writes; anything else stays as typed. */
function readEscapes(inner: string): string {
  if (!inner.includes('\\')) return inner
  try {
    return String(JSON.parse(`"${inner}"`))
  } catch {
    return inner
  }
}

function endOfWord(line: string, start: number): number {
  let at = start + 1
  while (at < line.length && !isSpace(line, at)) at += 1
  return at
}

function isSpace(line: string, at: number): boolean {
  return line.charAt(at).trim() === ''
}
