/** Editions go out once, late ones say so, failures are told, and no channel waits for another. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDesk } from '../../src/desk/create-desk.ts'
import { createEditions, type EditionParts } from '../../src/editions/create-editions.ts'
import type { Sender } from '../../src/editions/sender.ts'
import type { Subscription } from '../../src/model/edition.ts'
import { PlatformError } from '../../src/model/errors.ts'
import type { Reply } from '../../src/model/reply.ts'
import { renderPlain } from '../../src/render/plain.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { ChannelKey, Store } from '../../src/store/store.ts'
import {
  createFakeClock,
  createMemoryLog,
  HARBOUR,
  importArticles,
  LATER_ARTICLE,
  openHarbour,
  PLACE,
} from '../desk/harbour.ts'

const DUE = '2026-03-06T07:00:00.000Z' // a Friday
const KEY = { platform: 'slack', team: 'T1', channel: 'C1', story: HARBOUR.slug } as const

let folder: string
let file: string
let store: Store
const clock = createFakeClock(DUE)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'editions-'))
  file = join(folder, 'readout.db')
  store = await openHarbour(file)
  clock.set(DUE)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

type Sent = { channel: string; key: string; text: string; person?: string | undefined; again?: boolean | undefined }

/** A platform that keeps what it is sent; `fail` decides what happens to each message. */
function createPlatform(fail: (channel: ChannelKey, nth: number) => unknown = () => undefined) {
  const sent: Sent[] = []
  let calls = 0
  const sender: Sender = {
    platform: 'slack',
    async send(channel: ChannelKey, reply: Reply, { key, person, again }) {
      calls += 1
      const problem = await fail(channel, calls)
      if (problem !== undefined) throw problem
      sent.push({ channel: channel.channel, key, text: renderPlain(reply), person, again })
      return { messageId: `m${sent.length}` }
    },
  }
  return { sender, sent, calls: () => calls }
}

function begin(sender: Sender, options: Partial<EditionParts> = {}) {
  const { log, lines } = createMemoryLog()
  return { ...createEditions({ store, senders: [sender], clock, log, ...options }), lines }
}

async function follow(changes: Partial<Subscription> = {}): Promise<Subscription> {
  const subscription: Subscription = {
    id: `s-${changes.channel ?? 'C1'}`,
    platform: 'slack',
    team: 'T1',
    channel: 'C1',
    story: HARBOUR.slug,
    time: '07:00',
    timeZone: 'Europe/London',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    quiet: 'note',
    createdBy: 'U1',
    createdAt: '2026-03-05T12:00:00.000Z',
    ...changes,
  }
  await store.saveSubscription(subscription)
  return subscription
}

const stateOf = async (date = '2026-03-06', channel = 'C1') => store.findDelivery({ ...KEY, channel, date })

describe('an edition', () => {
  it('goes out once, however often the clock ticks', async () => {
    await follow()
    const { sender, sent } = createPlatform()
    const editions = begin(sender)
    clock.set('2026-03-06T06:59:00Z')
    await editions.tick()
    expect(sent).toEqual([])
    for (let minute = 0; minute < 5; minute += 1) {
      clock.set(DUE)
      clock.move(minute * 60_000)
      await editions.tick()
    }
    expect(sent).toHaveLength(1)
    expect(sent[0]?.key).toBe('slack:T1:C1:harbour-talks:2026-03-06')
    expect(await stateOf()).toMatchObject({ state: 'sent', messageId: 'm1', late: false })
  })

  it('goes out once when two processes race on one file', async () => {
    for (let n = 0; n < 12; n += 1) await follow({ id: `s${n}`, channel: `C${n}` })
    const other = await openStore(file)
    try {
      const { sender, sent } = createPlatform()
      const { log } = createMemoryLog()
      const here = begin(sender)
      const there = createEditions({ store: other, senders: [sender], clock, log })
      await Promise.all([here.tick(), there.tick(), here.tick(), there.tick()])
      expect(sent.map(({ channel }) => channel).sort()).toEqual(Array.from({ length: 12 }, (_, n) => `C${n}`).sort())
    } finally {
      await other.close()
    }
  })

  it('is taken up by another process when the first dies between claim and confirmation', async () => {
    await follow()
    await store.claimDelivery(
      { ...KEY, date: '2026-03-06' },
      { dueAt: DUE, now: DUE, until: '2026-03-06T07:05:00.000Z' },
    )
    const { sender, sent } = createPlatform()
    const editions = begin(sender)
    clock.set('2026-03-06T07:04:00Z')
    await editions.tick()
    expect(sent).toEqual([])
    clock.set('2026-03-06T07:05:30Z')
    await editions.tick()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.again).toBe(true)
    expect(await stateOf()).toMatchObject({ state: 'sent', attempts: 2 })
  })

  it('is not settled by a process whose claim somebody else has taken', async () => {
    await follow()
    const { sender } = createPlatform(async () => {
      clock.set('2026-03-06T07:06:00Z')
      await store.claimDelivery(
        { ...KEY, date: '2026-03-06' },
        { dueAt: DUE, now: '2026-03-06T07:06:00.000Z', until: '2026-03-06T07:20:00.000Z' },
      )
      return undefined
    })
    await begin(sender).tick()
    expect(await stateOf()).toMatchObject({ state: 'claimed' })
  })
})

describe('late and missed editions', () => {
  it('an edition within its grace period goes out and says that it is late', async () => {
    await follow()
    clock.set('2026-03-06T10:00:00Z')
    const { sender, sent } = createPlatform()
    await begin(sender).tick()
    expect(sent[0]?.text).toContain('This briefing is late: it was due at 07:00 (Europe/London).')
    expect(await stateOf()).toMatchObject({ state: 'sent', late: true })
  })

  it('an older one is recorded as missed, not sent', async () => {
    await follow()
    clock.set('2026-03-06T13:01:00Z')
    const { sender, sent } = createPlatform()
    await begin(sender).tick()
    expect(sent).toEqual([])
    expect(await stateOf()).toMatchObject({ state: 'missed' })
  })

  it('the days of a stop are recorded, and told in the next edition', async () => {
    await follow({ createdAt: '2026-03-01T00:00:00.000Z' })
    clock.set('2026-03-04T07:00:00Z')
    const { sender, sent } = createPlatform()
    const before = begin(sender)
    await before.tick()
    await before.close()
    clock.set('2026-03-07T07:00:30Z')
    await begin(sender).tick()
    expect(sent).toHaveLength(2)
    expect(sent[1]?.text).toContain('Not sent while I was not running: 5 March, 6 March.')
    expect(await stateOf('2026-03-05')).toMatchObject({ state: 'missed' })
  })

  it('nothing is due for a time before somebody followed', async () => {
    await follow({ createdAt: '2026-03-06T08:00:00.000Z' })
    clock.set('2026-03-06T09:00:00Z')
    const { sender, sent } = createPlatform()
    await begin(sender).tick()
    expect(sent).toEqual([])
    expect(await stateOf()).toBeUndefined()
  })
})

describe('clock changes', () => {
  it.each([
    ['Europe/London', '2026-03-28', '2026-03-31'],
    ['Europe/London', '2026-10-24', '2026-10-27'],
    ['America/New_York', '2026-03-07', '2026-03-10'],
    ['America/New_York', '2026-10-31', '2026-11-03'],
  ])('in %s from %s give one edition a day, whatever the minute', async (timeZone, from, to) => {
    await follow({ timeZone, time: '01:30', createdAt: `${from}T00:00:00.000Z` })
    const { sender, sent } = createPlatform()
    const editions = begin(sender)
    for (let at = Date.parse(from); at < Date.parse(to); at += 10 * 60_000) {
      clock.set(new Date(at).toISOString())
      await editions.tick()
    }
    const dates = sent.map(({ key }) => key.slice(-10))
    expect(new Set(dates).size).toBe(dates.length)
    expect(dates).toHaveLength(3)
  })
})

describe('failures', () => {
  it('of one channel delay no other, even when it never answers', async () => {
    for (const channel of ['C1', 'C2', 'C3', 'C4']) await follow({ id: channel, channel })
    const { sender, sent } = createPlatform(({ channel }) => {
      if (channel === 'C1') return new Promise(() => undefined)
      return channel === 'C2' ? new Error('a bug') : undefined
    })
    const editions = begin(sender, { sendMs: 50, concurrency: 2 })
    await editions.tick()
    expect(sent.map(({ channel }) => channel).sort()).toEqual(['C3', 'C4'])
    expect(await stateOf('2026-03-06', 'C1')).toMatchObject({ state: 'waiting' })
    expect(await stateOf('2026-03-06', 'C2')).toMatchObject({ state: 'waiting' })
  })

  it('that name a time are tried again at that time', async () => {
    await follow()
    const { sender, sent, calls } = createPlatform((_, nth) =>
      nth === 1 ? new PlatformError('slack', 'ratelimited', { status: 429, retryAfterMs: 90_000 }) : undefined,
    )
    const editions = begin(sender)
    await editions.tick()
    clock.move(60_000)
    await editions.tick()
    expect(calls()).toBe(1)
    clock.move(31_000)
    await editions.tick()
    expect(sent).toHaveLength(1)
    expect(await stateOf()).toMatchObject({ state: 'sent', attempts: 2 })
  })

  it('that a person must mend are not tried again, and status tells them', async () => {
    await follow()
    const { sender, calls } = createPlatform(
      () => new PlatformError('slack', 'the channel is archived', { status: 'is_archived', permanent: true }),
    )
    const editions = begin(sender)
    for (let minute = 0; minute < 3; minute += 1) {
      await editions.tick()
      clock.move(3_600_000)
    }
    expect(calls()).toBe(1)
    const { log } = createMemoryLog()
    const status = await createDesk({ store, clock, log }).handle({ name: 'status' }, PLACE)
    expect(renderPlain(status)).toContain('failed (the channel is archived)')
  })

  it('without a time are tried again at growing distance, until the grace period ends', async () => {
    await follow()
    const { sender, calls } = createPlatform(() => new PlatformError('slack', 'no connection'))
    const editions = begin(sender)
    for (let minute = 0; minute < 7 * 60; minute += 1) {
      await editions.tick()
      clock.move(60_000)
    }
    expect(calls()).toBeGreaterThan(6)
    expect(calls()).toBeLessThan(25)
    expect(await stateOf()).toMatchObject({ state: 'missed' })
  })

  it('of the store end a tick, not the process', async () => {
    await follow()
    const { sender } = createPlatform()
    const { log, lines } = createMemoryLog()
    const broken = new Proxy(store, {
      get: (target, name, receiver) =>
        name === 'listSubscriptions' ? () => Promise.reject(new Error('locked')) : Reflect.get(target, name, receiver),
    })
    await createEditions({ store: broken, senders: [sender], clock, log }).tick()
    expect(lines.some(({ msg }) => msg === 'the tick failed')).toBe(true)
  })

  it('of a missing story are told once', async () => {
    await follow({ story: 'gone' })
    const { sender, sent } = createPlatform()
    await begin(sender).tick()
    expect(sent).toEqual([])
    expect(await store.findDelivery({ ...KEY, story: 'gone', date: '2026-03-06' })).toMatchObject({ state: 'failed' })
  })
})

describe('what is new', () => {
  it('is counted from the channel’s own last delivered edition', async () => {
    await follow()
    const { sender, sent } = createPlatform()
    const editions = begin(sender)
    await editions.tick()
    expect(sent[0]?.text).toContain('We have waited for three years')
    await importArticles(store, HARBOUR, { 'herald-board.md': LATER_ARTICLE }, '2026-03-09T06:00:00.000Z')
    await follow({ id: 's2', channel: 'C2' })
    clock.set('2026-03-10T07:00:00Z')
    await editions.tick()
    const [mine, first] = [
      sent.find(({ key }) => key.includes('C1:harbour-talks:2026-03-10')),
      sent.find(({ key }) => key.includes('C2:')),
    ]
    expect(mine?.text).toContain('Since your last briefing')
    expect(mine?.text).toContain('half of the bridge')
    expect(first?.text).not.toContain('Since your last briefing')
  })

  it('tells once of an article that was withdrawn', async () => {
    await follow()
    const { sender, sent } = createPlatform()
    const editions = begin(sender)
    await editions.tick()
    const [gone] = await store.listArticles({ story: HARBOUR.slug, limit: 1 })
    await store.withdrawArticle(gone?.id ?? '')
    for (const day of ['07', '08']) {
      clock.set(`2026-03-${day}T07:00:00Z`)
      await editions.tick()
    }
    expect(sent[1]?.text).toContain('Withdrawn since your last briefing, used no longer: Dockers set a date')
    expect(sent[2]?.text).not.toContain('Withdrawn')
  })

  it('is said plainly to be nothing, or not said at all, as the channel has chosen', async () => {
    await follow()
    await follow({ id: 's2', channel: 'C2', quiet: 'silence' })
    const { sender, sent } = createPlatform()
    const editions = begin(sender)
    await editions.tick()
    clock.set('2026-03-07T07:00:00Z')
    await editions.tick()
    expect(sent).toHaveLength(3)
    expect(sent[2]).toMatchObject({ channel: 'C1' })
    expect(sent[2]?.text).toContain('Nothing new since the briefing of 6 March 2026.')
    expect(await stateOf('2026-03-07', 'C2')).toMatchObject({ state: 'quiet' })
  })
})

describe('watches', () => {
  it('send one message when the status changes, to the person', async () => {
    await store.saveWatch({
      platform: 'slack',
      team: 'T1',
      channel: 'C1',
      user: 'U7',
      story: HARBOUR.slug,
      question: 'bridge',
      lastStatus: 'answered',
    })
    const { sender, sent } = createPlatform()
    const editions = begin(sender)
    await editions.tick()
    await editions.tick()
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ person: 'U7' })
    expect(sent[0]?.text).toContain('answered →')
    await editions.tick()
    expect(sent).toHaveLength(1)
  })

  it('are tried again later when the platform refuses', async () => {
    await store.saveWatch({
      platform: 'slack',
      team: 'T1',
      channel: 'C1',
      user: 'U7',
      story: HARBOUR.slug,
      question: 'bridge',
      lastStatus: 'answered',
    })
    const { sender, sent } = createPlatform((_, nth) => (nth === 1 ? new PlatformError('slack', 'down') : undefined))
    const editions = begin(sender)
    await editions.tick()
    expect(sent).toEqual([])
    clock.move(2 * 3_600_000)
    await editions.tick()
    expect(sent).toHaveLength(1)
  })
})

describe('close', () => {
  it('waits for what is on its way and begins nothing more', async () => {
    await follow()
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    let arrived = () => {}
    const atGate = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const { sender, sent, calls } = createPlatform(async () => {
      arrived()
      await gate
      return undefined
    })
    const editions = begin(sender)
    const ticking = editions.tick()
    await atGate
    let closed = false
    const closing = editions.close().then(() => {
      closed = true
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(closed).toBe(false)
    release()
    await closing
    await ticking
    expect(sent).toHaveLength(1)
    clock.set('2026-03-07T07:00:00Z')
    await editions.tick()
    expect(calls()).toBe(1)
  })
})
