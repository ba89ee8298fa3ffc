/**
 * How long every command takes in a fresh process and later, and how much memory the process has then:
 * `node test/bench/desk.ts [--articles 10000] [--database <file>] [--rounds 5]`.
 */

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
// The service has both platforms' code in memory.
import '../../src/chat/discord/create-discord.ts'
import '../../src/chat/slack/create-slack.ts'
import type { Place } from '../../src/model/request.ts'
import { withDatabase } from './made-up-database.ts'
import { createMadeUpText } from './made-up-passages.ts'
import { makeReady } from './make-ready.ts'
import { describeMemory, memoryOf, watchChildren } from './memory-of.ts'
import { percentile } from './percentile.ts'

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    database: { type: 'string' },
    rounds: { type: 'string', default: '5' },
  },
})

const place: Place = { platform: 'slack', team: 'T', channel: 'C', user: 'U', direct: true, mayManage: true }
const text = createMadeUpText(5)
const commands = [
  () => `ask ${text.question(6).join(' ')}?`,
  () => `ask what did Ada Veil say about ${text.question(2).join(' ')}?`,
  () => 'brief',
  () => 'brief since 2026-03-20',
  () => 'changes since 2026-03-25',
  () => 'summary',
  () => `summary full about ${text.question(1).join(' ')}`,
  () => 'quotes',
  () => 'quotes Tom Bard',
  () => `quotes about ${text.question(1).join(' ')}`,
  () => 'questions',
  () => 'timeline',
  () => 'sources',
  () => 'article a77',
  () => 'stories',
  () => 'status',
]

await withDatabase(options, measure)

async function measure(database: string): Promise<void> {
  const stopWatching = watchChildren(process.pid)
  const began = performance.now()
  const { desk, store, endBuilder } = await makeReady(database, new Date('2026-03-29T09:00:00Z'))
  console.log(`made ready before connecting: ${(performance.now() - began).toFixed(0)} ms`)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  for (const command of commands) {
    const times: number[] = []
    for (let round = 0; round < Number(options.rounds); round++) {
      const line = command()
      const start = performance.now()
      await desk.hear(line, place)
      times.push(performance.now() - start)
      await new Promise((turn) => setTimeout(turn, 10))
    }
    const name = command().split(' ').slice(0, 2).join(' ')
    console.log(
      `${name.padEnd(16)} median ${percentile(times, 0.5).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)}`,
    )
  }
  console.log(`event loop held at most ${(delay.max / 1e6).toFixed(0)} ms`)
  const builder = stopWatching()
  await endBuilder()
  await new Promise((turn) => setTimeout(turn, 3000))
  console.log(describeMemory(memoryOf(process.pid), builder))
  await store.close()
}
