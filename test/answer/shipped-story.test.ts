import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import {
  ASKED_ON,
  askCorpus,
  type CorpusScore,
  fillCorpus,
  type Outcome,
  PAGES_FOLDER,
  scoreCorpus,
} from '../eval/answers/corpus-set.ts'
import floors from '../eval/answers-floors.json' with { type: 'json' }

let store: Store
let outcomes: readonly Outcome[]
let harder: readonly Outcome[]

beforeAll(async () => {
  store = await openStore(':memory:')
  const story = await fillCorpus(store, 'note')
  outcomes = await askCorpus(store, story, 'note')
  harder = await askCorpus(store, story, 'note', 'harder')
})

afterAll(() => store.close())

function expectFloors(score: CorpusScore, floor: typeof floors.note): void {
  expect(100 * score.right).toBeGreaterThanOrEqual(floor.right)
  expect(100 * score.cited).toBeGreaterThanOrEqual(floor.cited)
  expect(100 * score.null).toBeGreaterThanOrEqual(floor.null)
  expect(100 * (1 - score.false)).toBeGreaterThanOrEqual(floor['not false'])
}

describe('the question set on the notes of the shipped story', () => {
  test('has at least 80 questions, a quarter of them without an answer in the articles', () => {
    const without = outcomes.filter(({ asked }) => asked.articles.length === 0).length
    expect(outcomes.length).toBeGreaterThanOrEqual(80)
    expect(without).toBeGreaterThanOrEqual(outcomes.length / 4)
  })

  test('is answered and cited no worse than the floors', () => {
    expectFloors(scoreCorpus(outcomes), floors.note)
  })

  test('names the paragraph of the notes that holds each answer', () => {
    for (const { asked } of [...outcomes, ...harder])
      expect(Object.values(asked.where ?? {}).flat().length > 0, asked.question).toBe(asked.articles.length > 0)
  })
})

describe('the harder questions on the notes', () => {
  test('are 40 at least, a quarter of them without an answer in the articles', () => {
    const without = harder.filter(({ asked }) => asked.articles.length === 0).length
    expect(harder.length).toBeGreaterThanOrEqual(40)
    expect(without).toBeGreaterThanOrEqual(harder.length / 4)
  })

  test('are answered and cited no worse than the floors', () => {
    expectFloors(scoreCorpus(harder), floors.harder)
  })
})

describe.skipIf(!existsSync(PAGES_FOLDER))('the pages that the notes were written from', () => {
  test('answer both sets no worse than the floors', async () => {
    const pages = await openStore(':memory:')
    const story = await fillCorpus(pages, 'page')
    expectFloors(scoreCorpus(await askCorpus(pages, story, 'page')), floors.pages)
    expectFloors(scoreCorpus(await askCorpus(pages, story, 'page', 'harder')), floors['pages, harder'])
    await pages.close()
  })
})

describe('the notes of the shipped story', () => {
  const contextOf = async (question: string) => {
    const story = await store.findStory('coalition-of-the-willing')
    if (story === undefined) throw new Error('the shipped story is missing')
    const { reply } = await answerQuestion(store, { story, question, today: ASKED_ON })
    return JSON.stringify(reply.blocks)
  }

  test('differ on who is the German chancellor, and the answer says so', async () => {
    const told = await contextOf('Who is the German chancellor?')
    expect(told).toMatch(/Reports differ: .*(?:Merz.*Scholz|Scholz.*Merz)/u)
  })

  test('know several presidents, and the answer says which one was meant', async () => {
    expect(await contextOf('What did the president say about a deal?')).toContain(
      'Read president as Donald Trump; it could also be',
    )
  })
})
