/** Leaves out of a long timeline what only dates somebody's words, or names a far-off year. */

import { daysBetween } from '../../text/calendar.ts'
import { countIndependent, dayOf } from '../report.ts'
import { wordsOf } from '../sentence-list.ts'
import type { Cluster, Happening } from './gather.ts'
import { isSaying } from './one-a-sentence.ts'

/** From so many entries on a timeline is long. */
const mostEntries = 60

/** `has returned, the ministry said on Thursday` tells of more than the saying. */
const tellsDone =
  /\b(?:has|have|was|were) (?:been |now |also |already )?(?!said|told|asked)[a-z]{2,}(?:ed|en|ne|wn|ld|nt)\b/u

/** Drops from a long timeline the sayings and the background of single reports. */
export function dropSayings(clusters: readonly Cluster[]): readonly Cluster[] {
  if (clusters.length <= mostEntries) return clusters
  return clusters.filter(
    ({ happenings }) => countIndependent(happenings.map(({ report }) => report.article)) > 1 || happenings.some(tells),
  )
}

// When an article comes in, only its sentences are read.
const read = new WeakMap<Happening, boolean>()

function tells(happening: Happening): boolean {
  const known = read.get(happening) ?? tellsHappening(happening)
  read.set(happening, known)
  return known
}

function tellsHappening(happening: Happening): boolean {
  const { report, event } = happening
  if (event.planned) return true
  if (isBackground(happening)) return false
  return !isSaying(report.article.text, event) || tellsDone.test(wordsOf(happening))
}

/** A whole year, or more, that lies two years or more behind its report. */
function isBackground({ report, event: { date } }: Happening): boolean {
  const day = dayOf(report)
  return day !== undefined && daysBetween(date.from, date.to) > 360 && daysBetween(date.to, day) > 365
}
