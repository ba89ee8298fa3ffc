/** Finds which of the names that speak in a story's articles mean the same person or body. */

import { isBody } from '../digest/quotes/bodies.ts'
import { guessGender } from '../digest/quotes/given-names.ts'
import { listNameParts, sameName } from '../text/names.ts'

/** Who speaks in the articles and how often, most often first, as the store lists it. */
type SpeakerCount = { readonly name: string; readonly quotations: number; readonly statements: number }

/** A speaker under the name to print, with the other names that articles print. */
export type MergedSpeaker = { readonly name: string; readonly spellings: readonly string[]; readonly mentions: number }

/**
 * Merges short forms and near spellings into the full name. A short form that could mean two people stays on its own,
 * and so does what only ends a body's name; two names that stand side by side are no name.
 *
 * @param frequency - in how many passages a name stands; among near spellings the most frequent is printed
 * @returns most mentioned first
 */
export function mergeSpeakers(
  speakers: readonly SpeakerCount[],
  frequency: ReadonlyMap<string, number> = new Map(),
): MergedSpeaker[] {
  const often = (name: string) => frequency.get(name) ?? 0
  const known = new Set(speakers.map(({ name }) => name))
  const sorted = speakers
    .filter(({ name }) => !isPair(name, known))
    .sort((a, b) => listNameParts(b.name).length - listNameParts(a.name).length || often(b.name) - often(a.name))
  const groups: { name: string; spellings: string[]; mentions: number }[] = []
  for (const { name, quotations, statements } of sorted) {
    const mentions = quotations + statements
    const same = groups.filter((group) => sameName(group.name, name) && !endsBody(group.name, name))
    const [only] = same
    if (only !== undefined && same.length === 1) {
      only.spellings.push(name)
      only.mentions += mentions
    } else groups.push({ name, spellings: [], mentions })
  }
  return groups
    .map((group) => printOften(group, often))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1))
}

/** `Quayside Norvik`, where `Quayside` and `Norvik` speak for themselves; what begins with a given name is one name. */
function isPair(name: string, known: ReadonlySet<string>): boolean {
  const [first = '', ...rest] = name.split(' ')
  return rest.length > 0 && guessGender(first) === undefined && known.has(first) && known.has(rest.join(' '))
}

/** `Norvik` is no short form of `Harbour Airlines Norvik`, nor of any other body that ends so. */
function endsBody(name: string, short: string): boolean {
  const words = name.split(' ')
  return words.length > 1 && words.at(-1) === short && isBody(words)
}

/** Of a group's names in full, the one that most passages print. */
function printOften(group: MergedSpeaker, often: (name: string) => number): MergedSpeaker {
  const parts = listNameParts(group.name).length
  const names = [group.name, ...group.spellings]
  const [best = group.name] = names
    .filter((name) => listNameParts(name).length === parts)
    .sort((a, b) => often(b) - often(a))
  return { ...group, name: best, spellings: names.filter((name) => name !== best) }
}
