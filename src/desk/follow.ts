/** `follow` and `unfollow`: a briefing in this channel at its own time. */

import { randomUUID } from 'node:crypto'
import { findNextRun } from '../editions/due.ts'
import type { Subscription } from '../model/edition.ts'
import type { Inline, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { isTimeZone } from '../reply/format-day.ts'
import { bold, code, note } from '../reply/lines.ts'
import { formatWeekdays } from './parse-schedule.ts'
import { refuseToSchedule } from './permission.ts'
import type { RequestOf, Turn } from './turn.ts'

const DEFAULT_TIME = '07:00'

/** Follows; what was not said stays as it was, else 07:00 in the reader's or the story's zone, Monday to Friday. */
export async function composeFollow(turn: Turn, request: RequestOf<'follow'>): Promise<Reply> {
  const { store, place, story, clock } = turn
  const refusal = refuseToSchedule(place, 'schedule briefings')
  if (refusal !== undefined) return refusal
  const { platform, team, channel } = place
  const earlier = (await store.listSubscriptions({ platform, team, channel })).find((one) => one.story === story.slug)
  const now = clock.now()
  const subscription: Subscription = {
    id: earlier?.id ?? randomUUID(),
    platform,
    team,
    channel,
    story: story.slug,
    time: request.time ?? earlier?.time ?? DEFAULT_TIME,
    timeZone: request.timeZone ?? earlier?.timeZone ?? readerZone(place.timeZone) ?? story.timeZone,
    weekdays: request.weekdays ?? earlier?.weekdays ?? [1, 2, 3, 4, 5],
    quiet: request.quiet ?? earlier?.quiet ?? 'note',
    createdBy: place.user,
    createdAt: now.toISOString(),
  }
  await store.saveSubscription(subscription)
  if ((await store.findChannelStory(place)) === undefined) await store.saveChannelStory(place, story.slug)
  return confirm(turn, subscription, earlier !== undefined, now)
}

/** What a platform says about its reader may be empty or unknown here. */
function readerZone(zone: string | undefined): string | undefined {
  return zone !== undefined && isTimeZone(zone) ? zone : undefined
}

/** Stops the channel's briefings of the story. */
export async function composeUnfollow({ store, place, story }: Turn): Promise<Reply> {
  const refusal = refuseToSchedule(place, 'stop briefings')
  if (refusal !== undefined) return refusal
  const { platform, team, channel } = place
  const was = await store.deleteSubscription({ platform, team, channel }, story.slug)
  const text = was
    ? `No more briefings of ${plainText(story.title)} here.`
    : `This channel doesn’t follow ${plainText(story.title)}.`
  return {
    kind: 'done',
    blocks: [note(text, was && ' Begin again with ', was && code('follow'), was && '.')],
    citations: [],
    actions: [],
    data: { kind: 'done', story: story.slug, was, text },
  }
}

/** An instant in the reader's own zone, with the channel's as fallback. */
export function timeInline(at: Date, timeZone: string): Inline {
  const fallback = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
  return { kind: 'time', at: at.toISOString(), fallback: `${fallback} (${timeZone})` }
}

function confirm({ place, story }: Turn, subscription: Subscription, changed: boolean, now: Date): Reply {
  const { time, timeZone, weekdays, quiet } = subscription
  const next = findNextRun(subscription, now)
  const days = weekdays.length === 7 ? 'every day' : formatWeekdays(weekdays)
  return {
    kind: 'done',
    blocks: [
      note(changed ? 'Changed. ' : 'Done. ', bold(story.title), ` comes here at ${time} (${timeZone}), ${days}.`),
      note(
        quiet === 'silence'
          ? 'On a day without news there is nothing.'
          : 'On a day without news there is a short note.',
      ),
      ...(next === undefined || place.platform === 'console'
        ? []
        : [note('The first one: ', timeInline(next.dueAt, timeZone))]),
      ...(place.platform === 'console'
        ? [note('A terminal receives nothing by itself: type ', code('brief'), ' when you want it.')]
        : []),
    ],
    citations: [],
    actions: [
      { kind: 'request', label: plainText('Show it now'), request: { name: 'brief', story: story.slug } },
      { kind: 'request', label: plainText('Status'), request: { name: 'status' } },
    ],
    data: {
      kind: 'done',
      subscription: { story: story.slug, time, timeZone, weekdays, quiet },
      next: next?.dueAt.toISOString() ?? null,
    },
  }
}
