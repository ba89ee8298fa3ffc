import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinPassages } from '../../src/corpus/build-article.ts'
import { clean } from '../../src/corpus/clean.ts'
import { findReason } from '../../src/corpus/line-rules.ts'
import { splitLines } from '../../src/corpus/split-lines.ts'
import { tidyCharacters } from '../../src/corpus/tidy-characters.ts'

const subjects = ['The harbour master', 'Ann Rookwood', 'A spokesman for the council', 'Nobody in Tolsby', 'The report']
const verbs = ['opened', 'will close', 'has refused', 'said that nobody saw', 'wants to read more about', 'shared']
const objects = [
  'the northern bridge',
  'a list of 40 ships',
  'its own newsletter',
  'the comments',
  'a film',
  'the ferry',
]
const ends = [
  'on Tuesday',
  'after a long debate in the old town hall',
  'in 2024',
  'without giving a reason',
  'by Friday',
]

const sentence = fc
  .tuple(...[subjects, verbs, objects, ends].map((words) => fc.constantFrom(...words)), fc.nat(999))
  .map(([subject, verb, object, end, number]) => `${subject} ${verb} ${object} ${end}, for the ${number}th time.`)
const paragraph = fc.uniqueArray(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))

const noise = fc.constantFrom(
  'READ MORE: Seven ways to fold a map',
  'Share',
  'Advertisement',
  'Facebook Twitter WhatsApp Email',
  'You may also like',
  '3 min read',
  'A tug leaves the harbour (Image: Lars Unger/City Press)',
  'Sign up to our daily newsletter',
  'Exit mobile version',
)

function keep(text: string): string[] {
  return clean(splitLines(tidyCharacters(text).text)).paragraphs.map((kept) => kept.text)
}

describe('clean', () => {
  it('keeps every paragraph of prose, whatever stands between', () => {
    const page = fc.array(fc.oneof({ arbitrary: paragraph, weight: 3 }, { arbitrary: noise, weight: 1 }), {
      minLength: 2,
      maxLength: 14,
    })
    fc.assert(
      fc.property(page, (lines) => {
        const prose = [...new Set(lines.filter((line) => line.endsWith('time.')))]
        const kept = keep(lines.join('\n\n')).join('\n')
        for (const line of prose) expect(kept).toContain(line)
      }),
      { numRuns: 150 },
    )
  })

  it('keeps every line at least once where lines come double', () => {
    const line = fc.oneof(
      { arbitrary: paragraph, weight: 4 },
      {
        arbitrary: fc.constantFrom(
          'What happens next?',
          'Two views',
          'It rose by 1.5 per cent.',
          'It rose by 15 per cent.',
        ),
        weight: 2,
      },
      { arbitrary: noise, weight: 1 },
    )
    const page = fc
      .array(fc.tuple(line, fc.integer({ min: 1, max: 3 })), { minLength: 2, maxLength: 9 })
      .map((lines) => lines.flatMap(([text, times]) => Array.from({ length: times }, () => text)))
    fc.assert(
      fc.property(page, fc.boolean(), (lines, apart) => {
        const { paragraphs, removed } = clean(splitLines(lines.join(apart ? '\n\n' : '\n')))
        const kept = paragraphs.map(({ text }) => text)
        const gone = removed.filter(({ reason }) => reason !== 'doubled line').map(({ words }) => words)
        for (const text of lines) expect([...kept, ...gone]).toContain(text)
      }),
      { numRuns: 150 },
    )
  })

  it('keeps the first of two equal paragraphs that follow each other', () => {
    const lines = ['The bridge will close on Monday.', 'Nobody knows for how long, the city says.']
    expect(keep([...lines, lines[1], 'Ferries will run all night until it opens.'].join('\n\n'))).toEqual([
      ...lines,
      'Ferries will run all night until it opens.',
    ])
  })

  it('adds no word that the source does not have', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(paragraph, noise, fc.string()), { maxLength: 12 }), (lines) => {
        const source = tidyCharacters(lines.join('\n')).text.replace(/\s+/gu, ' ')
        for (const kept of keep(lines.join('\n'))) {
          for (const word of kept.split(' ')) expect(source).toContain(word)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('joins passages to exactly the stored text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(paragraph, noise), { minLength: 1, maxLength: 10 }), (lines) => {
        const { paragraphs } = clean(splitLines(lines.join('\n')))
        const { text, passages } = joinPassages(paragraphs)
        expect(passages.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text)
        expect(passages.map(({ n }) => n)).toEqual(passages.map((_, index) => index + 1))
      }),
    )
  })

  it('leaves a text without sentences as it stands', () => {
    const lines = ['Storm warning', 'North coast', 'From noon']
    expect(keep(lines.join('\n'))).toEqual(lines)
  })

  it('cuts run-on links off the end of a paragraph and keeps the paragraph', () => {
    const text = 'The bridge will close on Monday.READ MORE: Ten bridges to seeREAD MORE: Why bridges creak'
    const { paragraphs, removed } = clean(splitLines(`${text}\n\nIt will stay closed for a month, the city says.`))
    expect(paragraphs[0]?.text).toBe('The bridge will close on Monday.')
    expect(removed.map(({ words }) => words).join('')).toBe('READ MORE: Ten bridges to seeREAD MORE: Why bridges creak')
  })

  it('cuts nothing where sentences follow the link', () => {
    const text = 'The bridge will close. READ MORE: Ten bridges. The mayor said that she was sorry about it.'
    expect(keep(`${text}\n\nIt will stay closed for a month, the city says.`)[0]).toBe(text)
  })

  it('finishes a line of a megabyte and thousands of short lines in time', () => {
    const start = performance.now()
    keep('word '.repeat(200_000))
    keep(`READ MORE: ${'a '.repeat(500_000)}`)
    keep('(Image: '.repeat(100_000))
    keep('Share\nRead more: a\n"x" said y.\n'.repeat(5_000))
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})

describe('findReason', () => {
  it.each([
    ['READ MORE: Seven ways to fold a map', 'link to another page'],
    ['Read more: Seven ways to fold a map', 'link to another page'],
    ['MORE: Seven ways to fold a map', 'link to another page'],
    ['More on Ann Rookwood', 'link to another page'],
    ['CLICK HERE TO GET THE CITY APP', 'link to another page'],
    ['ADVERTISEMENT Article continues below this ad', 'advertisement'],
    ['Story continues below', 'advertisement'],
    ['Facebook Twitter Whatsapp Reddit Email Share', 'share bar'],
    ['Share this article', 'share bar'],
    ['214 comments', 'share bar'],
    ['3 min read', 'reading time'],
    ['0:00 / 4:32', 'reading time'],
    ['Exit mobile version', 'page furniture'],
    ['We use cookies to improve your visit.', 'cookie or script text'],
    ['Sign up to our newsletter for the latest from the harbour', 'newsletter or app plug'],
    ['Follow Una Brack on Twitter @unabrack', 'newsletter or app plug'],
    ['If you have a tip about the harbour, contact us on WhatsApp', 'newsletter or app plug'],
    ['You may also like', 'list of other headlines'],
    ['Most read', 'list of other headlines'],
    ['REUTERS/Ida Holm', 'picture credit'],
    ['Getty Images', 'picture credit'],
    ['© 2025 Fennel Media Group', 'copyright line'],
  ])('takes "%s" for %s', (line, reason) => {
    expect(findReason(line)).toBe(reason)
  })

  it.each([
    'Read more than once, the letter still makes no sense, she said.',
    'Share prices fell by four per cent.',
    'He told her to watch the harbour.',
    'More on this is not known, the police said.',
    'Sign up, he told the recruits, or go home.',
    'Credit card balances rose by $24 billion last year, according to the bank.',
    'Follow the money, she said on Facebook.',
    'Photographs of the crash were shared on Facebook, police said.',
    'The comments drew anger on Twitter.',
    'Advertisement spending fell by a third.',
    'Image matters, the minister told reporters.',
    'Next week the council will vote.',
    'Subject to approval, the line will open in May.',
    'From noon on, nobody may pass.',
    'Lies, broken hearts and more: the reunion of the island',
    'The museum is at the old mill. Learn more: ask at the desk.',
    'No details were given, and more: nobody asked.',
    'If you have the app on your phone, it goes on working, but nothing new will be added from May.',
    '2. Twitter',
  ])('keeps "%s"', (line) => {
    expect(findReason(line)).toBeUndefined()
  })
})
