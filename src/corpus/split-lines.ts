/** Cuts plain text into paragraphs, joining lines that were broken at a fixed width as in mails and printed pages. */

import type { Line } from './line.ts'

/** Longer paragraphs are cut at sentence ends: text whose line breaks were lost still needs places to cite. */
const LONGEST_PARAGRAPH = 3000
const PIECE = 900

type Raw = { readonly text: string; readonly at: number; readonly apart: boolean; readonly indented: boolean }

/**
 * Splits a tidied text into lines that are paragraphs.
 *
 * @param text - with `\n` as its only line end
 * @returns in order, trimmed, none empty
 */
export function splitLines(text: string): Line[] {
  const raw = listRaw(text)
  const width = findWrapWidth(raw)
  const lines = width === undefined ? raw : joinWrapped(raw, width)
  return lines.flatMap(({ text, at, apart }) =>
    cutLong(text).map((piece, n) => ({ text: piece, at, apart: apart || n > 0 })),
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

/** The width at which a text was broken into lines; `undefined` when its lines are whole paragraphs. */
function findWrapWidth(lines: readonly Raw[]): number | undefined {
  const inner = lines.filter((_, index) => lines[index + 1]?.apart === false)
  if (inner.length < 4) return undefined
  const lengths = inner.map(({ text }) => text.length).sort((a, b) => a - b)
  const widest = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const median = lengths[lengths.length >> 1] ?? 0
  const open = inner.filter(({ text }) => !endsSentence(text)).length
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0)
  if (widest > 130 || longest > 2 * widest + 40 || median < 0.6 * widest || widest < 30 || open < inner.length * 0.55) {
    return undefined
  }
  return widest
}

function joinWrapped(lines: readonly Raw[], width: number): Raw[] {
  const joined: Raw[] = []
  const known = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}]+/gu) ?? []))
  let last = ''
  for (const line of lines) {
    const before = joined.at(-1)
    if (before !== undefined && continues(line, last, width)) {
      joined[joined.length - 1] = { ...before, text: join(before.text, line.text, known) }
    } else joined.push(line)
    last = line.text
  }
  return joined
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
