import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAdverb } from '../../src/answer/verdict/adverbs.ts'
import { listNarrower } from '../../src/answer/verdict/narrower-verbs.ts'
import { findPhrasal, hasParticle } from '../../src/answer/verdict/phrasal-verbs.ts'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let valley: Invented

beforeAll(async () => {
  valley = await openInvented([
    {
      published: '2026-03-02',
      text: `The Lantern rally of Meridew

The mayor cancelled the Lantern rally on Monday. Orla Vale marched in the harvest parade. The valley faces a small risk of drought.

Ansel Brook has denied any contact with Norvik. The toll on barges never went into effect. Norvik Gov. Petra Quill declared a day of mourning.

Ida Holt, Karl Runde and Mona Lisle remain interested in the orchard. The lake was fished empty, prompting Ivo Stern, the warden, to resign.

Bakers and the millers, the oldest of the guilds, were honoured with a feast. Hugo Fenn, the ferryman who played with Sela Wynn in the band, retired.

Bruno Keel testified to paying the guards. The weavers balked at accepting the wage. Edda Marl fled over the pass and is now in the port of Dar el-Runde.

The nurses have been treating the lighthouse keeper at Saint Odo. Rolf Teague wrote to the abbess about the bells.

The council raised an alarm – later lifted – and a curfew. Residents of the quarter watched, though the court did not close the chapel of the harbour.

Perran Ashe was surprised not to have been included in the swap of the Quarrier paintings. The guild has advised against travel to Tidewell.

The bakers’ council is suing Quarrier over the weir. Bruno Keel is also not the first baker to become a captain. Tidewell and Meridew, along with Norvik, already are rationing flour.

Skellig, Lantern Bay and Harrow are among the towns to have announced a boycott of the regatta. The long winter left the cellars flooded and the miners exhausted.`,
    },
  ])
})

afterAll(() => valley.close())

const lead = async (question: string) => {
  const text = textOf(await valley.ask(question))
  return text.includes(' – ') ? text.split(' – ')[0] : undefined
}

describe('a deed told in another way', () => {
  test.each([
    ['was the Lantern rally called off', 'Yes'],
    ['Did Orla Vale walk in the harvest parade?', 'Yes'],
    ['Is there a risk of drought?', 'Yes'],
    ['Did Ansel Brook talk to Norvik?', 'Ansel Brook denies it'],
    ['Did the toll take effect?', 'No'],
    ['Did Norvik declare a day of mourning?', 'Yes'],
    ['is Ida Holt interested in the orchard', 'Yes'],
    ['Did Ivo Stern resign?', 'Yes'],
    ['were the millers honoured with a feast', 'Yes'],
    ['Did Sela Wynn play with Hugo Fenn?', 'Yes'],
    ['Did Bruno Keel pay the guards?', 'Yes'],
    ['Did the weavers accept the wage?', 'No'],
    ['Is Edda Marl in Dar el-Runde?', 'Yes'],
    ['Was the lighthouse keeper treated at Saint Odo?', 'Yes'],
    ['did Rolf Teague write to the abbess', 'Yes'],
    ['Was a curfew raised?', 'Yes'],
    ["is the bakers' council suing quarrier", 'Yes'],
    ['Was Bruno Keel the first baker to become a captain?', 'No'],
    ['are Tidewell and Meridew rationing flour', 'Yes'],
    ['Has Lantern Bay announced a boycott?', 'Yes'],
  ])('"%s" is answered by %s', async (question, answer) => {
    expect(await lead(question)).toBe(answer)
  })

  test.each([
    ['Did Orla Vale swim in the harvest parade?'],
    ['Did Norvik talk to Tidewell?'],
    ['Was the alarm called off?'],
    ['Did the abbess write to Rolf Teague?'],
    ['Did the guards pay Bruno Keel?'],
    ['Did the warden of Norvik resign?'],
    ['Is Ansel Brook interested in the orchard?'],
    ['Was Hugo Fenn treated at Saint Odo?'],
    ['Was the guild part of the swap?'],
    ['Did the guild travel to Tidewell?'],
    ['Did the miners exhaust the cellars?'],
    ['Have the nurses been treating the keeper for more than a year?'],
    ['Is Quarrier suing the bakers?'],
    ['Has Meridew announced a boycott?'],
    ['Does the guild have more barges than Norvik?'],
    ['Did Meridew close the chapel of Quarrier?'],
  ])('"%s" gets neither yes nor no', async (question) => {
    expect((await lead(question)) ?? '').not.toMatch(/^(?:Yes|No)\b/u)
  })
})

describe('words', () => {
  test('a verb with its particle is a verb of its own', () => {
    expect(findPhrasal('called', ' off the race')).toMatchObject({ particle: 'off', alone: false })
    expect(findPhrasal('called', ' off the race')?.same).toContain('cancel')
    expect(findPhrasal('closed', ' down')?.alone).toBe(true)
    expect(findPhrasal('lives', ' in Meridew')).toBeUndefined()
  })

  test('a particle may stand behind what the deed is done to', () => {
    const off = findPhrasal('call', ' off')
    expect(off !== undefined && hasParticle(off, ' the whole race off')).toBe(true)
    expect(off !== undefined && hasParticle(off, ' the guests of the old house off')).toBe(false)
  })

  test('marching is walking, and walking is no way of marching', () => {
    expect(listNarrower('walk')).toContain('march')
    expect(listNarrower('march')).not.toContain('walk')
    expect(listNarrower('Orla')).toEqual([])
  })

  test.each(['rally', 'family', 'supply', 'reply'])('%s is no adverb', (word) => {
    expect(isAdverb(word)).toBe(false)
  })

  test.each(['quickly', 'Finally', 'allegedly'])('%s is one', (word) => {
    expect(isAdverb(word)).toBe(true)
  })
})
