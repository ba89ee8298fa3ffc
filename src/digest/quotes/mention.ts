/** Reads a mention: its edges as printed, the name inside it, and the person of the article whom the name means. */

import type { Span } from '../../model/article.ts'
import { foldName } from './fold-names.ts'
import { type Line, tokenAt } from './line.ts'
import { isMadeOf, skipToGivenName } from './name-inside.ts'
import type { People } from './people.ts'
import type { Person } from './person.ts'
import { roleNouns, titles } from './role-nouns.ts'
import type { Subject } from './subject.ts'
import { isPossessive, type Range } from './tokens.ts'
import { isAdverb, joining } from './word-classes.ts'

/** The characters of a range of tokens. */
export function toSpan(line: Line, range: Range): Span {
  return { start: tokenAt(line, range.from).start, end: tokenAt(line, range.to - 1).end }
}

/** `Vale`, of `Vale's claim`. */
export function cutPossessive(line: Line, head: Range): Span {
  const { start, end } = toSpan(line, head)
  const mark = /['’]s?$/u.exec(tokenAt(line, head.to - 1).word)?.[0] ?? ''
  return { start, end: end - mark.length }
}

/** The words of a range as printed. */
export function wordsOf(line: Line, { from, to }: Range): string {
  const words: string[] = []
  for (let i = from; i < to; i++) words.push(tokenAt(line, i).word)
  return words.join(' ')
}

/** Behind titles, roles and the outlet that somebody works for: `Harbour Radio's ‹Orla Vale›`. */
export function findNameStart(line: Line, { from, to }: Range): number {
  let name = from
  for (let i = from; i < to - 1; i++) {
    const { lower, capital, word } = tokenAt(line, i)
    if (titles.has(lower) || roleNouns.has(lower) || !capital || isPossessive(word) || isMadeOf(lower)) name = i + 1
  }
  return skipToGivenName(line, name, to)
}

/** The words of a name without possessive endings. */
export function listNameWords(line: Line, { from, to }: Range): string[] {
  const words: string[] = []
  for (let i = from; i < to; i++) words.push(tokenAt(line, i).word.replace(/['’]s?$/u, ''))
  return words
}

/** The head without what prepositions join to it. */
export function cutHead(line: Line, head: Range): Range {
  for (let i = head.from + 1; i < head.to; i++)
    if (joining.has(tokenAt(line, i).lower)) return { from: head.from, to: i }
  return head
}

/** The mention: the bare phrase, or a role together with the name behind it. */
export function withName(line: Line, subject: Subject): Range {
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

/** The name of at least two words that opens the apposition of a role. */
function findNamed(line: Line, { kind, apposition }: Subject): Range | undefined {
  if (kind !== 'nominal' || apposition === undefined) return undefined
  let to = apposition.from
  while (to < apposition.to && tokenAt(line, to).capital) to++
  return to - apposition.from > 1 ? { from: apposition.from, to } : undefined
}

/** The person of the article whom a name means. */
export function findNamedPerson(line: Line, range: Range, people: People): Person | undefined {
  return people.find(listNameWords(line, range), tokenAt(line, range.from).start)
}

/** `the mayor, Orla Vale,`: the person is named behind the role. */
export function findInApposition(line: Line, subject: Subject, people: People): Person | undefined {
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
