/** Finds whom a pronoun of a report means: nobody, unless all that stands before it and the nearest name agree. */

import type { Article } from '../../model/article.ts'
import { countBefore } from '../count-before.ts'
import { carryUntil } from './carry.ts'
import { type Line, readLines, tokenAt } from './line.ts'
import { People } from './people.ts'
import type { Person } from './person.ts'
import { fitsGender, resolvePronoun } from './pronouns.ts'
import { notePending } from './spoken-of.ts'
import { listUtterances } from './utterances.ts'

type Report = Pick<Article, 'text' | 'passages'>

/** Whom the nearest sentence that names people names; `first`: the one who opens it, or its only one. */
export type Nearest = { readonly first?: string; readonly names: readonly string[] }

/** So many passages back, and so many sentences, somebody may be named. */
type Reach = { readonly passages: number; readonly sentences: number }
const near: Reach = { passages: 2, sentences: 4 }
const far: Reach = { passages: 6, sentences: 12 }
/** Who stands within so many characters of the start of a sentence is taken for its subject. */
const openingChars = 14

/** Finds the one whom the sentences before lead to and whom the nearest of them with a name speaks of. */
export function findReferent(article: Report, at: number): string | undefined {
  const { lines, people } = readReport(article)
  const nth = findLine(lines, at)
  const line = lines[nth]
  const named = listNearest(article.text, { lines, people }, at, near)
  const first = findFirst(named)
  if (line === undefined || first === undefined) return undefined
  const token = findToken(line, at)
  const sentence = line.sentences.find(({ from, to }) => from <= token && token < to)
  if (sentence === undefined) return undefined
  const before = lines.slice(0, nth + 1)
  const utterances = before.map((one, i) =>
    listUtterances(one, { headline: one.heading, block: article.passages[i]?.block === true }),
  )
  const state = carryUntil({ text: article.text, lines: before, utterances, people }, sentence.from)
  notePending(at, people, state)
  return resolvePronoun(line, { from: token }, people, state.recent) === first
    ? nameAs(first, named, people)
    : undefined
}

/** Finds whom the nearest sentence names before a pronoun, of those that name anybody whom it may mean. */
export function findNearest(article: Report, at: number, reach = near): Nearest {
  const named = listNearest(article.text, readReport(article), at, reach)
  const first = findFirst(named)
  return { ...(first === undefined ? {} : { first: first.name }), names: named.people.map(({ name }) => name) }
}

/** Says whether that sentence names this one, alone or as one of several; so does a report that names nobody there. */
export function isNamedNear(article: Report, at: number, isSame: (name: string) => boolean): boolean {
  const { first, names } = findNearest(article, at, far)
  return names.length === 0 || (first === undefined ? names : [first]).some(isSame)
}

type Reading = { readonly lines: readonly Line[]; readonly people: People }

const readings = new WeakMap<Report, Reading>()

function readReport(article: Report): Reading {
  const known = readings.get(article)
  if (known !== undefined) return known
  const lines = readLines(article.text, article.passages)
  const reading = { lines, people: new People(lines, []) }
  readings.set(article, reading)
  return reading
}

/** People named in one sentence, the last one first, with its words and where it begins. */
type Named = { readonly people: readonly Person[]; readonly words: string; readonly start: number }

function listNearest(text: string, { lines, people }: Reading, at: number, reach: Reach): Named {
  const nth = findLine(lines, at)
  const line = lines[nth]
  const pronoun = line === undefined ? '' : tokenAt(line, findToken(line, at)).lower
  for (const { start, end } of listSentences(lines.slice(Math.max(0, nth - reach.passages), nth + 1), at, reach)) {
    const named = people.listBefore(end, end - start).filter((one) => one.person && fitsGender(one, pronoun))
    if (named.length > 0) return { people: named, words: text.slice(start, end), start }
  }
  return { people: [], words: '', start: at }
}

/** Sentences before an offset, and what stands before it in its own, the nearest first. */
function listSentences(
  lines: readonly Line[],
  at: number,
  reach: Reach,
): { readonly start: number; readonly end: number }[] {
  const sentences = lines
    .filter(({ heading }) => !heading)
    .flatMap((line) =>
      line.sentences.map(({ from, to }) => ({
        start: tokenAt(line, from).start,
        end: Math.min(at, tokenAt(line, to - 1).end),
      })),
    )
  return sentences
    .filter(({ start, end }) => start < end)
    .slice(-reach.sentences)
    .reverse()
}

/** With several people in a sentence only its subject, the first one at its start, is meant clearly enough. */
function findFirst({ people, start }: Named): Person | undefined {
  const first = people.at(-1)
  if (first === undefined || people.length === 1) return first
  const at = first.mentions[countBefore(first.mentions, start, (offset) => offset)] ?? Number.POSITIVE_INFINITY
  return at - start < openingChars ? first : undefined
}

/** The full name; where somebody else of the report may be meant by the last name, no more than what is printed. */
function nameAs(person: Person, { words }: Named, people: People): string {
  const known = words.includes(person.name) || !people.hasNamesake(person)
  return known ? person.name : (person.name.split(' ').at(-1) ?? person.name)
}

function findLine(lines: readonly Line[], at: number): number {
  return lines.findIndex(({ start, end }) => start <= at && at < end)
}

function findToken(line: Line, at: number): number {
  return line.tokens.findIndex(({ start }) => start >= at)
}
