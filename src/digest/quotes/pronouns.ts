/** Finds whom a pronoun means, where gender and nearness make it clear. */

import { type Line, tokenAt } from './line.ts'
import { lastBefore, type People, type Person } from './people.ts'
import type { Subject } from './subject.ts'

/** How far back, in characters, a person may have been named last. */
const reach = 1500

/**
 * Resolves a subject pronoun.
 *
 * @param recent - persons who were subjects or speakers before it, the latest first
 * @returns the person; `undefined` when nobody fits, or two fit as well: an abstention
 */
export function resolvePronoun(
  line: Line,
  subject: Subject,
  people: People,
  recent: readonly Person[],
): Person | undefined {
  const token = tokenAt(line, subject.from)
  const gender = token.lower === 'he' ? 'm' : token.lower === 'she' ? 'f' : undefined
  if (gender === undefined) return undefined
  const at = token.start
  const fits = (person: Person) => person.person && (person.gender === undefined || person.gender === gender)
  const inSentence = findInSentence(line, subject.from, people, fits)
  if (inSentence !== undefined) return inSentence
  const latest = recent.find((person) => fits(person) && (lastBefore(person.mentions, at) ?? -reach) > at - reach)
  if (latest !== undefined) return latest
  const near = people.listBefore(at, 600).filter(fits)
  return near.length === 1 ? near[0] : undefined
}

/** The first fitting person whom the same sentence names before the pronoun. */
function findInSentence(line: Line, at: number, people: People, fits: (person: Person) => boolean): Person | undefined {
  let from = at
  while (
    from > 0 &&
    at - from < 60 &&
    !/^[.?!]$/.test(tokenAt(line, from - 1).word) &&
    tokenAt(line, from - 1).quote < 0
  )
    from--
  const start = tokenAt(line, from).start
  return people
    .listBefore(tokenAt(line, at).start, tokenAt(line, at).start - start)
    .filter(fits)
    .at(-1)
}
