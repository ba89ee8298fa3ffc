/** A view built in another process is the one that is built here. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { extractDigest } from '../../src/digest/extract.ts'
import { loaderOf } from '../../src/reply/load-reports.ts'
import type { StoreAddress } from '../../src/reply/view-process.ts'
import { hasChanges, hasParts, hasSummary, viewStory } from '../../src/reply/view-story.ts'
import { viewerOf } from '../../src/reply/viewer.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { createMadeUpReports } from '../bench/made-up-reports.ts'
import { fillStore, STORY } from '../chat/slack/invented-story.ts'
import { makeDraft, published } from '../store/samples.ts'

const today = '2026-03-20'
let folder: string
let address: StoreAddress
let store: Store
let endProcess: () => Promise<void>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-views-'))
  address = { url: join(folder, 'readout.db'), workspace: 'desk' }
  store = await openStore(address.url, address)
  await fillStore(store)
  const nextReport = createMadeUpReports(STORY, 3)
  for (let n = 0; n < 50; n++) {
    const { name, content } = nextReport()
    const given = { story: STORY.slug, file: name, ...published(`2026-03-${10 + (n % 9)}`) }
    const draft = makeDraft(content.split('\n\n').slice(1, 9), given)
    await store.saveArticle(draft, extractDigest(draft, { actors: STORY.actors }))
  }
  endProcess = viewerOf(store).useProcess(address)
})
afterEach(async () => {
  await endProcess()
  await store.close()
  rmSync(folder, { recursive: true })
})

test('every part and the changes are the same, and ready', async () => {
  const reports = await loaderOf(store).load(STORY)
  const before = reports.slice(5)
  const summary = { length: 'half', about: 'harbour' } as const
  const view = await viewerOf(store).view({ story: STORY, reports, choices: [], today, before, summary })
  expect([hasParts(view), hasChanges(view, before), hasSummary(view, summary)]).toEqual([true, true, true])
  const here = viewStory(STORY, [...reports], [], today)
  for (const part of ['register', 'timeline', 'disagreements', 'positions', 'quotations'] as const) {
    expect(view[part]()).toEqual(here[part]())
  }
  expect(view.summary({ length: 'half' })).toEqual(here.summary({ length: 'half' }))
  expect(view.summary(summary)).toEqual(here.summary(summary))
  expect(view.changesSince(before)).toEqual(here.changesSince(before))
  expect(view.quotations().length).toBeGreaterThan(50)
})

test('those who ask at once get one view, and the process starts again after its end', async () => {
  const reports = await loaderOf(store).load(STORY)
  const ask = () => viewerOf(store).view({ story: STORY, reports, choices: [], today })
  const [one, other] = await Promise.all([ask(), ask()])
  expect(one).toBe(other)
  await endProcess()
  endProcess = viewerOf(store).useProcess(address)
  const later = await viewerOf(store).view({ story: STORY, reports: [...reports], choices: [], today })
  expect(hasParts(later)).toBe(true)
  expect(later.register()).toEqual(one.register())
})

/** The processes that this one started and that still live, where the system lists them. */
function listBuilders(): readonly number[] {
  const numbers = readdirSync('/proc').map(Number).filter(Number.isInteger)
  return numbers.filter((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      return status.includes(`PPid:\t${process.pid}\n`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
    } catch {
      return false
    }
  })
}

test.runIf(process.platform === 'linux')(
  'a process that is killed fails nobody, and none is left at the end',
  async () => {
    const reports = await loaderOf(store).load(STORY)
    const ask = () => viewerOf(store).view({ story: STORY, reports: [...reports], choices: [], today })
    const one = await ask()
    const [builder] = listBuilders()
    expect(builder).toBeDefined()
    const asked = ask()
    process.kill(Number(builder), 'SIGKILL')
    expect((await asked).register()).toEqual(one.register())
    expect(hasParts(await ask())).toBe(true)
    await endProcess()
    expect(listBuilders()).toEqual([])
  },
)
