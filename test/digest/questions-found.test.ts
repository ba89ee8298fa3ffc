/** Questions that articles raise: which wordings are shown, cut to what they ask, and what a later report does to them. */

import { describe, expect, it } from 'vitest'
import { buildRegister } from '../../src/digest/register.ts'
import type { Report } from '../../src/digest/report.ts'
import { makeReport, makeStory, wordsAt } from './make-report.ts'

const today = '2025-09-30'

function found(...reports: Report[]): string[] {
  return buildRegister(makeStory(), reports, [], today).map(({ raisedBy: [at] }) =>
    at === undefined ? '' : wordsAt(reports, at),
  )
}

const one = (text: string) => found(makeReport('a1', '2025-08-19', text))

describe('a question that an article raises', () => {
  it.each([
    [
      'It is unclear how many customers lost their savings, the paper reports.',
      'how many customers lost their savings',
    ],
    [
      'The bank would pay out on Monday – though its head did not say whether small savers come first – and reopen.',
      'whether small savers come first',
    ],
    [
      'The trainer dodged a question in the hall on Monday on whether Lind would leave the club for Sandvik.',
      'whether Lind would leave the club for Sandvik',
    ],
    [
      'If the sale of the stadium goes ahead – and it’s a big if – the club will move.',
      'If the sale of the stadium goes ahead – and it’s a big if – the club will move.',
    ],
    [
      'Whether the bank of Sandvik will pay its savers remains to be seen.',
      'Whether the bank of Sandvik will pay its savers',
    ],
    [
      'What caused the fire at the mill is still unclear, with few of the witnesses heard.',
      'What caused the fire at the mill',
    ],
    [
      'It was not clear if the trainer of Norvik knew of the sale, for example.',
      'if the trainer of Norvik knew of the sale',
    ],
    [
      'The court of Sandvik has yet to set a date for the hearing.',
      'The court of Sandvik has yet to set a date for the hearing.',
    ],
    [
      'The ministry of health has made no public commitment so far.',
      'The ministry of health has made no public commitment so far.',
    ],
  ])('is cut out of “%s”', (text, asked) => {
    expect(one(text)).toEqual([asked])
  })

  it.each([
    'The move has raised questions about the trainer, who bought four forwards last week.',
    'There is no guarantee that the bank of Sandvik will pay its savers back in full.',
    '“It remains unclear whether the bank of Sandvik will pay its savers,” Orla Vale said in the hall.',
    'It is clear who owns the stadium of the club, and has been since the spring.',
    'It is no longer unclear whether the bank of Sandvik will pay its savers back.',
    'They will meet at a place to be determined after the season of the club.',
    'It is not clear when they will resume in the hall of the club.',
    'It remains unclear whether some may have been left behind in the mill.',
    'The mayor of Norvik declined to comment when the paper asked about the mill.',
    'He praised the guests, who have yet to be named by the club of Sandvik.',
    'When asked by mail, the bank of Sandvik declined to comment on the sale.',
  ])('is not found in “%s”', (text) => {
    expect(one(text)).toEqual([])
  })

  it('is no heading that the text below it answers', () => {
    expect(one('Who owns the stadium of Norvik now?\n\nA bank of Sandvik bought it in March.')).toEqual([])
    expect(one('Will the stadium of Norvik be sold?\n\nA bank of Sandvik bought it in March.')).toEqual([])
  })

  it('is a heading on what is to come that the text below it leaves open', () => {
    const heading = 'Will the stadium of Norvik be sold?'
    expect(one(`${heading}\n\nThe owners have yet to decide on an offer from a bank of Sandvik.`)).toEqual([heading])
  })

  it('is no line of an interviewer', () => {
    expect(one('THE POST: Will the stadium of Norvik be sold?\n\nVALE: That is still unclear to all of us.')).toEqual(
      [],
    )
  })
})

describe('a later report', () => {
  const asked = makeReport('a1', '2025-08-18', 'It is unclear how many savers of the Sandvik bank lost their money.')
  const register = (text: string, day = '2025-08-20') =>
    buildRegister(makeStory(), [asked, makeReport('a2', day, text)], [], today)[0]

  it('moves the question that it answers', () => {
    const question = register('The Sandvik bank lost the money of 340 savers, its liquidator found.')
    expect(question).toMatchObject({ status: 'partly answered', candidates: [{ slot: 'how-many', value: '340' }] })
    expect(question?.moves.map(({ on }) => on)).toEqual(['2025-08-18', '2025-08-20'])
  })

  it.each([
    [
      'It is unclear who will lead the savings bank of Sandvik.',
      'Ines Okoro leads the savings bank of Sandvik.',
      'Ines Okoro',
    ],
    [
      'It is not known where the stolen church bells were hidden.',
      'The stolen church bells were hidden in Norvik.',
      'Norvik',
    ],
    [
      'It is unclear who will lead the savings bank of Sandvik.',
      'Ines Okoro and Rolf Lind lead the savings bank of Sandvik.',
      undefined,
    ],
  ])('answers “%s” by “%s” with %s', (open, text, value) => {
    const reports = [makeReport('a1', '2025-08-18', open), makeReport('a2', '2025-08-20', text)]
    const [question] = buildRegister(makeStory(), reports, [], today)
    expect(question?.candidates[0]?.value).toBe(value)
  })

  it('moves nothing by a guess, on the same day, or on another matter', () => {
    const guess = 'The Sandvik bank may have lost the money of 340 savers, its liquidator found.'
    expect(register(guess)?.status).toBe('open')
    expect(register(guess.replace('may have ', ''), '2025-08-18')?.status).toBe('open')
    expect(register('The Sandvik club has 340 players, its trainer said.')?.status).toBe('open')
  })
})
