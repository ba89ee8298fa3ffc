/** Carries speakers on: over the paragraphs of one quotation, to bare quotations, and through dialogue. */

import type { Speaker } from '../../model/digest.ts'
import type { Attributed, State } from './attributed.ts'
import { isBody } from './bodies.ts'
import { findFrames } from './frames.ts'
import { findSignature } from './introductions.ts'
import { type Line, tokenAt } from './line.ts'
import type { People, Person } from './people.ts'
import { canSpeak, isSomebody } from './somebody.ts'
import { type Identified, identify } from './speakers.ts'
import { findAttributed, findOpening, type Subject } from './subject.ts'
import { takeUpPronoun, takeUpRole } from './take-up.ts'
import type { Range } from './tokens.ts'
import { isQuoteOnly, type Utterance } from './utterances.ts'
import { joining } from './word-classes.ts'

/** Names the speaker of every utterance, passage after passage. */
export function carrySpeakers(
  text: string,
  lines: readonly Line[],
  utterances: readonly (readonly Utterance[])[],
  people: People,
): Attributed[] {
  const state: State = {
    recent: [],
    pending: [],
    last: undefined,
    other: undefined,
    spokesperson: undefined,
    unclosed: false,
  }
  const all: Attributed[] = []
  for (const [n, line] of lines.entries()) {
    const own = utterances[n] ?? []
    if (own.length === 0 && all.at(-1)?.line === lines[n - 1])
      signLast(all, identifySignature(text, line, people, state))
    // One by one: a megabyte of quotations is more than a call takes arguments.
    for (const made of carryLine(text, line, own, { people, state, before: lines[n - 1] })) all.push(made)
    closeLine(line, own, state)
  }
  return all.filter(({ block, speaker }) => !block || speaker !== undefined)
}

/** `– Orla Vale, bank chair` alone in its passage. */
function identifySignature(text: string, line: Line, people: People, state: State): Identified | undefined {
  const signature = findSignature(line)
  return signature?.at === 0 ? identify(text, { line, subject: signature.subject }, people, state.recent) : undefined
}

/** The words in the passages right before a signature, with nobody beside them, are the signer's. */
function signLast(all: Attributed[], signer: Identified | undefined): void {
  if (signer === undefined) return
  for (let i = all.length - 1; i >= 0; i--) {
    const one = all[i] as Attributed
    if (one.kind !== 'direct' || one.speaker !== undefined) return
    all[i] = { ...one, ...signer }
    if (!one.continues) return
  }
}

type Context = { readonly people: People; readonly state: State; readonly before: Line | undefined }

/** One passage: the subjects of the sentences before an utterance are noted first. */
function carryLine(
  text: string,
  line: Line,
  own: readonly Utterance[],
  { people, state, before }: Context,
): Attributed[] {
  let next = 0
  const noteUntil = (to: number) => {
    for (; next < line.sentences.length && (line.sentences[next] as Range).to <= to; next++) {
      state.pending.push({ line, sentence: line.sentences[next] as Range })
    }
  }
  const attributed = own.map((utterance) => {
    noteUntil(utterance.sentence.from)
    if (leansBack(utterance)) notePending(tokenAt(line, utterance.sentence.from).start, people, state)
    const made = attribute(text, utterance, people, state, before)
    remember(made, people, state)
    return made
  })
  noteUntil(line.tokens.length)
  return attributed
}

/** A pronoun, or words with nobody beside them, need to know who was spoken of before. */
function leansBack({ line, subject, open }: Utterance): boolean {
  if (subject === undefined) return open
  return subject.kind === 'pronoun' || /^(?:his|her|their)$/.test(tokenAt(line, subject.head.from).lower)
}

/** Catches up with the subjects and speakers before `at`; sentences out of a pronoun's reach are passed over. */
function notePending(at: number, people: People, state: State): void {
  for (const one of state.pending) {
    if (!('line' in one)) note(one.person, one.at, state)
    else if (tokenAt(one.line, one.sentence.to - 1).end > at - farthest)
      noteSubject(one.line, one.sentence, people, state)
  }
  state.pending = []
}

/** Further back than any pronoun reaches. */
const farthest = 3000

/** Who opens a sentence as its subject is the likeliest to be meant by a pronoun behind it. */
function noteSubject(line: Line, sentence: Range, people: People, state: State): void {
  // Behind words in marks stands whoever says them, who is noted as a speaker.
  if (tokenAt(line, sentence.from).quote >= 0) return
  const opening = findOpening(line, sentence)
  if (opening === undefined || opening.kind === 'pronoun' || opening.kind === 'relative') return
  const at = tokenAt(line, opening.from).start
  if (opening.kind === 'nominal') {
    const holder = findBehind(line, opening.to, people) ?? people.findRole(wordsOf(line, opening))
    // Who spoke in this sentence by name is meant, whatever role stands before the name.
    const latest = state.recent[0]
    if (holder === undefined && latest?.person !== undefined && latest.at >= at) return
    if (holder !== undefined || isSomebody(line, opening)) note(holder, at, state)
    return
  }
  const words = []
  for (let i = opening.from; i < opening.to; i++) if (tokenAt(line, i).capital) words.push(tokenAt(line, i).word)
  const person = people.find(words.slice(-2), at) ?? people.find(words.slice(-1), at)
  if (person?.person) note(person, at, state)
}

/** `The mayor, ‹Orla Vale›, left`: the name in apposition. */
function findBehind(line: Line, at: number, people: People): Person | undefined {
  if (tokenAt(line, at).lower !== ',') return undefined
  const words: string[] = []
  for (let i = at + 1; tokenAt(line, i).capital && words.length < 4; i++) words.push(tokenAt(line, i).word)
  const person = words.length > 1 ? people.find(words, tokenAt(line, at + 1).start) : undefined
  return person?.person ? person : undefined
}

function wordsOf(line: Line, { from, to }: Range): string {
  const words: string[] = []
  for (let i = from; i < to && !(i > from && joining.has(tokenAt(line, i).lower)); i++)
    words.push(tokenAt(line, i).word)
  return words.join(' ')
}

function note(person: Person | undefined, at: number, state: State): void {
  const entry = person === undefined ? { at } : { person, at }
  state.recent = [entry, ...state.recent.filter((one) => one.person !== person)].slice(0, 6)
}

function attribute(
  text: string,
  utterance: Utterance,
  people: People,
  state: State,
  before: Line | undefined,
): Attributed {
  if (utterance.subject !== undefined) {
    const unnamed = takeUpPronoun(utterance, utterance.subject, state)
    if (unnamed !== undefined) return { ...utterance, speaker: unnamed, continues: false }
    const { speaker, person } = identify(
      text,
      { line: utterance.line, subject: utterance.subject },
      people,
      state.recent,
    )
    const known = person === undefined ? takeUpRole(speaker, state.spokesperson) : speaker
    return { ...utterance, speaker: known, continues: false, ...(person === undefined ? {} : { person }) }
  }
  if (!utterance.open) return { ...utterance, continues: false }
  return attributeOpen(text, utterance, people, state, before)
}

/** A quotation with nobody beside it. */
function attributeOpen(
  text: string,
  utterance: Utterance,
  people: People,
  state: State,
  before: Line | undefined,
): Attributed {
  const { line, sentence } = utterance
  const { last } = state
  if (last !== undefined && last.line === line) return goOn(utterance, last, last.kind === 'direct')
  const earlier = findEarlier(line, sentence)
  const named = earlier === undefined ? undefined : findOpening(line, earlier)
  if (named !== undefined && canSpeak(line, named)) return byOpening(text, utterance, line, named, people, state)
  if (last === undefined || before === undefined || last.line !== before) {
    const subject = before === undefined ? undefined : findColonSubject(before)
    return before === undefined || subject === undefined
      ? { ...utterance, continues: false }
      : byOpening(text, utterance, before, subject, people, state)
  }
  if (state.unclosed || (utterance.block && last.block)) return goOn(utterance, last, true)
  const speaker = alternates(text, state) ? state.other : last
  return goOn(utterance, speaker ?? last, false)
}

/** The sentence before another of the same passage. */
function findEarlier(line: Line, sentence: Range): Range | undefined {
  let low = 0
  let high = line.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((line.sentences[middle] as Range).from < sentence.from) low = middle + 1
    else high = middle
  }
  return line.sentences[low - 1]
}

function byOpening(
  text: string,
  utterance: Utterance,
  line: Line,
  subject: Subject,
  people: People,
  state: State,
): Attributed {
  const { speaker, person } = identify(text, { line, subject }, people, state.recent)
  return { ...utterance, speaker, continues: false, ...(person === undefined ? {} : { person }) }
}

/** The subject of a passage's last sentence, when it ends in a colon. */
function findColonSubject(line: Line): Subject | undefined {
  const sentence = line.sentences.at(-1)
  if (sentence === undefined || tokenAt(line, sentence.to - 1).lower !== ':') return undefined
  const framed = findFrames(line, sentence).at(-1)?.subject
  const opening = findAttributed(line, sentence) ?? framed ?? findOpening(line, sentence)
  return opening !== undefined && canSpeak(line, opening) ? opening : undefined
}

function goOn(utterance: Utterance, from: Attributed, same: boolean): Attributed {
  const { speaker, person } = from
  if (speaker === undefined) return { ...utterance, continues: same }
  const { at: _at, ...rest } = speaker
  return {
    ...utterance,
    speaker: { ...rest, how: 'carried' },
    continues: same,
    ...(person === undefined ? {} : { person }),
  }
}

/** Two speakers took turns and the last one asked: the other answers. */
function alternates(text: string, { last, other }: State): boolean {
  const piece = last?.pieces.at(-1)
  if (last === undefined || other === undefined || piece === undefined) return false
  return /\?\W*$/u.test(text.slice(tokenAt(last.line, piece.from).start, tokenAt(last.line, piece.to - 1).end))
}

function remember(utterance: Attributed, people: People, state: State): void {
  noteSpeaker(utterance, people, state)
  if (isSpokesperson(utterance)) state.spokesperson = utterance.speaker
  if (utterance.kind !== 'direct' && utterance.speaker === undefined) return
  const passesOn =
    utterance.subject?.kind === 'relative' ||
    (utterance.frame?.form === 'according' && utterance.kind === 'reported' && state.last?.kind === 'direct')
  if (passesOn && state.last?.sentence === utterance.sentence) return
  if (state.last !== undefined && !isSameSpeaker(state.last, utterance)) state.other = state.last
  state.last = utterance
}

function isSameSpeaker(a: Attributed, b: Attributed): boolean {
  return a.person === b.person && (a.person !== undefined || a.speaker?.printed === b.speaker?.printed)
}

/** Somebody who speaks for somebody else, whose `The spokeswoman` later means the same one. */
function isSpokesperson({ speaker }: Attributed): boolean {
  return speaker !== undefined && /\bspokes(?:wo)?(?:man|person)\b/iu.test(`${speaker.printed} ${speaker.role ?? ''}`)
}

/** A speaker is a likely one to be meant later, and an unnamed speaker keeps the pronoun from somebody named before. */
function noteSpeaker({ person, speaker, line, subject }: Attributed, people: People, state: State): void {
  if (subject === undefined || speaker === undefined) return
  const at = tokenAt(line, subject.from).start
  const meant = person ?? findMeant(speaker, at, people)
  if (meant !== undefined && !isBody(meant.name.split(' '))) state.pending.push({ person: meant, at })
  else if (subject.kind === 'nominal' && isSomebody(line, subject.head)) state.pending.push({ at })
}

/** `Vale's lawyers said … She …`: whom several speak for is the one whom a pronoun means. */
function findMeant({ printed, onBehalfOf }: Speaker, at: number, people: People): Person | undefined {
  if (onBehalfOf?.name === undefined || !/s$/u.test(printed)) return undefined
  const person = people.find(onBehalfOf.name.split(' '), at)
  return person?.person ? person : undefined
}

/** What the passage leaves behind for the next one: an open quotation, or speech at its end. */
function closeLine(line: Line, own: readonly Utterance[], state: State): void {
  const last = line.quoted.at(-1)
  state.unclosed = last !== undefined && !last.closed
  const spoken = state.last !== undefined && state.last.sentence === line.sentences.at(-1)
  if (own.length > 0 && state.last !== undefined && (spoken || state.last.block || endsWithSpeech(line))) return
  state.last = undefined
}

/** The passage's last sentence holds words in marks. */
function endsWithSpeech(line: Line): boolean {
  const sentence = line.sentences.at(-1)
  if (sentence === undefined) return false
  if (isQuoteOnly(line, sentence)) return true
  for (let i = sentence.from; i < sentence.to; i++) if (tokenAt(line, i).quote >= 0) return true
  return false
}
