/** Weighs matches: how much of a question stands in them, by what its concepts are worth. */

import type { Plan } from './concepts.ts'
import type { Match } from './match-text.ts'

const k1 = 1.2
const b = 0.6

/** What a plan's concepts are worth, in arrays: every passage of every candidate is weighed by them. */
type Worths = { readonly all: Float64Array; readonly names: Float64Array; readonly namesTotal: number }

const knownWorths = new WeakMap<Plan, Worths>()

/** The worths of a plan, made once. */
export function worthsOf(plan: Plan): Worths {
  const known = knownWorths.get(plan)
  if (known !== undefined) return known
  const all = Float64Array.from(plan.concepts, ({ worth }) => worth)
  const names = Float64Array.from(plan.concepts, ({ name, worth }) => (name ? worth : 0))
  const made = { all, names, namesTotal: names.reduce((sum, worth) => sum + worth, 0) }
  knownWorths.set(plan, made)
  return made
}

/** Share of the question's worth that some matches cover. */
export function share(plan: Plan, found: readonly Match[]): number {
  return plan.total === 0 ? 0 : sumBest(worthsOf(plan).all, found, 0, found.length) / plan.total
}

/** The same of several lists together. */
export function shareOfAll(plan: Plan, lists: readonly (readonly Match[])[]): number {
  return plan.total === 0 ? 0 : sumBestOfAll(worthsOf(plan).all, lists) / plan.total
}

/** Share of the worth of the question's names; 0.5 when it has none. */
export function shareOfNames(plan: Plan, lists: readonly (readonly Match[])[]): number {
  const { names, namesTotal } = worthsOf(plan)
  return namesTotal === 0 ? 0.5 : sumBestOfAll(names, lists) / namesTotal
}

/** By concept; whoever writes into it leaves it at nothing but zeros. */
let scratch = new Float64Array(64)

/** The best share of each concept among the matches from one place to another, times its worth. */
export function sumBest(worths: Float64Array, found: readonly Match[], from: number, to: number): number {
  const sum = addBest(worths, found, from, to, 0)
  clear(found, from, to)
  return sum
}

function sumBestOfAll(worths: Float64Array, lists: readonly (readonly Match[])[]): number {
  let sum = 0
  for (const found of lists) sum = addBest(worths, found, 0, found.length, sum)
  for (const found of lists) clear(found, 0, found.length)
  return sum
}

/** Adds what the matches have above the best before them, and leaves their best in `scratch`. */
function addBest(worths: Float64Array, found: readonly Match[], from: number, to: number, before: number): number {
  if (scratch.length < worths.length) scratch = new Float64Array(worths.length)
  let sum = before
  for (let at = from; at < to; at++) {
    const { concept, share } = found[at] as Match
    const best = scratch[concept] as number
    if (share <= best) continue
    sum += (share - best) * (worths[concept] as number)
    scratch[concept] = share
  }
  return sum
}

function clear(found: readonly Match[], from: number, to: number): void {
  for (let at = from; at < to; at++) scratch[(found[at] as Match).concept] = 0
}

/** BM25 of the concepts in some lists of matches, over the most that the question allows; `words`: the length, and the usual one. */
export function scoreBm25(plan: Plan, lists: readonly (readonly Match[])[], words: number, usual: number): number {
  if (plan.total === 0) return 0
  const { all } = worthsOf(plan)
  if (scratch.length < all.length) scratch = new Float64Array(all.length)
  for (const found of lists)
    for (const { concept, share } of found) scratch[concept] = (scratch[concept] as number) + share
  const length = k1 * (1 - b + (b * words) / usual)
  let sum = 0
  for (const found of lists) {
    for (const { concept } of found) {
      const times = scratch[concept] as number
      if (times > 0) sum += ((all[concept] as number) * times * (k1 + 1)) / (times + length)
      scratch[concept] = 0
    }
  }
  return sum / plan.total / (k1 + 1)
}
