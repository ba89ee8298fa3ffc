/** Bodies whose letters make a pronoun, and names that are typed short or without their apostrophe. */

import { describe, expect, test } from 'vitest'
import { findMentionedActors } from '../../src/answer/question/mentioned-actors.ts'
import type { Actor } from '../../src/model/story.ts'

const body = (name: string, spelling: string): Actor => ({
  name,
  kind: 'body',
  roles: [],
  spellings: [spelling],
})
const actors = [body('World Harbour Organization', 'WHO'), body('United Shipyards', 'US')]

describe('letters that make a pronoun', () => {
  test.each([
    'Who is the mayor of Norvik?',
    'what was the name of the woman who drowned',
    'WHO IS THE MAYOR OF NORVIK',
    'What did he tell us about the ferry?',
  ])('mean nobody in %s', (question) => {
    expect(findMentionedActors(question, actors)).toEqual([])
  })

  test.each([
    ['What did the WHO say?', 'WHO'],
    ['has the who declared an emergency', 'who'],
    ['Did WHO close the port?', 'WHO'],
    ['Who is the head of the WHO?', 'WHO'],
  ])('mean the body in %s', (question, printed) => {
    expect(findMentionedActors(question, actors).map((found) => found.printed)).toEqual([printed])
  })
})

describe('names typed short', () => {
  const club: Actor = { name: 'Norvik United', kind: 'body', roles: [], spellings: [] }
  const board: Actor = { name: 'Harbour Government Board', kind: 'body', roles: [], spellings: [] }
  const coach: Actor = { name: 'Ten Haven', kind: 'person', roles: [], spellings: [] }
  const yard: Actor = { name: 'Quayside', kind: 'body', roles: [], spellings: [] }
  const known = [club, board, coach, yard]
  const find = (question: string) => findMentionedActors(question, known).map(({ printed }) => printed)

  test.each([
    ['did norv utd win the cup', ['norv utd']],
    ['who left Norv U in May', ['Norv U']],
    ['has the harbour govt board met', ['harbour govt board']],
    ['what is in quaysides plan', ['quaysides']],
    ['does ten haven stay', ['ten haven']],
  ])('are read in %s', (question, printed) => {
    expect(find(question)).toEqual(printed)
  })

  test.each(['who won in norvik', 'did no united front form', 'were there ten ships at the haven', 'nor is it united'])(
    'are not read into %s',
    (question) => {
      expect(find(question)).toEqual([])
    },
  )
})
