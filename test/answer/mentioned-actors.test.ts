/** Bodies whose letters make a pronoun. */

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
