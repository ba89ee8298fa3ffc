/**
 * How long it takes to add one article to a large story, and to answer for the first time after it:
 * `node test/bench/update.ts [--articles 10000] [--database <file>] [--rounds 50]`.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pino from 'pino'
import { importFiles } from '../../src/corpus/import-files.ts'
import { createDesk } from '../../src/desk/create-desk.ts'
import { warmDesk } from '../../src/desk/warm-desk.ts'
import { findDisagreements } from '../../src/digest/disagreements.ts'
import { listPositions } from '../../src/digest/positions.ts'
import type { Place } from '../../src/model/request.ts'
import { loaderOf } from '../../src/reply/load-reports.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { STORY } from '../chat/slack/invented-story.ts'
import { withDatabase } from './made-up-database.ts'
import { createMadeUpReports } from './made-up-reports.ts'
import { percentile } from './percentile.ts'

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    database: { type: 'string' },
    rounds: { type: 'string', default: '50' },
  },
})

const place: Place = { platform: 'slack', team: 'T', channel: 'C', user: 'U', direct: true, mayManage: true }
const clock = { now: () => new Date('2026-03-29T09:00:00Z') }
const rounds = Number(options.rounds)

await withDatabase(options, measure)

async function measure(database: string): Promise<void> {
  const store = await openStore(database)
  const folder = mkdtempSync(join(tmpdir(), 'readout-update-'))
  const nextReport = createMadeUpReports(STORY, 99)
  const desk = createDesk({ store, clock, log: pino({ level: 'warn' }) })
  await warmDesk(desk, store, clock)
  const hear = async (line: string) => void (await desk.hear(line, place))
  const adding: Took[] = []
  const add = async () => {
    const { name, content } = nextReport()
    const path = join(folder, `more-${name}`)
    // Of the newest day, as news is: it is among the reports that the views are built from.
    writeFileSync(path, content.replace(/^published: .*$/mu, 'published: 2026-03-29'))
    adding.push(await timed(() => importFiles(store, [path], { story: STORY, now: clock.now().toISOString() })))
  }
  const replies: Readonly<Record<string, () => Promise<void>>> = {
    questions: () => hear('questions'),
    timeline: () => hear('timeline'),
    disagreements: async () => void findDisagreements(STORY, await load(store)),
    positions: async () => void listPositions(STORY, await load(store)),
    changes: () => hear('changes since 2026-03-28'),
    summary: () => hear('summary'),
  }
  for (const reply of Object.values(replies)) await reply()
  console.log(`${'median, 99th of 100'.padEnd(20)}processor         by the clock`)
  for (const [name, reply] of Object.entries(replies)) {
    const times: Took[] = []
    for (let round = 0; round < rounds; round++) {
      await add()
      times.push(await timed(reply))
    }
    print(`first ${name}`, times)
  }
  print('adding an article', adding)
  await store.close()
  rmSync(folder, { recursive: true })
}

function load(store: Store) {
  return loaderOf(store).load(STORY)
}

/** What a piece of work took: by the clock, and of the processor, which other work on the machine doesn't change. */
type Took = { readonly clockMs: number; readonly processorMs: number }

async function timed(work: () => Promise<unknown>): Promise<Took> {
  const began = performance.now()
  const used = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(used)
  return { clockMs: performance.now() - began, processorMs: (user + system) / 1000 }
}

function print(name: string, times: readonly Took[]): void {
  const show = (of: (took: Took) => number) =>
    [0.5, 0.99].map((share) => `${percentile(times.map(of), share).toFixed(0)} ms`.padStart(9)).join('')
  console.log(`${name.padEnd(20)}${show(({ processorMs }) => processorMs)}${show(({ clockMs }) => clockMs)}`)
}
