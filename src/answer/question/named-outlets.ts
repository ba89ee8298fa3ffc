/** Finds the publications that a question names: `according to The Daily Example`, `a Daily Example article`. */

import type { Span } from '../../model/article.ts'
import { foldWord, listWords } from '../../text/words.ts'

/** A publication named in a question. `outlets`: those of the story that it means; empty when the story has none. */
export type NamedOutlet = Span & { readonly printed: string; readonly outlets: readonly string[] }

const sourceBefore =
  /(?:\b(?:articles?|reports?|pieces?|stories|coverage|reporting|reported|covered|published|mentioned|discussed|featured|noted|highlighted|according)\s+(?:in|by|from|on|to)|,|\band|\bby|\bin|\bfrom|\bboth|\bto)\s+(?:both\s+|an?\s+|one\s+)?(?:articles?\s+(?:in|from|by)\s+)?(?:the\s+)?['‘"“]?$/iu
const articleBefore = /\b(?:articles?|reports?|pieces?|blog posts?)\s+(?:in|by|from)\s+(?:the\s+)?['‘"“]?$/iu
const articleAfter = /^['’"”]?\s+(?:articles?|reports?|pieces?|blog posts?)\b/iu

/**
 * Finds the publications that a question names.
 *
 * @param known - the story's outlets
 */
export function findNamedOutlets(text: string, known: readonly string[]): NamedOutlet[] {
  const found: NamedOutlet[] = []
  const folded = known.map((outlet) => ({ outlet, words: foldName(outlet) }))
  for (const run of listRuns(text)) {
    const words = foldName(run.printed)
    const outlets = folded.filter((one) => isPart(words, one.words)).map(({ outlet }) => outlet)
    const before = text.slice(Math.max(0, run.start - 60), run.start)
    const after = text.slice(run.end, run.end + 30)
    const asSource = articleAfter.test(after) || articleBefore.test(before)
    const asKnown = sourceBefore.test(before) || asSource
    const quoted = /['‘"“]$/u.test(before) && /^['’"”]/u.test(after)
    if ((outlets.length > 0 && (asKnown || words.length > 1)) || asSource || (quoted && asKnown))
      found.push({ ...run, outlets })
  }
  return found
}

/** `The Daily Example` and `Daily Example - Sport` share their name. */
function isPart(words: readonly string[], outlet: readonly string[]): boolean {
  if (words.length === 0 || outlet.length === 0) return false
  const [short, long] = words.length <= outlet.length ? [words, outlet] : [outlet, words]
  return short.every((word, n) => long[n] === word)
}

function foldName(name: string): string[] {
  return listWords(name)
    .map(({ word }) => foldWord(word))
    .filter((word) => word !== 'the' && word !== 'com' && word !== 'news' && word !== '')
}

/** Runs of capitalised words, with `of`, `and`, bars and dashes inside. */
function listRuns(text: string): (Span & { printed: string })[] {
  const runs: (Span & { printed: string })[] = []
  for (const match of text.matchAll(
    /\p{Lu}[\p{L}\d.&]*(?:(?:\s+|\s*[-|&]\s*|\s+(?:of|and)\s+)\p{Lu}[\p{L}\d.&]*){0,7}/gu,
  )) {
    const printed = match[0].replace(/\.$/u, '')
    for (const part of printed.split(/\s+and\s+/u)) {
      const start = match.index + printed.indexOf(part)
      runs.push({ start, end: start + part.length, printed: part })
    }
  }
  return runs.slice(0, 60)
}
