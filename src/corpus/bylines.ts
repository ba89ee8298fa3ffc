/** Reads the line that names an article's authors. */

import { takeDate, withoutTimes } from './date-lines.ts'
import { isOutletName } from './outlet-names.ts'

const NAME =
  "(?:(?:Dr|Sir|Dame|Lord|Prof)\\.? )?\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{Lu}[\\p{L}'’.-]*|de|del|der|den|van|von|da|di|dos|la|le|bin|al|el|ben|ten|ter|y))*? \\p{Lu}[\\p{L}'’-]+(?: Jr\\.?)?"
const NAMES = new RegExp(`^(${NAME}(?:(?:, | and | & |, and )${NAME}){0,5})(?<rest>.*)$`, 'u')
const START =
  /^(?:by|words by|written by|story by|report(?:ing)? by|reported by|author|from our correspondent)(?: ?:)? (?=\S)/iu
const ROLE =
  /\b(?:editor|correspondent|reporter|writer|columnist|journalist|presenter|analyst|bureau|producer|staff|desk|News|Press|contributor|senior|chief|in \p{Lu})/u
const MAX = 160

/** Who wrote it: a person's byline, or a line `By …` that names no person. */
type Byline = {
  readonly names: string
  readonly person: boolean
  /** What stands behind a person's name: a role, a place, an outlet. */
  readonly rest?: string
}

/**
 * Reads `By Jane Doe and John Roe, Political editor · 3 May 2025` and the like.
 *
 * @returns `undefined` when the line is no byline; `person: false` for `By Some Organisation`
 */
export function parseByline(text: string): Byline | undefined {
  if (text.length > MAX || !START.test(text)) return undefined
  const bare = strip(text.replace(START, ''))
  const people = readNames(bare)
  if (people !== undefined) return { ...people, person: true }
  const words = bare.split(' ')
  return words.length <= 8 && /^\p{Lu}/u.test(bare) && !/[.!?]$/u.test(bare)
    ? { names: bare, person: false }
    : undefined
}

/** Reads a line that is a name and a role without `By`: `Jane Doe, Political editor`, `Jane Doe in Paris`. */
export function parseBareByline(text: string): string | undefined {
  if (text.length > MAX || /[.!?:]$/u.test(text)) return undefined
  const found = NAMES.exec(strip(text))
  const rest = found?.groups?.rest ?? ''
  return found?.[1] !== undefined && rest.trim() !== '' && ROLE.test(rest) && isRole(rest) ? found[1].trim() : undefined
}

/** Parts the people's names from a role, a place or an outlet behind them. */
function readNames(bare: string): { readonly names: string; readonly rest: string } | undefined {
  const comma = bare.lastIndexOf(', ')
  const last = comma > 0 && isOutletName(bare.slice(comma + 2)) ? comma : bare.length
  const found = NAMES.exec(toNameCase(bare.slice(0, last)))
  const rest = `${found?.groups?.rest ?? ''}${bare.slice(last)}`
  if (found?.[1] === undefined || !isRole(rest)) return undefined
  return { names: found[1].trim(), rest: rest === '' ? '' : bare.slice(-rest.length) }
}

/** Reads a name, maybe with an outlet, beside a full date: `Jane Doe, The Quay Post — 3 May 2025`. */
export function parseDatedByline(text: string): string | undefined {
  if (text.length > MAX || takeDate(text).found?.day === undefined) return undefined
  return readNames(strip(text).replace(/,$/u, ''))?.names
}

/** Says whether a line is a reporter's role alone, such as stands below a name: `Transport correspondent`. */
export function isRoleLine(text: string): boolean {
  return (
    /^(?:\p{Lu}[\p{L}&’'-]*,? (?:(?:and|of|the|for|in) )?){0,5}(?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Cc]olumnist|[Ww]riter|[Jj]ournalist|[Pp]roducer|[Pp]resenter)(?:,? (?:in|at|for|[\p{Lu}]).{0,40})?$/u.test(
      text,
    ) || /^(?:Reporting from|Reporting in) \p{Lu}.{1,60}[^.]$/u.test(text)
  )
}

const ABOUT = new RegExp(
  `^(?<name>${NAME}) (?:is|was) (?:(?:an?|the|our) )?[^.]{0,80}\\b(?:reporter|editor|correspondent|columnist|contributor|writer|journalist|intern)\\b|^(?<who>${NAME}) (?:covers|reports on|reports for|writes about|writes for) [^.]{2,120}`,
  'u',
)

/** Reads the lines in which a paper presents an article's author below it; gives the name. */
export function parseAuthorNote(text: string): string | undefined {
  if (text.length > 500) return undefined
  const { name, who } = ABOUT.exec(text)?.groups ?? {}
  return name ?? who
}

/** Says whether a line could be the authors' names and nothing else: two to four words with capitals, or several such. */
export function isBareName(text: string): boolean {
  if (/^staff (?:and wire )?(?:reports?|writers?)$/iu.test(text)) return true
  const people = text.split(/ (?:and|&) /u)
  return people.length <= 4 && people.every(isName)
}

const SIGNED = /^[-–—]{1,2} ?(?<names>\p{Lu}.{3,80})$/u

/** Reads `– Jane Doe, The Quay Post` below a part of an article that others wrote too. */
export function parseSignature(text: string): string | undefined {
  const bare = strip(SIGNED.exec(text.slice(0, 120))?.groups?.names ?? '').replace(/,$/u, '')
  const found = bare === '' || text.length > 100 ? null : NAMES.exec(bare)
  const rest = found?.groups?.rest ?? ''
  return found?.[1] !== undefined && /^(?:$|, (?:The )?\p{Lu}[\p{L}., ]*$)/u.test(rest) ? found[1].trim() : undefined
}

function isName(text: string): boolean {
  const words = text.split(' ')
  if (words.length < 2 || words.length > 4 || /^The |,/u.test(text)) return false
  return NAMES.exec(text)?.[1] === text && words.every((word) => !/^\p{Lu}{3,}$/u.test(word))
}

function strip(text: string): string {
  return withoutTimes(text)
    .replace(/(?:[|•·–—-] ?)+$/u, '')
    .replace(/[\w.+-]+@[\w-]+\.[\w.]+|@\w+/gu, '')
    .trim()
}

/** What may follow the names: nothing, a place, a role after a comma or a mark. Not the rest of a sentence. */
function isRole(rest: string): boolean {
  const bare = rest.trim()
  if (bare === '' || isRoleLine(bare)) return true
  return (
    /^(?:[,|•·–—(/-]|in \p{Lu}|for \p{Lu}|at \p{Lu})/u.test(bare) &&
    bare.split(' ').length <= 12 &&
    !/[.!?]$/u.test(bare)
  )
}

function toNameCase(text: string): string {
  if (text !== text.toUpperCase()) return text
  return text
    .toLowerCase()
    .replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replaceAll(' And ', ' and ')
}
