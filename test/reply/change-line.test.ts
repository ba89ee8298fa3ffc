/** Changes as lines: what a person would write, in the reports' own words where they are few. */

import { describe, expect, it } from 'vitest'
import { evidenceAt, type Report } from '../../src/digest/report.ts'
import { plainLine } from '../../src/render/plain.ts'
import { changeLine, groupChanges } from '../../src/reply/change-line.ts'
import { createCiter } from '../../src/reply/cite.ts'
import { viewStory } from '../../src/reply/view-story.ts'
import { makeQuestion, makeReport, makeStory } from '../digest/make-report.ts'

const story = makeStory([makeQuestion({ slots: ['whether', 'when'] })])
const today = '2025-08-21'
const first = makeReport(
  'a1',
  '2025-08-18',
  'Orla Vale said: “We will build the bridge.” The council of Norvik met on Monday.',
)

function lines(before: readonly Report[], after: readonly Report[]): readonly string[] {
  const view = viewStory(story, after, [], today)
  const citer = createCiter(view.articles)
  return groupChanges(view, view.changesSince(before)).map((group) =>
    plainLine(changeLine(view, citer, group, { underHeading: true }), citer.citations()),
  )
}

describe('changeLine', () => {
  it('tells all moves of a question in one line, each part from what to what with both places', () => {
    const later = makeReport(
      'a2',
      '2025-08-20',
      'Tomas Brandt has ruled out the bridge, he told reporters.\n\nThe bridge could be built within two years, the engineer Anna Roth said.',
    )
    const moved = lines([first], [first, later]).filter((line) => line.includes(' → '))
    expect(moved).toHaveLength(1)
    expect(moved[0]).toMatch(/partly answered → contested\. Whether: yes, says Orla Vale \[\d\]¶1 → no/u)
  })

  it('writes a first answer as one, not as a key of ours', () => {
    const plan = makeReport('a2', '2025-08-20', 'The bridge will be built within two weeks, Orla Vale said.')
    const council = makeReport('a3', '2025-08-18', 'The council of Norvik met on Monday to talk of the ferry.')
    const text = lines([council], [council, plan]).join('\n')
    expect(text).toContain('When: nothing before → within two weeks [')
    expect(text).not.toMatch(/undetermined|no answer|\d{4}-\d\d-\d\d/u)
  })

  it('tells a figure that a later report puts otherwise from the one to the other, what is no figure in sentences', () => {
    const sank = makeReport('a1', '2025-08-18', 'The ferry to Sandvik sank with 12 people on board.')
    const later = makeReport(
      'a2',
      '2025-08-20',
      'Fifteen people were on board of the ferry, the harbour of Sandvik said.',
    )
    const view = viewStory(story, [sank, later], [], today)
    const citer = createCiter(view.articles)
    const at = evidenceAt(later, { start: 0, end: later.article.text.length }, 1)
    const before = evidenceAt(sank, { start: 0, end: sank.article.text.length }, 1)
    const line = (from: string, to: string) => {
      const [group] = groupChanges(view, [{ kind: 'new disagreement', dispute: 'superseded', from, to, at, before }])
      if (group === undefined) throw new Error('no group')
      return plainLine(changeLine(view, citer, group, { underHeading: true }), citer.citations())
    }
    expect(line('aboard: 12', 'aboard: 15')).toBe('aboard, by a later report: 12 [1]¶1 → 15 [2]¶1')
    expect(line('ferry: ruled out', 'ferry: reported')).toMatch(
      /^ferry .+: Fifteen people .+ – but: The ferry to Sandvik/u,
    )
  })

  it('shows a new fact under its heading without a word of its own', () => {
    const fire = makeReport('a2', '2025-08-20', 'The fishermen of Sandvik burned the plans in the harbour on Tuesday.')
    expect(lines([first], [first, fire])).toContainEqual(
      expect.stringMatching(/^The fishermen of Sandvik burned .+ \[\d\]¶1$/u),
    )
  })
})
