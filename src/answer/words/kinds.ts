/** Tells by WordNet what is a kind of what: an apple a fruit, a sister a relative, a nurse a person. */

import { listBaseForms } from './base-forms.ts'
import { findEntry, type NounLinks, readNounLinks, readSense } from './wordnet.ts'

/** Rarer senses would make nearly everything a kind of anything. */
const usualSenses = 2
/** Of what stands so high up nearly everything is a kind. */
const highest = 3
const mostMembers = 250
/** So many words take about three megabytes. */
const kept = 8_000

/**
 * Fields of nouns whose kinds can be told without knowing the matter: animals, things made, parts of the body, food,
 * weather, plants, illnesses, substances, days.
 *
 * @see https://wordnet.princeton.edu/documentation/lexnames5wn
 */
const plainFields = new Set([5, 6, 8, 13, 19, 20, 26, 27, 28])
/** Nouns of other fields with such kinds. */
const plainNouns = ['relative', 'animal']

/** The senses of a noun, by their places in WordNet. */
export type Kind = ReadonlySet<number>

const linksOf = new Map<number, NounLinks>()
const sensesOf = new Map<string, readonly number[]>()
const membersOf = new Map<string, readonly string[]>()

/**
 * Finds what a noun names that other words may be kinds of.
 *
 * @param noun - lower case, one or several of it
 * @returns empty for nouns that WordNet doesn't have, for people, and for those that say too little: thing, part, event
 */
export function findKind(noun: string): Kind {
  return new Set(listSenses(noun).filter((sense) => isPlain(sense) && countSteps(sense) > highest))
}

/** The same of nouns for people: `workers` may be bakers. */
export function findPeople(noun: string): Kind {
  return new Set(listSenses(noun).filter((sense) => isPerson(sense) && countSteps(sense) > highest))
}

/** Says whether a word, in lower case, names a kind of it in one of its usual senses, and is not the same word. */
export function isKindOf(word: string, kind: Kind): boolean {
  const senses = listSenses(word)
  return senses.every((sense) => !kind.has(sense)) && senses.some((sense) => isBelow(sense, kind))
}

/** Says whether a word, in lower case, first of all names somebody: nurse, patients, mourner. */
export function isSomebody(word: string): boolean {
  const [first] = listSenses(word)
  return first !== undefined && isPerson(first)
}

const possession = 21

/** Says whether a word, in lower case, names what is paid or owned: money, rent, aid, debt. */
export function isWealth(word: string): boolean {
  return listSenses(word).some((sense) => readLinks(sense).field === possession)
}

/** Says whether a word, in lower case, first of all is a noun for things, none that is a name. */
export function isCommonNoun(word: string): boolean {
  const [first] = listSenses(word)
  return first !== undefined && !readLinks(first).isName
}

/** Lists the nouns that name a kind of a noun, nearest first; at most 250, none where `findKind` gives none. */
export function listMembers(noun: string): readonly string[] {
  return recall(membersOf, noun, () => findMembers(findKind(noun)))
}

function findMembers(kind: Kind): string[] {
  const members: string[] = []
  let level = [...kind]
  while (level.length > 0 && members.length < mostMembers) {
    level = level.flatMap((sense) => readLinks(sense).narrower)
    members.push(...level.flatMap((sense) => readSense('noun', sense)))
  }
  return [...new Set(members)].filter((word) => /^[a-z]{3,}(?: [a-z]+)?$/u.test(word)).slice(0, mostMembers)
}

function isPlain(sense: number): boolean {
  return plainFields.has(readLinks(sense).field) || plainNouns.some((noun) => listSenses(noun)[0] === sense)
}

function isPerson(sense: number): boolean {
  return isBelow(sense, new Set(listSenses('person').slice(0, 1)))
}

function isBelow(sense: number, kind: Kind): boolean {
  return kind.has(sense) || readLinks(sense).broader.some((one) => isBelow(one, kind))
}

/** How many senses stand above one. */
function countSteps(sense: number): number {
  const [first] = readLinks(sense).broader
  return first === undefined ? 0 : 1 + countSteps(first)
}

function listSenses(word: string): readonly number[] {
  return recall(sensesOf, word, () => (/^[a-z]{3,}(?:[ -][a-z]+)?$/u.test(word) ? findSenses(word) : []))
}

function findSenses(word: string): readonly number[] {
  for (const lemma of listBaseForms('noun', word)) {
    const entry = findEntry('noun', lemma)
    if (entry !== undefined) return entry.senses.slice(0, usualSenses)
  }
  return []
}

function readLinks(sense: number): NounLinks {
  return recall(linksOf, sense, () => readNounLinks(sense))
}

/** What was found before, or is found now; a full memory is emptied. */
function recall<Key, Found>(memory: Map<Key, Found>, key: Key, find: () => Found): Found {
  const known = memory.get(key)
  if (known !== undefined) return known
  const found = find()
  if (memory.size >= kept) memory.clear()
  memory.set(key, found)
  return found
}
