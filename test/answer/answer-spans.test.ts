/** Tests what a sentence offers for the kind that a question asks for. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listAnswerSpans } from '../../src/answer/choose/answer-spans.ts'
import type { Plan } from '../../src/answer/find/concepts.ts'
import { findSought } from '../../src/answer/question/sought.ts'
import type { Article } from '../../src/model/article.ts'

/** An answer that fits so well is one. */
const typedFrom = 0.6
const plan = { concepts: [], corrected: [], total: 0, passages: 0 } as unknown as Plan

const listOf = (question: string, text: string) => {
  const article = { id: 'a1', text, passages: [], published: { value: '2026-05-20', basis: 'given' } }
  return listAnswerSpans(article as unknown as Article, { start: 0, end: text.length }, findSought(question), plan)
}
const typed = (question: string, text: string) =>
  listOf(question, text).flatMap(({ fit, words }) => (fit >= typedFrom ? [words] : []))

describe('a sentence offers', () => {
  test.each([
    ['Where were the samples taken?', 'The samples arrived on Thursday in Meridew.', ['Meridew']],
    ['Where is the mill based?', 'Tidewell-based Quay Mills is strong in flour.', ['Tidewell']],
    ['Where was the ferry headed?', 'The ferry was bound for Port Meridew with forty cars.', ['Port Meridew']],
    ['Where did she stay?', 'Vale stayed at the Harbour Hotel.', ['Harbour Hotel']],
    ['Where was he held?', 'He was taken to Sallow. In Sallow nobody asked.', ['Sallow', 'Sallow']],
    ['How many people drowned?', 'The ferry went down with 41 passengers.', ['41']],
    ['How many plum trees are there?', 'There are 77 Victoria plum trees in the park.', ['77']],
    ['How many dives had she made?', 'Vale had made four night-time dives.', ['four']],
    ['How much had the fund put in?', 'The fund invested $278 million in the mill.', ['$278 million']],
    ['How much did rents rise?', 'Rents rose 12% over the year.', ['12%']],
    ['What was the mill worth?', 'The mill was valued at £3 million.', ['£3 million']],
    ['What was the score?', 'Meridew drew 3-3 with Sallow in the 2025-26 season.', ['3-3']],
    ['Which airline flew first?', 'Quay Air was the first to fly.', ['Quay Air']],
    ['Who lit the fire?', 'Runde lit the fire. Karl Runde, a baker, was tired.', ['Runde', 'Karl Runde']],
    ['Why did she leave?', 'The board left her no say, which prompted her to leave.', ['prompted her to leave.']],
    ['Why was it closed?', 'It was closed in an effort to save the mill.', ['in an effort to save the mill.']],
    ['How many bakers are waiting?', 'Some 4,100 people are waiting for flour.', ['Some 4,100']],
    ['How many workers were let go?', 'The mill let 60 bakers go.', ['60']],
    ['How old was he then?', 'He was just 19 when the mill burnt.', ['19']],
    ['How old is the mayor?', 'Vale turned 52 in June.', ['52']],
    ['How long had it been planned?', 'The regatta had been planned for over a week.', ['over a week']],
    ['For how long have they fished there?', 'They have fished there for many, many decades.', ['many, many decades']],
    ['How long has it been shut?', 'The mill has been shut since March.', ['since March']],
    ['How much snow did Meridew get?', 'The storm left nearly 52 inches of snow behind.', ['nearly 52']],
    ['How much bigger did they make the fund?', 'The bakers pledged to quadruple the fund.', ['quadruple']],
    ['How often have they met?', 'They would sit down for the second time.', ['second time']],
    ['how often does it sail', 'The ferry sails every week.', ['every week']],
    ['What time did it sink?', 'On Monday at 4:17 p.m. the ferry sank.', ['4:17 p.m.']],
    ['Where did Vale announce it?', 'Vale posted on Quaybook that the mill was sold.', ['Quaybook']],
    [
      'on which channel did she say so',
      'In an interview with Harbour News, Vale ruled it out.',
      ['In an interview', 'Harbour News'],
    ],
    ['Where did she say that?', 'At a press conference the mayor said no.', ['At a press conference']],
    [
      'Who closed the mill?',
      'The National Bread Service and the Flour Guild saw Karl Runde go.',
      ['National Bread Service', 'Flour Guild', 'Karl Runde'],
    ],
    ['Who won the cup?', 'Norway won the cup in Peru.', ['Norway']],
    ['Who must pay?', 'Europe must pay for the quay in Norway.', ['Europe']],
    ['Where was the race held?', 'Norway had hoped to win the race in Peru.', ['Peru']],
    ['Which judge closed the mill?', 'Norway said that the Harbour Court saw Karl Runde close it.', ['Karl Runde']],
    ['Who closed the mill?', 'Flour and Prince Karl went.', ['Karl']],
    ['Which baker resigned?', 'Guild-backed Karl Runde leads in Minnesota Mills.', ['Karl Runde']],
    ['Which rowing coach was fired?', 'Orla Vale left the club.', ['Orla Vale']],
  ])('to "%s" by "%s" %j', (question, text, expected) => {
    expect(typed(question, text)).toEqual(expected)
  })

  test.each([
    ['Where was the treaty signed?', 'The confidence of Vale was high.'],
    ['In which town was it signed?', 'It was signed in Norway.'],
    ['How many bakers resigned?', 'The 2016 vote of the bakers was close.'],
    ['What was the score?', 'In 2019-20 she was a 23-year-old.'],
    ['Who closed the mill?', 'MERIDEW'],
    ['How long did the strike last?', 'The 31-year-old baker left within two years.'],
    ['How long did the strike last?', 'A week later the bakers came back, twice a day.'],
    ['How many towns are there?', 'Meridew is No. 3 on the list of the rich.'],
    ['How old is she?', 'She was born on March 19, they say.'],
    ['How far did it spread?', 'The one-day strike spread.'],
    ['How many pilots were hurt?', 'The fire hurt 12 nurses.'],
  ])('nothing to "%s" by "%s"', (question, text) => {
    expect(typed(question, text)).toEqual([])
  })

  test('of a kind that the dictionary knows what is of it, at half its worth', () => {
    const offered = listOf('Which fruit was stolen?', 'They took pears and a plum from the orchard.')
    expect(offered.map(({ words, fit }) => [words, fit])).toEqual([
      ['pears', 0.5],
      ['plum', 0.5],
    ])
  })

  test('spans of its own text, whatever the text', () => {
    const questions = [
      'Where was it?',
      'Who was it?',
      'How many were there?',
      'What was the score?',
      'Why?',
      'When?',
      'How often?',
      'Which fruit?',
    ]
    const word = fc.constantFrom(
      'in',
      'Vale',
      'Quay-based',
      '3-3',
      'forty',
      '“',
      '.',
      'at',
      'Port',
      '$5',
      'because',
      ',',
    )
    fc.assert(
      fc.property(fc.constantFrom(...questions), fc.array(fc.oneof(word, fc.string())), (question, words) => {
        const text = words.join(' ')
        for (const span of listOf(question, text)) {
          expect(text.slice(span.start, span.end)).toBe(span.words)
          expect(span.fit).toBeGreaterThan(0)
          expect(span.fit).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
