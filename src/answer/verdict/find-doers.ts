/** Finds where a sentence speaks of the one asked about: by name, by a pronoun, or as one who is left out. */

import type { Article, Span } from '../../model/article.ts'
import { listNames, sameName } from '../../text/names.ts'
import type { Match } from '../find/match-text.ts'
import { findNameBefore, isPersonal, maskQuoted } from '../sentences/resolve-references.ts'
import type { Claim } from './claim.ts'
import { findUnit, type Unit } from './units.ts'

/** A place of the one asked about. `none`: the sentence says that it is not that one, or nobody. */
export type Doer = Span & { readonly none: boolean }

/** A sentence, the concepts in it, and whether the sentence before it speaks of a unit. */
type Place = {
  readonly sentence: Span
  readonly found: readonly Match[]
  readonly before: (unit: Unit) => boolean
}

const nobody = /\b(?:no one|no-one|nobody|none|nothing)\b/giu
const leftOut =
  /(?:^|[^\p{L}])(?:no|neither|nor|not|none of(?: the)?|not one) (?:(?:the|an?|single) )?(?:\p{Lu}[\p{L}.’'-]+ ){0,2}$/u
const pronoun = /^["“]?(?:\p{L}+,? )?(He|She|They|It|This|That)\b/u

/** Lists the places of the one asked about. */
export function listDoers(
  { plan, actor, anyone }: Claim,
  article: Article,
  { sentence, found, before }: Place,
): Doer[] {
  const { text } = article
  if (anyone) return listNobody(text, sentence)
  const named = findUnit(text, sentence, found, actor).map(({ start, end }) => ({
    start,
    end,
    none: leftOut.test(text.slice(Math.max(sentence.start, start - 40), start).replace(/^./u, ' ')),
  }))
  if (named.length > 0)
    return [
      ...named,
      ...named.flatMap((one) => listSelf(text, sentence, one)),
      ...(actor.name ? listAgain(text, sentence, named) : []),
    ]
  const match = pronoun.exec(text.slice(sentence.start, sentence.end))
  if (match?.[1] === undefined) return []
  const end = sentence.start + match[0].length
  const at = { start: end - match[1].length, end, none: false }
  const all = [at, ...listRepeated(text, { start: end, end: sentence.end }, match[1])]
  if (!actor.name) return /^(?:It|They|This|That)$/u.test(match[1]) && before(actor) ? [at] : []
  const meant = findNameBefore(article, at)
  const forms = plan.concepts[actor.concepts.at(-1) ?? -1]?.forms ?? []
  return meant !== undefined && forms.some(({ words, share }) => share === 1 && sameName(meant, words)) ? all : []
}

/** He or she behind the only person of a sentence. */
function listAgain(text: string, sentence: Span, named: readonly Span[]): Doer[] {
  const first = named[0]
  const persons = listNames(text, sentence).filter(({ name }) => isPersonal(name))
  if (
    first === undefined ||
    !persons.every((one) => named.some(({ start, end }) => start < one.end && one.start < end))
  )
    return []
  return ['he', 'she'].flatMap((word) => listRepeated(text, { start: first.end, end: sentence.end }, word))
}

/** A pronoun once more, outside quotation marks; `neither has he` says that he has not. */
function listRepeated(text: string, { start, end }: Span, word: string): Doer[] {
  if (!/^(?:he|she)$/iu.test(word)) return []
  const rest = maskQuoted(text.slice(start, end))
  return [...rest.matchAll(new RegExp(`\\b${word}\\b`, 'giu'))].map(({ index }) => ({
    start: start + index,
    end: start + index + word.length,
    none: inverted.test(rest.slice(0, index)),
  }))
}

const inverted = /\b(?:neither|nor) (?:has|have|had|did|does|do|is|was|were|are|will|would|can|could) $/iu

const saying = 'said|says|added|told|wrote|tweeted|posted|explained|testified'
const sayingBefore = new RegExp(`\\b(?:${saying}) $`, 'u')
const sayingBehind = new RegExp(`^ (?:${saying})\\b`, 'u')

/** `“I have resigned,” Vale said`: I is the one who says so. */
function listSelf(text: string, sentence: Span, { start, end }: Span): Doer[] {
  const says =
    sayingBehind.test(text.slice(end, end + 11)) ||
    sayingBefore.test(text.slice(Math.max(sentence.start, start - 11), start))
  if (!says) return []
  const quoted = [...text.slice(sentence.start, sentence.end).matchAll(/[“"][^“”"]*[”"]/gu)]
  return quoted.flatMap(({ index, 0: words }) =>
    [...words.matchAll(/(?<![\p{L}])I(?=[ ’'])/gu)].map((match) => {
      const at = sentence.start + index + match.index
      return { start: at, end: at + 1, none: false }
    }),
  )
}

function listNobody(text: string, { start, end }: Span): Doer[] {
  return [...text.slice(start, end).matchAll(nobody)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    none: true,
  }))
}
