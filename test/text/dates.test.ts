/** Date expressions against the day of publication: a table of wordings, and rules that hold for any text. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveDates } from '../../src/text/dates.ts'

const published = '2025-08-19' // a Tuesday

function read(text: string, day: string | undefined = published): string {
  return resolveDates(text, { start: 0, end: text.length }, day)
    .map(({ from, to, precision, words }) => {
      const days = from === to ? from : `${from}..${to}`
      return `${text.slice(words.start, words.end)} = ${days} ${precision}`
    })
    .join(' | ')
}

const cases: readonly (readonly [text: string, expected: string])[] = [
  // Weekdays follow the tense of the nearest verb.
  ['The ministers met in Oslo on Friday.', 'Friday = 2025-08-15 day'],
  ['The ministers will meet in Oslo on Friday.', 'Friday = 2025-08-22 day'],
  ['She said on Friday that the port would reopen.', 'Friday = 2025-08-15 day'],
  ['On Friday, the envoy will fly to Oslo.', 'Friday = 2025-08-22 day'],
  ['On Monday, the envoy went to Oslo.', 'Monday = 2025-08-18 day'],
  ['Talks planned for Thursday may slip.', 'Thursday = 2025-08-21 day'],
  ['The envoy arrived on Tuesday.', 'Tuesday = 2025-08-19 day'],
  ['He resigned last Tuesday.', 'last Tuesday = 2025-08-12 day'],
  ['The vote is next Tuesday.', 'next Tuesday = 2025-08-26 day'],
  ['The two met on Monday evening.', 'Monday = 2025-08-18 day'],
  ['Leaders will gather in a city bombed on Sunday.', 'Sunday = 2025-08-17 day'],
  // Near days.
  ['It was signed yesterday.', 'yesterday = 2025-08-18 day'],
  ['She called him last night.', 'last night = 2025-08-18 day'],
  ['She flies to Oslo tomorrow morning.', 'tomorrow morning = 2025-08-20 day'],
  ['The premier will travel to Oslo today to discuss it.', 'today = 2025-08-19 day'],
  ['At the weekend, she said no.', 'At the weekend = 2025-08-16..2025-08-17 range'],
  ['They will meet this weekend.', 'this weekend = 2025-08-23..2025-08-24 range'],
  // Periods.
  ['They met in Oslo last week.', 'last week = 2025-08-11..2025-08-17 week'],
  ['Earlier this year he insisted on it.', 'Earlier this year = 2025-01-01..2025-12-31 year'],
  ['It fell last month.', 'last month = 2025-07-01..2025-07-31 month'],
  ['An election is due next year.', 'next year = 2026-01-01..2026-12-31 year'],
  ['He left three years ago.', 'three years ago = 2022-01-01..2022-12-31 year'],
  ['He left ten days ago.', 'ten days ago = 2025-08-09 day'],
  // Deadlines and stretches to come.
  ['They could meet within two weeks.', 'within two weeks = 2025-08-19..2025-09-02 range'],
  ['They could meet within the next two weeks.', 'within the next two weeks = 2025-08-19..2025-09-02 range'],
  ['She had agreed to meet him within two weeks.', 'within two weeks = 2025-08-19..2025-09-02 range'],
  ['Teams would meet in the coming days.', 'the coming days = 2025-08-19..2025-08-26 range'],
  ['By Sunday evening the bridge was closed.', 'Sunday = 2025-08-17 day'],
  ['It had told him to answer by Friday.', 'Friday = 2025-08-19..2025-08-22 range'],
  ['The report is due by Friday.', 'Friday = 2025-08-19..2025-08-22 range'],
  ['It must be done by the end of the year.', 'the end of the year = 2025-08-19..2025-12-31 range'],
  ['They will vote in two weeks’ time.', 'in two weeks’ time = 2025-08-19..2025-09-02 range'],
  ['It was their first meeting in six years.', ''],
  ['The keeper will decide within the next week.', 'the next week = 2025-08-19..2025-08-26 range'],
  ['The keeper will decide in the coming weeks.', 'the coming weeks = 2025-08-19..2025-09-16 range'],
  // Full dates, British and American.
  ['It began on 19 August 2024.', '19 August 2024 = 2024-08-19 day'],
  ['It began on August 19, 2024, at noon.', 'August 19, 2024 = 2024-08-19 day'],
  ['It began on the 3rd of July 2019.', '3rd of July 2019 = 2019-07-03 day'],
  ['It began on Jan. 25.', 'Jan. 25 = 2025-01-25 day'],
  ['Tue, 19 August 2025', '19 August 2025 = 2025-08-19 day'],
  ['It ran from 15 to 17 August.', '15 to 17 August = 2025-08-15..2025-08-17 range'],
  ['It ran August 15-17, 2024.', 'August 15-17, 2024 = 2024-08-15..2024-08-17 range'],
  ['It ran from 28 December to 3 January 2020.', '28 December to 3 January 2020 = 2019-12-28..2020-01-03 range'],
  ['Signed 2024-02-29.', '2024-02-29 = 2024-02-29 day'],
  ['Signed 19/08/2024.', '19/08/2024 = 2024-08-19 day'],
  ['Signed 08/19/2024.', '08/19/2024 = 2024-08-19 day'],
  ['The law passed on 30 December.', '30 December = 2024-12-30 day'],
  ['The treaty will end on 30 December.', '30 December = 2025-12-30 day'],
  // Months and years.
  ['The first visit, back in February, went badly.', 'back in February = 2025-02-01..2025-02-28 month'],
  ['The invasion back in February 2022 changed it.', 'February 2022 = 2022-02-01..2022-02-28 month'],
  ['He resigned in November.', 'November = 2024-11-01..2024-11-30 month'],
  ['She will resign in November.', 'November = 2025-11-01..2025-11-30 month'],
  ['Between March and May 2024 it rained.', 'Between March and May 2024 = 2024-03-01..2024-05-31 range'],
  ['The war of 2014 was short.', '2014 = 2014-01-01..2014-12-31 year'],
  ['From 2014 to 2016 he was away.', '2014 to 2016 = 2014-01-01..2016-12-31 range'],
  ['A house of the 1990s.', 'the 1990s = 1990-01-01..1999-12-31 range'],
  // What looks like a date and is none.
  ['The Sun reported it first.', ''],
  ['May said that she may go.', ''],
  ['Critics of May march on.', ''],
  ['They march for peace; the March for Life drew thousands.', ''],
  ['June and April are sisters.', ''],
  ['An august body sat.', ''],
  ['It sent 2000 men and 2,025 tents in 2024 vans.', ''],
  ['He rang at 20:25 and scored 3/4.', ''],
  ['It happened on 32/13/2024.', ''],
  ['In March the river froze.', 'March = 2025-03-01..2025-03-31 month'],
  ['The March summit failed.', 'March = 2025-03-01..2025-03-31 month'],
  ['In April and May, clerks of the bank were interviewed.', 'April and May = 2025-04-01..2025-05-31 range'],
  [
    'The court sat in March and December.',
    'March = 2025-03-01..2025-03-31 month | December = 2024-12-01..2024-12-31 month',
  ],
  // A passive verb looks where its auxiliary looks.
  ['The vote of the creditors will be held on Friday.', 'Friday = 2025-08-22 day'],
  ['The bank won’t open on Friday.', 'Friday = 2025-08-22 day'],
  ['The bank didn’t open on Friday.', 'Friday = 2025-08-15 day'],
  ['Mr Vale is to be sentenced on Thursday.', 'Thursday = 2025-08-21 day'],
  ['The striker may be sold in November.', 'November = 2025-11-01..2025-11-30 month'],
  ['He would have been sacked on Friday.', 'Friday = 2025-08-15 day'],
  ['The bridge had to be closed on Friday.', 'Friday = 2025-08-15 day'],
  // Tomorrow's weekday is tomorrow, also in a report that was brought up to date; six days ago is "last Wednesday".
  ['The death toll of the storm rose to nine on Wednesday.', 'Wednesday = 2025-08-20 day'],
  ['The bank has been closed since Wednesday.', 'Wednesday = 2025-08-13 day'],
  ['The bank closed last Wednesday.', 'last Wednesday = 2025-08-13 day'],
  ['The bank closed on Thursday.', 'Thursday = 2025-08-14 day'],
  // What only sounds like a day or a stretch.
  ['Prices fell almost overnight; the song was an overnight success.', ''],
  ['The storm hit the coast overnight.', 'overnight = 2025-08-18 day'],
  ['The club is as rich today as ever, and poorer than today; even today it pays.', ''],
  ['These days the court sits twice.', ''],
  ['The next day, the keeper signed for Norvik.', ''],
  ['Over the next 24 hours, dozens of clerks left.', ''],
  ['The clerks will leave over the next two weeks.', 'the next two weeks = 2025-08-19..2025-09-02 range'],
  ['Just seven short weeks ago, it looked over for the bank.', 'seven short weeks ago = 2025-06-30..2025-07-06 week'],
  ['It fell on Easter Monday and Palm Sunday, as the Good Friday Agreement was signed.', ''],
  ['The council has until mid-October to decide on the bridge.', 'October = 2025-08-19..2025-10-31 range'],
  ['Rents are no higher today than ten years before.', ''],
  ['The premier apologised, according to the Sunday Times.', ''],
  ['He sang on Friday Night Live; the Saturday Evening Courier loved it.', ''],
  ['Shops were full on Black Friday.', ''],
  ['On Monday Vale flew to the Monday market.', 'Monday = 2025-08-18 day | Monday = 2025-08-18 day'],
]

describe('resolveDates', () => {
  it.each(cases)('reads “%s”', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('resolves only full dates when the day of publication is unknown', () => {
    const text = 'On Friday, 19 August 2024 and in March he said so; in 2014 too.'
    expect(resolveDates(text, { start: 0, end: text.length }).map(({ from }) => from)).toEqual([
      '2024-08-19',
      '2014-01-01',
    ])
  })

  it('looks only inside the stretch asked for', () => {
    const text = 'It began on 1 May 2024. It ended on 2 May 2024.'
    expect(resolveDates(text, { start: 24, end: text.length }, published).map(({ from }) => from)).toEqual([
      '2024-05-02',
    ])
  })

  it('keeps its spans inside the stretch and in order, whatever the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'on Friday',
        'May 5',
        '2024',
        ' within two weeks',
        'by ',
        'last ',
        '19/08/2025',
        'the end of ',
        ',',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join(' ')
        let last = 0
        for (const { words, from, to } of resolveDates(text, { start: 0, end: text.length }, published)) {
          expect(words.start).toBeGreaterThanOrEqual(last)
          expect(words.end).toBeGreaterThan(words.start)
          expect(words.end).toBeLessThanOrEqual(text.length)
          expect(from <= to).toBe(true)
          last = words.end
        }
      }),
    )
  })

  it('takes a megabyte of near-dates in its stride', () => {
    for (const piece of ['1 ', 'May ', '12/', 'the next ', 'in ', 'earlier this ', 'of 20', 'on Friday ', 'twenty-']) {
      const text = piece.repeat(Math.ceil(300_000 / piece.length))
      const began = performance.now()
      resolveDates(text, { start: 0, end: text.length }, published)
      expect(performance.now() - began).toBeLessThan(8000)
    }
  })
})
