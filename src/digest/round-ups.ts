/** Tells articles of several matters (five things to know, a daily letter, a live tracker) by their sections. */

import type { Article } from '../model/article.ts'
import { listNames } from '../text/names.ts'
import { splitWords } from '../text/words.ts'
import type { Report } from './report.ts'
import { listSections, type Section } from './sections.ts'
import { type Line, listLines, stemsOf } from './sentence-list.ts'

/** A name or word as printed, and its stems without numbers. */
export type Naming = { readonly name: string; readonly stems: readonly string[] }

/** One matter of a round-up: the numbers of its passages and what it names. */
export type Item = {
  readonly passages: readonly number[]
  readonly names: readonly Naming[]
  /** The telling words of its headings. */
  readonly headed: readonly Naming[]
  /** Its passages, stemmed, headings among them. */
  readonly stemmed: string
}

/** What round-ups call themselves, in the headline or in the first lines. */
const genre =
  /\b(?:(?:\d+|three|five|six|seven|eight|nine|ten) (?:(?:big|other|more) )?(?:things|stories|headlines)|(?:things|all|else) you need to know|(?:daily|morning|evening|weekly|news) briefing|newsletter|inbox|round-?up|tracker|live (?:updates|blog|coverage)|in brief|top stories|news digest|the week in|week in review|best of the web)\b/iu
/** Or their headings are numbered. */
const numbered = /^\s*(?:no\. ?)?\d{1,2}[.):]\s/iu
const leastNumbered = 3
/** So many passages may say what the article is. */
const opening = 5

/** Fewer sections that name something than this are no round-up. */
const leastItems = 4
/** A name that stands in such a share of the sections is the subject of them all. */
const subjectShare = 0.5

const read = new WeakMap<Article, readonly Item[]>()

/**
 * Lists the items of a round-up.
 *
 * @returns empty for an article with few sections, and for one whose sections share a subject
 */
export function listItems({ article }: Report): readonly Item[] {
  const known = read.get(article) ?? readItems(article)
  read.set(article, known)
  return known
}

function readItems(article: Article): readonly Item[] {
  const sections = listSections(article)
  if (sections.length < leastItems || !saysSo(article, sections)) return []
  const lines = Map.groupBy(listLines(article), ({ passage }) => passage.n)
  const named = sections.map(({ body }) => new Set(body.flatMap(({ n }) => namesIn(lines.get(n)))))
  const naming = named.filter(({ size }) => size > 1)
  if (naming.length < Math.max(leastItems, sections.length / 2) || hasSubject(naming)) return []
  return sections.map((section) => itemOf(article, section))
}

function saysSo({ title, text, passages }: Article, sections: readonly Section[]): boolean {
  const first = passages.slice(0, opening).map(({ start, end }) => text.slice(start, Math.min(end, start + 600)))
  if ([title ?? '', ...first].some((words) => genre.test(words))) return true
  const counted = sections.filter(({ headings }) =>
    headings.some(({ start }) => numbered.test(text.slice(start, start + 12))),
  )
  return counted.length >= leastNumbered
}

function namesIn(lines: readonly Line[] = []): string[] {
  return lines.flatMap(({ names }) => names).filter((name) => !isCalendarWord(name))
}

function hasSubject(sections: readonly ReadonlySet<string>[]): boolean {
  const counts = new Map<string, number>()
  for (const names of sections) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts.values()].some((count) => count >= sections.length * subjectShare)
}

function itemOf({ text }: Article, { headings, body }: Section): Item {
  const passages = [...headings, ...body]
  const named = passages.filter(({ start, end }) => !label.test(text.slice(start, Math.min(end, start + 40))))
  return {
    passages: passages.map(({ n }) => n),
    names: named.flatMap((passage) => listNames(text, passage).map(({ name }) => ({ name, stems: lettersOf(name) }))),
    headed: headings
      .flatMap(({ start, end }) => splitWords(text.slice(start, end)))
      .map((name) => ({ name, stems: lettersOf(name) }))
      .filter(({ stems }) => stems.length > 0),
    stemmed: passages.map((passage) => stemsOf(text, passage).stemmed).join('|'),
  }
}

/** The telling stems of some words without numbers. */
function lettersOf(words: string): readonly string[] {
  return stemsOf(words).stems.filter((stem) => !/^\p{N}+$/u.test(stem))
}

/** `Source: The Norvik Post`: who reports it is no part of the matter. */
const label = /^(?:source|sources|by|date|photo|image|via)\s?:/iu

const calendar = new Set(
  stemsOf(
    `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec`,
  ).stems,
)

/** Days and months, in capitals like names. */
export function isCalendarWord(stem: string): boolean {
  return calendar.has(stem)
}
