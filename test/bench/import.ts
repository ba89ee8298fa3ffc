/** How many articles a second come in from files: `node test/bench/import.ts [--articles 10000] [--database <file>]`. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importReports } from './made-up-database.ts'

const { values: options } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, database: { type: 'string' } },
})

const folder = mkdtempSync(join(tmpdir(), 'readout-import-'))
try {
  const took = await importReports(options.database ?? join(folder, 'bench.db'), Number(options.articles))
  const { articles, bytes, passages, quotations, seconds, processorSeconds } = took
  console.log(
    `${articles} files of ${(bytes / articles / 1000).toFixed(1)} kB, ${passages} passages, ${quotations} quotations`,
  )
  console.log(
    `imported: ${(articles / seconds).toFixed(0)} a second (${seconds.toFixed(1)} s, processor time ${processorSeconds.toFixed(1)} s)`,
  )
  console.log(`memory at most: ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`)
} finally {
  rmSync(folder, { recursive: true })
}
