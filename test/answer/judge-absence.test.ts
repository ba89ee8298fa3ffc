/** When the articles are said to answer, and when nothing but their age speaks against it. */

import { describe, expect, test } from 'vitest'
import { ANSWERED_FROM, type Evidence, isOnlyAged, judgeEvidence } from '../../src/answer/choose/judge-absence.ts'
import type { Plan } from '../../src/answer/find/concepts.ts'

/** A report that has nearly all of the question, of an article as fresh as `recent`. */
function makeEvidence(recent: number): Evidence {
  return {
    around: 0.9,
    anywhere: 0.95,
    clause: 0.9,
    wordsNear: 0.9,
    namesNear: 1,
    sentence: 0.7,
    names: 1,
    pairs: 0.6,
    headline: 0.5,
    lacking: 0.2,
    lackingNear: 0.2,
    unknown: 0,
    late: 0,
    outdated: 0,
    strangers: 0,
    untyped: 0,
    agreed: 0.5,
    letter: 0,
    beside: 0,
    scattered: 0,
    recent,
    long: Math.log(8) / 4,
    rank: 1.1,
  }
}

const makePlan = (passages: number): Plan => ({ concepts: [], total: 0, passages, corrected: [] })
const archive = makePlan(100_000)
const story = makePlan(2000)
const [fresh, old] = [makeEvidence(0.8), makeEvidence(0.15)]

describe('in an archive', () => {
  test('a fresh report that has the question answers it', () => {
    expect(judgeEvidence(fresh, archive)).toBeGreaterThan(ANSWERED_FROM)
    expect(isOnlyAged(fresh, archive)).toBe(true)
  })

  test('an old one does not, and only for its age', () => {
    expect(judgeEvidence(old, archive)).toBeLessThan(ANSWERED_FROM)
    expect(isOnlyAged(old, archive)).toBe(true)
  })

  test('an old one that has little of it is not near', () => {
    const little = { ...old, wordsNear: 0.1, rank: 0.3, around: 0.2, anywhere: 0.2 }
    expect(isOnlyAged(little, archive)).toBe(false)
  })

  test('nothing found is no evidence', () => {
    expect(judgeEvidence(undefined, archive)).toBe(0)
    expect(isOnlyAged(undefined, archive)).toBe(false)
  })
})

describe('in a story', () => {
  test('age is no reason: its articles all speak of the same', () => {
    expect(isOnlyAged(old, story)).toBe(false)
  })
})
