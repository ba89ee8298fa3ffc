/** What `quotes` shows beyond the plain list: speakers, namesakes, wordings, who is meant by a pronoun. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDesk } from '../../src/desk/create-desk.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { renderPlain } from '../../src/render/plain.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { createFakeClock, createMemoryLog, HARBOUR, importArticles, PLACE } from './harbour.ts'

let store: Store
let desk: Desk
beforeEach(async () => {
  store = await openStore(':memory:')
  await store.saveStory({ ...HARBOUR, actors: [], origin: 'imported' })
  desk = createDesk({ store, clock: createFakeClock('2026-03-06T07:00:00.000Z'), log: createMemoryLog().log })
})
afterEach(() => store.close())

const head = (outlet: string) => `---\ntitle: Harbour Bank shut\noutlet: ${outlet}\npublished: 2026-03-04\n---\n\n`

/** Imports one article an outlet. */
async function bring(texts: Readonly<Record<string, string>>): Promise<void> {
  const files = Object.entries(texts).map(([outlet, text]) => [`${outlet}.md`, `${head(outlet)}${text}\n`])
  await importArticles(store, { ...HARBOUR, actors: [], origin: 'imported' }, Object.fromEntries(files))
}

async function hear(line: string): Promise<string> {
  return renderPlain(await desk.hear(line, PLACE))
}

describe('quotes', () => {
  it('names the words in which two wordings differ', async () => {
    await bring({
      Post: 'Orla Vale said: "We will pay every saver in full before the end of the summer, and nobody will wait."',
      Herald: '"We can pay every saver in full before the end of summer, and nobody will wait," Orla Vale said.',
    })
    expect(await hear('quotes')).toContain('differs: “can” for “will”; “the” left out')
  })

  it('counts above the first page who speaks how often', async () => {
    await bring({ Post: 'Ben Okoro said: "No." Mary Vale said: "Yes, it is so." Mary Vale said: "It is late."' })
    expect(await hear('quotes')).toContain('By speaker: Mary Vale 2 · Ben Okoro 1')
    expect(await hear('quotes vale')).not.toContain('By speaker')
  })

  it('asks whose words only among those who are quoted', async () => {
    await bring({
      Post: 'Ben Hale said: "No." Mary Hale said: "Yes, it is so." Adam Hale left.\n\nTilda Hale said she was sorry.',
    })
    expect(await hear('quotes hale')).toMatch(/^Whose words\? (?:Ben Hale, Mary Hale|Mary Hale, Ben Hale)\./u)
  })

  it('takes whoever speaks far more often than a namesake, and tells the namesake', async () => {
    const often = ['late', 'cold', 'dark', 'done', 'over'].map((word) => `Ben Hale said: "It is ${word} by now."`)
    await bring({ Post: `${often.join(' ')}\n\nMary Hale said: "Yes, it is so."` })
    const reply = await hear('quotes hale')
    expect(reply).toMatch(/^Ben Hale\n/u)
    expect(reply).toContain('Also quoted: Mary Hale.')
  })

  it('shows a spokesperson for the pronoun behind it', async () => {
    await bring({ Post: 'A ferry spokesperson said the pier was shut. They added: "It opens on Monday."' })
    const reply = await hear('quotes')
    expect(reply).toContain('A ferry spokesperson')
    expect(reply).not.toMatch(/— They\b/u)
  })

  it('shows for whom lawyers speak', async () => {
    await bring({ Post: 'Ben Okoro was charged on Monday. His lawyers said: "He did nothing wrong at all."' })
    expect(await hear('quotes')).toContain('His lawyers, for Ben Okoro')
    expect(await hear('quotes okoro')).toContain('through a spokesperson')
  })

  it('lists a sentence once, whole words before parts of it', async () => {
    await bring({ Post: 'Ben Okoro said: "It is late by now," and called the wait "a very bad joke".' })
    expect((await hear('quotes')).match(/It is late by now/gu)).toHaveLength(1)
  })

  it('copies a line with the day of publication, and says below when the words were said', async () => {
    await bring({ Post: 'Orla Vale, a farmer, said in January: "We will pay every saver in full."' })
    const { quotations } = (await desk.hear('quotes', PLACE)).data as { quotations: { id: string; date: string }[] }
    expect(quotations[0]?.date).toBe('2026-01')
    const copy = await desk.hear(`quote ${quotations[0]?.id}`, PLACE)
    expect(renderPlain(copy)).toContain('(Orla Vale, farmer, in Post, 4 March 2026)')
    expect(JSON.stringify(copy.blocks)).toContain('said: January 2026')
  })
})
