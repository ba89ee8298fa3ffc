/** Finds those who speak for somebody else: spokespeople, lawyers, an office with its owner. */

import type { Speaker } from '../../model/digest.ts'
import { type Line, tokenAt } from './line.ts'
import { cutHead, findInApposition, findNamedPerson, toSpan } from './mention.ts'
import type { People } from './people.ts'
import type { Person } from './person.ts'
import { type Recent, resolvePronoun } from './pronouns.ts'
import type { Subject } from './subject.ts'
import { isPossessive, type Range } from './tokens.ts'
import { joining } from './word-classes.ts'

const spokesperson = /^spokes(?:man|woman|person|men|women|people|persons)$/
const lawyer = /^(?:lawyer|attorney|solicitor|barrister)s?$/
/** With a person's name before them these speak for that person. */
const staff = /^(?:office|campaign|team|aides|representatives|publicist)$/

function isGoBetween(line: Line, at: number): boolean {
  const { lower } = tokenAt(line, at)
  return spokesperson.test(lower) || (lawyer.test(lower) && tokenAt(line, at + 1).lower !== 'general')
}

/** `a spokesman for X`, `X's lawyers`, `a No10 spokesperson`: whom the go-between speaks for. */
export function findBehalf(text: string, line: Line, head: Range, people: People): Speaker['onBehalfOf'] {
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
export function findOwner(line: Line, head: Range, people: People, recent: readonly Recent[]): Speaker['onBehalfOf'] {
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
export function findSpokesperson(line: Line, subject: Subject, people: People): Person | undefined {
  const named = findNameBehind(line, cutHead(line, subject.head)) ?? findNameBehind(line, subject.head)
  return named === undefined ? findInApposition(line, subject, people) : findNamedPerson(line, named, people)
}

/** The capitals that end a range, right behind the go-between. */
function findNameBehind(line: Line, { from, to }: Range): Range | undefined {
  let name = to
  while (name > from && tokenAt(line, name - 1).capital && !isGoBetween(line, name - 1)) name--
  return name < to && isGoBetween(line, name - 1) ? { from: name, to } : undefined
}

/** Whom the go-between speaks for is a person of the article or an actor of the story. */
export function isKnown(behalf: Speaker['onBehalfOf'], people: People): boolean {
  if (behalf === undefined) return false
  return (
    people.findActor(behalf.printed) !== undefined || people.find(behalf.printed.split(' '), 0)?.gender !== undefined
  )
}

function findBefore(line: Line, from: number, at: number): Range | undefined {
  if (possessivePronoun.test(tokenAt(line, from).lower)) return undefined
  let start = at
  while (start > from && !tokenAt(line, start - 1).capital) start--
  let first = start
  while (first > from && tokenAt(line, first - 1).capital && !/^(?:a|an|the)$/.test(tokenAt(line, first - 1).lower))
    first--
  // `Ministry of ‹Roads› spokesman`: the body's name goes on over its `of`.
  if (first > from + 1 && first < start && tokenAt(line, first - 1).lower === 'of' && tokenAt(line, first - 2).capital)
    first -= 2
  for (let i = first; i < start; i++) if (isPossessive(tokenAt(line, i).word)) return { from: first, to: i + 1 }
  return first < start ? { from: first, to: start } : undefined
}

function findAfter(line: Line, at: number, end: number): Range | undefined {
  return tokenAt(line, at + 1).lower === 'for' && at + 2 < end ? { from: at + 2, to: end } : undefined
}

function findName(line: Line, range: Range, people: People): string | undefined {
  for (let i = range.from; i < range.to; i++) if (tokenAt(line, i).lower === 'of') return undefined
  return findNamedPerson(line, range, people)?.name
}
