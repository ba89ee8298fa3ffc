/** Says which passages bear on a story: of round-ups only the items on it, of every other article all. */

import type { Story } from '../model/story.ts'
import { findCountry } from '../text/demonyms.ts'
import { bearsOn, termNeedles } from './questions/bearing.ts'
import type { Report } from './report.ts'
import { type Item, isCalendarWord, listItems, type Naming } from './round-ups.ts'
import { type Line, listLines, stemsOf } from './sentence-list.ts'

/** Says whether a passage of one of the story's articles bears on the story. */
export type Belongs = (article: { readonly id: string }, passage: number) => boolean

const known = new WeakMap<readonly Report[], { readonly story: Story; readonly belongs: Belongs }>()

/**
 * Judges the items of the story's round-ups by the story's actors and questions and by what its other reports name.
 *
 * @param reports - every report of the story; asked again for the same array it gives the same
 * @returns true for what stands in an article on a single subject, and for all of a story that has no such article
 */
export function scopeOf(story: Story, reports: readonly Report[]): Belongs {
  const made = known.get(reports)
  if (made?.story === story) return made.belongs
  const out = listOut(story, reports)
  const belongs: Belongs = ({ id }, passage) => out.get(id)?.has(passage) !== true
  known.set(reports, { story, belongs })
  return belongs
}

/** The passages of other matters, by article. */
function listOut(story: Story, reports: readonly Report[]): ReadonlyMap<string, ReadonlySet<number>> {
  const roundUps = reports.filter((report) => listItems(report).length > 0)
  const others = reports.filter((report) => listItems(report).length === 0)
  if (roundUps.length === 0 || others.length === 0) return new Map()
  const isOnStory = judgeItems(story, others)
  return new Map(
    roundUps.map((report) => {
      const items = listItems(report)
      const isOn = isOnStory(listCommon(items))
      const off = items.filter((item) => item.names.length > 0 && !isOn(item))
      // Mostly on the story, or not at all by these signs: then they tell nothing about this article.
      const sure = off.length >= items.length * leastOff && items.some(isOn)
      return [report.article.id, new Set(sure ? off.flatMap(({ passages }) => passages) : [])] as const
    }),
  )
}

/** An article of which fewer of the items are on other matters is on the story as a whole. */
const leastOff = 0.3

/** What stands in such a share of a round-up's items, tells none of them apart. */
const commonShare = 1 / 3

function listCommon(items: readonly Item[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { stemmed } of items)
    for (const stem of new Set(stemmed.split(/[ |]+/u))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= items.length * commonShare).map(([stem]) => stem))
}

/** Says whether an item names the desk's people or questions, or what the story's other reports are about. */
function judgeItems(story: Story, others: readonly Report[]): (common: ReadonlySet<string>) => (item: Item) => boolean {
  // The actors of an imported story come from the same articles, those of the other matters among them.
  const people = story.origin === 'defined' ? story.actors.filter(({ kind }) => kind === 'person') : []
  const needles = termNeedles(
    story,
    people.map(({ name }) => name),
  )
  const heart = listHeart(story, others)
  return (common) => (item) =>
    needles.some((needle) => item.stemmed.includes(needle)) ||
    story.questions.some((question) => bearsOn(story, question, item.stemmed)) ||
    isNear(heart, item, common)
}

/** What most of a story's reports share, as stems. */
type Heart = {
  /** Names that headlines have too: one of them is enough. */
  readonly strong: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  /** Those of the strong ones that the story is named for, or most headlines: they count if they are countries, too. */
  readonly lands: ReadonlySet<string>
  /** Words of the headlines that are no names. */
  readonly topics: ReadonlySet<string>
  /** Whatever stands in most of the reports. */
  readonly words: ReadonlySet<string>
}

/** A heading or a strong name, two lesser names, or a country and a topic: a country alone is in the news with anything. */
function isNear(heart: Heart, item: Item, common: ReadonlySet<string>): boolean {
  const { strong, names, lands, topics, words } = heart
  const isLand = ({ name, stems }: Naming) => findCountry(name) !== undefined && !stems.some((stem) => lands.has(stem))
  const isHead = ({ stems }: Naming) => stems.every((stem) => words.has(stem))
  if (item.headed.length > 0 && item.headed.every(isHead) && !item.headed.every(isLand)) return true
  const shared = item.names.filter(({ stems }) => stems.length > 0 && stems.every((stem) => names.has(stem)))
  const own = shared.filter((one) => !isLand(one))
  // `Orla Vale` and `Vale` are one.
  const lasts = new Set(own.map(({ stems }) => stems.at(-1) ?? ''))
  if ([...lasts].some((name) => strong.has(name))) return true
  const lesser = [...lasts].filter((name) => !common.has(name)).length
  const told = [...topics].filter((topic) => !common.has(topic) && item.stemmed.includes(` ${topic} `)).length
  return lesser + told > 1 || (told > 0 && own.length < shared.length)
}

/** Names and topics are a story's from these shares of its sources on, and at least so many of them. */
const shares = { names: 0.5, headlineNames: 0.25, topics: 1 / 3 }
const leastSources = 2

function listHeart(story: Story, reports: readonly Report[]): Heart {
  const sources = new Set(reports.map(({ article }) => article.copyOf ?? article.id)).size
  const atLeast = (share: number) => Math.max(Math.min(leastSources, sources), sources * share)
  const titled = new Set(stemsOf(story.title).stems)
  const headlines = countSources(reports, ({ article }) => stemsOf(article.title ?? '').stems)
  const bodies = countSources(reports, (report) => vocabularyOf(report).names)
  const all = countSources(reports, (report) => vocabularyOf(report).stems)
  const isStrong = (name: string) => titled.has(name) || (headlines.get(name) ?? 0) >= atLeast(0)
  const named = [...bodies].filter(([name]) => !isCalendarWord(name))
  const names = named.filter(([name, count]) => count >= atLeast(isStrong(name) ? shares.headlineNames : shares.names))
  const capitals = new Set(named.filter(([, count]) => count >= atLeast(0)).map(([name]) => name))
  const topics = [...headlines].filter(([word, count]) => count >= atLeast(shares.topics) && !capitals.has(word))
  return {
    strong: new Set(names.map(([name]) => name).filter(isStrong)),
    names: new Set(names.map(([name]) => name)),
    lands: new Set([...titled, ...[...headlines].filter(([, count]) => count >= atLeast(0.5)).map(([word]) => word)]),
    topics: new Set(topics.map(([word]) => word)),
    words: new Set([...all].filter(([, count]) => count >= atLeast(0.5)).map(([word]) => word)),
  }
}

type Vocabulary = Pick<Line, 'names' | 'stems'>

// When an article comes in, only that article is read.
const vocabularies = new WeakMap<readonly Line[], Vocabulary>()

/** The stems of a report and those that are names, each once. */
function vocabularyOf({ article }: Report): Vocabulary {
  const lines = listLines(article)
  const known = vocabularies.get(lines)
  if (known !== undefined) return known
  const once = (wordsOf: (line: Line) => readonly string[]) => [...new Set(lines.flatMap(wordsOf))]
  const made = { names: once(({ names }) => names), stems: once(({ stems }) => stems) }
  vocabularies.set(lines, made)
  return made
}

/** In how many independent reports each word stands. */
function countSources(
  reports: readonly Report[],
  wordsOf: (report: Report) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const same of Map.groupBy(reports, ({ article }) => article.copyOf ?? article.id).values()) {
    const [report, ...copies] = same as [Report]
    const words = copies.length === 0 ? wordsOf(report) : new Set(same.flatMap(wordsOf))
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
