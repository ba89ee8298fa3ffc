import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { importFiles } from '../../src/corpus/import-files.ts'
import type { Story } from '../../src/model/story.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { makeUndefinedStory } from '../story/undefined-story.ts'
import { textOf } from './harbour.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-namesakes-'))
let store: Store
let story: Story

beforeAll(async () => {
  store = await openStore(':memory:')
  const person = (name: string) => ({ name, kind: 'person' as const, roles: [], spellings: [] })
  story = {
    ...makeUndefinedStory('court', 'The court'),
    actors: ['Dana Holt', 'Ivor Holt', 'Mona Lisle', 'Karl Lisle'].map(person),
  }
  await store.saveStory(story)
  const file = join(folder, 'court.txt')
  writeFileSync(
    file,
    `Court hears two of one name

“The contract was signed under duress,” Dana Holt told the court on Monday. Ivor Holt, no relation, told the judges: “I have never seen the contract.”

“The court will rule in May,” Mona Lisle said. Mona Lisle is the clerk. Mona Lisle spoke to reporters. Karl Lisle watched.

Dana Holt and Ivor Holt left the court by a side door. Ivor Holt was fined $300 for lateness.`,
  )
  await importFiles(store, [file], { story, given: { published: '2026-06-02' }, now: '2026-06-30T08:00:00.000Z' })
})

afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const ask = async (question: string) => (await answerQuestion(store, { story, question, today: '2026-06-30' })).reply
const notesOf = async (question: string) => JSON.stringify((await ask(question)).blocks)

describe('a surname of two people', () => {
  test('gets the words of each', async () => {
    const text = textOf({ reply: await ask('What did Holt say about the contract?') } as never)
    expect(text).toContain('Dana Holt: “The contract was signed under duress')
    expect(text).toContain('Ivor Holt: “I have never seen the contract')
    expect(await notesOf('What did Holt say about the contract?')).toContain('have the same surname')
  })

  test('gets the words of one where the first name is given', async () => {
    const text = textOf({ reply: await ask('What did Ivor Holt say about the contract?') } as never)
    expect(text).not.toContain('duress')
  })

  test('is told to be read as one of them where something else is asked', async () => {
    expect(await notesOf('How much was Holt fined?')).toMatch(/Read Holt as .* Holt; it could also be .* Holt\./u)
  })

  test('is silent about somebody whom the articles hardly name', async () => {
    expect(await notesOf('What did Lisle say about the court?')).not.toContain('Karl')
  })
})
