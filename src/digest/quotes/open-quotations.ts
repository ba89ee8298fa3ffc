/** Finds the speaker of a quotation with nobody beside it: who opens the sentence before, goes on, or answers. */

import { countBefore } from '../count-before.ts'
import type { Attributed, Context, State } from './attributed.ts'
import { findFrames } from './frames.ts'
import { type Line, tokenAt } from './line.ts'
import { findAttributed, findOpening } from './openings.ts'
import { canSpeak } from './somebody.ts'
import { identify, type Saying } from './speakers.ts'
import type { Subject } from './subject.ts'
import type { Range } from './tokens.ts'
import type { Utterance } from './utterances.ts'

/** A quotation with nobody beside it. */
export function attributeOpen(utterance: Utterance, context: Context): Attributed {
  const { line, sentence } = utterance
  const { text, state, before } = context
  const { last } = state
  if (last !== undefined && last.line === line) return goOn(utterance, last, last.kind === 'direct')
  const earlier = findEarlier(line, sentence)
  const named = earlier === undefined ? undefined : findOpening(line, earlier)
  if (named !== undefined && canSpeak(line, named) && !isSelf(line, named))
    return saidBy({ line, subject: named }, utterance, context)
  if (last === undefined || before === undefined || last.line !== before) {
    const subject = before === undefined ? undefined : findColonSubject(before)
    return before === undefined || subject === undefined
      ? { ...utterance, continues: false }
      : saidBy({ line: before, subject }, utterance, context)
  }
  if (state.unclosed || (utterance.block && last.block)) return goOn(utterance, last, last.kind === 'direct')
  const speaker = alternates(text, state) ? state.other : last
  return goOn(utterance, speaker ?? last, false)
}

/** `It rained.`, `Our friends met her.`: what opens the sentence before speaks itself, or means no one. */
function isSelf(line: Line, { kind, from }: Subject): boolean {
  const { lower } = tokenAt(line, from)
  return lower === 'my' || lower === 'our' || (kind === 'pronoun' && !/^(?:he|she|they)$/.test(lower))
}

/** The sentence before another of the same passage. */
function findEarlier(line: Line, sentence: Range): Range | undefined {
  return line.sentences[countBefore(line.sentences, sentence.from, ({ from }) => from) - 1]
}

function saidBy(saying: Saying, utterance: Utterance, { text, people, state }: Context): Attributed {
  return { ...utterance, ...identify(text, saying, people, state.recent), continues: false }
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
  const carried = { ...utterance, speaker: { ...rest, how: 'carried' as const }, continues: same }
  return person === undefined ? carried : { ...carried, person }
}

/** Two speakers took turns and the last one asked: the other answers. */
function alternates(text: string, { last, other }: State): boolean {
  const piece = last?.pieces.at(-1)
  if (last === undefined || other === undefined || piece === undefined) return false
  return /\?\W*$/u.test(text.slice(tokenAt(last.line, piece.from).start, tokenAt(last.line, piece.to - 1).end))
}
