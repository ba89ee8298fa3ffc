/** Tests that whose words are asked for is found in time, whatever the reports hold. */

import { expect, test } from 'vitest'
import { findSpeaker } from '../../src/answer/find/find-speaker.ts'
import { parseQuestion } from '../../src/answer/question/parse-question.ts'
import type { Article } from '../../src/model/article.ts'
import { makeUndefinedStory } from '../story/undefined-story.ts'

const asked = parseQuestion('What did Runde say about the mill?', makeUndefinedStory('mill', 'Mill'), '2026-05-30')
const report = (text: string) => ({ id: 'a1', text, passages: [] }) as unknown as Article
/** Reading anew from each letter would take ten times as long. */
const inTime = 2000

test('a run of capitals without an end is read once', { timeout: inTime }, () => {
  const started = performance.now()
  expect(findSpeaker(asked, [report(`${'A'.repeat(80_000)} fell. Karl Runde left.`)])?.names).toContain('Karl Runde')
  expect(performance.now() - started).toBeLessThan(inTime)
})
