/** The digest of the articles that the shipped notes rest on, where they are at hand; skipped elsewhere. */

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { importFiles } from '../../src/corpus/import-files.ts'
import { findDisagreements } from '../../src/digest/disagreements.ts'
import { listPositions } from '../../src/digest/positions.ts'
import { buildRegister } from '../../src/digest/register.ts'
import type { Report } from '../../src/digest/report.ts'
import { buildTimeline } from '../../src/digest/timeline.ts'
import type { Story } from '../../src/model/story.ts'
import { openStore } from '../../src/store/open-store.ts'
import { readStories } from '../../src/story/read-stories.ts'
import { wordsAt } from '../digest/make-report.ts'
import { readReports } from '../digest/read-reports.ts'
import {
  articleDisputes,
  articlePositions,
  coalitionEvents,
  type ListedEvent,
  listedPosition,
} from '../digest/story-lists.ts'

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url))
const dates = { '2025-08-19': ['000', '001', '002', '003'], '2025-03-02': ['004'] }
const today = '2026-11-21'

describe.skipIf(!existsSync(corpus))('the five articles', () => {
  let story: Story
  let reports: readonly Report[]

  beforeAll(async () => {
    const { stories } = await readStories(fileURLToPath(new URL('../../briefings', import.meta.url)))
    const found = stories.find(({ story: { slug } }) => slug === 'coalition-of-the-willing')?.story
    if (found === undefined) throw new Error('the shipped story is missing')
    story = found
    const store = await openStore(':memory:')
    await store.saveStory(story)
    for (const [value, starts] of Object.entries(dates)) {
      const files = await listFiles(starts)
      await importFiles(store, files, {
        story,
        given: { published: value },
        now: `${today}T00:00:00.000Z`,
        onProgress: () => {},
      })
    }
    reports = await readReports(store, story.slug)
    await store.close()
  })

  const listed = coalitionEvents.map((event): [string, ListedEvent] => [`${event[0]} ${event[3].source}`, event])

  it.each(listed)('have the event %s', (_, [from, to, planned, words]) => {
    const entries = buildTimeline(story, reports, today).filter(({ date }) => date.from === from && date.to === to)
    const own = entries.filter((entry) => entry.planned === planned)
    expect(own.flatMap(({ sentences }) => sentences.map((place) => wordsAt(reports, place))).join('\n')).toMatch(words)
  })

  it('have just the listed disagreements', () => {
    const found = findDisagreements(story, reports).map(
      ({ kind, on, a, b }) => `${kind} ${on}: ${a.value} / ${b.value}`,
    )
    expect(found.sort()).toEqual([...articleDisputes].sort())
  })

  it('have just the listed positions', () => {
    expect(listPositions(story, reports).map(listedPosition).sort()).toEqual([...articlePositions].sort())
  })

  it('answer the meeting question slot by slot', () => {
    const meeting = buildRegister(story, reports, [], today).find(({ id }) => id === 'meeting')
    const found = meeting?.candidates.map(
      ({ slot, words, speaker, actor }) => `${slot} ${speaker?.name ?? actor}: ${wordsAt(reports, words)}`,
    )
    expect(meeting?.status).toBe('contested')
    expect(found).toContain('when Friedrich Merz: within two weeks')
    expect(found).toContain('where Emmanuel Macron: Geneva')
    expect(found).toContain('where Donald Trump: to be determined')
    expect(found).toContain('whether Kremlin: no public commitment')
  })
})

async function listFiles(starts: readonly string[]): Promise<string[]> {
  const { readdir } = await import('node:fs/promises')
  const names = await readdir(corpus)
  return names.filter((name) => starts.some((start) => name.startsWith(`${start}_`))).map((name) => `${corpus}/${name}`)
}
