/** How well a passage fits the clauses of a question, and how close together in it stands what is asked. */

import type { Asked } from '../question/parse-question.ts'
import type { Plan } from './concepts.ts'
import type { Match } from './match-text.ts'
import { sumBest, worthsOf } from './weigh-matches.ts'

/** What a clause is worth, by concept; `scale` is what its fit is divided by: a short clause counts by its worth. */
type Clause = { readonly worths: Float64Array; readonly scale: number }

const knownClauses = new WeakMap<Plan, readonly Clause[]>()

function listConceptClauses(asked: Asked, plan: Plan): readonly Clause[] {
  const known = knownClauses.get(plan)
  if (known !== undefined) return known
  const { all } = worthsOf(plan)
  const drafts = asked.clauses
    .map((stems) =>
      plan.concepts.flatMap(({ forms }, n) =>
        forms.some((form) => form.share === 1 && form.stems.some((one) => stems.includes(one))) ? [n] : [],
      ),
    )
    .map((concepts) => ({
      worths: all.map((worth, n) => (concepts.includes(n) ? worth : 0)),
      total: concepts.reduce((sum, n) => sum + (all[n] ?? 0), 0),
    }))
    .filter(({ total }) => total > 0)
  const usual = drafts.reduce((most, { total }) => Math.max(most, total), 1)
  const clauses = drafts.map(({ worths, total }) => ({ worths, scale: Math.sqrt(total * usual) }))
  knownClauses.set(plan, clauses)
  return clauses
}

/** How well the passage answers the two clauses that it answers best. */
export function clauseFit(asked: Asked, plan: Plan, found: readonly Match[]): { clause: number; clause2: number } {
  let clause = 0
  let clause2 = 0
  for (const { worths, scale } of listConceptClauses(asked, plan)) {
    const fit = sumBest(worths, found, 0, found.length) / scale
    if (fit > clause) {
      clause2 = clause
      clause = fit
    } else if (fit > clause2) clause2 = fit
  }
  return { clause, clause2 }
}

const stretchWords = 25

/** Slides a stretch over the matches and keeps the best share of the whole question and of one clause. */
export function closeFit(asked: Asked, plan: Plan, found: readonly Match[]): { close: number; closeClause: number } {
  const clauses = listConceptClauses(asked, plan)
  const { all } = worthsOf(plan)
  let close = 0
  let closeClause = 0
  let end = 0
  for (let n = 0; end < found.length; n++) {
    end = endOfStretch(found, n, end)
    if (isLoneWord(found, n, end)) continue
    if (plan.total > 0) close = Math.max(close, sumBest(all, found, n, end) / plan.total)
    for (const { worths, scale } of clauses) closeClause = Math.max(closeClause, sumBest(worths, found, n, end) / scale)
  }
  return { close, closeClause }
}

/** Just behind the last match within a stretch's words of the match `from`; it lies no further up than `least`. */
function endOfStretch(found: readonly Match[], from: number, least: number): number {
  const limit = (found[from] as Match).nth + stretchWords
  let end = Math.max(from + 1, least)
  while (end < found.length && (found[end] as Match).nth < limit) end += 1
  return end
}

/** One word between others that are far off. */
function isLoneWord(found: readonly Match[], from: number, end: number): boolean {
  return from > 0 && end < found.length && found[end - 1]?.nth === found[from]?.nth
}
