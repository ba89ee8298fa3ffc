import { describe, expect, test } from 'vitest'
import { findSmallTalk } from '../../src/answer/question/small-talk.ts'
import { openHarbour, textOf } from './harbour.ts'

describe('small talk', () => {
  test.each([
    ['hello', 'greeting'],
    ['Hi there!', 'greeting'],
    ['good morning 👋', 'greeting'],
    ['Thanks a lot', 'thanks'],
    ['ok, thank you!', 'thanks'],
    ['help', 'help'],
    ['What can you do?', 'help'],
    ['hey, what can I ask you?', 'help'],
    ['who are you', 'help'],
  ])('%s is %s', (line, talk) => {
    expect(findSmallTalk(line)).toBe(talk)
  })

  test.each([
    'Who thanked the mayor?',
    'What can the mayor do?',
    'What did Vale do to help?',
    'hello who closed the bridge',
    'Is the keeper good?',
  ])('%s is a question', (line) => {
    expect(findSmallTalk(line)).toBeUndefined()
  })

  test('gets what to ask, of the open questions of the story', async () => {
    const harbour = await openHarbour()
    const answer = await harbour.ask('hello')
    expect(answer.reply.kind).toBe('clarify')
    expect(textOf(answer)).toMatch(/^Hello\. .*Ask, for example: What did .* say\? · .*\?$/u)
    expect(textOf(answer)).not.toContain('does not say')
    await harbour.close()
  })
})
