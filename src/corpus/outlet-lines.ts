/** Finds the outlet that an article's own page names: alone beside the byline, behind the author, or speaking of itself. */

import { isBareName, isRoleLine, parseByline } from './bylines.ts'
import { isAgency } from './credits.ts'
import { parseDateLine } from './date-lines.ts'
import { isMenu } from './line-rules.ts'
import { isOutletName, isTitleOrCountry, LAST_WORD } from './outlet-names.ts'
import { countWords, type Row } from './row.ts'

/** An outlet as the text prints it; one that is not sure needs other articles that say the same. */
export type NamedOutlet = { readonly name: string; readonly sure: boolean }

const CAPITALS = /^\p{Lu}{3,5}$/u
const NAME = "(?:The )?\\p{Lu}[\\p{L}\\d’'.&-]*(?: (?:of|and|&|\\p{Lu}[\\p{L}\\d’'&-]*)){0,4}"
/** `…, The Quay Post understands.`: said of themselves by papers, hardly by anybody else. */
const UNDERSTANDS = new RegExp(`, (?<name>${NAME}) (?:understands|has learned|has learnt|can reveal)[.,]`, 'u')
const REVEALS = new RegExp(
  `(?:^|[.!?]["”’]? )(?:Here,? )?(?<name>${NAME}) (?:can (?:reveal|exclusively reveal)|understands that|has (?:learned|learnt) that|(?:looks|takes a look) at (?:what|how|why|who|where))\\b`,
  'u',
)
const LEADS = /^(?:\p{Lu}[\p{L}, ]{1,40} )?\((?<name>\p{Lu}{3,5})\)/u
const OPENS = /(?:^| )(?<name>\p{Lu}{3,5})(?: \p{Lu}\p{Ll}+)? ?[—–-]$/u

const PAPER = /\bThe (?:\p{Lu}\p{L}+ ){0,2}(?:Times|Post|Telegraph|Guardian|Mail|Independent|Sun|Mirror|Herald)\b/gu

/**
 * Takes the outlet out of the rows, the surest sign first. A line that only names it goes.
 *
 * @param start - the row where the prose begins
 */
export function takeOutlet(rows: readonly Row[], start: number): NamedOutlet | undefined {
  const alone = takeAlone(rows, start)
  if (alone !== undefined) return { name: alone, sure: true }
  const behind = findBehindAuthor(rows, start)
  if (behind?.sure === true) return behind
  const own = findSpeaking(rows) ?? findOpening(rows, start)
  return own === undefined ? behind : { name: own, sure: true }
}

/** `QUAY TODAY` or `QPN News, Port Vane` on a line of its own beside the byline or the date. */
function takeAlone(rows: readonly Row[], start: number): string | undefined {
  for (const [index, row] of rows.slice(0, start).entries()) {
    if (row.out !== undefined || row.kind === 'headline' || isMenu(row.text)) continue
    const name =
      /^(?:By |(?:[Ss]pecial )?(?:for|to) (?:the )?)?(?<name>[^,|]{3,50})(?:[,|] ?\p{Lu}[\p{L} ]{2,30})?$/u.exec(
        row.text,
      )?.groups?.name ?? ''
    const known = isOutletName(name) && !isAgency(name)
    if ((!known && !isCapitals(name, rows)) || !isBeside(rows, index)) continue
    row.out = 'outlet line'
    return name
  }
  return undefined
}

function isBeside(rows: readonly Row[], index: number): boolean {
  return [rows[index - 1], rows[index + 1]].some(
    (row) =>
      row !== undefined &&
      (parseByline(row.text)?.person === true || parseDateLine(row.text)?.day !== undefined || isPerson(row)),
  )
}

/** The line of a name alone, of which nobody knows yet that it is the byline. */
function isPerson(row: Row): boolean {
  return row.out === undefined && row.kind === undefined && isBareName(row.text) && !isOutletName(row.text)
}

/** Capitals are a name, and not a word written large, when the text nowhere writes it small. */
function isCapitals(name: string, rows: readonly Row[]): boolean {
  const words = name.split(' ')
  if (isTitleOrCountry(name) || words.length > 2 || !words.every((word) => /^\p{Lu}{3,6}$/u.test(word))) return false
  if (words.length > 1) return LAST_WORD.test(name)
  const small = name.charAt(0) + name.slice(1).toLowerCase()
  return CAPITALS.test(name) && rows.every(({ text }) => !text.includes(small))
}

/** `By Jane Doe, The Quay Post` and `By Jane Doe | QPN`. */
function findBehindAuthor(rows: readonly Row[], start: number): NamedOutlet | undefined {
  for (const row of rows.slice(0, start + 1)) {
    if (row.out !== undefined && row.out !== 'byline') continue
    const rest = parseByline(row.text)?.rest ?? ''
    const name = (rest.split(/^ ?[,|•·–—(/-] ?| (?:for|at) /u).at(-1) ?? '').split(/ ?[|•·)] ?|, /u)[0]?.trim() ?? ''
    if (name === '' || isRoleLine(name) || isTitleOrCountry(name) || !/^\p{Lu}/u.test(name)) continue
    if (isOutletName(name) || isCapitals(name, rows)) return { name, sure: true }
    if (countWords(name) <= 4 && !/^in /u.test(rest.trim())) return { name, sure: false }
  }
  return undefined
}

/**
 * The one name of which the text says that it can reveal or looks at something. Understanding once may be another paper's
 * where others are named.
 */
function findSpeaking(rows: readonly Row[]): string | undefined {
  const open = rows.flatMap(({ out, text }) => (out === undefined ? [text] : []))
  const named = open.flatMap((text) => UNDERSTANDS.exec(text)?.groups?.name ?? [])
  const formed = open.flatMap((text) => REVEALS.exec(text)?.groups?.name ?? []).filter(isOutletName)
  const names = new Set([...named, ...formed])
  const [name] = names
  if (names.size !== 1 || name === undefined) return undefined
  const alone = named.length + formed.length === 1 && formed.length === 0
  return alone && open.some((text) => namesOther(text, name)) ? undefined : name
}

function namesOther(text: string, name: string): boolean {
  return (text.match(PAPER) ?? []).some((other) => !other.endsWith(name) && !name.endsWith(other))
}

/** `(CNN)` or `New York CNN —` where the prose begins. */
function findOpening(rows: readonly Row[], start: number): string | undefined {
  for (const { out, text } of rows.slice(Math.max(0, start - 4), start + 3)) {
    if (out !== undefined && out !== 'dateline') continue
    const name = (LEADS.exec(text.slice(0, 80)) ?? (countWords(text) <= 8 ? OPENS.exec(text) : null))?.groups?.name
    if (name !== undefined && isCapitals(name, rows)) return name
  }
  return undefined
}
