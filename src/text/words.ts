/** Cuts text into words, and brings words into the one form in which they are compared and looked up. */

import type { Span } from '../model/article.ts'
import { stem } from './stem.ts'

export { stem }

/** A word of a text with its place; `word` is the text's own slice. */
export type Word = Span & { readonly word: string }

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:(?:['’](?=\p{L})|[.,](?=\p{Nd}))[\p{L}\p{N}\p{M}]+)*/gu

/**
 * Lists the words of a text in order: runs of letters and digits, with inner apostrophes (`don’t`) and the inner
 * points of numbers (`1.5`, `90,000`). A hyphen parts words, as it does in the store's search index.
 *
 * @param within - only words that lie wholly inside; the whole text when absent
 */
export function listWords(text: string, within?: Span): Word[] {
  const from = within?.start ?? 0
  const slice = within === undefined ? text : text.slice(within.start, within.end)
  const words: Word[] = []
  for (const match of slice.matchAll(wordPattern)) {
    const start = from + match.index
    words.push({ start, end: start + match[0].length, word: match[0] })
  }
  return words
}

/** The words of a text in order, as printed: what `listWords` lists, without the places. */
export function splitWords(text: string): string[] {
  return text.match(wordPattern) ?? []
}

const asciiWord = /^[a-z0-9]*$/

/**
 * Folds a word for comparison: lower case, no diacritics, no possessive ending.
 *
 * @returns `Wałdecki’s` → `waldecki`; letters of other scripts stay
 */
export function foldWord(word: string): string {
  const bare = dropPossessive(word.toLowerCase())
  if (asciiWord.test(bare)) return bare
  return bare
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ß', 'ss')
}

/** `vale's` is `vale`, `ministers'` is `ministers`. */
function dropPossessive(word: string): string {
  const last = word.at(-1)
  if (last !== 's' && last !== "'" && last !== '’') return word
  return word.replace(/(?:['’]s|(?<=s)['’])$/u, '')
}

const stopWords = new Set(
  `a about above after again against all also am an and any are aren't as at be because been before being below between
  both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each few for from
  further had hadn't has hasn't have haven't having he he'd he'll he's her here here's hers herself him himself his how
  how's i i'd i'll i'm i've if in into is isn't it it's its itself just let's me more most mustn't my myself no nor not
  now of off on once only or other ought our ours ourselves out over own same shan't she she'd she'll she's should
  shouldn't so some such than that that's the their theirs them themselves then there there's these they they'd they'll
  they're they've this those through to too under until up upon us very was wasn't we we'd we'll we're we've were weren't
  what what's when when's where where's which while who who's whom whose why why's will with won't would wouldn't you
  you'd you'll you're you've your yours yourself yourselves s t d ll re ve m`.split(/\s+/u),
)

/**
 * Says whether a word is too common to tell texts apart (`the`, `was`, `don’t`). Words in capitals of two or more
 * letters never are: `US` and `WHO` name something.
 */
export function isStopWord(word: string): boolean {
  if (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()) return false
  return stopWords.has(word.toLowerCase().replaceAll('’', "'"))
}

/** The words of a text that tell it apart from others: folded and stemmed, stop words left out, in order. */
export function listStems(text: string, within?: Span): string[] {
  const slice = within === undefined ? text : text.slice(within.start, within.end)
  const stems: string[] = []
  for (const word of splitWords(slice)) {
    const telling = tellingStems.get(word)
    if (telling !== undefined) stems.push(telling)
  }
  return stems
}

/** The stem of a printed word. */
export function stemOf(word: string): string {
  return knownStems.get(word)
}

const knownStems = remember((word) => stem(foldWord(word)))
const tellingStems = remember((word) => (isStopWord(word) ? undefined : knownStems.get(word)))

const wordsKept = 100_000

/** Remembers what was made of a word: the same words come in every article. */
function remember<Made>(make: (word: string) => Made): { get(word: string): Made } {
  const known = new Map<string, Made>()
  return {
    get: (word) => {
      const made = known.get(word)
      if (made !== undefined || known.has(word)) return made as Made
      const fresh = make(word)
      if (known.size >= wordsKept) known.clear()
      known.set(word, fresh)
      return fresh
    },
  }
}
