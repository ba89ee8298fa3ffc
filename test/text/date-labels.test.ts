/** Lines that date what stands below them, and lists whose entries share a year. */

import { describe, expect, it } from 'vitest'
import { followItems, listDateLabels } from '../../src/text/date-labels.ts'
import { resolveDates } from '../../src/text/dates.ts'

function labels(lines: readonly string[], published?: string): string[] {
  const text = lines.join('\n\n')
  let start = 0
  const spans = lines.map((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 2
    return span
  })
  return listDateLabels(text, spans, published).map(({ day }) => day)
}

describe('listDateLabels', () => {
  it.each([
    [
      'a labelled line with its year',
      ['Date: Saturday, Dec. 9, 2023', 'The club signed him.'],
      undefined,
      ['2023-12-09'],
    ],
    [
      'lines without a label, when there are several',
      ['3 May 2024', 'The bank shut.', '6 May 2024'],
      undefined,
      ['2024-05-03', '2024-05-06'],
    ],
    ['no line without a label that stands alone', ['3 May 2024', 'The bank shut.'], undefined, []],
    [
      'the year of a day printed in full near it',
      ['Date: Saturday, Dec. 9', 'Posted December 4, 2023. In court since Dec. 8, 2017.'],
      undefined,
      ['2023-12-09'],
    ],
    ['no year where none is printed', ['Date: Dec. 9', 'The storm came.'], undefined, []],
    ['no year that is printed with far days only', ['Date: Dec. 9', 'It was built on May 4, 2023.'], undefined, []],
    ['no day that its weekday denies', ['Date: Monday, Dec. 9', 'Posted December 4, 2023.'], undefined, []],
    [
      'the last such day before the report',
      ['Date: 30 December', 'The dam broke.', 'Date: 2 January', 'It was mended.'],
      '2024-01-03',
      ['2023-12-30', '2024-01-02'],
    ],
    [
      'no sentence with a day in it',
      ['Date: Dec. 9, 2023, after the game in Norvik', 'The hearing is on May 3, 2024.'],
      undefined,
      [],
    ],
  ] as const)('reads %s', (_, lines, published, days) => {
    expect(labels(lines, published)).toEqual(days)
  })
})

/** The days of a list whose entries are sentences, as a report of 2024-07-07 resolves them. */
function follow(sentences: readonly string[]): string[] {
  const text = sentences.join(' ')
  const read = followItems(text)
  let start = 0
  return sentences.flatMap((sentence) => {
    const span = { start, end: start + sentence.length }
    start = span.end + 1
    return resolveDates(text, span, '2024-07-07').map((date) => read(date, span).from)
  })
}

describe('followItems', () => {
  it.each([
    [
      'carries the year on',
      ['September 9, 2019 The bank shuts.', 'September 24 The court rules.'],
      ['2019-09-09', '2019-09-24'],
    ],
    [
      'carries it over the turn of the year',
      ['December 7, 2021 Vale signs.', 'January 12 Vale leaves.'],
      ['2021-12-07', '2022-01-12'],
    ],
    [
      'carries it back in a list that begins with the last',
      ['January 12, 2022: Vale leaves.', 'December 7: Vale signs.'],
      ['2022-01-12', '2021-12-07'],
    ],
    [
      'takes the year of the entry nearest above',
      ['May 3, 2019 Rain.', 'March 1, 2022 – Snow.', 'April 2 – Sun.'],
      ['2019-05-03', '2022-03-01', '2022-04-02'],
    ],
    [
      'leaves days inside of sentences alone',
      ['May 3, 2019 The dam breaks.', 'On June 5 the owners met.'],
      ['2019-05-03', '2024-06-05'],
    ],
    ['leaves an entry alone that follows none', ['June 5 The owners meet.'], ['2024-06-05']],
  ] as const)('%s', (_, sentences, days) => {
    expect(follow(sentences)).toEqual(days)
  })
})
