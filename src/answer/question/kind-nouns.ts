/** Tells what kind of thing a noun asks for: `which airline` a body, `what share` a percentage. */

import { documents, isRole } from '../../digest/quotes/role-nouns.ts'
import { isSomebody } from '../words/kinds.ts'
import type { SoughtKind } from './sought-kind.ts'

const nouns: readonly (readonly [SoughtKind, string])[] = [
  ['letter', 'letter initial character-code symbol numeral'],
  ['country', 'country nation'],
  ['state', 'state'],
  [
    'place',
    `city town region continent ocean sea river island capital location place area village province county suburb venue
    district stadium airport museum territory hotel building prison jail street arena`,
  ],
  [
    'person',
    `people singer star politician player footballer celebrity celeb lioness quarterback astronaut rapper statesman
    monarch lady gentleman`,
  ],
  [
    'body',
    `company firm airline carrier automaker carmaker retailer team club university college bank platform agency
    organisation organization party brand network league school group app broadcaster channel restaurant chain newspaper
    outlet website magazine podcast studio department ministry union charity institution store court service giant`,
  ],
  ['percent', 'percentage percent share proportion'],
  ['money', 'price cost sum salary fine'],
  ['number', 'number amount total'],
  ['score', 'score scoreline'],
  ['reason', 'reason cause motive'],
  ['age', 'age'],
  ['date', 'date day month year week time'],
]

const kinds = new Map<string, SoughtKind>(
  nouns.flatMap(([kind, words]) => words.split(/\s+/u).map((word) => [word, kind] as const)),
)

/** Role nouns that ask for anything but somebody, or also stand as an adjective. */
const nobodies = new Set('documents groups conservative liberal former second general principal champion'.split(' '))

/**
 * Tells the kind of a noun.
 *
 * @param word - in small letters, one or several of it
 * @returns `undefined` for a noun that no form tells
 */
export function findNounKind(word: string): SoughtKind | undefined {
  const one = singularOf(word)
  const known = kinds.get(word) ?? kinds.get(one)
  if (known !== undefined) return known
  return isRole(word) && !nobodies.has(word) && !documents.has(word) && !documents.has(one) ? 'person' : undefined
}

/** Says whether a noun that no list has names people who are asked for by name: golfer, playwright. */
export function isSomebodyNoun(word: string): boolean {
  const one = singularOf(word)
  return findNounKind(word) === undefined && isSomebody(one) && !unnamed.test(one)
}

/** Kin have no name of their own in a report, and who makes or sells things may be a firm. */
const unnamed =
  /^(?:relative|subject|case|creature|dummy|great|native|sweet|.*(?:maker|publisher|manufacturer|insurer|developer|supplier|operator|distributor|lender|employer|provider|seller|buyer|producer|exporter|importer|builder))$/u

/** One of what a noun names. */
export function singularOf(noun: string): string {
  return noun
    .replace(/^(wo)?men$/u, '$1man')
    .replace(/ies$/u, 'y')
    .replace(/(?<=[cs]h|x|ss)es$/u, '')
    .replace(/(?<![siu])s$/u, '')
}

/** Says whether a noun stands for several: `airlines`, `people`. */
export function isPluralNoun(noun: string): boolean {
  return singularOf(noun) !== noun || noun === 'people'
}
