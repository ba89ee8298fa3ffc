/** Finds where a question's concepts stand in a text. */

import type { Span } from '../../model/article.ts'
import { isStopWord, listWords, stemOf } from '../../text/words.ts'
import type { Concept } from './concepts.ts'

/** A concept found in a text. `nth` counts the text's words. */
export type Match = Span & { readonly concept: number; readonly share: number; readonly nth: number }

/** The matches of a text and how many words it has. */
export type Matches = { readonly found: readonly Match[]; readonly words: number }

/** Finds the concepts of one question in any text; remembers words, so that one is used for all texts of a question. */
export type Matcher = (text: string, within: Span) => Matches

type Entry = { readonly concept: number; readonly share: number; readonly stems: readonly string[] }

/** Makes the matcher for a question's concepts. */
export function createMatcher(concepts: readonly Concept[]): Matcher {
  const byStem = new Map<string, Entry[]>()
  for (const [concept, { forms }] of concepts.entries()) {
    for (const { stems, share } of forms) {
      const [first] = stems
      if (first === undefined) continue
      byStem.set(first, [...(byStem.get(first) ?? []), { concept, share, stems }])
    }
  }
  for (const entries of byStem.values()) entries.sort((a, b) => b.stems.length - a.stems.length)
  const begins = createBeginnings(byStem.keys())
  const entriesOf = (word: string) => byStem.get(stemOf(word))
  return (text, within) => matchText(text, within, entriesOf, begins)
}

/** Says whether a word that begins at `at` could have one of the stems; `false` is certain. */
type Beginnings = (text: string, at: number, end: number) => boolean

/**
 * Knows the first three letters of the stems: few words of a text share them with the question, and only those are
 * stemmed and looked up.
 */
function createBeginnings(stems: Iterable<string>): Beginnings {
  const known = new Uint8Array(32 ** 3)
  for (const one of stems) {
    const [first, second, third] = [0, 1, 2].map((n) => letterOf(one.charCodeAt(n)))
    if (first === undefined) continue
    for (const b of second === undefined ? letters : [second])
      for (const c of third === undefined ? letters : [third]) known[(first << 10) | (b << 5) | c] = 1
  }
  return (text, at, end) => {
    const first = letterOf(text.charCodeAt(at))
    const second = at + 1 < end ? letterOf(text.charCodeAt(at + 1)) : 0
    const third = at + 2 < end ? letterOf(text.charCodeAt(at + 2)) : 0
    if (first === undefined || second === undefined || third === undefined) return true
    return known[(first << 10) | (second << 5) | third] === 1
  }
}

const letters = Array.from({ length: 27 }, (_, n) => n)

/** 1 to 26 for a plain letter; y counts as i, which it becomes at a stem's end. */
function letterOf(code: number): number | undefined {
  const lower = code | 32
  if (code > 127 || lower < 97 || lower > 122) return undefined
  return lower === 121 ? 9 : lower - 96
}

/** Walks the characters itself: this runs over every word of every candidate, and a pattern takes five times as long. */
function matchText(
  text: string,
  within: Span,
  entriesOf: (word: string) => readonly Entry[] | undefined,
  mayMatch: Beginnings,
): Matches {
  const found: Match[] = []
  let words = 0
  let at = within.start
  while (at < within.end) {
    const first = text.charCodeAt(at)
    if (!isWordCode(first)) {
      at += 1
      continue
    }
    const end = findWordEnd(text, at, within.end)
    const nth = words
    words += 1
    // The stem of a plain word begins as the word does.
    if (mayMatch(text, at, end)) {
      for (const { concept, share, stems } of entriesOf(text.slice(at, end)) ?? []) {
        if (isPronoun(text, at, stems)) continue
        const last = stems.length === 1 ? end : findRunEnd(text, end, within.end, stems)
        if (last !== undefined) found.push({ concept, share, nth, start: at, end: last })
      }
    }
    at = end
  }
  return { found, words }
}

/** `us` is no country, `US` is one. */
function isPronoun(text: string, at: number, stems: readonly string[]): boolean {
  return stems.length === 1 && stems[0] === 'us' && text.charCodeAt(at) === smallU
}

const smallU = 117

/** The same words as `listWords`: letters and digits, inner apostrophes, inner points of numbers. */
function findWordEnd(text: string, start: number, limit: number): number {
  let at = start + 1
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (isWordCode(code)) at += 1
    else if ((code === 39 || code === 0x2019) && at + 1 < limit && isLetterCode(text.charCodeAt(at + 1))) at += 2
    else if ((code === 46 || code === 44) && at + 1 < limit && isDigitCode(text.charCodeAt(at + 1))) at += 2
    else break
  }
  return at
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetterCode(code: number): boolean {
  return isWordCode(code) && !isDigitCode(code)
}

const wordCodes = new Uint8Array(65_536)

function isWordCode(code: number): boolean {
  const known = wordCodes[code]
  if (known !== 0) return known === 1
  // Half a surrogate pair counts as a letter: what it belongs to is looked up as a whole word.
  const is = (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code))
  wordCodes[code] = is ? 1 : 2
  return is
}

/** Where a phrase ends whose first word ends at `from`; small words between its words don't count. */
function findRunEnd(text: string, from: number, limit: number, stems: readonly string[]): number | undefined {
  const ahead = { start: from, end: Math.min(limit, from + 80) }
  let next = 1
  for (const { word, end } of listWords(text, ahead)) {
    if (isStopWord(word)) continue
    if (stemOf(word) !== stems[next]) return undefined
    next += 1
    if (next === stems.length) return end
  }
  return undefined
}
