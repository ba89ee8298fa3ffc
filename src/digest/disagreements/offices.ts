/** Finds who is said to hold an office that only one person holds, so that two names for it show up. */

import type { Span } from '../../model/article.ts'
import { findCountry } from '../../text/demonyms.ts'
import { isHistory } from '../history.ts'
import type { Report } from '../report.ts'
import { type Line, listLines } from '../sentence-list.ts'

/** A sentence that names the holder of an office. */
export type Holder = {
  /** Country and office: `germany chancellor`. */
  readonly office: string
  /** The office as a reader knows it: `German Chancellor`. */
  readonly label: string
  readonly name: string
  readonly report: Report
  readonly line: Line
  readonly at: Span
}

const office =
  '(?<office>[Cc]hancellor|[Vv]ice[ -][Pp]resident|[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Ff]irst [Mm]inister|[Tt]aoiseach|(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Ii]nterior|[Jj]ustice|[Ee]nergy|[Hh]ealth) (?:[Mm]inister|[Ss]ecretary)|[Ss]ecretary[ -][Gg]eneral|[Gg]eneral [Ss]ecretary|[Ss]ecretary of [Ss]tate|[Aa]ttorney [Gg]eneral|[Kk]ing|[Qq]ueen)'
const place = '(?<place>(?:[A-Z][\\p{L}.]+ )?[A-Z][\\p{L}.]*)'
const nameWord = "\\p{Lu}\\p{L}*(?:['’]\\p{Lu}\\p{L}+|-\\p{L}+)*"
const nextWord = `(?: \\p{Lu}\\.| (?:(?:von der|van der|von|van|de|bin|ibn|al|el)[ -])?${nameWord})`
const name = `(?:(?:Sir|Dame|Gen\\.?|General|Dr\\.?|Mr\\.?|Mrs\\.?|Ms\\.?|Field Marshal) )?(?<name>${nameWord}${nextWord}{0,3})`
/** A name of two words at least, as the group `name`. */
export const FULL_NAME = `(?<name>${nameWord}${nextWord}{1,3})`

const patterns = [
  // German Chancellor Anna Roth; Germany's chancellor, Anna Roth
  new RegExp(`(?<![\\p{L}-])${place}(?:['’]s)? ${office}(?:,)? ${name}`, 'gu'),
  // Anna Roth, the German chancellor
  new RegExp(
    `(?<![\\p{L}-])${FULL_NAME}, (?:the |who is (?:the )?)?${place}(?:['’]s)? ${office}(?=[,.;)]| (?:said|has|who|told)\\b)`,
    'gu',
  ),
  // Anna Roth, chancellor of Germany; the chancellor of Germany, Anna Roth
  new RegExp(`(?<![\\p{L}-])${FULL_NAME}, (?:the )?${office} of (?:the )?${place}`, 'gu'),
  new RegExp(`(?<![\\p{L}-])(?:[Tt]he )?${office} of (?:the )?${place}, ${name}`, 'gu'),
]

const hint = /\b(?:chancellor|president|minister|premier|taoiseach|secretary|general|king|queen)\b/iu
/** What stands before an office that is not held now, or a lower one. */
export const NOT_IN_OFFICE =
  /\b(?:former|ex|then|late|incoming|outgoing|deputy|vice|assistant|shadow|acting|interim|next|first|last|future|would-be|old|onetime|one-time|ousted|deposed|exiled|elected)[ -](?:the )?$/iu
const notYet = /^[- ](?:elect|designate|candidate|hopeful|contender|nominee|in-waiting)\b/iu

/** Lists the holders of offices that an article names, in the order of its text. */
export function listHolders(report: Report): readonly Holder[] {
  const known = read.get(report) ?? readHolders(report)
  read.set(report, known)
  return known
}

const read = new WeakMap<Report, readonly Holder[]>()

function readHolders(report: Report): Holder[] {
  const { text } = report.article
  return listLines(report.article).flatMap((line) => {
    const sentence = text.slice(line.start, Math.min(line.end, line.start + 1500))
    if (!hint.test(sentence) || isHistory(report, line)) return []
    return patterns.flatMap((pattern) =>
      [...sentence.matchAll(pattern)].flatMap((match) => {
        const holder = readHolder(match, sentence)
        const start = line.start + match.index
        return holder === undefined ? [] : [{ ...holder, report, line, at: { start, end: start + match[0].length } }]
      }),
    )
  })
}

function readHolder(match: RegExpMatchArray, sentence: string): Pick<Holder, 'office' | 'label' | 'name'> | undefined {
  const { office = '', place = '', name = '' } = match.groups ?? {}
  const index = match.index ?? 0
  const country = findCountry(place) ?? findCountry(place.split(' ').at(-1) ?? '')
  if (country === undefined || NOT_IN_OFFICE.test(sentence.slice(Math.max(0, index - 24), index))) return undefined
  if (notYet.test(sentence.slice(index + match[0].length)) || /^(?:Former|Then|Late|Ex)\b/u.test(place))
    return undefined
  const bare = name.replace(/['’]s?$/u, '').replace(/[.,]$/u, '')
  if (bare.split(' ').some((word) => notNames.has(word.toLowerCase()) || findCountry(word) !== undefined))
    return undefined
  return { office: `${country} ${unify(office)}`, label: `${place} ${office}`, name: bare }
}

const notNames = new Set(
  `the he she they it and but on in at monday tuesday wednesday thursday friday saturday sunday house office who said
  january february march april may june july august september october november december party palace`.split(/\s+/u),
)

/** Titles that name one office; heads of government are one whatever they are called. */
function unify(office: string): string {
  const words = office.toLowerCase().replaceAll('-', ' ').replace('defense', 'defence')
  if (words === 'premier' || words === 'taoiseach') return 'prime minister'
  if (words === 'general secretary') return 'secretary general'
  return words.replace(/^(foreign|defence|finance|interior|justice|energy|health) .*/u, '$1 minister')
}
