/** Prints how the store carries a desk of 10,000 articles: `npm run bench -- [--articles <n>]`. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openStore } from '../../src/store/open-store.ts'
import { draftOf, emptyDigest } from './engines.ts'
import { createMadeUpText } from './made-up-passages.ts'
import { percentile } from './percentile.ts'

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    task: { type: 'string' },
    database: { type: 'string', default: '' },
  },
})

/** Figures of one part, by what they are; each in a process of its own, so that memory is the part's own. */
type Figures = Readonly<Record<string, string>>
const tasks: Readonly<Record<string, () => Promise<Figures>>> = { import: measureImport, serve: measureServing }

const task = tasks[options.task ?? '']
if (task === undefined) runAll()
else console.log(JSON.stringify(await task()))

function runAll(): void {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  try {
    console.log(`Store with ${options.articles} made-up articles of about 7 kB`)
    for (const name of Object.keys(tasks)) {
      const args = [fileURLToPath(import.meta.url), '--task', name, '--database', join(folder, 'bench.db')]
      const output = execFileSync(process.execPath, [...args, '--articles', options.articles])
      for (const [what, value] of Object.entries(JSON.parse(output.toString()) as Figures)) {
        console.log(`${what.padEnd(44)} ${value}`)
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measureImport(): Promise<Figures> {
  const store = await openStore(options.database)
  const text = createMadeUpText(11)
  const total = Number(options.articles)
  let spentMs = 0
  let bytes = 0
  for (let done = 0; done < total; done += 200) {
    const items = Array.from({ length: Math.min(200, total - done) }, (_, at) => ({
      draft: draftOf(`${done + at}`, text.article()),
      digest: emptyDigest,
    }))
    bytes += items.reduce((sum, { draft }) => sum + draft.text.length, 0)
    const start = performance.now()
    await store.saveArticles(items)
    spentMs += performance.now() - start
  }
  await store.close()
  return {
    'saving articles, a second': ((total / spentMs) * 1000).toFixed(0),
    'saving text, MB a second': (bytes / spentMs / 1000).toFixed(1),
  }
}

async function measureServing(): Promise<Figures> {
  const start = performance.now()
  const store = await openStore(options.database)
  const openMs = performance.now() - start
  const text = createMadeUpText(12)
  const timeSearch = (words: number) =>
    timeMany(() => store.searchPassages({ story: 'bench', terms: text.question(words), limit: 100 }))
  const long = await timeSearch(20)
  const short = await timeSearch(3)
  const head = await timeMany(() => store.findArticle('a17'))
  const typing = await timeMany(() => store.similarTerms('bench', `${text.question(1)[0]}x`, 5))
  const memory = process.memoryUsage().rss
  await store.close()
  return {
    'opening the store, ms': openMs.toFixed(1),
    'search, 20 words, median / 99th percentile, ms': long,
    'search, 3 words': short,
    'one article by its id': head,
    'words for a typing error': typing,
    'memory while serving, MB': (memory / 1e6).toFixed(0),
  }
}

/** Median and 99th percentile of 300 runs; the first ones warm up the code. */
async function timeMany(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = []
  for (let n = 0; n < 320; n++) {
    const start = performance.now()
    await work()
    if (n >= 20) times.push(performance.now() - start)
  }
  return `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.99).toFixed(1)}`
}
