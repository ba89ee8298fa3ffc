/** Tells whether a sentence has something of the kind that a question asks for. */

import { hasForm } from './answer-spans.ts'
import type { Choice } from './choose-sentences.ts'
import type { Examined } from './examine-question.ts'
import type { SoughtKind } from './sought.ts'

/** An answer that fits the kind asked for so well is one. */
export const TYPED_FROM = 0.6
/** A number that counts something else fits less. */
const countsFrom = 0.25
/** Kinds that a sentence plainly has or has not. */
const measured = new Set<SoughtKind>(['number', 'money', 'percent', 'date', 'duration', 'age'])

/** A number, a sum, a date, an age or a length of time is asked for. */
export function isMeasured(kind: SoughtKind): boolean {
  return measured.has(kind)
}

/** It has something of the kind asked for, where that has a form. */
export function isTyped({ answers }: Choice, { asked }: Examined): boolean {
  return !hasForm(asked.sought.kind) || answers.some(({ fit }) => fit >= TYPED_FROM)
}

/** A number, a sum, a date are asked for, and it has none. */
export function lacksForm({ answers }: Choice, { asked }: Examined): boolean {
  return measured.has(asked.sought.kind) && !answers.some(({ fit }) => fit >= countsFrom)
}
