/** A person or body that an article names, and which printed names may mean them. */

import { findCountry } from '../../text/demonyms.ts'
import { isNear } from '../../text/names.ts'
import { countBefore } from '../count-before.ts'
import { isBody } from './bodies.ts'
import type { Run } from './name-runs.ts'

/** A person or body that the article names. */
export type Person = {
  /** The fullest name in the article, or the story's name for it. */
  name: string
  /** Folded words of the full name. */
  parts: readonly string[]
  gender?: 'm' | 'f'
  person: boolean
  /** The role that the article first prints beside the name. */
  role?: string
  /** The last name alone means somebody else. */
  relative?: boolean
  /** Named together with them by one last name, which alone may mean either. */
  partner?: Person
  /** Offsets of its mentions outside quotation marks, in order. */
  readonly mentions: number[]
}

/** Says whether a printed name may mean somebody; `parts`: its folded words, the last one theirs. */
export function mayMean(person: Person, parts: readonly string[], gender: 'm' | 'f' | undefined): boolean {
  if (gender !== undefined && person.gender !== undefined && person.gender !== gender) return false
  if (parts.length === 1 && person.relative) return false
  if (parts.length === 1 || person.parts.length === 1) return true
  const [mine, theirs] = [person.parts[0] ?? '', parts[0] ?? '']
  return isNear(mine, theirs) || (mine[0] === theirs[0] && (mine.length === 1 || theirs.length === 1))
}

/** Of several, at least one: whose last mention before the offset is the nearest; the first where none has one. */
export function pickNearest(people: readonly Person[], at: number): Person {
  return people.reduce((best, one) => (distance(one, at) < distance(best, at) ? one : best))
}

/** How many characters before the offset somebody was mentioned last. */
function distance({ mentions }: Person, at: number): number {
  const last = mentions[countBefore(mentions, at, (offset) => offset) - 1]
  return last === undefined ? Number.POSITIVE_INFINITY : at - last
}

/** A country, or initials, whatever role stands before them: `activists ‹QPN› spoke to`. */
export function isPlaceOrBody(name: string): boolean {
  return findCountry(name) !== undefined || (!name.includes(' ') && isBody([name]))
}

/** A title, a given name, or two words that name no body, make a person; one strange word does not. */
export function isPerson({ words, role }: Run, gender: 'm' | 'f' | undefined): boolean {
  if (isPlaceOrBody(words.join(' ')) || words.some((word) => word.includes('/'))) return false
  if (role.length > 0 || gender !== undefined) return true
  return words.length > 1 && words.length < 5 && !isBody(words)
}
