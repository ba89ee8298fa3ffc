/** Gathers what each passage says: pieces of speech with the frame that introduces them, and words in marks without one. */

import { type Content, listContents } from './contents.ts'
import type { Frame } from './frame.ts'
import { findFrames } from './frames.ts'
import { findIntroduced, findSignature } from './introductions.ts'
import { findLabelled, type Labelled, type Transcript } from './labels.ts'
import { type Line, tokenAt } from './line.ts'
import { isMention } from './mentions.ts'
import type { Subject } from './subject.ts'
import type { Range } from './tokens.ts'

/** One piece of speech. */
export type Utterance = {
  readonly line: Line
  /** The sentence in which it begins. */
  readonly sentence: Range
  /**
   * `direct`: whole words in marks; `reported`: a content, which may hold words in marks; `partial`: words in marks in
   * the reporter's sentence, with nobody who clearly says them.
   */
  readonly kind: 'direct' | 'reported' | 'partial'
  /** Direct: the quotations; reported: the content alone. */
  readonly pieces: readonly Range[]
  readonly frame?: Frame
  readonly subject?: Subject
  /** Nobody is named beside it: whoever spoke before may go on. */
  readonly open: boolean
  /** A block quotation without marks: speech only where somebody is named before or behind it. */
  readonly block?: true
}

/** What is known of a passage before its words are read. */
export type Place = { readonly headline: boolean; readonly block?: boolean; readonly transcript?: Transcript }

/** Lists the utterances of one passage in order. */
export function listUtterances(line: Line, place: Place): Utterance[] {
  const labelled = findLabelled(line, place)
  if (labelled !== undefined && fitsLabel(line, labelled)) return [makeLabelled(line, labelled)]
  if (place.block && line.quoted.length === 0 && line.tokens.length > 3) return [makeBlock(line)]
  const found: Utterance[] = []
  const claimed = new Set<number>()
  for (const sentence of line.sentences) {
    const frames = findFrames(line, sentence)
    const contents = listContents(line, sentence, frames)
    for (const content of contents) claim(line, content, claimed)
    // One by one: a megabyte of quotations is more than a call takes arguments.
    for (const made of groupContents(line, sentence, contents)) found.push(made)
    for (const made of listUnclaimed(line, sentence, claimed)) found.push(made)
  }
  return found
}

/** A headline in which a verb of saying stands reads as any sentence. */
function fitsLabel(line: Line, { content, transcript }: Labelled): boolean {
  return (
    transcript ||
    listQuotes(line, content).length !== 1 ||
    tokenAt(line, content.from).quote < 0 ||
    content.to - content.from < 3
  )
}

function makeLabelled(line: Line, { content, subject, transcript }: Labelled): Utterance {
  const sentence = { from: 0, to: line.tokens.length }
  const kind = transcript ? 'direct' : 'reported'
  return { line, sentence, kind, pieces: [content], open: false, ...(subject === undefined ? {} : { subject }) }
}

/** `We are sorry for the wait. – Orla Vale`, set off from the text: all of it but the name. */
function makeBlock(line: Line): Utterance {
  const sentence = { from: 0, to: line.tokens.length }
  const signature = findSignature(line)
  const content = { from: 0, to: signature?.at ?? sentence.to }
  const base = { line, sentence, kind: 'direct', pieces: [content], block: true } as const
  return signature === undefined ? { ...base, open: true } : { ...base, open: false, subject: signature.subject }
}

function claim(line: Line, range: Range, claimed: Set<number>): void {
  for (let i = range.from; i < range.to; i++) {
    const { quote } = tokenAt(line, i)
    if (quote >= 0) claimed.add(quote)
  }
}

function groupContents(line: Line, sentence: Range, contents: readonly Content[]): Utterance[] {
  const utterances: Utterance[] = []
  const direct = new Map<Frame, Range[]>()
  for (const content of contents) {
    const { frame } = content
    const { subject } = frame
    const behind = content.from > frame.verb.from
    if (content.kind === 'direct' && behind && isMention(line, content)) continue
    const base = { line, sentence, frame, open: false, ...(subject === undefined ? {} : { subject }) }
    if (content.kind === 'direct' && tokenAt(line, content.from - 1).lower !== 'that') {
      const pieces = direct.get(frame)
      const ranges = listQuotes(line, content).map((range) => reachOut(line, range))
      if (pieces === undefined) {
        direct.set(frame, ranges)
        utterances.push({ ...base, kind: 'direct', pieces: ranges })
      } else pieces.push(...ranges)
    } else utterances.push({ ...base, kind: 'reported', pieces: [withThat(line, content)] })
  }
  return utterances
}

function withThat(line: Line, { from, to }: Range): Range {
  return tokenAt(line, from - 1).lower === 'that' ? { from: from - 1, to } : { from, to }
}

/** A quotation reaches as far as its marks, over as many sentences as they hold. */
function reachOut(line: Line, { from, to }: Range): Range {
  const { quote } = tokenAt(line, from)
  let end = to
  while (end < line.tokens.length && tokenAt(line, end).quote === quote) end++
  return { from, to: end }
}

/** The quotations in a stretch, each as a range with its marks. */
export function listQuotes(line: Line, range: Range): Range[] {
  const ranges: Range[] = []
  let i = range.from
  while (i < range.to) {
    const { quote } = tokenAt(line, i)
    let to = i + 1
    while (to < range.to && tokenAt(line, to).quote === quote) to++
    if (quote >= 0) ranges.push({ from: i, to })
    i = to
  }
  return ranges
}

/** Quotations that no frame took: whole sentences, or words that a colon, a dash or a name introduces. */
function listUnclaimed(line: Line, sentence: Range, claimed: Set<number>): Utterance[] {
  const utterances: Utterance[] = []
  const quotes = listQuotes(line, sentence)
    .filter(({ from }) => !claimed.has(tokenAt(line, from).quote))
    .map((range) => reachOut(line, range))
  const alone = isQuoteOnly(line, sentence)
  const phrases = quotes.some((range) => isPhrase(line, range))
  for (const range of quotes) {
    claimed.add(tokenAt(line, range.from).quote)
    if (isMention(line, range) || isHeading(line, range)) continue
    const introduced = findIntroduced(line, sentence, range)
    if (introduced !== undefined) {
      const { subject } = introduced
      utterances.push({
        line,
        sentence,
        kind: 'direct',
        pieces: [range],
        open: subject === undefined,
        ...(subject === undefined ? {} : { subject }),
      })
    } else if (alone)
      utterances.push({ line, sentence, kind: 'direct', pieces: [range], open: !isHeadline(line, range) })
    else if (phrases) utterances.push({ line, sentence, kind: 'partial', pieces: [range], open: false })
  }
  return utterances
}

/** A passage of a few words in single marks without a point: the paper's heading. */
function isHeading(line: Line, range: Range): boolean {
  return isHeadline(line, range) && line.quoted[0]?.kind === 'single' && range.to < 8
}

/** A passage of a few words in marks without a point: a heading, which goes on with nobody's speech. */
function isHeadline(line: Line, { from, to }: Range): boolean {
  if (from !== 0 || to !== line.tokens.length || to > 14 || line.quoted[0]?.closed !== true) return false
  return tokenAt(line, to - 2).kind === 'word'
}

/** Six words and more in double marks: somebody's, and so are fewer in the same sentence; no scare quote. */
function isPhrase(line: Line, range: Range): boolean {
  const quoted = line.quoted[tokenAt(line, range.from).quote]
  return quoted?.kind === 'double' && quoted.closed && range.to - range.from >= 8
}

/** Nothing but words in marks. */
export function isQuoteOnly(line: Line, sentence: Range): boolean {
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokenAt(line, i)
    if (token.kind === 'word' && token.quote < 0) return false
  }
  return tokenAt(line, sentence.from).quote >= 0
}
