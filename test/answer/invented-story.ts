/** Opens a story of invented reports in a store of its own, to ask questions of. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Answer, answerQuestion } from '../../src/answer/answer-question.ts'
import type { Memory } from '../../src/answer/question/memory.ts'
import { importFiles } from '../../src/corpus/import-files.ts'
import { openStore } from '../../src/store/open-store.ts'
import { makeUndefinedStory } from '../story/undefined-story.ts'

/** A report by its day and its text: the headline, an empty line, paragraphs. */
export type Report = { readonly published: string; readonly text: string }

/** Asks the story; what is remembered goes from one question to the next where it is handed on. */
export type Invented = {
  ask(question: string, memory?: Memory): Promise<Answer>
  close(): Promise<void>
}

const slug = 'invented'
const now = '2026-06-30T08:00:00.000Z'

/** Opens the story. */
export async function openInvented(reports: readonly Report[]): Promise<Invented> {
  const story = makeUndefinedStory(slug, 'Invented')
  const store = await openStore(':memory:')
  await store.saveStory(story)
  const folder = mkdtempSync(join(tmpdir(), 'readout-invented-'))
  for (const [n, { published, text }] of reports.entries()) {
    const file = join(folder, `${n}.txt`)
    writeFileSync(file, text)
    await importFiles(store, [file], { story, given: { published }, now })
  }
  rmSync(folder, { recursive: true })
  return {
    ask: (question, memory) =>
      answerQuestion(store, { story, question, today: now.slice(0, 10), ...(memory === undefined ? {} : { memory }) }),
    close: () => store.close(),
  }
}
