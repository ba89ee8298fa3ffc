/** Marks the lines that are no part of an article by what stands in them, wherever they stand. */

import { parseByline } from './bylines.ts'
import {
  countCredits,
  endsInCredit,
  findBracketCredit,
  isCredit,
  isDatedCaption,
  isFramed,
  opensWithCredit,
} from './credits.ts'
import type { Reason } from './line.ts'
import { LIST_HEADING, MENU_WORDS, PHRASES, PLUG_START, PLUG_THING } from './page-phrases.ts'
import { countWords, isProse, LONGEST_BOILERPLATE, type Row } from './row.ts'
import { endsSentence } from './split-lines.ts'

const SHARE_WORDS = new Set(
  `share tweet facebook twitter x whatsapp email e-mail mail copy link print save comments comment bookmark linkedin
  pinterest reddit telegram threads bluesky messenger flipboard instagram youtube tiktok google news sms pocket tumblr
  line viber mastodon article this on via with to follow us copied more options full gift`.split(/\s+/u),
)
const SHARE_NAMES = new Set(
  'facebook twitter whatsapp email e-mail linkedin pinterest reddit telegram threads bluesky messenger flipboard instagram'.split(
    ' ',
  ),
)
/** A line of a mail's head counts as one only beside another. */
const MAIL_LINES = 12
/** After a condition a plug asks for something: `if you have a story, email us`. */
const INVITES =
  /\b(?:call|click|contact|download|e-?mail|follow|get in touch|join|let us|message|register|send|share|sign up|subscribe|tell us|visit|write)\b/iu
const SAYS = /["“”]|\b(?:said|says|told|added|warned|according|announced|asked)\b/u

/** Marks every row whose own words show that it is not the article's. */
export function markLines(rows: readonly Row[]): void {
  for (const row of rows) {
    if (row.out !== undefined) continue
    const caption = row.line.kind === 'caption' || isDatedCaption(row.text)
    const reason = caption ? 'caption' : (findReason(row.text) ?? findLinked(row))
    if (reason !== undefined) row.out = reason
  }
  markCaptions(rows)
  markGalleries(rows)
  markSkipped(rows)
  keepLoneMailLines(rows)
}

/** `Skip past …` and further down `after …` or `end of …`: what stands between was put into the article. */
function markSkipped(rows: readonly Row[]): void {
  for (const [index, row] of rows.entries()) {
    const name = /^skip (?:past )?(.{3,40})$/iu.exec(row.line.text)?.[1]?.toLowerCase()
    if (name === undefined) continue
    const block = rows.slice(index + 1, index + 15)
    const end = block.findIndex(
      ({ line }) => /^(?:after|end of) /iu.test(line.text) && line.text.toLowerCase().endsWith(name),
    )
    for (const inner of block.slice(0, end + 1)) inner.out ??= 'newsletter or app plug'
  }
}

function keepLoneMailLines(rows: readonly Row[]): void {
  const isMail = (row: Row | undefined) => row?.out === 'mail header'
  const lone = rows.filter(
    (row, at) => isMail(row) && (at > MAIL_LINES || (!isMail(rows[at - 1]) && !isMail(rows[at + 1]))),
  )
  for (const row of lone) delete row.out
}

/** Why a line is not the article's, by its own words; `undefined` for the article's lines and for doubtful ones. */
export function findReason(text: string): Reason | undefined {
  if (text.length > LONGEST_BOILERPLATE) return undefined
  const words = countWords(text)
  const phrase = PHRASES.find(({ pattern, maxWords }) => words <= (maxWords ?? 12) && pattern.test(text))
  if (LIST_HEADING.test(text)) return 'list of other headlines'
  if (phrase !== undefined) return phrase.sure !== true && isSaying(text, phrase.reason) ? undefined : phrase.reason
  if (isShareBar(text)) return 'share bar'
  if (isCredit(text)) return 'picture credit'
  if (isPlug(text, words)) return 'newsletter or app plug'
  if (/^(?:https?:\/\/|www\.)\S+$/u.test(text)) return 'link to another page'
  return undefined
}

/** A line of a page that is a link and no sentence leads away from the article. */
function findLinked({ line, text, kind }: Row): Reason | undefined {
  return line.linked === true && kind === undefined && !isProse(text) ? 'link to another page' : undefined
}

/** A sentence of the article can begin as a link does; one that somebody says stays. */
function isSaying(text: string, reason: Reason): boolean {
  return reason !== 'copyright line' && reason !== 'mail header' && endsSentence(text) && SAYS.test(text)
}

function isShareBar(text: string): boolean {
  // `2. Twitter` heads a section.
  if (text.length > 200 || countWords(text, 17) > 16 || /^\d{1,2}[.)] /u.test(text)) return false
  const words = text.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  if (words.length === 0 || words.length > 16 || !words.every((word) => SHARE_WORDS.has(word))) return false
  return words.some((word) => SHARE_NAMES.has(word)) || /^(?:share|tweet|print|copy)/u.test(words[0] ?? '')
}

/** Says whether a line is made of the words of menus alone. One or two such words may also be a heading of the article. */
export function isMenu(text: string): boolean {
  if (text.length > LONGEST_BOILERPLATE || endsSentence(text)) return false
  const words = text.toLowerCase().match(/[\p{L}×-]+/gu) ?? []
  if (words.length === 0) return false
  const known = words.filter((word) => MENU_WORDS.has(word)).length
  return words.length <= 2 ? known === words.length : words.length >= 4 && known >= words.length * 0.8
}

function isPlug(text: string, words: number): boolean {
  if (words > 60 || !PLUG_START.test(text) || !PLUG_THING.test(text) || SAYS.test(text)) return false
  return !/^\W*if you\b/iu.test(text) || INVITES.test(text)
}

/** A credit makes its line a caption, and the same words just before it are the caption once more. */
function markCaptions(rows: readonly Row[]): void {
  for (const [index, row] of rows.entries()) {
    if (row.out !== undefined || row.text.length > LONGEST_BOILERPLATE) continue
    const bracket = findBracketCredit(row.text)
    const ends = endsInCredit(row.text) && parseByline(row.text)?.person !== true
    const words = bracket === undefined ? (ends ? row.text : undefined) : row.text.slice(0, bracket)
    if (words === undefined || countSentences(words) > 2) continue
    row.out = 'caption'
    markBelowFramed(rows, index)
    const before = rows[index - 1]
    if (before !== undefined && before.text !== '' && words.startsWith(before.text) && !isProse(before.text)) {
      before.out = 'caption'
    }
  }
}

/** Below a description framed by its credit stands the printed caption, mostly without an end. */
function markBelowFramed(rows: readonly Row[], index: number): void {
  const row = rows[index]
  const below = rows[index + 1]
  if (row === undefined || below === undefined || below.line.apart || !isFramed(row.text)) return
  if (below.out === undefined && !endsSentence(below.text)) below.out = 'caption'
}

/** A pasted gallery: captions run on to each other, each with its credit; beside one, lines that open with a credit. */
function markGalleries(rows: readonly Row[]): void {
  for (const row of rows) {
    const credits = row.out === undefined ? countCredits(row.text) : 0
    if (credits > 1 && row.text.length <= credits * LONGEST_BOILERPLATE) row.out = 'caption'
  }
  for (const [index, row] of rows.entries()) {
    const beside = rows[index - 1]?.out === 'caption' || rows[index + 1]?.out === 'caption'
    if (row.out === undefined && beside && opensWithCredit(row.text)) row.out = 'caption'
  }
}

function countSentences(text: string): number {
  return (text.match(/\p{Ll}[.!?]["”’)]?(?= \p{Lu}|$)/gu) ?? []).length
}
