/** Says what each verb of saying can take: words in marks, a clause, or a thing. */

import type { Complement } from './complements.ts'
import type { Cue } from './cues.ts'
import { type Line, tokenAt } from './line.ts'
import { auxiliaries, personal } from './word-classes.ts'

/**
 * Says whether the verb can take what follows it; where nothing follows, the words may stand before it.
 *
 * @param place - whether words in marks stand right before the verb and its subject, and where the sentence ends
 */
export function takes(
  line: Line,
  cue: Cue,
  complement: Complement,
  place: { behindQuote: boolean; end: number },
): boolean {
  if (place.behindQuote) return true
  if (complement.kind === 'none')
    return cue.kind === 'say' || cue.kind === 'tell' || (cue.kind === 'hold' && complement.comma)
  if (complement.kind === 'quote')
    return cue.kind !== 'quote' || complement.comma || complement.colon || tokenAt(line, complement.at + 1).capital
  if (makesThings.has(cue.lemma))
    return complement.that || complement.colon || holdsVerb(line, complement.at, place.end)
  if (cue.kind === 'say' || cue.kind === 'tell' || cue.kind === 'object') return true
  if (cue.kind === 'quote') return cue.lemma === 'continue' && complement.that
  if (cue.kind === 'name') return hasQuote(line, complement.at, place.end)
  return complement.that || opensClause(line, complement.at)
}

/** Verbs that take things as well as words: `wrote a letter`, `added two chairs`. */
const makesThings = new Set(['write', 'add', 'state'])

/** A pronoun or auxiliary soon behind shows that a clause follows, no thing. */
function holdsVerb(line: Line, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 12); i++) {
    const { lower, quote, kind } = tokenAt(line, i)
    if (quote >= 0 || personal.has(lower) || auxiliaries.has(lower)) return true
    if (kind !== 'word') return false
  }
  return false
}

/** `to go`, `whether it can`, `she will`: a word that begins a clause, with more behind it. */
function opensClause(line: Line, at: number): boolean {
  const opens = /^(?:to|whether|if|how|why|what|he|she|it|they|there)$/.test(tokenAt(line, at).lower)
  return opens && tokenAt(line, at + 1).kind === 'word'
}

function hasQuote(line: Line, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 12); i++) if (tokenAt(line, i).quote >= 0) return true
  return false
}
