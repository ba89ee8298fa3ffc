/** Who is who in an article: full names for short ones, roles for names, and the gender that pronouns need. */

import type { Actor } from '../../model/story.ts'
import { isNear } from '../../text/names.ts'
import { countBefore } from '../count-before.ts'
import { foldName, foldPhrase } from './fold-names.ts'
import { foldOffice } from './fold-office.ts'
import { guessGender } from './given-names.ts'
import type { Line } from './line.ts'
import { listRuns, type Run } from './name-runs.ts'
import { isPerson, isPlaceOrBody, mayMean, type Person, pickNearest } from './person.ts'
import { isParty, isRelation, type PrintedRole } from './printed-roles.ts'
import { markRelatives } from './relatives.ts'
import { findOnly, RoleHolders } from './role-holders.ts'
import { listSpellings, type Spellings } from './spellings.ts'

/** Beyond this many names near spellings are no longer looked for: no report names so many, a hostile text may. */
const manyPeople = 400

/** No report names so many people of one last name, a hostile text may: the others are not looked up by it. */
const mostNamesakes = 50

/** The article's index of names. */
export class People {
  readonly #byLast = new Map<string, Person[]>()
  readonly #byFirst = new Map<string, Person | null>()
  readonly #roles = new RoleHolders()
  readonly #all: Person[] = []
  /** Every mention outside quotation marks, in order. */
  #mentions: { readonly at: number; readonly person: Person }[] = []
  readonly #byName = new Map<string, Person>()
  readonly #spellings: Spellings
  readonly #placed = new Map<Person, number>()

  constructor(lines: readonly Line[], actors: readonly Actor[]) {
    this.#spellings = listSpellings(actors)
    const runs = lines.flatMap((line) => listRuns(line))
    for (const run of runs) if (run.words.length > 1) this.#add(run)
    for (const run of runs) this.#pair(run)
    const single = runs.filter(({ words }) => words.length === 1)
    markRelatives(single, this.#byLast, lines[0]?.end ?? 0)
    for (const run of single) this.#add(run)
    for (const person of this.#all) person.mentions.sort((a, b) => a - b)
    for (const [person, times] of this.#placed) if (times * 2 >= person.mentions.length) person.person = false
    this.#mentions = this.#all.flatMap((person) => person.mentions.map((at) => ({ at, person })))
    this.#mentions.sort((a, b) => a.at - b.at)
  }

  /** Who is named in the `reach` characters before an offset, the nearest first; at most 30 mentions are looked at. */
  listBefore(at: number, reach: number): Person[] {
    const found = new Set<Person>()
    for (let i = countBefore(this.#mentions, at, (one) => one.at) - 1, seen = 0; i >= 0 && seen < 30; i--, seen++) {
      const mention = this.#mentions[i]
      if (mention === undefined || mention.at < at - reach) break
      found.add(mention.person)
    }
    return [...found]
  }

  /**
   * Finds whom a printed name means.
   *
   * @param words - the name's words without titles
   * @param title - folded title before it (`mrs`): parts people of one last name
   */
  find(words: readonly string[], at: number, title?: string): Person | undefined {
    const parts = words.map(foldName).filter((part) => part !== '')
    const last = parts.at(-1)
    if (last === undefined) return undefined
    const gender = title === undefined ? undefined : genderOfTitle(title)
    const fitting = (this.#byLast.get(last) ?? []).filter((p) => mayMean(p, parts, gender))
    if (fitting.length === 0 && parts.length === 1) return this.#byFirst.get(last) ?? undefined
    if (fitting.length <= 1) return fitting[0]
    const same = fitting.find((p) => p.parts.length > 1 && p.parts.join(' ') === parts.join(' '))
    if (same !== undefined) return same
    const given = fitting.filter((p) => parts.length > 1 || p.parts.length > 1)
    const nearest = pickNearest(given.length > 0 ? given : fitting, at)
    return parts.length === 1 && nearest.partner !== undefined && fitting.includes(nearest.partner)
      ? undefined
      : nearest
  }

  /** Says whether the article names somebody else by the same last name, of the same gender as far as it is known. */
  hasNamesake(person: Person): boolean {
    const named = this.#byLast.get(person.parts.at(-1) ?? '') ?? []
    return named.some((one) => one !== person && one.person && one.parts.length > 1 && mayBeOf(one, person))
  }

  /** Says whether the article names a person so, outside a label of that name alone. */
  names(label: string): boolean {
    const person = this.find(label.split(' '), 0)
    return person?.person === true && person.parts.length > 1 && person.name !== label
  }

  /** Finds the story's actor that a printed name or role means; `undefined` for a stranger or when several fit. */
  findActor(printed: string): Actor | undefined {
    const { bySpelling } = this.#spellings
    return bySpelling.size === 0 ? undefined : (bySpelling.get(foldPhrase(printed)) ?? undefined)
  }

  /** Finds the story's actor who alone holds the office, however it is worded: `Germany's president`. */
  findHolder(printed: string): Actor | undefined {
    const { byOffice } = this.#spellings
    if (byOffice.size === 0) return undefined
    return this.findActor(printed) ?? byOffice.get(foldOffice(foldPhrase(printed))) ?? undefined
  }

  /** Finds who holds a role that the article prints beside a name: `the german chancellor`. */
  findRole(role: string): Person | undefined {
    const folded = foldPhrase(role)
    const holders = this.#roles.list(folded)
    if (holders.size > 0) return findOnly(holders)
    const office = this.#roles.findOffice(folded)
    if (office !== undefined) return office
    const actor = this.findHolder(role)
    const known = actor === undefined ? this.#findByActor(folded) : this.#byName.get(actor.name)
    return known ?? this.#roles.findDescribed(folded)
  }

  /** `his German counterpart`: the only one whose office is of that place. */
  findCounterpart(place: string): Person | undefined {
    return this.#roles.findByPlace(place)
  }

  /** Of the story's actors with that role, the only one whom the article names. */
  #findByActor(role: string): Person | undefined {
    const named = (this.#spellings.byShortRole.get(role) ?? [])
      .map((actor) => this.#byName.get(actor.name))
      .filter((person) => person !== undefined)
    return named.length === 1 ? named[0] : undefined
  }

  #add(run: Run): void {
    const parts = run.words.map(foldName).filter((part) => part !== '')
    const title = run.role.at(-1)
    const gender = title === undefined ? undefined : genderOfTitle(title)
    const known = this.#locate(run, parts, gender)
    if (known === undefined && run.quoted && run.role.length === 0) return
    const person = known ?? this.#create(run, parts)
    const last = parts.at(-1) ?? ''
    if (known === undefined && parts.length === 1 && this.#byLast.get(last)?.some(isKnownRelative))
      person.person = !isPlaceOrBody(run.words.join(' '))
    if (person.parts.at(-1) !== last && person.parts[0] !== last) this.#alias(last, person)
    if (!run.quoted && !(run.modifies && person.person)) person.mentions.push(run.at)
    if (gender !== undefined) person.gender ??= gender
    if ((person.role === undefined || isParty(person.role)) && person.mentions.length < 4)
      this.#setRole(person, run.readRole())
    if (run.placed && person.gender === undefined && person.role === undefined && !this.#isActor(person))
      this.#placed.set(person, (this.#placed.get(person) ?? 0) + 1)
    if (run.role.length > 0) {
      person.person ||= !isPlaceOrBody(run.words.join(' '))
      this.#roles.add(run.role, person)
    }
  }

  /** `Ben and Orla Vale`: two people of one last name. */
  #pair({ at, partner, words }: Run): void {
    if (partner === undefined || words[0] === partner) return
    const one = this.find(words, at)
    const other = this.find([partner, words.at(-1) ?? ''], at)
    if (one === undefined || other === undefined || one === other) return
    one.partner = other
    other.partner = one
  }

  #isActor({ name }: Person): boolean {
    return this.#spellings.bySpelling.size > 0 && this.findActor(name) !== undefined
  }

  /** A role that only one holds means that one wherever it stands. */
  #setRole(person: Person, role: PrintedRole | undefined): void {
    if (role === undefined) return
    this.#roles.addWords(role, person)
    if (person.role !== undefined && isParty(role.words)) return
    person.role = role.words
    if (role.single && person.person) this.#roles.add(role.words.split(' ').map(foldName), person)
  }

  #locate(run: Run, parts: readonly string[], gender: 'm' | 'f' | undefined): Person | undefined {
    const last = parts.at(-1) ?? ''
    if (parts.length === 1) return this.find(run.words, run.at, run.role.at(-1)) ?? this.#near(last)
    const known = this.#byLast.get(last) ?? []
    const exact = known.find((p) => mayMean(p, parts, gender) && p.parts[0] === parts[0])
    if (exact !== undefined) return exact
    const near = known.find((p) => mayMean(p, parts, gender)) ?? this.#nearFull(parts)
    return near !== undefined && isRelation(run.readRole()?.words ?? '') ? undefined : near
  }

  /** A misspelt last name, told by a full name that is one letter away. */
  #near(last: string): Person | undefined {
    if (last.length < 6 || this.#all.length > manyPeople) return undefined
    const near = this.#all.filter((p) => p.parts.length > 1 && !p.relative && isNear(p.parts.at(-1) ?? '', last))
    return near.length === 1 ? near[0] : undefined
  }

  #nearFull(parts: readonly string[]): Person | undefined {
    if (this.#all.length > manyPeople) return undefined
    return this.#all.find(
      (p) => p.parts.length === parts.length && p.parts.every((part, i) => isNear(part, parts[i] ?? '')),
    )
  }

  /** A spelling by which somebody is found from now on. */
  #alias(last: string, person: Person): void {
    const named = this.#byLast.get(last)
    if (named === undefined) this.#byLast.set(last, [person])
    else if (named.length < mostNamesakes && !named.includes(person)) named.push(person)
  }

  #create(run: Run, parts: readonly string[]): Person {
    const actor = this.findActor(run.words.join(' '))
    const gender = guessGender(run.words[0] ?? '')
    const person: Person = {
      name: actor?.name ?? run.words.join(' '),
      parts,
      person: actor === undefined ? isPerson(run, gender) : actor.kind === 'person',
      mentions: [],
      ...(gender === undefined ? {} : { gender }),
    }
    this.#all.push(person)
    this.#byName.set(person.name, person)
    const first = parts[0] ?? ''
    if (parts.length > 1 && person.person) this.#byFirst.set(first, this.#byFirst.has(first) ? null : person)
    this.#alias(parts.at(-1) ?? '', person)
    return person
  }
}

/** A relative of whom a given name or a role tells that it is a person: `Orla Vale`, not `East Norland`. */
function isKnownRelative({ gender, relative, role }: Person): boolean {
  return relative === true && (gender ?? role) !== undefined
}

function mayBeOf(other: Person, { gender }: Person): boolean {
  return gender === undefined || gender === other.gender
}

function genderOfTitle(title: string): 'm' | 'f' | undefined {
  if (/^(?:mr|sir|lord|king|prince|congressman|father|brother|chairman|spokesman|businessman)$/.test(title)) return 'm'
  return /^(?:mrs|ms|miss|dame|lady|queen|princess|congresswoman|sister|chairwoman|spokeswoman|businesswoman|baroness)$/.test(
    title,
  )
    ? 'f'
    : undefined
}
