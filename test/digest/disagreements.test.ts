/** Disagreements: each type, and what looks like one and must not be called one. */

import { describe, expect, it } from 'vitest'
import { findDisagreements } from '../../src/digest/disagreements.ts'
import type { Report } from '../../src/digest/report.ts'
import { makeQuestion, makeReport, makeStory } from './make-report.ts'

const talks = makeQuestion({
  id: 'talks',
  ask: 'Will the two meet?',
  about: [
    ['Brandt', 'firm'],
    ['meet', 'talks'],
  ],
})
const story = makeStory([talks])

function find(...reports: Report[]): string[] {
  return findDisagreements(story, reports).map(({ kind, on, a, b }) => `${kind} ${on}: ${a.value} / ${b.value}`)
}

const summit = (name: string) =>
  `Ada Holm met Norwegian Prime Minister ${name} and King Rolf at the summit in Sandvik on Monday.`

describe('two holders of one office', () => {
  it('are a dispute of fact when reports of the same happening name both', () => {
    const found = find(
      makeReport('a1', '2025-08-19', summit('Nils Berg')),
      makeReport('a2', '2025-08-19', summit('Nils Berg').replace('Ada Holm met', 'The envoy Ada Holm met')),
      makeReport('a3', '2025-08-19', summit('Karin Dahl')),
    )
    expect(found).toEqual(['fact Norwegian Prime Minister: Nils Berg / Karin Dahl'])
  })

  it('are found in an apposition too', () => {
    const found = find(
      makeReport('a1', '2025-08-19', summit('Nils Berg')),
      makeReport(
        'a2',
        '2025-08-19',
        'Karin Dahl, the prime minister of Norway, met Ada Holm and King Rolf in Sandvik.',
      ),
    )
    expect(found).toHaveLength(1)
  })

  it.each([
    ['a short form of the name', summit('Berg')],
    ['a misspelt name', summit('Nils Bergg')],
    ['another country', summit('Karin Dahl').replace('Norwegian', 'Swedish')],
    ['another office', summit('Karin Dahl').replace('Prime Minister', 'Foreign Minister')],
    ['a former holder', summit('Karin Dahl').replace('Norwegian', 'former Norwegian')],
    ['a deputy', summit('Karin Dahl').replace('Norwegian', 'deputy Norwegian')],
    ['a holder of long ago', summit('Karin Dahl').replace('on Monday', 'in 1987')],
    ['another happening', 'Norwegian Prime Minister Karin Dahl opened a school for girls.'],
  ])('are none for %s', (_, text) => {
    expect(find(makeReport('a1', '2025-08-19', summit('Nils Berg')), makeReport('a2', '2025-08-19', text))).toEqual([])
  })

  it('are none when the office has changed hands between the reports', () => {
    const found = find(
      makeReport('a1', '2025-03-01', summit('Nils Berg')),
      makeReport('a2', '2025-08-19', summit('Karin Dahl')),
    )
    expect(found).toEqual([])
  })
})

describe('a figure', () => {
  const flood = (count: string) =>
    `The flood in the valley of Norvik killed ${count} people and swept away the old bridge.`

  it('is a dispute of fact when reports of one day count differently', () => {
    const found = find(makeReport('a1', '2025-08-19', flood('12')), makeReport('a2', '2025-08-19', flood('19')))
    expect(found).toEqual(['fact people: 12 / 19'])
  })

  it('is superseded when a later report counts more dead', () => {
    const found = find(makeReport('a1', '2025-08-18', flood('12')), makeReport('a2', '2025-08-19', flood('19')))
    expect(found).toEqual(['superseded people: 12 / 19'])
  })

  it.each([
    ['the same figure', flood('12')],
    ['the same figure in words', flood('twelve')],
    ['a bound that holds', flood('more than ten')],
    ['another thing', 'The storm on the coast killed 19 people and 40 sheep near Sandvik.'],
  ])('is no dispute for %s', (_, text) => {
    expect(find(makeReport('a1', '2025-08-19', flood('12')), makeReport('a2', '2025-08-19', text))).toEqual([])
  })

  it('is no dispute between copies of one wire story', () => {
    const copy = makeReport('a2', '2025-08-19', flood('19'), { copyOf: 'a1' })
    expect(find(makeReport('a1', '2025-08-19', flood('12'), { copyOf: 'a1' }), copy)).toEqual([])
  })
})

describe('a day', () => {
  const signed = (day: string) =>
    `Orla Vale signed the treaty on the bridge with the envoys of Sandvik in Norvik ${day}.`

  it('is disputed when reports put one happening on two days', () => {
    const found = find(
      makeReport('a1', '2025-08-19', signed('on Friday')),
      makeReport('a2', '2025-08-19', signed('on Sunday')),
    )
    expect(found).toEqual(['date day: 2025-08-15 / 2025-08-17'])
  })

  it('is not disputed when the words differ and the day is the same', () => {
    const found = find(
      makeReport('a1', '2025-08-19', signed('on Friday')),
      makeReport('a2', '2025-08-19', signed('on 15 August')),
    )
    expect(found).toEqual([])
  })
})

describe('a speaker against himself', () => {
  it('is found in a wish and its refusal', () => {
    const found = find(
      makeReport('a1', '2025-08-18', 'Orla Vale said: “We do not need a referendum on the bridge.”'),
      makeReport('a2', '2025-08-19', 'Orla Vale said: “I would prefer a referendum.”'),
    )
    expect(found).toEqual(['self Orla Vale: referendum: not wanted / wanted'])
  })

  it('is found where the report tells of conflicting views', () => {
    const text =
      'Tomas Brandt appeared to share conflicting views on tolls. “Tolls will never pay for it,” Mr Brandt said, before Mr Brandt added: “We must have tolls.”'
    expect(find(makeReport('a1', '2025-08-19', text))).toEqual(['self Tomas Brandt: tolls: said first / said later'])
  })

  it.each([
    ['another speaker', 'Tomas Brandt said: “I would prefer a referendum.”'],
    ['another thing', 'Orla Vale said: “I would prefer a bridge.”'],
    ['the same view', 'Orla Vale said: “Nobody here wants a referendum. We don’t want a referendum.”'],
  ])('is not found for %s', (_, text) => {
    const first = makeReport('a1', '2025-08-18', 'Orla Vale said: “We do not need a referendum on the bridge.”')
    expect(find(first, makeReport('a2', '2025-08-19', text))).toEqual([])
  })
})

describe('how far somebody has gone', () => {
  const agreed = makeReport('a1', '2025-08-19', 'Orla Vale said Mr Brandt had agreed to meet her within two weeks.')

  it('is framed in two ways: agreed, and without a commitment', () => {
    const open = makeReport('a2', '2025-08-19', 'There has been no public commitment to talks from the firm.')
    expect(find(agreed, open)).toEqual(['framing agreed or not committed: agreed / no commitment'])
  })

  it('is a matter of scope when one speaker has said it and suggested it', () => {
    const loose = makeReport('a2', '2025-08-19', 'Orla Vale suggested that she could meet Mr Brandt within two weeks.')
    expect(find(agreed, loose)).toEqual(['scope Orla Vale: agreed or suggested: agreed / suggested'])
  })

  it('is no dispute half a year apart', () => {
    const open = makeReport('a2', '2025-02-19', 'There has been no public commitment to talks from the firm.')
    expect(find(agreed, open)).toEqual([])
  })
})

describe('a day that is put off', () => {
  const opening = makeQuestion({
    id: 'opening',
    ask: 'When will the bridge open?',
    about: [['bridge'], ['open']],
    slots: ['when'],
  })
  const first = makeReport('a1', '2025-05-04', 'The bridge should open on 15 June, Ms Vale said.')
  const find = (...reports: Report[]) =>
    findDisagreements(makeStory([opening]), reports).map(({ kind, a, b }) => `${kind}: ${a.value} / ${b.value}`)

  it('is superseded by the later report', () => {
    const later = makeReport(
      'a2',
      '2025-05-29',
      'The bridge will not open before 6 July, three weeks later than planned.',
    )
    expect(find(first, later)).toEqual(['superseded: 2025-06-15 / 2025-07-06'])
  })

  it('stands while no report puts it off', () => {
    expect(find(first, makeReport('a2', '2025-05-29', 'The bridge should open on 15 June, Mr Brandt said.'))).toEqual(
      [],
    )
  })
})

describe('a figure that the report itself sets against another', () => {
  it('is a dispute of fact', () => {
    const text = 'Three bearings are cracked, the inspectors said on Monday. The council had spoken of four.'
    expect(find(makeReport('a1', '2025-08-19', text))).toEqual(['fact bearings: 3 / 4'])
  })

  it.each([
    'Three bearings are cracked, the inspectors said on Monday. The council had spoken of three.',
    'Three bearings are cracked, the inspectors said on Monday. The council had bought four boats.',
    'Three bearings are cracked. The inspectors had 40 days to look at 12 of them.',
  ])('is none in “%s”', (text) => {
    expect(find(makeReport('a1', '2025-08-19', text))).toEqual([])
  })

  it('is superseded when somebody had ruled out what is now reported', () => {
    const text = 'Buses may use one lane from Monday. At the beginning of May Mr Brandt had ruled that out.'
    expect(find(makeReport('a1', '2025-08-19', text))).toHaveLength(1)
  })
})

describe('an amount that the desk asks for', () => {
  const cost = makeQuestion({ id: 'cost', ask: 'What will it cost?', about: [['cost', 'repair']], slots: ['how-many'] })
  const find = (...reports: Report[]) =>
    findDisagreements(makeStory([cost]), reports).map(({ kind, a, b }) => `${kind}: ${a.value} / ${b.value}`)
  const first = makeReport('a1', '2025-05-04', 'The repair will cost $12 million, according to the council.')

  it('is disputed when two reports give two', () => {
    expect(find(first, makeReport('a2', '2025-05-06', 'The repair will cost $19 million, a minister said.'))).toEqual([
      'fact: $12 million / $19 million',
    ])
  })

  it('is superseded when the later report says that it is the new one', () => {
    expect(find(first, makeReport('a2', '2025-05-29', 'The repair will now cost $19 million, it said.'))).toEqual([
      'superseded: $12 million / $19 million',
    ])
  })

  it.each([
    ['the same amount', 'The repair will cost $12 million, a minister said.'],
    ['a part of it', 'The province pays half of the repair, $6 million, a minister said.'],
    ['another thing', 'A ticket for the ferry will cost $3, the union said.'],
    ['a bound that holds', 'The repair will cost more than $10 million, a minister said.'],
  ])('is not disputed by %s', (_, text) => {
    expect(find(first, makeReport('a2', '2025-05-06', text))).toEqual([])
  })
})

describe('figures on different things', () => {
  it.each([
    [
      'other units',
      'The banker Nils Berg was sentenced to nine years in prison by a court in Sandvik.',
      'The banker Nils Berg was given 48 hours in prison by a court in Sandvik to pay.',
    ],
    [
      'one of many',
      'The club of Norvik sold 25 players in the summer after the loss of its stadium.',
      'The club of Norvik sold one of its players in the summer after the loss of its stadium.',
    ],
    [
      'a price and a turnover',
      'Berg bought the bank of Sandvik for $44 billion in the autumn after long talks.',
      'The bank of Sandvik made $13 billion with loans in the autumn after long talks, Berg said.',
    ],
  ])('are no dispute: %s', (_, one, other) => {
    expect(find(makeReport('a1', '2025-08-19', one), makeReport('a2', '2025-08-19', other))).toEqual([])
  })
})

describe('undated reports', () => {
  const happening = (name: string) =>
    `Ada Holm met Norwegian Prime Minister ${name}, King Rolf and Per Strand at the summit in Sandvik.`
  const said = '“We have waited long enough for the northern bridge,” Ada Holm said.'

  it('disagree on a holder where their sentences name the same people', () => {
    expect(
      find(makeReport('a1', undefined, happening('Nils Berg')), makeReport('a2', undefined, happening('Karin Dahl'))),
    ).toEqual(['fact Norwegian Prime Minister: Nils Berg / Karin Dahl'])
  })

  it('disagree on none where little tells that they are of one time', () => {
    const brief = 'Norwegian Prime Minister Karin Dahl met Per Strand.'
    expect(find(makeReport('a1', undefined, happening('Nils Berg')), makeReport('a2', '2025-08-19', brief))).toEqual([])
  })

  it('disagree on a commitment where both quote the same words', () => {
    const agreed = 'Brandt has agreed to talks with the firm, the council said.'
    const none = 'There has been no commitment from Brandt on talks with the firm.'
    expect(find(makeReport('a1', undefined, agreed), makeReport('a2', undefined, none))).toEqual([])
    expect(
      find(makeReport('a1', undefined, `${agreed}\n\n${said}`), makeReport('a2', undefined, `${none}\n\n${said}`)),
    ).toEqual(['framing agreed or not committed: agreed / no commitment'])
  })

  it('never supersede one another', () => {
    const toll = (dead: number) =>
      `The fire in the old mill of Norvik killed ${dead} workers in the night, the police of Sandvik reported.\n\n${said}`
    expect(find(makeReport('a1', undefined, toll(12)), makeReport('a2', undefined, toll(15)))).toEqual([
      'fact workers: 12 / 15',
    ])
  })
})

describe('a toll that has risen', () => {
  const first = 'At least 31 people were killed when the mine of Norvik fell in, the police said.'

  it('takes the place of the number of an earlier report, however each is worded', () => {
    const later = 'The death toll rose to 38 on Tuesday after seven miners died of their wounds.'
    expect(find(makeReport('a1', '2025-08-18', first), makeReport('a2', '2025-08-20', later))).toEqual([
      'superseded dead: 31 / 38',
    ])
  })

  it.each([
    ['it is of another week', first, '2025-08-02', 'The death toll rose to 38 on Tuesday.'],
    ['it is of another size', first, '2025-08-18', 'The death toll of the war rose to 3,800 on Tuesday.'],
    ['nothing says that it rose', first, '2025-08-18', 'In Sandvik a fire took the lives of 38 workers.'],
    ['the first counts further ones', 'There were 31 more deaths in the mine.', '2025-08-18', 'The toll rose to 38.'],
  ])('is told of none when %s', (_, text, day, later) => {
    expect(find(makeReport('a1', day, text), makeReport('a2', '2025-08-20', later))).toEqual([])
  })
})
