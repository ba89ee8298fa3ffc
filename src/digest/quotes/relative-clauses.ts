/** Finds whom `who` means: the name or phrase before it, over an apposition where one stands between. */

import { type Line, tokenAt } from './line.ts'
import type { Phrase } from './phrase.ts'
import { findPhraseBefore } from './phrase-before.ts'
import { findSubjectBefore, type Subject } from './subject.ts'
import { isDash, type Range } from './tokens.ts'

/** So many tokens are looked over for the one who is meant. */
const reach = 20

/** Finds the antecedent of the relative pronoun at a token; `undefined` where no phrase stands before it. */
export function findAntecedent(line: Line, at: number): Subject | undefined {
  const before = tokenAt(line, at - 1)
  const setOff = before.lower === ',' || isDash(before.lower)
  const floor = Math.max(0, at - reach)
  const phrase = findPhraseBefore(line, setOff ? at - 2 : at - 1, floor)
  if (phrase === undefined || phrase.kind === 'relative' || placing.has(tokenAt(line, phrase.from - 1).lower))
    return undefined
  const name = findNameAtEnd(line, phrase)
  if (name !== undefined && !placing.has(tokenAt(line, name.from - 1).lower)) return asSubject(name)
  const explained = setOff ? findSubjectBefore(line, at, floor) : undefined
  const named = explained === undefined ? undefined : findNameAtEnd(line, explained.head)
  return asSubject(named ?? phrase)
}

/** `a nurse in ‹Norland›, who said`: where somebody is, not who. */
const placing = new Set(['in', 'at', 'from', 'near', 'on', 'to'])

/** `was said of ‹Orla Vale›`: the capitals right before the pronoun, whatever joins them to the words before. */
function findNameAtEnd(line: Line, { from, to }: Range): Phrase | undefined {
  let start = to
  while (start > from && tokenAt(line, start - 1).capital) start--
  return start < to - 1 ? { from: start, to, kind: 'name' } : undefined
}

function asSubject(phrase: Phrase): Subject {
  return { ...phrase, head: phrase }
}
