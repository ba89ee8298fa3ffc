/** Finds the noun phrase that begins behind a verb, by where its last word must be. */

import { findCue } from './cues.ts'
import { type Line, tokenAt } from './line.ts'
import { occasionNouns } from './occasion-nouns.ts'
import { isOpen, isTime } from './open-words.ts'
import { findKind, type Phrase } from './phrase.ts'
import { isRole, roleNouns } from './role-nouns.ts'
import { isPossessive, type Token } from './tokens.ts'
import { determiners, isAdverb, joining, personal, plainVerbs, pronouns, weekdays } from './word-classes.ts'

/** Finds the noun phrase that begins at `from`, not reaching `end`. */
export function findPhraseAfter(line: Line, from: number, end: number): Phrase | undefined {
  const first = tokenAt(line, from)
  if (from >= end || first.kind !== 'word' || first.quote >= 0) return undefined
  if (personal.has(first.lower)) return { from, to: from + 1, kind: 'pronoun' }
  let to = findChunkEnd(line, from, end)
  if (to === from) return undefined
  for (let hops = 0; hops < 3; hops++) {
    const next = findJoinedAfter(line, to, end)
    if (next === undefined) break
    to = next
  }
  return { from, to, kind: findKind(line, from, to) }
}

function findChunkEnd(line: Line, from: number, end: number): number {
  let to = from
  let open = 0
  while (to < end && to - from < 12) {
    const token = tokenAt(line, to)
    if (token.kind !== 'word' || token.quote >= 0) break
    if (determiners.has(token.lower) && open === 0) to++
    else if (isOpen(token) || /^\d/.test(token.word)) {
      if (open > 0 && stopsChunk(token, tokenAt(line, to - 1), tokenAt(line, to + 1))) break
      open++
      to++
    } else break
  }
  if (open === 0) return to > from && pronouns.has(tokenAt(line, to - 1).lower) ? to : from
  return to
}

/** Behind a word in -ed they show the verb of the clause: `the mayor ruled ‹out›`. */
const particles = new Set(['out', 'up', 'off', 'down', 'that', 'him', 'her', 'them', 'it'])

function stopsChunk(token: Token, before: Token, next: Token): boolean {
  if (weekdays.has(token.lower) || /^(?:late|early|midday|yesterday|today|tonight)$/.test(token.lower)) return true
  if (token.capital) return false
  if (/ed$/.test(token.lower) && !isRole(token.lower) && (determiners.has(next.lower) || particles.has(next.lower)))
    return true
  if (weekdays.has(token.lower) || isAdverb(token.lower) || plainVerbs.has(token.lower)) return true
  const cue = findCue(token.lower)
  if (cue !== undefined && !cue.noun) return true
  if (/ing$/.test(token.lower) && isRole(next.lower)) return false
  if (/ing$/.test(token.lower) && !roleNouns.has(token.lower) && !occasionNouns.has(token.lower)) return true
  return before.capital && !isRole(token.lower) && /(?:ed|s|left)$/.test(token.lower) && !isPossessive(before.word)
}

function findJoinedAfter(line: Line, at: number, end: number): number | undefined {
  const preposition = tokenAt(line, at)
  if (at >= end || !joining.has(preposition.lower) || preposition.quote >= 0) return undefined
  const next = tokenAt(line, at + 1)
  if (isTime(next) || (preposition.lower !== 'of' && occasionNouns.has(findHeadWord(line, at + 1, end))))
    return undefined
  if (/^(?:to|by|on|about)$/.test(preposition.lower)) return undefined
  const to = findChunkEnd(line, at + 1, end)
  return to > at + 1 ? to : undefined
}

function findHeadWord(line: Line, from: number, end: number): string {
  const to = findChunkEnd(line, from, end)
  return tokenAt(line, to - 1).lower
}
