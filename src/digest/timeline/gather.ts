/** Gathers the dated sentences of a story and merges those of one day that tell the same. */

import type { StoryEvent } from '../../model/digest.ts'
import type { Report } from '../report.ts'
import { type Line, listLines, stemsOf } from '../sentence-list.ts'
import { likeness, type Vector, vectorOf, type Weights, weighStems } from '../weights.ts'

/** An event in its report, with the words around its date. */
export type Happening = {
  readonly report: Report
  readonly event: StoryEvent
  readonly line: Line
  readonly stems: readonly string[]
}

/** Several reports of one happening. */
export type Cluster = { readonly happenings: Happening[]; vector: Vector }

/** Sentences of one day are one happening from this likeness on. */
const sameHappening = 0.24
/** Plans for the same stretch of days are fewer, and worded more freely. */
const samePlan = 0.16

/** Lists the events of the reports with the part of each sentence that belongs to its date. */
export function listHappenings(reports: readonly Report[]): Happening[] {
  return reports.flatMap((report) => {
    const lines = new Map(listLines(report.article).map((line) => [line.start, line]))
    return report.digest.events.flatMap((event): Happening[] => {
      const line = lines.get(event.sentence.start)
      return line === undefined ? [] : [{ report, event, line, stems: stemsNear(report, event, line) }]
    })
  })
}

/** In a sentence with several dates, the words near the date are those that it belongs to. */
function stemsNear(report: Report, event: StoryEvent, line: Line): readonly string[] {
  const { words } = event.date
  if (words === undefined || line.end - line.start < 160) return line.stems
  const start = Math.max(line.start, words.start - 90)
  const end = Math.min(line.end, words.end + 60)
  return stemsOf(report.article.text, { start: start + cut(report, start), end }).stems
}

/** Up to the next blank, so that no word is cut in two. */
function cut({ article: { text } }: Report, at: number): number {
  return /^[\p{L}\p{N}]*/u.exec(text.slice(at, at + 30))?.[0].length ?? 0
}

/** Merges happenings of the same days and the same direction (past, planned) that tell the same. */
export function mergeHappenings(happenings: readonly Happening[]): Cluster[] {
  const weights = weighStems(happenings)
  const groups = new Map<string, { clusters: Cluster[]; byStem: Map<string, Cluster[]> }>()
  for (const happening of happenings) {
    const { date, planned } = happening.event
    const key = `${date.from}/${date.to}/${planned}`
    const group = groups.get(key) ?? { clusters: [], byStem: new Map() }
    groups.set(key, group)
    place(happening, group, weights)
  }
  return [...groups.values()].flatMap(({ clusters }) => clusters)
}

function place(
  happening: Happening,
  { clusters, byStem }: { clusters: Cluster[]; byStem: Map<string, Cluster[]> },
  weights: Weights,
): void {
  const vector = vectorOf(happening.stems, weights)
  const heavy = [...vector].sort((a, b) => b[1] - a[1]).slice(0, 6)
  const least = happening.event.planned ? samePlan : sameHappening
  let best: { cluster: Cluster; alike: number } | undefined
  for (const cluster of new Set(heavy.flatMap(([stem]) => byStem.get(stem) ?? []))) {
    const alike = likeness(cluster.vector, vector)
    if (alike >= least && (best === undefined || alike > best.alike)) best = { cluster, alike }
  }
  if (best !== undefined) {
    best.cluster.happenings.push(happening)
    return
  }
  const cluster: Cluster = { happenings: [happening], vector }
  clusters.push(cluster)
  for (const [stem] of heavy) {
    const list = byStem.get(stem)
    if (list === undefined) byStem.set(stem, [cluster])
    else list.push(cluster)
  }
}

/** Says whether two clusters tell of the same matter, a plan and what became of it. */
export function isSameMatter(a: Cluster, b: Cluster): boolean {
  return likeness(a.vector, b.vector) >= 0.3
}
