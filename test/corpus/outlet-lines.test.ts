import { describe, expect, it } from 'vitest'
import { buildArticle } from '../../src/corpus/build-article.ts'
import { parseText } from '../../src/corpus/parse-text.ts'
import { supportOutlets } from '../../src/corpus/support-outlets.ts'

const prose = [
  'The harbour bridge in Tolsby will close on Monday, the city says.',
  'Ferries will run all night until it opens again, the harbour office said.',
]

function build(lines: readonly string[], file = 'a.txt') {
  return buildArticle(parseText(lines.join('\n\n'), file), { slug: 'bridge', outlets: [] })
}

describe('an outlet', () => {
  it.each([
    ['By Una Brack, QNB', 'QNB'],
    ['By Una Brack | Reuters', 'Reuters'],
    ['By Una Brack, The Quay Post', 'The Quay Post'],
    ['By Una Brack, Political editor', undefined],
    ['By Una Brack, Tolsby', undefined],
    ['By Una Brack in Port Vane', undefined],
  ])('is read out of "%s"', (byline, outlet) => {
    expect(build(['Harbour bridge closes', byline, ...prose]).draft.outlet?.value).toBe(outlet)
  })

  it.each([
    ['Ann Rookwood wants to resign on Friday, The Quay Post understands.', 'The Quay Post'],
    ['The Quay Post can reveal that nobody read the report.', 'The Quay Post'],
    ['Here The Quay Post looks at what happens next.', 'The Quay Post'],
    ['Ann Rookwood can reveal nothing about it, she said.', undefined],
    ['The Quay Post wrote that nobody read the report.', undefined],
  ])('speaks of itself in "%s"', (sentence, outlet) => {
    expect(build(['Harbour bridge closes', ...prose, sentence]).draft.outlet?.value).toBe(outlet)
  })

  it('is not the paper that another paper cites', () => {
    const cited = ['The Quay Times wrote of a crack.', 'It was seen in May, The Tolsby Post understands.']
    expect(build(['Harbour bridge closes', ...prose, ...cited]).draft.outlet).toBeUndefined()
  })

  it('and the day stand in a notice below the text', () => {
    const note = 'This article, authored by Una Brack, was published by The Quay Post | Letters on 2025-08-19 in full.'
    const { draft } = build(['Harbour bridge closes', ...prose, note])
    expect([draft.outlet?.value, draft.published?.value]).toEqual(['The Quay Post', '2025-08-19'])
  })

  it('is a name behind three authors that is no place', () => {
    const by = (author: string, place: string) => build(['Harbour bridge closes', `By ${author}, ${place}`, ...prose])
    const authors = ['Una Brack', 'Ida Holm', 'Kit Amory']
    const name = (place: string) =>
      supportOutlets(authors.map((author) => by(author, place))).map((b) => b.draft.outlet)
    expect(name('Quayside')).toEqual(Array(3).fill({ value: 'Quayside', how: 'text' }))
    expect(name('Tolsby')).toEqual(Array(3).fill(undefined))
    expect(supportOutlets([by('Una Brack', 'Quayside')])[0]?.missing).toContain(
      'no outlet in the text: give one with --outlet',
    )
  })
})

describe('a sponsor', () => {
  it('is not named where a sentence only begins with the word', () => {
    const line = 'Sponsored by the Harbour Guild, the regatta drew 40 boats to Tolsby this year.'
    const { draft } = build(['Harbour bridge closes', ...prose, line])
    expect(draft.notices).toEqual([])
    expect(draft.text).toContain(line)
  })

  it('is named where the text says that somebody paid', () => {
    const { draft } = build(['Harbour bridge closes', 'Paid for by the Harbour Guild', ...prose])
    expect(draft.notices.map(({ kind }) => kind)).toEqual(['sponsored'])
  })
})
