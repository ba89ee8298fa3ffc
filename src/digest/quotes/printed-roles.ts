/** Reads the role that stands beside a name, as it is printed. */

import { findCue, isNoVerb } from './cues.ts'
import { type Line, tokenAt } from './line.ts'
import { findPhraseBefore } from './phrase-before.ts'
import { documents, isPluralRole, roleNouns, titles } from './role-nouns.ts'
import { isPossessive, type Range } from './tokens.ts'
import { determiners, joining, possessives } from './word-classes.ts'

/** A name with what stands before it: the role begins at or before `from`, the name at `name`. */
type NamePlace = { readonly from: number; readonly name: number; readonly to: number }

/**
 * A role as printed, without its determiner. `single`: the words say that only one holds it (`the Norland minister`);
 * `beside`: the apposition behind a name that has a title as well.
 */
export type PrintedRole = { readonly words: string; readonly single: boolean; readonly beside?: string }

/**
 * The role before the name (`press secretary Orla Vale`), in apposition (`Orla Vale, a minister,`), or the one to which
 * the name stands in apposition (`the minister, Orla Vale,`).
 */
export function readPrintedRole(line: Line, place: NamePlace): PrintedRole | undefined {
  if (tokenAt(line, place.name).quote >= 0) return undefined
  const before = place.from < place.name ? readBefore(line, place) : undefined
  if (before !== undefined) {
    const beside = readBehind(line, place.to)?.words
    return { words: before, single: false, ...(beside === undefined ? {} : { beside }) }
  }
  if (place.to - place.name < 2) return undefined
  return readBehind(line, place.to) ?? (place.from === place.name ? readExplained(line, place) : undefined)
}

/** `‹the Norland minister›, Orla Vale,`: the name explains who holds the role. */
function readExplained(line: Line, { name, to }: NamePlace): PrintedRole | undefined {
  if (tokenAt(line, name - 1).lower !== ',' || !/^[,.]$/.test(tokenAt(line, to).lower)) return undefined
  const phrase = findPhraseBefore(line, name - 2, Math.max(0, name - 14))
  if (phrase?.kind !== 'nominal' || !isDefinite(line, phrase.from)) return undefined
  let from = phrase.from
  if (isDropped(tokenAt(line, from).lower) && !/['’]s$/.test(tokenAt(line, from).lower)) from++
  let head = from
  while (head < phrase.to && !joining.has(tokenAt(line, head).lower)) head++
  if (head === from || !isRole(tokenAt(line, head - 1).lower)) return undefined
  const words = join(line, { from, to: phrase.to })
  return words === undefined ? undefined : { words, single: true }
}

/** `the minister`, `Norland's minister`, `his deputy`: nobody else is meant. */
function isDefinite(line: Line, at: number): boolean {
  const { lower, word } = tokenAt(line, at)
  return lower === 'the' || possessives.has(lower) || isPossessive(word)
}

function readBefore(line: Line, { from, name }: NamePlace): string | undefined {
  const phrase = findPhraseBefore(line, name - 1, Math.max(0, from - 8))
  let start = phrase === undefined ? from : cutJoined(line, { from: phrase.from, to: name })
  start = joinLeft(line, start, Math.max(0, from - 8))
  while (start < name && isDropped(tokenAt(line, start).lower)) start++
  return start < name && (isRole(tokenAt(line, name - 1).lower) || isOffice(line, start))
    ? join(line, { from: start, to: name })
    : undefined
}

/** `‹Business and Energy› Secretary`: one office with two matters. */
function joinLeft(line: Line, from: number, floor: number): number {
  if (tokenAt(line, from - 1).lower !== 'and' || !tokenAt(line, from).capital) return from
  let start = from - 1
  while (start > floor && tokenAt(line, start - 1).capital && tokenAt(line, start - 1).quote < 0) start--
  const lone = start === from - 2 && !isRole(tokenAt(line, start).lower)
  return lone && !isRole(tokenAt(line, from).lower) ? start : from
}

/** `talks with ‹President›`, but `Secretary of State`: what a preposition joins to a thing begins behind it. */
function cutJoined(line: Line, { from, to }: Range): number {
  for (let i = to - 1; i > from; i--) {
    const { lower } = tokenAt(line, i)
    if (joining.has(lower) && !(lower === 'of' && isRole(tokenAt(line, i - 1).lower))) return i + 1
  }
  return from
}

/** `Secretary of …`, whatever the department. */
function isOffice(line: Line, from: number): boolean {
  return isRole(tokenAt(line, from).lower) && tokenAt(line, from + 1).lower === 'of'
}

function isDropped(lower: string): boolean {
  return (
    (determiners.has(lower) && lower !== 'most') ||
    possessives.has(lower) ||
    courtesy.has(lower) ||
    /['’]s$/.test(lower)
  )
}

const courtesy = new Set('mr mr. mrs mrs. ms ms. miss sir dame lord lady dr dr. then meanwhile'.split(' '))

/** Says whether a word is a role of one person that can stand for the whole: `minister`, not `former`. */
export function isRole(lower: string): boolean {
  return (titles.has(lower) && !/^(?:former|first|vice)$/.test(lower) && !courtesy.has(lower)) || isSingular(lower)
}

/** A role of one person: `attorneys` is none. */
function isSingular(lower: string): boolean {
  return roleNouns.has(lower) && !documents.has(lower) && !isPluralRole(lower)
}

/** The apposition: words alone, up to the next point, whose noun is a role. */
function readBehind(line: Line, at: number): PrintedRole | undefined {
  if (tokenAt(line, at).lower !== ',') return undefined
  let from = at + 1
  let end = from
  while (end - from < 16 && tokenAt(line, end).kind === 'word' && tokenAt(line, end).quote < 0 && !ends(line, end))
    end++
  if (!/^[,.;]$/.test(tokenAt(line, end).lower) && !ends(line, end)) return undefined
  let head = from
  while (head < end && !joining.has(tokenAt(line, head).lower)) head++
  if (head === from || !isRole(tokenAt(line, head - 1).lower.replace(/['’]s$/u, ''))) return undefined
  const single = isDefinite(line, from)
  while (from < head && (determiners.has(tokenAt(line, from).lower) || possessives.has(tokenAt(line, from).lower)))
    from++
  const words = from < head ? join(line, { from, to: end }) : undefined
  return words === undefined ? undefined : { words, single }
}

/** A relative clause or a verb of saying ends the apposition. */
function ends(line: Line, at: number): boolean {
  const { lower } = tokenAt(line, at)
  if (lower === 'who' || lower === 'and' || lower === 'told') return true
  const cue = findCue(lower)
  return cue !== undefined && !cue.noun && cue.form !== 'ing' && !isNoVerb(cue, tokenAt(line, at + 1).lower)
}

/** `a Norland Democrat`: whose party it is, which any office says better. */
export function isParty(role: string): boolean {
  return /\b(?:democrat|republican|conservative|liberal|socialist|independent|green|centrist|leftist|member)s?$/iu.test(
    role.replace(/ (?:of|for|from|in) .*$/u, ''),
  )
}

/** `Vale's father`: by whom one is related, not by what one does. */
export function isRelation(role: string): boolean {
  return relations.test(role.replace(/ (?:of|to) .*$/u, ''))
}

const relations =
  /\b(?:wife|husband|son|daughter|brother|sister|niece|nephew|mother|father|cousin|uncle|aunt|widow|widower|parents?)$/iu

function join(line: Line, { from, to }: Range): string | undefined {
  const words: string[] = []
  for (let i = from; i < to; i++) words.push(tokenAt(line, i).word)
  const role = words.join(' ')
  return role.length > 90 || role === '' ? undefined : role
}
