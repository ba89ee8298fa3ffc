/** Finds the names of a passage as runs of capitalised words, with the roles that stand before them. */

import { isBody } from './bodies.ts'
import { foldName } from './fold-names.ts'
import { guessGender } from './given-names.ts'
import { type Line, tokenAt } from './line.ts'
import { isMadeOf, skipToGivenName } from './name-inside.ts'
import { cutOffice } from './offices.ts'
import { isOpen } from './open-words.ts'
import { isOutletEnd } from './outlets.ts'
import { type PrintedRole, readPrintedRole } from './printed-roles.ts'
import { roleNouns, titles } from './role-nouns.ts'
import { isPossessive } from './tokens.ts'
import { determiners, months, weekdays } from './word-classes.ts'

/** A name in the text: its words without titles, the folded role before it, its offset, and whether it is in marks. */
export type Run = {
  readonly words: string[]
  readonly role: string[]
  readonly at: number
  readonly quoted: boolean
  /** The role beside it as printed: what stands before the name, or the apposition behind it. */
  readonly readRole: () => PrintedRole | undefined
  /** A preposition of place stands before it: `in Castell`, `on Chirper`. */
  readonly placed: boolean
  /** The given name joined to it by `and`: `‹Ben› and Orla Vale`. */
  readonly partner?: string
  /** A noun follows that it modifies: `the Vale administration`. */
  readonly modifies: boolean
}

/** A title or role alone names nobody: `the Minister`, `Prime Ministers`. */
function isOffice(word: string): boolean {
  const single = word.replace(/s$/u, '')
  return titles.has(word) || titles.has(single) || roleNouns.has(word) || roleNouns.has(single)
}

/** Lists the runs of capitalised words of a passage, each with the titles and roles before it. */
export function listRuns(line: Line): Run[] {
  const runs: Run[] = []
  if (line.titled) return runs
  for (let i = 0; i < line.tokens.length; i++) {
    if (!startsRun(line, i)) continue
    let to = i + 1
    while (to < line.tokens.length && continuesRun(line, i, to)) to++
    const run = makeRun(line, i, to)
    if (run?.partner !== undefined) runs.push({ ...run, words: [run.partner, run.words.at(-1) ?? ''], role: [] })
    if (run !== undefined) runs.push(run)
    i = to - 1
  }
  return runs
}

function startsRun(line: Line, at: number): boolean {
  const token = tokenAt(line, at)
  if (weekdays.has(token.lower)) return false
  return token.capital && token.kind === 'word' && isOpen(token.quote >= 0 ? { ...token, quote: -1 } : token)
}

function continuesRun(line: Line, from: number, at: number): boolean {
  const token = tokenAt(line, at)
  if (token.kind !== 'word' || token.quote !== tokenAt(line, from).quote) return false
  if (!token.capital && !particles.has(token.lower) && !titles.has(token.lower)) return false
  if (isPossessive(tokenAt(line, at - 1).word) || weekdays.has(token.lower) || isOutletEnd(line, at)) return false
  if (token.capital) return !determiners.has(token.lower)
  const next = tokenAt(line, at + 1)
  return next.capital || (particles.has(token.lower) && particles.has(next.word))
}

const particles = new Set('von van de der den la le di da del bin al el'.split(' '))

function makeRun(line: Line, from: number, to: number): Run | undefined {
  let name = from
  for (let i = from; i < to - 1; i++) {
    const { lower } = tokenAt(line, i)
    if (titles.has(lower) || roleNouns.has(lower) || isMadeOf(lower)) name = i + 1
  }
  if (name === from) name = skipToGivenName(line, from, to)
  const office = name === from ? cutOffice(line, from, to) : from
  if (office > from) name = office
  let role = office > from ? from - 2 : from
  while (
    role > 0 &&
    name === from &&
    (titles.has(tokenAt(line, role - 1).lower) || roleNouns.has(tokenAt(line, role - 1).lower))
  )
    role--
  const words: string[] = []
  for (let i = name; i < to; i++) words.push(tokenAt(line, i).word.replace(/['’]s?$/u, ''))
  const only = words.length === 1 ? (words[0] ?? '').toLowerCase().replace('.', '') : ''
  if (words.length === 0 || words.every(isTime) || isOffice(only) || only.length === 1) return undefined
  const roleWords: string[] = []
  const modifies = isModifier(line, to)
  if (modifies && name === from) role = name
  for (let i = Math.min(role, name); i < name; i++) roleWords.push(foldName(tokenAt(line, i).word))
  const first = Math.min(role, from)
  const partner = words.length === 2 && !isBody(words) ? findPartner(line, name) : undefined
  return {
    words,
    role: roleWords.filter((w) => w !== ''),
    at: tokenAt(line, name).start,
    ...(partner === undefined ? {} : { partner }),
    quoted: tokenAt(line, from).quote >= 0,
    placed: first === name && placing.has(tokenAt(line, name - 1).lower),
    modifies,
    readRole: () => readPrintedRole(line, { from: first, name, to }),
  }
}

/** `‹Ben› and Orla Vale`: one given name that shares the last name behind it. */
function findPartner(line: Line, name: number): string | undefined {
  const { word, quote } = tokenAt(line, name - 2)
  if (tokenAt(line, name - 1).lower !== 'and' || quote >= 0 || tokenAt(line, name - 3).capital) return undefined
  return guessGender(word) === undefined ? undefined : word
}

function isModifier(line: Line, at: number): boolean {
  const { lower, capital, quote } = tokenAt(line, at)
  return !capital && quote < 0 && (roleNouns.has(lower) || titles.has(lower))
}

const placing = new Set('in at on near across'.split(' '))

function isTime(word: string): boolean {
  return weekdays.has(word.toLowerCase()) || months.has(word.toLowerCase())
}
