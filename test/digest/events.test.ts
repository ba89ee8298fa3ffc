/** Events of one article: their dates, their direction, and what is no event. */

import { describe, expect, it } from 'vitest'
import { extractEvents } from '../../src/digest/events.ts'
import { makeArticle } from './make-report.ts'

function read(text: string, published: string | null = '2025-08-19') {
  const article = makeArticle('a1', published ?? undefined, text)
  return extractEvents(article).map(({ date, planned, sentence }) => ({
    days: date.from === date.to ? date.from : `${date.from}..${date.to}`,
    how: date.how,
    planned,
    sentence: article.text.slice(sentence.start, sentence.end),
  }))
}

const padding = 'The council of Norvik met. The mayor of Norvik opened the meeting as usual.\n\n'

describe('extractEvents', () => {
  it('gives a past event its resolved day', () => {
    const [event] = read('The council approved the bridge over the Norv on Friday.')
    expect(event).toMatchObject({ days: '2025-08-15', how: 'text', planned: false })
  })

  it('marks what is still to come as planned', () => {
    const [event] = read('The council will vote on the bridge over the Norv on Friday.')
    expect(event).toMatchObject({ days: '2025-08-22', planned: true })
  })

  it('takes a suggestion with a deadline for a plan up to that day', () => {
    const [event] = read('The mayor suggested that work could begin within two weeks.')
    expect(event).toMatchObject({ days: '2025-08-19..2025-09-02', planned: true })
  })

  it('gives an event for each date of a sentence', () => {
    const days = read('On Monday the council discussed the flood that hit Norvik in May 2019.').map(({ days }) => days)
    expect(days).toEqual(['2025-08-18', '2019-05-01..2019-05-31'])
  })

  it('dates the first sentences of a report by its publication where they name no day', () => {
    const events = read(
      'The council of Norvik has approved a bridge over the Norv.\n\nIt was a long debate in the hall.',
    )
    expect(events.map(({ how }) => how)).toEqual(['published', 'published'])
  })

  it('leaves later sentences without a date alone', () => {
    expect(
      read(`${padding}Nobody in the hall spoke against the bridge.`).map(({ sentence }) => sentence),
    ).not.toContain('Nobody in the hall spoke against the bridge.')
  })

  it('leaves near days inside quotation marks alone, since nobody knows when they were said', () => {
    const events = read(`${padding}“Our engineers are arriving tomorrow to start the work,” the mayor told the hall.`)
    expect(events.every(({ days }) => days !== '2025-08-20')).toBe(true)
  })

  it('keeps full dates inside quotation marks', () => {
    const events = read(`${padding}“The old bridge fell on 3 May 1931 and was never rebuilt,” the mayor told the hall.`)
    expect(events.map(({ days }) => days)).toContain('1931-05-03')
  })

  it('takes no heading and no caption for an event', () => {
    expect(read('What happened on Friday?\n\nNorvik on Friday')).toEqual([])
  })

  it('resolves only full dates in an undated article', () => {
    expect(read('The bridge fell on Friday. It was opened on 3 May 1931 by the king.', null)).toHaveLength(1)
  })

  it.each([
    ['Despite the stain of January 6, the mayor of Norvik remains popular.', 'a name'],
    ['She sat on the January 6 committee of the county with two others.', 'a name'],
    ['The clerks made two copies of the book prior to Monday’s vote in the hall.', 'the day of something else'],
    ['Fares in Norvik have risen twice since March without any debate.', 'a state that goes on'],
  ])('has no event in “%s”: its date is %s', (sentence) => {
    expect(read(padding + sentence).filter(({ sentence: own }) => own === sentence)).toEqual([])
  })

  it('keeps the day of a happening that is called by its day', () => {
    expect(read(`${padding}Monday’s vote in the hall ended without a result.`).map(({ days }) => days)).toContain(
      '2025-08-18',
    )
    expect(read(`${padding}The bank failed in the early hours of January 6.`).map(({ days }) => days)).toContain(
      '2025-01-06',
    )
  })

  it('takes the year of a day from where the article prints both', () => {
    const text = `${padding}The dam broke on March 6, 2019.\n\nSirens were heard on March 6 in all of Sandvik.`
    expect(read(text).map(({ days }) => days)).not.toContain('2025-03-06')
    expect(read(text).filter(({ days }) => days === '2019-03-06')).toHaveLength(2)
  })

  it('counts weekdays from the day on which a report was last brought up to date', () => {
    const ferry = `${padding}By noon on Friday forty of the passengers had been found.`
    expect(read(ferry, '2025-08-20').map(({ days }) => days)).toContain('2025-08-15')
    const updated = `${ferry}\n\nDivers at the ferry off Sandvik, on August 22, 2025.`
    expect(read(updated, '2025-08-20').map(({ days }) => days)).toContain('2025-08-22')
    const announced = `${ferry}\n\nThe court will sit on August 22, 2025.`
    expect(read(announced, '2025-08-20').map(({ days }) => days)).toContain('2025-08-15')
  })

  it('has done, not planned, what a report says of the day after it', () => {
    expect(read('The death toll of the storm in Norvik rose to nine on Wednesday.')[0]).toMatchObject({
      days: '2025-08-20',
      planned: false,
    })
    expect(read('The trial of the two bankers of Norvik begins on Wednesday.')[0]).toMatchObject({
      days: '2025-08-20',
      planned: true,
    })
  })

  it.each([
    'Debris lies on the pier of Sandvik in this photo released by the harbour on Monday.',
    'The mayor of Norvik is seen at the bridge over the Norv on August 18, 2025.',
  ])('has no event in the caption “%s”', (sentence) => {
    expect(read(padding + sentence).filter(({ sentence: own }) => own === sentence)).toEqual([])
  })

  it('takes who will be the fifth mayor for no plan', () => {
    expect(read('Orla Vale will be the fifth mayor of Norvik in six years.')[0]).toMatchObject({ planned: false })
  })

  it('dates what stands below a line with a date by that line', () => {
    const text =
      'Keeper near Sandvik move\n\nDate: Saturday, Dec. 9\n\nThe club has signed the keeper. He will play on Sunday in Norvik.\n\n' +
      'Date: Dec. 4, 2023\n\nThe club met the keeper on Sunday.'
    expect(read(text, null).map(({ days, planned }) => [days, planned])).toEqual([
      ['2023-12-09', false],
      ['2023-12-10', true],
      ['2023-12-03', false],
    ])
  })

  it.each([
    ['Revealing a secret over chocolate cake in the hall.', 'has no verb'],
    ['A visitor from Sandvik carrying drives and electronics.', 'has no verb'],
    ['If you fly from Norvik this autumn, the cabin will look different.', 'addresses the reader'],
    ['Most weekends, the alleys of Norvik are busy with tourists.', 'tells what is usual'],
    ['The club bought the keeper last season after a trade with Sandvik.', 'tells of another season'],
    ['The collapse took place in the old town of Norvik.', 'tells of what is known already'],
  ])('takes “%s” for no news of the day: it %s', (sentence) => {
    expect(read(sentence)).toEqual([])
  })

  it('takes what follows a look back at the top for no news of the day', () => {
    const days = read('Just seven weeks ago, the bank looked lost. Its founder made a gamble on the coast.')
    expect(days.map((event) => event.days)).toEqual(['2025-06-30..2025-07-06'])
  })

  it('has no event for a year in which somebody expects the worst', () => {
    expect(
      read(`${padding}“I have no doubt that by 2027 it will be much worse in Norvik,” the mayor told the hall.`).map(
        ({ days }) => days,
      ),
    ).not.toContain('2025-08-19..2027-12-31')
  })
})
