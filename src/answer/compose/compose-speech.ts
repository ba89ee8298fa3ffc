/** Composes the answer to what somebody said: their own words, whole where possible, with occasion and source. */

import type { IsoDate } from '../../model/article.ts'
import type { ArticleDigest } from '../../model/digest.ts'
import type { Basis, Inline, Line, Reply } from '../../model/reply.ts'
import { showDay } from '../../text/calendar.ts'
import { listWords } from '../../text/words.ts'
import { MAX_ANSWER_CHARS } from '../choose/pick-sentences.ts'
import type { Plan } from '../find/concepts.ts'
import { type FoundSpeech, isQuoted, type SpeechResult } from '../find/find-speech.ts'
import type { MentionedActor } from '../question/mentioned-actors.ts'
import { noteNamesakes } from '../question/namesakes.ts'
import type { Asked } from '../question/parse-question.ts'
import { showCut } from '../sentences/cut-clause.ts'
import { type Citations, lineText, say, startCitations } from '../sentences/line-text.ts'
import { showSentence } from '../sentences/resolve-references.ts'
import { judgeSentence } from '../verdict/polarity.ts'
import { finish, noteCorrections, noteEvent, noteRivals } from './compose-answer.ts'

const maxQuotations = 2
/** A second one is shown whose score is no further behind the first. */
const within = 0.3
/** Left of an answer's length for the speaker, the outlet and the days. */
const aroundWords = 140
/** From this share of the topic on, a speaker's words are taken to be about it. */
const aboutFrom = 0.4
const aboutYesNoFrom = 0.5
/** Where no words fit so far, those are shown whose paragraph and headline do. */
const aroundFrom = 0.4
/** By so much a reported saying has more of the topic than any quoted words. */
const clearly = 0.3
/** Quoted words that are fewer say nothing without the report's sentence. */
const fewestWords = 3
/** Left of an answer's length for brackets, and of each line for its marks and its source. */
const spare = 40
const spareOfLine = 60

/** What the words of one speaker are composed of. `rivals`: others of the same surname, the one taken first. */
type SpeechParts = {
  readonly asked: Asked
  readonly plan: Plan
  readonly result: SpeechResult
  readonly basis: Basis
  readonly today: IsoDate
  readonly rivals?: readonly MentionedActor[]
}

/**
 * Composes the reply from a speaker's quotations.
 *
 * @returns `undefined` when none of them is about what was asked
 */
export function composeSpeech(parts: SpeechParts): Reply | undefined {
  const { asked, plan, result, basis, today, rivals = [] } = parts
  const fitting = listFitting(asked, result)
  const picked = pickSpeech(fitting, result.found)
  const [first] = picked
  if (first === undefined) return undefined
  const citations = startCitations()
  const verdict =
    asked.sought.kind === 'whether' && isOwnFrame(first)
      ? judgeSentence(asked, plan, first.article.text, first.fact.frame, first.covered)
      : undefined
  const lines = picked.map((speech, n) => showSpeech(speech, citations, n === 0 ? verdict : undefined))
  const notes = [
    ...noteCorrections(plan),
    ...noteEvent(asked),
    ...noteRivals(asked),
    ...noteNamesakes(rivals),
    ...noteMore(fitting.length - picked.length, first.speaker),
  ]
  return finish({ kind: 'answered', lines, notes, citations: citations.list(), basis, today })
}

/**
 * Composes a reply for each of several who may be meant, the best words of each.
 *
 * @returns `undefined` when not two of them have words on what was asked
 */
export function composeReadings(
  parts: Omit<SpeechParts, 'result' | 'rivals'> & { readonly results: readonly SpeechResult[] },
): Reply | undefined {
  const { asked, plan, results, basis, today } = parts
  const best = results.flatMap((result) => listFitting(asked, result).slice(0, 1))
  if (best.length < 2) return undefined
  const citations = startCitations()
  const lines = best.map((speech) => showSpeech(speech, citations, undefined))
  const names = best.map(({ speaker }) => speaker)
  const notes = [
    ...noteCorrections(plan),
    ...noteEvent(asked),
    `${names.slice(0, -1).join(', ')} and ${names.at(-1)} have the same surname. Name one for more.`,
  ]
  return finish({ kind: 'answered', lines, notes, citations: citations.list(), basis, today })
}

/**
 * What is about what was asked, best first: their own words; what is only reported where it says clearly more of it.
 */
export function listFitting({ sought }: Asked, { found, topic }: SpeechResult): readonly FoundSpeech[] {
  const quoted = found.filter(({ fact }) => isQuoted(fact))
  if (topic === 0 && sought.kind !== 'speech' && sought.kind !== 'whether') return []
  if (sought.kind === 'whether') {
    const own = quoted.filter(isOwnFrame)
    const near = listNear(own, topic, aboutYesNoFrom)
    return near.length > 0 ? near : listAround(own, topic)
  }
  const words = listNear(quoted, topic, aboutFrom)
  const most = Math.max(0, ...words.map(({ covered }) => covered))
  const told = found.filter(({ fact, covered }) => !isQuoted(fact) && covered >= aboutFrom && covered > most + clearly)
  if (topic === 0 || told.length === 0)
    return words.length > 0 ? words : listAround(topic === 0 ? found : quoted, topic)
  return [...told, ...words].sort((a, b) => b.score - a.score)
}

function listNear(found: readonly FoundSpeech[], topic: number, from: number): readonly FoundSpeech[] {
  return found.filter(({ covered }) => topic === 0 || covered >= from)
}

/** The one that stands nearest to the topic. */
function listAround(found: readonly FoundSpeech[], topic: number): readonly FoundSpeech[] {
  return found.filter(({ around }) => topic === 0 || around >= aroundFrom).slice(0, 1)
}

/** The best two; what is only reported stands behind the words beside it, but where the question has its verb. */
function pickSpeech(found: readonly FoundSpeech[], all: readonly FoundSpeech[]): FoundSpeech[] {
  const [first] = found
  if (first === undefined) return []
  const picked: FoundSpeech[] = []
  let left = MAX_ANSWER_CHARS - spare
  const own = isQuoted(first.fact) ? undefined : all.find((other) => isWhole(other) && isBeside(first, other))
  const lead = own === undefined ? [first] : first.cued ? [first, own] : [own, first]
  for (const speech of [...lead, ...found]) {
    if (picked.length >= maxQuotations || (speech.score < first.score - within && speech !== own)) break
    const length = wordsOf(speech).length + speech.speaker.length + spareOfLine
    if (picked.some((other) => isSame(wordsOf(other), wordsOf(speech)) || isSameSentence(other, speech))) continue
    if (length > left && picked.length > 0) continue
    picked.push(speech)
    left -= length
  }
  return picked
}

/** Words that stand by themselves; a piece, a mere word or two and what is only reported are shown in the report's sentence. */
function isWhole({ article, fact }: FoundSpeech): boolean {
  if (!isQuoted(fact) || fact.kind === 'partial') return false
  return fact.parts.reduce((sum, part) => sum + listWords(article.text, part).length, 0) >= fewestWords
}

/** In the paragraph of the other, before it or behind it. */
function isBeside(a: FoundSpeech, b: FoundSpeech): boolean {
  return a.article.id === b.article.id && Math.abs(a.fact.passage - b.fact.passage) <= 1
}

function wordsOf(speech: FoundSpeech): string {
  const { article, fact } = speech
  const shown = isQuoted(fact) && isWhole(speech) ? fact.parts : [fact.frame]
  return shown.map(({ start, end }) => article.text.slice(start, end)).join(' ')
}

/** Of one sentence, or of two that overlap, of which one is shown whole. */
function isSameSentence(a: FoundSpeech, b: FoundSpeech): boolean {
  if (a.article.id !== b.article.id || (isWhole(a) && isWhole(b))) return false
  return a.fact.frame.start < b.fact.frame.end && b.fact.frame.start < a.fact.frame.end
}

function isSame(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.toLowerCase().includes(short.toLowerCase().replace(/[.,;!?]+$/u, ''))
}

function showSpeech(speech: FoundSpeech, citations: Citations, verdict: 'yes' | 'no' | undefined): Line {
  const { article, fact, speaker } = speech
  if (!isQuoted(fact) || !isWhole(speech)) return showFrame(speech, citations, verdict)
  const name = fact.speaker?.onBehalfOf === undefined ? speaker : `${speaker}, through ${fact.speaker.printed}`
  const line: Inline[] = [say(leadWith(name, verdict), 'bold'), say(': ')]
  let left = MAX_ANSWER_CHARS - aroundWords
  for (const [n, part] of fact.parts.entries()) {
    if (n > 0 && part.end - part.start > left) continue
    if (n > 0) line.push(say(' … '))
    line.push(...showCut(article, part, left, true))
    left -= part.end - part.start
  }
  const [start, end] = [fact.parts[0]?.start ?? fact.frame.start, fact.parts.at(-1)?.end ?? fact.frame.end]
  return [...line, citations.cite(article, { start, end }), say(sayWhere(speech))]
}

function leadWith(name: string, verdict: 'yes' | 'no' | undefined): string {
  return verdict === 'no' ? `No: ${name} denies it` : verdict === 'yes' ? `Yes: ${name}` : name
}

/** The report's sentence; whose words it has is said before it where it has the name of nobody. */
function showFrame(speech: FoundSpeech, citations: Citations, verdict: 'yes' | 'no' | undefined): Line {
  const { article, fact, speaker } = speech
  const most = MAX_ANSWER_CHARS - aroundWords
  const sentence = showSentence(article, fact.frame, digestOf(fact))
  const stands =
    verdict === undefined && fact.frame.end - fact.frame.start <= most && hasName(lineText(sentence), speaker)
  const led = () => [say(leadWith(speaker, verdict), 'bold'), say(', in the report’s sentence: ')]
  const line = stands ? sentence : [...led(), ...showCut(article, fact.frame, most)]
  return [...line, citations.cite(article, fact.frame), say(sayWhere(speech))]
}

/** So much of a report's digest as tells whom the pronouns of one saying mean. */
function digestOf(fact: FoundSpeech['fact']): ArticleDigest {
  const none = { quotations: [], statements: [], events: [], raised: [] }
  return isQuoted(fact) ? { ...none, quotations: [fact] } : { ...none, statements: [fact] }
}

/** A report's sentence that does not name the speaker may be about somebody else. */
function isOwnFrame(speech: FoundSpeech): boolean {
  const { article, fact, speaker } = speech
  if (isWhole(speech)) return true
  return hasName(article.text.slice(fact.frame.start, fact.frame.end), speaker)
}

/** The surname, and not as that of somebody's wife or party. */
function hasName(text: string, speaker: string): boolean {
  const last = (speaker.split(/\s+/u).at(-1) ?? speaker).replaceAll(/[^\p{L}\p{N}]/gu, '.')
  return new RegExp(`${last}(?!['’]s? )`, 'u').test(text.replace(/\b\p{Lu}\p{L}+ administration/gu, ' '))
}

function sayWhere({ article, fact }: FoundSpeech): string {
  const said =
    fact.said !== undefined && fact.said.how === 'text' && fact.said.precision === 'day'
      ? `said ${showDay(fact.said.from)}`
      : undefined
  const published = article.published === undefined ? 'undated' : `published ${showDay(article.published.value)}`
  return ` (${[article.outlet?.value, said, published].filter((one) => one !== undefined).join(', ')})`
}

function noteMore(more: number, speaker: string): string[] {
  return more <= 0 ? [] : [`${more} more by ${speaker} on this: quotes ${speaker}.`]
}
