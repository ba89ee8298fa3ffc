/** An invented story, imported through the real chain into a real store, for tests of the desk and of editions. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino, { type Logger } from 'pino'
import { importFiles } from '../../src/corpus/import-files.ts'
import type { Place } from '../../src/model/request.ts'
import type { Story } from '../../src/model/story.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'

export const HARBOUR: Story = {
  slug: 'harbour-talks',
  title: 'The Norwick harbour talks',
  example: false,
  languages: ['en-GB'],
  timeZone: 'Europe/London',
  outlets: [
    { name: 'Norwick Post', spellings: ['The Norwick Post'], hosts: [] },
    { name: 'Estmere Herald', spellings: [], hosts: [] },
  ],
  actors: [
    { name: 'Orla Vale', kind: 'person', roles: ['Mayor of Norwick'], spellings: ['Vale', 'Orla Vail'] },
    { name: 'Tomas Brandt', kind: 'person', roles: ['harbour minister'], spellings: ['Brandt'] },
    { name: 'Ines Kohler', kind: 'person', roles: ['leader of the dockers'], spellings: ['Kohler', 'Köhler'] },
    { name: 'Harbour Board', kind: 'body', roles: ['owner of the quays'], spellings: ['the Board'] },
  ],
  questions: [
    {
      id: 'bridge',
      ask: 'Will the harbour bridge be built, and when?',
      about: [['bridge'], ['build', 'built', 'open', 'opening', 'finish']],
      slots: ['whether', 'when'],
    },
    { id: 'strike', ask: 'Will the dockers strike?', about: [['strike', 'walk out']], slots: ['whether', 'when'] },
    { id: 'ferry', ask: 'Will the ferry stay?', about: [['ferry'], ['stay', 'close']], slots: ['whether'] },
  ],
  citeAs: '{quote} ({speaker}, {role}, in {outlet}, {date})',
  origin: 'defined',
}

/** A second story, so that a channel has to choose. */
export const ORCHARD: Story = {
  ...HARBOUR,
  slug: 'orchard-row',
  title: 'The orchard row',
  actors: [],
  questions: [],
}

export const ARTICLES: Readonly<Record<string, string>> = {
  'post-bridge.md': `---
title: Mayor promises a bridge over the harbour
outlet: Norwick Post
published: 2026-03-02
---
The harbour bridge will be built before winter, Orla Vale said on Monday.

"We will build the bridge before the first snow falls on this harbour," the mayor told reporters at the town hall. She called the plan "modest".

Tomas Brandt, the harbour minister, warned that the money is not there yet. "Nobody has shown me a budget that holds," Brandt said.

The dockers may strike in April, their union said. There has been no public commitment from the Harbour Board so far.

Talks between the town and the dockers will begin on 10 March 2026.
`,
  'herald-bridge.md': `---
title: Minister doubts the bridge
outlet: Estmere Herald
published: 2026-03-03
---
The harbour bridge will not open before the summer of 2027, Tomas Brandt said on Tuesday.

"Nobody has shown me a budget that holds," Brandt said. "I am not against the bridge, I am against a hole in the ground."

Ines Kohler, leader of the dockers, said that her members would strike if the quay is sold. It remains to be seen whether the Harbour Board will answer.

The mayor, Orla Vale, rejected the criticism: "The money is in the budget, line by line."
`,
  'post-strike.md': `---
title: Dockers set a date for their strike
outlet: Norwick Post
published: 2026-03-05
---
The dockers of Norwick will strike on 20 April 2026, Ines Kohler announced on Thursday.

"We have waited for three years and we will not wait for a fourth," Kohler told the Norwick Post.

Vale asked the union to come back to the table. "A strike helps nobody who lives by this harbour," she said.
`,
}

/** Written later than the others: for what is new since a briefing. */
export const LATER_ARTICLE = `---
title: Board backs the bridge
outlet: Estmere Herald
published: 2026-03-09
---
The Harbour Board will pay for half of the bridge, Tomas Brandt said on Monday.

"The Board has changed its mind and so have I," Brandt said.

The strike of 20 April is called off, Ines Kohler told the Estmere Herald.
`

export const PLACE: Place = {
  platform: 'slack',
  team: 'T1',
  channel: 'C1',
  user: 'U1',
  direct: false,
  mayManage: true,
}

export const DIRECT: Place = { ...PLACE, channel: 'D1', direct: true }

/** Logs nothing but keeps what would have been logged. */
export function createMemoryLog(): { log: Logger; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) })
  return { log, lines }
}

/** A clock that stands until it is moved. */
export function createFakeClock(at: string): { now(): Date; set(instant: string): void; move(ms: number): void } {
  let time = Date.parse(at)
  return {
    now: () => new Date(time),
    set: (instant) => {
      time = Date.parse(instant)
    },
    move: (ms) => {
      time += ms
    },
  }
}

/** Puts articles into a story through the importer. */
export async function importArticles(
  store: Store,
  story: Story,
  files: Readonly<Record<string, string>>,
  now = '2026-03-06T06:00:00.000Z',
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'harbour-'))
  try {
    const articles = join(folder, 'articles')
    await mkdir(articles)
    for (const [name, text] of Object.entries(files)) await writeFile(join(articles, name), text)
    const report = await importFiles(store, [articles], { story, now })
    if (report.counts.failed > 0) throw new Error(report.files.map(({ problem }) => problem).join('\n'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A store that holds the harbour story. */
export async function openHarbour(url = ':memory:'): Promise<Store> {
  const store = await openStore(url)
  await store.saveStory(HARBOUR)
  await importArticles(store, HARBOUR, ARTICLES)
  return store
}
