/** Names a story by what its headlines share, for stories that nobody has named. */

import { foldWord, isStopWord, listWords, stem } from '../text/words.ts'

/** Words that headlines share whatever they are about. */
const NEWSY =
  /^(?:news|live|updates?|latest|breaking|says?|said|know|what|why|how|here|report|reports|watch|video|exclusive|analysis|opinion|explained|day|week|year|years|new|first|amid|top|set|get|make|makes|could|would|may|will|now|back|need)$/u
/** Said by fewer headlines than this, a word is not what the story is about. */
const LEAST = 2
const SHARE = 0.25
const MOST_PARTS = 3

type Term = { readonly key: string; readonly from: number; readonly size: 1 | 2 }
type Count = { readonly key: string; readonly size: 1 | 2; times: number; readonly forms: Map<string, number> }

/**
 * Gives the pairs of words and the words that most headlines share: `Harbour bridge, Nordhaven`.
 *
 * @returns `undefined` where they share too little to say what the story is
 */
export function titleFromHeadlines(headlines: readonly string[]): string | undefined {
  const counts = countTerms(headlines)
  const least = Math.max(LEAST, Math.ceil(headlines.length * SHARE))
  const shared = [...counts.values()].filter(({ times }) => times >= least)
  // A pair says more than its words: it counts as if more headlines had it.
  shared.sort((a, b) => b.times * b.size - a.times * a.size || (a.key < b.key ? -1 : 1))
  const parts: Count[] = []
  for (const term of shared) {
    const said = parts.some(({ key }) => term.key.split(' ').some((word) => key.split(' ').includes(word)))
    // Beside a first part, a single word in small letters is mostly a verb.
    const tells = parts.length === 0 || term.size === 2 || /^\p{Lu}/u.test(pickForm(term.forms))
    if (!said && tells && parts.length < MOST_PARTS) parts.push(term)
  }
  const title = parts.map(({ forms }) => pickForm(forms)).join(', ')
  return title === '' ? undefined : title.charAt(0).toUpperCase() + title.slice(1)
}

function countTerms(headlines: readonly string[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>()
  for (const headline of headlines.map(withoutSite)) {
    const words = listWhole(headline)
    const terms = listTerms(words.map(({ word }) => word))
    const seen = new Set<string>()
    for (const { key, from, size } of terms) {
      const [first, last] = [words[from], words[from + size - 1]]
      if (first === undefined || last === undefined || !/^[ -]?$/u.test(between(headline, first, last))) continue
      const count = counts.get(key) ?? { key, size, times: 0, forms: new Map<string, number>() }
      const form = headline.slice(first.start, last.end).replace(/['’]s?$/u, '')
      // A word in the middle of the line shows how it is written.
      count.forms.set(form, (count.forms.get(form) ?? 0) + (from === 0 ? 1 : 2))
      if (!seen.has(key)) count.times += 1
      seen.add(key)
      counts.set(key, count)
    }
  }
  return counts
}

type Word = { readonly start: number; readonly end: number; readonly word: string }

/** The words of a headline, those with hyphens whole. */
function listWhole(headline: string): Word[] {
  const whole: Word[] = []
  for (const { start, end, word } of listWords(headline)) {
    const last = whole.at(-1)
    const goesOn = last !== undefined && last.end + 1 === start && headline[last.end] === '-'
    if (goesOn) whole[whole.length - 1] = { start: last.start, end, word: `${last.word}-${word}` }
    else whole.push({ start, end, word })
  }
  return whole
}

/** Pages put their own name behind their headlines. */
function withoutSite(headline: string): string {
  return headline.replace(/ (?:\||[–—-]) [^|–—-]{2,30}$/u, '')
}

function between(headline: string, first: { readonly end: number }, last: { readonly start: number }): string {
  return last.start < first.end ? '' : headline.slice(first.end, last.start)
}

function listTerms(words: readonly string[]): Term[] {
  const keys = words.map((word) => (isTopical(word) ? stem(foldWord(word)) : ''))
  return keys.flatMap((key, from): Term[] => {
    const next = keys[from + 1] ?? ''
    if (key === '') return []
    return [{ key, from, size: 1 }, ...(next === '' ? [] : [{ key: `${key} ${next}`, from, size: 2 as const }])]
  })
}

function isTopical(word: string): boolean {
  const folded = foldWord(word)
  return folded.length > 2 && /\p{L}/u.test(folded) && !isStopWord(folded) && !NEWSY.test(folded)
}

function pickForm(forms: ReadonlyMap<string, number>): string {
  const [best] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return best?.[0] ?? ''
}
