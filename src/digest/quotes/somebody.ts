/** Tells phrases that can mean a speaker from those that name a thing. */

import { type Line, tokenAt } from './line.ts'
import type { Phrase } from './phrase.ts'
import { documents, roleNouns } from './role-nouns.ts'
import type { Range } from './tokens.ts'
import { joining } from './word-classes.ts'

/** Says whether a phrase means one person without a name: `the official`, `a student in Norport`. */
export function isSomebody(line: Line, phrase: Range): boolean {
  const lower = findHead(line, phrase)
  return roleNouns.has(lower) && !/s$/.test(lower) && !documents.has(lower)
}

/** The noun that carries the phrase, before what prepositions join to it. */
export function findHead(line: Line, phrase: Range): string {
  let head = phrase.from
  for (let i = phrase.from; i < phrase.to && !(i > phrase.from && joining.has(tokenAt(line, i).lower)); i++) head = i
  return tokenAt(line, head).lower
}

/** Says whether a phrase can speak where no verb of saying shows it: a name, a pronoun, a role. */
export function canSpeak(line: Line, phrase: Phrase): boolean {
  if (phrase.kind !== 'nominal') return phrase.kind !== 'relative'
  const head = findHead(line, phrase)
  return roleNouns.has(head) || roleNouns.has(head.replace(/s$/u, ''))
}

/** `I`, `we`, `our friends` outside of marks are the writer's, `you` is the reader, and `who` needs a name before it. */
export function namesNobody(printed: string): boolean {
  return /^(?:(?:i|we|you|who|which|that)$|(?:my|our) )/iu.test(printed)
}
