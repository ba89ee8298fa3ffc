/** Verbs that say the opposite of one another: who rejected a plan did not agree to it. */

import { stem } from '../../text/words.ts'

const pairs = `
agree accept approve consent adopt ratify sign | oppose veto rebuff snub spurn vote-down reject refuse decline dismiss
back support endorse favour favor welcome | oppose condemn
confirm admit acknowledge | deny dispute
win won | lose lost
pass | veto vote-down
allow permit approve grant | ban bar block forbid forbade prohibit
survive | die died
convict | acquit clear
attend | skip miss boycott
`

/** Whoever refuses a thing does none of what is asked with it. */
const refusals = ['reject', 'refuse', 'decline', 'dismiss', 'rule-out', 'turn-down']

const opposites = readPairs()
const refusing = refusals.map(readVerb)

/** The verbs that say the opposite of a verb done to something, as stems; a verb with its particle is two stems. */
export function listOpposites(stemmed: string): readonly (readonly string[])[] {
  const own = opposites.get(stemmed) ?? []
  return refusing.some(([verb]) => verb === stemmed) ? own : [...own, ...refusing]
}

/** Says whether refusing is only that a deed is not done, and not its very opposite as of agreeing; `stemmed` is the deed. */
export function isRefusedOnly(stemmed: string): boolean {
  return !refusing.some(([verb]) => verb === stemmed) && !(opposites.get(stemmed) ?? []).some(isRefusing)
}

function isRefusing([verb]: readonly string[]): boolean {
  return refusing.some(([one]) => one === verb)
}

function readPairs(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>()
  for (const line of pairs.trim().split('\n')) {
    const [left = [], right = []] = line.split(' | ').map((side) => side.split(' ').map(readVerb))
    for (const [own, others] of [
      [left, right],
      [right, left],
    ])
      for (const [verb] of (own ?? []).filter(({ length }) => length === 1))
        if (verb !== undefined) found.set(verb, [...(found.get(verb) ?? []), ...(others ?? [])])
  }
  return found
}

function readVerb(verb: string): readonly string[] {
  return verb.split('-').map(stem)
}
