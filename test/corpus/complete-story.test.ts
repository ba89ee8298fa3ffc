/** The definition of an undefined story follows its articles, and earlier articles follow the definition. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineFromArticles } from '../../src/corpus/define-from-articles.ts'
import { importFiles } from '../../src/corpus/import-files.ts'
import type { Story } from '../../src/model/story.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'

let folder = ''
let store: Store
let story: Story
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-complete-'))
  store = await openStore(':memory:')
  story = defineFromArticles('ferry-strike', [])
  await store.saveStory(story)
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

async function bring(name: string, ...paragraphs: readonly string[]): Promise<void> {
  await writeFile(join(folder, name), ['Ferry crews strike again', ...paragraphs, ''].join('\n\n'))
  await importFiles(store, [join(folder, name)], { story, now: '2026-03-04T06:00:00.000Z' })
  story = (await store.findStory('ferry-strike')) ?? story
}

async function listSpeakers(file: string): Promise<(string | undefined)[]> {
  const facts = await store.listFacts('quotations', { story: story.slug })
  return facts.filter(({ article }) => article.file === file).map(({ fact }) => fact.speaker?.name)
}

describe('completeStory', () => {
  it.each([
    ['the same wording', 'the Danish transport minister'],
    ['another wording', 'the transport minister of Denmark'],
  ])('names the holder of an office whom only a later article names: %s', async (_, office) => {
    await bring(
      'one.txt',
      'Ferries stood still for a third day.',
      `"No ferry will sail before Monday," ${office} said.`,
    )
    expect(await listSpeakers('one.txt')).toEqual([undefined])
    await bring('two.txt', 'Danish Transport Minister Mette Lund said: "Talks will go on through the whole night."')
    expect(await listSpeakers('one.txt')).toEqual(['Mette Lund'])
  })

  it('names nobody where two hold the office', async () => {
    await bring('one.txt', 'Ferries stood still for a third day.', '"No ferry will sail," the Danish king said.')
    await bring(
      'two.txt',
      'Danish King Mads Holm said: "Talks will go on through the whole night."',
      'Danish King Erik Holt said: "Nobody is talking to anybody, as far as I hear."',
    )
    expect(await listSpeakers('one.txt')).toEqual([undefined])
  })
})
