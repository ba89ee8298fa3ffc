/** Finds in a sentence the places that could answer: countries and states, and names that the report places something in. */

import type { Span } from '../../model/article.ts'
import { keepLatest } from '../../text/kept.ts'
import { listNames } from '../../text/names.ts'
import { isCountry, isState, isWidePlace } from '../words/places.ts'
import type { AnswerSpan } from './answer-span.ts'

/** How surely a name is a place: by a list, by the words around it, by how the report names it elsewhere, not at all. */
const fits = { listed: 1, placed: 0.9, elsewhere: 0.7, unknown: 0.4, wider: 0.3 }
const aroundChars = 40

/** In it something stands, goes or happens. */
const inside =
  /\b(?:[Ii]n|into|[Nn]ear|[Oo]utside|around|[Aa]cross|throughout|through|towards?|off|(?:bound|headed|heading|leave|leaves|left|leaving|depart\p{L}*) (?:for|to)|(?:city|town|village|island|capital|port|suburb|province|region) of)(?: the)?(?: \p{Ll}[\p{Ll}’-]*){0,2} (?:“|‘)?$/u
/** To it or from it something goes; people may stand there too. */
const beside = /\b(?:[Aa]t|[Ff]rom|to|via|from|over|for|of|on)(?: the)?(?: \p{Ll}[\p{Ll}’-]*){0,1} $/u
/** A part of a name that only places have. */
const placeNoun =
  /\b(?:Airport|Arena|Stadium|Park|Hall|Street|Avenue|Road|Island|Islands|Beach|Bay|County|Province|Square|Courthouse|Court|Prison|Jail|Hotel|Hospital|University|Station|Bridge|Palace|Castle|Cathedral|Church|Museum|Theatre|Theater|Auditorium|River|Lake|Mountains?|Valley|Desert|Canyon|Harbou?r|Port|District|Village|City|Capitol|Base)\b/u
/** Behind a place its country or state. */
const widened = /^, (?:\p{Lu}[\p{L}.]+)/u
const wide = /\b(?:country|nation|continent|state)s?\b/u

/** A place with what it is based on: `Quay-based Harbour`. */
const based = /(?<!\p{L})(\p{Lu}[\p{L}.’]{1,30}(?: \p{Lu}[\p{L}.]{1,30})?)-(?:based|born|bound|area)\b/gu

/**
 * Lists the places of a sentence.
 *
 * @param head - the noun asked for: of a city its country is a poorer answer
 * @returns in order; names that nothing shows to be places with them, at a low fit
 */
export function listPlaces(text: string, sentence: Span, head: string | undefined): AnswerSpan[] {
  const slice = text.slice(sentence.start, sentence.end)
  const joined = [...slice.matchAll(based)].flatMap(({ index, 1: place }) =>
    place === undefined ? [] : [makeSpan(sentence.start + index, place, fits.placed)],
  )
  const named = listNames(text, sentence).flatMap(({ start, end }) =>
    joined.some((one) => one.start <= start && start < one.end)
      ? []
      : [makeSpan(start, text.slice(start, end), fitPlace(text, sentence, { start, end }, head))],
  )
  return [...joined, ...named].sort((a, b) => a.start - b.start)
}

function makeSpan(start: number, words: string, fit: number): AnswerSpan {
  return { start, end: start + words.length, words, key: words.toLowerCase().replace(/^the /u, ''), fit }
}

function fitPlace(text: string, sentence: Span, { start, end }: Span, head: string | undefined): number {
  const name = text.slice(start, end)
  const before = text.slice(Math.max(sentence.start, start - aroundChars), start)
  const after = text.slice(end, end + aroundChars)
  if (isCountry(name) || isState(name) || isWidePlace(name)) {
    // Where it was is no country that does something or that something is of.
    if (head === undefined && !inside.test(before) && !beside.test(before) && !/, $/u.test(before)) return fits.unknown
    return head === undefined || wide.test(head) ? fits.listed : fits.wider
  }
  if (/^['’]s?\b/u.test(after)) return fits.unknown
  const country = widened.exec(after)?.[0].slice(2)
  if (country !== undefined && (isCountry(country) || isState(country) || /^\p{Lu}\p{Ll}+\.$/u.test(country)))
    return fits.placed
  if (inside.test(before)) return fits.placed
  if (!beside.test(before)) return fits.unknown
  return placeNoun.test(name) || isPlacedElsewhere(text, name) ? fits.elsewhere : fits.unknown
}

/** `In Tidewell` stands somewhere in the report. */
function isPlacedElsewhere(text: string, name: string): boolean {
  return readPlaced(text, { start: 0, end: text.length }).has(name)
}

const readPlaced = keepLatest<ReadonlySet<string>>((text) => {
  const found = text.matchAll(/(?<=\b[Ii]n )\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30}){0,3}(?!\p{L}|['’]s)/gu)
  return new Set([...found].map(([name]) => name))
})
