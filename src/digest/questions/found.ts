/** Open questions that the articles raise themselves: near-identical ones merged, covered ones left to the desk's. */

import type { Span } from '../../model/article.ts'
import type { RaisedQuestion } from '../../model/digest.ts'
import type { DeskQuestion, Story } from '../../model/story.ts'
import { readOnce } from '../read-once.ts'
import { countIndependent, type Report } from '../report.ts'
import { listLines, stemsOf } from '../sentence-list.ts'
import { likeness, type Vector, vectorOf, type Weights } from '../weights.ts'
import { findAsked, isAnswerTo } from './asked.ts'
import { type Bearing, bearsNear, bearsOn, type Group, groupsOf } from './bearing.ts'

/** A sentence that raises a question, in its report. */
export type Raising = {
  readonly report: Report
  readonly raised: RaisedQuestion
  readonly stems: readonly string[]
  /** The words that ask, or else its own, as a `Line` has them. */
  readonly stemmed: string
  /** The words that ask, where the sentence asks something that can stand as a question of its own. */
  readonly asked?: Span
}

/** One question as several sentences raise it, oldest first. */
export type FoundQuestion = {
  /** Stable while the wording that raises it first stays in the corpus. */
  readonly id: string
  /** The ids that any of its sentences would give it: a desk's choice on one of them counts. */
  readonly ids: ReadonlySet<string>
  readonly raisings: readonly Raising[]
}

const alike = 0.45
/** So many found questions are kept: the most reported ones. */
const mostFound = 40
/** Lists every raising of the story: what leaves open a matter of the desk or asks something; conditions alone raise none. */
export function listRaisings(story: Story, reports: readonly Report[]): Raising[] {
  return reports.flatMap((report) => raisingsIn(story, report))
}

const raisingsIn = readOnce((_story, report): readonly Raising[] => {
  const raisings = readRaisings(report)
  const headings = raisings.filter(({ raised }) => raised.form === 'heading')
  return raisings.filter((raising) => !headings.some((heading) => isAnswerTo(heading, raising, report)))
})

function readRaisings(report: Report): Raising[] {
  return report.digest.raised.flatMap((raised): Raising[] => {
    if (raised.form === 'conditional') return []
    const { text } = report.article
    const asked = findAsked(report, raised)
    if (raised.form === 'heading' && asked === undefined) return []
    // The words that leave it open are the same for any matter; what is left tells which matter it is.
    const marker = new Set(raised.form === 'heading' ? [] : stemsOf(text, raised.marker).stems)
    const stems = stemsOf(text, raised.sentence).stems.filter((stem) => !marker.has(stem))
    if (stems.length < 3) return []
    const { stemmed } = stemsOf(text, asked ?? raised.sentence)
    return [{ report, raised, stems, stemmed, ...(asked === undefined ? {} : { asked }) }]
  })
}

/** Says which desk question each raising belongs to; headings belong by their own words or the sentence below them. */
export function coverRaisings(
  raisings: readonly Raising[],
  bearingsOf: (question: DeskQuestion) => readonly Bearing[],
  story: Story,
): Map<string, Raising[]> {
  const covered = new Map<string, Raising[]>()
  for (const question of story.questions) {
    const places = new Set(bearingsOf(question).map(({ report, line }) => `${report.article.id}/${line.start}`))
    const groups = groupsOf(story, question)
    const own = raisings.filter((raising) => {
      const { report, raised } = raising
      const { text } = report.article
      if (raised.form === 'heading' && bearsOn(story, question, stemsOf(text, raised.sentence).stemmed)) return true
      const bears = places.has(`${report.article.id}/${placeOf(report, raised)}`)
      return raised.form === 'heading'
        ? bears
        : asksOf(raising, groups) && (bears || bearsNear(story, question, report, raised.passage))
    })
    covered.set(question.id, own)
  }
  return covered
}

/** The words that are left open have a term: what else the sentence tells makes no question of the desk of it. */
function asksOf({ stemmed }: Raising, groups: readonly Group[]): boolean {
  return groups.some(({ needles }) => needles.some((needle) => stemmed.includes(needle)))
}

function placeOf(report: Report, raised: RaisedQuestion): number {
  if (raised.form !== 'heading') return raised.sentence.start
  return listLines(report.article).find(({ start }) => start > raised.sentence.end)?.start ?? -1
}

/** Merges raisings that ask the same in other words; those that ask nothing are left out. */
export function mergeRaisings(raisings: readonly Raising[], weights: Weights): FoundQuestion[] {
  const clusters: { vector: Vector; raisings: Raising[] }[] = []
  for (const raising of raisings) {
    if (raising.asked === undefined) continue
    const vector = vectorOf(raising.stems, weights)
    const home = clusters.find((cluster) => likeness(vector, cluster.vector) >= alike)
    if (home !== undefined) home.raisings.push(raising)
    else clusters.push({ vector, raisings: [raising] })
  }
  return clusters
    .map(({ raisings: own }, at) => ({ own, at, sources: countIndependent(own.map(({ report }) => report.article)) }))
    .sort((a, b) => b.sources - a.sources || b.at - a.at)
    .slice(0, mostFound)
    .map(({ own }) => ({ id: idOf(own[0]), ids: new Set(own.map(idOf)), raisings: own }))
}

/** `f` and a few letters made of the telling words, so that a re-import gives the same. */
function idOf(raising: Raising | undefined): string {
  let hash = 0x811c9dc5
  for (const letter of [...(raising?.stems ?? [])].sort().join(' ')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  }
  return `f${(hash >>> 0).toString(36).padStart(7, '0').slice(-5)}`
}
