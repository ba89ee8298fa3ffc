/** Takes a question apart: what it asks for, in which words, about whom, and within which time. */

import type { IsoDate, Span } from '../../model/article.ts'
import type { Story } from '../../model/story.ts'
import { foldWord, isStopWord, listWords, stem } from '../../text/words.ts'
import { findMentionedActors, type MentionedActor } from './mentioned-actors.ts'
import { findNamedOutlets, type NamedOutlet } from './named-outlets.ts'
import { findSought, type Sought } from './sought.ts'
import { spellOut } from './spell-out.ts'
import { findTimeWindow, type TimeWindow } from './time-window.ts'

/** A word of the question that the articles are searched for. */
export type Term = {
  /** As typed. */
  readonly word: string
  readonly stem: string
  /** Begins with a capital letter, or belongs to an actor's name. */
  readonly name: boolean
  /** Stands in the sentence that asks, not in one that leads up to it. */
  readonly focus: boolean
  /** Names the one who does what is asked: Vale in `what did Vale say to Holt`. */
  readonly subject: boolean
  /** 0 to 1: words of the question's own frame (`article`, `according`, `recently`) count for little. */
  readonly weight: number
}

/** A question, taken apart. */
export type Asked = {
  /** The question without marks of a platform, at most 1,500 characters. */
  readonly text: string
  readonly sought: Sought
  readonly terms: readonly Term[]
  /** Neighbouring words that belong together: stems of two terms with nothing but a short stop word between. */
  readonly pairs: readonly (readonly [string, string])[]
  readonly actors: readonly MentionedActor[]
  /** Where the name of the one who does what is asked begins; absent when the question has none. */
  readonly subject?: number
  readonly outlets: readonly NamedOutlet[]
  /** Parts of a long question that an article may answer one by one, as stems; the whole question when it is short. */
  readonly clauses: readonly (readonly string[])[]
  readonly window?: TimeWindow
}

/** Longer questions are read up to here. */
export const MAX_QUESTION_CHARS = 1500
const maxTerms = 48

const frameWords = new Set(
  `article articles report reports reported reportedly reporting according accord consider considering information
  individual discussed discussing discusses mention mentioned mentions mentioning suggest suggests suggested detailing
  detailed describe described describing following recently recent currently latest approximately roughly name names
  named kind type sort week weeks today yesterday tomorrow please tell know give show find say says said story stories
  news piece pieces covered coverage source sources based associated highlighted featured identified known published
  question answer corpus exactly actually happened happen happening many much month year day ago already yet still ever even really took take taken part worth
  give given go went going list think thought get getting got make made big`
    .split(/\s+/u)
    .map((word) => stem(word)),
)

/**
 * Takes a question apart.
 *
 * @param question - as typed, hostile included; read up to `MAX_QUESTION_CHARS`
 * @param basis - the story's outlets and the day of its newest article
 * @param today - what `this week` and `yesterday` are counted from
 * @returns `terms` is empty when no word of it can be looked up
 */
export function parseQuestion(
  question: string,
  story: Story,
  today: IsoDate,
  { outlets: known = [], to: newest }: { readonly outlets?: readonly string[]; readonly to?: IsoDate } = {},
): Asked {
  const text = cleanQuestion(question)
  const sought = findSought(text)
  const window = findTimeWindow(text, today, newest)
  const outlets = findNamedOutlets(text, known)
  const actors = findMentionedActors(text, story.actors)
  const subject = findSubject(text, sought.focus, actors)
  const terms = listTerms(text, { focusStart: sought.focus.start, subject }, [...(window?.words ?? []), ...outlets])
  return {
    text,
    sought,
    terms,
    pairs: listPairs(text, terms),
    outlets,
    clauses: listClauses(text, terms),
    actors,
    ...(subject === undefined ? {} : { subject }),
    ...(window === undefined ? {} : { window }),
  }
}

function cutAtWord(question: string): string {
  if (question.length <= MAX_QUESTION_CHARS) return question
  const cut = question.slice(0, MAX_QUESTION_CHARS)
  const space = cut.lastIndexOf(' ')
  return space > MAX_QUESTION_CHARS / 2 ? cut.slice(0, space) : cut
}

/** Takes out what platforms and programs put around words: mentions, marks of markup, control characters. */
export function cleanQuestion(question: string): string {
  const bare = cutAtWord(question)
    .replaceAll(/<[@#!][^<>\s]{0,80}>|(?<!\S)@(?:everyone|here|channel)\b/gu, ' ')
    // What has no width may stand inside a word that was copied from a page.
    .replaceAll(/\p{Cf}+/gu, '')
    .replaceAll(/[`*_~|<>{}[\]\\]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Z}]+/gu, ' ')
    .toWellFormed()
    .trim()
  return mendings.reduce((text, [slip, meant]) => text.replace(slip, meant), spellOut(bare))
}

/** Slips in the words that ask, clippings, and orders that ask: a closed class, so that they need no looking up. */
const mendings: readonly (readonly [RegExp, string])[] = [
  [/\bw(?:h?itch|ich)\b/giu, 'which'],
  [/\b(?:wat|waht|wht)\b/giu, 'what'],
  [/\b(?:wen|wehn)\b(?= (?:did|do|does|is|was|will|are)\b)/giu, 'when'],
  [/^(?:were|wher|wear)\b(?= (?:did|do|does|is|was|will|could|might|should|can)\b)/iu, 'where'],
  [/\b(?:hwo|woh)\b/giu, 'who'],
  [/\b(did|does|do|is|was|are|were|has|have|had|could|would|should)nt\b/giu, "$1n't"],
  [/\b(who) (?:came|comes) after\b/giu, '$1 succeeded'],
  [/\b(the) pm\b/giu, '$1 prime minister'],
  [/^(?:please )?(?:list|name|enumerate) (?:all )?(?:(?:of )?the )?(?=\p{Ll}{3,})/iu, 'which '],
]

/** `Take over`, `go down`: with its particle a verb that says little says all. */
function isPhrasal(text: string, end: number): boolean {
  return /^ (?:over|down|apart)\b/u.test(text.slice(end, end + 8))
}

/** A word of the question's own frame, and one that is tied to another by a hyphen, beside 1 for any other. */
const frameWeight = 0.2
const tiedWeight = 0.4
/** The length of `about their`, with the spaces. */
const aboutChars = 14

function listTerms(
  text: string,
  { focusStart, subject }: { readonly focusStart: number; readonly subject: number | undefined },
  aside: readonly Span[],
): Term[] {
  const terms = new Map<string, Term>()
  for (const { start, end, word } of listWords(text)) {
    if (isStopWord(word) || questionWords.has(word.toLowerCase()) || isMeasure(text, start, word)) continue
    if (aside.some((span) => start >= span.start && end <= span.end)) continue
    const stemmed = stem(foldWord(word))
    if (stemmed === '') continue
    const frame = frameWords.has(stemmed) && !isPhrasal(text, end) && !isTopic(text, start)
    const name = !frame && /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(word) && !startsSentence(text, start)
    const known = terms.get(stemmed)
    const term = {
      word,
      stem: stemmed,
      name,
      focus: start >= focusStart,
      subject: start === subject,
      weight: frame ? frameWeight : isTied(text, end, word) ? tiedWeight : 1,
    }
    terms.set(
      stemmed,
      known === undefined ? term : { ...known, name: known.name || name, focus: known.focus || term.focus },
    )
    if (terms.size >= maxTerms) break
  }
  return [...terms.values()]
}

/** What something is said about is no word of the question's frame: `said about the talks`. */
function isTopic(text: string, start: number): boolean {
  return /\babout (?:the |this |that |his |her |their )?$/iu.test(text.slice(Math.max(0, start - aboutChars), start))
}

/** `Co-pilot`, `ex-wife`: what is tied to a word by a hyphen tells little alone. */
function isTied(text: string, end: number, word: string): boolean {
  return /^(?:co|ex|re|un|pre|non)$/iu.test(word) && /^-\p{L}/u.test(text.slice(end, end + 2))
}

/** `How far`, `how big`: what is measured, and no word that a report has beside its measure. */
function isMeasure(text: string, at: number, word: string): boolean {
  return /^(?:far|big|large)$/iu.test(word) && /\bhow $/iu.test(text.slice(Math.max(0, at - 5), at))
}

const questionWords = new Set(
  'who whom whose what which when where why how much many long often soon old did does do is are was were has have had will would can could should may might shall cant wont dont didnt doesnt isnt wasnt arent werent hasnt havent couldnt wouldnt whats whos wheres hes shes theyre im ive'.split(
    ' ',
  ),
)

/** The first word of a sentence has its capital from there. */
function startsSentence(text: string, offset: number): boolean {
  const before = text.slice(0, offset).trimEnd()
  return before === '' || /[.?!:]["'”’)]?$/u.test(before)
}

function listPairs(text: string, terms: readonly Term[]): (readonly [string, string])[] {
  const stems = new Set(terms.filter(({ weight }) => weight === 1).map((term) => term.stem))
  const pairs: (readonly [string, string])[] = []
  let last: { stem: string; end: number } | undefined
  for (const { start, end, word } of listWords(text)) {
    const stemmed = stem(foldWord(word))
    if (!stems.has(stemmed)) continue
    if (
      last !== undefined &&
      last.stem !== stemmed &&
      start - last.end <= 5 &&
      !/[.,;:?!]/u.test(text.slice(last.end, start))
    ) {
      pairs.push([last.stem, stemmed])
    }
    last = { stem: stemmed, end }
  }
  return pairs.slice(0, maxTerms)
}

const clauseBreak =
  /[,;:()\u2013\u2014]|\b(?:and|while|who|which|whose|where|as well as|but|after|before|between|that)\b/giu

function listClauses(text: string, terms: readonly Term[]): string[][] {
  const wanted = new Set(terms.filter(({ weight }) => weight === 1).map((term) => term.stem))
  const clauses: string[][] = []
  let open: string[] = []
  for (const part of text.split(clauseBreak)) {
    const stems = listWords(part)
      .map(({ word }) => stem(foldWord(word)))
      .filter((one) => wanted.has(one))
    open.push(...stems)
    // A clause of fewer than three words says too little alone and goes with the next one.
    if (new Set(open).size < 3) continue
    clauses.push([...new Set(open)])
    open = []
  }
  if (open.length > 0) clauses.push([...new Set([...(clauses.pop() ?? []), ...open])])
  return clauses.slice(0, 16)
}

const subjectAfter =
  /\b(?:did|does|do|has|have|had|will|would|can|could|should|is|was|are|were)(?:n['’]t)?\s+(?:the\s+|mr\s+|mrs\s+|ms\s+|sir\s+)?(?=\S)/giu

/** The name or actor that follows the auxiliary of the sentence that asks. */
function findSubject(text: string, focus: Span, actors: readonly MentionedActor[]): number | undefined {
  for (const match of text.slice(focus.start, focus.end).matchAll(subjectAfter)) {
    const at = focus.start + match.index + match[0].length
    const actor = actors.find(({ start, printed }) => start >= at - 4 && start <= at && start + printed.length > at)
    if (actor !== undefined) return actor.start
    if (/^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 4))) return at
  }
  return undefined
}
