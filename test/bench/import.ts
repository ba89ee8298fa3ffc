/**
 * How many articles a second come in from files: `node test/bench/import.ts [--articles 10000] [--database <file>]`.
 *
 * Everything that an import does is in it: reading, cleaning, recognising copies, digest, store and index.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importFiles } from '../../src/corpus/import-files.ts'
import { openStore } from '../../src/store/open-store.ts'
import { STORY } from '../chat/slack/invented-story.ts'
import { createMadeUpReports } from './made-up-reports.ts'

const { values: options } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, database: { type: 'string' } },
})

const folder = mkdtempSync(join(tmpdir(), 'readout-import-'))
try {
  const bytes = writeReports(join(folder, 'articles'), Number(options.articles))
  await measure(options.database ?? join(folder, 'bench.db'), join(folder, 'articles'), bytes)
} finally {
  rmSync(folder, { recursive: true })
}

/** @returns how many bytes were written */
function writeReports(to: string, articles: number): number {
  mkdirSync(to)
  const nextReport = createMadeUpReports(STORY, 1)
  let bytes = 0
  for (let n = 0; n < articles; n++) {
    const { name, content } = nextReport()
    writeFileSync(join(to, name), content)
    bytes += Buffer.byteLength(content)
  }
  return bytes
}

async function measure(database: string, articles: string, bytes: number): Promise<void> {
  const store = await openStore(database)
  const began = performance.now()
  const used = process.cpuUsage()
  const { counts } = await importFiles(store, [articles], { story: STORY, now: new Date().toISOString() })
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(used)
  const { quotations, passages } = {
    quotations: await store.countFacts('quotations', { story: STORY.slug }),
    passages: await store.countPassages(STORY.slug),
  }
  const memory = process.resourceUsage().maxRSS
  await store.close()
  const taken = counts.new + counts.version
  console.log(
    `import: ${taken} files of ${(bytes / taken / 1000).toFixed(1)} kB, ${passages} passages, ${quotations} quotations`,
  )
  console.log(
    `  ${(taken / seconds).toFixed(0)} articles a second (${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor time)`,
  )
  console.log(`  memory at most ${(memory / 1e3).toFixed(0)} MB`)
}
