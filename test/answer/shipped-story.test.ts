import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { ASKED_ON, askCorpus, fillCorpus, type Outcome, scoreCorpus } from '../eval/answers/corpus-set.ts'
import floors from '../eval/answers-floors.json' with { type: 'json' }

let store: Store
let outcomes: readonly Outcome[]

beforeAll(async () => {
  store = await openStore(':memory:')
  outcomes = await askCorpus(store, await fillCorpus(store, 'note'), 'note')
})

afterAll(() => store.close())

describe('the question set on the notes of the shipped story', () => {
  test('has at least 80 questions, a quarter of them without an answer in the articles', () => {
    const without = outcomes.filter(({ asked }) => asked.articles.length === 0).length
    expect(outcomes.length).toBeGreaterThanOrEqual(80)
    expect(without).toBeGreaterThanOrEqual(outcomes.length / 4)
  })

  test('is answered and cited no worse than the floors', () => {
    const score = scoreCorpus(outcomes)
    expect(100 * score.right).toBeGreaterThanOrEqual(floors.note.right)
    expect(100 * score.cited).toBeGreaterThanOrEqual(floors.note.cited)
    expect(100 * score.null).toBeGreaterThanOrEqual(floors.note.null)
    expect(100 * (1 - score.false)).toBeGreaterThanOrEqual(floors.note['not false'])
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
