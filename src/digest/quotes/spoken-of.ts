/** Notes who was spoken of on the way, whom a pronoun later in the article may mean. */

import type { Speaker } from '../../model/digest.ts'
import type { Attributed, State } from './attributed.ts'
import { isBody } from './bodies.ts'
import { type Line, tokenAt } from './line.ts'
import { cutHead, wordsOf } from './mention.ts'
import { findOpening } from './openings.ts'
import type { People } from './people.ts'
import { isPlaceOrBody, type Person } from './person.ts'
import { isSomebody } from './somebody.ts'
import type { Subject } from './subject.ts'
import type { Range } from './tokens.ts'
import type { Utterance } from './utterances.ts'

/** A pronoun, or words with nobody beside them, need to know who was spoken of before. */
export function leansBack({ line, subject, open }: Utterance): boolean {
  if (subject === undefined) return open
  return subject.kind === 'pronoun' || /^(?:his|her|their)$/.test(tokenAt(line, subject.head.from).lower)
}

/** Catches up with the subjects and speakers before `at`; sentences out of a pronoun's reach are passed over. */
export function notePending(at: number, people: People, state: State): void {
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
  if (opening.kind === 'nominal') noteRole(line, opening, people, state)
  else noteName(line, opening, people, state)
}

function noteRole(line: Line, opening: Range, people: People, state: State): void {
  const at = tokenAt(line, opening.from).start
  const holder = findBehind(line, opening.to, people) ?? people.findRole(wordsOf(line, cutHead(line, opening)))
  // Who spoke in this sentence by name is meant, whatever role stands before the name.
  const latest = state.recent[0]
  if (holder === undefined && latest?.person !== undefined && latest.at >= at) return
  if (holder !== undefined || isSomebody(line, opening)) note(holder, at, state)
}

/** The last two words of the subject, or the last alone, are its name. */
function noteName(line: Line, opening: Range, people: People, state: State): void {
  const at = tokenAt(line, opening.from).start
  const words: string[] = []
  const head = cutHead(line, opening)
  for (let i = head.from; i < head.to; i++) if (tokenAt(line, i).capital) words.push(tokenAt(line, i).word)
  const person = people.find(words.slice(-2), at) ?? people.find(words.slice(-1), at)
  if (person?.person) note(person, at, state)
  else if (words.length === 1 && !isPlaceOrBody(person?.name ?? words[0] ?? '')) note(undefined, at, state)
}

/** `The mayor, ‹Orla Vale›, left`: the name in apposition. */
function findBehind(line: Line, at: number, people: People): Person | undefined {
  if (tokenAt(line, at).lower !== ',') return undefined
  const words: string[] = []
  for (let i = at + 1; tokenAt(line, i).capital && words.length < 4; i++) words.push(tokenAt(line, i).word)
  const person = words.length > 1 ? people.find(words, tokenAt(line, at + 1).start) : undefined
  return person?.person ? person : undefined
}

function note(person: Person | undefined, at: number, state: State): void {
  const entry = person === undefined ? { at } : { person, at }
  state.recent = [entry, ...state.recent.filter((one) => one.person !== person)].slice(0, 6)
}

/** A speaker is a likely one to be meant later, and an unnamed speaker keeps the pronoun from somebody named before. */
export function noteSpeaker({ person, speaker, line, subject }: Attributed, people: People, state: State): void {
  if (subject === undefined || speaker === undefined) return
  const at = tokenAt(line, subject.from).start
  const meant = person ?? findMeant(speaker, at, people)
  if (isUnknown(line, subject, meant)) state.pending.push({ at })
  else if (meant !== undefined && !isBody(meant.name.split(' '))) state.pending.push({ person: meant, at })
}

/** Somebody without a name, or of one name alone that tells no more: `said ‹Orla›, a customer`. */
function isUnknown(line: Line, { head, kind }: Subject, named: Person | undefined): boolean {
  if (kind === 'nominal') return named === undefined && isSomebody(line, head)
  const { word } = tokenAt(line, head.from)
  return kind === 'name' && named?.person !== true && head.to - head.from === 1 && !isPlaceOrBody(word)
}

/** `Vale's lawyers said … She …`: whom several speak for is the one whom a pronoun means. */
function findMeant({ printed, onBehalfOf }: Speaker, at: number, people: People): Person | undefined {
  if (onBehalfOf?.name === undefined || !/s$/u.test(printed)) return undefined
  const person = people.find(onBehalfOf.name.split(' '), at)
  return person?.person ? person : undefined
}
