/** Does what the first commands of a fresh process would have to do, before anybody waits for an answer. */

import { answerQuestion } from '../answer/answer-question.ts'
import type { Place, Request } from '../model/request.ts'
import { dayIn } from '../reply/format-day.ts'
import type { Store } from '../store/store.ts'
import type { Desk } from './desk.ts'

/** Reading a large story, and compiling the code that looks at it, takes about a second for the first one. */
const BUDGET_MS = 5_000

const COMMANDS: readonly Request[] = [
  { name: 'quotes' },
  { name: 'questions' },
  { name: 'timeline' },
  { name: 'brief' },
  { name: 'summary', length: 'lead' },
  { name: 'summary' },
  { name: 'summary', length: 'full' },
  { name: 'sources' },
]

const NOBODY: Place = { platform: 'slack', team: '', channel: '', user: '', direct: false, mayManage: false }

/**
 * Asks the desk everything once about each story; nothing is stored and nothing sent.
 *
 * Stories left over when the time is up are read when somebody asks. Gives other work its turn after every command.
 */
export async function warmDesk(desk: Desk, store: Store, clock: { now(): Date }): Promise<void> {
  const giveUpAt = performance.now() + BUDGET_MS
  for (const story of await store.listStories()) {
    for (const command of COMMANDS) {
      await desk.handle({ ...command, story: story.slug }, NOBODY)
      await new Promise((turn) => setImmediate(turn))
      if (performance.now() > giveUpAt) return
    }
    await answerQuestion(store, { story, question: story.title, today: dayIn(story.timeZone, clock.now()) })
  }
}
