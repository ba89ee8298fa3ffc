/** Knows offices that are named with `of` before a name, and outlets that stand before one without a break. */

import { type Line, tokenAt } from './line.ts'
import type { Range } from './tokens.ts'
import { roleNouns, titles } from './word-classes.ts'

const departments = new Set(
  `state defense defence treasury commerce labor labour energy education transportation transport agriculture health
  interior justice finance economy culture war homeland security foreign home internal external affairs services
  development trade environment staff space veterans naval operations police works`.split(/\s+/u),
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

const outlets = new Set('cnn bbc nbc abc cbs itv npr ap afp reuters msnbc pbs itn rte cnbc'.split(' '))
const outletNouns = new Set(
  `news newsnight radio breakfast sounds sport sports verify politics world today tonight television tv international
  business europe america asia online`.split(/\s+/u),
)

/** `told CNN ‹Vale›`: the outlet's name ends before this word. */
export function isOutletEnd(line: Line, at: number): boolean {
  const before = tokenAt(line, at - 1)
  if (!outlets.has(before.lower) || before.word !== before.word.toUpperCase()) return false
  return /^(?:told|tells|to|by|with|on)$/.test(tokenAt(line, at - 2).lower) && !outletNouns.has(tokenAt(line, at).lower)
}
