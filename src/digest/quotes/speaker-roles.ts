/** Reads the role of a speaker from the words beside the name in the very sentence that attributes. */

import { isBody } from './bodies.ts'
import { type Line, tokenAt } from './line.ts'
import { findOfficeName } from './offices.ts'
import { isParty, isRole } from './printed-roles.ts'
import type { Subject } from './subject.ts'
import type { Range } from './tokens.ts'
import { isAdverb, joining, prepositions } from './word-classes.ts'

/** Title or role as printed: what stands before the name, or the apposition behind it; an office rather than a party. */
export function findRole(text: string, line: Line, { head, kind, apposition }: Subject): string | undefined {
  const office = findOfficeName(line, head)
  const place = office === undefined ? undefined : { from: head.from, to: office.from }
  if (place === undefined && kind === 'nominal') return undefined
  const own = place ?? findTitle(line, head)
  const before = own === undefined ? undefined : cutRole(text, line, own)
  const behind = apposition === undefined ? undefined : readApposition(text, line, apposition)
  if (place !== undefined || behind === undefined) return before
  return before !== undefined && isParty(behind) ? before : behind
}

function cutRole(text: string, line: Line, range: Range): string {
  return sliceRange(text, line, range).replace(/^(?:the|a|an) /iu, '')
}

/** `‹Harbour Minister› Tomas Brandt`: up to the last title; a body's name holds none. */
function findTitle(line: Line, head: Range): Range | undefined {
  let to = head.from
  for (let i = head.from; i < head.to - 1; i++) {
    const { lower } = tokenAt(line, i)
    if (joining.has(lower) || joining.has(tokenAt(line, i + 1).lower)) break
    if (isRole(lower)) to = i + 1
  }
  const last = tokenAt(line, head.to - 1)
  return to === head.from || isBody([last.word]) ? undefined : { from: head.from, to }
}

/** What stands beside a name; `by contrast` and `for his part` are no roles. */
function readApposition(text: string, line: Line, range: Range): string | undefined {
  const { lower } = tokenAt(line, range.from)
  if (lower === 'who' || prepositions.has(lower) || isAdverb(lower) || /ing$/.test(lower)) return undefined
  const role = sliceRange(text, line, range)
    .replace(/ who\b.*$/u, '')
    .replace(/, (?:during|in|at|on|after|before|speaking|told|who|of)\b.*$/u, '')
    .replace(/^(?:an?|the|now) /u, '')
  return role.length <= 120 && !/^\d+$/.test(role) ? role : undefined
}

function sliceRange(text: string, line: Line, { from, to }: Range): string {
  return text.slice(tokenAt(line, from).start, tokenAt(line, to - 1).end)
}
