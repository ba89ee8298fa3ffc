import { describe, expect, test } from 'vitest'
import { parseQuestion } from '../../src/answer/question/parse-question.ts'
import type { Actor, Story } from '../../src/model/story.ts'

const person = (name: string, role: string): Actor => ({ name, kind: 'person', roles: [role], spellings: [] })

const story: Story = {
  slug: 'sallow',
  title: 'Sallow',
  example: true,
  languages: ['en'],
  timeZone: 'UTC',
  outlets: [],
  actors: [
    person('Orla Vale', 'Chancellor of Germany'),
    person('Ansel Brook', 'President of France'),
    person('Ida Holt', 'President of Poland'),
  ],
  questions: [],
  citeAs: '{quote}',
  origin: 'defined',
}

const parse = (question: string, today = '2026-05-29', to?: string) =>
  parseQuestion(question, story, today, to === undefined ? {} : { to })

describe('what is asked for', () => {
  test.each([
    ['Who closed the bridge?', 'person'],
    ['Who is Orla Vale?', 'thing'],
    ['who is the chancellor', 'person'],
    ['When will it open?', 'date'],
    ['Where do they meet?', 'place'],
    ['Which country left?', 'country'],
    ['In which state did it rain?', 'state'],
    ['How many boats sank?', 'number'],
    ['How much did the repair cost?', 'money'],
    ['What percentage of voters stayed at home?', 'percent'],
    ['how old is the mayor', 'age'],
    ['How long will it take?', 'duration'],
    ['Why did she resign?', 'reason'],
    ['Did Vale resign?', 'whether'],
    ['What did Vale say about the ferry?', 'speech'],
    ['Which single letter begins the name?', 'letter'],
    ['The council met on Monday. What did it decide?', 'thing'],
    ['What is Orla Vale accused of?', 'thing'],
    ['What is the dragon called?', 'thing'],
    ['What was the position of Vale on the ferry?', 'speech'],
    ['Tell me about the ferry', 'anything'],
    ['Pupils were told to stay away after what was found at the school?', 'thing'],
    ['which ferry pilot slept', 'person'],
    ['Which town’s mayor was fined?', 'place'],
    ['Which country hosts the regatta?', 'country'],
    ['Which country elected its first woman leader?', 'country'],
    ['Which new ferry was launched early next month?', 'thing'],
    ['what are the three big shipping companies', 'body'],
    ['Which of the following cities flooded?', 'place'],
    ['What was the name of the captain of the ferry?', 'person'],
    ['Passengers who slept were moved to which island?', 'place'],
    ['What share of the bakers voted?', 'percent'],
    ['what was the ferry line worth at its height', 'money'],
    ['What did the repair cost?', 'money'],
    ['how much was the line paying for it', 'money'],
    ['what was the score', 'score'],
    ['which legendary dancer fell', 'person'],
    ['Which flour maker went bust?', 'thing'],
    ['Which relatives came to the funeral?', 'thing'],
    ['How rich was the owner of the mill?', 'money'],
    ['How big was the crowd at the regatta?', 'number'],
    ['how much snow did the town get', 'number'],
    ['how much rent did the bakers pay', 'money'],
    ['how soon after the fire did it open', 'duration'],
    ['on which channel did Vale say it', 'body'],
    ['What set off the fire?', 'reason'],
    ['What was the mayor’s reason for closing the quay?', 'reason'],
  ])('by "%s" is a %s', (question, kind) => {
    expect(parse(question).sought.kind).toBe(kind)
  })

  test.each([
    ['Which airlines fly there?', true],
    ['who were the two pilots', true],
    ['What options were left?', true],
    ['What is the latest on the strike?', true],
    ['Which bus burnt?', false],
    ['What is the aim of the strike?', false],
    ['How many ferries sank?', false],
  ])('by "%s" is several: %s', (question, several) => {
    expect(parse(question).sought.several).toBe(several)
  })

  test.each([
    ['how many harbour rescue people are on watch', 'people'],
    ['how many of his boats did Vale sell', 'boats'],
    ['how many ferry passengers lost luggage', 'passengers'],
    ['how many missing persons reports were filed', 'reports'],
    ['How many towns get to stage a race?', 'towns'],
    ['which villages lie in the valley', 'villages'],
    ['how often have they raced', 'times'],
    ['How big was the crowd?', 'people'],
    ['how much bigger was the second wave', undefined],
  ])('by "%s" is called %s', (question, head) => {
    expect(parse(question).sought.head).toBe(head)
  })

  test('includes the second question of two in one breath', () => {
    const { sought, text } = parse('When did it sail and who paid for it?')
    expect(sought.also).toBe('person')
    expect(text.slice(sought.secondAt)).toBe('who paid for it?')
  })
})

describe('the time asked for', () => {
  test.each([
    ['what happened this week', '2026-05-21', '2026-05-29'],
    ['What was said in March?', '2026-03-01', '2026-03-31'],
    ['What was said in November?', '2025-11-01', '2025-11-30'],
    ['Will it open in July?', '2026-07-01', '2026-07-31'],
    ['What was said on 3 April 2024?', '2024-04-03', '2024-04-03'],
    ['What was said on April 3rd, 2024?', '2024-04-03', '2024-04-03'],
    ['What was said on 2024-04-03?', '2024-04-03', '2024-04-03'],
    ['What was decided on Monday?', '2026-05-25', '2026-05-25'],
    ['What happened since Friday?', '2026-05-22', undefined],
    ['What happened before 1 May?', undefined, '2026-04-30'],
    ['What happened in 2019?', '2019-01-01', '2019-12-31'],
  ])('by "%s" runs from %s to %s', (question, from, to) => {
    const { window } = parse(question)
    expect(window?.from).toBe(from)
    expect(window?.to).toBe(to)
  })

  test('is absent where nothing says one', () => {
    expect(parse('May the mayor march?').window).toBeUndefined()
  })

  test('of a month without a year is the last one that an old story saw', () => {
    expect(parse('What was said in March?', '2026-11-21', '2025-08-19').window?.from).toBe('2025-03-01')
  })
})

test('of a weekday is the last one that an old story saw', () => {
  expect(parse('What was said on Monday?', '2026-11-21', '2025-08-19').window?.from).toBe('2025-08-18')
  expect(parse('What was said on Monday?', '2026-05-29', '2026-05-28').window?.from).toBe('2026-05-25')
})

describe('the people meant', () => {
  test('are found by surname in lower case', () => {
    expect(parse('what did vale say').actors.map(({ actor }) => actor.name)).toEqual(['Orla Vale'])
  })

  test('are found by a role with its country', () => {
    expect(parse('What did the German chancellor say?').actors.map(({ actor }) => actor.name)).toEqual(['Orla Vale'])
  })

  test('are all those whom a bare role may mean', () => {
    expect(parse('What did the president say?').actors.map(({ actor }) => actor.name)).toEqual([
      'Ansel Brook',
      'Ida Holt',
    ])
  })

  test('are not found inside other words', () => {
    expect(parse('Who carried the valentine?').actors).toEqual([])
  })
})

test('the words of the question’s frame weigh less than its content', () => {
  const { terms } = parse('According to reports, which ferry sank?')
  const weight = (word: string) => terms.find((term) => term.word === word)?.weight ?? 0
  expect(weight('ferry')).toBeGreaterThan(weight('reports'))
})

test('a verb that says little says all with its particle', () => {
  const weightOfTake = (question: string) => parse(question).terms.find(({ word }) => word === 'take')?.weight
  expect(weightOfTake('When did the city take over the ferry?')).toBe(1)
  expect(weightOfTake('When did the lesson take place?')).toBeLessThan(1)
})

test('a question of a million characters is read up to its limit', () => {
  expect(parse(`ferry ${'a b '.repeat(250_000)}`).text.length).toBeLessThanOrEqual(1500)
})
