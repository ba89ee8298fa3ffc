/** Readout on a stand-in Discord: the real desk and discord.js, a real SQLite store, an invented story. */

import { createHash } from 'node:crypto'
import pino from 'pino'
import { createDiscord, type DiscordChat, type DiscordConfig } from '../../../src/chat/discord/create-discord.ts'
import { createDesk } from '../../../src/desk/create-desk.ts'
import type { Desk } from '../../../src/desk/desk.ts'
import { extractDigest } from '../../../src/digest/extract.ts'
import type { ArticleDraft, Passage } from '../../../src/model/article.ts'
import type { Story } from '../../../src/model/story.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { type StandIn, type StandInOptions, startDiscord } from '../../stand-in/discord/start-discord.ts'

export const NOW = new Date('2026-03-10T07:00:00.000Z')

/** A story that happened nowhere. */
export const STORY: Story = {
  slug: 'lowmoor-dam',
  title: 'The Lowmoor dam talks',
  example: false,
  languages: ['en'],
  timeZone: 'Europe/London',
  outlets: [
    { name: 'Daily Herald', spellings: [], hosts: ['herald.example'] },
    { name: 'Moor Post', spellings: [], hosts: ['post.example'] },
  ],
  actors: [
    { name: 'Ada Vale', kind: 'person', roles: ['water minister'], spellings: ['Vale', 'Ms Vale'] },
    { name: 'Tomas Brandt', kind: 'person', roles: ['mayor of Lowmoor'], spellings: ['Brandt', 'Mr Brandt'] },
  ],
  questions: [
    { id: 'reopen', ask: 'Will the dam reopen?', about: [['dam'], ['reopen', 'open']], slots: ['whether', 'when'] },
  ],
  citeAs: '{quote} – {speaker}, {outlet}, {date}',
  origin: 'defined',
}

/** What somebody who wishes harm would write into an article. */
export const HOSTILE =
  'Vale said: "Click [the bank](https://evil.example) @everyone <@700000000000000001> now, || **it** `is` # safe."'

const ARTICLES: readonly {
  readonly file: string
  readonly outlet: string
  readonly day: string
  readonly paragraphs: readonly string[]
}[] = [
  {
    file: 'herald.md',
    outlet: 'Daily Herald',
    day: '2026-03-08',
    paragraphs: [
      'Lowmoor dam will stay closed, minister says',
      'The Lowmoor dam will stay closed until engineers have finished their work, water minister Ada Vale said on Sunday.',
      '"We will not open the gates before the wall is safe," Vale told reporters at the site.',
      'Mayor Tomas Brandt said: "Our farmers cannot wait another month."',
      'It remains unclear when the dam will reopen.',
    ],
  },
  {
    file: 'post.md',
    outlet: 'Moor Post',
    day: '2026-03-09',
    paragraphs: [
      'Mayor asks for water as dam stays shut',
      'Tomas Brandt, the mayor of Lowmoor, said on Monday that the town had water for two weeks.',
      '"The dam must reopen by 20 March," Brandt said.',
      HOSTILE,
    ],
  },
]

export type Bot = {
  readonly discord: StandIn
  readonly chat: DiscordChat
  readonly store: Store
  readonly desk: Desk
  /** What was logged, one object a line. */
  readonly logged: Record<string, unknown>[]
  readonly stop: () => Promise<void>
}

export type BotOptions = {
  readonly config?: Partial<DiscordConfig>
  /** Puts another desk before the real one. */
  readonly wrap?: (desk: Desk) => Desk
  readonly standIn?: StandInOptions
  /** `false` leaves the bot disconnected. */
  readonly start?: boolean
}

/** Starts everything; `stop` fails when the bot broke a rule of Discord. */
export async function startBot({
  config,
  wrap = (desk) => desk,
  standIn,
  start = true,
}: BotOptions = {}): Promise<Bot> {
  const discord = await startDiscord(standIn)
  const store = await openStore(':memory:')
  await fillStore(store)
  const logged: Record<string, unknown>[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(JSON.parse(line)) })
  const clock = { now: () => NOW }
  const desk = wrap(createDesk({ store, clock, log }))
  const chat = createDiscord({
    config: { token: discord.token, apiUrl: discord.apiUrl, ...config },
    desk,
    store,
    log,
    clock,
  })
  if (start) await chat.start()
  const stop = async () => {
    await chat.stop()
    await discord.close()
    await store.close()
    if (discord.broken.length > 0) throw new Error(`rules of Discord were broken: ${discord.broken.join('; ')}`)
  }
  return { discord, chat, store, desk, logged, stop }
}

async function fillStore(store: Store): Promise<void> {
  await store.saveStory(STORY)
  for (const { file, outlet, day, paragraphs } of ARTICLES) {
    const draft = draftOf(file, outlet, day, paragraphs)
    await store.saveArticle(draft, extractDigest(draft, { actors: STORY.actors }))
  }
}

function draftOf(file: string, outlet: string, day: string, paragraphs: readonly string[]): ArticleDraft {
  const text = paragraphs.join('\n\n')
  let start = 0
  const passages: Passage[] = paragraphs.map((paragraph, index) => {
    const passage = {
      n: index + 1,
      kind: index === 0 ? ('headline' as const) : ('body' as const),
      start,
      end: start + paragraph.length,
    }
    start += paragraph.length + 2
    return passage
  })
  return {
    story: STORY.slug,
    file,
    title: paragraphs[0] ?? file,
    outlet: { value: outlet, how: 'given' },
    published: { value: day, how: 'given' },
    address: { value: `https://${outlet === 'Daily Herald' ? 'herald' : 'post'}.example/dam_(1)`, how: 'given' },
    notices: [],
    text,
    passages,
    contentHash: createHash('sha256').update(text).digest('hex'),
  }
}
