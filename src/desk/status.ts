/** `status`: what this channel follows, the last and the next run, and what went wrong. */

import { findNextRun } from '../editions/due.ts'
import type { Delivery, Subscription } from '../model/edition.ts'
import type { Line, Reply } from '../model/reply.ts'
import type { Place } from '../model/request.ts'
import { formatDay } from '../reply/format-day.ts'
import { bold, code, heading, note, notes, section, toLine } from '../reply/lines.ts'
import { timeInline } from './follow.ts'
import { formatWeekdays } from './parse-schedule.ts'
import type { DeskParts } from './turn.ts'

/** So many deliveries are looked at for the last run and the last error. */
const RECENT = 20

/** Shows the schedule of the channel; no story is needed. */
export async function composeStatus({ store, clock }: DeskParts, place: Place): Promise<Reply> {
  const { platform, team, channel } = place
  const key = { platform, team, channel }
  const now = clock.now()
  const subscriptions = await store.listSubscriptions(key)
  const deliveries = await store.listDeliveries(key, { limit: RECENT })
  const watches = (await store.listWatches()).filter(
    (watch) => watch.user === place.user && watch.platform === platform && watch.team === team,
  )
  const none = note('Nothing is followed here. Begin with ', code('follow 07:00 Europe/London mon-fri'), '.')
  return {
    kind: 'answered',
    blocks: [
      heading('Status'),
      ...(subscriptions.length === 0
        ? [none]
        : [notes(subscriptions.flatMap((one) => subscriptionLines(one, deliveries, now)))]),
      ...section('You watch', [
        notes(watches.map(({ question, lastStatus }) => toLine(code(question), ` – ${lastStatus}`))),
      ]),
    ],
    citations: [],
    actions: [],
    data: {
      kind: 'answered',
      subscriptions: subscriptions.map((one) => subscriptionData(one, deliveries, now)),
      watches: watches.map(({ story, question, lastStatus }) => ({ story, question, status: lastStatus })),
    },
  }
}

function subscriptionLines(subscription: Subscription, deliveries: readonly Delivery[], now: Date): readonly Line[] {
  const { story, time, timeZone, weekdays, quiet } = subscription
  const next = findNextRun(subscription, now)
  const own = deliveries.filter((delivery) => delivery.story === story)
  const wrong = own.find(({ state, error }) => error !== undefined && state !== 'sent')
  const silence = quiet === 'silence' ? ', silent without news' : ''
  return [
    toLine(
      bold(story),
      ` – ${time} (${timeZone}), ${formatWeekdays(weekdays)}${silence}. Next: `,
      next === undefined ? 'never' : timeInline(next.dueAt, timeZone),
    ),
    toLine(`Last: ${own[0] === undefined ? 'none yet' : describeDelivery(own[0])}`),
    ...(wrong === undefined || wrong === own[0] ? [] : [toLine(`Last problem: ${describeDelivery(wrong)}`)]),
  ]
}

function describeDelivery({ date, state, late, error, attempts }: Delivery): string {
  const day = formatDay(date)
  const why = error === undefined ? '' : ` (${error})`
  switch (state) {
    case 'sent':
      return `${day}, sent${late ? ' late' : ''}`
    case 'quiet':
      return `${day}, nothing new and silence chosen`
    case 'claimed':
      return `${day}, being sent now`
    case 'waiting':
      return `${day}, to be tried again after ${attempts} ${attempts === 1 ? 'try' : 'tries'}${why}`
    case 'failed':
      return `${day}, failed${why}`
    case 'missed':
      return `${day}, missed${why}`
  }
}

function subscriptionData(subscription: Subscription, deliveries: readonly Delivery[], now: Date): object {
  const { story, time, timeZone, weekdays, quiet } = subscription
  const last = deliveries.find((delivery) => delivery.story === story)
  return {
    story,
    time,
    timeZone,
    weekdays,
    quiet,
    next: findNextRun(subscription, now)?.dueAt.toISOString() ?? null,
    last:
      last === undefined
        ? null
        : { date: last.date, state: last.state, sentAt: last.sentAt ?? null, error: last.error ?? null },
  }
}
