/** Reads speech that a label introduces or follows on a line of its own: headlines and transcripts. */

import { type Line, tokenAt } from './line.ts'
import { outlets } from './outlets.ts'
import type { Phrase } from './phrase.ts'
import { findPhraseAfter } from './phrase-after.ts'
import { documents, roleNouns, titles } from './role-nouns.ts'
import type { Subject } from './subject.ts'
import { isDash, type Range } from './tokens.ts'
import { list } from './word-classes.ts'

/** A line that is wholly somebody's speech: `Vale: roads first`, `Roads first – Vale`, `VALE: We start on Monday.` */
export type Labelled = { readonly content: Range; readonly subject?: Subject; readonly transcript: boolean }

/** Finds the speech of a labelled line. `headline`: the passage is a heading, which may end in its speaker's name. */
export function findLabelled(
  line: Line,
  options: { readonly headline: boolean; readonly transcript?: Transcript },
): Labelled | undefined {
  if (options.transcript !== undefined) {
    const found = findTranscript(line)
    return found !== undefined && options.transcript.speakers.has(labelOf(line, found)) ? found : undefined
  }
  return options.headline ? findHeadline(line) : undefined
}

/** The labels of a transcript whose lines are quotations; an interviewer's questions are none. */
export type Transcript = { readonly speakers: ReadonlySet<string> }

/**
 * Reads whether passages are a transcript: several labels take turns, in capitals (`VALE:`, `Q:`), or names of people
 * and roles (`Vale:`, `Witness:`).
 *
 * @param isPerson - whether the article names somebody so
 * @returns `undefined` when they are not
 */
export function readTranscript(lines: readonly Line[], isPerson: (label: string) => boolean): Transcript | undefined {
  const all = lines.map((line) => (line.heading ? undefined : findTurn(line)))
  const turns = all.flatMap((turn, i) => {
    const follows = isAnswer(turn, all[i - 1]) || isAnswer(turn, all[i + 1])
    return turn !== undefined && isLabel(turn.label, follows && turn.speaks, isPerson) ? [turn] : []
  })
  const names = new Set(turns.map(({ label }) => label))
  if (names.size < 2 || names.has('Q') !== names.has('A')) return undefined
  if (turns.filter(({ ends }) => ends).length * 2 < turns.length) return undefined
  const changes = turns.filter(({ label }, i) => i > 0 && label !== turns[i - 1]?.label).length
  const repeated = turns.length > names.size || names.has('Q')
  if (!repeated || changes < names.size - 1) return undefined
  return { speakers: new Set([...names].filter((name) => isPerson(name) || !asksOnly(name, turns))) }
}

/** Right before or behind a turn of somebody else. */
function isAnswer(turn: Turn | undefined, other: Turn | undefined): boolean {
  return turn !== undefined && other !== undefined && turn.label !== other.label
}

/** Capitals alone; in a row of sentences also somebody whom the article names, or a role. */
function isLabel(label: string, inRow: boolean, isPerson: (label: string) => boolean): boolean {
  return label === label.toUpperCase() || (inRow && (isPerson(label) || isRole(label.toLowerCase())))
}

function isRole(lower: string): boolean {
  return lower === 'interviewer' || lower === 'presenter' || (roleNouns.has(lower) && !documents.has(lower))
}

type Turn = { readonly label: string; readonly asks: boolean; readonly speaks: boolean; readonly ends: boolean }

function findTurn(line: Line): Turn | undefined {
  const labelled = findTranscript(line)
  if (labelled === undefined) return undefined
  const { word } = tokenAt(line, line.tokens.length - 1)
  const { from, to } = labelled.content
  const ends = /^(?:[.!?…]|\.\.\.|["”’])$/u.test(word)
  const speaks = ends && to - from > 3 && !/^\d/u.test(tokenAt(line, from).word)
  return { label: labelOf(line, labelled), asks: word === '?', speaks, ends }
}

function labelOf(line: Line, { content }: Labelled): string {
  const words: string[] = []
  for (let i = 0; i < Math.max(1, content.from - 1); i++) words.push(tokenAt(line, i).word)
  return words.join(' ').replace(/^([QA])\.$/, '$1')
}

/** Three turns and more, most of them questions, by nobody whom the article names: the interviewer. */
function asksOnly(name: string, turns: readonly Turn[]): boolean {
  if (/^interviewer$/iu.test(name)) return true
  const own = turns.filter(({ label }) => label === name)
  return name.length > 1 && own.length > 2 && own.filter(({ asks }) => asks).length > own.length * 0.6
}

function findTranscript(line: Line): Labelled | undefined {
  const first = tokenAt(line, 0).word
  const colon = /^[QA]\.$/.test(first) ? 0 : findColon(line, 5)
  if (colon === undefined || (colon === 0 && first === ':') || tokenAt(line, colon + 1).quote >= 0) return undefined
  for (let i = 0; i < colon; i++) {
    const { kind, capital } = tokenAt(line, i)
    if (kind === 'word' && !capital) return undefined
  }
  const content = { from: colon + 1, to: line.tokens.length }
  if (content.to - content.from < 2) return undefined
  if (/^[QA]\.?$/.test(first)) return { content, transcript: true }
  const phrase: Phrase = { from: 0, to: colon, kind: 'name' }
  return { content, subject: { ...phrase, head: phrase }, transcript: true }
}

function findColon(line: Line, most: number): number | undefined {
  for (let i = 0; i < Math.min(most, line.tokens.length); i++) {
    const token = tokenAt(line, i)
    if (token.quote >= 0) return undefined
    if (token.word === ':') return i
  }
  return undefined
}

function findHeadline(line: Line): Labelled | undefined {
  const colon = findColon(line, 6)
  const last = line.tokens.length
  if (colon !== undefined && colon > 0) {
    const phrase = findPhraseAfter(line, 0, colon)
    if (phrase?.to !== colon || !isSpeaker(line, phrase) || isRubric(line, phrase)) return undefined
    return { content: { from: colon + 1, to: last }, subject: { ...phrase, head: phrase }, transcript: false }
  }
  for (let i = last - 2; i > 2 && i >= last - 5; i--) {
    if (!isDash(tokenAt(line, i).word)) continue
    const phrase = findPhraseAfter(line, i + 1, last)
    if (phrase?.to !== last || !isSpeaker(line, phrase)) return undefined
    return { content: { from: 0, to: i }, subject: { ...phrase, head: phrase }, transcript: false }
  }
  return undefined
}

/** `ROADS: All you need to know`: capitals alone before words that are none, and that no marks hold. */
function isRubric(line: Line, { from, to }: Range): boolean {
  const { word } = tokenAt(line, to + 2)
  if (line.quoted.length > 0 || word === word.toUpperCase()) return false
  for (let i = from; i < to; i++) {
    const own = tokenAt(line, i).word
    if (own !== own.toUpperCase()) return false
  }
  return tokenAt(line, to - 1).end - tokenAt(line, from).start > 3
}

/** A name of one to four words, or a role: not `Live updates`, `Analysis` or an outlet. */
function isSpeaker(line: Line, phrase: Phrase): boolean {
  if (phrase.to - phrase.from > 4) return false
  const { lower } = tokenAt(line, phrase.to - 1)
  if (rubrics.has(lower) || outlets.has(lower)) return false
  return phrase.kind === 'name' || roleNouns.has(lower) || titles.has(lower)
}

/** End the heading of a page or of a kind of article. */
const rubrics = list(
  `alert analysis blog bombshell book breaking daily editorial exclusive explainer interview latest letter letters
  live live-blog news newsletter opinion photos pictures podcast poll quiz recap reminder report reports revealed
  review special study transcript update updates video watch weekly`,
)
