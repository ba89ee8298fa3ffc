/** Finds where the next attribution of a sentence takes over. */

import type { Frame } from './frame.ts'
import { type Line, tokenAt } from './line.ts'

/** Where the next frame of the sentence begins behind `from`, its comma or conjunction included; `end` without one. */
export function findNextFrame(line: Line, from: number, end: number, later: readonly Frame[]): number {
  for (const frame of later) {
    const start = frame.unit.from
    if (start <= from) continue
    const before = tokenAt(line, start - 1)
    if (frame.form === 'participle' && before.lower === ',') return start - 1
    if (frame.form === 'participle' && goesBack.has(before.lower) && isSetOff(line, start - 2))
      return tokenAt(line, start - 2).lower === ',' ? start - 2 : start - 1
    if (frame.form === 'according') return before.lower === ',' ? start - 1 : start
    if (isJoined(line, frame, from)) return tokenAt(line, start - 2).lower === ',' ? start - 2 : start - 1
  }
  return end
}

/** `, before adding`: the reporter goes on to the next thing that was said. */
const goesBack = new Set(['before', 'after', 'while'])

function isSetOff(line: Line, at: number): boolean {
  const { lower, kind } = tokenAt(line, at)
  return lower === ',' || kind === 'mark'
}

/** `…, and she ‹said …›`: a verb of saying with its own subject, which `said`, `that` or a comma shows to go on. */
function isJoined(line: Line, { cue, complement, form, subject, unit }: Frame, from: number): boolean {
  if (!/^(?:and|but|or|then)$/.test(tokenAt(line, unit.from - 1).lower)) return false
  if (form !== 'finite' || (cue.kind !== 'say' && cue.kind !== 'tell')) return false
  if (subject === undefined || subject.to >= from) return false
  const shown = cue.lemma === 'say' || complement.that || complement.kind === 'quote'
  return shown || tokenAt(line, unit.from - 2).lower === ','
}
