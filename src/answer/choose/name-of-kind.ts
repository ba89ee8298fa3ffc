/** Finds the names that a text gives the kind asked for: `Judge Orla Vale`, `the Quay hotel`, `Mosk, a python`. */

import type { Span } from '../../model/article.ts'
import { findCountry } from '../../text/demonyms.ts'
import { listNames } from '../../text/names.ts'
import { stem } from '../../text/words.ts'
import { singularOf } from '../question/kind-nouns.ts'
import { listRelated } from '../words/same-meaning.ts'

/** Where names are looked for; `kinds`: the noun asked for and what reports call it instead, in the singular. */
type Place = {
  readonly text: string
  readonly sentence: Span
  readonly kinds: string
  /** The word before the noun in the question: `penal` of `which penal colony`. */
  readonly also: string
  readonly person: boolean
}

/** What kind is asked for: the noun, one or several of it, in its question. */
type AskedKind = { readonly head: string; readonly question: string; readonly person: boolean }

/**
 * Lists the names of a kind.
 *
 * @returns in order; empty when the noun stands beside none
 */
export function listNamesOfKind(text: string, sentence: Span, { head, question, person }: AskedKind): Span[] {
  if (!/^\p{L}{3,}$/u.test(head)) return []
  const kinds = [head, ...listRelated(stem(head)).map(({ words }) => words)].map((noun) =>
    singularOf(noun.toLowerCase()),
  )
  const also = new RegExp(`(\\p{L}+) ${head}\\b`, 'iu').exec(question)?.[1]?.toLowerCase() ?? head
  const place = { text, sentence, kinds: kinds.filter((kind) => /^\p{L}{3,}$/u.test(kind)).join('|'), also, person }
  return listNames(text, sentence).flatMap((name) => isOfKind(place, name) ?? [])
}

const nearChars = 60

function isOfKind(place: Place, { start, end }: Span): Span | undefined {
  const { text, sentence, kinds, person } = place
  const name = text.slice(start, end)
  const before = text.slice(Math.max(sentence.start, start - nearChars), start)
  const after = text.slice(end, Math.min(sentence.end, end + nearChars))
  const kind = `(?:${kinds})`
  // The Norwegian team is no team’s name.
  if (findCountry(name) !== undefined) return undefined
  // Quay Hotel; the Quay hotel; nobody's name ends in what they are.
  if (!person && new RegExp(`(?:\\S ${kind}$|^${kind} of )`, 'iu').test(name)) return { start, end }
  const behind = new RegExp(`^ (?:(?:${place.also}) )?${kind}\\b(?! of\\b)`, 'u').exec(after)
  if (behind !== null && !person) return { start, end: end + behind[0].length }
  const titled = new RegExp(`\\b${kind}(?: (?:called|named))? (?:[“"‘])?$`, 'iu')
  const set = new RegExp(`\\b${kind}, $`, 'iu')
  const apposed = new RegExp(`^, (?:(?:an?|the|\\p{L}+['’]s) )?(?:[\\p{L}\\d-]+ ){0,4}${kind}\\b`, 'u')
  const is = titled.test(before) || (set.test(before) && /^[,.;]/u.test(after)) || apposed.test(after)
  return is ? { start, end } : undefined
}
