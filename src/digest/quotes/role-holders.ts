/** Who holds which role of those that an article prints beside names. */

import { foldName, foldPhrase } from './fold-names.ts'
import { foldOffice, foldPlace } from './fold-office.ts'
import type { Person } from './person.ts'
import { isRole, type PrintedRole } from './printed-roles.ts'
import { joining } from './word-classes.ts'

/** The last words of a role by which it is still found. */
const mostEndings = 5

/** The article's index of roles. */
export class RoleHolders {
  readonly #byRole = new Map<string, Set<Person>>()
  readonly #byWord = new Map<string, Set<Person>>()

  /** A role counts whole and by its last words: `german chancellor`, `chancellor`; `role`: its folded words. */
  add(role: readonly string[], person: Person): void {
    const whole = role.join(' ')
    const office = foldOffice(whole)
    const keys = [`=${whole}`, `@${office}`, `@${office.split(' ')[0]} …`]
    // What `of` and `for` join to the role is no role: `director of the Harbour Trust` makes nobody `the trust`.
    const joined = role.findIndex((word, i) => i > 0 && joining.has(word))
    const last = joined < 0 ? role.length : joined
    for (let i = Math.max(0, role.length - mostEndings); i < last; i++) keys.push(role.slice(i).join(' '))
    for (const key of keys) addTo(this.#byRole, key, person)
  }

  /** Every word beside a name describes who has it. */
  addWords({ words, beside = '' }: PrintedRole, person: Person): void {
    for (const word of `${words} ${beside}`.split(' ').map(foldName)) addTo(this.#byWord, word, person)
  }

  /** Lists who holds a role, folded: by its exact words when that is one, else by its last words. */
  list(role: string): ReadonlySet<Person> {
    const exact = this.#byRole.get(`=${role}`)
    return (exact?.size === 1 ? exact : this.#byRole.get(role)) ?? new Set()
  }

  /** The only one who holds an office, folded, however its place is worded. */
  findOffice(role: string): Person | undefined {
    return findOnly(this.#byRole.get(`@${foldOffice(role)}`))
  }

  /** The only one whose office is of that place. */
  findByPlace(place: string): Person | undefined {
    return findOnly(this.#byRole.get(`@${foldPlace(foldPhrase(place))} …`))
  }

  /** `the liberal leader`: the only one beside whom all of these words stand, over several roles. */
  findDescribed(role: string): Person | undefined {
    const words = role.split(' ')
    if (words.length < 2 || !isRole(words.at(-1) ?? '')) return undefined
    const [first = new Set<Person>(), ...others] = words.map((word) => this.#byWord.get(word) ?? new Set<Person>())
    return findOnly(new Set([...first].filter((person) => others.every((one) => one.has(person)))))
  }
}

function addTo(index: Map<string, Set<Person>>, key: string, person: Person): void {
  index.set(key, (index.get(key) ?? new Set()).add(person))
}

/** The one of a set that has no other. */
export function findOnly(holders: ReadonlySet<Person> | undefined): Person | undefined {
  return holders?.size === 1 ? [...holders][0] : undefined
}
