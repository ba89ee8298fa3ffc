/** Turns the subject of a verb of saying into a speaker: as printed, whom it means, and on whose behalf. */

import type { Span } from '../../model/article.ts'
import type { Speaker } from '../../model/digest.ts'
import type { Actor } from '../../model/story.ts'
import { foldName } from './fold-names.ts'
import { type Line, tokenAt } from './line.ts'
import { findOfficeName } from './offices.ts'
import type { People, Person } from './people.ts'
import { findPhraseBefore } from './phrases.ts'
import { isRelation } from './printed-roles.ts'
import { type Recent, resolvePronoun } from './pronouns.ts'
import { findRole } from './speaker-roles.ts'
import type { Subject } from './subject.ts'
import { isPossessive, type Range } from './tokens.ts'
import { isAdverb, joining, roleNouns, titles } from './word-classes.ts'

/** What a speaker is made from. */
export type Saying = { readonly line: Line; readonly subject: Subject }

/** The speaker with the person that it means, where the article names one. */
export type Identified = { readonly speaker: Speaker; readonly person?: Person }

/** Identifies the speaker that a subject names. */
export function identify(text: string, saying: Saying, people: People, recent: readonly Recent[]): Identified {
  const { line, subject } = saying
  const at = subject.possessive ? cutPossessive(line, subject.head) : toSpan(line, withName(line, subject))
  const printed = text.slice(at.start, at.end)
  if (subject.kind === 'pronoun' || subject.kind === 'relative') {
    const person =
      subject.kind === 'relative'
        ? findAntecedent(line, subject, people)
        : resolvePronoun(line, subject, people, recent)
    if (person === undefined) return { speaker: { printed, at, how: 'pronoun' } }
    return { speaker: { printed, at, ...toRole(person.role), how: 'pronoun', name: person.name }, person }
  }
  const own = findRole(text, line, subject)
  const behalf = findBehalf(text, line, subject.head, people) ?? findOwner(line, subject.head, people, recent)
  const spokesperson = behalf === undefined ? undefined : findSpokesperson(line, subject, people)
  const onBehalfOf = spokesperson === undefined || isKnown(behalf, people) ? behalf : undefined
  const person =
    spokesperson ??
    (onBehalfOf === undefined
      ? (findInApposition(line, subject, people) ?? findPerson(line, subject, people))
      : undefined)
  const role = own ?? (subject.kind === 'nominal' ? findHeldRole(text, line, subject, person) : person?.role)
  const base = { printed, at, ...(role === undefined ? {} : { role }) }
  if (onBehalfOf !== undefined && person === undefined)
    return { speaker: { ...base, how: findHow(saying, undefined), onBehalfOf } }
  const both = findBoth(line, subject, people)
  if (both !== undefined) return { speaker: { ...base, how: 'named', name: both } }
  const actor = findActor(line, subject, printed, people)
  const name =
    actor?.name ?? people.findActor(person?.name ?? '')?.name ?? person?.name ?? findTitledName(line, subject)
  const how = subject.kind === 'name' ? 'named' : findHow(saying, name)
  const full = person?.person === false ? findBodyName(text, line, subject) : undefined
  const behalfOf = onBehalfOf === undefined ? {} : { onBehalfOf }
  const speaker: Speaker = { ...base, how, ...(name === undefined ? {} : { name: full ?? name }), ...behalfOf }
  return { speaker, ...(person === undefined ? {} : { person }) }
}

/** The story's actor of that name, or whom the role alone means. */
function findActor(line: Line, { head, kind }: Subject, printed: string, people: People): Actor | undefined {
  if (isIndefinite(line, head)) return undefined
  return kind === 'nominal' ? people.findHolder(printed) : people.findActor(printed)
}

/** `‹Orla Vale›, who said`: whom the relative pronoun means. */
function findAntecedent(line: Line, subject: Subject, people: People): Person | undefined {
  if (tokenAt(line, subject.from).lower !== 'who') return undefined
  const last = tokenAt(line, subject.from - 1).lower === ',' ? subject.from - 2 : subject.from - 1
  const phrase = findPhraseBefore(line, last, Math.max(0, last - 8))
  return phrase?.kind === 'name' ? findPerson(line, { ...phrase, head: phrase }, people) : undefined
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

/** `the mayor, Orla Vale,`: the person is named behind the role. */
function findInApposition(line: Line, subject: Subject, people: People): Person | undefined {
  const named = findNamed(line, subject)
  if (named === undefined) return findGivenName(line, subject, people)
  const words: string[] = []
  for (let i = named.from; i < named.to; i++) words.push(tokenAt(line, i).word)
  return people.find(words, tokenAt(line, named.from).start)
}

/** `Vale's son, Eric,`: a given name that the article puts before a last name elsewhere. */
function findGivenName(line: Line, { kind, apposition }: Subject, people: People): Person | undefined {
  if (kind !== 'nominal' || apposition === undefined || apposition.to - apposition.from !== 1) return undefined
  const { word, capital, start } = tokenAt(line, apposition.from)
  const person = capital ? people.find([word], start) : undefined
  return person?.person && person.parts.length > 1 && person.parts[0] === foldName(word) ? person : undefined
}

/** The name of at least two words that opens the apposition of a role. */
function findNamed(line: Line, { kind, apposition }: Subject): Range | undefined {
  if (kind !== 'nominal' || apposition === undefined) return undefined
  let to = apposition.from
  while (to < apposition.to && tokenAt(line, to).capital) to++
  return to - apposition.from > 1 ? { from: apposition.from, to } : undefined
}

/** The mention: the bare phrase, or a role together with the name behind it. */
function withName(line: Line, subject: Subject): Range {
  const named = findNamed(line, subject)
  if (named !== undefined) return { from: subject.head.from, to: named.to }
  return subject.kind === 'nominal' ? cutParticiple(line, subject.head) : subject.head
}

/** `‹the affidavit› unsealed on Friday`: a participle behind the noun is no part of the mention. */
function cutParticiple(line: Line, { from, to }: Range): Range {
  const { lower, capital } = tokenAt(line, to - 1)
  const cuts = to - from > 2 && !capital && lower.length > 6 && lower.endsWith('ed') && !roleNouns.has(lower)
  return { from, to: cuts && !isAdverb(tokenAt(line, to - 2).lower) ? to - 1 : to }
}

/** The characters of a range of tokens. */
export function toSpan(line: Line, range: Range): Span {
  return { start: tokenAt(line, range.from).start, end: tokenAt(line, range.to - 1).end }
}

/** `Vale`, of `Vale's claim`. */
function cutPossessive(line: Line, head: Range): Span {
  const { start, end } = toSpan(line, head)
  const mark = /['’]s?$/u.exec(tokenAt(line, head.to - 1).word)?.[0] ?? ''
  return { start, end: end - mark.length }
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

function wordsOf(line: Line, { from, to }: Range): string {
  const words: string[] = []
  for (let i = from; i < to; i++) words.push(tokenAt(line, i).word)
  return words.join(' ')
}

/** Behind titles, roles and the outlet that somebody works for: `Harbour Radio's ‹Orla Vale›`. */
function findNameStart(line: Line, { from, to }: Range): number {
  let name = from
  for (let i = from; i < to - 1; i++) {
    const { lower, capital, word } = tokenAt(line, i)
    if (titles.has(lower) || roleNouns.has(lower) || !capital || isPossessive(word)) name = i + 1
  }
  return name
}

function listNameWords(line: Line, { from, to }: Range): string[] {
  const words: string[] = []
  for (let i = from; i < to; i++) words.push(tokenAt(line, i).word.replace(/['’]s?$/u, ''))
  return words
}

/** In a line of capitals names aren't told from other words: the one beside the verb is. */
function findTitledName(line: Line, { head, kind }: Subject): string | undefined {
  if (!line.titled || kind !== 'name') return undefined
  const { from, to } = cutHead(line, head)
  const words = listNameWords(line, { from: findNameStart(line, { from, to }), to })
  return words.length > 1 && words.length < 4 ? words.join(' ') : undefined
}

function findNamedPerson(line: Line, range: Range, people: People): Person | undefined {
  return people.find(listNameWords(line, range), tokenAt(line, range.from).start)
}

/** `the Centre for Bridges and Roads`: a body's name with what `of` and `for` join to it in capitals. */
function findBodyName(text: string, line: Line, { head, kind }: Subject): string | undefined {
  const at = cutHead(line, head).to
  if (kind !== 'name' || at >= head.to || !/^(?:of|for)$/.test(tokenAt(line, at).lower)) return undefined
  if (!tokenAt(line, at + 1).capital || !tokenAt(line, head.to - 1).capital) return undefined
  const { start, end } = toSpan(line, head)
  return text.slice(start, end).replace(/^the /iu, '')
}

/** The head without what prepositions join to it. */
function cutHead(line: Line, head: Range): Range {
  for (let i = head.from + 1; i < head.to; i++)
    if (joining.has(tokenAt(line, i).lower)) return { from: head.from, to: i }
  return head
}

const spokesperson = /^spokes(?:man|woman|person|men|women|people|persons)$/
const lawyer = /^(?:lawyer|attorney|solicitor|barrister)s?$/
/** With a person's name before them these speak for that person. */
const staff = /^(?:office|campaign|team|aides|representatives|publicist)$/

function isGoBetween(line: Line, at: number): boolean {
  const { lower } = tokenAt(line, at)
  return spokesperson.test(lower) || (lawyer.test(lower) && tokenAt(line, at + 1).lower !== 'general')
}

/** `a spokesman for X`, `X's lawyers`, `a No10 spokesperson`: whom the go-between speaks for. */
function findBehalf(text: string, line: Line, head: Range, people: People): Speaker['onBehalfOf'] {
  for (let i = head.from; i < head.to; i++) {
    if (!isGoBetween(line, i)) continue
    const before = findBefore(line, head.from, i)
    const owned = before !== undefined && isPossessive(tokenAt(line, before.to - 1).word)
    const found =
      (owned || spokesperson.test(tokenAt(line, i).lower) ? before : undefined) ?? findAfter(line, i, head.to)
    if (found === undefined) return undefined
    const span = toSpan(line, found)
    const printed = text.slice(span.start, span.end).replace(/['’]s?$/u, '')
    const name = people.findActor(printed)?.name ?? findName(line, found, people)
    return { printed, ...(name === undefined ? {} : { name }) }
  }
  return undefined
}

/** `‹her› lawyers`, `‹his› office`: the person whom the pronoun means. */
function findOwner(line: Line, head: Range, people: People, recent: readonly Recent[]): Speaker['onBehalfOf'] {
  const { lower, word } = tokenAt(line, head.from)
  if (!possessivePronoun.test(lower) || !speaksForOwner(line, head)) return undefined
  const person = resolvePronoun(line, head, people, recent)
  return { printed: word.toLowerCase(), ...(person === undefined ? {} : { name: person.name }) }
}

const possessivePronoun = /^(?:his|her|their)$/

function speaksForOwner(line: Line, { from, to }: Range): boolean {
  for (let i = from + 1; i < to; i++) {
    if (isGoBetween(line, i) || staff.test(tokenAt(line, i).lower)) return true
    if (joining.has(tokenAt(line, i).lower)) return false
  }
  return false
}

/** The go-between's own name: `the mayor's spokesman ‹Ben Okoro›`, `her lawyer, ‹Orla Vale›,`. */
function findSpokesperson(line: Line, subject: Subject, people: People): Person | undefined {
  const { from, to } = cutHead(line, subject.head)
  let name = to
  while (name > from && tokenAt(line, name - 1).capital && !isGoBetween(line, name - 1)) name--
  if (name === to || !isGoBetween(line, name - 1)) return findInApposition(line, subject, people)
  return findNamedPerson(line, { from: name, to }, people)
}

/** Whom the go-between speaks for is a person of the article or an actor of the story. */
function isKnown(behalf: Speaker['onBehalfOf'], people: People): boolean {
  if (behalf === undefined) return false
  return (
    people.findActor(behalf.printed) !== undefined || people.find(behalf.printed.split(' '), 0)?.gender !== undefined
  )
}

/** `Orla Vale and Ben Okoro`: two people of the article speak together. */
function findBoth(line: Line, { head, kind }: Subject, people: People): string | undefined {
  if (kind !== 'name') return undefined
  for (let i = head.from + 1; i < head.to - 1; i++) {
    if (tokenAt(line, i).lower !== 'and') continue
    const first = findPerson(line, { kind, from: head.from, to: i, head: { from: head.from, to: i } }, people)
    const second = findPerson(line, { kind, from: i + 1, to: head.to, head: { from: i + 1, to: head.to } }, people)
    return first?.person && second?.person && first !== second ? `${first.name} and ${second.name}` : undefined
  }
  return undefined
}

function findBefore(line: Line, from: number, at: number): Range | undefined {
  if (possessivePronoun.test(tokenAt(line, from).lower)) return undefined
  let start = at
  while (start > from && !tokenAt(line, start - 1).capital) start--
  let first = start
  while (first > from && tokenAt(line, first - 1).capital && !/^(?:a|an|the)$/.test(tokenAt(line, first - 1).lower))
    first--
  for (let i = first; i < start; i++) if (isPossessive(tokenAt(line, i).word)) return { from: first, to: i + 1 }
  return first < start ? { from: first, to: start } : undefined
}

function findAfter(line: Line, at: number, end: number): Range | undefined {
  return tokenAt(line, at + 1).lower === 'for' && at + 2 < end ? { from: at + 2, to: end } : undefined
}

function findName(line: Line, range: Range, people: People): string | undefined {
  return findNamedPerson(line, range, people)?.name
}
