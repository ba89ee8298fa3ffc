/** Takes what lines around an article say about it: its date, its authors, who paid for it, who wrote it first. */

import type { IsoDate, Notice } from '../model/article.ts'
import { foldWord, stem } from '../text/words.ts'
import {
  isBareName,
  isRoleLine,
  parseAuthorNote,
  parseBareByline,
  parseByline,
  parseDatedByline,
  parseSignature,
} from './bylines.ts'
import { isAgency } from './credits.ts'
import { parseDateLine, takeDate } from './date-lines.ts'
import { findAgencyCredit, parseNotice, parsePublished } from './notices.ts'
import { type NamedOutlet, takeOutlet } from './outlet-lines.ts'
import { countWords, isProse, type Row, type Vocabulary } from './row.ts'
import { endsSentence } from './split-lines.ts'

/** What the text itself says about the article. */
export type About = {
  readonly published?: IsoDate
  /** The day of an update, where no other date is printed. */
  readonly updated?: IsoDate
  /** True when there was a date that can be read as two days. */
  readonly ambiguousDate: boolean
  readonly byline?: string
  readonly outlet?: NamedOutlet
  readonly notices: readonly Notice[]
}

/** Says of what stands below it that somebody paid for it. */
const PAID_LABEL =
  /^(?:sponsored|sponsored content|partner content|promoted|paid (?:post|content)|advertorial|in partnership with|in association with)$/iu
/** Beside these, the name of an organisation is that of whoever has the place on the page. */
const SPONSOR_LABEL = /^(?:press releases?|partners?|presented by|brought to you by)$/iu

/** Where the prose begins, what words it has, and whether the headline is known from outside the text. */
export type Around = { readonly start: number; readonly vocabulary: Vocabulary; readonly titled: boolean }

/** `Port Vane Daily News —` on a line of its own, the text following below. */
const DATELINE = /^\p{Lu}[\p{L}\p{M} ,.'’/()-]{0,60} ?[—–-]$/u

/** `PORT VANE –`, `Port Vane (QPN) -`, `(QPN)` before the first sentence, which begins with a capital. */
const OPENING =
  /^(?:(?:\p{Lu}[\p{L} .,'’/-]{1,50} )?\((?:\p{Lu}{2,6}|Reuters|Bloomberg|Associated Press|The Associated Press)\)(?: ?[-–—]{1,2})?|\p{Lu}{3}[\p{Lu} .,'’/-]{0,40}(?:, \p{Lu}[\p{L}.]{1,20}){0,2} ?[-–—]{1,2}) (?=["“‘']?\p{Lu})/u

/** Marks date lines, bylines and notices, and gives what they say. */
export function takeAbout(rows: readonly Row[], around: Around): About {
  const { start } = around
  const agencies = takeAgencies(rows, start)
  const notices = takeNotices(rows)
  const sponsor = takeSponsor(rows, start)
  const said = notices.flatMap(({ words }) => parsePublished(words) ?? [])[0]
  const dates = takeDates(rows, start, takeDate(said?.date ?? '').found?.day)
  markDateline(rows, start)
  const outlet = takeOutlet(rows, start) ?? (said === undefined ? undefined : { name: said.outlet, sure: true })
  const byline = takeByline(rows, around) ?? takeAuthorNote(rows, around)
  markSignatures(rows, start)
  const credit = agencies.length > 0 ? [] : findAgency(rows)
  cutDateline(rows[start])
  const beside = dates.published === undefined ? findDayOfByline(rows.slice(0, start)) : undefined
  return {
    ...dates,
    ...(beside === undefined ? {} : { published: beside }),
    ...(byline === undefined ? {} : { byline }),
    ...(outlet === undefined ? {} : { outlet }),
    notices: [...sponsor, ...agencies, ...notices, ...credit],
  }
}

/** An agency's name alone above the prose says whose text it is; beside a caption it says whose picture. */
function takeAgencies(rows: readonly Row[], start: number): Notice[] {
  const notices: Notice[] = []
  for (const [index, row] of rows.slice(0, start).entries()) {
    const caption = rows[index - 1]?.out === 'caption' || rows[index + 1]?.out === 'caption'
    if (row.out === 'outside the article' || !isAgency(row.text) || caption) continue
    notices.push({ kind: 'agency', words: row.text })
    row.out = 'notice, kept with the article'
  }
  return notices
}

function takeNotices(rows: readonly Row[]): Notice[] {
  const notices: Notice[] = []
  const end = rows.findLastIndex(
    (row) => row.out === undefined && isProse(row.text) && parseNotice(row.text) === undefined,
  )
  for (const [index, row] of rows.entries()) {
    if (row.out !== undefined && row.out !== 'copyright line') continue
    const notice = parseNotice(row.text)
    // In the middle of an article a line of sources belongs to the paragraph above it, and below it `Promoted content by
    // Somebody` stands above advertisements.
    if (notice === undefined || (notice.kind === 'sources' && index < end)) continue
    const advert = notice.kind === 'sponsored' && index > end && !/\bthis (?:article|story|content)\b/iu.test(row.text)
    if (!advert) notices.push(notice)
    row.out = advert ? 'advertisement' : 'notice, kept with the article'
  }
  return notices
}

/**
 * `Partner content` and below it `By Some Organisation`: who paid for the article. Above the headline, without a word of
 * payment, the same line is an advertisement beside the menu.
 */
function takeSponsor(rows: readonly Row[], start: number): Notice[] {
  const notices: Notice[] = []
  const headline = rows.findIndex(({ kind }) => kind === 'headline')
  for (const [index, row] of rows.slice(0, start).entries()) {
    const byline = row.out === undefined ? parseByline(row.text) : undefined
    const label = rows[index - 1]?.line.text ?? ''
    const paid = PAID_LABEL.test(label)
    if (byline === undefined || byline.person || !(paid || SPONSOR_LABEL.test(label))) continue
    if (paid || index > headline) notices.push({ kind: 'sponsored', words: row.text })
    row.out = paid || index > headline ? 'notice, kept with the article' : "sponsor's line"
  }
  return notices
}

/** @param said - the day that a notice gives, which counts where the page prints none */
function takeDates(
  rows: readonly Row[],
  start: number,
  said?: IsoDate,
): Pick<About, 'published' | 'updated' | 'ambiguousDate'> {
  const found: FoundDay[] = []
  let ambiguousDate = false
  for (const [index, row] of rows.entries()) {
    if (row.out !== undefined) continue
    const line = parseDateLine(row.text)
    if (line === undefined || (index >= start && line.label === 'none' && !isTail(rows, index))) continue
    row.out = 'date line'
    if (line.ambiguous) ambiguousDate = true
    if (line.day !== undefined) found.push({ day: line.day, label: line.label, index })
  }
  const published = found.find(({ label }) => label === 'published') ?? pickUnlabelled(found, start)
  const day = published?.day ?? said
  const updated = day === undefined ? pickUpdated(rows, found, start) : undefined
  return {
    ...(day === undefined ? {} : { published: day }),
    ...(updated === undefined ? {} : { updated: updated.day }),
    ambiguousDate,
  }
}

type FoundDay = { readonly day: IsoDate; readonly label: string; readonly index: number }

/** The day of the update above or below the article; of several among its paragraphs, as in a live report, none. */
function pickUpdated(rows: readonly Row[], found: readonly FoundDay[], start: number): FoundDay | undefined {
  const updates = found.filter(({ label }) => label === 'updated')
  const around = updates.filter(({ index }) => index < start || isTail(rows, index))
  return around[0] ?? (new Set(updates.map(({ day }) => day)).size === 1 ? updates[0] : undefined)
}

/** Of dates that nothing explains, the head's; when it holds two different ones, neither. */
function pickUnlabelled(found: readonly FoundDay[], start: number): FoundDay | undefined {
  const plain = found.filter(({ label, index }) => label === 'none' && index < start)
  return new Set(plain.map(({ day }) => day)).size === 1 ? plain[0] : undefined
}

function isTail(rows: readonly Row[], index: number): boolean {
  return rows.slice(index + 1).every((row) => row.out !== undefined || !isProse(row.text))
}

function takeByline(rows: readonly Row[], { start, vocabulary, titled }: Around): string | undefined {
  const names: string[] = []
  const headline = rows.findIndex((row) => row.kind === 'headline')
  for (const [index, row] of rows.slice(0, start + 1).entries()) {
    if (row.out !== undefined || row.kind === 'headline' || isProse(row.text)) continue
    const below = headline < 0 ? titled : index > headline
    const name = parseByline(row.text)?.names ?? findBare(row, below, vocabulary)
    if (name === undefined && rows[index - 1]?.out === 'byline' && isRoleLine(row.text)) row.out = 'byline'
    if (name === undefined || row.out !== undefined) continue
    names.push(name)
    row.out = 'byline'
  }
  return names.length === 0 ? undefined : [...new Set(names)].join(', ')
}

/** The day that stands behind the authors' names, unless it is that of an update. */
function findDayOfByline(rows: readonly Row[]): IsoDate | undefined {
  const line =
    rows.find(({ out, line }) => out === 'byline' && takeDate(line.text).found !== undefined)?.line.text ?? ''
  return /\b(?:updated|modified)\b/iu.test(line) ? undefined : takeDate(line).found?.day
}

/** Below the article the paper presents its author: a name that the article itself doesn't speak of. */
function takeAuthorNote(rows: readonly Row[], { start, vocabulary }: Around): string | undefined {
  const [last] = rows.filter((row, index) => index > start && row.out === undefined).slice(-1)
  const name = last === undefined ? undefined : parseAuthorNote(last.text)
  const family = name?.split(' ').at(-1) ?? ''
  if (last === undefined || name === undefined || vocabulary.count(stem(foldWord(family))) > 1) return undefined
  last.out = 'byline'
  return name
}

function markDateline(rows: readonly Row[], start: number): void {
  for (const row of rows.slice(0, start + 5)) {
    if (row.out === undefined && DATELINE.test(row.text) && countWords(row.text) <= 8) row.out = 'dateline'
  }
}

/** The place at the head of the first sentence would stand in every summary that the sentence stands in. */
function cutDateline(row: Row | undefined): void {
  const dateline = row === undefined ? undefined : OPENING.exec(row.text.slice(0, 120))?.[0]
  if (row === undefined || dateline === undefined) return
  row.cut.unshift({ at: row.line.at, words: dateline.trim(), reason: 'dateline' })
  row.text = row.text.slice(dateline.length)
}

/** A dash and a name end a part of the article; below a quotation they may be the speaker, in a row a list. */
function markSignatures(rows: readonly Row[], start: number): void {
  const open = rows.filter((row, index) => index >= start && row.out === undefined)
  const names = open.map((row) => parseSignature(row.text))
  for (const [place, row] of open.entries()) {
    const before = open[place - 1]?.text ?? ''
    const inList = /^[-–—•*]/u.test(before) || /^[-–—•*]/u.test(open[place + 1]?.text ?? '')
    if (names[place] !== undefined && !inList && endsSentence(before) && !/["”’]$/u.test(before)) row.out = 'byline'
  }
}

/** A name without `By`: with a role, or alone below the headline and of nobody whom the article speaks of. */
function findBare(row: Row, below: boolean, vocabulary: Vocabulary): string | undefined {
  const named = parseBareByline(row.text) ?? (below ? parseDatedByline(row.text) : undefined)
  if (named !== undefined && countWords(named) <= 12) return named
  const last = row.text.split(' ').at(-1) ?? ''
  return below && isBareName(row.text) && vocabulary.count(stem(foldWord(last))) === 0 ? row.text : undefined
}

function findAgency(rows: readonly Row[]): Notice[] {
  const open = rows.filter((row) => row.out === undefined && isProse(row.text))
  const first = open[0] === undefined ? undefined : findAgencyCredit(open[0].text, 'first')
  const last = open.at(-1)
  const signed = last === undefined ? undefined : findAgencyCredit(last.text, 'last')
  return [first ?? signed].filter((notice) => notice !== undefined)
}
