/** Makes quotations and statements of attributed utterances: parts joined, kinds, occasions, dates and channels. */

import type { Article, Span } from '../../model/article.ts'
import type { Quotation, Speaker, Speech, Statement } from '../../model/digest.ts'
import type { Attributed } from './attributed.ts'
import { findCircumstances } from './circumstances.ts'
import { type Line, tokenAt } from './line.ts'
import { toSpan } from './mention.ts'
import { isMention } from './mentions.ts'
import { outlets } from './outlets.ts'
import { namesNobody } from './somebody.ts'
import type { Range } from './tokens.ts'
import { listQuotes } from './utterances.ts'
import { prepositions } from './word-classes.ts'

type Source = Pick<Article, 'text' | 'passages' | 'published'>
/** Parts are added while an utterance goes on. */
type Growing = Quotation & { readonly parts: Span[] }
type Made = { quotations: Growing[]; statements: Statement[] }

/** Makes the speech of an article, in the order of its text. */
export function makeSpeech(article: Source, utterances: readonly Attributed[]): Made {
  const made: Made = { quotations: [], statements: [] }
  let open: number | undefined
  for (const utterance of utterances) {
    if (utterance.kind === 'reported') addReported(article, utterance, made)
    else if (utterance.kind === 'partial') addPartial(article, utterance, made)
    else if (utterance.continues && open !== undefined) goOn(made, open, utterance)
    else if (addDirect(article, utterance, made)) open = made.quotations.length - 1
  }
  const inOrder = made.quotations.sort((a, b) => startOf(a) - startOf(b))
  const quotations = joinDoubles(article.text, inOrder).map((q) => ({ ...q, parts: dropComma(article.text, q.parts) }))
  return { quotations, statements: made.statements.sort((a, b) => a.content.start - b.content.start) }
}

function addDirect(article: Source, utterance: Attributed, { quotations }: Made): boolean {
  const parts = listParts(utterance)
  const kind = isFragment(utterance) ? 'partial' : findKind(utterance)
  if (parts.length > 0) quotations.push({ ...makeQuoted(article, utterance), parts, kind })
  return parts.length > 0
}

/** `said "no way"`: a few words that begin small right behind the verb are part of the reporter's sentence. */
function isFragment({ line, frame, pieces }: Attributed): boolean {
  const piece = pieces[0]
  if (frame === undefined || piece === undefined || pieces.length > 1 || piece.from < frame.verb.to) return false
  const { comma, colon } = frame.complement
  return !comma && !colon && piece.to - piece.from < 11 && !tokenAt(line, piece.from + 1).capital
}

function addPartial(article: Source, utterance: Attributed, { quotations }: Made): void {
  const parts = listParts(utterance)
  if (parts.length > 0) quotations.push({ ...makeQuoted(article, utterance), parts, kind: 'partial' })
}

/** Adds the parts of an utterance to the quotation that it continues. */
function goOn({ quotations }: Made, open: number, utterance: Attributed): void {
  const before = quotations[open]
  const parts = listParts(utterance)
  if (before === undefined || parts.length === 0) return
  before.parts.push(...parts)
  quotations[open] = { ...before, frame: widen(before, utterance, parts) }
}

function startOf({ parts }: Quotation): number {
  return parts[0]?.start ?? 0
}

/**
 * Words that two verbs claim are one quotation: the nearer verb's (`said she called it "x"`: hers). Whole words
 * stay whose they are (`"x," he said, according to the Herald`). A spokesperson's words stay the spokesperson's, on
 * behalf of the one inside (`a spokesman said the mayor had told them "x"`).
 */
function joinDoubles(text: string, quotations: readonly Quotation[]): Quotation[] {
  const kept: Quotation[] = []
  for (const quotation of quotations) {
    const last = kept.at(-1)
    const same = last !== undefined && startOf(last) === startOf(quotation)
    if (!same) kept.push(quotation)
    else kept[kept.length - 1] = joinTwo(text, last, quotation)
  }
  return kept
}

function joinTwo(text: string, a: Quotation, b: Quotation): Quotation {
  const inOrder = (a.cue?.start ?? 0) <= (b.cue?.start ?? 0)
  const [first, last] = inOrder ? [a, b] : [b, a]
  const [outer, inner] = isAround(first, last) ? [last, first] : [first, last]
  const passedOn = /^according/iu.test(text.slice(inner.cue?.start, inner.cue?.end))
  if (outer.speaker !== undefined && (passedOn || (inner.kind === 'partial' && outer.kind !== 'partial'))) return outer
  if (outer.speaker?.onBehalfOf === undefined || inner.speaker === undefined) return inner
  const { printed, name } = inner.speaker
  const speaker = { ...outer.speaker, onBehalfOf: { printed, ...(name === undefined ? {} : { name }) } }
  return { ...outer, speaker, kind: outer.kind === 'partial' ? 'partial' : 'spokesperson' }
}

/** `Vale said it was “safe” by now, Okoro reported`: of two verbs around the words the nearer one is the inner one. */
function isAround(first: Quotation, last: Quotation): boolean {
  const end = first.parts.at(-1)?.end ?? 0
  const before = startOf(first) - (first.cue?.end ?? startOf(first))
  const behind = (last.cue?.start ?? end) - end
  return first.speaker?.how === 'named' && before > 0 && behind > before
}

/** The frame grows over what goes on in the same passage. */
function widen(before: Quotation, { line, sentence }: Attributed, parts: readonly Span[]): Span {
  const end = before.passage === line.n ? toSpan(line, sentence).end : before.frame.end
  return {
    start: before.frame.start,
    end: Math.max(before.frame.end, end, before.passage === line.n ? (parts.at(-1)?.end ?? 0) : 0),
  }
}

/** Each quotation's inside, without white space at its ends; empty ones are left out. */
function listParts({ line, pieces }: Attributed): Span[] {
  return pieces.flatMap((range) => insideOf(line, range))
}

/** The comma before an attribution is the reporter's, unless the speaker's sentence goes on behind it. */
function dropComma(text: string, parts: readonly Span[]): Span[] {
  return parts.map(({ start, end }, i) => {
    const next = parts[i + 1]
    const goesOn = next !== undefined && /^[^\p{L}]*\p{Ll}/u.test(text.slice(next.start, next.start + 4))
    return text[end - 1] === ',' && !goesOn && end - start > 1 ? { start, end: end - 1 } : { start, end }
  })
}

function insideOf(line: Line, range: Range): Span[] {
  const quoted = line.quoted[tokenAt(line, range.from).quote]
  if (quoted === undefined) return [toSpan(line, range)]
  let { from, to } = range
  while (from < to && tokenAt(line, from).end <= quoted.start) from++
  while (to > from && tokenAt(line, to - 1).start >= quoted.end) to--
  if (from >= to) return []
  const span = {
    start: Math.max(quoted.start, tokenAt(line, from).start),
    end: Math.min(quoted.end, tokenAt(line, to - 1).end),
  }
  return span.end > span.start ? [span] : []
}

function makeBase(article: Source, utterance: Attributed): Speech {
  const { line, sentence, frame, speaker } = utterance
  return {
    passage: line.n,
    ...(speaker === undefined ? {} : { speaker }),
    ...(frame === undefined ? {} : { cue: toSpan(line, frame.verb) }),
    frame: toSpan(line, sentence),
    ...findCircumstances(article, utterance),
  }
}

/** A quotation's frame names a speaker of whom a reader can tell who it is. */
function makeQuoted(article: Source, utterance: Attributed): Speech {
  const { speaker, ...base } = makeBase(article, utterance)
  return speaker === undefined || isNobody(speaker) ? base : { ...base, speaker }
}

function isNobody({ name, printed, standsFor, onBehalfOf }: Speaker): boolean {
  return (name ?? standsFor ?? onBehalfOf) === undefined && namesNobody(printed)
}

function findKind({ frame, speaker }: Attributed): Quotation['kind'] {
  if (speaker?.onBehalfOf !== undefined) return 'spokesperson'
  return frame?.cue.written === true ? 'written' : 'speech'
}

/** A statement, and the words in marks inside it as partial quotations. */
function addReported(article: Source, utterance: Attributed, made: Made): void {
  const content = utterance.pieces[0]
  if (content === undefined) return
  const base = makeBase(article, utterance)
  made.statements.push({ ...base, content: toSpan(utterance.line, content) })
  for (const range of listQuotes(utterance.line, content)) {
    if (isMention(utterance.line, range) || isScare(utterance, range) || isDenied(utterance, range)) continue
    if (isPassedOn(utterance, range)) {
      const { speaker: _reporter, ...nobody } = makeBase(article, utterance)
      addParts(made, nobody, insideOf(utterance.line, range))
      continue
    }
    const parts = insideOf(utterance.line, range)
    if (parts.length === 0) continue
    const kind = isWhole(utterance.line, content, range) ? findKind(utterance) : 'partial'
    made.quotations.push({ ...makeQuoted(article, utterance), parts, kind })
  }
}

function addParts({ quotations }: Made, base: Speech, parts: Span[]): void {
  if (parts.length > 0) quotations.push({ ...base, parts, kind: 'partial' })
}

/** `chants of “shame”, the agency reported`, `called him “a rat”, QPN reported`: a few words of others that a report passes on. */
function isPassedOn({ frame, line, subject }: Attributed, { from, to }: Range): boolean {
  if (tokenAt(line, from - 1).lower === 'of' && chants.has(tokenAt(line, from - 2).lower)) return true
  if (frame === undefined || subject?.kind !== 'name' || frame.verb.from < from || to - from > 10) return false
  return frame.cue.lemma === 'report' && outlets.has(tokenAt(line, subject.head.to - 1).lower)
}

const chants = new Set(['chant', 'chants', 'cries', 'shouts', 'slogan', 'slogans', 'calls', 'jeers', 'boos'])

/** `Town to get 'great bridge' - Vale`: a few words in a headline's marks are the paper's. */
function isScare({ frame, sentence, line }: Attributed, range: Range): boolean {
  return frame === undefined && sentence.to === line.tokens.length && range.to - range.from < 6
}

/** `has nothing to do with "ghost" accounts`: one word before its noun in what is denied is others' word. */
function isDenied({ line, frame, pieces }: Attributed, { from, to }: Range): boolean {
  if (to - from !== 3 || tokenAt(line, from + 1).capital || tokenAt(line, to).kind !== 'word') return false
  if (prepositions.has(tokenAt(line, to).lower)) return false
  if (frame?.negated || frame?.cue.lemma === 'deny') return true
  for (let i = pieces[0]?.from ?? from; i < from; i++)
    if (/^(?:not|no|never|nothing|nobody)$|n't$/.test(tokenAt(line, i).lower)) return true
  return false
}

/** `that "a whole clause"`: nothing but `that` stands outside the marks, and the words are many. */
function isWhole(line: Line, content: Range, quote: Range): boolean {
  const rest = content.to - content.from - (quote.to - quote.from)
  return rest <= 1 && tokenAt(line, content.from).lower === 'that' && quote.to - quote.from > 12
}
