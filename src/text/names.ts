/** Finds names in running text, and tells when two names mean the same person or body. */

import { distance } from 'fastest-levenshtein'
import type { Span } from '../model/article.ts'
import { splitSentences } from './sentences.ts'
import { foldWord, isStopWord } from './words.ts'

/** A name as it stands in a text, without titles: `Mr Orla Vale` gives `Orla Vale`. */
export type NameMention = Span & { readonly name: string }

/** Words that stand before a name and are no part of it. */
const titles = new Set(
  `mr mrs ms mx miss dr prof professor sir dame lord lady baroness baron count king queen prince princess pope president
  vice premier prime minister chancellor secretary senator sen sens representative rep reps congressman congresswoman
  governor gov govs mayor ambassador general gen colonel col captain capt major maj lieutenant lt sergeant sgt admiral adm
  commander cmdr judge justice chief sheriff rev reverend father sister bishop archbishop cardinal rabbi imam sheikh
  chairman chairwoman chair speaker leader former acting deputy director spokesman spokeswoman spokesperson`.split(
    /\s+/u,
  ),
)

/** Small words that may stand inside a name: `Orla van der Vale`, `Bank of Norvik`. */
const particles = new Set(
  'of de la le du des da do dos del della di van von der den ter ten al el bin ibn bint y e & the for'.split(' '),
)

/** Particles with which only bodies and places are joined; they never begin or end a name. */
const loose = new Set(['of', '&', 'the', 'for'])

/** Words in capitals at the start of sentences and headings that are no names; days and months among them. */
const notNames = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december today yesterday tomorrow however meanwhile moreover yes no ok read more share note sources opinion
  breaking update exclusive watch video photo image i i'm i've i'll i'd mr mrs ms dr according asked speaking following
  earlier later last next despite instead though although unlike also many several one two three four five`.split(
    /\s+/u,
  ),
)

const nameWord = /[\p{L}\p{N}&][\p{L}\p{M}\p{N}'’-]*(?:\.\p{Lu})*\.?/gu

/**
 * Lists the names of a text: runs of capitalised words with the particles inside them.
 *
 * @param within - only this stretch; the whole text when absent
 * @returns in order; titles, days and months and the plain first word of a sentence are left out
 */
export function listNames(text: string, within?: Span): NameMention[] {
  const names: NameMention[] = []
  for (const sentence of splitSentences(text, within)) listInSentence(text, sentence, names)
  return names
}

function listInSentence(text: string, sentence: Span, names: NameMention[]): void {
  let run: Span[] = []
  let held: Span[] = []
  const close = () => {
    if (run.length > 0) pushName(text, run, sentence, names)
    run = []
    held = []
  }
  for (const match of text.slice(sentence.start, sentence.end).matchAll(nameWord)) {
    const start = sentence.start + match.index
    const word = { start, end: start + trimPoint(match[0]).length }
    const before = held.at(-1) ?? run.at(-1)
    if (before !== undefined && !/^\.?[ \u00a0]?$/u.test(text.slice(before.end, start))) close()
    const bare = text.slice(word.start, word.end)
    if (particles.has(bare)) {
      if (run.length > 0) held.push(word)
    } else if (isCapital(bare)) {
      run.push(...held, word)
      held = []
      if (/['’]s?$/u.test(bare)) close()
    } else close()
  }
  close()
}

function trimPoint(word: string): string {
  return word.endsWith('.') && !/(?:^|\.)\p{Lu}\.$/u.test(word) ? word.slice(0, -1) : word
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^(?:al|el)-\p{Lu}/u.test(word)
}

function pushName(text: string, run: readonly Span[], sentence: Span, names: NameMention[]): void {
  const wordAt = (i: number) => foldWord(text.slice(run[i]?.start, run[i]?.end).replaceAll('.', ''))
  const plain = (i: number) => titles.has(wordAt(i)) || notNames.has(wordAt(i)) || loose.has(wordAt(i))
  let from = 0
  for (let i = 0; i < run.length - 1; i++) if (titles.has(wordAt(i)) && !loose.has(wordAt(i + 1))) from = i + 1
  while (from < run.length && (plain(from) || (run[from]?.start === sentence.start && isStopWord(wordAt(from))))) from++
  const first = run[from]
  const last = run.at(-1)
  if (first === undefined || last === undefined) return
  const name = text.slice(first.start, last.end).replace(/['’]s?$/u, '')
  if (name.length < 2 || isStopWord(name)) return
  names.push({ start: first.start, end: first.start + name.length, name })
}

/** The parts of a name that tell it apart, folded: titles, particles and generations left out. */
export function listNameParts(name: string): string[] {
  return name
    .split(/[\s.,-]+/u)
    .map(foldWord)
    .filter((part) => part !== '' && !titles.has(part) && !loose.has(part) && !generations.has(part))
}

const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/**
 * Says whether two names mean the same person or body: equal, one a short form of the other (`Vale`, `Orla Vale`,
 * `O. Vale`), or a near spelling (`Calder`, `Kalder`). Two different first names part them.
 */
export function sameName(a: string, b: string): boolean {
  const x = listNameParts(a)
  const y = listNameParts(b)
  const lastX = x.at(-1)
  const lastY = y.at(-1)
  if (lastX === undefined || lastY === undefined) return false
  if (!isNear(lastX, lastY)) return isAcronymOf(a, y) || isAcronymOf(b, x)
  if (x.length === 1 || y.length === 1) return x.length === y.length || lastX === lastY || lastX.length > 5
  return isNear(x[0] as string, y[0] as string) || isInitialOf(x[0] as string, y[0] as string)
}

/** Says whether two words are one spelling apart or equal: one letter from five letters on, two from eight on. */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter < 5 || Math.abs(a.length - b.length) > 2 || a[0] !== b[0]) return false
  return distance(a, b) <= (shorter >= 8 ? 2 : 1)
}

function isInitialOf(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0]
}

function isAcronymOf(short: string, parts: readonly string[]): boolean {
  const letters = short.replaceAll('.', '')
  if (letters.length < 2 || letters !== letters.toUpperCase() || parts.length !== letters.length) return false
  return parts.every((part, i) => part[0] === letters[i]?.toLowerCase())
}

/** Gives a word with a capital, as a name is printed. */
export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
