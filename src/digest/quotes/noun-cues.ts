/** Finds nouns that report speech: `his claim that it will open`, `Vale's claim to have opened it`. */

import type { Cue } from './cues.ts'
import type { Frame } from './frame.ts'
import { type Line, tokenAt } from './line.ts'
import type { Phrase } from './phrase.ts'
import { findPhraseBefore } from './phrase-before.ts'
import { isPossessive, type Range } from './tokens.ts'
import { conjunctions, determiners, subordinators } from './word-classes.ts'

const nouns = new Set(
  `accusation accusations admission allegation allegations announcement argument assertion assertions claim claims
  complaint contention denial insistence pledge prediction promise statement suggestion suggestions threat vow
  warning warnings`.split(/\s+/u),
)
/**
 * Lists the nouns of a sentence that report what their possessor says. One that opens its clause is left out: where its
 * words end and the reporter's go on is not clear there.
 */
export function findNounFrames(line: Line, sentence: Range): Frame[] {
  const frames: Frame[] = []
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    const { lower, quote } = tokenAt(line, i)
    if (quote >= 0 || !nouns.has(lower)) continue
    const next = tokenAt(line, i + 1).lower
    const that = next === 'that'
    if (!that && !(next === 'to' && lower === 'claim')) continue
    const owner = findPossessor(line, i, sentence.from)
    if (owner !== undefined && !opensClause(line, owner.from, sentence.from))
      frames.push(makeFrame(line, i, owner, that))
  }
  return frames
}

/** The possessor, with at most two adjectives behind it. */
function findPossessor(line: Line, noun: number, floor: number): Phrase | undefined {
  for (let i = noun - 1; i >= floor && i >= noun - 3; i--) {
    const { lower, word, kind, quote } = tokenAt(line, i)
    if (kind !== 'word' || quote >= 0) return undefined
    if (/^(?:his|her|their)$/.test(lower)) return { from: i, to: i + 1, kind: 'pronoun' }
    if (isPossessive(word)) return findOwner(line, i, floor)
    if (determiners.has(lower)) return undefined
  }
  return undefined
}

/** A name's capitals alone: what stands before them may be the verb. */
function findOwner(line: Line, last: number, floor: number): Phrase | undefined {
  let from = last
  while (
    from > floor &&
    tokenAt(line, last).capital &&
    tokenAt(line, from - 1).capital &&
    tokenAt(line, from - 1).quote < 0
  )
    from--
  return tokenAt(line, last).capital ? { from, to: last + 1, kind: 'name' } : findPhraseBefore(line, last, floor)
}

function opensClause(line: Line, at: number, floor: number): boolean {
  const { lower, kind } = tokenAt(line, at - 1)
  return at <= floor || kind !== 'word' || conjunctions.has(lower) || subordinators.has(lower)
}

function makeFrame(line: Line, at: number, owner: Phrase, that: boolean): Frame {
  const cue: Cue = { lemma: tokenAt(line, at).lower, kind: 'say', form: 'past', noun: true, written: false }
  const verb = { from: at, to: at + 1 }
  const content = that ? at + 2 : at + 1
  return {
    cue,
    verb,
    subject: { ...owner, head: owner, possessive: true },
    inverted: false,
    unit: { from: owner.from, to: at + 1 },
    complement: {
      kind: 'clause',
      at: content,
      that,
      colon: false,
      comma: false,
      between: { from: at + 1, to: at + 1 },
    },
    negated: false,
    form: 'noun',
  }
}
