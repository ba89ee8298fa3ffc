import { describe, expect, it } from 'vitest'
import { defineFromArticles } from '../../src/corpus/define-from-articles.ts'
import { mergeSpeakers } from '../../src/corpus/merge-speakers.ts'
import { titleFromHeadlines } from '../../src/corpus/title-from-headlines.ts'

const speaker = (name: string, quotations: number) => ({ name, quotations, statements: 1 })

describe('mergeSpeakers', () => {
  it('merges a short form into the one full name that it fits', () => {
    expect(mergeSpeakers([speaker('Morrow', 5), speaker('Hale Morrow', 2)])).toEqual([
      { name: 'Hale Morrow', spellings: ['Morrow'], mentions: 9 },
    ])
  })

  it('leaves a short form that two people share', () => {
    const names = mergeSpeakers([speaker('Hale Morrow', 3), speaker('Ines Morrow', 2), speaker('Morrow', 1)])
    expect(names.map(({ name, spellings }) => [name, spellings])).toEqual([
      ['Hale Morrow', []],
      ['Ines Morrow', []],
      ['Morrow', []],
    ])
  })

  it('takes the end of a body’s name for no short form of it', () => {
    const names = mergeSpeakers([
      speaker('Norvik', 6),
      speaker('Harbour Airlines Norvik', 1),
      speaker('Harbour Bank', 2),
    ])
    expect(names.map(({ name, spellings }) => [name, spellings])).toEqual([
      ['Norvik', []],
      ['Harbour Bank', []],
      ['Harbour Airlines Norvik', []],
    ])
  })

  it('takes two names side by side for no name, but for a given name', () => {
    const names = mergeSpeakers([
      ...[speaker('Quayside', 4), speaker('Tolsby', 3), speaker('Quayside Tolsby', 1)],
      ...[speaker('Erik', 1), speaker('Erik Morrow', 2), speaker('Morrow', 5)],
    ])
    expect(names.map(({ name, spellings }) => [name, spellings])).toEqual([
      ['Erik Morrow', ['Morrow']],
      ['Quayside', []],
      ['Tolsby', []],
      ['Erik', []],
    ])
  })

  it('prints the spelling that most passages have', () => {
    const frequency = new Map([
      ['Freidrich Olund', 1],
      ['Friedrich Olund', 4],
    ])
    expect(mergeSpeakers([speaker('Freidrich Olund', 3), speaker('Friedrich Olund', 0)], frequency)[0]).toMatchObject({
      name: 'Friedrich Olund',
      spellings: ['Freidrich Olund'],
    })
  })
})

describe('defineFromArticles', () => {
  it('tells people from bodies, and takes outlets with their hosts', () => {
    const known = (value: string) => ({ value, how: 'page' as const })
    const story = defineFromArticles(
      'ring-road',
      [
        { outlet: known('The Anvil'), address: known('https://www.anvil.example/1'), title: 'Ministers meet' },
        { outlet: known('The Anvil'), address: known('https://m.anvil.example/2') },
        {},
      ],
      mergeSpeakers([speaker('Hale Morrow', 3), speaker('Treasury Office', 2), speaker('ICRC', 1)]),
      new Map([['Hale Morrow', ['Treasury chief']]]),
    )
    expect(story).toMatchObject({ title: 'Ring road', origin: 'imported', example: false })
    expect(story.outlets).toEqual([{ name: 'The Anvil', spellings: [], hosts: ['anvil.example', 'm.anvil.example'] }])
    expect(story.actors.map(({ name, kind, roles }) => [name, kind, roles])).toEqual([
      ['Hale Morrow', 'person', ['Treasury chief']],
      ['Treasury Office', 'body', []],
      ['ICRC', 'body', []],
    ])
  })
})

describe('who is a person', () => {
  it.each([
    ['Federal Harbour Administration', [], 'body'],
    ['Norvik Strait', [], 'body'],
    ['Norvik Times', [], 'body'],
    ['Orla Vale', [], 'person'],
    ['Martin West', ['coach'], 'person'],
  ])('%s with the roles %j is a %s', (name, roles, kind) => {
    const story = defineFromArticles('quay', [], mergeSpeakers([speaker(name, 2)]), new Map([[name, roles]]))
    expect(story.actors[0]?.kind).toBe(kind)
  })
})

describe('titleFromHeadlines', () => {
  it.each([
    [
      ['Harbour bridge closes in Nordhaven', 'Nordhaven: harbour bridge cracked in May', 'Who pays for it?'],
      'Harbour bridge, Nordhaven',
    ],
    [['Ann Rookwood resigns | QNB', "Ann Rookwood's last day", 'Tolsby without Ann Rookwood - QNB'], 'Ann Rookwood'],
    [['Fire at Stoke-by-Clare', 'Stoke-by-Clare rebuilds its mill'], 'Stoke-by-Clare'],
    [['A ferry at night', 'The price of copper', 'Snow in May'], undefined],
    [['Harbour bridge closes'], undefined],
    [[], undefined],
  ])('of %j is %s', (headlines, title) => {
    expect(titleFromHeadlines(headlines)).toBe(title)
  })
})
