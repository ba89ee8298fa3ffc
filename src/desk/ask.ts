/** `ask`: a free question, answered from the articles, with what the conversation remembers. */

import { answerQuestion } from '../answer/answer-question.ts'
import type { Reply } from '../model/reply.ts'
import { renderPlain } from '../render/plain.ts'
import { basisLine } from '../reply/basis-line.ts'
import { citationData } from '../reply/data.ts'
import { code, note, smallPrint } from '../reply/lines.ts'
import { answerFromRegister } from './ask-register.ts'
import { findMemory, forgetMemory, saveMemory } from './conversation.ts'
import { type RequestOf, type Turn, viewOf } from './turn.ts'

/** Answers, and remembers what was asked for a follow-up. */
export async function composeAnswer(turn: Turn, { question }: RequestOf<'ask'>): Promise<Reply> {
  const { store, story, place, today, basis, clock } = turn
  const known = await findMemory(store, place, story.slug, clock.now())
  const found = await answerQuestion(store, {
    story,
    question,
    today,
    ...(known === undefined ? {} : { memory: known }),
  })
  const { memory } = found
  const followed = story.questions.length === 0 ? undefined : answerFromRegister(await viewOf(turn), question)
  const reply = followed ?? found.reply
  await saveMemory(store, place, { story: story.slug, memory }, clock.now())
  const blocks = [
    ...reply.blocks,
    ...(reply.blocks.some(({ kind }) => kind === 'context') ? [] : [smallPrint(`As of ${basisLine(basis)}`)]),
    ...(reply.kind === 'not-in-corpus' && isOneWord(question) ? [note('For what I can do: ', code('help'))] : []),
  ]
  const full = { ...reply, blocks, basis: reply.basis ?? basis }
  return { ...full, data: { ...answerData(turn, reply), ...reply.data } }
}

/** Forgets what was talked about. */
export async function composeNewTopic({ store, place, story }: Turn): Promise<Reply> {
  await forgetMemory(store, place)
  const text = 'New topic. I have forgotten the earlier questions.'
  return {
    kind: 'done',
    blocks: [note(text)],
    citations: [],
    actions: [],
    data: { kind: 'done', story: story.slug, text },
  }
}

function answerData({ story }: Turn, reply: Reply): Record<string, unknown> {
  return {
    kind: reply.kind,
    story: story.slug,
    text: renderPlain(reply),
    citations: citationData(reply.citations),
  }
}

function isOneWord(question: string): boolean {
  return !/\s/u.test(question.trim())
}
