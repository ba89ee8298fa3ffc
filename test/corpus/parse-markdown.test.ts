import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/corpus/parse-markdown.ts'
import { InputError } from '../../src/model/errors.ts'

const parse = (text: string) => parseMarkdown(text, { file: 'a.md', timeZone: 'America/New_York' })
const lines = (text: string) => parse(text).lines.map((line) => line.text)

describe('parseMarkdown', () => {
  it('takes the marks off and leaves the words', () => {
    expect(
      lines('A **bold** and *slanted* [link](https://a.example "t") with `code_of_x`, f*** and 2 * 3 * 4.'),
    ).toEqual(['A bold and slanted link with `code_of_x`, f*** and 2 * 3 * 4.'])
  })

  it('joins the lines of a paragraph and parts list items', () => {
    expect(lines('One\ntwo.\n\n- three\n- four\n\n> five\n> six')).toEqual(['One two.', 'three', 'four', 'five six'])
  })

  it('knows block quotations, which never run on into the text', () => {
    const { lines } = parse('She wrote:\n> We are sorry.\n>\n> All is safe.\n\nShe left.')
    expect(lines.map(({ text, block }) => [text, block === true])).toEqual([
      ['She wrote:', false],
      ['We are sorry.', true],
      ['All is safe.', true],
      ['She left.', false],
    ])
  })

  it('knows headings in both forms', () => {
    const { lines } = parse('# Top\n\nSecond\n------\n\nText.')
    expect(lines.map(({ text, kind }) => [text, kind])).toEqual([
      ['Top', 'headline'],
      ['Second', 'heading'],
      ['Text.', undefined],
    ])
  })

  it('counts lines from the start of the file', () => {
    expect(parse('---\ntitle: x\n---\n\nText.').lines[0]?.at).toBe(5)
  })

  it('reads the facts, under the names that clipping tools use too', () => {
    expect(
      parse(
        '---\nheadline: A\nsite: The Anvil\nauthor: [Ann, Bo]\ndate: 19 August 2025\nurl: https://a.example/1\n---\nText.',
      ),
    ).toMatchObject({
      title: 'A',
      outlet: { value: 'The Anvil', how: 'given' },
      byline: { value: 'Ann, Bo', how: 'given' },
      published: { value: '2025-08-19', how: 'given' },
      address: { value: 'https://a.example/1', how: 'given' },
    })
  })

  it('gives the day of an instant in the zone of the story', () => {
    expect(parse('---\npublished: 2025-08-20T02:00:00Z\n---\nText.').published?.value).toBe('2025-08-19')
  })

  it('tells which keys it does not use, with the nearest', () => {
    expect(parse('---\noutlett: x\nmood: y\n---\nText.').told).toEqual([
      'the key "outlett" of the front matter is not used: is "outlet" meant?',
      'the key "mood" of the front matter is not used',
    ])
  })

  it('takes a line of dashes without keys for a rule, not for front matter', () => {
    expect(lines('---\n\nText.')).toEqual(['Text.'])
  })

  it.each([
    [
      'a date that is none',
      '---\ntitle: x\npublished: someday\n---\n',
      'a.md:3: "published": "someday" is no date: write one such as 2025-08-19',
    ],
    [
      'an address that is none',
      '---\naddress: a.example\n---\n',
      'a.md:2: "address": write an address that begins with https://',
    ],
    ['a colon in a value', '---\ntitle: a: b\n---\n', 'a.md:2: the front matter is not readable as YAML'],
    ['front matter without an end', '---\ntitle: x\n\nText', 'a.md:1: the front matter has no end: write a line "---"'],
    [
      'a notice without words',
      '---\nnotices: [{kind: sponsored}]\n---\n',
      'a.md:2: "notices": write each notice as "kind:"',
    ],
    ['front matter that is a list', '---\n- a\n---\n', 'write lines such as'],
  ])('names the line of %s', (_, text, message) => {
    expect(() => parse(text)).toThrow(InputError)
    expect(() => parse(text)).toThrow(message)
  })

  it('names all problems of the front matter at once', () => {
    expect(() => parse('---\npublished: x\naddress: y\n---\n')).toThrow(/a\.md:2: .*\na\.md:3: /u)
  })

  it('finishes a megabyte of marks in time', () => {
    const start = performance.now()
    for (const mark of ['*a ', '[', '**_', '![x](', '<a ', '_a*b_', '\\*']) parse(mark.repeat(1_000_000 / mark.length))
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
