/** Gathers the dated sentences of a story and merges those of one day that tell the same. */

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
  /** How much each of them counts: who and where tell a happening apart. */
  readonly shares: readonly number[]
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
const mostHeavy = { done: 8, planned: 20 }
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
): Pick<Happening, 'stems' | 'shares'> {
  if (words === undefined) return { stems: line.stems, shares: sharesOf(line.stems, line.names) }
  const date = new Set(stemsOf(text, words).stems)
  const near = several
    ? { start: Math.max(sentence.start, words.start - 100), end: Math.min(sentence.end, words.end + 70) }
    : line
  const { stems, names } = several ? stemsOf(text, near) : line
  const telling = stems.filter((word) => !date.has(word))
  return { stems: telling, shares: sharesOf(telling, names) }
}

function sharesOf(stems: readonly string[], names: readonly string[]): readonly number[] {
  return stems.map((word) => (names.includes(word) ? nameShare : 1))
}

/** Merges happenings of the same days and the same direction (past, planned) that tell the same. */
export function mergeHappenings(happenings: readonly Happening[]): Cluster[] {
  const weights = weighStems(happenings, 0.8)
  const groups = new Map<string, Group>()
  for (const happening of happenings) {
    const { date, planned } = happening.event
    const key = `${date.from}/${date.to}/${planned}`
    const group = groups.get(key) ?? { clusters: [], byStem: new Map(), shared: [] }
    groups.set(key, group)
    place(happening, group, weights)
  }
  return joinWeeks([...groups.values()].flatMap(({ clusters }) => clusters))
}

/** What one report puts into a week and another on a day of it is one happening. */
function joinWeeks(clusters: readonly Cluster[]): Cluster[] {
  const done = clusters.filter((cluster) => firstOf(cluster).date.precision === 'day' && !isPlanned(cluster))
  const days = Map.groupBy(done, (cluster) => firstOf(cluster).date.from)
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

/** The happenings of some days so far, by the numbers of their heavy stems; `shared` has a place for every cluster. */
type Group = {
  readonly clusters: Cluster[]
  readonly byStem: Map<number, number[]>
  readonly shared: number[]
}

function place(happening: Happening, group: Group, weights: Weights): void {
  const vector = vectorOf(happening.stems, weights, happening.shares)
  // A stem that stands in a single happening leads to no other.
  const { planned } = happening.event
  const heavy = heaviest(vector, mostHeavy[planned ? 'planned' : 'done'], (stem) => weights.count(stem) > 1)
  const least = planned ? samePlan : sameHappening
  let best: { cluster: Cluster; alike: number } | undefined
  for (const at of sharing(heavy, group)) {
    const cluster = group.clusters[at] as Cluster
    const alike = nearest([vector], cluster.vectors)
    if (alike >= least && (best === undefined || alike > best.alike)) best = { cluster, alike }
  }
  if (best !== undefined) {
    best.cluster.happenings.push(happening)
    if (best.cluster.vectors.length < mostCompared) best.cluster.vectors.push(vector)
    return
  }
  const at = group.clusters.push({ happenings: [happening], vectors: [vector] }) - 1
  group.shared.push(0)
  for (const stem of heavy) {
    const list = group.byStem.get(stem)
    if (list === undefined) group.byStem.set(stem, [at])
    else list.push(at)
  }
}

/** Clusters that share at least two of the heavy stems, those that share most first; all that share the only one. */
function sharing(heavy: readonly number[], { byStem, shared }: Group): number[] {
  const touched: number[] = []
  for (const stem of heavy) {
    const clusters = byStem.get(stem) ?? []
    for (let i = Math.max(0, clusters.length - mostOfWord); i < clusters.length; i++) {
      const at = clusters[i] as number
      const count = shared[at] as number
      if (count === 0) touched.push(at)
      shared[at] = count + 1
    }
  }
  const enough = Math.min(2, heavy.length)
  const near = touched.filter((at) => (shared[at] as number) >= enough)
  if (near.length > 1) near.sort((a, b) => (shared[b] as number) - (shared[a] as number))
  for (const at of touched) shared[at] = 0
  return near.slice(0, mostTried)
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
