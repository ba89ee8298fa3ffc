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
      const at = listRuns(words, form.words).find((run) => !isPronoun(text, words, run, form))
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

function nameParticleStart(words: readonly string[]): number {
  let start = words.length - 1
  while (start > 1 && /^(?:van|von|der|den|de|di|da|la|le|el|al|bin)$/u.test(words[start - 1] ?? '')) start -= 1
  return start
}

type Form = { readonly words: readonly string[]; readonly byRole: boolean }

const knownForms = new WeakMap<Actor, readonly Form[]>()

function listForms(actor: Actor): readonly Form[] {
  const known = knownForms.get(actor)
  if (known !== undefined) return known
  const names = [actor.name, shortName(actor), ...actor.spellings].map(foldWords)
  const roles = actor.roles.flatMap(listRoleForms).map(foldWords)
  const forms = [
    ...names.map((words) => ({ words, byRole: false })),
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

function listRuns(words: readonly { readonly folded: string }[], run: readonly string[]): number[] {
  return words.flatMap((_, at) => (run.every((word, step) => words[at + step]?.folded === word) ? [at] : []))
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
