import { describe, expect, test } from 'vitest'
import { countTie, leansBack } from '../../src/answer/sentences/leaning.ts'

describe('a sentence leans on the one before it', () => {
  test.each([
    'It became urgent after the second leak.',
    'They left the pitch before the whistle.',
    'This is expected to cost the club nine points.',
    'That left the bank without a buyer.',
    'These will be heard in May.',
    'It became urgent because of what the auditors found.',
    'Which came in handy for the owners.',
    'Its shares fell by a third.',
    'The two met twice in Meridew.',
    'The move surprised the league.',
    'The company denies it.',
    'Both sides signed.',
    'Rather, it is a loan.',
    'The 23-year-old scored again.',
    'Others were fined.',
    'Among them is the keeper.',
    'The first of these grounds opened in May.',
    'But now it has become a market.',
    ', the chairman, called the vote off.',
    'called the vote off on Monday.',
  ])('%s', (sentence) => {
    expect(leansBack(sentence, 'What happened?')).toBe(true)
  })
})

describe('a sentence stands on its own', () => {
  test.each([
    'It is not clear whether the court will sit.',
    'It took three weeks to refloat the ferry.',
    'It emerged that the keeper was hurt.',
    'It was Orla Vale who called the vote.',
    'This week the court sits in Meridew.',
    'Those who signed are free to leave.',
    'That the club is insolvent was known for months.',
    'The decision to sell the club was taken in March.',
    'The company Tidewell denies it.',
    'The two-time champion lost.',
    'Both Vale and Holt signed.',
    'Neither Vale nor Holt signed.',
    'The 23-year-old Ida Holt scored again.',
    'In that year alone 40 ferries sank.',
    'For those who wait the pier has a café.',
    'It comes after the court dismissed two appeals.',
  ])('%s', (sentence) => {
    expect(leansBack(sentence, 'What happened?')).toBe(false)
  })

  test('when the question has its noun', () => {
    expect(leansBack('The transfer cost nine million.', 'How much did the transfer cost?')).toBe(false)
    expect(leansBack('The transfer cost nine million.', 'How much was paid for Holt?')).toBe(true)
    expect(leansBack('The first of these grounds opened in May.', 'When did the first ground open?')).toBe(false)
  })
})

test('what only ties a sentence to the one before it is counted', () => {
  expect(countTie('But the court sat on.')).toBe('But '.length)
  expect(countTie('It comes two days after the court dismissed the appeal.')).toBe('It comes two days after '.length)
  expect(countTie('In that suit, Vale asks for damages.')).toBe('In that suit, '.length)
  expect(countTie('In that year, 40 ferries sank.')).toBe(0)
  expect(countTie('So far nobody was fined.')).toBe(0)
})
