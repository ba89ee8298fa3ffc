/** The story's actors by every spelling and role, folded once for all articles. */

import type { Actor } from '../../model/story.ts'
import { foldPhrase } from './fold-names.ts'
import { foldOffice } from './fold-office.ts'

/** Actors by folded spelling; `null` where a spelling means several. */
export type Spellings = {
  readonly bySpelling: ReadonlyMap<string, Actor | null>
  /** Roles that only one holds, as `foldOffice` gives them. */
  readonly byOffice: ReadonlyMap<string, Actor | null>
  /** Roles without their place: `prime minister` for `Prime Minister of …`, of which there may be many. */
  readonly byShortRole: ReadonlyMap<string, readonly Actor[]>
}

const known = new WeakMap<readonly Actor[], Spellings>()

/** Reads the spellings of actors; the same list is read once. */
export function listSpellings(actors: readonly Actor[]): Spellings {
  const made = known.get(actors) ?? makeSpellings(actors)
  known.set(actors, made)
  return made
}

function makeSpellings(actors: readonly Actor[]): Spellings {
  const bySpelling = new Map<string, Actor | null>()
  const byOffice = new Map<string, Actor | null>()
  const byShortRole = new Map<string, Actor[]>()
  for (const actor of actors) {
    for (const spelling of [actor.name, ...actor.spellings, ...actor.roles.filter(hasOneHolder)])
      add(bySpelling, foldPhrase(spelling), actor)
    for (const role of actor.roles.filter(hasOneHolder)) add(byOffice, foldOffice(foldPhrase(role)), actor)
    if (actor.kind === 'person') for (const role of actor.roles) addShortRole(byShortRole, role, actor)
  }
  return { bySpelling, byOffice, byShortRole }
}

/** `US President`, `the president`: of a `director` or a `software developer` there may be many. */
function hasOneHolder(role: string): boolean {
  return (
    /^(?:president|prime minister|premier|chancellor|king|queen|pope)$/iu.test(role) ||
    /\s\S*\p{Lu}|\p{Lu}\S*\s/u.test(role)
  )
}

function add(actors: Map<string, Actor | null>, key: string, actor: Actor): void {
  const other = actors.get(key)
  actors.set(key, other === undefined || other === actor ? actor : null)
}

function addShortRole(byShortRole: Map<string, Actor[]>, role: string, actor: Actor): void {
  const short = /^(.*?) (?:of|for) /iu.exec(role)?.[1]
  if (short === undefined || /^former /iu.test(short)) return
  const folded = foldPhrase(short)
  byShortRole.set(folded, [...(byShortRole.get(folded) ?? []), actor])
}
