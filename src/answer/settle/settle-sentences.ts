/** Settles which of the picked sentences answer a short question: those that tell of the same, done by the same one. */

import { hasForm } from '../choose/answer-spans.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Examined } from '../choose/examine-question.ts'
import { isStatement } from '../choose/fit-sentence.ts'
import type { Met } from '../choose/meet-relation.ts'
import { isArchive } from '../find/concepts.ts'
import { readRelation, SHORT_QUESTION } from '../find/relation.ts'
import { asksWhetherSaid } from '../question/sought.ts'
import type { Nearest } from './choose-nearest.ts'
import { judgeSettled } from './judge-settled.ts'
import { countsIt, preferNewest } from './newest-count.ts'
import { isElsewhere, isForetold } from './stray-choice.ts'
import { isMeasured, isTyped, lacksForm, lacksName, lacksSuperlative, TYPED_FROM } from './typed-choice.ts'
import { createScale, isToldIn, type Weighed } from './weigh-choice.ts'

/** What stands further down than this is no answer but a neighbour of one. */
const sentencesRead = 12
/** A sentence that the rule of absence refused answers all the same from this share of the question on. */
const plainFrom = 0.9
/** A sentence in place of one that tells of something else has at least so much of the question. */
const insteadFrom = 0.6
/** Of what the first sentence has, a further one has so much, and its score lies no further below. */
const furtherCovers = 0.98
const furtherWithin = 0.7
/** A question of more concepts tells several things, each answered by a sentence of its own. */
const mostJudged = 12
/** What is half an answer has all but the number or the date. */
const halfFrom = 0.75

/**
 * What settling makes of a question: `onlyPlanned` where reports tell of the plan alone, `half` the sentence that has all
 * but the number or the date, `nearest` what comes nearest where none answers,
 * `older` where the second sentence has the count of an older report, `short` the words that lead where they are settled.
 */
export type Settled = Examined & {
  readonly onlyPlanned?: boolean
  readonly older?: boolean
  readonly half?: Choice
  readonly nearest?: Nearest
  readonly short?: string
}

/**
 * Settles the sentences of an answer.
 *
 * @returns the same question with `picked` narrowed, put in order, replaced or emptied; questions after somebody's words
 *   stay as they are
 */
export function settleSentences(examined: Examined): Settled {
  const { plan, asked } = examined
  const settled = applyRules(examined)
  if (isArchive(plan) || plan.concepts.length > mostJudged || asked.sought.kind === 'speech') return settled
  if (settled.half !== undefined || settled.older) return settled
  return { ...settled, ...judgeSettled(settled.picked, examined) }
}

/** Which of the picked sentences tell of what is asked, by whose deed and which of the things they have. */
function applyRules(examined: Examined): Settled {
  const { plan, picked, choices } = examined
  if (plan.concepts.length > SHORT_QUESTION || asksWords(examined)) return examined
  const weigh = createScale(examined)
  const kept = picked.filter((choice) => isFitting(choice, weigh(choice), examined))
  const near = choices.sentences.slice(0, sentencesRead).filter((choice) => !isBeside(choice, examined))
  const typed = kept.filter((choice) => isTyped(choice, examined))
  const instead = near.filter(
    (choice) => isToldIn(weigh(choice)) && weigh(choice).met.ownObject && standsIn(choice, examined),
  )
  const done = instead.filter((choice) => !weigh(choice).met.ahead)
  const planned = typed.length > 0 && typed.every((choice) => weigh(choice).met.ahead) && done.length > 0
  const found =
    [planned ? [] : typed, done.slice(0, 1), instead.slice(0, 1), kept].find(({ length }) => length > 0) ?? []
  const settled = preferNewest(
    dropFurther(found, examined).filter((choice) => isOwnAsFirst(weigh(choice).met, found[0], weigh)),
    near.filter((choice) => isToldIn(weigh(choice))),
    examined,
  )
  const [first] = settled
  if (first === undefined) {
    const half = near.find((choice) => isHalf(choice, weigh(choice), examined))
    return { ...examined, picked: [], ...(half === undefined ? {} : { half }) }
  }
  if (lacksForm(first, examined) || lacksName(first, examined))
    return { ...examined, picked: [], ...(first.covered < halfFrom ? {} : { half: first }) }
  const older = settled.length > 1 && first !== found[0]
  if (!weigh(first).met.ahead) return { ...examined, picked: settled, ...(older ? { older } : {}) }
  return { ...examined, ...settlePlan(settled, first, examined) }
}

/** It tells what is asked of the one asked about, most of it, without the number or the date. */
function isHalf(choice: Choice, weighed: Weighed, examined: Examined): boolean {
  const { article, passage, sentence, covered } = choice
  const { verb } = readRelation(examined.asked, examined.plan)
  if (verb === undefined || covered < insteadFrom || !lacksForm(choice, examined) || weighed.met.denies) return false
  return isToldIn(weighed) && isStatement(passage, article.text.slice(sentence.start, sentence.end))
}

/** Where reports tell of a plan alone: that is said of yes or no, is the price asked for, and else no answer. */
function settlePlan(
  settled: readonly Choice[],
  first: Choice,
  { asked, plan }: Examined,
): Pick<Settled, 'picked' | 'onlyPlanned'> {
  const { subject, surelyPast } = readRelation(asked, plan)
  const { kind } = asked.sought
  if (kind === 'whether') return { picked: settled, ...(isConditional(first) ? {} : { onlyPlanned: true }) }
  if (kind === 'money') return { picked: settled }
  return { picked: subject !== undefined || (surelyPast && isForetold(first)) ? [] : settled }
}

/** Where the first tells of the one asked about, a further one does too. */
function isOwnAsFirst(
  { said, ownSubject }: Met,
  first: Choice | undefined,
  weigh: (choice: Choice) => Weighed,
): boolean {
  return first === undefined || !weigh(first).met.ownSubject || !said || ownSubject
}

/** Under an if nothing is planned. */
function isConditional({ article, sentence }: Choice): boolean {
  return /\b(?:if|whether|unless|dismissed|rejected|denied|ruled out)\b/iu.test(
    article.text.slice(sentence.start, sentence.end),
  )
}

function asksWords({ asked: { sought, text } }: Examined): boolean {
  return sought.kind === 'speech' || (sought.kind === 'whether' && asksWhetherSaid(text))
}

/** Whatever it has, it is not what was asked for. */
function isBeside(choice: Choice, examined: Examined): boolean {
  return isElsewhere(choice, examined) || lacksSuperlative(choice, examined)
}

/** The same, or it has all that is asked in other words than the question's verb. */
function isFitting(choice: Choice, weighed: Weighed, examined: Examined): boolean {
  const { asked, plan } = examined
  if (isBeside(choice, examined)) return false
  if (weighed.headed) return true
  if (weighed.met.otherSubject || !weighed.named || !weighed.onMatter) return false
  if (weighed.met.said || weighed.met.refused) return isWhomAsked(choice, weighed, examined)
  if (happens(examined) && weighed.onMatter) return isTyped(choice, examined)
  if (!weighed.allElse || weighed.met.denies) return false
  if (asked.sought.kind === 'whether') return plan.concepts.length > 3
  return saysLittle(examined) && isTyped(choice, examined)
}

/** Who does it to somebody: the one stands in the sentence, or a pronoun for the one. */
function isWhomAsked({ article, sentence }: Choice, { met }: Weighed, { asked, plan }: Examined): boolean {
  const { asksWho, object } = readRelation(asked, plan)
  if (!asksWho || object === undefined || met.ownObject) return true
  return /\b(?:him|her|it|them|both|the two)\b/iu.test(article.text.slice(sentence.start, sentence.end))
}

/**
 * When it was held, how long it lasted: the event's name beside a day or a length says so without the verb. Where it was
 * said: whatever the verb of saying.
 */
function happens({ asked, plan }: Examined): boolean {
  const { verb } = readRelation(asked, plan)
  const { kind, medium } = asked.sought
  if (medium) return true
  return (kind === 'date' || kind === 'duration') && happening.test(plan.concepts[verb ?? -1]?.word ?? '')
}

const happening = /^(?:held|hold|happen|last|occur|play|stag)/iu

/** Who was there, what was hit by the storm: a sentence that names those and the storm says so without the verb. */
function saysLittle({ asked, plan }: Examined): boolean {
  const { verb, passive } = readRelation(asked, plan)
  const word = plan.concepts[verb ?? -1]?.word ?? ''
  const { kind } = asked.sought
  if (!hasForm(kind) || (isMeasured(kind) && kind !== 'number')) return false
  return presence.test(word) || signsUp.test(asked.text) || (passive && befalling.test(word))
}

const presence = /^(?:accompan|appear|attend|came|come|gather|join|participat|present|represent|sat|sit|travel|went)/iu
const signsUp = /\bsign(?:ed|s)? (?:up|on)\b/iu
const befalling = /^(?:affect|batter|devastat|hit|rattl|rock|shak|shook|struck|strick)/iu

/** What may take the place of sentences that tell of something else, or of a refusal. */
function standsIn(choice: Choice, examined: Examined): boolean {
  const { covered, passage, article, sentence } = choice
  const enough = covered >= (examined.picked.length > 0 ? insteadFrom : plainFrom)
  const text = article.text.slice(sentence.start, sentence.end)
  return enough && isTyped(choice, examined) && isStatement(passage, text)
}

/** Where one thing is asked for, a further sentence says as much of it as the first. */
function dropFurther(picked: readonly Choice[], examined: Examined): Choice[] {
  const { asked } = examined
  const [first] = picked
  if (first === undefined || (asked.sought.several && first.answers.length < 2)) return [...picked]
  const known = new Set(first.answers.map(({ key }) => key))
  const adds = (choice: Choice, { covered, score, answers } = choice) =>
    covered >= first.covered * furtherCovers &&
    score >= first.score - furtherWithin &&
    (asked.sought.kind !== 'number' || asked.sought.head !== undefined || countsIt(choice, examined)) &&
    (!hasForm(asked.sought.kind) || answers.some(({ fit, key }) => fit >= TYPED_FROM && !known.has(key)))
  return picked.filter((choice) => choice === first || adds(choice))
}
