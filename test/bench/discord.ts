/** How soon a slash command on Discord is acknowledged and answered: `node test/bench/discord.ts [--articles 10000] [--commands 50]`. */

import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extractDigest } from '../../src/digest/extract.ts'
import type { ArticleDraft, Passage } from '../../src/model/article.ts'
import { openStore } from '../../src/store/open-store.ts'
import { STORY } from '../chat/discord/start-bot.ts'
import { startDiscord, until } from '../stand-in/discord/start-discord.ts'
import { createMadeUpText, type MadeUpText } from './made-up-passages.ts'
import { percentile } from './percentile.ts'

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    commands: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '4' },
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
  const discord = await startDiscord()
  const bot = fork(new URL('discord-bot.ts', import.meta.url), [database, discord.apiUrl, discord.token])
  await new Promise((resolve) => {
    bot.once('message', resolve)
  })
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

async function fill(database: string, articles: number): Promise<void> {
  const store = await openStore(database)
  await store.saveStory(STORY)
  const text = createMadeUpText(1)
  for (let made = 0; made < articles; made += 200) {
    const drafts = Array.from({ length: Math.min(200, articles - made) }, (_, n) => draftOf(text, made + n))
    await store.saveArticles(drafts.map((draft) => ({ draft, digest: extractDigest(draft, { actors: STORY.actors }) })))
  }
  await store.close()
}

function draftOf(source: MadeUpText, n: number): ArticleDraft {
  const paragraphs = source.article().slice(0, PASSAGES)
  paragraphs[1] = `"${paragraphs[1]}" Vale said on Monday.`
  let start = 0
  const passages: Passage[] = paragraphs.map((paragraph, index) => {
    const passage = { n: index + 1, kind: 'body' as const, start, end: start + paragraph.length }
    start += paragraph.length + 2
    return passage
  })
  const text = paragraphs.join('\n\n')
  return {
    story: STORY.slug,
    file: `${n}.md`,
    outlet: { value: n % 2 === 0 ? 'Daily Herald' : 'Moor Post', how: 'given' },
    published: { value: `2026-03-${String(1 + (n % 9)).padStart(2, '0')}`, how: 'given' },
    notices: [],
    text,
    passages,
    contentHash: createHash('sha256').update(text).digest('hex'),
  }
}
