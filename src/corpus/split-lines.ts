/** Cuts plain text into paragraphs, joining lines that were broken at a fixed width as in mails and printed pages. */

import type { Line } from './line.ts'

/** Longer paragraphs are cut at sentence ends: text whose line breaks were lost still needs places to cite. */
const LONGEST_PARAGRAPH = 3000
const PIECE = 900

type Raw = {
  readonly text: string
  readonly at: number
  readonly apart: boolean
  readonly indented: boolean
  readonly furniture?: boolean
}

/** What printed pages repeat: an address, a page number, the time of printing. */
const FURNITURE =
  /https?:\/\/|\d ?\/ ?\d+$|^page \d+|^\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}|^-? ?\d{1,3} ?-?$/iu

/**
 * Splits a tidied text into lines that are paragraphs.
 *
 * @param text - with `\n` as its only line end
 * @returns in order, trimmed, none empty
 */
export function splitLines(text: string): Line[] {
  const raw = markFurniture(listRaw(text))
  const width = findWrapWidth(raw)
  const lines = width === undefined ? raw : joinWrapped(raw, width)
  return lines.flatMap(({ text, at, apart, furniture }) =>
    cutLong(text).map((piece, n) => ({
      text: piece,
      at,
      apart: apart || n > 0,
      ...(furniture === true ? { drop: 'page furniture' as const } : {}),
    })),
  )
}

function listRaw(text: string): Raw[] {
  const lines: Raw[] = []
  let apart = true
  for (const [index, line] of text.split('\n').entries()) {
    const bare = line.replace(/^(?: ?>)+ ?/u, '').trim()
    if (bare === '') {
      apart = true
      continue
    }
    lines.push({ text: bare, at: index + 1, apart, indented: line.startsWith(' ') })
    apart = false
  }
  return lines
}

/** Headers and footers of printed pages: lines that come back with other numbers. */
function markFurniture(lines: readonly Raw[]): Raw[] {
  const shape = (text: string) => text.replaceAll(/\d+/gu, '0')
  const candidates = lines.filter(({ text }) => text.length <= 200 && FURNITURE.test(text))
  const times = new Map<string, number>()
  for (const { text } of candidates) times.set(shape(text), (times.get(shape(text)) ?? 0) + 1)
  const repeated = new Set(candidates.filter(({ text }) => (times.get(shape(text)) ?? 0) > 1))
  return lines.map((line) => (repeated.has(line) ? { ...line, furniture: true } : line))
}

/**
 * The width at which a text was broken into lines; `undefined` when its lines are whole paragraphs. Broken lines are of
 * one width, end in the middle of a sentence, and go on in small letters.
 */
function findWrapWidth(lines: readonly Raw[]): number | undefined {
  const inner = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next?.apart === false && line.furniture !== true ? [{ text: line.text, next: next.text }] : []
  })
  const lengths = inner.map(({ text }) => text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0)
  if (width < 30 || width > 130 || longest > 2 * width + 40) return undefined
  const full = inner.filter(({ text }) => text.length >= width * 0.7)
  const broken = full.filter(({ text, next }) => !endsSentence(text) && /^["“‘'(]?[\p{Ll}\d]/u.test(next))
  return full.length >= 3 && full.length >= inner.length * 0.4 && broken.length >= full.length * 0.5 ? width : undefined
}

function joinWrapped(lines: readonly Raw[], width: number): Raw[] {
  const joined: Raw[] = []
  const known = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}]+/gu) ?? []))
  const pages: Raw[] = []
  let last = ''
  for (const line of lines) {
    if (line.furniture === true) {
      pages.push(line)
      continue
    }
    const before = joined.at(-1)
    if (before !== undefined && continues(line, last, width)) {
      joined[joined.length - 1] = { ...before, text: join(before.text, line.text, known) }
    } else joined.push(line)
    last = line.text
  }
  return [...joined, ...pages].sort((a, b) => a.at - b.at)
}

/** `last`: the line before as it was broken, not the paragraph that it was joined to. */
function continues(line: Raw, last: string, width: number): boolean {
  const full = last.length >= width * 0.7
  if (line.apart) return full && !endsSentence(last) && /^\p{Ll}/u.test(line.text)
  if (line.indented || /^(?:[-•*–]|\d{1,2}[.)]) /u.test(line.text)) return false
  return full || (!endsSentence(last) && /^[\p{Ll}\d]/u.test(line.text))
}

/** Joins two parts of a paragraph; a hyphen at the break goes where the text elsewhere has the word in one. */
function join(before: string, after: string, known: ReadonlySet<string>): string {
  const cut = /([\p{L}]{2,})-$/u.exec(before.slice(-60))
  const rest = /^\p{Ll}+/u.exec(after)
  if (cut === null || rest === null) return `${before} ${after}`
  const whole = `${cut[1] ?? ''}${rest[0]}`.toLowerCase()
  return known.has(whole) ? `${before.slice(0, -1)}${after}` : `${before}${after}`
}

/** Says whether a line ends as a sentence does, closing marks and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…](?:["'”’»)\]]|\s)*$/u.test(text.slice(-8))
}

function cutLong(text: string): string[] {
  if (text.length <= LONGEST_PARAGRAPH) return [text]
  const pieces: string[] = []
  let from = 0
  for (const match of text.matchAll(/[.!?…]["'”’)\]]{0,3} (?=[\p{Lu}\p{N}"'“‘(])/gu)) {
    const end = match.index + match[0].length
    if (end - from < PIECE) continue
    pieces.push(text.slice(from, end).trim())
    from = end
  }
  pieces.push(text.slice(from).trim())
  return pieces.filter((piece) => piece !== '')
}
