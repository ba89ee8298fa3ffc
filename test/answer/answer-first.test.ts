/** Tests which of the picked sentences a reader gets, and which one first. */

import { expect, test } from 'vitest'
import type { Choice } from '../../src/answer/choose/choose-sentences.ts'
import { putAnswerFirst } from '../../src/answer/compose/answer-first.ts'
import { parseQuestion } from '../../src/answer/question/parse-question.ts'
import { makeUndefinedStory } from '../story/undefined-story.ts'

const ask = (question: string) => parseQuestion(question, makeUndefinedStory('mill', 'Mill'), '2026-05-30')
const choose = (words: string, fit: number) =>
  ({ covered: 0.5, answers: fit === 0 ? [] : [{ start: 0, end: 1, words, key: words, fit }] }) as unknown as Choice

const near = choose('', 0)
const telling = choose('nine', 1)
const other = choose('ten', 0.9)

test('of sentences for a length of time only those that have one are shown', () => {
  expect(putAnswerFirst([near, telling, other], ask('How long could the miller go to jail?'))).toEqual([telling, other])
})

test('where none has a number all are shown', () => {
  expect(putAnswerFirst([near, near], ask('How many bakers were fined?'))).toEqual([near, near])
})

test('a sentence that names somebody stands before one that names nobody', () => {
  expect(putAnswerFirst([near, telling], ask('Who was fined?'))).toEqual([telling, near])
})

test('of sentences for a reason only those that plainly give one are shown', () => {
  expect(putAnswerFirst([near, telling, choose('after', 0.6)], ask('Why was the miller fined?'))).toEqual([telling])
})

test('what has no form stays as it is', () => {
  expect(putAnswerFirst([near, telling], ask('What did the miller plant?'))).toEqual([near, telling])
})
