/** Rules that hold for any text: no crash, spans inside their passages, time that grows with the text and no faster. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findChanges } from '../../src/digest/changes.ts'
import { findDisagreements } from '../../src/digest/disagreements.ts'
import { extractEvents } from '../../src/digest/events.ts'
import { extractRaised } from '../../src/digest/raised.ts'
import { buildRegister } from '../../src/digest/register.ts'
import type { Report } from '../../src/digest/report.ts'
import { summarise } from '../../src/digest/summary.ts'
import { buildTimeline } from '../../src/digest/timeline.ts'
import type { Evidence } from '../../src/model/register.ts'
import { makeArticle, makeQuestion, makeStory } from './make-report.ts'

const piece = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'Norwegian Prime Minister Nils Berg said on Friday that ',
    'it remains to be seen whether ',
    'the bridge will be built within two weeks. ',
    '“I don’t need a bridge,” ',
    '\n\n',
    'killed 12 people in May 2024. ',
    'Will it be built?',
  ),
)
const texts = fc.array(piece, { minLength: 1, maxLength: 20 }).map((pieces) => pieces.join(''))

function toReport(text: string, at: number): Report {
  const article = makeArticle(`a${at}`, '2025-08-19', text === '' ? '.' : text)
  return {
    article,
    digest: { quotations: [], statements: [], events: extractEvents(article), raised: extractRaised(article) },
  }
}

describe('for any text', () => {
  it('events and raised questions lie inside their passages', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { article, digest } = toReport(text, 1)
        for (const { sentence, passage } of [...digest.events, ...digest.raised]) {
          const home = article.passages.find(({ n }) => n === passage)
          expect(home).toBeDefined()
          expect(sentence.start).toBeGreaterThanOrEqual(home?.start ?? Number.NaN)
          expect(sentence.end).toBeLessThanOrEqual(home?.end ?? Number.NaN)
        }
        for (const { sentence, marker } of digest.raised) {
          expect(marker.start).toBeGreaterThanOrEqual(sentence.start)
          expect(marker.end).toBeLessThanOrEqual(sentence.end)
        }
      }),
    )
  })

  it('every place that the story-level functions name stands in its passage', () => {
    const story = makeStory([makeQuestion({ slots: ['whether', 'when', 'where', 'who', 'how-many'] })])
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), (several) => {
        const reports = several.map(toReport)
        const places: Evidence[] = [
          ...buildTimeline(story, reports, '2025-09-30').flatMap(({ sentences }) => sentences),
          ...summarise(story, reports, { length: 'full', today: '2025-09-30' }).flatMap(({ sentences }) => sentences),
          ...findDisagreements(story, reports).flatMap(({ a, b }) => [a.at, b.at, ...a.others, ...b.others]),
          ...buildRegister(story, reports, [], '2025-09-30').flatMap(({ raisedBy, moves, candidates }) => [
            ...raisedBy,
            ...moves.map(({ at }) => at),
            ...candidates.map(({ words }) => words),
          ]),
          ...findChanges(story, reports.slice(1), reports, '2025-09-30').map(({ at }) => at),
        ]
        for (const { article, passage, start, end } of places) {
          const home = reports
            .find((report) => report.article.id === article.id)
            ?.article.passages.find(({ n }) => n === passage)
          expect(start).toBeGreaterThanOrEqual(home?.start ?? Number.NaN)
          expect(end).toBeLessThanOrEqual(home?.end ?? Number.NaN)
          expect(end).toBeGreaterThan(start)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('a line of a megabyte takes its time and no more', () => {
    const story = makeStory([makeQuestion()])
    for (const part of [
      'Norwegian President ',
      'the bridge in ',
      '“bridge ',
      'no bridge but ',
      '12 people ',
      'if the a ',
    ]) {
      const began = performance.now()
      const report = toReport(part.repeat(400_000 / part.length), 1)
      buildRegister(story, [report], [], '2025-09-30')
      summarise(story, [report], { length: 'full', today: '2025-09-30' })
      expect(performance.now() - began).toBeLessThan(3000)
    }
  })
})
