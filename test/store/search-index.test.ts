/** The parts of the search index that need no database: lists of numbers, the best of many, typing errors. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBestCandidates } from '../../src/store/search/best-candidates.ts'
import { buildSegment } from '../../src/store/search/build-segment.ts'
import { editDistance } from '../../src/store/search/edit-distance.ts'
import { readPostings } from '../../src/store/search/posting-list.ts'
import { createScorer } from '../../src/store/search/score-passage.ts'
import { readVarints, writeVarints } from '../../src/store/search/token-list.ts'

test('any list of numbers comes back from its bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 })), (numbers) => {
      expect([...readVarints(writeVarints(numbers))]).toEqual(numbers)
    }),
  )
})

test('a segment gives for every term the passages in which it stands, with counts', () => {
  const passage = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 30 })
  fc.assert(
    fc.property(fc.array(passage, { minLength: 1, maxLength: 40 }), (passages) => {
      const indexed = passages.map((terms, offset) => ({ offset, day: offset, terms: Uint32Array.from(terms) }))
      const segment = buildSegment(passages.length, indexed)
      const offsets = new Uint32Array(passages.length)
      const counts = new Uint8Array(passages.length)
      const found = new Map<number, number[][]>()
      for (const { term, docs, passages: total } of segment.postings()) {
        const n = readPostings(docs, offsets, counts)
        expect(n).toBe(total)
        found.set(
          term,
          [...offsets.slice(0, n)].map((offset, at) => [offset, counts[at] as number]),
        )
      }
      for (const term of new Set(passages.flat())) {
        const expected = passages
          .map((terms, offset) => [offset, terms.filter((other) => other === term).length])
          .filter(([, count]) => count !== 0)
        expect(found.get(term)).toEqual(expected)
      }
      expect(found.size).toBe(new Set(passages.flat()).size)
      expect([...segment.lengths]).toEqual(passages.map((terms) => terms.length))
    }),
  )
})

test('the best candidates are those of the highest scores', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 })), fc.integer({ min: 1, max: 20 }), (scores, limit) => {
      const best = createBestCandidates(limit)
      for (const [doc, score] of scores.entries()) best.add(doc, score)
      const kept = best.list().map((doc) => scores[doc] as number)
      const expected = scores.toSorted((a, b) => b - a).slice(0, limit)
      expect(kept.sort((a, b) => b - a)).toEqual(expected)
      expect(best.list()).toEqual(best.list().toSorted((a, b) => a - b))
    }),
  )
})

test('a swap, a letter too many, one missing and one wrong are one error each', () => {
  expect(editDistance('macorn', 'macron')).toBe(1)
  expect(editDistance('starrmer', 'starmer')).toBe(1)
  expect(editDistance('putn', 'putin')).toBe(1)
  expect(editDistance('biden', 'bidon')).toBe(1)
  expect(editDistance('', 'abc')).toBe(3)
})

test('a phrase counts where its words follow each other, and only there', () => {
  const score = createScorer([{ ids: [1, 2], weight: 1, required: true }], 5)
  expect(score(writeVarints([9, 1, 2, 9]))).toBeGreaterThan(0)
  expect(score(writeVarints([2, 1, 9, 2]))).toBeUndefined()
  expect(score(writeVarints([1, 9, 2]))).toBeUndefined()
})
