/** Whatever the text, nothing crashes and every span is one that a reader can check. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractDigest } from '../../../src/digest/extract.ts'
import { mergeQuotations } from '../../../src/digest/merge-quotations.ts'
import { findPassage, type Span } from '../../../src/model/article.ts'
import type { Quotation, Statement } from '../../../src/model/digest.ts'
import { makePassages } from './read-quotes.ts'

const piece = fc.oneof(
  fc.constantFrom(
    '"',
    '“',
    '”',
    '‘',
    '’',
    "'",
    '„',
    '«',
    '»',
    "''",
    '(',
    ')',
    '[',
    ']',
    ',',
    '.',
    '?',
    '!',
    ':',
    ';',
    ' – ',
    '--',
    '…',
    '\n',
    '\n\n',
    ' said ',
    ' told ',
    ' according to ',
    ' that ',
    'she ',
    'he ',
    'they ',
    'Orla Vale ',
    'Mr. Okoro ',
    'a spokesman for Vale ',
    'the minister ',
    ' and ',
    ' who ',
    ' on Monday ',
    ' saying ',
    ' to say ',
    ' added',
    ' as ',
    'We will not stop',
    'no roads',
    '\u200b',
    '\u202e',
    '\ud800',
    '\udc00',
    '\u00a0',
    '日本語',
    'العربية',
    '😀',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

function listSpans(fact: Quotation | Statement): Span[] {
  const own = 'parts' in fact ? [...fact.parts] : [fact.content]
  const more = [fact.cue, fact.occasion?.words, fact.channel, fact.said?.words, fact.speaker?.at]
  return [...own, fact.frame, ...more.filter((span) => span !== undefined)]
}

test('every span of any text lies inside it and holds something', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { quotations, statements } = extractDigest({ text, passages: makePassages(text) }, { actors: [] })
      for (const fact of [...quotations, ...statements]) {
        for (const { start, end } of listSpans(fact)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }
    }),
    { numRuns: 1500 },
  )
})

test('every part of a quotation lies inside one passage, in order, without its marks', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const passages = makePassages(text)
      const { quotations } = extractDigest({ text, passages }, { actors: [] })
      let last = -1
      for (const { parts, passage } of quotations) {
        expect(findPassage(passages, parts[0]?.start ?? -1)?.n).toBe(passage)
        expect(parts[0]?.start).toBeGreaterThanOrEqual(last)
        last = parts[0]?.start ?? last
        let before = -1
        for (const { start, end } of parts) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(findPassage(passages, start)).toBe(findPassage(passages, end - 1))
          before = end
        }
      }
    }),
    { numRuns: 1500 },
  )
})

test('what a speaker is printed as stands where it says', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { quotations, statements } = extractDigest({ text, passages: makePassages(text) }, { actors: [] })
      for (const { speaker } of [...quotations, ...statements]) {
        if (speaker?.at === undefined) continue
        expect(text.slice(speaker.at.start, speaker.at.end)).toBe(speaker.printed)
      }
    }),
    { numRuns: 1000 },
  )
})

test('merging the quotations of any two texts keeps every quotation once', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const reports = [a, b].map((text, i) => makeReport(text, i))
      const merged = mergeQuotations(reports)
      const listed = merged.flatMap(({ sources, variants }) => [...sources, ...variants])
      const all = reports.reduce((sum, { digest }) => sum + digest.quotations.length, 0)
      expect(listed).toHaveLength(all)
      expect(new Set(listed.map(({ quotation }) => quotation)).size).toBe(all)
    }),
    { numRuns: 500 },
  )
})

function makeReport(text: string, i: number) {
  const passages = makePassages(text)
  const article = {
    id: `a${i + 1}`,
    story: 's',
    version: 1,
    file: 'f',
    notices: [],
    text,
    passages,
    contentHash: `${i}`,
    importedAt: '2026-01-01T00:00:00.000Z',
  }
  return { article, digest: extractDigest(article, { actors: [] }) }
}
