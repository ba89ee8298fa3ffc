/** Composes the answer to what somebody said: their own words, whole where possible, with occasion and source. */

import type { IsoDate } from '../../model/article.ts'
import type { Basis, Inline, Line, Reply } from '../../model/reply.ts'
import { showDay } from '../../text/calendar.ts'
import { MAX_ANSWER_CHARS } from '../choose/pick-sentences.ts'
import type { Plan } from '../find/concepts.ts'
import type { FoundSpeech, SpeechResult } from '../find/find-speech.ts'
import type { MentionedActor } from '../question/mentioned-actors.ts'
import { noteNamesakes } from '../question/namesakes.ts'
import type { Asked } from '../question/parse-question.ts'
import { showCut } from '../sentences/cut-clause.ts'
import { type Citations, say, startCitations } from '../sentences/line-text.ts'
import { judgeSentence } from '../verdict/polarity.ts'
import { finish, noteCorrections, noteEvent, noteRivals } from './compose-answer.ts'

const maxQuotations = 2
const within = 0.3
/** Left of an answer's length for the speaker, the outlet and the days. */
const aroundWords = 140
/** From this share of the topic on, a speaker's words are taken to be about it. */
const aboutFrom = 0.4
const aboutYesNoFrom = 0.5
/** Where no words fit so far, those are shown whose paragraph and headline do. */
const aroundFrom = 0.4

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
  const picked = pickSpeech(fitting)
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

/** The words that are about what was asked, best first. */
export function listFitting(asked: Asked, result: SpeechResult): readonly FoundSpeech[] {
  const from = asked.sought.kind === 'whether' ? aboutYesNoFrom : aboutFrom
  const own = result.found.filter((speech) => asked.sought.kind !== 'whether' || isOwnFrame(speech))
  const near = own.filter(({ covered }) => result.topic === 0 || covered >= from)
  return near.length > 0 ? near : own.filter(({ around }) => around >= aroundFrom).slice(0, 1)
}

function pickSpeech(found: readonly FoundSpeech[]): FoundSpeech[] {
  const [first] = found
  if (first === undefined) return []
  const picked: FoundSpeech[] = []
  let left = MAX_ANSWER_CHARS - 40
  for (const speech of found) {
    if (picked.length >= maxQuotations || speech.score < first.score - within) break
    const length = wordsOf(speech).length + speech.speaker.length + 60
    if (picked.some((other) => isSame(wordsOf(other), wordsOf(speech)) || isSameSentence(other, speech))) continue
    if (length > left && picked.length > 0) continue
    picked.push(speech)
    left -= length
  }
  return picked
}

function wordsOf({ article, fact }: FoundSpeech): string {
  return fact.parts.map(({ start, end }) => article.text.slice(start, end)).join(' ')
}

/** Two pieces of one sentence that is shown whole. */
function isSameSentence(a: FoundSpeech, b: FoundSpeech): boolean {
  const partial = a.fact.kind === 'partial' && b.fact.kind === 'partial'
  return partial && a.article.id === b.article.id && a.fact.frame.start === b.fact.frame.start
}

function isSame(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.toLowerCase().includes(short.toLowerCase().replace(/[.,;!?]+$/u, ''))
}

function showSpeech(speech: FoundSpeech, citations: Citations, verdict: 'yes' | 'no' | undefined): Line {
  const { article, fact, speaker } = speech
  const line: Inline[] = []
  const name = fact.speaker?.onBehalfOf === undefined ? speaker : `${speaker}, through ${fact.speaker.printed}`
  line.push(say(verdict === 'no' ? `No: ${name} denies it` : verdict === 'yes' ? `Yes: ${name}` : name, 'bold'))
  if (fact.kind === 'partial')
    return [
      ...line,
      say(', in the report’s sentence: '),
      ...showCut(article, fact.frame, MAX_ANSWER_CHARS - aroundWords),
      citations.cite(article, fact.frame),
      say(sayWhere(speech)),
    ]
  line.push(say(': '))
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

/** A report's sentence that does not name the speaker may be about somebody else. */
function isOwnFrame({ article, fact, speaker }: FoundSpeech): boolean {
  if (fact.kind !== 'partial') return true
  const last = speaker.split(/\s+/u).at(-1) ?? speaker
  return new RegExp(`${last.replaceAll(/[^\p{L}\p{N}]/gu, '.')}(?!['’]s? )`, 'u').test(
    article.text.slice(fact.frame.start, fact.frame.end).replace(/\b\p{Lu}\p{L}+ administration/gu, ' '),
  )
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
