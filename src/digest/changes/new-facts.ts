/** Finds what new reports tell that the earlier ones did not. */

import type { Change } from '../../model/register.ts'
import { countIndependent, evidenceAt, type Report } from '../report.ts'
import { listTold, type Told, wordsOf } from '../sentence-list.ts'
import { rateStanding } from '../standing.ts'
import { listHappenings, mergeHappenings } from '../timeline/gather.ts'
import { likeness, type Vector, vectorOf, weighStems } from '../weights.ts'

/** A sentence this near to an earlier one tells nothing new. */
const known = 0.5
/** So many new facts are named, and so many of one article: its further paragraphs are no further news. */
const mostFacts = 12
const mostOfArticle = 3

/** Lists the happenings of the new reports that no earlier report tells of, most reported first. */
export function findNewFacts(before: readonly Report[], after: readonly Report[]): Change[] {
  const old = new Set(before.map(({ article }) => `${article.id}/${article.contentHash}`))
  const fresh = after.filter(({ article }) => !old.has(`${article.id}/${article.contentHash}`))
  if (fresh.length === 0) return []
  const earlier = listTold(before)
  const isKnown = knownTo(earlier)
  const clusters = mergeHappenings(listHappenings(fresh)).map(({ happenings }) => {
    const told = happenings.map(({ report, line }): Told => ({ report, line }))
    const best = [...told].sort((a, b) => rateStanding(wordsOf(b)) - rateStanding(wordsOf(a)))[0] as Told
    return { best, sources: countIndependent(told.map(({ report }) => report.article)) }
  })
  const seen = new Set<object>()
  return clusters
    .filter(
      ({ best }) =>
        rateStanding(wordsOf(best)) >= 0.35 && !isKnown(best) && !seen.has(best.line) && seen.add(best.line),
    )
    .sort((a, b) => b.sources - a.sources)
    .filter(fewOfEach())
    .slice(0, mostFacts)
    .map(({ best: { report, line } }) => ({ kind: 'new fact', at: evidenceAt(report, line, line.passage.n) }))
}

function fewOfEach(): (fact: { readonly best: Told }) => boolean {
  const counts = new Map<string, number>()
  return ({ best: { report } }) => {
    const { id } = report.article
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count <= mostOfArticle
  }
}

function knownTo(earlier: readonly Told[]): (told: Told) => boolean {
  const weights = weighStems(earlier.map(({ line }) => line))
  const byStem = new Map<string, Told['line'][]>()
  const vectors = new Map<Told['line'], Vector>()
  const vectorAt = (line: Told['line']) => {
    const made = vectors.get(line) ?? vectorOf(line.stems, weights)
    vectors.set(line, made)
    return made
  }
  for (const { line } of earlier) {
    for (const stem of line.stems) {
      const list = byStem.get(stem)
      if (list === undefined) byStem.set(stem, [line])
      else list.push(line)
    }
  }
  return ({ line }) => {
    const vector = vectorOf(line.stems, weights)
    const rare = [...vector].sort((a, b) => b[1] - a[1]).slice(0, 6)
    const near = new Set(rare.flatMap(([stem]) => (byStem.get(stem) ?? []).slice(-40)))
    return [...near].some((other) => likeness(vector, vectorAt(other)) >= known)
  }
}
