/** Finds whom a pronoun means, where gender and nearness make it clear. */

import { countBefore } from '../count-before.ts'
import { type Line, tokenAt } from './line.ts'
import type { People } from './people.ts'
import type { Person } from './person.ts'
import type { Subject } from './subject.ts'
import type { Range } from './tokens.ts'

/** How far back, in characters, the one who is meant may have been spoken of. */
const reach = 1000

/** Somebody who was a subject or spoke; without `person`: somebody unnamed. */
export type Recent = { readonly person?: Person; readonly at: number }

/**
 * Resolves the pronoun that is a subject (`she`) or opens one (`her lawyer`).
 *
 * @param recent - who were subjects or speakers before it, the latest first
 * @returns the person; `undefined` when nobody fits, or somebody unnamed is nearer: an abstention
 */
export function resolvePronoun(
  line: Line,
  subject: Pick<Subject, 'from'>,
  people: People,
  recent: readonly Recent[],
): Person | undefined {
  const token = tokenAt(line, subject.from)
  const gender = genders.get(token.lower)
  if (gender === undefined) return undefined
  const at = token.start
  const fits = (person: Person) => person.person && fitsGender(person, token.lower)
  const inSentence = findInSentence(line, subject.from, people, fits)
  if (inSentence !== undefined) return inSentence
  const latest = recent.find((one) => one.at <= at && (one.person === undefined || fits(one.person)))
  if (latest !== undefined && latest.at > at - reach) return latest.person
  const near = people.listBefore(at, 600).filter((person) => fits(person) && person.gender === gender)
  return near.length === 1 ? near[0] : undefined
}

/** Says whether somebody may be meant by a pronoun, as far as the gender is known; words that are none leave it open. */
export function fitsGender({ gender }: Person, pronoun: string): boolean {
  const wanted = genders.get(pronoun)
  return gender === undefined || wanted === undefined || gender === wanted
}

const genders: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ['he', 'm'],
  ['his', 'm'],
  ['she', 'f'],
  ['her', 'f'],
])

/** The first fitting person whom the same sentence names before the pronoun. */
function findInSentence(line: Line, at: number, people: People, fits: (person: Person) => boolean): Person | undefined {
  const from = findSentence(line, at)
  const { start } = tokenAt(line, from)
  const named = people
    .listBefore(tokenAt(line, at).start, tokenAt(line, at).start - start)
    .filter(fits)
    .at(-1)
  return named === undefined || isMeantBefore(line, { from, to: at }, named) ? undefined : named
}

/** `When ‹she› came after Vale, she said`: the pronoun stood in the sentence before anybody was named. */
function isMeantBefore(line: Line, { from, to }: Range, { mentions }: Person): boolean {
  const { start } = tokenAt(line, from)
  const gender = genders.get(tokenAt(line, to).lower)
  const first = mentions[countBefore(mentions, start, (offset) => offset)] ?? start
  for (let i = from; i < to && tokenAt(line, i).start < first; i++)
    if (tokenAt(line, i).quote < 0 && genders.get(tokenAt(line, i).lower) === gender) return true
  return false
}

/** The first token of the sentence that holds a token. */
function findSentence(line: Line, at: number): number {
  const begun = countBefore(line.sentences, at + 1, ({ from }) => from)
  return line.sentences[begun - 1]?.from ?? 0
}
