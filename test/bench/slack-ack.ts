/** How soon a slash command in Slack is acknowledged and answered: `node test/bench/slack-ack.ts [--articles 10000] [--commands 50] [--every 0] [--adding 0]`. */

import { fork } from 'node:child_process'
import { parseArgs } from 'node:util'
import { extractDigest } from '../../src/digest/extract.ts'
import { openStore } from '../../src/store/open-store.ts'
import { draftOf, STORY } from '../chat/slack/invented-story.ts'
import { SlackServer, TOKENS } from '../stand-in/slack/slack-server.ts'
import { withDatabase } from './made-up-database.ts'
import { createMadeUpText, type MadeUpText } from './made-up-passages.ts'
import { describeMemory, memoryOf, watchChildren } from './memory-of.ts'
import { percentile } from './percentile.ts'

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    database: { type: 'string' },
    commands: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '4' },
    /** Milliseconds from one command to the next; 0 sends all at once. */
    every: { type: 'string', default: '0' },
    /** Milliseconds from one new article in the store to the next; 0 adds none. */
    adding: { type: 'string', default: '0' },
  },
})

const COMMANDS = ['ask', 'quotes', 'sources', 'summary', 'questions'] as const

await withDatabase(options, (database) => measure(database, Number(options.commands), Number(options.rounds)))

async function measure(database: string, inFlight: number, rounds: number): Promise<void> {
  const slack = await new SlackServer().start()
  const bot = fork(new URL('slack-bot.ts', import.meta.url), [database, slack.apiUrl, TOKENS.bot, TOKENS.app])
  await new Promise((resolve, reject) => {
    bot.once('message', resolve)
    bot.once('exit', () => reject(new Error('the bot did not start')))
  })
  bot.removeAllListeners('exit')
  const stopWatching = watchChildren(Number(bot.pid))
  const stopAdding = await addArticles(database, Number(options.adding))
  const text = createMadeUpText(7)
  const acknowledged: number[] = []
  const answered: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const before = slack.workspace.messages.length
    const began = performance.now()
    const acks = Array.from({ length: inFlight }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * Number(options.every)))
      return slack.command(lineOf(COMMANDS[n % COMMANDS.length], text))
    })
    acknowledged.push(...(await Promise.all(acks)).map(({ afterMs }) => afterMs))
    for (let seen = before; seen < before + inFlight; ) {
      await new Promise((resolve) => setTimeout(resolve, 2))
      for (; seen < slack.workspace.messages.length; seen += 1) answered.push(performance.now() - began)
    }
  }
  const added = await stopAdding()
  const memory = describeMemory(memoryOf(Number(bot.pid)), stopWatching())
  bot.kill()
  await slack.stop()
  console.log(
    `${inFlight} slash commands, one every ${options.every} ms, ${rounds} times, ${options.articles} articles in the store, ${added} added meanwhile (ms)`,
  )
  console.log(`acknowledged: ${describe(acknowledged)}`)
  console.log(`answered, from the first command on: ${describe(answered)}`)
  console.log(memory)
  const { broken } = slack.workspace
  if (broken.length > 0) console.log(`rules broken: ${[...new Set(broken)].join('; ')}`)
}

/** Another process would do the same: an import while the bot serves. */
async function addArticles(database: string, everyMs: number): Promise<() => Promise<number>> {
  const store = await openStore(database)
  const text = createMadeUpText(Date.now())
  let added = 0
  const add = async () => {
    const draft = draftOf('Coast Post', '2026-04-01', text.article())
    await store.saveArticle(draft, extractDigest(draft, { actors: STORY.actors }))
    added += 1
  }
  const timer = everyMs === 0 ? undefined : setInterval(() => void add(), everyMs)
  return async () => {
    clearInterval(timer)
    await store.close()
    return added
  }
}

function lineOf(command: string | undefined, text: MadeUpText): string {
  return command === 'ask' ? `ask ${text.question(4).join(' ')}?` : (command ?? 'sources')
}

function describe(times: readonly number[]): string {
  const [median, high, longest] = [percentile(times, 0.5), percentile(times, 0.99), Math.max(...times)].map(Math.round)
  return `median ${median}, 99th percentile ${high}, longest ${longest}`
}
