/** Compares search with raw FTS5 and MiniSearch on the same passages: `npm run bench:search -- [--large] [--only <engine>] [--quality <folder>]`. */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { isStopWord, listWords } from '../../src/text/words.ts'
import { type EngineName, engineNames, openEngine } from './engines.ts'
import { fillAndTime } from './fill-and-time.ts'
import { createMadeUpText } from './made-up-passages.ts'

const { values: options } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    only: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    quality: { type: 'string', default: '../shared/eval/retrieval' },
    child: { type: 'string' },
    passages: { type: 'string', default: '1000' },
  },
})

/** What one engine did on one number of passages. Times in milliseconds, memory and files in bytes a passage. */
type Figures = {
  readonly importPerSecond: number
  readonly memory: number
  readonly file: number
  readonly long: readonly [number, number]
  readonly short: readonly [number, number]
}

if (options.child !== undefined) {
  console.log(JSON.stringify(await measure(options.child as EngineName, Number(options.passages))))
} else {
  const sizes = [...options.sizes.split(',').map(Number), ...(options.large ? [1_000_000] : [])]
  for (const size of sizes) await compareSpeed(size)
  for (const set of ['newsqa', 'multihop']) await compareQuality(join(options.quality, set))
}

/** Every engine in a process of its own: memory is measured, and none warms the machine for the next. */
async function compareSpeed(size: number): Promise<void> {
  console.log(
    `\n${size.toLocaleString('en')} passages: median / 99th percentile in ms, memory and file in bytes a passage`,
  )
  console.log('engine       20 words        3 words         passages/s  memory  file')
  for (const name of engineNames) {
    if (options.only !== undefined && options.only !== name) continue
    if (name === 'minisearch' && size > 100_000) continue
    const script = fileURLToPath(import.meta.url)
    const output = execFileSync(process.execPath, [script, '--child', name, '--passages', String(size)])
    const { long, short, importPerSecond, memory, file } = JSON.parse(output.toString()) as Figures
    const times = [long, short].map((pair) =>
      pair
        .map((ms) => ms.toFixed(1))
        .join(' / ')
        .padEnd(15),
    )
    console.log(
      `${name.padEnd(12)} ${times.join(' ')} ${String(Math.round(importPerSecond)).padStart(10)} ${String(Math.round(memory)).padStart(7)} ${String(Math.round(file)).padStart(5)}`,
    )
  }
}

async function measure(name: EngineName, size: number): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  try {
    const path = join(folder, 'bench.db')
    const engine = await openEngine(name, path)
    const filled = {
      add: (_: number, articles: readonly (readonly string[])[]) => engine.add(articles),
      ask: (words: readonly string[]) => engine.search(words, 100),
    }
    const { long, short, passagesPerSecond, memory } = await fillAndTime(filled, createMadeUpText(7), size)
    await engine.close()
    const file = existsSync(path) ? statSync(path).size / size : 0
    return { importPerSecond: passagesPerSecond, memory, file, long: long.clock, short: short.clock }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Hits@k of the right article on an evaluation's questions, beside unbounded FTS5. */
async function compareQuality(folder: string): Promise<void> {
  if (!existsSync(folder)) return console.log(`\n${folder}: not here, quality not measured`)
  const articles = readLines<{ id: string; title?: string; text: string }>(join(folder, 'articles.jsonl.gz'))
  const queries = readLines<{ query: string; gold: { article: string }[] }>(join(folder, 'queries.jsonl.gz'))
  console.log(`\n${folder}: ${articles.length} articles, ${queries.length} questions`)
  for (const name of ['readout', 'fts5'] as const) {
    const temporary = mkdtempSync(join(tmpdir(), 'readout-bench-'))
    const engine = await openEngine(name, join(temporary, 'bench.db'))
    await engine.add(
      articles.map(({ title, text }) => [title ?? '', ...text.split(/\n+/u)].filter((p) => p.trim() !== '')),
    )
    const ranks: number[] = []
    for (const { query, gold } of queries) {
      const right = new Set(gold.map(({ article }) => article))
      const words = listWords(query).map(({ word }) => word)
      const found = new Set(
        await engine.search(
          words.filter((word) => !isStopWord(word)),
          100,
        ),
      )
      ranks.push([...found].findIndex((at) => right.has(articles[at]?.id ?? '')))
    }
    await engine.close()
    rmSync(temporary, { recursive: true })
    const share = (k: number) => (ranks.filter((rank) => rank >= 0 && rank < k).length / ranks.length).toFixed(3)
    console.log(`${name.padEnd(12)} Hits@4 ${share(4)}  Hits@10 ${share(10)}  among 100 passages ${share(100)}`)
  }
}

function readLines<T>(path: string): T[] {
  const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n')
  return lines.map((line) => JSON.parse(line) as T)
}
