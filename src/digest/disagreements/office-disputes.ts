/** Disagreements on who holds an office: reports of the same days that give it to two people. */

import { distance } from 'fastest-levenshtein'
import type { Disagreement, Evidence } from '../../model/register.ts'
import { listNameParts, listNames, sameName } from '../../text/names.ts'
import { evidenceAt, type Report } from '../report.ts'
import { type Holder, listHolders } from './offices.ts'
import { isSameDays, isUndated } from './same-days.ts'

/** Finds offices with two holders at one time; a change of holder between two stretches of reports is none. */
export function findOfficeDisputes(reports: readonly Report[]): Disagreement[] {
  const offices = new Map<string, Holder[]>()
  for (const report of reports) {
    for (const holder of listHolders(report)) {
      const known = offices.get(holder.office)
      if (known === undefined) offices.set(holder.office, [holder])
      else known.push(holder)
    }
  }
  return [...offices.values()].flatMap(disputeOf)
}

function disputeOf(holders: readonly Holder[]): Disagreement[] {
  const people: Holder[][] = []
  for (const holder of holders) {
    const person = people.find(([first]) => first !== undefined && isSamePerson(first.name, holder.name))
    if (person === undefined) people.push([holder])
    else person.push(holder)
  }
  const [most, ...rest] = people.sort((a, b) => sources(b) - sources(a))
  if (most === undefined) return []
  return rest.filter(hasFullName).flatMap((other) => {
    const pair = overlap(most, other)
    return pair === undefined ? [] : [toDisagreement([pair[0], ...most], [pair[1], ...other])]
  })
}

/** A lone word in capitals behind an office may be anything: a full name is somebody. */
function hasFullName(holders: readonly Holder[]): boolean {
  return holders.some(({ name }) => name.includes(' ')) || sources(holders) >= 2000
}

function sources(holders: readonly Holder[]): number {
  return new Set(holders.map(({ report }) => report.article.id)).size * 1000 + holders.length
}

/** Misspelt names are one person: `Brant` and `Brandt`, `Freidrich` and `Friedrich`. */
function isSamePerson(a: string, b: string): boolean {
  if (sameName(a, b)) return true
  const [x, y] = [listNameParts(a), listNameParts(b)]
  if (x.length > 1 && x[0] === y[0] && x[1] === y[1]) return true
  const left = x.at(-1) ?? ''
  const right = y.at(-1) ?? ''
  const allowed = Math.min(left.length, right.length) >= 7 ? 2 : 1
  return Math.min(left.length, right.length) >= 4 && distance(left, right) <= allowed
}

/** So many days apart two reports may lie to tell of the same days. */
const mostDaysApart = 3
/** So many other names both sentences must share: they tell of the same happening. More where no day tells. */
const leastShared = { dated: 2, undated: 3 }

/**
 * Two holders clash only where two sentences tell of the same happening: else the office has changed hands, or one of
 * them held it in another time.
 *
 * @returns the two that show it, to be named first
 */
function overlap(a: readonly Holder[], b: readonly Holder[]): readonly [Holder, Holder] | undefined {
  for (const one of a) {
    const other = b.find((holder) => isSameHappening(one, holder))
    if (other !== undefined) return [one, other]
  }
  return undefined
}

function isSameHappening(a: Holder, b: Holder): boolean {
  if (isUndated(a.report, b.report)) return sharedNames(a, b) >= leastShared.undated
  return isSameDays(a.report, b.report, mostDaysApart) && sharedNames(a, b) >= leastShared.dated
}

function sharedNames(a: Holder, b: Holder): number {
  const own = new Set([...listNameParts(a.name), ...listNameParts(b.name), ...a.office.split(' ')])
  const names = ({ report: { article }, line }: Holder) =>
    new Set(
      listNames(article.text, line)
        .flatMap(({ name }) => listNameParts(name))
        .filter((part) => !own.has(part)),
    )
  const other = names(b)
  return [...names(a)].filter((part) => other.has(part)).length
}

function toDisagreement(a: readonly Holder[], b: readonly Holder[]): Disagreement {
  return { kind: 'fact', on: (a[0]?.label ?? '').replace(/^The /u, ''), a: sideOf(a), b: sideOf(b) }
}

function sideOf(holders: readonly Holder[]): Disagreement['a'] {
  const places = holders.map(({ report, line }): Evidence => evidenceAt(report, line, line.passage.n))
  const seen = new Set<string>()
  const [at, ...others] = places.filter(({ article }) => !seen.has(article.id) && seen.add(article.id))
  return { value: usualName(holders), at: at as Evidence, others }
}

/** The spelling that most places have; of several the longest. */
function usualName(holders: readonly Holder[]): string {
  const counts = new Map<string, number>()
  for (const { name } of holders) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [usual] = [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length)
  return usual?.[0] ?? ''
}
