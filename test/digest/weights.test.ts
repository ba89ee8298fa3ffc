import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heaviest, likeness, middleOf, vectorOf, weighEvenly, weighStems } from '../../src/digest/weights.ts'

const stems = fc.uniqueArray(fc.constantFrom(...'ferry tide quay strike crane toll cargo union'.split(' ')), {
  minLength: 1,
})

describe('weights', () => {
  it('weigh a rare stem more than one of every sentence', () => {
    const weights = weighStems([{ stems: ['ferry', 'tide'] }, { stems: ['ferry', 'quay'] }])
    expect(weights.of('tide')).toBeGreaterThan(weights.of('ferry'))
    expect(weights.of('never printed')).toBeGreaterThan(weights.of('tide'))
  })

  it('give the share of words that two sentences have in common', () => {
    fc.assert(
      fc.property(stems, stems, (a, b) => {
        const weights = weighEvenly()
        const shared = a.filter((stem) => b.includes(stem)).length
        const alike = likeness(vectorOf(a, weights), vectorOf(b, weights))
        expect(alike).toBeCloseTo(shared / Math.sqrt(a.length * b.length))
      }),
    )
  })

  it('list the heaviest stems first, the first printed of equal ones before the others', () => {
    const weights = weighStems([{ stems: ['ferry', 'tide', 'quay'] }, { stems: ['ferry'] }])
    const vector = vectorOf(['ferry', 'quay', 'tide'], weights)
    expect(heaviest(vector, 2)).toEqual(['quay', 'tide'].map(weights.lexicon.numberOf))
  })

  it('put the middle of a sentence where the sentence is', () => {
    const weights = weighEvenly()
    const vector = vectorOf(['crane', 'toll'], weights)
    expect(likeness(middleOf([{ vector, share: 3 }]), vector)).toBeCloseTo(1)
  })
})
