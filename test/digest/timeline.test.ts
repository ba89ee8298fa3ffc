/** The timeline: merged over articles, past against planned, outcomes, independence, order. */

import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/digest/report.ts'
import { pickDays } from '../../src/digest/timeline/pick-days.ts'
import { pickMain } from '../../src/digest/timeline/pick-main.ts'
import { rankDays } from '../../src/digest/timeline/rank-days.ts'
import { buildTimeline } from '../../src/digest/timeline.ts'
import type { TimelineEntry } from '../../src/model/register.ts'
import { makeReport, makeStory, wordsAt } from './make-report.ts'

function build(reports: readonly Report[], today = '2025-09-30') {
  return buildTimeline(makeStory(), reports, today)
}

const approved = 'The council of Norvik approved the bridge over the Norv on Friday after a long debate.'

describe('buildTimeline', () => {
  it('merges what two articles tell of one day and counts the independent ones', () => {
    const reports = [
      makeReport('a1', '2025-08-19', approved),
      makeReport('a2', '2025-08-18', 'On Friday the Norvik council approved the bridge over the river Norv.'),
      makeReport('a3', '2025-08-19', `${approved} So it goes on.`, { copyOf: 'a1' }),
    ]
    const entries = build(reports).filter(({ date }) => date.from === '2025-08-15')
    expect(entries).toHaveLength(1)
    expect(entries[0]?.sentences).toHaveLength(3)
    expect(entries[0]?.independent).toBe(2)
  })

  it('has a plan once that reports tell in a few words and in many', () => {
    const told = [
      'Engineers of the port and of Lindheim will meet in the coming days, the spokesman said.',
      'Engineers of the port are to meet their Lindheim colleagues in the coming days, the spokesperson said, and to prepare for the arrival of a dredging fleet once the storms have ended.',
      'Turning to next steps, the mayor outlined that engineering teams of the port would meet their counterparts in the coming days to strengthen plans to deliver robust harbour walls and prepare for the arrival of a dredging fleet once the storms have ended.',
    ]
    const other = 'The port will pay for the pumps and the storm walls of Lindheim next year, the mayor said.'
    const reports = [...told, other].map((text, i) => makeReport(`a${i + 1}`, '2025-08-19', text))
    const plans = build(reports).filter(({ planned, date }) => planned && date.precision !== 'year')
    expect(plans.map(({ sentences }) => sentences.length)).toEqual([3])
  })

  it('keeps two happenings of one day apart', () => {
    const reports = [
      makeReport('a1', '2025-08-19', approved),
      makeReport('a2', '2025-08-19', 'A ferry with forty passengers sank off Sandvik on Friday in heavy fog.'),
    ]
    expect(build(reports).filter(({ date }) => date.from === '2025-08-15')).toHaveLength(2)
  })

  it('puts the sentence that stands on its own first', () => {
    const reports = [
      makeReport(
        'a1',
        '2025-08-19',
        'It approved the bridge over the Norv in Norvik on Friday after a debate in the council.',
      ),
      makeReport('a2', '2025-08-19', approved),
    ]
    const [entry] = build(reports).filter(({ date }) => date.from === '2025-08-15')
    expect(entry?.sentences.map((place) => wordsAt(reports, place))[0]).toBe(approved)
  })

  it('lets the top of a report tell what a later sentence of it tells of the same day', () => {
    const later =
      'In a statement on Friday the council of Norvik said the bridge over the Norv was approved after a debate.'
    const reports = [makeReport('a1', '2025-08-19', `${approved}\n\nIt was loud.\n\nIt was late.\n\n${later}`)]
    const entries = build(reports).filter(({ date }) => date.from === '2025-08-15')
    expect(entries.map(({ sentences: [first] }) => first && wordsAt(reports, first))).toEqual([approved])
  })

  it('says that the outcome of a plan is unknown once its day has passed', () => {
    const reports = [makeReport('a1', '2025-08-19', 'The council will vote on the bridge over the Norv on Friday.')]
    expect(build(reports)[0]).toMatchObject({ planned: true, outcomeUnknown: true })
    expect(build(reports, '2025-08-20')[0]).toMatchObject({ planned: true, outcomeUnknown: false })
  })

  it('tells what was announced and then done once, as done, with both reports', () => {
    const reports = [
      makeReport('a1', '2025-08-19', 'The council will vote on the bridge over the Norv on Friday.'),
      makeReport('a2', '2025-08-24', 'The council voted on the bridge over the Norv on Friday, and it was close.'),
    ]
    const entries = build(reports).filter(({ date }) => date.from === '2025-08-22')
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ planned: false, outcomeUnknown: false, independent: 2 })
    expect(entries[0]?.sentences.map(({ article }) => article.id)).toEqual(['a2', 'a1'])
  })

  it('leaves a plan by itself that was carried out after its day, and knows that it was', () => {
    const reports = [
      makeReport('a1', '2025-08-19', 'The council will vote on the bridge over the Norv on Friday.'),
      makeReport('a2', '2025-08-26', 'The council voted on the bridge over the Norv on Sunday, and it was close.'),
    ]
    expect(build(reports).find(({ planned }) => planned)).toMatchObject({ outcomeUnknown: false })
    expect(build(reports).map(({ date }) => date.from)).toContain('2025-08-24')
  })

  it('weighs a day that several reports name over one that a single report names', () => {
    const reports = [
      makeReport('a1', '2025-08-19', `${approved} The mayor of Sandvik opened a market hall on Saturday.`),
      makeReport('a2', '2025-08-18', 'On Friday the Norvik council approved the bridge over the river Norv.'),
      makeReport('a3', '2025-08-25', 'The bridge over the Norv was approved by the Norvik council on August 15.'),
    ]
    const [heaviest, ...others] = build(reports).sort((a, b) => b.weight - a.weight)
    expect(heaviest?.date.from).toBe('2025-08-15')
    expect(others.every(({ weight }) => weight < (heaviest?.weight ?? 0))).toBe(true)
    expect(pickDays(build(reports), { days: 1, each: 1 }).map(({ date }) => date.from)).toEqual(['2025-08-15'])
  })

  it('is in the order of time, the past before the plans', () => {
    const reports = [
      makeReport('a2', '2025-08-19', 'The council will vote on the bridge over the Norv on Friday.'),
      makeReport('a1', '2025-03-02', 'The old bridge at Norvik fell into the river Norv on Friday.'),
    ]
    expect(build(reports).map(({ date }) => date.from)).toEqual(['2025-02-28', '2025-08-22'])
  })

  it('is empty for a story without dated articles', () => {
    expect(build([makeReport('a1', undefined, 'The council approved the bridge on Friday.')])).toEqual([])
  })
})

describe('pickMain', () => {
  const wordsOf = (reports: readonly Report[]) => (entry: TimelineEntry) => {
    const [at] = entry.sentences
    return at === undefined ? undefined : wordsAt(reports, at)
  }
  const reports = [
    makeReport(
      'a1',
      '2025-08-19',
      `${approved} A market hall in Sandvik was opened by its mayor on Saturday.\n\nWorkers of the Norvik harbour went on strike on August 4.`,
    ),
    makeReport('a2', '2025-08-18', 'On Friday the Norvik council approved the bridge over the river Norv.'),
    makeReport(
      'a3',
      '2025-08-25',
      'The Norvik council’s approval of August 15 was read out. Ferries will sail on September 9.',
    ),
  ]

  it('keeps the heaviest days, what is to come, and the order of time', () => {
    const options = { most: 3, today: '2025-08-26', wordsOf: wordsOf(reports) }
    const days = pickMain(build(reports, '2025-08-26'), options).map(({ date }) => date.from)
    expect(days).toHaveLength(3)
    expect(days).toContain('2025-08-15')
    expect(days).toContain('2025-09-09')
    expect([...days].sort()).toEqual(days)
  })

  it('tells a happening of one day once, however the reports word it', () => {
    const twice = [
      makeReport(
        'a1',
        '2025-08-19',
        'The keeper Orla Vale, 31, who plays for Norvik, was arrested in Sandvik on August 4.',
      ),
      makeReport(
        'a2',
        '2025-08-25',
        'Orla Vale was arrested in Sandvik on August 4, after the harbour guards found gold in a bag.\n\nA flood closed the market of Norvik on August 9. A fire burned the mill of Ostby on August 11. The ferry stopped on August 13.',
      ),
    ]
    const options = { most: 4, today: '2025-08-26', wordsOf: wordsOf(twice) }
    const days = pickMain(build(twice), options).map(({ date }) => date.from)
    expect(days.filter((day) => day === '2025-08-04')).toHaveLength(1)
  })

  it('leaves out what can’t be shown', () => {
    expect(pickMain(build(reports), { most: 3, today: '2025-08-26', wordsOf: () => undefined })).toEqual([])
  })
})

describe('rankDays', () => {
  const mention = (day: string, published: string, source: string, how: 'text' | 'published' = 'text') => {
    return { day, published, source, how }
  }

  it('puts a day that later reports recall before one that only its own reports name', () => {
    const days = rankDays([
      mention('2025-08-01', '2025-08-01', 'a1'),
      mention('2025-08-01', '2025-08-01', 'a2'),
      mention('2025-07-01', '2025-08-01', 'a3'),
      mention('2025-07-01', '2025-08-05', 'a4'),
    ])
    expect(days.map(({ day }) => day)).toEqual(['2025-07-01', '2025-08-01'])
  })

  it('counts a source once for a day, however often it names it', () => {
    const [once] = rankDays([mention('2025-08-01', '2025-08-01', 'a1')])
    const [often] = rankDays(Array.from({ length: 9 }, () => mention('2025-08-01', '2025-08-01', 'a1')))
    expect(often?.score).toBe(once?.score)
  })
})

describe('the days of the timeline', () => {
  const days = (text: string, published = '2025-09-20') =>
    build([makeReport('a1', published, text)])
      .filter(({ date }) => date.how === 'text')
      .map(
        ({ date, planned }) => `${date.from}${date.to === date.from ? '' : `/${date.to}`}${planned ? ' planned' : ''}`,
      )

  it.each([
    [
      'The trainer was held by guards after trying to bring cups filled with sand into Norvik on Jan. 17.',
      '2025-01-17',
    ],
    ['The airport of Norvik will shut down on Wednesday at half past ten.', '2025-09-24 planned'],
    ['Shops in the flooded streets would open in a phased way on Monday.', '2025-09-22 planned'],
    ['Heavy snow is expected in parts of Norvik and in Sandvik on Tuesday.', '2025-09-23 planned'],
    ['The season of the Norvik ferries ends on November 30.', '2025-11-30 planned'],
    ['Thirty branches of the bank were shut down due to the run on it as of Saturday morning.', '2025-09-20'],
    [
      'Vale announced his plan to sell the club in a letter over the weekend that named no price.',
      '2025-09-20/2025-09-21',
      '2025-09-22',
    ],
    [
      'A court on Monday scheduled the trial of the banker to start on Thursday, its clerk wrote.',
      '2025-09-15, 2025-09-25 planned',
    ],
    ['The owner announced on Tuesday that the club will move to Sandvik in 2031.', '2025-09-16'],
    ['The clerk said on Tuesday that the court will sit on October 2.', '2025-10-02 planned'],
    [
      'Deaths rose after the court closed the only clinic of Sandvik earlier this year, doctors will say.',
      '2025-01-01/2025-12-31',
    ],
  ])('are right in “%s”', (text, expected, published = '2025-09-20') => {
    expect(days(text, published).join(', ')).toBe(expected)
  })

  it('are no vague days to come without anything that is to happen on them', () => {
    expect(days('The owners feel a sense of calm as they prepare for talks with the bank in the coming days.')).toEqual(
      [],
    )
    expect(days('There is much doubt about the path of the storm in the middle of next week.')).toEqual([])
    expect(days('The club will look at further offers for its forwards in the next weeks.')).toEqual([])
  })

  it('are one for a sentence: not the day of the saying, not the next day as well', () => {
    expect(days('The club sold its forward on Monday, its owner said on Wednesday.')).toEqual(['2025-09-15'])
    expect(days('The storm reached Sandvik on Wednesday and left it on Thursday after great damage.')).toEqual([
      '2025-09-17',
    ])
  })
})
