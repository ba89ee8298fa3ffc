/** Keeps of settled sentences those that likely answer, or takes the one that does where none was settled on. */

import type { Choice } from '../choose/choose-sentences.ts'
import type { Examined } from '../choose/examine-question.ts'
import { isStatement } from '../choose/fit-sentence.ts'
import { isBehind } from '../choose/meet-relation.ts'
import { createMatcher } from '../find/match-text.ts'
import { readRelation } from '../find/relation.ts'
import { chooseNearest, type Nearest } from './choose-nearest.ts'
import { createJudge } from './judge-choice.ts'
import { isElsewhere, isOfTheWriter } from './stray-choice.ts'
import { isMeasured, isTyped, lacksSuperlative, OWN_NOUN_FROM } from './typed-choice.ts'
import { createScale, isToldIn } from './weigh-choice.ts'

/** An answer has this chance at least; more where no yes or no was found, and where it is told by its form. */
const leastFrom = 0.08
const whetherFrom = 0.17
const measuredFrom = 0.13
/** The one asked about does in it what is asked. */
const ownFrom = 0.05
/** One in place of an unlikely one needs more, where the rules settled on none still more, and most where all was refused. */
const insteadFrom = 0.2
const unsettledFrom = 0.47
const refusedFrom = 0.45
/** A further sentence has so much of the chance of the likeliest. */
const furtherFrom = 0.3
const sentencesRead = 8

/** Sentences as settled, and what comes nearest where none answers. */
type Judged = { readonly picked: readonly Choice[]; readonly nearest?: Nearest }

/**
 * Judges settled sentences.
 *
 * @returns the likely ones, likeliest first; another in their place, or none and what comes nearest
 */
export function judgeSettled(settled: readonly Choice[], examined: Examined): Judged {
  const judge = createJudge(examined)
  const likeliest = (choices: readonly Choice[]) => [...choices].sort((a, b) => judge(b) - judge(a))
  const [first, ...others] = likeliest(settled.filter((choice) => !isOfTheWriter(choice)))
  if (first !== undefined && judge(first) >= leastChance(first, examined))
    return { picked: [first, ...others.filter((other) => judge(other) >= judge(first) * furtherFrom)] }
  const near = likeliest(examined.choices.sentences.slice(0, sentencesRead))
  const standIn = near.find(createTest(examined))
  const needed = first !== undefined ? insteadFrom : examined.picked.length > 0 ? unsettledFrom : refusedFrom
  if (standIn !== undefined && judge(standIn) >= needed) return { picked: [standIn] }
  const nearest = chooseNearest(near, judge, examined)
  return { picked: [], ...(nearest === undefined ? {} : { nearest }) }
}

/** Lists, what somebody is, and counts are told in sentences that have little of the question. */
function leastChance(first: Choice, examined: Examined): number {
  const { sought } = examined.asked
  if (sought.several || sought.identity !== undefined || countsNoun(first, examined)) return 0
  const weighed = createScale(examined)(first)
  if (sought.kind === 'whether') return whetherFrom
  if (isToldIn(weighed) && weighed.met.ownSubject) return ownFrom
  return isMeasured(sought.kind) ? measuredFrom : leastFrom
}

/** Tells whether a sentence has all that is asked but words that may be said otherwise. */
function createTest(examined: Examined): (choice: Choice) => boolean {
  const weigh = createScale(examined)
  const { asked, plan } = examined
  const relation = readRelation(asked, plan)
  const isGeneral = general.test(plan.concepts[relation.verb ?? -1]?.word ?? '')
  const match = createMatcher(plan.concepts)
  return (choice) => {
    const { article, passage, sentence } = choice
    const { met, named, onMatter } = weigh(choice)
    const found = match(article.text, sentence).found
    return (
      isStatement(passage, article.text.slice(sentence.start, sentence.end)) &&
      isTyped(choice, examined) &&
      ((named && onMatter) || asked.sought.kind === 'whether') &&
      (met.said || isGeneral || countsNoun(choice, examined)) &&
      !met.otherSubject &&
      !met.ahead &&
      !isBehind({ ...choice, found }, relation, asked) &&
      !isElsewhere(choice, examined) &&
      !lacksSuperlative(choice, examined)
    )
  }
}

/** The noun asked for stands right behind the number. */
function countsNoun({ answers }: Choice, { asked: { sought } }: Examined): boolean {
  return (sought.kind === 'number' || sought.kind === 'percent') && answers.some(({ fit }) => fit >= OWN_NOUN_FROM)
}

/** Verbs that say of a thing only that it was or went on: `began` may be told as kicked off, `held` by the place alone. */
const general =
  /^(?:beg[aiu]n|start|end|finish|stop|happen|h[eo]ld|ke(?:ep|pt)|r[au]n|put|set|br(?:ing|ought)|fac|head|read|work|stay)(?:n?ing|s|e?d|es)?$/iu
