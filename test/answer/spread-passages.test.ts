/** Passages of a question that strings several pieces of evidence together. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/answer/find/concepts.ts'
import type { Ranked } from '../../src/answer/find/rank-passages.ts'
import { spreadPassages } from '../../src/answer/find/spread-passages.ts'

function planOf(count: number): Plan {
  const concepts = Array.from({ length: count }, (_, n) => ({
    word: `word${n}`,
    forms: [{ stems: [`word${n}`], words: `word${n}`, share: 1 }],
    name: false,
    focus: true,
    idf: 1,
    worth: 1,
    frequency: 1,
  }))
  return { concepts, total: count, passages: 100, corrected: [] }
}

function passage(article: string, n: number, score: number, concepts: readonly number[]): Ranked {
  const matches = concepts.map((concept) => ({ concept, share: 1, nth: concept, start: 0, end: 1 }))
  return { article: { id: article }, passage: { n }, matches, score, features: {} } as unknown as Ranked
}

const nameOf = ({ article, passage: { n } }: Ranked) => `${article.id}${n}`
const ferry = [0, 1, 2, 3, 4, 5, 6]
const bridge = [7, 8, 9, 10, 11, 12, 13]

describe('the order of passages', () => {
  const ranked = [passage('ferry', 1, 10, ferry), passage('ferry', 2, 9.8, ferry), passage('bridge', 1, 8.9, bridge)]

  test('brings the second piece of a long question before what repeats the first', () => {
    expect(spreadPassages(ranked, planOf(14)).map(nameOf)).toEqual(['ferry1', 'bridge1', 'ferry2'])
  })

  test('is that of the rank for a short one', () => {
    expect(spreadPassages(ranked, planOf(13))).toBe(ranked)
  })

  test('loses none, adds none and keeps the first', () => {
    const one = fc.tuple(fc.nat(4), fc.float({ min: 0, max: 30, noNaN: true }), fc.array(fc.nat(15), { minLength: 1 }))
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 90 }), (drafts) => {
        const all = drafts
          .map(([article, score, concepts], n) => passage(`a${article}-`, n, score, concepts))
          .sort((a, b) => b.score - a.score)
        const spread = spreadPassages(all, planOf(16)).map(nameOf)
        expect([...spread].sort()).toEqual(all.map(nameOf).sort())
        expect(spread[0]).toBe(nameOf(all[0] as Ranked))
      }),
      { numRuns: 50 },
    )
  })
})
