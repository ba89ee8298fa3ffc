/** Tells whether the office that a question asks after is the one that a sentence names somebody for. */

import { findCountry } from '../../text/demonyms.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Plan } from '../find/concepts.ts'
import type { Match, Matcher } from '../find/match-text.ts'

/** `Who is the mayor of Meridew`: what somebody is stands beside the name, not near it. */
export function findRole(asking: string, { concepts }: Plan): number | undefined {
  const role = /^\W*(?:who(?:['’]s| is| was| are| were)|what(?:['’]?s| is| was) the name of) the ([^,?]+)/iu.exec(
    asking,
  )?.[1]
  const head = role
    ?.split(/\s+(?:of|for|at|in|on|under|behind|who|that)\s/iu)[0]
    ?.trim()
    .split(/\s+/u)
    .at(-1)
  const found = concepts.findIndex(({ word, name }) => !name && word.toLowerCase() === head?.toLowerCase())
  return found < 0 ? undefined : found
}

/** The deputy, the vice chair: asked for, they are the ones meant. */
export function asksForLesser(asking: string): boolean {
  return /^\W*who(?:['’]s| is| was| are| were) the (?:vice|deputy|former|ex|assistant)[- ]/iu.test(asking)
}

/** The captain of the Rovers is none of the others, nor is a Fjordland minister the Norwegian one. */
export function isRoleAsked(
  { article: { text }, sentence }: Choice,
  role: number,
  { found, isLesser }: { readonly found: readonly Match[]; readonly isLesser: boolean },
): boolean {
  const isOwn = (at: number) => found.some(({ start, end }) => start <= at && at < end)
  return found.some(({ concept, start, end }) => {
    const before = text.slice(Math.max(sentence.start, start - roleChars), start)
    const after = text.slice(end, Math.min(sentence.end, end + roleChars))
    if (concept !== role || lesser.test(before) !== isLesser || !(nameBehind.test(after) || nameBefore.test(before)))
      return false
    const of = /^ (?:of|for) (?:the )?(?=\p{Lu})/u.exec(after)
    if (of !== null && !isOwn(end + of[0].length)) return false
    const country = /(\p{Lu}[\p{L}.]+)(?:['’]s)? (?:\p{L}+ )?$/u.exec(before)
    return country === null || findCountry(country[1] ?? '') === undefined || isOwn(start - country[0].length)
  })
}

/** Whose office it is stands in the paragraph, not only in a headline over many things. */
export function isOfItsPlace({ article, passage }: Choice, names: readonly number[], match: Matcher): boolean {
  const here = new Set(match(article.text, passage).found.map(({ concept }) => concept))
  return names.every((n) => here.has(n))
}

/** A deputy is not the one who holds the office. */
const lesser = /\b(?:vice|deputy|former|ex|assistant|would-be)[- ]$/iu
const nameBehind = /^(?: (?:of|for) [^,;.]{1,30})?,? (?:(?:Mr|Mrs|Ms|Dr|Sir)\.? |is\b|was\b|will be\b|\p{Lu})/u
const nameBefore =
  /\p{Lu}\p{L}+(?:,| is| was| became| as| named| elected| appointed)(?: (?!(?:but|and|or|who|which|that|while)\b)[\p{L}’'-]+){0,4} $/u
const roleChars = 40
