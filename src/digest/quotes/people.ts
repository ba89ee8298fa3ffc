/** Who is who in an article: full names for short ones, roles for names, and the gender that pronouns need. */

import type { Actor } from '../../model/story.ts'
import { findCountry } from '../../text/demonyms.ts'
import { isNear } from '../../text/names.ts'
import { isBody } from './bodies.ts'
import { foldName, foldPhrase } from './fold-names.ts'
import { foldOffice, foldPlace } from './fold-office.ts'
import { guessGender } from './given-names.ts'
import type { Line } from './line.ts'
import { listRuns, type Run } from './name-runs.ts'
import { isParty, isRelation, type PrintedRole } from './printed-roles.ts'
import { listSpellings, type Spellings } from './spellings.ts'

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
  /** Offsets of its mentions outside quotation marks, in order. */
  readonly mentions: number[]
}

/** Beyond this many names near spellings are no longer looked for: no report names so many, a hostile text may. */
const manyPeople = 400

/** No report names so many people of one last name, a hostile text may: the others are not looked up by it. */
const mostNamesakes = 50

/** A last name that stands alone so often before anybody is named in full is that of somebody who needs no first name. */
const leastKnown = 2

/** The article's index of names. */
export class People {
  readonly #byLast = new Map<string, Person[]>()
  readonly #byFirst = new Map<string, Person | null>()
  readonly #byRole = new Map<string, Set<Person>>()
  readonly #byWord = new Map<string, Set<Person>>()
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
    const single = runs.filter(({ words }) => words.length === 1)
    this.#findRelatives(single, lines[0]?.end ?? 0)
    for (const run of single) this.#add(run)
    for (const person of this.#all) person.mentions.sort((a, b) => a - b)
    for (const [person, times] of this.#placed) if (times * 2 >= person.mentions.length) person.person = false
    this.#mentions = this.#all.flatMap((person) => person.mentions.map((at) => ({ at, person })))
    this.#mentions.sort((a, b) => a.at - b.at)
  }

  /** Who is named in the `reach` characters before an offset, the nearest first; at most 30 mentions are looked at. */
  listBefore(at: number, reach: number): Person[] {
    const found = new Set<Person>()
    for (let i = findIndex(this.#mentions, at) - 1, seen = 0; i >= 0 && seen < 30; i--, seen++) {
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
    const fitting = (this.#byLast.get(last) ?? []).filter((p) => fits(p, parts, gender))
    if (fitting.length === 0 && parts.length === 1) return this.#byFirst.get(last) ?? undefined
    if (fitting.length <= 1) return fitting[0]
    const same = fitting.find((p) => p.parts.length > 1 && p.parts.join(' ') === parts.join(' '))
    if (same !== undefined) return same
    const given = fitting.filter((p) => parts.length > 1 || p.parts.length > 1)
    return (given.length > 0 ? given : fitting).reduce((best, p) => (nearness(p, at) < nearness(best, at) ? p : best))
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
    const exact = this.#byRole.get(`=${folded}`)
    const holders = exact?.size === 1 ? exact : this.#byRole.get(folded)
    if (holders !== undefined && holders.size > 0) return findOnly(holders)
    const office = findOnly(this.#byRole.get(`@${foldOffice(folded)}`))
    if (office !== undefined) return office
    const actor = this.findHolder(role)
    const known = actor === undefined ? this.#findByActor(folded) : this.#byName.get(actor.name)
    return known ?? this.#findDescribed(folded)
  }

  /** `his German counterpart`: the only one whose office is of that place. */
  findCounterpart(place: string): Person | undefined {
    return findOnly(this.#byRole.get(`@${foldPlace(foldPhrase(place))} …`))
  }

  /** `the liberal leader`: the only one beside whom all of these words stand, over several roles. */
  #findDescribed(role: string): Person | undefined {
    const words = role.split(' ')
    if (words.length < 2) return undefined
    const [first = new Set<Person>(), ...others] = words.map((word) => this.#byWord.get(word) ?? new Set<Person>())
    return findOnly(new Set([...first].filter((person) => others.every((one) => one.has(person)))))
  }

  /** Of the story's actors with that role, the only one whom the article names. */
  #findByActor(role: string): Person | undefined {
    const named = (this.#spellings.byShortRole.get(role) ?? [])
      .map((actor) => this.#byName.get(actor.name))
      .filter((person) => person !== undefined)
    return named.length === 1 ? named[0] : undefined
  }

  /**
   * Those named in full but seldom, without an office, where the last name alone has stood before are relatives or
   * namesakes of the one who is known by it.
   */
  #findRelatives(single: readonly Run[], headlineEnd: number): void {
    const bare = new Map<string, number[]>()
    for (const { words, at, quoted } of single) {
      const last = foldName(words[0] ?? '')
      if (at < headlineEnd || quoted || !this.#byLast.has(last)) continue
      bare.set(last, [...(bare.get(last) ?? []), at].slice(0, 20))
    }
    for (const [last, places] of bare) {
      const named = [...(this.#byLast.get(last) ?? [])].sort((a, b) => firstOf(a) - firstOf(b))
      let from = 0
      for (const [n, one] of named.entries()) {
        const known = places.filter((at) => at > from && at < firstOf(one)).length >= leastKnown
        if (known && mayBeRelative(one, last))
          for (const later of named.slice(n)) later.relative = mayBeRelative(later, last)
        from = firstOf(one)
      }
    }
  }

  #add(run: Run): void {
    const parts = run.words.map(foldName).filter((part) => part !== '')
    const title = run.role.at(-1)
    const gender = title === undefined ? undefined : genderOfTitle(title)
    const known = this.#locate(run, parts, gender)
    if (known === undefined && run.quoted && run.role.length === 0) return
    const person = known ?? this.#create(run, parts)
    const last = parts.at(-1) ?? ''
    if (known === undefined && parts.length === 1 && this.#byLast.get(last)?.some(({ relative }) => relative))
      person.person = true
    if (person.parts.at(-1) !== last && person.parts[0] !== last) this.#alias(last, person)
    if (!run.quoted && !(run.modifies && person.person)) person.mentions.push(run.at)
    if (gender !== undefined) person.gender ??= gender
    if ((person.role === undefined || isParty(person.role)) && person.mentions.length < 4)
      this.#setRole(person, run.readRole())
    if (run.placed && person.gender === undefined && person.role === undefined && !this.#isActor(person))
      this.#placed.set(person, (this.#placed.get(person) ?? 0) + 1)
    if (run.role.length > 0) {
      person.person ||= findCountry(person.name) === undefined
      this.#addRole(run.role, person)
    }
  }

  #isActor({ name }: Person): boolean {
    return this.#spellings.bySpelling.size > 0 && this.findActor(name) !== undefined
  }

  /** A role that only one holds means that one wherever it stands. */
  #setRole(person: Person, role: PrintedRole | undefined): void {
    if (role === undefined) return
    for (const word of `${role.words} ${role.beside ?? ''}`.split(' ').map(foldName))
      this.#byWord.set(word, (this.#byWord.get(word) ?? new Set()).add(person))
    if (person.role !== undefined && isParty(role.words)) return
    person.role = role.words
    if (role.single && person.person) this.#addRole(role.words.split(' ').map(foldName), person)
  }

  /** A role counts whole and by its last words: `german chancellor`, `chancellor`. */
  #addRole(role: readonly string[], person: Person): void {
    const whole = role.join(' ')
    const office = foldOffice(whole)
    const keys = [`=${whole}`, `@${office}`, `@${office.split(' ')[0]} …`]
    for (let i = Math.max(0, role.length - 5); i < role.length; i++) keys.push(role.slice(i).join(' '))
    for (const key of keys) this.#byRole.set(key, (this.#byRole.get(key) ?? new Set()).add(person))
  }

  #locate(run: Run, parts: readonly string[], gender: 'm' | 'f' | undefined): Person | undefined {
    const last = parts.at(-1) ?? ''
    if (parts.length === 1) return this.find(run.words, run.at, run.role.at(-1)) ?? this.#near(last)
    const known = this.#byLast.get(last) ?? []
    const exact = known.find((p) => fits(p, parts, gender) && p.parts[0] === parts[0])
    if (exact !== undefined) return exact
    const near = known.find((p) => fits(p, parts, gender)) ?? this.#nearFull(parts)
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

/** A title, a given name, or two words that name no body, make a person; one strange word does not. */
function isPerson({ words, role }: Run, gender: 'm' | 'f' | undefined): boolean {
  if (findCountry(words.join(' ')) !== undefined) return false
  if (role.length > 0 || gender !== undefined) return true
  return words.length > 1 && words.length < 5 && !isBody(words)
}

function findOnly(holders: ReadonlySet<Person> | undefined): Person | undefined {
  return holders?.size === 1 ? [...holders][0] : undefined
}

function firstOf({ mentions }: Person): number {
  return mentions[0] ?? Number.POSITIVE_INFINITY
}

function mayBeRelative({ parts, role, mentions }: Person, last: string): boolean {
  return parts.at(-1) === last && mentions.length < 3 && (role === undefined || isRelation(role))
}

function nearness(person: Person, at: number): number {
  const last = lastBefore(person.mentions, at)
  return last === undefined ? Number.POSITIVE_INFINITY : at - last
}

/** The last of the ascending offsets that stands before `at`. */
export function lastBefore(offsets: readonly number[], at: number): number | undefined {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? at) < at) low = middle + 1
    else high = middle
  }
  return offsets[low - 1]
}

/** The index of the first mention that does not stand before `at`. */
function findIndex(mentions: readonly { readonly at: number }[], at: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.at ?? at) < at) low = middle + 1
    else high = middle
  }
  return low
}

function fits(person: Person, parts: readonly string[], gender: 'm' | 'f' | undefined): boolean {
  if (gender !== undefined && person.gender !== undefined && person.gender !== gender) return false
  if (parts.length === 1 && person.relative) return false
  if (parts.length === 1 || person.parts.length === 1) return true
  const [mine, theirs] = [person.parts[0] ?? '', parts[0] ?? '']
  return isNear(mine, theirs) || (mine[0] === theirs[0] && (mine.length === 1 || theirs.length === 1))
}

function genderOfTitle(title: string): 'm' | 'f' | undefined {
  if (/^(?:mr|sir|lord|king|prince|congressman|father|brother|chairman|spokesman|businessman)$/.test(title)) return 'm'
  return /^(?:mrs|ms|miss|dame|lady|queen|princess|congresswoman|sister|chairwoman|spokeswoman|businesswoman|baroness)$/.test(
    title,
  )
    ? 'f'
    : undefined
}
