/** Turns the subject of a verb of saying into a speaker: as printed, whom it means, and on whose behalf. */

import type { Speaker } from '../../model/digest.ts'
import type { Actor } from '../../model/story.ts'
import { findBehalf, findOwner, findSpokesperson, isKnown } from './go-betweens.ts'
import { type Line, tokenAt } from './line.ts'
import {
  cutHead,
  cutPossessive,
  findInApposition,
  findNamedPerson,
  findNameStart,
  listNameWords,
  toSpan,
  withName,
  wordsOf,
} from './mention.ts'
import { findOfficeName } from './offices.ts'
import type { People } from './people.ts'
import type { Person } from './person.ts'
import { isRelation } from './printed-roles.ts'
import { type Recent, resolvePronoun } from './pronouns.ts'
import { findAntecedent } from './relative-clauses.ts'
import { canSpeak } from './somebody.ts'
import { findRole } from './speaker-roles.ts'
import type { Subject } from './subject.ts'
import type { Range } from './tokens.ts'
import { joining } from './word-classes.ts'

/** What a speaker is made from. */
export type Saying = { readonly line: Line; readonly subject: Subject }

/** The speaker with the person that it means, where the article names one. */
export type Identified = { readonly speaker: Speaker; readonly person?: Person }

/** Identifies the speaker that a subject names. */
export function identify(text: string, saying: Saying, people: People, recent: readonly Recent[]): Identified {
  const { line, subject } = saying
  const at = subject.possessive ? cutPossessive(line, subject.head) : toSpan(line, withName(line, subject))
  const printed = text.slice(at.start, at.end)
  if (subject.kind === 'pronoun') return identifyPronoun({ printed, at }, resolvePronoun(line, subject, people, recent))
  if (subject.kind === 'relative') return identifyRelative(text, saying, { printed, at }, people)
  const { person, onBehalfOf } = findMeant(text, saying, people, recent)
  const base = { printed, at, ...toRole(readRole(text, saying, person)) }
  if (onBehalfOf !== undefined && person === undefined)
    return { speaker: { ...base, how: findHow(saying, undefined), onBehalfOf } }
  const both = findBoth(line, subject, people)
  if (both !== undefined) return { speaker: { ...base, how: 'named', name: both } }
  if (!isKnownPerson(person) && isPair(line, subject)) return { speaker: { ...base, how: 'named' } }
  const name = nameSpeaker(text, saying, { printed, person }, people)
  const how = subject.kind === 'name' ? 'named' : findHow(saying, name)
  const behalf = onBehalfOf === undefined ? {} : { onBehalfOf }
  const speaker: Speaker = { ...base, how, ...(name === undefined ? {} : { name }), ...behalf }
  return { speaker, ...(person === undefined ? {} : { person }) }
}

function identifyPronoun(mention: Pick<Speaker, 'printed' | 'at'>, person: Person | undefined): Identified {
  if (person === undefined) return { speaker: { ...mention, how: 'pronoun' } }
  return { speaker: { ...mention, ...toRole(person.role), how: 'pronoun', name: person.name }, person }
}

/** `‹Orla Vale›, who said`, `‹the divers› who said`: the person before the relative pronoun, or the phrase. */
function identifyRelative(
  text: string,
  { line, subject }: Saying,
  mention: Pick<Speaker, 'printed' | 'at'>,
  people: People,
): Identified {
  const antecedent = tokenAt(line, subject.from).lower === 'who' ? findAntecedent(line, subject.from) : undefined
  const person = antecedent === undefined ? undefined : findPerson(line, antecedent, people)
  if (person?.person) return identifyPronoun(mention, person)
  if (antecedent === undefined || !canSpeak(line, antecedent)) return { speaker: { ...mention, how: 'pronoun' } }
  const { start, end } = toSpan(line, antecedent.head)
  return { speaker: { ...mention, how: 'pronoun', standsFor: text.slice(start, end) } }
}

type Meant = { readonly person: Person | undefined; readonly onBehalfOf: Speaker['onBehalfOf'] }

/** Who speaks, and for whom; a spokesperson of somebody unknown speaks for nobody. */
function findMeant(text: string, { line, subject }: Saying, people: People, recent: readonly Recent[]): Meant {
  const behalf = findBehalf(text, line, subject.head, people) ?? findOwner(line, subject.head, people, recent)
  const spokesperson = behalf === undefined ? undefined : findSpokesperson(line, subject, people)
  const onBehalfOf = spokesperson === undefined || isKnown(behalf, people) ? behalf : undefined
  if (spokesperson !== undefined || onBehalfOf !== undefined) return { person: spokesperson, onBehalfOf }
  return { person: findInApposition(line, subject, people) ?? findPerson(line, subject, people), onBehalfOf }
}

/** The role beside the name, the one that the phrase itself is, or the one that the article printed before. */
function readRole(text: string, { line, subject }: Saying, person: Person | undefined): string | undefined {
  const own = findRole(text, line, subject)
  return own ?? (subject.kind === 'nominal' ? findHeldRole(text, line, subject, person) : person?.role)
}

/** The story's name before the article's, and a body by its whole name as it stands here. */
function nameSpeaker(
  text: string,
  { line, subject }: Saying,
  { printed, person }: { readonly printed: string; readonly person: Person | undefined },
  people: People,
): string | undefined {
  const actor = findActor(line, subject, printed, people) ?? people.findActor(person?.name ?? '')
  const name = actor?.name ?? person?.name ?? findTitledName(line, subject)
  const whole = person?.person === false ? findBodyName(text, line, subject) : undefined
  return name === undefined ? undefined : (whole ?? name)
}

/** The story's actor of that name, or whom the role alone means. */
function findActor(line: Line, { head, kind }: Subject, printed: string, people: People): Actor | undefined {
  if (isIndefinite(line, head)) return undefined
  return kind === 'nominal' ? people.findHolder(printed) : people.findActor(printed)
}

function toRole(role: string | undefined): { readonly role?: string } {
  return role === undefined ? {} : { role }
}

/** `the US President` holds the role that it is; `his lawyer, Orla Vale,` the one before the name. */
function findHeldRole(text: string, line: Line, { head }: Subject, person: Person | undefined): string | undefined {
  if (person === undefined) return undefined
  const { start, end } = toSpan(line, head)
  return person.role ?? text.slice(start, end).replace(/^(?:the|his|her|its|their) /iu, '')
}

/** `a resident`: anybody of that role, and nobody in particular. */
function isIndefinite(line: Line, head: Range): boolean {
  return /^(?:an?|one|another|some|any|several|many|two|three|most|other)$/.test(tokenAt(line, head.from).lower)
}

function findHow({ line, subject }: Saying, name: string | undefined): 'role' | 'unnamed' {
  return name !== undefined || isDefinite(line, subject.head) ? 'role' : 'unnamed'
}

function isDefinite(line: Line, head: Range): boolean {
  return (
    /^(?:the|his|her|its|their)$/.test(tokenAt(line, head.from).lower) && !/s$/.test(tokenAt(line, head.to - 1).lower)
  )
}

/** The name inside the phrase: `Harbour Minister Tomas Brandt` is the run behind the last title. */
function findPerson(line: Line, subject: Subject, people: People): Person | undefined {
  const { from, to } = cutHead(line, subject.head)
  const office = findOfficeName(line, subject.head)
  if (office !== undefined) return findNamedPerson(line, office, people)
  if (subject.kind === 'nominal') {
    if (isIndefinite(line, subject.head)) return undefined
    if (tokenAt(line, to - 1).lower === 'counterpart') return people.findCounterpart(tokenAt(line, to - 2).word)
    const short = wordsOf(line, { from, to })
    const whole = to < subject.head.to ? people.findRole(wordsOf(line, subject.head)) : undefined
    return whole ?? (to < subject.head.to && isRelation(short) ? undefined : people.findRole(short))
  }
  const name = findNameStart(line, { from, to })
  const words = listNameWords(line, { from: name, to })
  const title = name > from ? tokenAt(line, name - 1).lower.replace('.', '') : undefined
  return people.find(words, tokenAt(line, name).start, title)
}

/** In a line of capitals names aren't told from other words: the one beside the verb is. */
function findTitledName(line: Line, { head, kind }: Subject): string | undefined {
  if (!line.titled || kind !== 'name') return undefined
  const { from, to } = cutHead(line, head)
  const words = listNameWords(line, { from: findNameStart(line, { from, to }), to })
  return words.length > 1 && words.length < 4 ? words.join(' ') : undefined
}

/** `the Centre for Bridges and Roads`: a body's name with what `of` and `for` join to it in capitals. */
function findBodyName(text: string, line: Line, { head, kind }: Subject): string | undefined {
  const at = cutHead(line, head).to
  if (kind !== 'name' || at >= head.to || !/^(?:of|for)$/.test(tokenAt(line, at).lower)) return undefined
  if (!tokenAt(line, at + 1).capital || !tokenAt(line, head.to - 1).capital) return undefined
  const { start, end } = toSpan(line, head)
  return text.slice(start, end).replace(/^the /iu, '')
}

/** `Harbour Watch and Norland Tenants`: several who speak together are none of them alone. */
function isPair(line: Line, { head, kind }: Subject): boolean {
  if (kind !== 'name') return false
  for (let i = head.from + 1; i < head.to - 1; i++) {
    if (joining.has(tokenAt(line, i).lower)) return false
    if (tokenAt(line, i).lower === 'and') return tokenAt(line, i - 1).capital && tokenAt(line, i + 1).capital
  }
  return false
}

/** A person whom the article names in full somewhere, or with `Ms` or `Mr`. */
function isInFull({ gender, person, parts }: Person): boolean {
  return person && (parts.length > 1 || gender !== undefined)
}

function isKnownPerson(person: Person | undefined): boolean {
  return person !== undefined && isInFull(person) && (person.gender ?? person.role) !== undefined
}

/** `Orla Vale and Ben Okoro`: two people of the article speak together. */
function findBoth(line: Line, { head, kind }: Subject, people: People): string | undefined {
  if (kind !== 'name') return undefined
  for (let i = head.from + 1; i < head.to - 1; i++) {
    if (tokenAt(line, i).lower !== 'and') continue
    const first = findPerson(line, { kind, from: head.from, to: i, head: { from: head.from, to: i } }, people)
    const second = findPerson(line, { kind, from: i + 1, to: head.to, head: { from: i + 1, to: head.to } }, people)
    if (first === undefined || second === undefined || first === second) return undefined
    return isInFull(first) && isInFull(second) ? `${first.name} and ${second.name}` : undefined
  }
  return undefined
}
