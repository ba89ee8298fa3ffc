/** Takes a question from its words to the sentences that may answer it, and judges whether they do. */

import type { IsoDate } from '../../model/article.ts'
import type { Basis } from '../../model/reply.ts'
import type { Story } from '../../model/story.ts'
import type { Store } from '../../store/store.ts'
import { type Plan, planConcepts } from '../find/concepts.ts'
import { findCandidates } from '../find/find-candidates.ts'
import { markNames } from '../find/mark-names.ts'
import { createMatcher } from '../find/match-text.ts'
import { type Ranked, rankPassages } from '../find/rank-passages.ts'
import { readCandidate } from '../find/read-candidate.ts'
import { spreadPassages } from '../find/spread-passages.ts'
import { type Asked, parseQuestion } from '../question/parse-question.ts'
import { type Choice, type Choices, chooseSentences } from './choose-sentences.ts'
import { ANSWERED_FROM, gatherEvidence, isOnlyAged, judgeEvidence } from './judge-absence.ts'
import { pickSentences } from './pick-sentences.ts'

/** What a question is asked of, and when. */
export type Setting = {
  readonly story: Story
  readonly basis: Basis
  readonly today: IsoDate
}

/** A question with all that was found for it. `picked` is empty when the articles do not answer it. */
export type Examined = {
  readonly asked: Asked
  readonly plan: Plan
  readonly ranked: readonly Ranked[]
  readonly choices: Choices
  readonly picked: readonly Choice[]
  /** What an old report of an archive would answer; given where none is picked and no time was asked about. */
  readonly aged?: readonly Choice[]
  /** Whose words were asked for and are not in the corpus. */
  readonly unsaid?: string
}

/** Parses a question against the story's people and outlets. */
export function parseIn(question: string, { story, basis, today }: Setting): Asked {
  return parseQuestion(question, story, today, basis)
}

/** Examines a parsed question. */
export async function examineQuestion(store: Store, asked: Asked, setting: Setting): Promise<Examined> {
  const { story, basis, today } = setting
  const typed = await planConcepts(store, story, asked)
  const candidates = await findCandidates(store, story.slug, asked, typed, today)
  const reading = { asked, plan: typed, match: createMatcher(typed.concepts), basis, today }
  const ranked = rankPassages(candidates.flatMap((candidate) => readCandidate(candidate, reading)))
  const plan = markNames(asked.text, typed, ranked)
  const choices = chooseSentences(ranked, asked, plan)
  const evidence = gatherEvidence(asked, plan, ranked, choices)
  const answers = judgeEvidence(evidence, plan) >= ANSWERED_FROM
  const aged = !answers && asked.window === undefined && isOnlyAged(evidence, plan)
  const best = answers || aged ? pickSentences(choices, asked.sought, plan) : []
  // The sentences are chosen from the best passages, whatever they repeat; what comes back is spread.
  const spread = spreadPassages(ranked, plan)
  return { asked, plan, ranked: spread, choices, picked: answers ? best : [], ...(aged ? { aged: best } : {}) }
}
