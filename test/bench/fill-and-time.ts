/** Fills an engine with made-up articles and times its answers to made-up questions. */

import { type MadeUpText, passagesPerArticle } from './made-up-passages.ts'
import { percentile } from './percentile.ts'

/** Median and 99th percentile in milliseconds, by the clock and of processor time, which a busy machine spoils less. */
export type Times = { readonly clock: readonly [number, number]; readonly processor: readonly [number, number] }

/** What an engine of a benchmark does. `first` is the number of articles before. */
export type Filled = {
  add(first: number, articles: readonly (readonly string[])[]): Promise<void>
  ask(words: readonly string[]): Promise<unknown>
}

/** Times of questions of 20 and of 3 words; memory that the process took on, in bytes a passage. */
export type FillFigures = {
  readonly long: Times
  readonly short: Times
  readonly passagesPerSecond: number
  readonly memory: number
}

const batch = 200
const warmUp = 20
const rounds = 200

/** Adds `size` passages in batches, then asks 220 questions of each length; the first 20 only warm up the code. */
export async function fillAndTime(engine: Filled, text: MadeUpText, size: number): Promise<FillFigures> {
  const before = process.memoryUsage().rss
  let importMs = 0
  for (let done = 0; done < size; ) {
    const count = Math.min(batch, (size - done) / passagesPerArticle)
    const articles = Array.from({ length: count }, () => text.article())
    const start = performance.now()
    await engine.add(done / passagesPerArticle, articles)
    importMs += performance.now() - start
    done += articles.length * passagesPerArticle
  }
  const long = await time(engine, () => text.question(20))
  const short = await time(engine, () => text.question(3))
  const memory = (process.memoryUsage().rss - before) / size
  return { long, short, passagesPerSecond: (size / importMs) * 1000, memory }
}

async function time(engine: Filled, question: () => string[]): Promise<Times> {
  const clock: number[] = []
  const processor: number[] = []
  for (let n = 0; n < warmUp + rounds; n++) {
    const words = question()
    const start = performance.now()
    const used = process.cpuUsage()
    await engine.ask(words)
    if (n < warmUp) continue
    clock.push(performance.now() - start)
    const { user, system } = process.cpuUsage(used)
    processor.push((user + system) / 1000)
  }
  const middleAndEnd = (times: readonly number[]) => [percentile(times, 0.5), percentile(times, 0.99)] as const
  return { clock: middleAndEnd(clock), processor: middleAndEnd(processor) }
}
