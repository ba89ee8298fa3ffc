/** How the store alone answers: `node test/bench/store.ts --database <file>`, a file of `import.ts`. */

import { parseArgs } from 'node:util'
import { openStore } from '../../src/store/open-store.ts'
import { STORY } from '../chat/slack/invented-story.ts'
import { createMadeUpText } from './made-up-passages.ts'
import { percentile } from './percentile.ts'

const { values: options } = parseArgs({ options: { database: { type: 'string', default: '' } } })

const start = performance.now()
const store = await openStore(options.database)
console.log(`opened: ${(performance.now() - start).toFixed(1)} ms`)
const text = createMadeUpText(12)
const story = STORY.slug
const search = (words: number) => () => store.searchPassages({ story, terms: text.question(words), limit: 100 })
await report('search, 20 words', search(20))
await report('search, 3 words', search(3))
await report('one article by its id', () => store.findArticle('a17'))
await report('the newest 100 articles', () => store.listArticles({ story, limit: 100 }))
await report('the basis', () => store.basis(story))
await report('words for a typing error', () => store.similarTerms(story, `${text.question(1)[0]}x`, 5))
console.log(`memory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`)
await store.close()

/** Median and 99th percentile of 300 runs; the first ones warm up the code. */
async function report(what: string, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = []
  for (let n = 0; n < 320; n++) {
    const began = performance.now()
    await work()
    if (n >= 20) times.push(performance.now() - began)
  }
  console.log(
    `${what}: median ${percentile(times, 0.5).toFixed(1)} ms, 99th percentile ${percentile(times, 0.99).toFixed(1)} ms`,
  )
}
