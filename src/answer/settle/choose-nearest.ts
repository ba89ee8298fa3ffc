/** Chooses what comes nearest where no sentence answers plainly. */

import type { Choice } from '../choose/choose-sentences.ts'
import type { Examined } from '../choose/examine-question.ts'
import { isStatement } from '../choose/fit-sentence.ts'
import { isAlike } from '../choose/pick-sentences.ts'
import type { Judge } from './judge-choice.ts'
import { isOfTheWriter } from './stray-choice.ts'

/** What comes nearest, the likeliest first; `mayAnswer` where the articles more often answer than not. */
export type Nearest = { readonly choices: readonly Choice[]; readonly mayAnswer: boolean }

/**
 * From this chance on a sentence may answer: of 234 refusals in development stories three in four of those above it were of
 * questions that the articles answer, and one in three of those below.
 */
const mayAnswerFrom = 0.1
/** Another one has so much of the chance of the likeliest. */
const alsoFrom = 0.5
const mostShown = 2
/** Longer than this a sentence is no passage to look at on a telephone. */
export const LONGEST_NEAREST = 320

/** Chooses among the likeliest sentences; none where none states anything. */
export function chooseNearest(likeliest: readonly Choice[], judge: Judge, { choices }: Examined): Nearest | undefined {
  const [nearest] = likeliest
  if (nearest === undefined) return undefined
  const [first, ...others] = likeliest.filter(isShort).filter(isTold)
  if (first !== undefined && judge(first) >= mayAnswerFrom) {
    const also = others.filter((other) => judge(other) >= judge(first) * alsoFrom && !isAlike(first, other))
    return { choices: [first, ...also].slice(0, mostShown), mayAnswer: true }
  }
  // A reader looks for his own words: what is unlikely to answer has as much of them as the first sentence found.
  const [found = nearest] = choices.sentences
  return { choices: [nearest.covered >= found.covered ? nearest : found], mayAnswer: false }
}

function isShort({ sentence }: Choice): boolean {
  return sentence.end - sentence.start <= LONGEST_NEAREST
}

function isTold(choice: Choice): boolean {
  const { article, passage, sentence } = choice
  return !isOfTheWriter(choice) && isStatement(passage, article.text.slice(sentence.start, sentence.end))
}
