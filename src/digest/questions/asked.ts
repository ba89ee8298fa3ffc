/** Cuts out of a sentence or heading the question that it leaves open, and refuses those that leave none. */

import type { Passage, Span } from '../../model/article.ts'
import type { RaisedQuestion } from '../../model/digest.ts'
import { pairMarks } from '../../text/marks.ts'
import type { Report } from '../report.ts'
import { type Line, listLines } from '../sentence-list.ts'
import { rateStanding } from '../standing.ts'
import { standsAsQuestion } from './stands-as-question.ts'

/** A question longer than this is cut at a comma or not shown. */
const longest = 180
const shortest = 12
/** The question may follow so many characters behind the words that leave it open. */
const reach = 60

const asks =
  /\b(?:whether|(?<=(?:clear|uncertain|unknown|known|certain|say|said|decided|doubtful|question) )if|how (?:many|much|long|far|soon)|how|who|whom|whose|when|where|why|which|what)(?= [\p{L}\d“"‘'$£€])/giu
const ends =
  /[;:.!?]?$| [-–—] |;|, (?:but|although|though|while|which|who|with|because|after|as|following|according|saying|however|amid|despite|given|due to|for (?:example|instance)|(?:(?:and|or) )?(?:he|she|they|it)\b|(?:[\p{L}.’'-]+ ){1,4}(?:said|says|told|added|reports?|reported)\b|(?:said|says|added)\b)| (?:and|but) (?:soon|later|then|he|she|they|said|says)\b/gu
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
  const clause = findClause(text, sentence, marker) ?? findFronted(text, sentence, marker)
  if (clause !== undefined && standsAsQuestion(text.slice(clause.start, clause.end))) return clause
  return isPlain(text, { sentence, marker }) ? sentence : undefined
}

/** `Whether the line opens in spring remains to be seen`: the question stands before the words that leave it open. */
function findFronted(text: string, sentence: Span, marker: Span): Span | undefined {
  const words = text.slice(sentence.start, marker.end)
  if (!/^(?:whether|how|what|who|why|which|(?:when|where)(?=[^,]*$))\b/iu.test(words)) return undefined
  const left = openBehind.exec(words)
  const length = trimmed(words.slice(0, left?.index ?? marker.start - sentence.start))
  return length >= shortest && length <= longest ? { start: sentence.start, end: sentence.start + length } : undefined
}

const openBehind =
  / (?:is|are|was|were|remains?|remained)(?: (?:also|still|not|as|yet))* (?:to be|clear|certain|known|unclear|uncertain|unknown|unresolved|undecided|unanswered|an? open|in doubt|too early)\b/iu

/** Wordings whose sentence says what is open without a word that asks. */
const openAsWhole =
  /^(?:(?:has|have|had) (?:yet|still) to (?:be )?(?:announce|decide|determine|agree|confirm|name|choose|set|fix|sign|approve|ratif|release|identif|schedule|reach|finali[sz]e|form|charge|publish|disclose|respon|commit|appoint|sold|resolve|settle|ruled?\b)|no (?:[\p{L}’'-]+ ){0,3}(?:(?:commitment|commitments|pledge|undertaking)\b|(?:confirmation|agreement|decision) (?:on|about|over|from|by|yet)\b)|(?:has|have|had|is|are) (?:not |n['’]t )?yet (?:to )?(?:been |be )?(?:agreed|decided|determined|confirmed|set|fixed|chosen|named|signed|reached|issued|scheduled)|no (?:final |firm |formal |official )?(?:decisions?|ruling|verdict|date|timeline|timetable) (?:has|have) (?:yet )?been |(?:a|one) (?:very |rather )?big if)/iu
const longestWhole = 200

/** Says whether the whole sentence can stand for what it leaves open: short, about somebody named, in one clause. */
function isPlain(text: string, { sentence, marker }: { readonly sentence: Span; readonly marker: Span }): boolean {
  const words = text.slice(sentence.start, sentence.end)
  if (words.length > longestWhole || !openAsWhole.test(text.slice(marker.start, sentence.end))) return false
  const before = text.slice(sentence.start, marker.start)
  if (/\b(?:who|that|which|if|unless|until|while|although|though|because|said|says)\b[^,;–—]*$|["“”]/iu.test(before))
    return isBigIf(text, marker)
  return rateStanding(words) >= 0.55 && standsAsQuestion(words)
}

function isBigIf(text: string, { start, end }: Span): boolean {
  return /\bbig if\b/iu.test(text.slice(start, end))
}

/** Says whether a raising below an open heading is what leaves that open, and no question besides. */
export function isAnswerTo(heading: Asked, { asked, raised }: Asked, { article: { passages } }: Report): boolean {
  if (heading.raised.form !== 'heading' || asked?.start !== raised.sentence.start || raised.form === 'heading')
    return false
  return raised.passage > heading.raised.passage && raised.passage < nextHeading(passages, heading.raised.passage)
}

type Asked = { readonly raised: RaisedQuestion; readonly asked?: Span }

function nextHeading(passages: readonly Passage[], heading: number): number {
  return passages.find(({ n, kind }) => n > heading && (kind === 'heading' || kind === 'headline'))?.n ?? Infinity
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
  const next = nextHeading(passages, heading)
  return lines.filter(({ passage: { n } }) => n > heading && n < next && n <= heading + 6)
}

function isQuoted(text: string, passage: Span, { start, end }: Span): boolean {
  return pairMarks(text, passage).some((quoted) => quoted.open < end && start < quoted.behind)
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
  if (index < markerEnd) return true
  const between = stretch.slice(markerEnd, index)
  if (/[,;–—]/u.test(between)) return false
  if (/^(?:whether|if)\b/iu.test(stretch.slice(index)))
    return between.trim() === '' || /^whether/iu.test(stretch.slice(index))
  // "Declined to comment when asked" asks nothing; "declined to say when" does.
  const marker = stretch.slice(0, markerEnd)
  if (/^(?:has|have|had) (?:yet|still) to\b/iu.test(marker) && !decides.test(marker)) return false
  const comments = /\b(?:comment|elaborate|be drawn|answer)$/iu.test(marker)
  return (between.trim() === '' && !comments) || /\b(?:on|over|about|as to|of|to) $/u.test(between)
}

/** `has yet to decide who leads it` asks; `has yet to find what it lost` doesn't. */
const decides =
  /\b(?:decided?|determined?|say|said|announced?|disclosed?|revealed?|agreed?|chosen?|choose|confirm(?:ed)?|settled?)$/iu

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
