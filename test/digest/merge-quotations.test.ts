/** Quotations of several outlets are merged as a desk would merge them. */

import { describe, expect, test } from 'vitest'
import { mergeQuotations } from '../../src/digest/merge-quotations.ts'
import { extractSpeech } from '../../src/digest/quotes/extract-speech.ts'
import type { Report } from '../../src/digest/report.ts'
import type { Article } from '../../src/model/article.ts'
import type { Quotation } from '../../src/model/digest.ts'
import { makePassages } from './quotes/read-quotes.ts'

type Given = { readonly text: string; readonly published?: string; readonly copyOf?: string }

function makeReport({ text, published, copyOf }: Given, i: number): Report {
  const passages = makePassages(text)
  const article: Article = {
    id: `a${i + 1}`,
    story: 's',
    version: 1,
    file: `${i + 1}.txt`,
    notices: [],
    text,
    passages,
    contentHash: `${i}`,
    importedAt: '2026-01-01T00:00:00.000Z',
    ...(published === undefined ? {} : { published: { value: published, how: 'given' } }),
    ...(copyOf === undefined ? {} : { copyOf }),
  }
  return { article, digest: { ...extractSpeech(article, { actors: [] }), events: [], raised: [] } }
}

function merge(...given: (string | Given)[]) {
  const reports = given.map((one, i) => makeReport(typeof one === 'string' ? { text: one } : one, i))
  const texts = new Map(reports.map(({ article }) => [article.id, article.text]))
  const show = ({ article, quotation }: { article: { id: string }; quotation: Quotation }) =>
    `${article.id} ${quotation.parts.map(({ start, end }) => texts.get(article.id)?.slice(start, end)).join(' | ')}`
  return mergeQuotations(reports).map(({ sources, variants, independent }) => ({
    sources: sources.map(show),
    variants: variants.map(show),
    independent,
  }))
}

describe('mergeQuotations', () => {
  test('the same words in two articles are one quotation with two sources', () => {
    expect(merge('Orla Vale said: "We will open it in May."', '“We will open it in May,” Vale said.')).toEqual([
      { sources: ['a1 We will open it in May.', 'a2 We will open it in May'], variants: [], independent: 2 },
    ])
  })

  test.each([
    ['a last name alone', 'Mr Hale was late. "We will open it," Hale said.', 'Adam Hale'],
    ['an office that only one holds', 'It rained. "We will open it," the Norland President said.', 'Adam Hale'],
    ['an office of several', 'It rained. "We will open it," the president said.', undefined],
    ['a body of that word', 'It rained. "We will open it," the Norland council said.', undefined],
  ])('over the articles of a story one person has one name: %s', (_, text, name) => {
    const others = [
      'Norland President Adam Hale said: "The bridge is much too old."',
      'Castell President Mary Lund said: "The harbour is much too small."',
    ]
    const reports = [text, ...others].map((one, i) => makeReport({ text: one }, i))
    const own = mergeQuotations(reports).find(({ sources }) => sources[0]?.article.id === 'a1')
    expect(own?.sources[0]?.quotation.speaker?.name).toBe(name)
  })

  test('a last name alone is that of whoever speaks far more often than a namesake', () => {
    const others = Array.from({ length: 6 }, (_, i) => `Norland President Adam Hale said: "Reason ${i} is good."`)
    const texts = ['Hale was late. "We will open it," Hale said.', 'Farmer Mary Hale said: "It rained."', ...others]
    const own = mergeQuotations(texts.map((text, i) => makeReport({ text }, i)))
    const speakerOf = (id: string) =>
      own.find(({ sources }) => sources[0]?.article.id === id)?.sources[0]?.quotation.speaker
    expect(speakerOf('a1')?.name).toBe('Adam Hale')
    expect(speakerOf('a2')?.name).toBe('Mary Hale')
  })

  test('a name that a speaker uses again is no clipped version', () => {
    const merged = merge(
      'Orla Vale said: "Our talks today, in the union of ports, were on the basis of trust."',
      'Orla Vale praised her "union of ports" on Monday.',
    )
    expect(merged.map(({ sources }) => sources.length)).toEqual([1, 1])
  })

  test('a clipped version joins the longer one, which comes first', () => {
    const [merged] = merge(
      'Orla Vale said it was a "long and hard road".',
      'Orla Vale said: "It was a long and hard road for us."',
    )
    expect(merged?.sources).toEqual(['a2 It was a long and hard road for us.', 'a1 long and hard road'])
  })

  test('near wordings of one speaker are variants, not sources', () => {
    const [merged] = merge(
      'Orla Vale said: "After that meeting the council will open the old bridge to traffic."',
      'Orla Vale said: "After the meeting the council will open the bridge for traffic."',
    )
    expect(merged?.sources).toHaveLength(1)
    expect(merged?.variants).toEqual(['a2 After the meeting the council will open the bridge for traffic.'])
  })

  test('an insertion in brackets is the editor’s, not the speaker’s', () => {
    const [merged] = merge(
      'Orla Vale said: "It is possible he won\'t come."',
      'Orla Vale said it was “possible he [Okoro] won’t come”.',
    )
    expect(merged?.sources).toHaveLength(2)
  })

  test('few words in common are no variant: they may say the opposite', () => {
    expect(
      merge('Orla Vale said: "I do not want to open the bridge."', 'Orla Vale said he "wants to open it".'),
    ).toHaveLength(2)
  })

  test('the same words of two people stay two quotations', () => {
    expect(merge('Orla Vale said: "We will never give up."', 'Ben Okoro said: "We will never give up."')).toHaveLength(
      2,
    )
  })

  test('different words of one speaker stay apart', () => {
    expect(
      merge('Orla Vale said: "We will open it in May."', 'Orla Vale said: "Nobody has paid so far."'),
    ).toHaveLength(2)
  })

  test('copies of one wire story count once', () => {
    const text = 'Orla Vale said: "We will open it in May."'
    const [merged] = merge({ text, copyOf: 'c1' }, { text, copyOf: 'c1' }, { text })
    expect(merged?.sources).toHaveLength(3)
    expect(merged?.independent).toBe(2)
  })

  test('the order is that of publication', () => {
    const merged = merge(
      { text: 'Orla Vale said: "Later words of mine."', published: '2026-02-02' },
      { text: 'Orla Vale said: "Earlier words of hers."', published: '2026-02-01' },
    )
    expect(merged.map(({ sources }) => sources[0])).toEqual(['a2 Earlier words of hers.', 'a1 Later words of mine.'])
  })

  test('a thousand quotations with common words are merged in no time worth speaking of', () => {
    const text = Array.from(
      { length: 1000 },
      (_, i) => `Orla Vale said: "We will open the bridge number ${i} in May."`,
    ).join('\n')
    expect(merge(text, text).length).toBe(1000)
  })
})
