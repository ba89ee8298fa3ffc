/** Finds the speaker of the sentence before in a pronoun or a role: `They added`, `It went on`, `The spokesman said`. */

import type { Speaker } from '../../model/digest.ts'
import type { Attributed, State } from './attributed.ts'
import { type Line, tokenAt } from './line.ts'
import { findOpening } from './openings.ts'
import { documents } from './role-nouns.ts'
import { canSpeak, findHead } from './somebody.ts'
import type { Subject } from './subject.ts'
import type { Utterance } from './utterances.ts'

/**
 * Finds whom a pronoun takes up that no name explains: `A spokesman said … He added …`.
 *
 * @returns `undefined` where the last speaker has a name, doesn't fit, or somebody has been named since
 */
export function takeUpPronoun(utterance: Utterance, subject: Subject, state: State): Speaker | undefined {
  const { last } = state
  if (subject.kind !== 'pronoun' || last?.speaker === undefined) return undefined
  const { line } = utterance
  const { word, lower, start, end } = tokenAt(line, subject.from)
  if (isOtherSince(line, start, state) || (last.sentence !== utterance.sentence && opensWithOther(utterance, subject)))
    return undefined
  const { name, onBehalfOf, printed, standsFor = printed, role } = last.speaker
  const base = { printed: word, at: { start, end }, how: 'pronoun' as const }
  const behalf = onBehalfOf === undefined ? {} : { onBehalfOf }
  if (name !== undefined)
    return isBodys(lower, last) ? { ...base, name, ...(role === undefined ? {} : { role }), ...behalf } : undefined
  if (isPronoun.test(standsFor) || !mayBeMeant(last)) return undefined
  return fitsPronoun(lower, standsFor) || isThings(lower, last) ? { ...base, standsFor, ...behalf } : undefined
}

/** Gives `The spokeswoman added` what is known of the one who spoke before: a name, or the bank that she speaks for. */
export function takeUpRole(speaker: Speaker, spokesperson: Speaker | undefined): Speaker {
  if (spokesperson === undefined || speaker.name !== undefined || speaker.onBehalfOf !== undefined) return speaker
  const noun = /^the (spokes(?:wo)?(?:man|person))$/iu.exec(speaker.printed)?.[1]?.toLowerCase()
  const { printed, standsFor = printed, name, role, onBehalfOf } = spokesperson
  if (noun === undefined || !`${standsFor} ${role ?? ''}`.toLowerCase().includes(noun)) return speaker
  return {
    ...speaker,
    ...(name === undefined ? { standsFor } : { name }),
    ...(role === undefined ? {} : { role }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  }
}

/** A day or a bridge is nobody, whatever verb stood behind it. */
function mayBeMeant({ line, subject }: Attributed): boolean {
  return subject === undefined || subject.kind !== 'nominal' || canSpeak(line, { ...subject.head, kind: 'nominal' })
}

const isPronoun = /^(?:he|she|they|it|we|i|one|who)$/iu

/** `The bank said … It added …`: a body that spoke by its name. */
function isBodys(pronoun: string, { person }: Attributed): boolean {
  return (pronoun === 'it' || pronoun === 'they') && person?.person === false
}

/** `The report said … It added …`: a body or document without a name. */
function isThings(pronoun: string, { line, subject }: Attributed): boolean {
  return pronoun === 'it' && subject?.kind === 'nominal' && documents.has(findHead(line, subject.head))
}

/** Somebody else was the subject after the last utterance. */
function isOtherSince(line: Line, at: number, { recent, last }: State): boolean {
  const latest = recent[0]
  if (latest === undefined || last === undefined || latest.at >= at) return false
  return last.line !== line ? latest.at >= line.start : latest.at > tokenAt(line, last.sentence.to - 1).start
}

/** `Vale's family was sad, they said`: whom the pronoun's own sentence speaks of first is the likelier one. */
function opensWithOther({ line, sentence }: Utterance, { from }: Subject): boolean {
  if (from <= sentence.from || tokenAt(line, sentence.from).quote >= 0) return false
  const opening = findOpening(line, { from: sentence.from, to: from })
  return opening !== undefined && opening.kind !== 'pronoun' && canSpeak(line, opening)
}

function fitsPronoun(pronoun: string, printed: string): boolean {
  if (pronoun !== 'he' && pronoun !== 'she' && pronoun !== 'they') return false
  if (/\b(?:spokesman|man|boy|father|businessman)\b/iu.test(printed)) return pronoun === 'he'
  if (/\b(?:spokeswoman|woman|girl|mother|businesswoman)\b/iu.test(printed)) return pronoun === 'she'
  if (/\b(?:he|she|they|i|we|it)\b/iu.test(printed)) return printed.toLowerCase() === pronoun
  return pronoun === 'they' || !/(?:[^s]s|people|police)$/u.test(printed)
}
