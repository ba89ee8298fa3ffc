/** The sentences of an article, cut and stemmed once, for everything that compares sentences across a story. */

import type { Article, Passage, Span } from '../model/article.ts'
import { foldWord, isStopWord, splitWords, stem } from '../text/words.ts'
import { sentencesOf } from './article-sentences.ts'
import type { Report } from './report.ts'

/** A sentence of an article's body or standfirst. */
export type Line = Span & {
  readonly passage: Passage
  /** Place among the article's lines, from 0. */
  readonly index: number
  /** Every word's stem, stop words included, with a blank at both ends: phrases are looked up in it. */
  readonly stemmed: string
  /** The stems that tell the sentence apart, each once. */
  readonly stems: readonly string[]
  /** Those of them that stand in capitals inside the sentence: names, mostly. */
  readonly names: readonly string[]
}

/** A sentence with the report that it stands in. */
export type Told = { readonly report: Report; readonly line: Line }

// The same article comes back in fresh objects from the store, so its content is the key; the oldest entry goes first.
const kept = new Map<string, readonly Line[]>()
const mostKept = 1500
/** What runs on for longer than this is no sentence. */
const longestLine = 4000

/** Lists the sentences of an article in order; headings and headlines are left out. */
export function listLines(article: Pick<Article, 'text' | 'passages' | 'contentHash'>): readonly Line[] {
  const { contentHash, text, passages } = article
  const key = `${contentHash}/${passages.length}/${text.length}/${text.slice(0, 60)}/${text.slice(-60)}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const lines = readLines(article)
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
  kept.set(key, lines)
  return lines
}

/** Lists the sentences of several reports, in the order given. */
export function listTold(reports: readonly Report[]): Told[] {
  return reports.flatMap((report) => listLines(report.article).map((line) => ({ report, line })))
}

function readLines(article: Pick<Article, 'text' | 'passages'>): Line[] {
  const { text, passages } = article
  const lines: Line[] = []
  for (const passage of passages) {
    if (passage.kind === 'heading' || passage.kind === 'headline') continue
    for (const span of sentencesOf(article, passage)) {
      if (span.end - span.start > longestLine) continue
      lines.push({ ...span, passage, index: lines.length, ...stemsOf(text, span) })
    }
  }
  return lines
}

/** The stems of a stretch of text, as a `Line` has them. */
export function stemsOf(text: string, within?: Span): Pick<Line, 'stemmed' | 'stems' | 'names'> {
  const all: string[] = []
  const telling = new Set<string>()
  const names = new Set<string>()
  for (const word of splitWords(within === undefined ? text : text.slice(within.start, within.end))) {
    const { made, stop, capital } = readWord(word)
    all.push(made)
    if (stop) continue
    telling.add(made)
    if (capital && all.length > 1) names.add(made)
  }
  return { stemmed: ` ${all.join(' ')} `, stems: [...telling], names: [...names] }
}

type ReadWord = { readonly made: string; readonly stop: boolean; readonly capital: boolean }

// A story has a few ten thousand words, each printed many times.
const words = new Map<string, ReadWord>()
const mostWords = 60_000

function readWord(word: string): ReadWord {
  const known = words.get(word)
  if (known !== undefined) return known
  const made = { made: stem(foldWord(word)), stop: isStopWord(word), capital: /^\p{Lu}/u.test(word) }
  if (words.size >= mostWords) words.clear()
  if (word.length <= 64) words.set(word, made)
  return made
}

/** A sentence's words as printed. */
export function wordsOf({ report, line }: Told): string {
  return report.article.text.slice(line.start, line.end)
}
