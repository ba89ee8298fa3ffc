/** Sends what is due: each edition once, late ones marked, failures told, no channel waiting for another. */

import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Delivery, EditionKey, Subscription } from '../model/edition.ts'
import { PlatformError } from '../model/errors.ts'
import type { Reply } from '../model/reply.ts'
import type { Platform } from '../model/request.ts'
import { checkReply } from '../reply/check-reply.ts'
import { formatShortDay } from '../reply/format-day.ts'
import { loaderOf, type ReportLoader } from '../reply/load-reports.ts'
import type { Store } from '../store/store.ts'
import { composeEdition } from './compose.ts'
import { findLastDue, listDue, type Occurrence } from './due.ts'
import { prepareEdition } from './prepare-edition.ts'
import { sendWatches } from './send-watches.ts'
import type { Sender } from './sender.ts'

/** The scheduler's parts; times in milliseconds. */
export type EditionParts = {
  readonly store: Store
  readonly senders: readonly Sender[]
  readonly clock: { now(): Date }
  readonly log: Logger
  /** An edition later than this is recorded as missed; 6 hours. */
  readonly graceMs?: number
  /** Later than this, an edition says that it is late; 15 minutes. */
  readonly lateMs?: number
  /** How long a claim holds; another process may take the edition after that. 5 minutes. */
  readonly claimMs?: number
  /** How long a platform may take to accept a message; less than the claim. 2 minutes. */
  readonly sendMs?: number
  /** So many editions are on their way at a time. 8. */
  readonly concurrency?: number
}

/** The scheduler. */
export type Editions = {
  /** Sends what is due now; never throws, and waits for what it began. */
  tick(): Promise<void>
  /** Begins nothing more, and waits for what is on its way. */
  close(): Promise<void>
}

type Settings = Required<EditionParts> & { readonly loader: ReportLoader }

/** So many days back are looked at for editions that were never sent. */
const MISSED_DAYS = 7

/** Waits between tries when the platform names no time: 1, 2, 4 … 30 minutes. */
const FIRST_RETRY_MS = 60_000
const LAST_RETRY_MS = 30 * 60_000

const MINUTE_MS = 60_000

/** Makes the scheduler; several processes may each have one over the same store. */
export function createEditions(parts: EditionParts): Editions {
  const settings: Settings = {
    graceMs: 6 * 60 * MINUTE_MS,
    lateMs: 15 * MINUTE_MS,
    claimMs: 5 * MINUTE_MS,
    sendMs: 2 * MINUTE_MS,
    concurrency: 8,
    ...parts,
    loader: loaderOf(parts.store),
  }
  const settled = new Map<string, string>()
  const under = new Set<Promise<void>>()
  const busy = new Set<string>()
  let closed = false

  const run = async (subscription: Subscription) => {
    const id = `${subscription.platform} ${subscription.team} ${subscription.channel} ${subscription.story}`
    if (closed || busy.has(id)) return
    busy.add(id)
    try {
      await deliverDue(settings, subscription, settled, id)
    } catch (error) {
      settings.log.error({ err: error, subscription: subscription.id }, 'an edition failed')
    } finally {
      busy.delete(id)
    }
  }

  const tick = async () => {
    if (closed) return
    try {
      const senders = new Set<Platform>(settings.senders.map(({ platform }) => platform))
      const all = (await settings.store.listSubscriptions()).filter(({ platform }) => senders.has(platform))
      await inTurns(all, settings.concurrency, run)
      if (!closed) await sendWatches(settings)
    } catch (error) {
      settings.log.error({ err: error }, 'the tick failed')
    }
  }

  return {
    tick() {
      const running = tick()
      under.add(running)
      return running.finally(() => under.delete(running))
    },
    async close() {
      closed = true
      await Promise.allSettled(under)
    },
  }
}

/** Works off the items, at most `width` at a time; one that takes long holds up only its own place. */
async function inTurns<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
}

async function deliverDue(
  settings: Settings,
  subscription: Subscription,
  settled: Map<string, string>,
  id: string,
): Promise<void> {
  const now = settings.clock.now()
  const due = findLastDue(subscription, now)
  if (due === undefined || settled.get(id) === due.date) return
  const key = keyOf(subscription, due)
  const delivery = await claim(settings, key, due, now)
  if (delivery === undefined) {
    const known = await settings.store.findDelivery(key)
    if (known !== undefined && known.state !== 'claimed' && known.state !== 'waiting') settled.set(id, due.date)
    return
  }
  const missed = await recordMissed(settings, subscription, due, now)
  if (now.getTime() - due.dueAt.getTime() > settings.graceMs) {
    await settings.store.settleDelivery(key, delivery.token, missedResult(delivery))
    settings.log.warn({ subscription: subscription.id, date: due.date }, 'an edition was missed')
    settled.set(id, due.date)
    return
  }
  await sendEdition(settings, subscription, delivery, due, missed)
}

function claim(settings: Settings, key: EditionKey, { dueAt }: Occurrence, now: Date): Promise<Delivery | undefined> {
  return settings.store.claimDelivery(key, {
    dueAt: dueAt.toISOString(),
    now: now.toISOString(),
    until: new Date(now.getTime() + settings.claimMs).toISOString(),
  })
}

/** Records the editions of earlier days that nobody sent; gives the dates that this call recorded. */
async function recordMissed(
  settings: Settings,
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
  settings: Settings,
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
  { store, loader, log }: Settings,
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
  { senders, sendMs }: Settings,
  { platform, team, channel }: Subscription,
  reply: Reply,
  options: { readonly key: string; readonly again: boolean },
): Promise<{ readonly messageId: string }> {
  const sender = senders.find((one) => one.platform === platform)
  if (sender === undefined) throw new Error(`no sender for ${platform}`)
  return withinTime(sender.send({ platform, team, channel }, reply, options), sendMs)
}

/** A platform that never answers must not hold up the others; the key keeps a late success from being doubled. */
async function withinTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${Math.round(limitMs / 1000)} seconds`)), limitMs)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

/** What a person must mend is told in `status`; everything else is tried again. */
async function settleFailure(settings: Settings, key: EditionKey, delivery: Delivery, error: unknown): Promise<void> {
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
