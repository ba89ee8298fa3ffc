/** A database of made-up reports, imported from files as those of a person would be. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFiles } from '../../src/corpus/import-files.ts'
import { openStore } from '../../src/store/open-store.ts'
import { STORY } from '../chat/slack/invented-story.ts'
import { createMadeUpReports } from './made-up-reports.ts'

/** Whose rows the benchmarks read and write. */
export const WORKSPACE = 'local'

/** What an import took, the writing of the files not counted. */
export type Took = {
  readonly articles: number
  readonly bytes: number
  readonly passages: number
  readonly quotations: number
  readonly seconds: number
  readonly processorSeconds: number
}

/** Imports reports into a database; reading, cleaning, copies, digest, store and index are in the time. */
export async function importReports(database: string, articles: number): Promise<Took> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-reports-'))
  const store = await openStore(database, { workspace: WORKSPACE })
  try {
    const bytes = writeReports(folder, articles)
    const began = performance.now()
    const used = process.cpuUsage()
    const { counts } = await importFiles(store, [folder], { story: STORY, now: new Date().toISOString() })
    const seconds = (performance.now() - began) / 1000
    const { user, system } = process.cpuUsage(used)
    const quotations = await store.countFacts('quotations', { story: STORY.slug })
    const passages = await store.countPassages(STORY.slug)
    return { articles: counts.new, bytes, passages, quotations, seconds, processorSeconds: (user + system) / 1e6 }
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
}

/** Gives `work` the database that was named, or a fresh one of so many reports, which is removed afterwards. */
export async function withDatabase(
  { database, articles }: { readonly database?: string | undefined; readonly articles: string },
  work: (database: string) => Promise<void>,
): Promise<void> {
  if (database !== undefined) return work(database)
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  try {
    await importReports(join(folder, 'bench.db'), Number(articles))
    await work(join(folder, 'bench.db'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @returns how many bytes were written */
function writeReports(folder: string, articles: number): number {
  const nextReport = createMadeUpReports(STORY, 1)
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (let n = 0; n < articles; n++) {
    const { name, content } = nextReport()
    writeFileSync(join(folder, name), content)
    bytes += Buffer.byteLength(content)
  }
  return bytes
}
