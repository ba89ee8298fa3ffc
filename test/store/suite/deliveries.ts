/** The suite's part on deliveries: one claim at a time, and only its holder settles it. */

import { describe, expect, test } from 'vitest'
import type { EditionKey } from '../../../src/model/edition.ts'
import { type StoreUnderTest, withStore } from '../store-suite.ts'

const key: EditionKey = { platform: 'slack', team: 'T1', channel: 'C1', story: 'harbour', date: '2026-03-02' }
const at = (minute: string) => `2026-03-02T07:${minute}:00.000Z`
const claim = { dueAt: at('00'), now: at('00'), until: at('05') }

export function describeDeliveries(create: () => Promise<StoreUnderTest>): void {
  describe('deliveries', () => {
    test('an edition is claimed once', () =>
      withStore(create, async (store) => {
        const [first, second] = await Promise.all([store.claimDelivery(key, claim), store.claimDelivery(key, claim)])
        expect([first, second].filter((won) => won !== undefined)).toHaveLength(1)
        expect(first ?? second).toMatchObject({ ...key, state: 'claimed', attempts: 1, claimedUntil: at('05') })
        expect(await store.claimDelivery({ ...key, date: '2026-03-03' }, claim)).toBeDefined()
      }))

    test('a claim that ran out is taken again with another token, and the old one settles nothing', () =>
      withStore(create, async (store) => {
        const first = await store.claimDelivery(key, claim)
        expect(await store.claimDelivery(key, { ...claim, now: at('04') })).toBeUndefined()
        const second = await store.claimDelivery(key, { ...claim, now: at('05'), until: at('10') })
        expect(second).toMatchObject({ attempts: 2, dueAt: at('00') })
        expect(second?.token).not.toBe(first?.token)
        expect(await store.settleDelivery(key, first?.token ?? '', { state: 'sent', messageId: 'old' })).toBe(false)
        expect(
          await store.settleDelivery(key, second?.token ?? '', {
            state: 'sent',
            messageId: 'm2',
            upTo: 7,
            sentAt: at('06'),
          }),
        ).toBe(true)
        expect(await store.findDelivery(key)).toMatchObject({
          state: 'sent',
          messageId: 'm2',
          upTo: 7,
          sentAt: at('06'),
        })
      }))

    test('what is settled is neither claimed nor settled again', () =>
      withStore(create, async (store) => {
        for (const [n, state] of (['sent', 'quiet', 'failed', 'missed'] as const).entries()) {
          const edition = { ...key, date: `2026-03-1${n}` }
          const token = (await store.claimDelivery(edition, claim))?.token ?? ''
          expect(await store.settleDelivery(edition, token, { state, late: true, error: 'e' })).toBe(true)
          expect(await store.settleDelivery(edition, token, { state: 'sent' })).toBe(false)
          expect(await store.claimDelivery(edition, { ...claim, now: at('59') })).toBeUndefined()
          expect(await store.findDelivery(edition)).toMatchObject({ state, late: true, error: 'e' })
        }
      }))

    test('a delivery that waits is claimed when its time has come', () =>
      withStore(create, async (store) => {
        const token = (await store.claimDelivery(key, claim))?.token ?? ''
        await store.settleDelivery(key, token, { state: 'waiting', retryAt: at('10'), error: 'busy' })
        expect(await store.claimDelivery(key, { ...claim, now: at('09') })).toBeUndefined()
        const again = await store.claimDelivery(key, { ...claim, now: at('10'), until: at('15') })
        expect(again).toMatchObject({ state: 'claimed', attempts: 2 })
        expect(again?.retryAt).toBeUndefined()
      }))

    test('the latest delivery is found by state', () =>
      withStore(create, async (store) => {
        for (const [date, state] of [
          ['2026-03-01', 'sent'],
          ['2026-03-02', 'quiet'],
          ['2026-03-03', 'failed'],
        ] as const) {
          const token = (await store.claimDelivery({ ...key, date }, claim))?.token ?? ''
          await store.settleDelivery({ ...key, date }, token, { state })
        }
        expect((await store.latestDelivery(key, 'harbour'))?.date).toBe('2026-03-03')
        expect((await store.latestDelivery(key, 'harbour', ['sent', 'quiet']))?.date).toBe('2026-03-02')
        expect(await store.latestDelivery(key, 'harbour', ['missed'])).toBeUndefined()
        expect((await store.listDeliveries(key, { limit: 2 })).map(({ date }) => date)).toEqual([
          '2026-03-03',
          '2026-03-02',
        ])
      }))

    test('no workspace claims or settles for another', () =>
      withStore(create, async (store, database) => {
        const mine = await store.claimDelivery(key, claim)
        const other = await database.open('other')
        expect(await other.findDelivery(key)).toBeUndefined()
        expect(await other.settleDelivery(key, mine?.token ?? '', { state: 'sent' })).toBe(false)
        expect(await other.claimDelivery(key, claim)).toBeDefined()
      }))
  })
}
