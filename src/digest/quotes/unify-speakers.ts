/** Gives one person one name over the articles of a story: by a role that only one holds, by a lone first or last name. */

import type { Quotation, Speaker } from '../../model/digest.ts'
import { foldPhrase } from './fold-names.ts'
import { foldOffice } from './fold-office.ts'
import { guessGender } from './given-names.ts'

/** Names by what may stand for them, with how often each speaks. */
type Names = Map<string, Map<string, number>>

/** Who speaks so many times as often as all others of that name is who is known by it. */
const dominance = 5

/** Finds the full name that a speaker means in this story; the speaker itself where that is not clear. */
type Unify = (speaker: Speaker) => Speaker

/** Reads who is who from all quotations of a story. */
export function makeUnify(quotations: readonly Quotation[]): Unify {
  const parts: Names = new Map()
  const roles: Names = new Map()
  for (const { speaker } of quotations) {
    if (speaker?.name === undefined || !isFull(speaker.name)) continue
    const words = speaker.name.split(' ')
    if (speaker.role !== undefined || guessGender(words[0] ?? '') !== undefined)
      for (const part of [words[0], words.at(-1)]) add(parts, foldPhrase(part ?? ''), speaker.name)
    if (speaker.role !== undefined) addRole(roles, speaker.role, speaker.name)
  }
  return (speaker) => unify(speaker, parts, roles)
}

/** Two to three words in capitals: a person rather than a body. */
function isFull(name: string): boolean {
  return /^\p{Lu}\S* (?:\p{Lu}\S* )?\p{Lu}\S*$/u.test(name)
}

function add(names: Names, key: string, name: string): void {
  const known = names.get(key) ?? new Map<string, number>()
  names.set(key, known.set(name, (known.get(name) ?? 0) + 1))
}

/** The only one, or who speaks far more often than the others; `undefined` where several people fit. */
function findOne(counts: ReadonlyMap<string, number> | undefined, most = Number.POSITIVE_INFINITY): string | undefined {
  const [first, ...others] = [...(counts ?? [])].sort((x, y) => y[1] - x[1])
  const rest = others.reduce((sum, [, count]) => sum + count, 0)
  return first !== undefined && (rest === 0 || first[1] >= rest * most) ? first[0] : undefined
}

/** A role counts whole and by its endings, so that `the president` is nobody where two countries have one. */
function addRole(roles: Names, role: string, name: string): void {
  const words = foldPhrase(role).split(' ')
  add(roles, `@${foldOffice(words.join(' '))}`, name)
  for (let i = Math.max(0, words.length - 6); i < words.length; i++) add(roles, words.slice(i).join(' '), name)
}

function unify(speaker: Speaker, parts: Names, roles: Names): Speaker {
  const { name, printed, onBehalfOf } = speaker
  if (onBehalfOf !== undefined) return speaker
  const meant =
    name === undefined
      ? findHolder(printed, roles)
      : name.includes(' ')
        ? undefined
        : findOne(parts.get(foldPhrase(name)), dominance)
  return meant === undefined ? speaker : { ...speaker, name: meant }
}

/** `the US President`, `the prime minister`: an office of one person, named with the article. */
function findHolder(printed: string, roles: Names): string | undefined {
  const role = /^the (.+)$/iu.exec(printed)?.[1]
  if (role === undefined || !offices.test(role)) return undefined
  const folded = foldPhrase(role)
  return findOne(roles.get(folded) ?? roles.get(`@${foldOffice(folded)}`))
}

const offices =
  /\b(?:president|prime minister|premier|chancellor|pm|king|queen|pope|governor|mayor|secretary of \S+|secretary general|foreign minister)$/iu
