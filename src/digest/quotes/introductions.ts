/** Finds who is made to speak without a verb of saying: by a colon, a dash or a name behind the words. */

import { findCue } from './cues.ts'
import { findFrames } from './frames.ts'
import { type Line, tokenAt } from './line.ts'
import { findAttributed, findOpening } from './openings.ts'
import type { Phrase } from './phrase.ts'
import { findPhraseAfter } from './phrase-after.ts'
import { findPhraseBefore } from './phrase-before.ts'
import { canSpeak } from './somebody.ts'
import { findSubjectAfter, type Subject } from './subject.ts'
import { isDash, type Range } from './tokens.ts'

/** Something introduces the words; `subject` is absent where it names nobody. */
type Introduction = { readonly subject?: Subject }

/** Finds what introduces a quotation that no verb of saying takes. */
export function findIntroduced(line: Line, sentence: Range, quote: Range): Introduction | undefined {
  const before = tokenAt(line, quote.from - 1)
  if (quote.from > sentence.from && before.lower === ':') return introduceByColon(line, sentence, quote.from - 1)
  const after = tokenAt(line, quote.to)
  if (quote.to < line.tokens.length && isDash(after.lower) && quote.from === sentence.from)
    return introduceByName(line, quote.to + 1)
  if (quote.from > sentence.from && before.lower === ',' && isSentence(line, quote)) {
    const subject = findOpening(line, sentence)
    return subject === undefined || subject.to >= quote.from || !canSpeak(line, subject) ? {} : { subject }
  }
  return undefined
}

/** Begins with a capital and has a few words: more than a name. */
function isSentence(line: Line, quote: Range): boolean {
  return tokenAt(line, quote.from + 1).capital && quote.to - quote.from > 6
}

/** `Orla Vale: "…"`, `She was blunt about it: "…"`. */
function introduceByColon(line: Line, sentence: Range, colon: number): Introduction {
  const label = findPhraseBefore(line, skipBracket(line, colon) - 1, sentence.from)
  if (label !== undefined && isVerb(line, label)) return {}
  if (label !== undefined && (label.from === sentence.from || isDash(tokenAt(line, label.from - 1).lower))) {
    return label.kind === 'relative' ? {} : { subject: { ...label, head: label } }
  }
  const subject = findAttributed(line, sentence) ?? findOpening(line, { from: sentence.from, to: colon })
  if (subject === undefined || subject.to > colon || !canSpeak(line, subject)) return {}
  return { subject }
}

/** `said of the mayor: "…"`, behind a passage that broke off: the verb is no part of whoever speaks. */
function isVerb(line: Line, { from, kind }: Phrase): boolean {
  const cue = kind === 'nominal' ? findCue(tokenAt(line, from).lower) : undefined
  return cue !== undefined && !cue.noun && cue.form !== 'participle'
}

/** `Orla Vale (Ind.):` – the token behind the name. */
function skipBracket(line: Line, colon: number): number {
  if (tokenAt(line, colon - 1).lower !== ')') return colon
  for (let i = colon - 2; i > colon - 8; i--) if (tokenAt(line, i).lower === '(') return i
  return colon
}

/** `– Orla Vale, bank chair`: the name behind the last dash of a passage, with nothing but its apposition behind it. */
export function findSignature(line: Line): { readonly at: number; readonly subject: Subject } | undefined {
  const end = line.tokens.length
  for (let at = end - 2; at >= 0 && at > end - 25; at--) {
    const { lower, quote } = tokenAt(line, at)
    if (quote >= 0) return undefined
    if (!isDash(lower) || (lower === '-' && at > 0)) continue
    const subject = findSubjectAfter(line, at + 1, end)
    if (subject === undefined || subject.kind === 'pronoun' || !canSpeak(line, subject)) return undefined
    const ends = subject.to >= end - 1 || tokenAt(line, subject.to).lower === ','
    return ends && findFrames(line, { from: at + 1, to: end }).length === 0 ? { at, subject } : undefined
  }
  return undefined
}

/** `"…" – Orla Vale`: a name that ends the passage. */
function introduceByName(line: Line, from: number): Introduction {
  const phrase = findPhraseAfter(line, from, line.tokens.length)
  if (phrase === undefined || phrase.kind !== 'name' || phrase.to < line.tokens.length - 2) return {}
  return { subject: { ...phrase, head: phrase } }
}
