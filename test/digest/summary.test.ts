/** Summaries: three lengths, sentences that stand on their own, none twice, since a day, about somebody. */

import { describe, expect, it } from 'vitest'
import { rateStanding } from '../../src/digest/standing.ts'
import { type SummaryOptions, summarise } from '../../src/digest/summary.ts'
import { makeQuestion, makeReport, makeStory, wordsAt } from './make-report.ts'

const news = [
  makeReport(
    'a1',
    '2025-08-17',
    'The council of Norvik approved a new bridge over the river Norv on Friday. It was a close vote.\n\nOrla Vale said the bridge would cost 90 million crowns and open in four years. She smiled.\n\nIt remains to be seen whether the ferry between Norvik and Sandvik will be kept.',
  ),
  makeReport(
    'a2',
    '2025-08-18',
    'Norvik council approved a new bridge over the river Norv on Friday, by one vote. And that was that.\n\nTomas Brandt told reporters that the fishermen of Sandvik would go to court over the bridge.',
  ),
  makeReport(
    'a3',
    '2025-08-20',
    'The high court in Sandvik has halted all work on the bridge over the river Norv. He did not say why.\n\nThe fishermen of Sandvik celebrated in the harbour of the town until late at night on Tuesday.',
  ),
]
const story = makeStory([makeQuestion()])

function read(options: Partial<SummaryOptions>): string[] {
  return summarise(story, news, { length: 'full', today: '2025-08-21', ...options }).flatMap(({ sentences }) =>
    sentences.map((place) => wordsAt(news, place)),
  )
}

describe('summarise', () => {
  it('gives one or two sentences as a lead, the newest news among them', () => {
    const lead = read({ length: 'lead' })
    expect(lead.length).toBeLessThanOrEqual(2)
    expect(lead).toContain('The high court in Sandvik has halted all work on the bridge over the river Norv.')
  })

  it('grows with the length', () => {
    const [lead, half, full] = (['lead', 'half', 'full'] as const).map((length) => read({ length }).length)
    expect(lead).toBeLessThan(half ?? 0)
    expect(half).toBeLessThanOrEqual(full ?? 0)
  })

  it('tells nothing twice, even in other words', () => {
    const full = read({})
    expect(new Set(full).size).toBe(full.length)
    expect(full.filter((sentence) => sentence.includes('approved a new bridge'))).toHaveLength(1)
  })

  it('takes no sentence that leans on another', () => {
    expect(read({}).filter((sentence) => /^(?:It was|She|He|And) /u.test(sentence))).toEqual([])
  })

  it('keeps to reports since a day', () => {
    expect(read({ since: '2025-08-19' }).every((sentence) => !sentence.includes('approved'))).toBe(true)
    expect(read({ since: '2025-08-19' })).not.toEqual([])
    expect(read({ since: '2025-08-25' })).toEqual([])
  })

  it('keeps to an actor, a question or some words', () => {
    expect(read({ about: 'Brandt' })).toHaveLength(1)
    expect(read({ about: 'bridge' }).every((sentence) => sentence.includes('bridge'))).toBe(true)
    expect(read({ about: 'fishermen' }).every((sentence) => sentence.includes('fishermen'))).toBe(true)
    expect(read({ about: 'volcano' })).toEqual([])
  })

  it('says what is open in half a page', () => {
    const sections = summarise(story, news, { length: 'half', today: '2025-08-21' })
    const open = sections.find(({ title }) => title === 'What is open')
    expect(open?.sentences.map((place) => wordsAt(news, place))[0]).toContain('It remains to be seen')
  })
})

describe('what the story is told by', () => {
  const storm = [
    makeReport(
      'a1',
      '2025-08-17',
      'Storm Idun is expected to bring floods, wind and great damage to Norvik and Sandvik on Tuesday night.\n\nThe storm weakened in the night. Storm Idun is forecast to reach Norvik and Sandvik with floods and wind.',
    ),
    makeReport(
      'a2',
      '2025-08-21',
      'Storm Idun has killed 12 people in Norvik and flooded Sandvik, the council said on Thursday.\n\nOrla Vale opened the school of Norvik for 300 people without a roof. The wind tore off half of all roofs.\n\nIn May Orla Vale said that 96% of the roofs in Norvik had been made for the wind of a storm.',
    ),
  ]
  const tell = (length: SummaryOptions['length']) =>
    summarise(makeStory(), storm, { length, today: '2026-01-01' }).flatMap(({ sentences }) =>
      sentences.map((place) => wordsAt(storm, place)),
    )

  it('is the news of the newest report, not an outlook that has been overtaken', () => {
    expect(tell('lead')[0]).toMatch(/^Storm Idun has killed 12 people/u)
    expect(tell('lead').filter((sentence) => /expected|forecast|96%/u.test(sentence))).toEqual([])
  })

  it('begins with no definite reference to what an earlier sentence named', () => {
    expect(tell('half').filter((sentence) => /^The (?:storm|wind) /u.test(sentence))).toEqual([])
  })
})

describe('what happened', () => {
  const reports = [
    makeReport(
      'a1',
      '2025-03-10',
      'The Norvik bank closed its nine branches on Monday after a run on it.\n\nThe regulator of Norvik took over the bank on Sunday.',
    ),
    makeReport(
      'a2',
      '2025-03-20',
      'A court in Sandvik approved the sale of the Norvik bank to a rival on Thursday.\n\nThe bank had closed its nine branches on March 10 after a run on it.',
    ),
  ]
  const section = (title: string) =>
    summarise(makeStory(), reports, { length: 'half', today: '2025-03-21' }).find((part) => part.title === title)

  it('is in order of time, each with the day of what it tells, not of its report', () => {
    const days = section('What happened')?.sentences.map(({ date }) => date?.from)
    expect(days).toEqual(['2025-03-09', '2025-03-10'])
  })

  it('is led by what happened last', () => {
    const [first] = section('In short')?.sentences ?? []
    expect(first?.date?.from).toBe('2025-03-20')
  })

  it('tells nothing twice', () => {
    const sentences = ['In short', 'What happened'].flatMap((title) => section(title)?.sentences ?? [])
    const closed = sentences.filter((place) => wordsAt(reports, place).includes('nine branches'))
    expect(closed).toHaveLength(1)
  })
})

describe('rateStanding', () => {
  const whole = 'The council of Norvik approved a new bridge over the river Norv on Friday.'

  it.each([
    ['a pronoun first', whole.replace('The council of Norvik', 'It')],
    ['a definite reference first', 'The council approved a new bridge over the river in the old town on the day.'],
    ['the credit of a photograph', `A. Lind/AFP/Getty Images ${whole}`],
    ['a joiner first', `But ${whole}`],
    ['mere quotation', '“We will build the bridge and it will be beautiful,” she said.'],
  ])('rates a whole sentence above one with %s', (_, sentence) => {
    expect(rateStanding(whole)).toBeGreaterThan(rateStanding(sentence))
  })

  it.each([
    'Most weekends, the quays of Norvik are full of traders and their guests.',
    'On a normal day the bridge at Norvik carries nine thousand cars.',
    'Every summer, Norvik celebrates the opening of its harbour with a fair.',
    'Typically, the council of Norvik meets in the old customs house.',
  ])('passes over how things usually are: %s', (sentence) => {
    expect(rateStanding(sentence)).toBeLessThan(0.35)
  })

  it.each([
    'Most days of the strike passed quietly in Norvik, the council said.',
    'Every member of the council of Norvik voted for the bridge on Friday.',
    'Each year of the contract costs the town of Norvik nine million crowns.',
  ])('keeps news that begins with most, every or each: %s', (sentence) => {
    expect(rateStanding(sentence)).toBe(1)
  })

  it.each([
    ['half a quotation', 'The council said “the bridge over the river Norv will be built next year.'],
    ['a fragment without an end', 'A new bridge over the river Norv at the town of Norvik'],
    ['a few words', 'She agreed.'],
  ])('gives nothing for %s', (_, sentence) => {
    expect(rateStanding(sentence)).toBe(0)
  })
})
