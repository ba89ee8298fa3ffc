/** Reads a verb that stands before the one asked about: whether it is done to that one, and done, denied or to come. */

import type { Span } from '../../model/article.ts'
import { isPastForm } from '../../text/tense.ts'
import { type Path, readLeading } from './predicate-path.ts'

/** What stands before the verb is read so far back. */
const beforeChars = 80
/** `An alarm – later lifted – and a ban`. */
const aside = / [–—-] [^–—,;:]{1,40} [–—-] /u
/** The words of one thing before its head: `the country’s`, `his former`, `Mr`. */
const prefix =
  /^ (?:(?!(?:to|that|who|whom|which|and|or|but|by|for|with|from|of|in|on|at|into|over|about|as|after|before|when|while|if|not|no|never)\b)(?:\p{L}[\p{L}.’'-]*|\d[\d,.]*) ){0,5}$/u
const words = "[\\p{L}\\d.’'-]+(?: [\\p{L}\\d.’'-]+){0,5}"
const determined = `(?:(?:the|an?|its|his|her|their|some|all) (?:${words} ?)?|\\p{Lu}${words} ?)`
/** The things before it in a row; each begins anew. */
const row = new RegExp(`^ ${words}(?:, ${determined}){0,5}(?:,? and|,) (?:${determined})?$`, 'u')

/** Reads it; `undefined` where the verb is done to something else, or nobody is said to do it. */
export function readObject(text: string, sentence: Span, hit: Span, actor: Span): Path | undefined {
  const between = text.slice(hit.end, actor.start).replace(aside, ' ')
  if (between.length > beforeChars || !(prefix.test(between) || isRow(between))) return undefined
  const before = text.slice(Math.max(sentence.start, hit.start - beforeChars), hit.start)
  return isPredicate(text.slice(hit.start, hit.end), before) ? readLeading(before) : undefined
}

/** A row of names; a verb in small letters would begin a deed of its own. */
function isRow(between: string): boolean {
  return (
    row.test(between) &&
    !/\b(?:to|that|who|which|by|for|with|from|in|on|at|as|was|were|is|are|has|had|have|said)\b/u.test(between)
  )
}

/** A past form behind whoever does it, or any form behind an auxiliary. */
function isPredicate(verb: string, before: string): boolean {
  if (!/\p{L}\p{L}\S? $/u.test(before)) return false
  if (
    /\b(?:to|will|would|may|might|could|should|can|must|did|did not|didn['’]t|does not|do not|not|never) $/iu.test(
      before,
    )
  )
    return true
  if (/ing$/iu.test(verb)) return /\b(?:is|are|was|were|been) (?:\p{Ll}+ly |now |also )?$/u.test(before)
  return (
    (isPastForm(verb.toLowerCase()) || /(?:ed|t|n|d|ght)$/u.test(verb)) &&
    !/\b(?:been|be|was|were|is|are|being|by|and|or|the|an?|who|which|that|its|his|her|their|of|in|for|with) $/iu.test(
      before,
    )
  )
}
