/** Carries speakers on: over the paragraphs of one quotation, to bare quotations, and through dialogue. */

import type { Speaker } from '../../model/digest.ts'
import type { Attributed, Context, State } from './attributed.ts'
import { findSignature } from './introductions.ts'
import { type Line, tokenAt } from './line.ts'
import { attributeOpen } from './open-quotations.ts'
import type { People } from './people.ts'
import { namesNobody } from './somebody.ts'
import { type Identified, identify } from './speakers.ts'
import { leansBack, notePending, noteSpeaker } from './spoken-of.ts'
import { takeUpPronoun, takeUpRole } from './take-up.ts'
import type { Range } from './tokens.ts'
import { isQuoteOnly, type Utterance } from './utterances.ts'

/** Names the speaker of every utterance, passage after passage. */
export function carrySpeakers(
  text: string,
  lines: readonly Line[],
  utterances: readonly (readonly Utterance[])[],
  people: People,
): Attributed[] {
  const state = startState()
  const all: Attributed[] = []
  for (const [n, line] of lines.entries()) {
    const own = utterances[n] ?? []
    const context = { text, people, state, before: lines[n - 1] }
    const { unclosed } = state
    if (own.length === 0 && all.at(-1)?.line === context.before) signLast(all, identifySignature(line, context))
    const carried = carryLine(line, own, context)
    if (carried[0] !== undefined && all.at(-1)?.line === context.before && unclosed)
      carried[0] = joinBack(all, carried[0])
    // One by one: a megabyte of quotations is more than a call takes arguments.
    for (const made of carried) all.push(made)
    closeLine(line, own, state)
  }
  return all.filter(({ block, speaker }) => !block || speaker !== undefined)
}

/**
 * Gives what is known of speakers and subjects before a sentence of the last of these lines.
 *
 * @param until - the first token of that sentence
 */
export function carryUntil(
  {
    text,
    lines,
    utterances,
    people,
  }: {
    readonly text: string
    readonly lines: readonly Line[]
    readonly utterances: readonly (readonly Utterance[])[]
    readonly people: People
  },
  until: number,
): State {
  const state = startState()
  for (const [n, line] of lines.entries()) {
    const own = utterances[n] ?? []
    const context = { text, people, state, before: lines[n - 1] }
    if (n === lines.length - 1) {
      const before = own.filter(({ sentence }) => sentence.from < until)
      carryLine(line, before, context, until)
    } else {
      carryLine(line, own, context)
      closeLine(line, own, state)
    }
  }
  return state
}

function startState(): State {
  return { recent: [], pending: [], last: undefined, other: undefined, spokesperson: undefined, unclosed: false }
}

/** `– Orla Vale, bank chair` alone in its passage. */
function identifySignature(line: Line, { text, people, state }: Context): Identified | undefined {
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

/**
 * A quotation of several passages is that of whoever stands at its end: `“We left at night.`, `We came at dawn,” said Vale`.
 *
 * @param all - what was said before; those with nobody beside them get the speaker, from the last one back
 * @returns the end of the quotation, which goes on with them
 */
function joinBack(all: Attributed[], end: Attributed): Attributed {
  const { frame, person, pieces, speaker } = end
  if (pieces[0]?.from !== 0 || frame === undefined || speaker === undefined || end.kind === 'partial') return end
  if (speaker.how === 'pronoun' && (speaker.name ?? speaker.standsFor) === undefined) return end
  let first = all.length - 1
  while (first >= 0 && all[first]?.continues) first--
  for (let i = first; i < all.length; i++) if (i < 0 || !all[i]?.open || all[i]?.kind !== 'direct') return end
  for (let i = first; i < all.length; i++) {
    const { person: _person, speaker: _speaker, ...one } = all[i] as Attributed
    all[i] = { ...one, speaker, ...(person === undefined ? {} : { person }) }
  }
  return { ...end, continues: end.kind === 'direct' }
}

/** One passage, up to a token: the subjects of the sentences before an utterance are noted first. */
function carryLine(line: Line, own: readonly Utterance[], context: Context, until = line.tokens.length): Attributed[] {
  const { people, state } = context
  const told = new Set(own.filter(opensItsSentence).map(({ sentence }) => sentence.from))
  let next = 0
  const noteUntil = (to: number) => {
    for (; next < line.sentences.length && (line.sentences[next] as Range).to <= to; next++) {
      const sentence = line.sentences[next] as Range
      if (!told.has(sentence.from)) state.pending.push({ line, sentence })
    }
  }
  const attributed = own.map((utterance) => {
    noteUntil(utterance.sentence.from)
    if (leansBack(utterance)) notePending(tokenAt(line, utterance.sentence.from).start, people, state)
    const made = attribute(utterance, context)
    remember(made, people, state)
    return made
  })
  noteUntil(until)
  return attributed
}

/** `‹Vale's wife left›, Okoro said`: who opens the sentence is spoken of; the one who speaks is its subject. */
function opensItsSentence({ frame, kind, pieces: [piece], sentence }: Utterance): boolean {
  return kind === 'reported' && frame !== undefined && piece?.from === sentence.from && piece.to <= frame.verb.from
}

function attribute(utterance: Utterance, context: Context): Attributed {
  const { line, subject, open } = utterance
  if (subject === undefined) return open ? attributeOpen(utterance, context) : { ...utterance, continues: false }
  const { text, people, state } = context
  const unnamed = takeUpPronoun(utterance, subject, state)
  if (unnamed !== undefined) return { ...utterance, speaker: unnamed, continues: false }
  const made = identify(text, { line, subject }, people, state.recent)
  const speaker = made.person === undefined ? takeUpRole(made.speaker, state.spokesperson) : made.speaker
  return { ...utterance, ...made, speaker, continues: false }
}

function remember(utterance: Attributed, people: People, state: State): void {
  noteSpeaker(utterance, people, state)
  if (isSpokesperson(utterance)) state.spokesperson = utterance.speaker
  if (utterance.kind !== 'direct' && (utterance.speaker === undefined || isBare(utterance.speaker))) return
  const passesOn =
    utterance.subject?.kind === 'relative' ||
    (utterance.frame?.form === 'according' && utterance.kind === 'reported' && state.last?.kind === 'direct')
  if (passesOn && state.last?.sentence === utterance.sentence) return
  if (state.last !== undefined && isToldBy(utterance, state.last)) return
  if (state.last !== undefined && !isSameSpeaker(state.last, utterance)) state.other = state.last
  state.last = utterance
}

/** `who said`, with nobody named before it: an aside, behind which the sentence goes back to its subject. */
function isBare({ how, name, printed }: Speaker): boolean {
  return how === 'pronoun' && name === undefined && namesNobody(printed)
}

/** `The witness says ‹guards told them that it was shut›`: who goes on afterwards is the one who tells of it. */
function isToldBy({ frame, kind, pieces, sentence }: Attributed, teller: Attributed): boolean {
  const told = teller.pieces[0]
  if (frame === undefined || told === undefined || kind !== 'reported' || teller.kind !== 'reported') return false
  if ((pieces[0]?.from ?? 0) < frame.verb.to) return false
  return sentence === teller.sentence && told.from <= frame.verb.from && frame.verb.to <= told.to
}

function isSameSpeaker(a: Attributed, b: Attributed): boolean {
  return a.person === b.person && (a.person !== undefined || a.speaker?.printed === b.speaker?.printed)
}

/** Somebody who speaks for somebody else, whose `The spokeswoman` later means the same one. */
function isSpokesperson({ speaker }: Attributed): boolean {
  return speaker !== undefined && /\bspokes(?:wo)?(?:man|person)\b/iu.test(`${speaker.printed} ${speaker.role ?? ''}`)
}

/** What the passage leaves behind for the next one: an open quotation, or speech at its end. */
function closeLine(line: Line, own: readonly Utterance[], state: State): void {
  const last = line.quoted.at(-1)
  state.unclosed = last !== undefined && !last.closed
  const spoken = state.last !== undefined && state.last.sentence === line.sentences.at(-1)
  const goesOn = own.length > 0 && state.last !== undefined && (spoken || state.last.block || endsWithSpeech(line))
  if (goesOn && !line.heading) return
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
