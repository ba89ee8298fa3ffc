/** How soon a slash command on Discord is acknowledged and answered: `node test/bench/discord.ts [--articles 10000] [--commands 50]`. */

import { fork } from 'node:child_process'
import { parseArgs } from 'node:util'
import { startDiscord, until } from '../stand-in/discord/start-discord.ts'
import { withDatabase } from './made-up-database.ts'
import { createMadeUpText } from './made-up-passages.ts'
import { describeMemory, memoryOf, watchChildren } from './memory-of.ts'
import { percentile } from './percentile.ts'

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    database: { type: 'string' },
    commands: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '4' },
  },
})

const COMMANDS = ['ask', 'quotes', 'sources', 'summary', 'questions'] as const

await withDatabase(options, (database) => measure(database, Number(options.commands), Number(options.rounds)))

async function measure(database: string, inFlight: number, rounds: number): Promise<void> {
  const discord = await startDiscord()
  const bot = fork(new URL('discord-bot.ts', import.meta.url), [database, discord.apiUrl, discord.token])
  await new Promise((resolve) => {
    bot.once('message', resolve)
  })
  const stopWatching = watchChildren(Number(bot.pid))
  const acknowledged: number[] = []
  const answered: number[] = []
  const text = createMadeUpText(7)
  try {
    for (let round = 0; round < rounds; round += 1) {
      const began = Date.now()
      const asked = Array.from({ length: inFlight }, (_, n) => {
        const name = COMMANDS[n % COMMANDS.length] ?? 'ask'
        return discord.ask(name, name === 'ask' ? { question: `${text.question(4).join(' ')}?` } : {})
      })
      await until(
        () => {
          for (const item of asked) {
            if (item.state === 'answered' && item.expired === false) {
              item.expired = true
              answered.push(Date.now() - began)
            }
          }
          return asked.every(({ expired }) => expired)
        },
        'answers',
        30_000,
      )
      acknowledged.push(...asked.map(({ firstResponseMs }) => firstResponseMs ?? Number.NaN))
    }
    console.log(describeMemory(memoryOf(Number(bot.pid)), stopWatching()))
  } finally {
    bot.kill()
    await discord.close()
  }
  console.log(`${inFlight} slash commands in flight, ${rounds} times, ${options.articles} articles in the store (ms)`)
  console.log(`acknowledged: ${describe(acknowledged)}`)
  console.log(`answered:     ${describe(answered)}`)
  if (discord.broken.length > 0) console.log(`rules broken: ${[...new Set(discord.broken)].join('; ')}`)
}

function describe(times: readonly number[]): string {
  return `median ${percentile(times, 0.5)}, 99th percentile ${percentile(times, 0.99)}, longest ${Math.max(...times)}`
}
