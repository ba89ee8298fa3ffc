/** A timeline as SVG: one row a date, past rows with a full dot, planned ones with a ring and the word. */

import type { PlainText } from '../model/reply.ts'

/** One row of the picture. `words` is cut to three lines; what is cut ends in `…` and stands whole in the reply. */
export type TimelineRow = {
  readonly date: PlainText
  readonly words: string
  readonly planned: boolean
  /** Planned for a day that has passed, with nothing told of it since. */
  readonly outcomeUnknown?: boolean
  readonly source: PlainText
}

/** Pixels; the width of a phone held upright, at twice its resolution. */
const WIDTH = 1200
const MARGIN = 48
const DATE_COLUMN = 300
const LINE_HEIGHT = 36
const TEXT_SIZE = 26
const SMALL_SIZE = 20
const MAX_LINES = 3
/** Characters that fit a line of the text column at `TEXT_SIZE`, by the mean width of Inter's letters (0.54 em). */
const TEXT_CHARS = Math.floor((WIDTH - MARGIN * 2 - DATE_COLUMN - 24) / (TEXT_SIZE * 0.54))

/** Characters of the small print. */
const SMALL_CHARS = Math.floor((TEXT_CHARS * TEXT_SIZE) / SMALL_SIZE)
/** Characters of a date that fit left of the axis, by the mean width of the bold letters (0.58 em). */
const DATE_SIZE = 24
const DATE_CHARS = Math.floor((DATE_COLUMN - 24) / (DATE_SIZE * 0.58))
const MAX_DATE_LINES = 3

/**
 * Draws the rows in the order given.
 *
 * @returns a complete SVG document; every text in it is escaped
 */
export function timelineSvg(title: PlainText, rows: readonly TimelineRow[]): string {
  const parts: string[] = []
  let top = MARGIN + 84
  for (const row of rows) {
    const lines = wrapWords(row.words, TEXT_CHARS, MAX_LINES)
    const date = wrapWords(row.date, DATE_CHARS, MAX_DATE_LINES)
    parts.push(drawRow(row, { lines, date }, top))
    top += Math.max(lines.length * LINE_HEIGHT + SMALL_SIZE, date.length * LINE_HEIGHT) + 40
  }
  const height = top + MARGIN / 2
  const axis = MARGIN + DATE_COLUMN
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="Inter">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 30}" font-size="36" font-weight="700" fill="#111111">${escapeXml(title)}</text>`,
    `<line x1="${axis}" y1="${MARGIN + 66}" x2="${axis}" y2="${height - MARGIN / 2}" stroke="#999999" stroke-width="3"/>`,
    ...parts,
    '</svg>',
  ].join('\n')
}

/**
 * Breaks words into lines.
 *
 * @returns at most `maxLines` lines of at most `maxChars` characters; the last ends in `…` when words were left over
 */
export function wrapWords(words: string, maxChars: number, maxLines: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(/\s+/u).filter((w) => w !== '')) {
    const piece = word.length > maxChars ? `${word.slice(0, maxChars - 1)}…` : word
    if (line === '') line = piece
    else if (line.length + 1 + piece.length <= maxChars) line += ` ${piece}`
    else {
      lines.push(line)
      line = piece
    }
    if (lines.length === maxLines) return [...lines.slice(0, -1), cutLine(lines[maxLines - 1] ?? '', maxChars)]
  }
  return line === '' ? lines : [...lines, line]
}

/** Cut between words; within one that fills the line. */
function cutLine(line: string, maxChars: number): string {
  if (line.length < maxChars) return `${line}…`
  const end = line.lastIndexOf(' ', maxChars - 1)
  return `${line.slice(0, end > 0 ? end : maxChars - 1)}…`
}

function drawRow(
  row: TimelineRow,
  { lines, date }: { readonly lines: readonly string[]; readonly date: readonly string[] },
  top: number,
): string {
  const axis = MARGIN + DATE_COLUMN
  const text = axis + 32
  const dot = row.planned ? 'fill="#ffffff" stroke="#111111" stroke-width="4"' : 'fill="#111111"'
  const plan = row.outcomeUnknown ? 'Planned; outcome not in the corpus' : row.planned ? 'Planned' : ''
  const [small = ''] = wrapWords([plan, row.source].filter((part) => part !== '').join(' · '), SMALL_CHARS, 1)
  return [
    `<circle cx="${axis}" cy="${top - 8}" r="10" ${dot}/>`,
    ...date.map(
      (line, index) =>
        `<text x="${MARGIN}" y="${top + index * LINE_HEIGHT}" font-size="${DATE_SIZE}" font-weight="700" fill="#111111">${escapeXml(line)}</text>`,
    ),
    ...lines.map(
      (line, index) =>
        `<text x="${text}" y="${top + index * LINE_HEIGHT}" font-size="${TEXT_SIZE}" fill="#111111">${escapeXml(line)}</text>`,
    ),
    `<text x="${text}" y="${top + lines.length * LINE_HEIGHT}" font-size="${SMALL_SIZE}" fill="#555555">${escapeXml(small)}</text>`,
  ].join('\n')
}

/** Escapes text for XML and takes out characters that XML forbids. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
