/** Measures `ask`, from the question to the composed reply, beside raw FTS5 and MiniSearch on the same passages: `npm run bench:ask -- [--large] [--sizes 1000,10000] [--only ask]`. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { openStore } from '../../src/store/open-store.ts'
import { makeUndefinedStory } from '../story/undefined-story.ts'
import { draftOf, type EngineName, emptyDigest, openEngine } from './engines.ts'
import { type Filled, type FillFigures, fillAndTime } from './fill-and-time.ts'
import { createMadeUpText } from './made-up-passages.ts'

const { values: options } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    only: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    child: { type: 'string' },
    passages: { type: 'string', default: '1000' },
  },
})

const story = makeUndefinedStory('bench', 'Bench')
const today = '2026-03-31'
const wordsOfSentence = 18

type Measured = Filled & { close(): Promise<void> }

const measured: Readonly<Record<string, (file: string) => Promise<Measured>>> = {
  ask: openAsk,
  fts5: (file) => openRaw('fts5', file),
  minisearch: (file) => openRaw('minisearch', file),
}

/** MiniSearch holds its index in memory: above this it would need most of a machine's. */
const minisearchUpTo = 100_000

if (options.child !== undefined) console.log(JSON.stringify(await measure(options.child, Number(options.passages))))
else {
  for (const size of [...options.sizes.split(',').map(Number), ...(options.large ? [1_000_000] : [])]) compare(size)
}

/** Each in a process of its own, so that memory is its own too. */
function compare(size: number): void {
  console.log(`\n${size.toLocaleString('en')} passages: median / 99th percentile in ms, memory in bytes a passage`)
  console.log('           20 words        of processor    3 words         of processor    passages/s  memory')
  for (const name of Object.keys(measured)) {
    if (options.only !== undefined && options.only !== name) continue
    if (name === 'minisearch' && size > minisearchUpTo && options.only === undefined) continue
    const script = fileURLToPath(import.meta.url)
    const output = execFileSync(process.execPath, [script, '--child', name, '--passages', String(size)])
    const { long, short, passagesPerSecond, memory } = JSON.parse(output.toString()) as FillFigures
    const times = [long.clock, long.processor, short.clock, short.processor].map((pair) =>
      pair
        .map((ms) => ms.toFixed(1))
        .join(' / ')
        .padEnd(15),
    )
    const rest = [String(Math.round(passagesPerSecond)).padStart(10), String(Math.round(memory)).padStart(7)]
    console.log([name.padEnd(10), ...times, ...rest].join(' '))
  }
}

async function measure(name: string, size: number): Promise<FillFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  try {
    const engine = await (measured[name] ?? openAsk)(join(folder, 'bench.db'))
    const figures = await fillAndTime(engine, createMadeUpText(7), size)
    await engine.close()
    return figures
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The engine's own search, without an answer. */
async function openRaw(name: EngineName, file: string): Promise<Measured> {
  const engine = await openEngine(name, file)
  return {
    add: (_, articles) => engine.add(articles),
    ask: (words) => engine.search(words, 100),
    close: () => engine.close(),
  }
}

async function openAsk(file: string): Promise<Measured> {
  const store = await openStore(file)
  await store.saveStory(story)
  return {
    add: async (first, articles) => {
      const drafts = articles.map((passages, n) => ({
        ...draftOf(`${first + n}`, passages.map(intoSentences)),
        published: { value: dayOf(first + n), how: 'given' as const },
      }))
      await store.saveArticles(drafts.map((draft) => ({ draft, digest: emptyDigest })))
    },
    ask: (words) => answerQuestion(store, { story, question: `What of ${words.join(' ')}?`, today }),
    close: () => store.close(),
  }
}

/** Spread over the two years before the day of asking. */
function dayOf(article: number): string {
  return new Date(Date.parse(today) - (article % 730) * 86_400_000).toISOString().slice(0, 10)
}

/** Breaks a made-up passage into sentences of usual length. */
function intoSentences(passage: string): string {
  const words = passage.replace(/\.$/u, '').split(' ')
  const sentences: string[] = []
  for (let at = 0; at < words.length; at += wordsOfSentence) {
    const sentence = words.slice(at, at + wordsOfSentence).join(' ')
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`)
  }
  return sentences.join(' ')
}
