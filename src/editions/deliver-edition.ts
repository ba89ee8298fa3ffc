/** Delivers what is due to one channel: claim, compose, send, confirm; or records that it was missed, and why. */

import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Delivery, EditionKey, Subscription } from '../model/edition.ts'
import { PlatformError } from '../model/errors.ts'
import type { Reply } from '../model/reply.ts'
import { checkReply } from '../reply/check-reply.ts'
import { formatShortDay } from '../reply/format-day.ts'
import type { ReportLoader } from '../reply/load-reports.ts'
import type { Store } from '../store/store.ts'
import { composeEdition } from './compose.ts'
import { findLastDue, listDue, type Occurrence } from './due.ts'
import { prepareEdition } from './prepare-edition.ts'
import type { Sender } from './sender.ts'
import { withinTime } from './within-time.ts'

/** What delivering works with; times in milliseconds. */
export type Delivering = {
  readonly store: Store
  readonly senders: readonly Sender[]
  readonly clock: { now(): Date }
  readonly log: Logger
  readonly loader: ReportLoader
  /** An edition later than this is recorded as missed. */
  readonly graceMs: number
  /** Later than this, an edition says that it is late. */
  readonly lateMs: number
  /** How long a claim holds; another process may take the edition after that. */
  readonly claimMs: number
  /** How long a platform may take to accept a message; less than the claim. */
  readonly sendMs: number
}

/** So many days back are looked at for editions that were never sent. */
const MISSED_DAYS = 7

/** Waits between tries when the platform names no time: 1, 2, 4 … 30 minutes. */
const FIRST_RETRY_MS = 60_000
const LAST_RETRY_MS = 30 * 60_000

/**
 * Delivers the newest edition that is due to a channel, unless it is settled, waiting, or somebody else has it.
 *
 * @param settled - the date of the edition that needs no further look
 * @returns the date of the edition that needs no further look from now on; `undefined` when it does
 */
export async function deliverDue(
  settings: Delivering,
  subscription: Subscription,
  settled: string | undefined,
): Promise<string | undefined> {
  const now = settings.clock.now()
  const due = findLastDue(subscription, now)
  if (due === undefined || settled === due.date) return settled
  const key = keyOf(subscription, due)
  const delivery = await claim(settings, key, due, now)
  if (delivery === undefined) {
    const known = await settings.store.findDelivery(key)
    return known === undefined || known.state === 'claimed' || known.state === 'waiting' ? undefined : due.date
  }
  const missed = await recordMissed(settings, subscription, due, now)
  if (now.getTime() - due.dueAt.getTime() > settings.graceMs) {
    await settings.store.settleDelivery(key, delivery.token, missedResult(delivery))
    settings.log.warn({ subscription: subscription.id, date: due.date }, 'an edition was missed')
    return due.date
  }
  await sendEdition(settings, subscription, delivery, due, missed)
  return undefined
}

function claim(settings: Delivering, key: EditionKey, { dueAt }: Occurrence, now: Date): Promise<Delivery | undefined> {
  return settings.store.claimDelivery(key, {
    dueAt: dueAt.toISOString(),
    now: now.toISOString(),
    until: new Date(now.getTime() + settings.claimMs).toISOString(),
  })
}

/** Records the editions of earlier days that nobody sent; gives the dates that this call recorded. */
async function recordMissed(
  settings: Delivering,
  subscription: Subscription,
  due: Occurrence,
  now: Date,
): Promise<readonly string[]> {
  const missed: string[] = []
  for (const earlier of listDue(subscription, now, MISSED_DAYS)) {
    if (earlier.date === due.date) continue
    const delivery = await claim(settings, keyOf(subscription, earlier), earlier, now)
    if (delivery === undefined) continue
    await settings.store.settleDelivery(keyOf(subscription, earlier), delivery.token, missedResult(delivery))
    missed.push(earlier.date)
  }
  if (missed.length > 0) settings.log.warn({ subscription: subscription.id, missed }, 'editions were missed')
  return missed.reverse()
}

function missedResult({ error }: Delivery): { state: 'missed'; error: string } {
  return { state: 'missed', error: error ?? 'Readout was not running at that time' }
}

async function sendEdition(
  settings: Delivering,
  subscription: Subscription,
  delivery: Delivery,
  due: Occurrence,
  missed: readonly string[],
): Promise<void> {
  const { store, clock, log } = settings
  const key = keyOf(subscription, due)
  const late = clock.now().getTime() - due.dueAt.getTime() > settings.lateMs
  try {
    const made = await composeFor(settings, subscription, due, late, missed)
    if (made === undefined) {
      await store.settleDelivery(key, delivery.token, {
        state: 'failed',
        error: `there is no story ${subscription.story}`,
      })
      return
    }
    if (made.reply === undefined) {
      await store.settleDelivery(key, delivery.token, { state: 'quiet', upTo: made.upTo })
      return
    }
    const { messageId } = await post(settings, subscription, made.reply, {
      key: idempotencyKey(key),
      again: delivery.attempts > 1,
    })
    const sentAt = clock.now().toISOString()
    const kept = await store.settleDelivery(key, delivery.token, {
      state: 'sent',
      messageId,
      upTo: made.upTo,
      sentAt,
      late,
    })
    log.info({ subscription: subscription.id, date: due.date, late, kept }, 'an edition was sent')
  } catch (error) {
    await settleFailure(settings, key, delivery, error)
  }
}

/** The edition to post; no reply when there is nothing new and the channel wants silence; nothing without the story. */
async function composeFor(
  { store, loader, log }: Delivering,
  subscription: Subscription,
  due: Occurrence,
  late: boolean,
  missed: readonly string[],
): Promise<{ readonly reply: Reply | undefined; readonly upTo: number } | undefined> {
  const story = await store.findStory(subscription.story)
  if (story === undefined) return undefined
  const prepared = await prepareEdition(store, loader, { channel: subscription, story, date: due.date })
  const notes = [
    ...(late ? [`This briefing is late: it was due at ${subscription.time} (${subscription.timeZone}).`] : []),
    ...(missed.length > 0 ? [`Not sent while I was not running: ${missed.map(formatShortDay).join(', ')}.`] : []),
  ]
  const { reply, isNew } = composeEdition({ ...prepared.input, notes })
  if (!isNew && subscription.quiet === 'silence') return { reply: undefined, upTo: prepared.upTo }
  const checked = await checkReply(store, reply)
  for (const problem of checked.withheld) log.error({ ...problem, story: story.slug }, 'withheld from an edition')
  return { reply: withStory(checked.reply, story.slug), upTo: prepared.upTo }
}

/** The buttons of an edition go on about its story, whatever else the channel follows. */
function withStory(reply: Reply, story: string): Reply {
  const actions = reply.actions.map((action) =>
    action.kind === 'request' ? { ...action, request: { ...action.request, story } } : action,
  )
  return { ...reply, actions }
}

async function post(
  { senders, sendMs }: Delivering,
  { platform, team, channel }: Subscription,
  reply: Reply,
  options: { readonly key: string; readonly again: boolean },
): Promise<{ readonly messageId: string }> {
  const sender = senders.find((one) => one.platform === platform)
  if (sender === undefined) throw new Error(`no sender for ${platform}`)
  // The key keeps a late success from being doubled by the next try.
  return withinTime(sender.send({ platform, team, channel }, reply, options), sendMs)
}

/** What a person must mend is told in `status`; everything else is tried again. */
async function settleFailure(settings: Delivering, key: EditionKey, delivery: Delivery, error: unknown): Promise<void> {
  const { store, clock, log } = settings
  const platformError = error instanceof PlatformError ? error : undefined
  const errorId = randomUUID().slice(0, 8)
  const told =
    platformError === undefined ? `failed (number ${errorId} in the log)` : platformError.message.slice(0, 300)
  log.error(
    { err: error, errorId, story: key.story, date: key.date, platform: key.platform },
    'an edition was not sent',
  )
  if (platformError?.permanent) {
    await store.settleDelivery(key, delivery.token, { state: 'failed', error: told })
    return
  }
  const waitMs = platformError?.retryAfterMs ?? Math.min(FIRST_RETRY_MS * 2 ** (delivery.attempts - 1), LAST_RETRY_MS)
  const retryAt = new Date(clock.now().getTime() + waitMs).toISOString()
  await store.settleDelivery(key, delivery.token, { state: 'waiting', retryAt, error: told })
}

function keyOf({ platform, team, channel, story }: Subscription, { date }: Occurrence): EditionKey {
  return { platform, team, channel, story, date }
}

/** The same for each try of the same edition. */
function idempotencyKey({ platform, team, channel, story, date }: EditionKey): string {
  return [platform, team, channel, story, date].join(':')
}
