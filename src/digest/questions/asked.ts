/** Cuts out of a sentence or heading the question that it leaves open, and refuses those that leave none. */

import type { Passage, Span } from '../../model/article.ts'
import type { RaisedQuestion } from '../../model/digest.ts'
import { pairMarks } from '../../text/marks.ts'
import type { Report } from '../report.ts'
import { type Line, listLines } from '../sentence-list.ts'

/** A question longer than this is cut at a comma or not shown. */
const longest = 180
const shortest = 12
/** The question may follow so many characters behind the words that leave it open. */
const reach = 60

const asks =
  /\b(?:whether|how (?:many|much|long|far|soon)|how|who|whom|whose|when|where|why|which|what)(?= [\p{L}\d“"‘'$£€])/giu
const ends =
  /[;:.!?]?$| [-–—] |;|, (?:but|although|though|while|which|who|with|because|after|as|and (?=he|she|they|it)\b)/gu
/** Words that take the openness back, before or behind the words that seem to leave something open. */
const takenBack = /\b(?:no longer|never|hardly|resolved|settled|answered|explained|cleared up|put to rest)\b/iu
/** Words of a text that leaves its heading's question open. */
const leavesOpen =
  /\b(?:unclear|uncertain|unknown|undecided|unresolved|not (?:yet |immediately )?(?:clear|known|certain|decided)|too (?:early|soon)|remains? to be seen|has(?: not|n['’]t) (?:yet )?(?:said|decided|announced|commented|confirmed)|ha(?:s|ve) yet to|an? (?:open|big) question|nobody knows|no one knows|hard to (?:say|tell)|yet to be|to be (?:decided|determined)|declined to|did(?: not|n['’]t) (?:say|respond|comment))\b/iu
const aheadHeading = /^(?:will|would|can|could|should|might|must|is .{1,60} (?:going|about|likely) to\b)/iu
const label = /^(?:\p{Lu}[\p{Lu}’'.-]* ?){1,5}:|^(?:Q|Question|Interviewer|Reporter|Host)\b\.?:/u

/**
 * Finds the words that ask: the heading itself, or the clause behind `it is unclear`.
 *
 * @returns `undefined` where nothing is left open: a heading that the text below it answers, words of a speaker, a
 *   remark without a question in it
 */
export function findAsked(report: Report, { sentence, marker, form, passage }: RaisedQuestion): Span | undefined {
  if (form === 'heading') return isLeftOpen(report, sentence, passage) ? sentence : undefined
  const { text, passages } = report.article
  const whole = passages.find(({ n }) => n === passage)
  if (whole === undefined || isQuoted(text, whole, marker)) return undefined
  const lead = text.slice(Math.max(sentence.start, marker.start - 30), Math.min(sentence.end, marker.end + 30))
  if (takenBack.test(lead)) return undefined
  if (/\bbig if\b/iu.test(text.slice(marker.start, marker.end))) return findCondition(text, sentence, marker)
  return findClause(text, sentence, marker)
}

/** What is asked of the future in a heading is open where the text below says so before the next heading. */
function isLeftOpen({ article, digest }: Report, { start, end }: Span, passage: number): boolean {
  const words = article.text.slice(start, end)
  if (label.test(words) || !aheadHeading.test(words)) return false
  const below = listBelow(listLines(article), article.passages, passage)
  if (below.length === 0) return false
  return below.some(
    (line) =>
      leavesOpen.test(article.text.slice(line.start, line.end)) ||
      digest.raised.some((other) => other.sentence.start === line.start && other.form !== 'conditional'),
  )
}

function listBelow(lines: readonly Line[], passages: readonly Passage[], heading: number): readonly Line[] {
  const next = passages.find(({ n, kind }) => n > heading && (kind === 'heading' || kind === 'headline'))?.n ?? Infinity
  return lines.filter(({ passage: { n } }) => n > heading && n < next && n <= heading + 6)
}

function isQuoted(text: string, passage: Span, { start, end }: Span): boolean {
  return pairMarks(text, passage).some((quoted) => quoted.open < end && start < quoted.behind)
}

/** `If the strike is called off – and that is a big if –`: the condition is the question. */
function findCondition(text: string, sentence: Span, marker: Span): Span | undefined {
  const before = text.slice(sentence.start, marker.start)
  const condition = /\bif [^–—,;]{8,120}(?=,? ?[–—,-])/iu.exec(before)
  if (condition === null) return undefined
  const start = sentence.start + condition.index
  return { start, end: start + condition[0].trimEnd().length }
}

function findClause(text: string, sentence: Span, marker: Span): Span | undefined {
  const from = Math.max(sentence.start, marker.start)
  const stretch = text.slice(from, Math.min(sentence.end, marker.end + reach))
  const first = [...stretch.matchAll(asks)].find(({ index }) => isOwn(stretch, index, marker.end - from))
  if (first === undefined) return undefined
  const start = from + first.index
  const end = findEnd(text, start, sentence.end)
  if (end === undefined || end - start < shortest) return undefined
  const marks = text.slice(start, end).match(/["“”]/gu)?.length ?? 0
  return marks % 2 === 0 ? { start, end } : undefined
}

/** A `who` or `which` behind a comma or a noun tells of the noun; it asks behind the marker or a preposition only. */
function isOwn(stretch: string, index: number, markerEnd: number): boolean {
  if (index < markerEnd + 1) return true
  const between = stretch.slice(markerEnd, index)
  if (/[,;–—]/u.test(between)) return false
  return (
    /^whether\b/iu.test(stretch.slice(index)) ||
    between.trim() === '' ||
    /\b(?:on|over|about|as to|of|to) $/u.test(between)
  )
}

function findEnd(text: string, start: number, last: number): number | undefined {
  const words = text.slice(start, last)
  for (const { index } of words.matchAll(ends)) {
    if (index < shortest) continue
    if (index <= longest) return start + trimmed(words.slice(0, index))
    break
  }
  const comma = words.lastIndexOf(',', longest)
  return comma > 60 ? start + comma : undefined
}

function trimmed(words: string): number {
  return words.replace(/[\s,.;:”"’')]+$/u, '').length
}
