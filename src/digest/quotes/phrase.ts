/** What a noun phrase that can speak is, and whether its words are a name. */

import { guessGender } from './given-names.ts'
import { type Line, tokenAt } from './line.ts'
import { isClosed } from './open-words.ts'
import { isRole, titles } from './role-nouns.ts'
import type { Range } from './tokens.ts'
import { determiners, joining } from './word-classes.ts'

/** A noun phrase that can speak. */
export type Phrase = Range & {
  readonly kind: 'name' | 'nominal' | 'pronoun' | 'relative'
}

/**
 * Tells a name from a common noun: a name has its capital on the word that carries it.
 *
 * @returns `'name'` for `Labour minister Orla Vale`, but not for `the Labour minister`
 */
export function findKind(line: Line, from: number, to: number): 'name' | 'nominal' {
  let head = from
  for (let i = from; i < to && !(i > from && joining.has(tokenAt(line, i).lower)); i++) head = i
  const { capital, lower, word } = tokenAt(line, head)
  if (!capital || isClosed(lower) || /^\d/.test(word)) return 'nominal'
  if (!titles.has(lower) && !isRole(lower)) return 'name'
  const before = tokenAt(line, head - 1)
  if (head > from && before.capital && guessGender(before.word) !== undefined) return 'name'
  return head > from && before.capital && !determiners.has(before.lower) && !titles.has(lower) ? 'name' : 'nominal'
}
