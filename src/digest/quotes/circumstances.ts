/** Finds where, when and by which channel something was said. */

import type { Article, Span } from '../../model/article.ts'
import type { Dated, Occasion } from '../../model/digest.ts'
import { resolveDates } from '../../text/dates.ts'
import { findCue } from './cues.ts'
import type { Line } from './line.ts'
import { tokenAt } from './line.ts'
import { toSpan } from './mention.ts'
import { occasionNouns } from './occasion-nouns.ts'
import { findPhraseAfter } from './phrase-after.ts'
import type { Range } from './tokens.ts'
import type { Utterance } from './utterances.ts'
import { timeWords } from './word-classes.ts'

/** What is known of an utterance's circumstances; what the sentence doesn't tell is absent. */
type Circumstances = { readonly occasion?: Occasion; readonly said?: Dated; readonly channel?: Span }

/** Reads the circumstances from the sentence around the words, never from the words themselves. */
export function findCircumstances(article: Pick<Article, 'text' | 'published'>, utterance: Utterance): Circumstances {
  const { frame, line, sentence } = utterance
  if (frame === undefined) return {}
  const around = listAround(utterance)
  const occasion = around.map((range) => findOccasion(line, range)).find((found) => found !== undefined)
  const channel = findChannel(line, frame.verb, sentence) ?? findPosting(line, around, sentence)
  const said = findSaid(article, line, around)
  return {
    ...(occasion === undefined ? {} : { occasion: { words: toSpan(line, occasion) } }),
    ...(said === undefined ? {} : { said }),
    ...(channel === undefined ? {} : { channel: toSpan(line, channel) }),
  }
}

/** The parts of the sentence that frame the words: before the subject, between verb and words, behind the words. */
function listAround({ line, frame, pieces, sentence }: Utterance): Range[] {
  if (frame === undefined) return []
  const first = pieces[0]
  const ranges: Range[] = [{ from: frame.verb.to, to: frame.complement.between.to }]
  if (first !== undefined && first.from >= frame.unit.to) ranges.push({ from: sentence.from, to: frame.unit.from })
  const last = pieces.at(-1)
  if (last !== undefined && last.to <= frame.unit.from)
    ranges.push({ from: frame.verb.to, to: findBreak(line, frame.verb.to, sentence.to) })
  return ranges.filter(({ from, to }) => to > from)
}

/** `…, he said on Monday‹, adding that the plan comes next week›`: what a participle or conjunction goes on with is no frame. */
function findBreak(line: Line, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (tokenAt(line, i).lower !== ',') continue
    const next = tokenAt(line, i + 1).lower
    if (/^(?:and|but|as|while)$/.test(next) || (findCue(next)?.form === 'ing' && !/^(?:writing|posting)$/.test(next)))
      return i
  }
  return end
}

/** `in an interview with the paper`, `speaking at a rally`: a preposition with a noun of occasion. */
function findOccasion(line: Line, range: Range): Range | undefined {
  for (let i = range.from; i < range.to; i++) {
    const token = tokenAt(line, i)
    if (!occasionPrepositions.has(token.lower) || token.quote >= 0) continue
    const phrase = findPhraseAfter(line, i + 1, range.to)
    if (phrase === undefined || !hasOccasion(line, phrase)) continue
    const next = tokenAt(line, phrase.to)
    const more = /^(?:with|at|in|for|of|on)$/.test(next.lower)
      ? findPhraseAfter(line, phrase.to + 1, range.to)
      : undefined
    return { from: i, to: cutParticiple(line, i + 1, more?.to ?? phrase.to) }
  }
  return undefined
}

/** `in a message ‹reviewed by the Herald›`: the phrase ends before its participle. */
function cutParticiple(line: Line, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const { lower, capital } = tokenAt(line, i)
    if (!capital && i === to - 1 && /(?:ed|ing)$/.test(lower) && !occasionNouns.has(lower)) return i
  }
  return to
}

const occasionPrepositions = new Set('in at on during after before following through via from over outside'.split(' '))

function hasOccasion(line: Line, phrase: Range): boolean {
  for (let i = phrase.from; i < phrase.to; i++) {
    const { lower } = tokenAt(line, i)
    if (occasionNouns.has(lower) && !times.test(lower)) return true
  }
  return false
}

const times = /day$|^(?:morning|afternoon|evening|night|week|month|year|weekend|past|time|campaign|house)$/

/** Whom it was told to, or the network it was posted on: `told ‹the Herald›`, `posted on ‹Chirper›`. */
function findChannel(line: Line, verb: Range, sentence: Range): Range | undefined {
  const last = tokenAt(line, verb.to - 1).lower
  const next = tokenAt(line, verb.to).lower
  if (/^(?:told|tells|telling|tell)$/.test(last)) {
    const listener = findPhraseAfter(line, verb.to, sentence.to)
    return listener?.kind === 'name' && isOutletLike(line, listener) ? listener : undefined
  }
  if (!/^(?:on|in|to|via)$/.test(next)) return undefined
  if (next === 'on' || next === 'via' || /^(?:wrote|posted|tweeted|published)$/.test(last)) {
    const place = findPhraseAfter(line, verb.to + 1, sentence.to)
    return place === undefined || times.test(tokenAt(line, place.from).lower) ? undefined : cutPlace(line, place)
  }
  return undefined
}

/** `Posting on Chirper, she said`. */
function findPosting(line: Line, around: readonly Range[], sentence: Range): Range | undefined {
  for (const { from, to } of around) {
    for (let i = from; i < to; i++) {
      if (/^(?:posting|writing|tweeting)$/.test(tokenAt(line, i).lower))
        return findChannel(line, { from: i, to: i + 1 }, sentence)
    }
  }
  return undefined
}

/** A listener with an article or a name of several words, or in capitals, is rather an outlet than a person. */
function isOutletLike(line: Line, phrase: Range): boolean {
  const first = tokenAt(line, phrase.from)
  const last = tokenAt(line, phrase.to - 1).word
  if (
    /^(?:News|Times|Post|Journal|Herald|Guardian|Telegraph|Mail|Tribune|Today|Press|Radio|TV|Television|Magazine|Sun|Mirror|Independent|Observer|Gazette|Chronicle|Review|Reuters|Bloomberg)$/.test(
      last,
    )
  )
    return true
  return (first.lower === 'the' && phrase.to - phrase.from > 1) || /^[A-Z]{2,6}$/.test(last)
}

/** The day on which it was said: the last date that the frame names before or beside the verb. */
function findSaid(
  article: Pick<Article, 'text' | 'published'>,
  line: Line,
  around: readonly Range[],
): Dated | undefined {
  for (const range of around) {
    if (!namesTime(line, range) || holdsClause(line, range)) continue
    const dates = resolveDates(article.text, toSpan(line, range), article.published?.value)
    const found = dates.find(({ ahead, from }) => !ahead && !isLater(from, article.published?.value))
    if (found !== undefined) {
      const { ahead: _ahead, ...dated } = found
      return dated
    }
  }
  return undefined
}

/** Nothing that is printed was said later. */
function isLater(day: string, published: string | undefined): boolean {
  return published !== undefined && day > published
}

/** A cheap look before the dates are read: a number or a word of time. */
function namesTime(line: Line, range: Range): boolean {
  for (let i = range.from; i < range.to; i++) {
    const { lower } = tokenAt(line, i)
    if (timeWords.has(lower) || /^\d/.test(lower)) return true
  }
  return false
}

/** A clause of its own: its dates are those of something else. */
function holdsClause(line: Line, range: Range): boolean {
  for (let i = range.from; i < range.to; i++) {
    if (
      /^(?:when|how|why|that|what|whether|who|which|where|after|because|while|if|asked|questioned|about)$/.test(
        tokenAt(line, i).lower,
      )
    )
      return true
  }
  return false
}

/** `on ‹social media›`, `on the network ‹Chirper›`: the name, or the words for such networks at large. */
function cutPlace(line: Line, place: Range): Range | undefined {
  let from = place.from
  while (from < place.to && !tokenAt(line, from).capital) from++
  if (from < place.to) return { from, to: place.to }
  const last = tokenAt(line, place.to - 1).lower
  return last === 'media' || last === 'television' || last === 'radio' ? place : undefined
}
