/** Tells people when the status of a question that they watch has changed. */

import type { Logger } from 'pino'
import type { Question } from '../model/register.ts'
import type { Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { basisLine } from '../reply/basis-line.ts'
import { checkReply } from '../reply/check-reply.ts'
import { createCiter } from '../reply/cite.ts'
import { dayIn } from '../reply/format-day.ts'
import { bold, claim, code, heading, note, smallPrint } from '../reply/lines.ts'
import type { ReportLoader } from '../reply/load-reports.ts'
import { evidenceOf, wordingInline } from '../reply/questions.ts'
import type { StoryView } from '../reply/view-story.ts'
import { viewerOf } from '../reply/viewer.ts'
import type { Store, Watch } from '../store/store.ts'
import type { Sender } from './sender.ts'

type Parts = {
  readonly store: Store
  readonly senders: readonly Sender[]
  readonly clock: { now(): Date }
  readonly log: Logger
  readonly loader: ReportLoader
}

/** Looks at every watched question, and sends a message where its status is another than the one last told. */
export async function sendWatches(parts: Parts): Promise<void> {
  const watches = await parts.store.listWatches()
  for (const slug of new Set(watches.map(({ story }) => story))) {
    const view = await viewNow(parts, slug)
    if (view === undefined) continue
    const mine = watches.filter(({ story }) => story === slug)
    for (const watch of mine) {
      const question = view.register().find(({ id }) => id === watch.question)
      if (question === undefined || question.status === watch.lastStatus) continue
      await tell(parts, view, watch, question)
    }
  }
}

async function viewNow({ store, loader, clock }: Parts, slug: string): Promise<StoryView | undefined> {
  const story = await store.findStory(slug)
  if (story === undefined) return undefined
  const reports = await loader.load(story)
  const choices = await store.listQuestionChoices(slug)
  return viewerOf(store).view({ story, reports, choices, today: dayIn(story.timeZone, clock.now()) })
}

/** One change is told once: the event is claimed before, and a failed message is tried again in an hour. */
async function tell(parts: Parts, view: StoryView, watch: Watch, question: Question): Promise<void> {
  const { store, senders, clock, log } = parts
  const { platform, team, channel, user } = watch
  const sender = senders.find((one) => one.platform === platform)
  if (sender === undefined) return
  const key = ['watch', platform, team, channel, user, watch.story, watch.question, question.status].join(':')
  if (!(await store.claimEvent('watch', key, clock.now().toISOString()))) return
  try {
    const basis = await store.basis(watch.story)
    const { reply } = await checkReply(store, compose(view, watch, question, basisLine(basis)))
    await sender.send({ platform, team, channel }, reply, { key, person: user })
    await store.saveWatch({ ...watch, lastStatus: question.status })
  } catch (error) {
    log.error({ err: error, platform, question: watch.question }, 'a watch was not sent')
  }
}

function compose(view: StoryView, watch: Watch, question: Question, basis: string): Reply {
  const citer = createCiter(view.articles)
  const at = evidenceOf(question)
  return {
    kind: 'answered',
    blocks: [
      heading('A question that you watch has moved'),
      note(wordingInline(citer, question)),
      note(`${watch.lastStatus} → `, bold(question.status), `: ${question.why}`),
      ...(at === undefined ? [] : [claim(citer.show(at), ' ', citer.mark(at))]),
      smallPrint(basis, ' · stop with ', code(`unwatch ${question.id}`)),
    ],
    citations: citer.citations(),
    actions: [
      {
        kind: 'request',
        label: plainText('Open the question'),
        request: { name: 'questions', which: question.id, story: watch.story },
      },
      {
        kind: 'request',
        label: plainText('Stop watching'),
        request: { name: 'watch', which: question.id, off: true, story: watch.story },
      },
    ],
  }
}
