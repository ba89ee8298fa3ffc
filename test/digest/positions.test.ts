/** Positions: whose words count as an actor's own, and what answers a question on what will be. */

import { describe, expect, it } from 'vitest'
import { listPositions } from '../../src/digest/positions.ts'
import { buildRegister } from '../../src/digest/register.ts'
import { makeQuestion, makeReport, makeStory } from './make-report.ts'

const story = makeStory([makeQuestion({ ask: 'Will the bridge be built?', slots: ['whether', 'when', 'who'] })])

function actors(text: string): string[] {
  return listPositions(story, [makeReport('a1', '2025-08-19', text)]).map(({ actor }) => actor)
}

function answers(text: string): string[] {
  const [question] = buildRegister(story, [makeReport('a1', '2025-08-19', text)], [], '2025-09-30')
  return question?.candidates.map(({ slot, value }) => `${slot}=${value}`) ?? []
}

describe('a position', () => {
  it('is of the actor who speaks, not of the one spoken about', () => {
    expect(actors('Orla Vale said that Tomas Brandt had agreed to build the bridge.')).toEqual(['Orla Vale'])
    expect(
      actors('The bridge is near, Orla Vale said on Monday; Tomas Brandt had agreed to build the bridge.'),
    ).not.toContain('Tomas Brandt')
  })

  it('is nothing that reports say of an actor', () => {
    expect(actors('According to reports Tomas Brandt demands that the bridge be built of wood.')).toEqual([])
  })
})

describe('the answer to what will be', () => {
  it('is not what somebody wants, asks for or will talk about', () => {
    expect(answers('Mr Brandt wants the bridge as the price of his vote.')).toEqual([])
    expect(answers('Ms Vale would like the bridge in Sandvik.')).toEqual([])
    expect(answers('The council of Norvik will meet on Friday to discuss the bridge.')).toEqual([])
    expect(answers('The council asks for strong piers, so that the bridge can’t fall.')).toEqual([])
  })

  it('has no day that stands in a question or belongs to the planning', () => {
    expect(answers('Whether work on the bridge will begin on Friday is open.')).not.toContain('when=2025-08-22')
    expect(answers('The planning for the bridge could begin on Friday, Ms Vale said.')).not.toContain('when=2025-08-22')
  })

  it('names nobody by the first word of a sentence alone', () => {
    expect(answers('Repairs will cost the bridge its lamps.').filter((line) => line.startsWith('who'))).toEqual([])
  })
})
