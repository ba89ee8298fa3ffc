/**
 * Measures how well copies of one wire story are recognised, how fast, and with how much memory.
 *
 * `node test/eval/copies.ts [--n 100000] [file or folder …]` – on invented articles, or on those given (also .jsonl.gz).
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { joinPassages } from '../../src/corpus/build-article.ts'
import { findCopies } from '../../src/corpus/find-copies.ts'
import { listFiles } from '../../src/corpus/list-files.ts'
import { openPageReader } from '../../src/corpus/open-page-reader.ts'
import { readSources } from '../../src/corpus/read-sources.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { addCopies, createChance, inventArticles, type Labelled, type Texts } from './copies/make-copies.ts'

const SHARE = 0.15
const STORY = 'copies'
const BATCH = 100

const { values, positionals } = parseArgs({
  options: { n: { type: 'string', default: '2000' } },
  allowPositionals: true,
})
const chance = createChance(20260819)
const wanted = Number(values.n)
const texts =
  positionals.length > 0 ? await readTexts(positionals) : inventArticles(Math.round(wanted / (1 + 2 * SHARE)))
const articles = addCopies(texts, { share: SHARE, chance })
await measure(positionals.length > 0 ? articles : articles.slice(0, wanted))

async function readTexts(paths: readonly string[]): Promise<Texts> {
  const pages = openPageReader()
  const found: string[] = []
  for (const entry of (await listFiles(paths)).files) {
    for await (const source of readSources(entry, { timeZone: 'UTC', pages })) {
      if (!(source instanceof Error)) found.push(source.lines.map(({ text }) => text).join('\n\n'))
    }
  }
  await pages.close()
  const long = found.filter((text) => text.length > 800)
  return { count: long.length, get: (n) => long[n] ?? '' }
}

async function measure(list: readonly Labelled[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-copies-'))
  const store = await openStore(join(folder, 'copies.db'))
  const all: string[] = []
  let ms = 0
  let most = 0
  for (let from = 0; from < list.length; from += BATCH) {
    const part = list.slice(from, from + BATCH).map((item) => ({ id: item.id, text: item.text() }))
    const ids = await saveRows(store, part)
    const start = performance.now()
    await findCopies(
      store,
      part.map(({ text }, index) => ({ id: ids[index] ?? '', story: STORY, text, notices: [] })),
    )
    all.push(...ids)
    ms += performance.now() - start
    most = Math.max(most, process.memoryUsage().rss)
  }
  const heads = new Map((await store.listArticles({ story: STORY })).map(({ id, copyOf }) => [id, copyOf ?? id]))
  await store.close()
  rmSync(folder, { recursive: true })
  print({ list, groups: all.map((id) => heads.get(id) ?? id), ms, most })
}

/** Articles as the store needs them; the text that is compared is not stored, since storing isn't measured here. */
async function saveRows(store: Store, part: readonly { readonly id: string }[]): Promise<string[]> {
  const saved = await store.saveArticles(
    part.map(({ id }) => ({
      draft: { story: STORY, file: id, notices: [], contentHash: id, ...joinPassages([{ text: id, kind: 'body' }]) },
      digest: { quotations: [], statements: [], events: [], raised: [] },
    })),
  )
  return saved.map(({ id }) => id)
}

type Result = {
  readonly list: readonly Labelled[]
  /** The group that the store holds for each, in the order of the list. */
  readonly groups: readonly string[]
  readonly ms: number
  readonly most: number
}

/** Pairs of articles in one group: those that are there, those that were found, those that are both. */
function print({ list, groups, ms, most }: Result): void {
  const truth = countPairs(list.map(({ group }) => String(group)))
  const claimed = countPairs(groups)
  const both = countPairs(list.map(({ group }, index) => `${group} ${groups[index]}`))
  const precision = both / Math.max(1, claimed)
  const recall = both / Math.max(1, truth)
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall)
  console.log(`articles ${list.length}, pairs of copies ${truth}, found ${claimed}, right ${both}`)
  console.log(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`)
  console.log(
    `${(ms / 1000).toFixed(1)} s (${(ms / list.length).toFixed(2)} ms an article), memory at most ${Math.round(most / 1e6)} MB`,
  )
}

function countPairs(keys: readonly string[]): number {
  const sizes = new Map<string, number>()
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}
