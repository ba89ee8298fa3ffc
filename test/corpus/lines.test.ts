import { describe, expect, it } from 'vitest'
import { isBareName, parseBareByline, parseByline } from '../../src/corpus/bylines.ts'
import { endsInCredit, findBracketCredit, isCredit } from '../../src/corpus/credits.ts'
import { parseDateLine } from '../../src/corpus/date-lines.ts'
import { parseNotice } from '../../src/corpus/notices.ts'
import { splitLines } from '../../src/corpus/split-lines.ts'

describe('parseDateLine', () => {
  it.each([
    ['Tue, 19 August 2025', '2025-08-19', 'none'],
    ['Published: August 19, 2025, 10:02 am', '2025-08-19', 'published'],
    ['Updated Jan. 5, 2026, 3:55 p.m. ET', '2026-01-05', 'updated'],
    ['Nov. 23, 2015 Updated Nov. 24, 2015, 9:58 a.m. ET', '2015-11-23', 'none'],
    ['2025-08-19T09:00:00Z', '2025-08-19', 'none'],
    ['24th March 2025, 11:05 am', '2025-03-24', 'none'],
    ['19.08.2025 14:22', '2025-08-19', 'none'],
    ['19/08/2025, 14:22', '2025-08-19', 'none'],
    ['August 7, 2025 6:14 AM GMT+1 Updated 3 hours ago', '2025-08-07', 'none'],
    ['Sat 14 Jun 2025 09.00 BST', '2025-06-14', 'none'],
    ['Updated 3:12 PM EST, Wed September 28, 2022', '2022-09-28', 'updated'],
    ['UPDATED: September 28, 2022 at 3:12 p.m. | PUBLISHED: September 27, 2022', '2022-09-27', 'published'],
    ['Published Sept. 28, 2022 | Updated Sept. 29, 2022', '2022-09-28', 'published'],
    ['Aug. 19, 2025 / 6:02 PM GMT', '2025-08-19', 'none'],
    ['Last updated: 19 Aug 2025', '2025-08-19', 'updated'],
    ['Story updated Sept. 28, 2022', '2022-09-28', 'updated'],
    ['Tuesday 19 August 2025 18:02, UK', '2025-08-19', 'none'],
    ['September 28, 2022 · 5 min read', '2022-09-28', 'none'],
  ])('reads %s', (line, day, label) => {
    expect(parseDateLine(line)).toMatchObject({ day, label, ambiguous: false })
  })

  it('gives no day for a date that can be read in two ways', () => {
    expect(parseDateLine('03/04/2025')).toEqual({ label: 'none', ambiguous: true })
  })

  it('gives no day when the weekday does not fit it', () => {
    expect(parseDateLine('Mon, 19 August 2025')).toEqual({ label: 'none', ambiguous: false })
  })

  it('gives no day for an age', () => {
    expect(parseDateLine('2 hours ago')).toEqual({ label: 'none', ambiguous: false })
  })

  it.each([
    'The vote is on 19 August 2025',
    'Dec. 25, 1931:',
    '31 June 2025 was no day',
    'Aven: 41 calls',
    '2025 budget',
  ])('takes "%s" for no date line', (line) => {
    expect(parseDateLine(line)).toBeUndefined()
  })
})

describe('bylines', () => {
  it.each([
    ['By Una Brack', 'Una Brack'],
    ['By PETRA LINDQVIST', 'Petra Lindqvist'],
    ['By Una Brack and Kit Amory, Political editor', 'Una Brack and Kit Amory'],
    ['Words by Una van der Brack', 'Una van der Brack'],
    ['By Una Brack | 19 August 2025 | 10:02', 'Una Brack'],
    ['By Una Brack in Port Vane', 'Una Brack'],
  ])('reads %s', (line, names) => {
    expect(parseByline(line)).toMatchObject({ names, person: true })
  })

  it('tells an organisation from a person', () => {
    expect(parseByline('By Alliance for Better Roads')).toEqual({ names: 'Alliance for Better Roads', person: false })
  })

  it.each(['By Tuesday the roads were open again.', 'By the end of the day nobody was left', 'Standing by'])(
    'leaves "%s"',
    (line) => {
      expect(parseByline(line)).toBeUndefined()
    },
  )

  it('reads a name with a role and no "By"', () => {
    expect(parseBareByline('Imke Salter Environment editor')).toBe('Imke Salter')
    expect(parseBareByline('Ann Rookwood opened the depot')).toBeUndefined()
  })

  it('knows names that stand alone', () => {
    expect(['Una Brack', 'Una Brack and Kit Amory', 'Staff reports'].every(isBareName)).toBe(true)
    expect(['The Courier', 'Harbour pilots strike', 'USA TODAY', 'Vane'].some(isBareName)).toBe(false)
  })
})

describe('credits', () => {
  it.each([
    'The depot(Image: Lars Unger/City Press)',
    'The depot. (AP Photo/Luis Ferro)',
    'The depot (Getty Images)',
    'The depot [Photo/Agency]',
    'The depot (Luis Ferro via Getty Images)',
  ])('finds the credit in %s', (line) => {
    expect(line.slice(findBracketCredit(line))).toMatch(/^[([]/u)
  })

  it.each([
    'The depot. Photograph: Dana Pike/The Sentinel',
    'The depot. Luis Ferro/AFP/Getty Images',
    'Getty Images A tug in fogGetty Images',
  ])('takes "%s" for a caption', (line) => {
    expect(endsInCredit(line)).toBe(true)
  })

  it.each([
    'He left on Monday (and came back on Tuesday)',
    'The figure is higher (Reuters)',
    'He photographed the depot',
    'The mayor said she would image the disk',
  ])('finds none in "%s"', (line) => {
    expect([findBracketCredit(line), endsInCredit(line), isCredit(line)]).toEqual([undefined, false, false])
  })
})

describe('parseNotice', () => {
  it.each([
    ['Note: This article was edited using Artificial Intelligence.', 'ai-edited'],
    ['Correction: An earlier version of this story misspelt the ship.', 'correction'],
    ['Sources used: "Island Radio"', 'sources'],
    ['Sponsored by Alliance for Better Roads', 'sponsored'],
    ['The views expressed in this article are those of the author.', 'opinion'],
    ['Reporting by Ida Holm; Editing by Ruth Pell', 'agency'],
    ['This article was originally published in May.', 'other'],
    ['Ida Holm contributed to this report.', 'other'],
    ['Associated Press writer Ida Holm contributed to this report.', 'agency'],
    ['Additional reporting by Ida Holm', 'other'],
    ['A previous version of this story ran in May.', 'other'],
    ['An earlier version of this story gave the wrong age of the ship.', 'correction'],
  ])('reads "%s" as %s', (line, kind) => {
    expect(parseNotice(line)).toEqual({ kind, words: line })
  })

  it.each([
    'The report was published on Tuesday and names the captain.',
    'The report says that artificial intelligence wrote the letters.',
    'The correction of the fairway will take a year.',
    'The ferry lines contributed to this success.',
    'Sources in the ministry said that the talks were over.',
  ])('leaves "%s" in the article', (line) => {
    expect(parseNotice(line)).toBeUndefined()
  })
})

describe('splitLines', () => {
  it('takes each line for a paragraph where lines are not broken at a width', () => {
    const text = 'The bridge will close on Monday.\nThe mayor said so.\nNobody knows why\nIt is an old bridge.'
    expect(splitLines(text).map((line) => line.text)).toEqual(text.split('\n'))
  })

  it('joins lines broken at a width, and a paragraph broken by a page', () => {
    const text = [
      'The bridge over the sound will be closed on Monday and',
      'will stay closed for about a month, the city said on',
      'Friday, while its bearings are being replaced by a firm',
      '',
      'from the capital. The mayor said that she was sorry for',
      'everybody who has to take the long way round.',
      '',
      'There will be a ferry.',
    ]
    expect(splitLines(text.join('\n')).map((line) => line.text)).toEqual([
      text
        .filter((line) => line !== '')
        .slice(0, 5)
        .join(' '),
      'There will be a ferry.',
    ])
  })

  it('cuts a text whose line breaks were lost at sentence ends', () => {
    const text = 'The bridge will be closed on Monday, the mayor said. '.repeat(100).trim()
    const lines = splitLines(text)
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.map((line) => line.text).join(' ')).toBe(text)
    expect(lines.every((line) => line.text.endsWith('said.'))).toBe(true)
  })
})
