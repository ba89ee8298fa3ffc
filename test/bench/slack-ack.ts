/** How soon a slash command in Slack is acknowledged and answered: `node test/bench/slack-ack.ts [--articles 10000] [--commands 50] [--every 0]`. */

import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extractDigest } from '../../src/digest/extract.ts'
import { openStore } from '../../src/store/open-store.ts'
import { draftOf, STORY } from '../chat/slack/invented-story.ts'
import { SlackServer, TOKENS } from '../stand-in/slack/slack-server.ts'
import { createMadeUpText, type MadeUpText } from './made-up-passages.ts'
import { percentile } from './percentile.ts'

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    commands: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '4' },
    /** Milliseconds from one command to the next; 0 sends all at once. */
    every: { type: 'string', default: '0' },
  },
})

const COMMANDS = ['ask', 'quotes', 'sources', 'summary', 'questions'] as const

/** Passages of one made-up article here: the size of a short report. */
const PASSAGES = 12

const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
try {
  await fill(join(folder, 'bench.db'), Number(options.articles))
  await measure(join(folder, 'bench.db'), Number(options.commands), Number(options.rounds))
} finally {
  rmSync(folder, { recursive: true })
}

async function measure(database: string, inFlight: number, rounds: number): Promise<void> {
  const slack = await new SlackServer().start()
  const bot = fork(new URL('slack-bot.ts', import.meta.url), [database, slack.apiUrl, TOKENS.bot, TOKENS.app])
  await new Promise((resolve, reject) => {
    bot.once('message', resolve)
    bot.once('exit', () => reject(new Error('the bot did not start')))
  })
  bot.removeAllListeners('exit')
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
  bot.kill()
  await slack.stop()
  console.log(
    `${inFlight} slash commands, one every ${options.every} ms, ${rounds} times, ${options.articles} articles in the store (ms)`,
  )
  console.log(`acknowledged: ${describe(acknowledged)}`)
  console.log(`answered, from the first command on: ${describe(answered)}`)
  const { broken } = slack.workspace
  if (broken.length > 0) console.log(`rules broken: ${[...new Set(broken)].join('; ')}`)
}

function lineOf(command: string | undefined, text: MadeUpText): string {
  return command === 'ask' ? `ask ${text.question(4).join(' ')}?` : (command ?? 'sources')
}

function describe(times: readonly number[]): string {
  const [median, high, longest] = [percentile(times, 0.5), percentile(times, 0.99), Math.max(...times)].map(Math.round)
  return `median ${median}, 99th percentile ${high}, longest ${longest}`
}

async function fill(database: string, articles: number): Promise<void> {
  const store = await openStore(database)
  await store.saveStory(STORY)
  const text = createMadeUpText(1)
  for (let made = 0; made < articles; made += 200) {
    const items = Array.from({ length: Math.min(200, articles - made) }, (_, n) => {
      const draft = madeUpDraft(text, made + n)
      return { draft, digest: extractDigest(draft, { actors: STORY.actors }) }
    })
    await store.saveArticles(items)
  }
  await store.close()
}

function madeUpDraft(source: MadeUpText, n: number) {
  const paragraphs = source.article().slice(0, PASSAGES)
  paragraphs[1] = `"${paragraphs[1]}" Veil said on Monday.`
  const outlet = n % 2 === 0 ? 'Brill Herald' : 'Coast Post'
  return draftOf(outlet, `2026-03-${String(1 + (n % 9)).padStart(2, '0')}`, paragraphs)
}
