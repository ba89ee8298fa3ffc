/** Dates that stand beside what their sentence tells, on reports of a bank, a transfer, a trial and a storm. */

import { describe, expect, it } from 'vitest'
import { isBeside } from '../../src/text/date-beside.ts'
import { resolveDates } from '../../src/text/dates.ts'

const published = '2025-08-19' // a Tuesday

/** The words of the dates that date what the sentence tells. */
function dating(text: string, day: string | undefined = published): string[] {
  const sentence = { start: 0, end: text.length }
  return resolveDates(text, sentence, day)
    .filter((date) => !isBeside(text, date, sentence, day))
    .map(({ words }) => text.slice(words.start, words.end))
}

const beside: readonly string[] = [
  // A clause that is set off.
  'Vale, who left the bank in May, has also been fined.',
  'The judge – who approved the sale in early July and heard both sides – did not follow them.',
  'The keeper signed for five clubs, including one in Norvik, which the league closed in June.',
  // A phrase with a time of its own.
  'Clerks made two copies of the books prior to the vault being sealed on Friday.',
  'The trader took over the club following Orla Vale’s Aug. 12 resignation.',
  'Despite the collapse of the bank on March 6, 2019, its founder remains popular.',
  'After the court ordered the return of the boat in January, its owner sold it.',
  'The storm did more damage than in 2019.',
  'After undergoing surgery in January, the keeper was sold to Sandvik.',
  'The bank sold a product known as “Sail Home,” which a court struck down in June.',
  'The club has two keepers of rank, both of whom were hurt in June.',
  'He sold the shop because a flood had ruined it in 2021.',
  // The day of a happening that is only named.
  'Families mourn the nine victims of Saturday night’s storm.',
  'The coach praised Monday’s performance of his keeper.',
  // The present and its perfect have no bygone day.
  'The banker is being investigated for his trades on March 6, 2024.',
  'The court has uncovered evidence of the thefts on July 3.',
  'Farms have suffered from higher costs, and the shock delivered by the drought in June.',
  // Years and months that tell which one, or when something else will be.
  'Nothing was learned from the crash of 2008.',
  'The sponsors have expressed concern that his record would make it harder to win in 2027.',
  'The club is also expected to announce it will build a stadium in 2028.',
]

const dates: readonly (readonly [text: string, words: readonly string[]])[] = [
  ['The bank failed on Monday.', ['Monday']],
  ['On 3 May 2024 the court, which sits in Norvik, freed him.', ['3 May 2024']],
  ['Vale, who led the bank, left on Monday.', ['Monday']],
  ['The keeper, whose contract ends next year, left the club on Friday.', ['Friday']],
  ['The storm that hit Norvik on July 3 killed nine.', ['July 3']],
  ['Vale appeared before a judge on Monday.', ['Monday']],
  ['The two bankers testified before the committee on July 3.', ['July 3']],
  ['The roof fell shortly after midnight on Sunday.', ['Sunday']],
  ['He was held after trying to leave Norvik on Jan. 17.', ['Jan. 17']],
  ['Nine people died after a wall fell on Monday.', ['Monday']],
  ['The talks became urgent because of what happened on Sunday at the bank.', ['Sunday']],
  ['Before the trial got underway yesterday, Vale was overheard praising the judge.', ['yesterday']],
  ['After weeks of talks, the club sold its keeper on Friday.', ['Friday']],
  ['The court freed him the following day, on 4 July.', ['4 July']],
  ['More than 40 people died on July 3.', ['July 3']],
  ['Monday’s vote in the hall ended without a result.', ['Monday']],
  ['In Monday’s vote the owners chose Vale.', ['Monday']],
  ['The pilot is thought to have left Norvik on July 3.', ['July 3']],
  ['The trial has begun on Monday.', ['Monday']],
  ['The bank had been closed on July 3.', ['July 3']],
  ['The chaos of Saturday turned into grief on Sunday.', ['Sunday']],
  ['The state of alarm was to end at midnight of November 5.', ['November 5']],
  ['The dam broke in the early hours of Sunday.', ['Sunday']],
  ['The court will sit in 2027.', ['2027']],
  ['The club must pay by the end of 2027.', ['2027']],
]

describe('isBeside', () => {
  it.each(beside)('finds that no date tells when in “%s”', (text) => {
    expect(resolveDates(text, { start: 0, end: text.length }, published)).not.toEqual([])
    expect(dating(text).filter((words) => words !== 'next year')).toEqual([])
  })

  it.each(dates)('leaves the date of what is told in “%s”', (text, words) => {
    expect(dating(text).filter((found) => found !== 'next year')).toEqual(words)
  })

  it('takes the date of the main clause out of several', () => {
    expect(dating('Vale left the club on Monday, after his quarrel with the coach in July.')).toEqual(['Monday'])
    expect(dating('The bank said on Monday it mourned the victims of Saturday’s storm.')).toEqual(['Monday'])
  })

  it('needs no day of publication for a clause', () => {
    const text = 'Vale, who left the bank in 2020, was fined in 2021.'
    const sentence = { start: 0, end: text.length }
    expect(resolveDates(text, sentence).map((date) => isBeside(text, date, sentence))).toEqual([true, false])
  })

  it('takes long sentences in its stride', () => {
    for (const piece of ['after ', 'who, ', 'has seen ', 'before the long long ', '’s ', 'of in 2020 that will ']) {
      const text = `${piece.repeat(20_000)} on 3 May 2024 ’s vote`
      const sentence = { start: 0, end: text.length }
      const [date] = resolveDates(text.slice(-30), { start: 0, end: 30 }, published)
      const at = { start: text.length - 20, end: text.length - 8 }
      const began = performance.now()
      if (date !== undefined) isBeside(text, { ...date, words: at }, sentence, published)
      expect(performance.now() - began).toBeLessThan(200)
    }
  })
})
