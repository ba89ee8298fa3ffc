/** Finds the people and bodies of a story that a question means, by name, other spelling or role. */

import type { Span } from '../../model/article.ts'
import type { Actor } from '../../model/story.ts'
import { listCountryForms } from '../../text/demonyms.ts'
import { listNames, type NameMention, sameName } from '../../text/names.ts'
import { foldWord, isStopWord, listWords } from '../../text/words.ts'

/** An actor that a text means. `byRole`: only a role was said (`the chancellor`), which others may hold too. */
export type MentionedActor = {
  readonly actor: Actor
  readonly printed: string
  readonly byRole: boolean
  readonly start: number
}

/**
 * Finds the actors that a text names, in the order in which they stand there.
 *
 * @param text - any text; case and diacritics don't count
 */
export function findMentionedActors(text: string, actors: readonly Actor[]): MentionedActor[] {
  const words = listWords(text).map(({ start, end, word }) => ({ start, end, folded: foldWord(word) }))
  const found = new Map<Actor, MentionedActor>()
  for (const actor of actors) {
    for (const form of listForms(actor)) {
      const at = findRuns(words, form).find((run) => !isPronoun(text, words, run, form))
      if (at === undefined) continue
      const known = found.get(actor)
      if (known !== undefined && !(known.byRole && !form.byRole)) continue
      const last = words[at + form.words.length - 1]
      const first = words[at]
      if (first === undefined || last === undefined) continue
      found.set(actor, { actor, printed: text.slice(first.start, last.end), byRole: form.byRole, start: first.start })
    }
  }
  const names = listNames(text)
  return dropOutrankedRoles([...found.values()].filter((one) => !isNamesake(one, names))).sort(
    (a, b) => a.start - b.start,
  )
}

/** `Who` and `us` are no bodies, but for one printed in capitals where not all is, or after `the`. */
function isPronoun(text: string, words: readonly Span[], at: number, form: Form): boolean {
  const word = words[at]
  if (word === undefined || form.words.length !== 1) return false
  const printed = text.slice(word.start, word.end)
  if (!isStopWord(printed.toLowerCase())) return false
  const before = words[at - 1]
  if (before !== undefined && /^the$/iu.test(text.slice(before.start, before.end))) return false
  return !/^\p{Lu}+$/u.test(printed) || text === text.toUpperCase()
}

/** `Iain Holt` is nobody whose name is Dana Holt. */
function isNamesake({ actor, printed, start, byRole }: MentionedActor, names: readonly NameMention[]): boolean {
  if (byRole || actor.kind !== 'person') return false
  const whole = names.find((name) => name.start < start && name.end === start + printed.length)
  if (whole === undefined) return false
  const first = whole.name.slice(0, -printed.length).trim()
  return /^\p{Lu}\p{Ll}+$/u.test(first) && !actor.name.includes(first) && !sameName(whole.name, actor.name)
}

/** The surname of a person; the whole name of a body. */
export function shortName(actor: Actor): string {
  if (actor.kind === 'body') return actor.name
  const words = actor.name.split(/\s+/u)
  return words.slice(nameParticleStart(words)).join(' ')
}

/** A particle belongs to the surname; one that a name begins with is only there where it is nobody's first name. */
function nameParticleStart(words: readonly string[]): number {
  let start = words.length - 1
  while (start > 1 && /^(?:van|von|der|den|ter|ten|de|di|da|la|le|el|al|bin)$/u.test(words[start - 1] ?? '')) start -= 1
  return start === 1 && /^(?:van|von|ter|ten)$/iu.test(words[0] ?? '') ? 0 : start
}

/** `clipped`: of a body of several words, which a question may cut short. */
type Form = { readonly words: readonly string[]; readonly byRole: boolean; readonly clipped?: boolean }

const knownForms = new WeakMap<Actor, readonly Form[]>()

function listForms(actor: Actor): readonly Form[] {
  const known = knownForms.get(actor)
  if (known !== undefined) return known
  const names = [actor.name, shortName(actor), ...actor.spellings].map(foldWords)
  const roles = actor.roles.flatMap(listRoleForms).map(foldWords)
  const clipped = actor.kind === 'body' && (names[0]?.length ?? 0) > 1
  const forms = [
    ...names.map((words, n) => ({ words, byRole: false, clipped: clipped && n === 0 })),
    ...roles.map((words) => ({ words, byRole: true })),
  ].filter(({ words }) => words.length > 0)
  knownForms.set(actor, forms)
  return forms
}

/** `Chancellor of Germany` is also meant by `German chancellor` and `chancellor`. */
function listRoleForms(role: string): string[] {
  const [head = '', ...rest] = role.split(/\s+(?:of|for|to)\s+/iu)
  const of = rest.join(' ')
  return [role, head, ...listCountryForms(of).map((country) => `${country} ${head}`)]
}

function foldWords(text: string): string[] {
  return listWords(text)
    .filter(({ word }) => !isStopWord(word) || word.length > 3)
    .map(({ word }) => foldWord(word))
}

/** Where a form stands, whole before cut short. */
function findRuns(words: readonly { readonly folded: string }[], { words: run, byRole, clipped }: Form): number[] {
  const last = run.length - 1
  const whole = listRuns(
    words,
    run,
    (typed, word, n) => typed === word || (n === last && !byRole && isGenitive(typed, word)),
  )
  return whole.length > 0 || clipped !== true ? whole : listRuns(words, run, isClipping)
}

function listRuns(
  words: readonly { readonly folded: string }[],
  run: readonly string[],
  isMeant: (typed: string, word: string, n: number) => boolean,
): number[] {
  return words.flatMap((_, at) => (run.every((word, n) => isMeant(words[at + n]?.folded ?? '', word, n)) ? [at] : []))
}

/** `Vales`, where an apostrophe is missing; short words are others with an s. */
function isGenitive(typed: string, word: string): boolean {
  return typed.length > 4 && typed === `${word}s`
}

/** `Nor Utd` and `Nor U` of Norvik United: the first word keeps three letters, no small word of the language stands for another. */
function isClipping(typed: string, word: string, n: number): boolean {
  if (typed === word) return true
  if (isStopWord(typed) || typed.length < (n === 0 ? 3 : 1)) return false
  return word.startsWith(typed) || (typed.length > 2 && isContraction(typed, word))
}

/** `Utd` is United, `Govt` is Government: first and last letter stay, the others in their order. */
function isContraction(typed: string, word: string): boolean {
  if (typed[0] !== word[0] || typed.at(-1) !== word.at(-1)) return false
  let at = 0
  for (const letter of typed) {
    at = word.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** A role inside a longer one or inside a name means nobody else: `Russian president` is not every president. */
function dropOutrankedRoles(found: readonly MentionedActor[]): MentionedActor[] {
  return found.filter(
    (one) =>
      !one.byRole ||
      !found.some(
        (other) =>
          other !== one &&
          other.printed.length > one.printed.length &&
          other.start <= one.start + one.printed.length &&
          other.start + other.printed.length + 1 >= one.start,
      ),
  )
}
