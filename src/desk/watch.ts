/** `watch` and `unwatch`: a direct message when a question's status changes. */

import type { Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { bold, code, note } from '../reply/lines.ts'
import { findQuestion, unknownQuestion } from './find-question.ts'
import { type RequestOf, type Turn, viewOf } from './turn.ts'

/** Watches, or stops watching. */
export async function composeWatch(turn: Turn, request: RequestOf<'watch'>): Promise<Reply> {
  const { store, place, story } = turn
  const view = await viewOf(turn)
  const question = findQuestion(view, request.which)
  const { platform, team, channel, user } = place
  const key = { platform, team, channel, user, story: story.slug, question: question?.id ?? request.which }
  if (request.off) {
    const was = await store.deleteWatch(key)
    return was ? done(`You no longer watch ${key.question}.`, { ...key, on: false }) : notWatched(turn, key.question)
  }
  if (question === undefined) return unknownQuestion(view, request.which, (which) => ({ ...request, which }))
  await store.saveWatch({ ...key, lastStatus: question.status })
  const text = `You watch ${question.id}. Its status is ${question.status}; when that changes I send you a message.`
  return {
    ...done(text, { ...key, on: true, status: question.status }),
    blocks: [
      note('You watch: ', bold(question.ask ?? question.id)),
      note(
        `Its status is ${question.status}. When that changes I send you a message. Stop it with `,
        code(`unwatch ${question.id}`),
        '.',
      ),
    ],
  }
}

async function notWatched({ store, place }: Turn, question: string): Promise<Reply> {
  const mine = (await store.listWatches()).filter(
    ({ user, platform }) => user === place.user && platform === place.platform,
  )
  const list =
    mine.length === 0 ? 'You watch nothing.' : `You watch: ${mine.map((watch) => watch.question).join(', ')}.`
  return { ...done(`You don’t watch ${plainText(question, 60)} here. ${list}`, { question }), kind: 'clarify' }
}

function done(text: string, data: object): Reply {
  return { kind: 'done', blocks: [note(text)], citations: [], actions: [], data: { kind: 'done', text, ...data } }
}
