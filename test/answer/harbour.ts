/** The invented story of the harbour bridge in a store of its own, to ask questions of. */

import { join } from 'node:path'
import { type Answer, answerQuestion } from '../../src/answer/answer-question.ts'
import type { Memory } from '../../src/answer/question/memory.ts'
import { syncStories } from '../../src/corpus/sync-stories.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'

/** A day after the newest article. */
export const TODAY = '2026-05-30'

/** Asks the story; what is remembered goes from one question to the next where it is handed on. */
export type Harbour = {
  readonly store: Store
  ask(question: string, memory?: Memory, today?: string): Promise<Answer>
  close(): Promise<void>
}

/** Opens the story in a fresh store. */
export async function openHarbour(): Promise<Harbour> {
  const store = await openStore(':memory:')
  await syncStories(store, join(import.meta.dirname, '..', '..', 'briefings'), { now: '2026-05-30T08:00:00.000Z' })
  const story = await store.findStory('example-harbour-bridge')
  if (story === undefined) throw new Error('the example story is missing')
  return {
    store,
    ask: (question, memory, today = TODAY) =>
      answerQuestion(store, { story, question, today, ...(memory === undefined ? {} : { memory }) }),
    close: () => store.close(),
  }
}

/** The reply as a program gets it. */
export function textOf({ reply }: Answer): string {
  return String(reply.data?.text ?? '')
}
