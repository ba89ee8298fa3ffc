/** Judges how likely a sentence of a story answers a question, by a small logistic rule fitted on development questions. */

import type { Article, Passage, Span } from '../../model/article.ts'
import { splitSentences } from '../../text/sentences.ts'
import { foldWord, isStopWord, listWords } from '../../text/words.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Examined } from '../choose/examine-question.ts'
import { createMatcher, type Match } from '../find/match-text.ts'
import { shareOfAll } from '../find/weigh-matches.ts'
import { isMeasured, isTyped, lacksForm } from './typed-choice.ts'

/** What the rule weighs, each about 0 to 1, but for the first three. */
type Evidence = {
  /** How far the rank of its passage, and of its article's best one, lies below the best of all; negative. */
  readonly rank: number
  readonly article: number
  /** How many concepts the question has, on a logarithmic scale. */
  readonly long: number
  /** Share of the question's worth in the sentence and the one before it. */
  readonly nearby: number
  /** Share of the worth of words that it has in another form alone: `bribery` for `bribing`. */
  readonly kin: number
  /** The most telling word that the sentence lacks, over the most telling one. */
  readonly lacking: number
  /** How many names that no article has. */
  readonly strangers: number
  /** Share of all offers that agree with its answer. */
  readonly agreed: number
  /** 1 for the newest report of those read, 0 for the oldest. */
  readonly newest: number
  /** 1 when a number, a sum or a date is asked for and it has none; when a name is, and it has none that fits. */
  readonly unmeasured: number
  readonly untyped: number
  /** 1 when yes or no is asked for, or a reason. */
  readonly whether: number
  readonly reason: number
}

type Weights = Evidence & { readonly bias: number }

/**
 * Fitted (logistic loss over the first eight sentences of a question, L2 0.003) on 168 questions about six stories, 821 about
 * nine articles each, four in ten of them without an answer, and, with half of their weight, our own on the shipped story.
 */
const weights: Weights = {
  rank: 0.18,
  article: 0.31,
  long: 1.05,
  nearby: 1.87,
  kin: 3.85,
  lacking: -1.37,
  strangers: -0.8,
  agreed: 2.81,
  newest: 1.03,
  unmeasured: -2,
  untyped: -0.96,
  whether: 0.6,
  reason: 0.36,
  bias: -4.08,
}

/** Gives the chance that a sentence answers, 0 to 1. */
export type Judge = (choice: Choice) => number

/** Makes the judge of a question; each sentence is judged once. */
export function createJudge(examined: Examined): Judge {
  const gather = createGatherer(examined)
  const judged = new Map<Choice, number>()
  return (choice) => {
    const known = judged.get(choice)
    if (known !== undefined) return known
    const evidence = gather(choice)
    let sum = weights.bias
    for (const key of Object.keys(evidence) as (keyof Evidence)[]) sum += weights[key] * evidence[key]
    const chance = 1 / (1 + Math.exp(-sum))
    judged.set(choice, chance)
    return chance
  }
}

/** Makes what gathers the evidence for the sentences of one question. */
function createGatherer(examined: Examined): (choice: Choice) => Evidence {
  const { asked, plan, ranked } = examined
  const { concepts } = plan
  const match = createMatcher(concepts)
  const best = ranked[0]?.score ?? 0
  const most = Math.max(0.01, ...concepts.map(({ worth }) => worth))
  const ageOf = rankDays(ranked.map(({ article }) => article))
  return (choice) => {
    const { article, passage, sentence } = choice
    const { found } = match(article.text, sentence)
    const before = findBefore(article, passage, sentence)
    const has = readShares(found)
    const own = ranked.filter((one) => one.article === article)
    const rank = own.find((one) => one.passage === passage)?.score ?? own[0]?.score ?? best
    return {
      rank: Math.max(farBelow, rank - best),
      article: Math.max(farBelow, (own[0]?.score ?? best) - best),
      long: Math.log(concepts.length + 1),
      nearby: shareOfAll(plan, [found, before === undefined ? [] : match(article.text, before).found]),
      kin: findKin(choice, examined, found),
      lacking: Math.max(0, ...concepts.map(({ worth }, n) => (1 - (has.get(n) ?? 0)) * worth)) / most,
      strangers: concepts.filter(({ name, frequency }, n) => name && frequency === 0 && !has.has(n)).length,
      agreed: findAgreement(choice, examined),
      newest: ageOf(article),
      unmeasured: lacksForm(choice, examined) ? 1 : 0,
      untyped: !isMeasured(asked.sought.kind) && !isTyped(choice, examined) ? 1 : 0,
      whether: asked.sought.kind === 'whether' ? 1 : 0,
      reason: asked.sought.kind === 'reason' ? 1 : 0,
    }
  }
}

/** How fully each concept stands in a sentence, by its number. */
function readShares(found: readonly Match[]): ReadonlyMap<number, number> {
  const shares = new Map<number, number>()
  for (const { concept, share } of found) shares.set(concept, Math.max(share, shares.get(concept) ?? 0))
  return shares
}

/** Whatever ranks lower is as far off. */
const farBelow = -4

/** The sentence before, in its paragraph or the one above. */
function findBefore({ text, passages }: Article, passage: Passage, { start }: Span): Span | undefined {
  const before = splitSentences(text, passage).findLast(({ end }) => end <= start)
  if (before !== undefined) return before
  const above = passages.find(({ n, kind }) => n === passage.n - 1 && kind === 'body')
  return above === undefined ? undefined : splitSentences(text, above).at(-1)
}

/** Where the day of a report lies among those of all, 0 to 1; in the middle where there is but one, or none. */
function rankDays(articles: readonly Article[]): (article: Article) => number {
  const days = [...new Set(articles.flatMap(({ published }) => published?.value ?? []))].sort()
  return ({ published }) =>
    published === undefined || days.length < 2 ? 0.5 : days.indexOf(published.value) / (days.length - 1)
}

/** Where several are asked for, all that a sentence names agree together. */
function findAgreement({ answers }: Choice, { asked, choices: { offers } }: Examined): number {
  const weights = [...new Set(answers.map(({ key }) => key))].map(
    (key) => offers.find((offer) => offer.key === key)?.weight ?? 0,
  )
  return asked.sought.several ? weights.reduce((sum, weight) => sum + weight, 0) : Math.max(0, ...weights)
}

function findKin({ article, sentence }: Choice, { plan }: Examined, found: readonly Match[]): number {
  const words = listWords(article.text, sentence)
    .map(({ word }) => foldWord(word))
    .filter((word) => word.length >= kinChars && !isStopWord(word))
  const kin = plan.concepts.filter(
    ({ word }, n) => !found.some(({ concept }) => concept === n) && words.some((other) => isKin(foldWord(word), other)),
  )
  return plan.total === 0 ? 0 : kin.reduce((sum, { worth }) => sum + worth, 0) / plan.total
}

const kinChars = 4
const kinShare = 0.6

/** Two words of one beginning: it is the shorter word, or five letters and most of the longer one. */
function isKin(a: string, b: string): boolean {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  let same = 0
  while (same < shorter && a[same] === b[same]) same += 1
  return (same === shorter && same >= kinChars) || (same > kinChars && same >= longer * kinShare)
}
