/** Reported speech: what somebody is said to have said, and where it begins and ends. */

import { describe, expect, test } from 'vitest'
import { showStatements } from './read-quotes.ts'

type Row = readonly [name: string, text: string, ...expected: string[]]

function check(rows: readonly Row[]): void {
  for (const [name, text, ...expected] of rows) {
    test(name, () => {
      expect(showStatements(text)).toEqual(expected)
    })
  }
}

describe('forms of reported speech', () => {
  check([
    ['said that', 'Orla Vale said that the bridge will open.', 'Orla Vale: that the bridge will open'],
    ['said without that', 'Orla Vale said the bridge will open.', 'Orla Vale: the bridge will open'],
    ['told somebody', 'Orla Vale told reporters the bridge will open.', 'Orla Vale: the bridge will open'],
    ['told somebody that', 'Orla Vale told the council that it will open.', 'Orla Vale: that it will open'],
    ['according to, before', 'According to Orla Vale, the bridge will open.', 'Orla Vale: the bridge will open'],
    ['according to, behind', 'The bridge will open, according to Orla Vale.', 'Orla Vale: The bridge will open'],
    ['behind the words', 'The bridge will open in May, Orla Vale said.', 'Orla Vale: The bridge will open in May'],
    [
      'inside the words',
      'The bridge, Orla Vale said, will open in May.',
      'Orla Vale: The bridge',
      'Orla Vale: will open in May',
    ],
    ['warned', 'Orla Vale warned that money is short.', 'Orla Vale: that money is short'],
    ['insisted', 'Vale House has always insisted the plan is sound.', 'Vale House: the plan is sound'],
    ['promised to', 'Orla Vale promised to open the bridge.', 'Orla Vale: to open the bridge'],
    [
      'with time and occasion between',
      'Orla Vale said in an interview on Monday that the bridge will open.',
      'Orla Vale: that the bridge will open',
    ],
    ['in a statement', 'In a statement, the council said it had no money.', 'the council: it had no money'],
    ['a time before the verb', 'Orla Vale on Monday said the bridge will open.', 'Orla Vale: the bridge will open'],
    ['went on to say', 'Orla Vale went on to say that money is short.', 'Orla Vale: that money is short'],
  ])
})

describe('where the content ends', () => {
  check([
    [
      'at a participle that adds',
      'Orla Vale said it will open, adding that money is short.',
      'Orla Vale: it will open',
      'Orla Vale: that money is short',
    ],
    [
      'at the reporter’s own clause',
      'Orla Vale said it will open, although nobody believes it.',
      'Orla Vale: it will open',
    ],
    [
      'at the comma that closes an introduction',
      'When Orla Vale said it will open, nobody believed it.',
      'Orla Vale: it will open',
    ],
    ['at a question that was asked', 'Orla Vale said it will open when asked by reporters.', 'Orla Vale: it will open'],
    [
      'where a full stop is missing',
      'Orla Vale said the bridge will open He declined to say when.',
      'Orla Vale: the bridge will open',
    ],
  ])
})

describe('headlines', () => {
  test('a name before a colon speaks the headline', () => {
    expect(showStatements('Vale: bridge will open in May', { headline: true })).toEqual([
      'Vale: bridge will open in May',
    ])
  })

  test('a name behind a dash speaks the headline', () => {
    expect(showStatements('Bridge will open in May - Vale', { headline: true })).toEqual([
      'Vale: Bridge will open in May',
    ])
  })

  test('a label is no speaker', () => {
    expect(showStatements('Live updates: bridge opens in May', { headline: true })).toEqual([])
  })
})

describe('what is no speech', () => {
  check([
    ['a noun that looks like the verb', 'The council published its report on the bridge.'],
    ['a state', 'The state of the bridge is poor.'],
    ['a passive without a speaker', 'The bridge was said to be old.'],
  ])
})

describe('nouns that report', () => {
  check([
    ['his claim', 'Ben Okoro repeated his claim that the bank is safe.', 'his=Ben Okoro: that the bank is safe'],
    ['somebody’s claim to', 'Savers doubted Okoro’s claim to have saved it.', 'Okoro: to have saved it'],
    [
      'words that somebody rejects stay the other’s',
      'The council rejected Ben Okoro’s repeated warning that “banks will fall” on Monday.',
      'The council: Ben Okoro’s repeated warning that “banks will fall” on Monday',
      'Ben Okoro: that “banks will fall”',
    ],
    [
      'up to the comma',
      'Contrary to Okoro’s claim that people would learn, nobody did.',
      'Okoro: that people would learn',
    ],
    ['not where the clause begins with it', 'His claim that the bank is safe was untrue.'],
    ['not what nobody possesses', 'Savers heard the claim that the bank is safe.'],
    ['not a thing', 'Okoro filed his claim with the court.'],
  ])
})
