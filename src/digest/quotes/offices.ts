/** Knows offices that are named with `of` before a name. */

import { type Line, tokenAt } from './line.ts'
import { roleNouns, titles } from './role-nouns.ts'
import type { Range } from './tokens.ts'

const departments = new Set(
  `affairs agriculture commerce culture defence defense development economy education energy environment external
  finance foreign health home homeland interior internal justice labor labour naval operations police security
  services space staff state trade transport transportation treasury veterans war works`.split(/\s+/u),
)

/** `Secretary of ‹State› Orla Vale`: the token at which the name begins behind the office; `from` where no office stands. */
export function cutOffice(line: Line, from: number, to: number): number {
  if (tokenAt(line, from - 1).lower !== 'of') return from
  const title = tokenAt(line, from - 2).lower
  if (!titles.has(title) && !roleNouns.has(title)) return from
  let name = from
  while (name < to - 1 && departments.has(tokenAt(line, name).lower)) name++
  return name
}

/** The name inside `Secretary of State Orla Vale`; `undefined` for any other phrase. */
export function findOfficeName(line: Line, { from, to }: Range): Range | undefined {
  for (let i = from + 1; i < to - 2; i++) {
    if (tokenAt(line, i).lower !== 'of') continue
    let end = i + 1
    while (end < to && (tokenAt(line, end).capital || tokenAt(line, end).lower === 'and')) end++
    const name = cutOffice(line, i + 1, end)
    return name > i + 1 && end === to ? { from: name, to: end } : undefined
  }
  return undefined
}
