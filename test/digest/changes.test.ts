/** What changed between two states of a story: from, to, and nothing where nothing is new. */

import { describe, expect, it } from 'vitest'
import { findChanges } from '../../src/digest/changes.ts'
import { listPositions } from '../../src/digest/positions.ts'
import type { Report } from '../../src/digest/report.ts'
import { makeQuestion, makeReport, makeStory, wordsAt } from './make-report.ts'

const story = makeStory([makeQuestion({ slots: ['whether', 'when'] })])
const first = makeReport(
  'a1',
  '2025-08-18',
  'Orla Vale said: “We will build the bridge.” The council of Norvik met on Monday.',
)
const second = makeReport(
  'a2',
  '2025-08-20',
  'Tomas Brandt has ruled out the bridge, he told reporters. The fishermen of Sandvik burned the plans in the harbour on Tuesday.',
)

function compare(before: readonly Report[], after: readonly Report[]) {
  return findChanges(story, before, after, '2025-08-21')
}

describe('findChanges', () => {
  it('is empty when nothing is new', () => {
    expect(compare([first], [first])).toEqual([])
    expect(compare([], [])).toEqual([])
  })

  it('tells that a question moved, from which status to which', () => {
    const moved = compare([first], [first, second]).filter(({ kind }) => kind === 'question moved')
    expect(moved[0]).toMatchObject({ from: 'partly answered', to: 'contested', question: 'bridge' })
    expect(moved[0]?.at.article.id).toBe('a2')
  })

  it('tells a new fact with its sentence, and not what was known', () => {
    const after = [first, second, makeReport('a3', '2025-08-20', 'The council of Norvik met on Monday.')]
    const facts = compare([first], after).filter(({ kind }) => kind === 'new fact')
    expect(facts.map(({ at }) => wordsAt(after, at))).toContain(
      'The fishermen of Sandvik burned the plans in the harbour on Tuesday.',
    )
    expect(facts.map(({ at }) => wordsAt(after, at))).not.toContain('The council of Norvik met on Monday.')
  })

  it('tells a position that changed beside the one before', () => {
    const later = makeReport('a4', '2025-08-20', 'Orla Vale said: “We will not build the bridge.”')
    const [position] = compare([first], [first, later]).filter(({ kind }) => kind === 'new position')
    expect(position).toMatchObject({ actor: 'Orla Vale', from: '2025-08-18', to: '2025-08-20' })
    expect(position?.before?.article.id).toBe('a1')
  })

  it('takes the same words in another outlet for no new position, but a denial of them for one', () => {
    const again = makeReport('a4', '2025-08-20', 'Orla Vale said again: “We will build the bridge.”')
    expect(compare([first], [first, again]).filter(({ kind }) => kind === 'new position')).toEqual([])
  })

  it('names the part of a question whose answer moved, beside the earlier answer', () => {
    const moved = compare([first], [first, second]).filter(({ slot }) => slot === 'whether')
    expect(moved[0]).toMatchObject({ from: 'yes, says Orla Vale', question: 'bridge' })
    expect(moved[0]?.to).toMatch(/^no\b/u)
  })

  it('tells no background as new: what lies weeks behind the report that has it', () => {
    const report = makeReport(
      'a3',
      '2025-08-20',
      'The ferry to Sandvik sank in the fog on Tuesday.\n\nThe market hall of Norvik burned down on March 3.',
    )
    const facts = compare([first], [first, report]).filter(({ kind }) => kind === 'new fact')
    expect(facts.map(({ at }) => wordsAt([report], at))).toEqual(['The ferry to Sandvik sank in the fog on Tuesday.'])
  })

  it('tells of a withdrawn article', () => {
    expect(compare([first, second], [first]).map(({ kind, at }) => `${kind} ${at.article.id}`)).toContain(
      'article withdrawn a2',
    )
  })

  it('tells of a corrected article with the passage that changed, and the one before', () => {
    const corrected = makeReport('a1', '2025-08-18', first.article.text.replace('Monday', 'Tuesday'), { version: 2 })
    const [change] = compare([first], [corrected])
    expect(change).toMatchObject({ kind: 'article corrected', from: 'version 1', to: 'version 2' })
    expect(wordsAt([corrected], change?.at ?? ({} as never))).toContain('Tuesday')
    expect(change?.before?.article.version).toBe(1)
  })

  it('tells of a new disagreement and of a question that the articles raise', () => {
    const ferry = makeReport('a5', '2025-08-20', 'It remains to be seen whether the ferry to Sandvik will be kept.')
    const flip = makeReport('a6', '2025-08-20', 'Orla Vale said: “We do not need tolls. I would prefer tolls.”')
    const kinds = compare([first], [first, ferry, flip]).map(({ kind }) => kind)
    expect(kinds).toContain('new question')
    expect(kinds).toContain('new disagreement')
  })
})

describe('listPositions', () => {
  it('gives the newest words of each speaker, with the earlier ones behind them', () => {
    const later = makeReport('a4', '2025-08-20', 'Orla Vale said: “We will not build the bridge.”')
    const [position, ...others] = listPositions(story, [later, first])
    expect(others).toEqual([])
    expect(position).toMatchObject({ actor: 'Orla Vale', date: '2025-08-20', question: 'bridge' })
    expect(position?.before).toMatchObject({ actor: 'Orla Vale', date: '2025-08-18' })
  })

  it('takes no position from words on another matter or from a publication', () => {
    const other = makeReport(
      'a7',
      '2025-08-20',
      'Orla Vale said: “The ferry stays.” The Norvik Post said the bridge will be built.',
    )
    expect(listPositions(story, [other])).toEqual([])
  })
})

describe('the new facts of one article', () => {
  it('are three at most: its further paragraphs are no further news', () => {
    const long = makeReport(
      'a9',
      '2025-08-20',
      [
        'The council of Norvik closed the harbour on Tuesday.',
        'Guards of the bank arrested two brokers in Sandvik on Tuesday.',
        'A storm tore the roof off the school of Lund on Tuesday.',
        'The trainer of the club left for Bergen on Tuesday.',
        'Farmers blocked the road to the mountains on Tuesday.',
      ].join('\n\n'),
    )
    const facts = compare([first], [first, long]).filter(({ kind }) => kind === 'new fact')
    expect(facts).toHaveLength(3)
  })
})
