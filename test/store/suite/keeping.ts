/** The suite's part on stories, decisions, conversations, subscriptions and watches. */

import { describe, expect, test } from 'vitest'
import type { Subscription } from '../../../src/model/edition.ts'
import type { Story } from '../../../src/model/story.ts'
import { type StoreUnderTest, withStore } from '../store-suite.ts'

const story: Story = {
  ...{ slug: 'harbour', title: 'The harbour', example: true, languages: ['en'], timeZone: 'Europe/London' },
  ...{ outlets: [], actors: [], questions: [], citeAs: '{quote}', origin: 'defined' },
}
const channel = { platform: 'slack', team: 'T1', channel: 'C1' } as const
const subscription: Subscription = {
  ...{ id: 's1', ...channel, story: 'harbour', time: '07:00', timeZone: 'Europe/London', weekdays: [1, 2] },
  ...{ quiet: 'note', createdBy: 'U1', createdAt: '2026-03-02T07:00:00.000Z' },
}

export function describeKeeping(create: () => Promise<StoreUnderTest>): void {
  describe('what desks set', () => {
    test('stories are kept and replaced', () =>
      withStore(create, async (store) => {
        await store.saveStory(story)
        await store.saveStory({ ...story, title: 'Vell harbour' })
        expect(await store.findStory('harbour')).toEqual({ ...story, title: 'Vell harbour' })
        expect(await store.listStories()).toHaveLength(1)
        expect(await store.findStory('bridge')).toBeUndefined()
        expect((await store.basis('harbour')).title).toBe('Vell harbour')
      }))

    test('decisions come back in the order in which they were made', () =>
      withStore(create, async (store) => {
        const decide = (question: string) => ({ question, action: 'mute' as const, by: 'U1', at: '2026-03-02' })
        for (const question of ['b', 'a', 'b']) await store.saveQuestionChoice('harbour', decide(question))
        expect((await store.listQuestionChoices('harbour')).map(({ question }) => question)).toEqual(['b', 'a', 'b'])
        expect(await store.listQuestionChoices('bridge')).toEqual([])
      }))

    test('a conversation belongs to its thread and person', () =>
      withStore(create, async (store) => {
        const place = { ...channel, user: 'U1' }
        await store.saveConversation(place, { about: 'ferry \ud83d\ude00' }, '2026-03-02T07:00:00.000Z')
        await store.saveConversation({ ...place, thread: 't' }, [1], '2026-03-02T07:01:00.000Z')
        expect(await store.findConversation(place)).toEqual({
          state: { about: 'ferry 😀' },
          at: '2026-03-02T07:00:00.000Z',
        })
        expect(await store.findConversation({ ...place, user: 'U2' })).toBeUndefined()
        await store.forgetConversation(place)
        expect(await store.findConversation(place)).toBeUndefined()
        expect((await store.findConversation({ ...place, thread: 't' }))?.state).toEqual([1])
      }))

    test('a channel keeps its story', () =>
      withStore(create, async (store) => {
        expect(await store.findChannelStory(channel)).toBeUndefined()
        await store.saveChannelStory(channel, 'harbour')
        await store.saveChannelStory(channel, 'bridge')
        expect(await store.findChannelStory(channel)).toBe('bridge')
      }))

    test('an event is claimed once within the hour', () =>
      withStore(create, async (store) => {
        expect(await store.claimEvent('slack', 'E1', '2026-03-02T07:00:00.000Z')).toBe(true)
        expect(await store.claimEvent('slack', 'E1', '2026-03-02T07:59:00.000Z')).toBe(false)
        expect(await store.claimEvent('discord', 'E1', '2026-03-02T07:59:00.000Z')).toBe(true)
        expect(await store.claimEvent('slack', 'E1', '2026-03-02T08:01:00.000Z')).toBe(true)
      }))

    test('a subscription takes the place of the channel’s earlier one', () =>
      withStore(create, async (store, database) => {
        await store.saveSubscription(subscription)
        await store.saveSubscription({ ...subscription, time: '08:00' })
        await store.saveSubscription({ ...subscription, channel: 'C2' })
        expect((await store.listSubscriptions(channel)).map(({ time }) => time)).toEqual(['08:00'])
        expect(await store.listSubscriptions()).toHaveLength(2)
        expect(await store.listSubscriptions({ platform: 'discord' })).toEqual([])
        expect(await (await database.open('other')).listSubscriptions()).toEqual([])
        expect(await store.deleteSubscription(channel, 'harbour')).toBe(true)
        expect(await store.deleteSubscription(channel, 'harbour')).toBe(false)
      }))

    test('a watch is kept with the last status', () =>
      withStore(create, async (store) => {
        const watch = { ...channel, user: 'U1', story: 'harbour', question: 'ferry', lastStatus: 'open' }
        await store.saveWatch(watch)
        await store.saveWatch({ ...watch, lastStatus: 'answered' })
        expect(await store.listWatches('harbour')).toEqual([{ ...watch, lastStatus: 'answered' }])
        expect(await store.listWatches('bridge')).toEqual([])
        expect(await store.deleteWatch(watch)).toBe(true)
        expect(await store.listWatches()).toEqual([])
      }))
  })
}
