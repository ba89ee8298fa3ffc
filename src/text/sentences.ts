/** Cuts text into sentences without breaking names, abbreviations or quotations. */

import type { Span } from '../model/article.ts'
import { keepLatest } from './kept.ts'
import { pairMarks, type Quoted } from './marks.ts'

const stops = /[.!?…。！？]+/gu

/** Abbreviations that stand before a name or number, so that no sentence ends behind them. */
const neverLast = new Set(
  `mr mrs ms mx dr prof sen sens rep reps gov govs gen col lt sgt cpl maj capt cmdr adm rev fr hon pres st mt ft messrs
  mme mlle sr sra dep supt det insp atty amb sec vs v al e.g i.e cf approx est fig figs vol ed eds pp art ph.d m.p`.split(
    /\s+/u,
  ),
)

/** Abbreviations behind which a sentence may end, when the next word begins one. */
const maybeLast = new Set(
  `jr sr inc ltd co corp llc plc bros dept univ assn etc ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn
  miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo`.split(/\s+/u),
)

/** Words that begin sentences and hardly ever names. */
const starters = new Set(
  `the a an he she it they we i you his her its their our my this that these those there here in on at by for from with
  as if when while after before since until although though because but and or so yet nor not no however meanwhile
  moreover still then now what who why how where which whether both all some many most several one two such another each
  according asked speaking earlier later last next during despite under over about among according instead also`.split(
    /\s+/u,
  ),
)

/** Behind `"Will you go?"` these show that the sentence goes on: `Ms Vale asked.` */
const goesOn =
  /^(?:(?:the|a|an|one|his|her|its|their|my)\s)?(?:[\p{L}.'’-]+\s){0,4}?(?:say|sa(?:id|ys)|ask(?:ed|s)|add(?:ed|s)|wrote|writes|t(?:old|ells|weeted|weets)|repli(?:ed|es)|cri(?:ed|es)|shout(?:ed|s)|yelled|screamed|demanded|exclaimed|wondered|continued|joked|quipped|posted|questioned|answered|responded|recalled|explained|insisted|noted|pleaded|mused|warned|announced|declared|concluded|argued|muttered|whispered|laughed|countered|retorted|interjected|observed|remarked|urged|chanted|thundered|snapped)\b/u

/** `Orla Vale fumed`, and `Orla Vale, a minister, said`. */
const goesOnBehindAside =
  /^(?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Ll}+ed\b|^(?:\p{Lu}[\p{L}.'’-]*\s){0,4}\p{Lu}[\p{L}.'’-]*,\s[^.?!"“”]{1,80},\s(?:said|asked|wrote|told|added)\b/u

/**
 * Lists the sentences of a text.
 *
 * A sentence never crosses a line break and never ends inside a closed quotation: `"No. Never," she said.` is one.
 *
 * @param within - only this stretch of the text; the whole text when absent
 * @returns offsets into `text`, without surrounding white space, in order; white space yields nothing
 */
export function splitSentences(text: string, within?: Span): readonly Span[] {
  return within === undefined ? splitLines(text, { start: 0, end: text.length }) : splitKept(text, within)
}

const splitKept = keepLatest(splitLines)

function splitLines(text: string, { start: first, end: last }: Span): readonly Span[] {
  const sentences: Span[] = []
  let start = first
  while (start < last) {
    const broken = findLineEnd(text, start, last)
    splitLine(text, { start, end: broken }, sentences)
    start = broken + 1
  }
  return sentences
}

function findLineEnd(text: string, from: number, last: number): number {
  for (let i = from; i < last; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return i
  }
  return last
}

function splitLine(text: string, line: Span, sentences: Span[]): void {
  const quoted = pairMarks(text, line).filter(({ closed }) => closed)
  let start = line.start
  for (const end of listEnds(text, line, quoted)) {
    if (end <= start) continue
    pushTrimmed(text, start, end, sentences)
    start = end
  }
  pushTrimmed(text, start, line.end, sentences)
}

function pushTrimmed(text: string, from: number, to: number, sentences: Span[]): void {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (start < end) sentences.push({ start, end })
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000
  )
}

/** Where a full stop is missing: a small letter, a blank, and a pronoun that can only begin a sentence. */
const missingStop = /(?<=\p{Ll}) (?:He|She|They|It) (?=\p{Ll})/gu

/** Places just behind the last character of each sentence but the last. */
function listEnds(text: string, line: Span, quoted: readonly Quoted[]): number[] {
  const words = text.slice(line.start, line.end)
  const ends: number[] = listStops(text, line, quoted, words)
  const before = ends.length
  let q = 0
  // Read with one pattern for all texts, here and below: `matchAll` would make a copy of it each time.
  missingStop.lastIndex = 0
  for (let match = missingStop.exec(words); match !== null; match = missingStop.exec(words)) {
    const at = line.start + match.index
    while (q < quoted.length && (quoted[q] as Quoted).behind <= at) q++
    const inside = quoted[q]
    if (inside === undefined || inside.open > at) ends.push(at)
  }
  return ends.length === before ? ends : ends.sort((a, b) => a - b)
}

function listStops(text: string, line: Span, quoted: readonly Quoted[], words: string): number[] {
  const ends: number[] = []
  let q = 0
  stops.lastIndex = 0
  for (let match = stops.exec(words); match !== null; match = stops.exec(words)) {
    const at = line.start + match.index
    while (q < quoted.length && (quoted[q] as Quoted).behind <= at) q++
    const inside = quoted[q]
    const quotation = inside !== undefined && inside.open < at ? inside : undefined
    const end = quotation === undefined ? at + match[0].length : quotation.behind
    if (quotation !== undefined && !endsInside(text, at + match[0].length, quotation.end)) continue
    if (endsSentence(text, { at, marks: match[0], end: skipClosers(text, end, line.end), last: line.end }, quotation)) {
      ends.push(skipClosers(text, end, line.end))
    }
  }
  return ends
}

/** Nothing but closing brackets and marks stands between a stop and the end of the quotation. */
function endsInside(text: string, from: number, end: number): boolean {
  return end - from <= 6 && /^[\s'’)\]]*$/u.test(text.slice(from, end))
}

function skipClosers(text: string, from: number, last: number): number {
  let end = from
  while (end < last && ')]}”’»'.includes(text[end] as string)) end++
  return end
}

type Stop = { readonly at: number; readonly marks: string; readonly end: number; readonly last: number }

function endsSentence(text: string, stop: Stop, quotation: Quoted | undefined): boolean {
  let next = stop.end
  while (next < stop.last && isSpace(text.charCodeAt(next))) next++
  if (next >= stop.last) return false
  if (/[。！？]/u.test(stop.marks)) return true
  if (next === stop.end) return false
  const rest = text.slice(next, Math.min(stop.last, next + 120))
  if (beginsSmall(rest)) return false
  if (quotation !== undefined && stop.marks !== '.') return !goesOn.test(rest) && !goesOnBehindAside.test(rest)
  return stop.marks !== '.' || !isAbbreviation(text, stop.at, rest)
}

/** The first letter or digit is a small letter; the plain letters that most words begin with need no expression. */
function beginsSmall(rest: string): boolean {
  const first = rest.charCodeAt(0)
  if (first >= 97 && first <= 122) return true
  if ((first >= 65 && first <= 90) || (first >= 48 && first <= 57)) return false
  return /^[^\p{L}\p{N}]*\p{Ll}/u.test(rest)
}

function isAbbreviation(text: string, at: number, rest: string): boolean {
  let from = at
  while (from > 0 && at - from < 12 && /[\p{L}.]/u.test(text[from - 1] as string)) from--
  const word = text.slice(from, at)
  if (word === '') return false
  const lower = word.toLowerCase()
  if (neverLast.has(lower)) return true
  if (lower === 'no' || lower === 'nos' || lower === 'p' || lower === 'art') return /^\d/.test(rest)
  const initial = /(?:^|\.)\p{Lu}$/u.test(word)
  if (!initial && !maybeLast.has(lower) && !/\.\p{L}$/u.test(word)) return false
  if (/^\d/.test(rest)) return true
  const first = /^[^\p{L}\p{N}]*([\p{L}'’]+)/u.exec(rest)?.[1]
  return first !== undefined && !starters.has(first.toLowerCase())
}
