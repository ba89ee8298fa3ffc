/** Tells an article from the page around it: keeps every sentence of the article, and names the reason for the rest. */

import type { Passage } from '../model/article.ts'
import { type About, takeAbout } from './about-rules.ts'
import { markDoubled, restoreDoubled } from './doubled.ts'
import {
  findBodyEnd,
  findBodyStart,
  findHeadline,
  markComments,
  markFoot,
  markHead,
  markLists,
  markMenus,
  markTail,
  passByline,
} from './frame-rules.ts'
import { cutTails } from './inline-rules.ts'
import type { Line, Removed } from './line.ts'
import { markLines } from './line-rules.ts'
import { markLinkLines } from './link-lines.ts'
import { collectVocabulary, countWords, createRow, isProse, type Row } from './row.ts'
import { endsSentence } from './split-lines.ts'

/** A paragraph of the cleaned article, before it has a place in the stored text. */
export type Paragraph = Pick<Passage, 'kind' | 'block'> & { readonly text: string }

/** The article as it is kept, what its own text says about it, and everything that was left out. */
export type Cleaned = About & {
  readonly paragraphs: readonly Paragraph[]
  readonly removed: readonly Removed[]
}

/**
 * Cleans the lines of one article. When in doubt a line is kept.
 *
 * The rules know forms that pages share (links that begin with `READ MORE`, credits in brackets, doubled lines, short
 * lines without an end around the prose, headlines that share no words with it), no site and no story.
 *
 * @param lines - in the order of the source
 * @param title - the headline where it is known from elsewhere; the line that repeats it becomes the headline
 */
export function clean(lines: readonly Line[], title?: string): Cleaned {
  const rows = lines.map(createRow)
  cutTails(rows)
  markLines(rows)
  const first = findBodyStart(rows)
  const start = first === undefined ? undefined : passByline(rows, first)
  const about = start === undefined ? undefined : cleanAround(rows, start, title)
  nameKinds(rows)
  return {
    paragraphs: rows.flatMap((row) => (row.out === undefined ? [toParagraph(row)] : [])),
    removed: rows.flatMap(listRemoved),
    ...(about ?? { ambiguousDate: false, notices: [] }),
  }
}

function toParagraph({ text, kind = 'body', line }: Row): Paragraph {
  return { text, kind, ...(line.block && kind === 'body' ? { block: true } : {}) }
}

/** Everything that needs to know where the prose is; a text without prose (a list, a poem) is left as it stands. */
function cleanAround(rows: readonly Row[], start: number, title?: string) {
  markDoubled(rows)
  const vocabulary = collectVocabulary(rows)
  markComments(rows)
  markLists(rows, vocabulary)
  const headline = findHeadline(rows, start, vocabulary, title)
  if (headline !== undefined) headline.kind = 'headline'
  markLinkLines(rows, start)
  const about = takeAbout(rows, { start, vocabulary, titled: title !== undefined })
  markMenus(rows, { start, end: findBodyEnd(rows) })
  markFoot(rows)
  markTail(rows, vocabulary)
  markHead(rows, start, vocabulary)
  restoreDoubled(rows)
  return about
}

/** Headings: short lines without an end that stand above prose. */
function nameKinds(rows: readonly Row[]): void {
  const open = rows.filter((row) => row.out === undefined)
  for (const [index, row] of open.entries()) {
    if (row.kind !== undefined) continue
    const next = open[index + 1]
    const before = open[index - 1]
    const inList = before !== undefined && before.kind === undefined && !isProse(before.text)
    const mayHead = row.line.kind !== 'body' && row.line.block !== true && !inList
    if (
      next !== undefined &&
      mayHead &&
      isHeading(row.text) &&
      (endsSentence(next.text) || isProse(next.text) || next.kind !== undefined)
    )
      row.kind = 'heading'
    else if (index === 0 && isLead(row, next)) row.kind = 'standfirst'
  }
}

function isHeading(text: string): boolean {
  if (countWords(text) > 14 || text.length > 120 || /^["“‘•*—–-]/u.test(text)) return false
  return /\?["”’]?$/u.test(text) || (!endsSentence(text) && !/[,;:]$/u.test(text))
}

/** A first paragraph that breaks off without a full stop introduces the article rather than beginning it. */
function isLead(row: Row, next: Row | undefined): boolean {
  return next !== undefined && row.text.length <= 500 && /[\p{L}\p{N}]$/u.test(row.text) && isProse(row.text)
}

function listRemoved(row: Row): Removed[] {
  if (row.out === undefined) return row.cut
  const reason = row.out
  return row.cut.length > 0 && row.text === '' ? row.cut : [{ at: row.line.at, words: row.text, reason }, ...row.cut]
}
