import { describe, expect, it } from 'vitest'
import type { Choice } from '../../src/answer/choose/choose-sentences.ts'
import { pickSentences } from '../../src/answer/choose/pick-sentences.ts'
import type { Concept, Plan } from '../../src/answer/find/concepts.ts'
import { findSought } from '../../src/answer/question/sought.ts'
import type { Article } from '../../src/model/article.ts'

const planOf = (concepts: number, passages: number): Plan => ({
  concepts: Array.from({ length: concepts }, (): Concept => {
    return { word: 'x', forms: [], name: false, focus: true, idf: 1, worth: 1, frequency: 1 }
  }),
  total: concepts,
  passages,
  corrected: [],
})

const choose = (sentences: readonly (readonly [words: string, score: number, covered: number])[]): Choice[] =>
  sentences.map(([text, score, covered]) => {
    const passage = { n: 1, start: 0, end: text.length, kind: 'body' as const }
    const article = { id: text, text, passages: [passage] } as unknown as Article
    return { article, passage, sentence: passage, covered, answers: [], dated: false, score }
  })

const pick = (sentences: Choice[], plan: Plan) =>
  pickSentences({ sentences, offers: [] }, findSought('What did the ferry line announce?'), plan).map(
    ({ article }) => article.text,
  )

const first = 'The ferry line announced cheaper crossings for pupils.'
const other = 'Night boats will leave Ostvik at eleven from May on.'
const third = 'A new terminal opens beside the old customs house.'

describe('pickSentences', () => {
  it('takes one sentence of a story where the next covers less of the question', () => {
    expect(
      pick(
        choose([
          [first, 5, 1],
          [other, 4.5, 0.4],
          [third, 4, 0.3],
        ]),
        planOf(3, 40),
      ),
    ).toEqual([first])
  })

  it('takes up to three sentences of an archive, whose words need not be the question’s', () => {
    const more = 'Shops at the quay stay open until the last boat has gone.'
    const sentences = choose([
      [first, 5, 1],
      [other, 4.5, 0.4],
      [third, 4, 0],
      [more, 3.9, 0.2],
    ])
    expect(pick(sentences, planOf(3, 60_000))).toEqual([first, other, third])
  })

  it('leaves out what says the same again and what scores far below', () => {
    const again = 'The ferry line announced that crossings are cheaper for pupils.'
    expect(
      pick(
        choose([
          [first, 5, 1],
          [again, 4.9, 1],
          [third, 1, 0.9],
        ]),
        planOf(3, 60_000),
      ),
    ).toEqual([first])
  })

  it('holds at most 600 characters together', () => {
    const long = (word: string) => `${`${word} `.repeat(50)}end of ${word}.`
    const sentences = choose([
      [long('harbour'), 5, 1],
      [long('terminal'), 4.9, 1],
      [long('customs'), 4.8, 1],
    ])
    expect(pick(sentences, planOf(8, 60_000)).join(' ').length).toBeLessThanOrEqual(600)
  })
})
