/** Gathers the dated sentences of a story and merges those of one day that tell the same. */

import type { IsoDate } from '../../model/article.ts'
import type { StoryEvent } from '../../model/digest.ts'
import { addDays } from '../../text/calendar.ts'
import type { Report } from '../report.ts'
import { type Line, listLines, stemsOf } from '../sentence-list.ts'
import { heaviest, likeness, type Vector, vectorOf, type Weights, weighStems } from '../weights.ts'
import { keepOneEach } from './one-a-sentence.ts'

/** An event in its report, with the words around its date. */
export type Happening = {
  readonly report: Report
  readonly event: StoryEvent
  readonly line: Line
  readonly stems: readonly string[]
  /** Those of them that are names: who and where tell a happening apart. */
  readonly names: ReadonlySet<string>
}

/** Several reports of one happening. */
export type Cluster = { readonly happenings: Happening[]; readonly vectors: Vector[] }

/** Sentences of one day are one happening from this likeness on. */
const sameHappening = 0.28
/** Plans for the same stretch of days are fewer, and worded more freely. */
const samePlan = 0.2

/** Names weigh so much more than other words. */
const nameShare = 2
/** A new sentence is compared with so many of a happening, and with so many happenings. */
const mostCompared = 4
const mostTried = 12
/** So many words look up happenings that may be the same, so many of the newest each. */
const mostHeavy = 8
const mostOfWord = 60

/** Lists the events of the reports with the part of each sentence that belongs to its date. */
export function listHappenings(reports: readonly Report[]): Happening[] {
  return reports.flatMap((report) => {
    const known = read.get(report) ?? readHappenings(report)
    read.set(report, known)
    return known
  })
}

// When an article comes in, only that article is read.
const read = new WeakMap<Report, readonly Happening[]>()

function readHappenings(report: Report): Happening[] {
  const lines = new Map(listLines(report.article).map((line) => [line.start, line]))
  const dates = new Map<number, number>()
  const events = keepOneEach(report)
  for (const { sentence } of events) dates.set(sentence.start, (dates.get(sentence.start) ?? 0) + 1)
  return events.flatMap((event): Happening[] => {
    const line = lines.get(event.sentence.start)
    if (line === undefined) return []
    return [{ report, event, line, ...wordsNear(report, event, { line, several: (dates.get(line.start) ?? 0) > 1 }) }]
  })
}

/** The telling words of a sentence without its date; in a sentence with several dates those near the date. */
function wordsNear(
  { article: { text } }: Report,
  { sentence, date: { words } }: StoryEvent,
  { line, several }: { readonly line: Line; readonly several: boolean },
): Pick<Happening, 'stems' | 'names'> {
  if (words === undefined) return { stems: line.stems, names: new Set(line.names) }
  const date = new Set(stemsOf(text, words).stems)
  const near = several
    ? { start: Math.max(sentence.start, words.start - 100), end: Math.min(sentence.end, words.end + 70) }
    : line
  const { stems, names } = several ? stemsOf(text, near) : line
  const telling = (word: string) => !date.has(word)
  return { stems: stems.filter(telling), names: new Set(names.filter(telling)) }
}

/** Merges happenings of the same days and the same direction (past, planned) that tell the same. */
export function mergeHappenings(happenings: readonly Happening[]): Cluster[] {
  const weights = weighStems(happenings, 0.8)
  const shared = countStems(happenings)
  const groups = new Map<string, { clusters: Cluster[]; byStem: Map<string, Cluster[]> }>()
  for (const happening of happenings) {
    const { date, planned } = happening.event
    const key = `${date.from}/${date.to}/${planned}`
    const group = groups.get(key) ?? { clusters: [], byStem: new Map() }
    groups.set(key, group)
    place(happening, group, weights, shared)
  }
  return joinWeeks([...groups.values()].flatMap(({ clusters }) => clusters))
}

/** What one report puts into a week and another on a day of it is one happening. */
function joinWeeks(clusters: readonly Cluster[]): Cluster[] {
  const days = new Map<IsoDate, Cluster[]>()
  for (const cluster of clusters) {
    const { precision, from } = firstOf(cluster).date
    if (precision === 'day' && !firstOf(cluster).planned) days.set(from, [...(days.get(from) ?? []), cluster])
  }
  return clusters.filter((cluster) => {
    const { date, planned } = firstOf(cluster)
    if (planned || date.precision !== 'week') return true
    const within = [0, 1, 2, 3, 4, 5, 6].flatMap((i) => days.get(addDays(date.from, i)) ?? [])
    const day = within.find((other) => isSameMatter(cluster, other))
    day?.happenings.push(...cluster.happenings)
    return day === undefined
  })
}

/** Says whether a cluster tells of something that was still to come when it was reported. */
export function isPlanned(cluster: Cluster): boolean {
  return firstOf(cluster).planned
}

/** The event that a cluster began with. */
export function firstOf({ happenings }: Cluster): StoryEvent {
  return (happenings[0] as Happening).event
}

/** In how many happenings each stem stands: one that stands in a single one leads to no other. */
function countStems(happenings: readonly Happening[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { stems } of happenings) for (const word of stems) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function place(
  happening: Happening,
  { clusters, byStem }: { clusters: Cluster[]; byStem: Map<string, Cluster[]> },
  weights: Weights,
  counts: ReadonlyMap<string, number>,
): void {
  const { names, stems } = happening
  const vector = vectorOf(stems, (word) => weights(word) * (names.has(word) ? nameShare : 1))
  const heavy = heaviest(new Map([...vector].filter(([word]) => (counts.get(word) ?? 0) > 1)), mostHeavy)
  const least = happening.event.planned ? samePlan : sameHappening
  let best: { cluster: Cluster; alike: number } | undefined
  for (const cluster of sharing(heavy, byStem)) {
    const alike = nearest(cluster.vectors, [vector])
    if (alike >= least && (best === undefined || alike > best.alike)) best = { cluster, alike }
  }
  if (best !== undefined) {
    best.cluster.happenings.push(happening)
    if (best.cluster.vectors.length < mostCompared) best.cluster.vectors.push(vector)
    return
  }
  const cluster: Cluster = { happenings: [happening], vectors: [vector] }
  clusters.push(cluster)
  for (const stem of heavy) {
    const list = byStem.get(stem)
    if (list === undefined) byStem.set(stem, [cluster])
    else list.push(cluster)
  }
}

/** Clusters that share at least two of the heavy words, those that share most first; all that share the only one. */
function sharing(heavy: readonly string[], byStem: ReadonlyMap<string, readonly Cluster[]>): Cluster[] {
  const counts = new Map<Cluster, number>()
  for (const word of heavy) {
    const clusters = byStem.get(word) ?? []
    for (let i = Math.max(0, clusters.length - mostOfWord); i < clusters.length; i++) {
      const cluster = clusters[i] as Cluster
      counts.set(cluster, (counts.get(cluster) ?? 0) + 1)
    }
  }
  const enough = Math.min(2, heavy.length)
  return [...counts]
    .filter(([, shared]) => shared >= enough)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostTried)
    .map(([cluster]) => cluster)
}

/** How alike the two most alike of some sentences are. */
function nearest(some: readonly Vector[], others: readonly Vector[]): number {
  let best = 0
  for (const a of some) for (const b of others) best = Math.max(best, likeness(a, b))
  return best
}

/** Says whether two clusters tell of the same matter, a plan and what became of it. */
export function isSameMatter(a: Cluster, b: Cluster): boolean {
  return nearest(a.vectors, b.vectors) >= 0.3
}
