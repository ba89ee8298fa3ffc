/** Answers a question about a story from its articles, with citations, or says honestly that they don't say. */

import type { IsoDate } from '../model/article.ts'
import type { ArticleDigest } from '../model/digest.ts'
import type { Basis, Reply } from '../model/reply.ts'
import type { Story } from '../model/story.ts'
import type { PassageHit, Store } from '../store/store.ts'
import { type Choice, chooseSentences } from './choose-sentences.ts'
import { composeAbsent } from './compose-absent.ts'
import { composeAnswer } from './compose-answer.ts'
import { composeClarify } from './compose-clarify.ts'
import { composeSpeech } from './compose-speech.ts'
import { type Plan, planConcepts } from './concepts.ts'
import { findCandidates } from './find-candidates.ts'
import { findSpeech } from './find-speech.ts'
import { type Memory, readFollowUp, rememberAnswer } from './follow-up.ts'
import { ANSWERED_FROM, gatherEvidence, judgeEvidence } from './judge-absence.ts'
import { createMatcher } from './match-text.ts'
import { type Asked, parseQuestion } from './parse-question.ts'
import { pickSentences } from './pick-sentences.ts'
import { rankPassages } from './rank-passages.ts'
import { readCandidate } from './read-candidate.ts'
import { recallAnswer } from './recall-answer.ts'
import { asksWhetherSaid } from './sought.ts'

export type { Memory } from './follow-up.ts'

/** A question with where and when it is asked. `memory` is what an earlier answer of the conversation gave back. */
export type AskInput = {
  readonly story: Story
  readonly question: string
  readonly today: IsoDate
  readonly memory?: Memory
}

/** The reply, what to remember for a follow-up, and the passages in the order of their rank. */
export type Answer = {
  readonly reply: Reply
  readonly memory: Memory
  readonly ranked: readonly PassageHit[]
}

/**
 * Answers a question.
 *
 * @param input - `question` may be anything that a person or a program types
 * @returns kind `answered`, `not-in-corpus` or `clarify`; the work is bounded whatever the size of the story
 */
export async function answerQuestion(store: Store, input: AskInput): Promise<Answer> {
  const { story, today } = input
  const basis = await store.basis(story.slug)
  const recalled = await recallAnswer(store, input.question, input.memory, basis, today)
  if (recalled !== undefined) return { reply: recalled, memory: input.memory ?? {}, ranked: [] }
  const question = readFollowUp(input.question, input.memory, story)
  const asked = parseQuestion(question, story, today, basis.outlets)
  if (asked.terms.length === 0) return clarify(store, input, basis)
  const plan = await planConcepts(store, story, asked)
  const candidates = await findCandidates(store, story.slug, asked, plan, today)
  const reading = { asked, plan, match: createMatcher(plan.concepts), basis, today }
  const ranked = rankPassages(candidates.flatMap((candidate) => readCandidate(candidate, reading)))
  const choices = chooseSentences(ranked, asked, plan)
  const passages = ranked.map(({ article, passage, score }) => ({ article: article.id, passage: passage.n, score }))
  const spoken = await speak(store, input, asked, plan, basis)
  if (spoken !== undefined) return { reply: spoken, memory: rememberAnswer(question, asked, spoken), ranked: passages }
  const chance = judgeEvidence(gatherEvidence(asked, plan, ranked, choices))
  const picked = pickSentences(choices)
  const answered = chance >= ANSWERED_FROM && picked.length > 0
  const shown = answered ? picked : choices.sentences.slice(0, 1)
  const digests = await readDigests(store, shown)
  const reply = answered
    ? composeAnswer({ asked, plan, choices, picked, digests, basis, today })
    : composeAbsent({ asked, plan, closest: shown[0], digests, basis, today })
  return {
    reply,
    memory: rememberAnswer(question, asked, reply),
    ranked: passages,
  }
}

/** The speaker's own words, where the question asks for them and the articles quote some that fit. */
async function speak(
  store: Store,
  { story, today }: AskInput,
  asked: Asked,
  plan: Plan,
  basis: Basis,
): Promise<Reply | undefined> {
  const asksSpeech = asked.sought.kind === 'speech' || (asked.sought.kind === 'whether' && asksWhetherSaid(asked.text))
  if (!asksSpeech) return undefined
  const result = await findSpeech(store, story.slug, asked, plan)
  return result === undefined ? undefined : composeSpeech({ asked, plan, result, basis, today })
}

async function clarify(store: Store, input: AskInput, basis: Basis): Promise<Answer> {
  const reply = await composeClarify(store, input.story, input.question, basis, input.today)
  return { reply, memory: input.memory ?? {}, ranked: [] }
}

async function readDigests(store: Store, choices: readonly Choice[]): Promise<ReadonlyMap<string, ArticleDigest>> {
  const digests = new Map<string, ArticleDigest>()
  for (const { article } of choices) {
    if (digests.has(article.id)) continue
    const digest = await store.findDigest(article.id)
    if (digest !== undefined) digests.set(article.id, digest)
  }
  return digests
}
