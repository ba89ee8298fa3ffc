/** Finds where a question's concepts stand in a text. */

import type { Span } from '../model/article.ts'
import { foldWord, isStopWord, stem } from '../text/words.ts'
import type { Concept } from './concepts.ts'

/** A concept found in a text. `nth` counts the text's words. */
export type Match = Span & { readonly concept: number; readonly share: number; readonly nth: number }

/** The matches of a text and how many words it has. */
export type Matches = { readonly found: readonly Match[]; readonly words: number }

/** Finds the concepts of one question in any text; remembers words, so that one is used for all texts of a question. */
export type Matcher = (text: string, within: Span) => Matches

type Entry = { readonly concept: number; readonly share: number; readonly stems: readonly string[] }

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:(?:['’](?=\p{L})|[.,](?=\p{Nd}))[\p{L}\p{N}\p{M}]+)*/gu

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
  const known = new Map<string, readonly Entry[] | undefined>()
  const entriesOf = (word: string): readonly Entry[] | undefined => {
    if (known.has(word)) return known.get(word)
    const entries = byStem.get(stem(foldWord(word)))
    known.set(word, entries)
    return entries
  }
  return (text, within) => matchText(text, within, entriesOf)
}

function matchText(text: string, within: Span, entriesOf: (word: string) => readonly Entry[] | undefined): Matches {
  const slice = text.slice(within.start, within.end)
  const found: Match[] = []
  let words = 0
  wordPattern.lastIndex = 0
  for (let match = wordPattern.exec(slice); match !== null; match = wordPattern.exec(slice)) {
    const nth = words
    words += 1
    const entries = entriesOf(match[0])
    if (entries === undefined) continue
    for (const { concept, share, stems } of entries) {
      const end =
        stems.length === 1 ? match.index + match[0].length : findRunEnd(slice, match.index + match[0].length, stems)
      if (end === undefined) continue
      found.push({ concept, share, nth, start: within.start + match.index, end: within.start + end })
    }
  }
  wordPattern.lastIndex = 0
  return { found, words }
}

/** Where a phrase ends whose first word ends at `from`; small words between its words don't count. */
function findRunEnd(slice: string, from: number, stems: readonly string[]): number | undefined {
  const ahead = slice.slice(from, from + 80)
  let next = 1
  let end: number | undefined
  for (const match of ahead.matchAll(wordPattern)) {
    if (isStopWord(match[0])) continue
    if (stem(foldWord(match[0])) !== stems[next]) return undefined
    next += 1
    end = from + match.index + match[0].length
    if (next === stems.length) return end
  }
  return undefined
}
