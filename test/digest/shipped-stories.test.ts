/** The shipped stories against lists of what they hold: events with their days, disagreements, nothing invented. */

import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { syncStories } from '../../src/corpus/sync-stories.ts'
import { findDisagreements } from '../../src/digest/disagreements.ts'
import { listPositions } from '../../src/digest/positions.ts'
import { buildRegister } from '../../src/digest/register.ts'
import type { Report } from '../../src/digest/report.ts'
import { summarise } from '../../src/digest/summary.ts'
import { buildTimeline } from '../../src/digest/timeline.ts'
import type { Story } from '../../src/model/story.ts'
import { openStore } from '../../src/store/open-store.ts'
import { wordsAt } from './make-report.ts'
import { readReports } from './read-reports.ts'
import {
  coalitionAnswers,
  coalitionDisputes,
  coalitionEvents,
  coalitionPositions,
  harbourAnswers,
  harbourDisputes,
  harbourEvents,
  harbourPositions,
  type ListedEvent,
  listedPosition,
} from './story-lists.ts'

const today = '2026-11-21'

describe.each([
  ['coalition-of-the-willing', coalitionEvents, coalitionDisputes, coalitionAnswers, coalitionPositions],
  ['example-harbour-bridge', harbourEvents, harbourDisputes, harbourAnswers, harbourPositions],
] as const)('%s', (slug, events, disputes, answers, positions) => {
  let story: Story
  let reports: readonly Report[]

  beforeAll(async () => {
    const store = await openStore(':memory:')
    await syncStories(store, fileURLToPath(new URL('../../briefings', import.meta.url)), {
      now: `${today}T00:00:00.000Z`,
    })
    const found = await store.findStory(slug)
    if (found === undefined) throw new Error(`no story ${slug}`)
    story = found
    reports = await readReports(store, slug)
    await store.close()
  })

  const listed = events.map((event): [string, ListedEvent] => [`${event[0]} ${event[3].source}`, event])

  it.each(listed)('has the event %s', (_, [from, to, planned, words]) => {
    const entries = buildTimeline(story, reports, today).filter(({ date }) => date.from === from && date.to === to)
    const own = entries.filter((entry) => entry.planned === planned)
    expect(own.flatMap(({ sentences }) => sentences.map((place) => wordsAt(reports, place))).join('\n')).toMatch(words)
  })

  it('has just the listed disagreements', () => {
    const found = findDisagreements(story, reports).map(
      ({ kind, on, a, b }) => `${kind} ${on}: ${a.value} / ${b.value}`,
    )
    expect(found.sort()).toEqual([...disputes])
  })

  it('has just the listed positions', () => {
    expect(listPositions(story, reports).map(listedPosition).sort()).toEqual([...positions].sort())
  })

  it('gives every question of the desk a status, with articles that bear on it', () => {
    const questions = buildRegister(story, reports, [], today).filter(({ origin }) => origin === 'desk')
    expect(questions.map(({ id }) => id)).toEqual(story.questions.map(({ id }) => id))
    for (const { articles, why } of questions) {
      expect(articles).toBeGreaterThan(0)
      expect(why).not.toBe('')
    }
  })

  it('names for each slot of the first question the answers and whose they are', () => {
    const [first] = buildRegister(story, reports, [], today)
    const given = first?.candidates.map(
      ({ slot, words, speaker, actor }) => `${slot} ${speaker?.name ?? actor}: ${wordsAt(reports, words)}`,
    )
    expect(given).toEqual(expect.arrayContaining([...answers]))
  })

  it('has a full summary of about fifteen sentences from several articles', () => {
    const places = summarise(story, reports, { length: 'full', today }).flatMap(({ sentences }) => sentences)
    expect(places.length).toBeGreaterThanOrEqual(10)
    expect(places.length).toBeLessThanOrEqual(20)
    expect(new Set(places.map(({ article }) => article.id)).size).toBeGreaterThanOrEqual(3)
  })
})
