/** What counts as an answer to a question of the desk, and whose it is: on invented stories of several fields. */

import { describe, expect, it } from 'vitest'
import { buildRegister } from '../../src/digest/register.ts'
import type { Question } from '../../src/model/register.ts'
import type { DeskQuestion } from '../../src/model/story.ts'
import { makeQuestion, makeReport, makeStory, wordsAt } from './make-report.ts'

const today = '2025-09-01'
const ask = (question: Partial<DeskQuestion>, ...texts: string[]): Question => {
  const reports = texts.map((text, i) => makeReport(`a${i + 1}`, `2025-08-${18 + i}`, text))
  const [first] = buildRegister(makeStory([makeQuestion(question)]), reports, [], today)
  if (first === undefined) throw new Error('no question')
  return first
}
const answers = (question: Partial<DeskQuestion>, ...texts: string[]) =>
  ask(question, ...texts).candidates.map(
    ({ slot, value, speaker, actor }) => `${slot} ${value} ${speaker?.name ?? actor ?? '–'}`,
  )

describe('whether', () => {
  const run = {
    ask: 'Will Vale run for mayor, and when does she say so?',
    about: [['Vale'], ['run', 'candidacy', 'campaign', '2026']],
    slots: ['whether'] as const,
  }

  it.each([
    ['“This will not be my campaign, it will be ours,” Orla Vale said in the hall of Norvik.', []],
    ['Rolf Lind, who managed Vale’s last campaign, will not run again, the paper says.', []],
    ['Orla Vale said that the party cannot run a campaign without money from the town.', []],
    ['Orla Vale said on Monday that by 2026 the town would be poor.', []],
    ['Orla Vale will not run for mayor of Norvik.', ['whether no Orla Vale']],
    ['Orla Vale announced her candidacy for mayor of Norvik on Monday.', ['whether yes Orla Vale']],
  ])('is told by “%s” as %j', (text, expected) => {
    expect(answers(run, text)).toEqual(expected)
  })

  it('is no answer to what only words can answer', () => {
    const question = ask(
      { ask: 'What caused the fire?', about: [['fire']], slots: ['whether'] },
      'A fire burnt the mill.',
    )
    expect(question).toMatchObject({ status: 'open', candidates: [] })
    expect(question.why).toContain('words alone')
  })

  it('is not told by what could be imposed', () => {
    const fees = { ask: 'Will there be new fees?', about: [['fees']], slots: ['whether'] as const }
    expect(answers(fees, 'New fees could be imposed on the bank, Orla Vale said.')).toEqual([])
  })

  it('has the actor who is the subject of the reporter’s words, not one under pressure', () => {
    const bridge = { ask: 'Will the bridge be built?', about: [['bridge']], slots: ['whether'] as const }
    expect(answers(bridge, 'Orla Vale is opposed to the bridge.')).toEqual(['whether no Orla Vale'])
    expect(answers(bridge, 'In talks with Orla Vale the council rejected the bridge.')).toEqual(['whether no –'])
  })
})

describe('what no article gives', () => {
  const sale = {
    ask: 'Who will buy the bank, and when?',
    about: [['buy', 'bid'], ['bank']],
    slots: ['who', 'when'] as const,
  }

  it('is only what no sentence on the question could hold', () => {
    expect(ask(sale, 'The clerks say that no bid for the bank is known.').silent).toEqual(['who', 'when'])
  })

  it('is not claimed where a name or a day stands beside the matter', () => {
    const question = ask(sale, 'A bid for the bank by Lind Holdings was on the table until Friday.')
    expect(question.silent).toEqual([])
  })
})

describe('where and who', () => {
  it('is no place that a meeting is a meeting of', () => {
    const talks = { ask: 'Where will the clubs meet?', about: [['meeting']], slots: ['where'] as const }
    expect(answers(talks, 'Orla Vale wants a meeting of Norvik, Tolsby and the league.')).toEqual([])
  })

  it('shows two places as the reports write them', () => {
    const talks = { ask: 'Where will the clubs meet?', about: [['meeting']], slots: ['where'] as const }
    const question = ask(
      talks,
      'Orla Vale proposed a meeting in Norvik.',
      'Rolf Lind proposed a meeting in East Tolsby.',
    )
    expect(question.why).toContain('Norvik, and East Tolsby')
  })

  const talks = {
    ask: 'Where will the two banks hold talks?',
    about: [
      ['bank', 'banks'],
      ['talks', 'meet'],
    ],
    slots: ['where'] as const,
  }

  it('names whoever proposes a place below a heading that asks', () => {
    const text = 'Will the banks hold talks?\n\nMr Brandt would like them to meet in Sandvik. The mayor is silent.'
    expect(answers(talks, text)).toEqual(['where sandvik Tomas Brandt'])
  })

  it('is a name that comes into the office', () => {
    const chair = {
      ask: 'Who will succeed Vale as head of the bank?',
      about: [['bank', 'head']],
      slots: ['who'] as const,
    }
    expect(answers(chair, 'There are new questions about the head of the bank.')).toEqual([])
    expect(answers(chair, 'Ines Okoro was named head of the bank on Monday.')).toEqual(['who Ines Okoro –'])
    expect(answers(chair, 'It is unclear whether Ines Okoro will become head of the bank.')).toEqual([])
  })

  it('names who has made no commitment', () => {
    const pay = { ask: 'Will the bank be saved?', about: [['bank']], slots: ['whether'] as const }
    expect(answers(pay, 'There is no commitment from Mr Brandt on the bank so far.')).toEqual([
      'whether undetermined Tomas Brandt',
    ])
  })
})

describe('how many', () => {
  const dead = {
    ask: 'How many people died?',
    about: [['dead', 'died', 'killed', 'toll']],
    slots: ['how-many'] as const,
  }

  it.each([
    ['A 24-year-old miner was among the dead of Norvik.', []],
    ['Some 90% of the dead have been named.', []],
    ['The death toll rose to 156 on Tuesday.', ['how-many 156 –']],
    ['At least 151 people were killed in the mine.', ['how-many ≥ 151 people –']],
    ['Police sent 300 people home; a miner was killed.', []],
    ['In May 2014 a fire in the same mine killed 304 people.', []],
  ])('is told by “%s” as %j', (text, expected) => {
    expect(answers(dead, text)).toEqual(expected)
  })

  it('is a rate where a rate is asked for', () => {
    const rate = { ask: 'How high is inflation?', about: [['inflation']], slots: ['how-many'] as const }
    expect(answers(rate, 'Inflation is at a 40-year high of 9.1%.')).toEqual(['how-many %9.1 –'])
  })
})

describe('when', () => {
  const vote = { ask: 'When is the vote?', about: [['vote', 'election']], slots: ['when'] as const }

  it('is the day of the matter, not of something else in the sentence', () => {
    const text = 'The election will be fought hard, but the mayor of Norvik will travel to Sandvik on 30 August.'
    expect(answers(vote, text)).toEqual([])
    expect(answers(vote, 'The election will be held on 30 August.')).toEqual(['when 2025-08-30 –'])
  })

  it('is settled when two reports name the same last day', () => {
    const mourning = { ask: 'Until when is the mourning?', about: [['mourning']], slots: ['when'] as const }
    const texts = ['The mourning will last until 25 August.', 'The mourning in Norvik will go on until 25 August.']
    expect(ask(mourning, ...texts).status).toBe('answered')
  })
})

describe('a position', () => {
  it('is taken in words on the matter, each part for itself', () => {
    const text =
      '“The town has had a hard year,” Orla Vale said.\n\n“The bridge is too dear for us,” Vale added. “We must rest.”'
    const reports = [makeReport('a1', '2025-08-18', text)]
    const [question] = buildRegister(makeStory([makeQuestion()]), reports, [], today)
    expect(question?.positions.map(({ at }) => wordsAt(reports, at))).toEqual([
      '“The bridge is too dear for us,” Vale added. “We must rest.”',
    ])
  })

  it('without a date is put before none', () => {
    const reports = [
      makeReport('a1', undefined, '“We need the bridge,” Orla Vale said.'),
      makeReport('a2', '2025-08-18', '“The bridge is too dear,” Orla Vale said.'),
    ]
    const [question] = buildRegister(makeStory([makeQuestion()]), reports, [], today)
    expect(question?.positions.map(({ date, before }) => [date, before])).toEqual([
      ['2025-08-18', undefined],
      [undefined, undefined],
    ])
  })
})
