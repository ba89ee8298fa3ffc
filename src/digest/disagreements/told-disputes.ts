/** Disagreements that a report tells itself: a figure that somebody had given otherwise, a thing that he had ruled out. */

import type { Disagreement } from '../../model/register.ts'
import type { Story } from '../../model/story.ts'
import { type FoundNumber, findNumbers } from '../../text/numbers.ts'
import { stem } from '../../text/words.ts'
import { readOnce } from '../read-once.ts'
import { evidenceAt, type Report } from '../report.ts'
import { type Line, listLines } from '../sentence-list.ts'

const otherFigure =
  /\bhad (?:earlier |previously |first |initially )?(?:spoken of|reported|given|named|counted|put (?:it|them|the (?:figure|number|toll|cost)) at)\b/u
const ruledOut =
  /\bhad (?:earlier |previously |first |initially )?(?:ruled (?:that|this|it) out|(?:rejected|denied|excluded) (?:that|this|it))\b/u

/** Finds the sentences that set a figure or a stance against an earlier one, beside the sentence before them. */
export function findToldDisputes(story: Story, reports: readonly Report[]): Disagreement[] {
  return reports.flatMap((report) => listToldDisputes(story, report))
}

const listToldDisputes = readOnce((_story, report): readonly Disagreement[] => {
  const lines = listLines(report.article)
  return lines.flatMap((line, i): Disagreement[] => {
    const before = lines[i - 1]
    if (before === undefined || before.passage.n !== line.passage.n || line.end - line.start > 300) return []
    const words = report.article.text.slice(line.start, line.end)
    if (ruledOut.test(words)) return [toReversal(report, before, line)]
    const match = otherFigure.exec(words)
    return match === null ? [] : toFigures(report, before, line, line.start + match.index)
  })
})

function toReversal(report: Report, now: Line, then: Line): Disagreement {
  return {
    kind: 'superseded',
    on: 'what had been ruled out',
    a: sideOf(report, then, 'ruled out before'),
    b: sideOf(report, now, 'reported now'),
  }
}

/** `Three bearings are cracked. The authority had spoken of four.` */
function toFigures(report: Report, now: Line, then: Line, marker: number): Disagreement[] {
  const { text } = report.article
  const given = findNumbers(text, now).filter(({ noun, unit }) => noun !== undefined || unit !== undefined)
  const other = findNumbers(text, { start: marker, end: then.end })[0]
  const [figure, ...more] = given
  if (figure === undefined || more.length > 0 || other === undefined || other.value === figure.value) return []
  if (other.unit !== figure.unit || (other.noun !== undefined && stem(other.noun) !== stem(figure.noun ?? '')))
    return []
  return [
    {
      kind: 'fact',
      on: figure.noun ?? figure.unit ?? 'figure',
      a: sideOf(report, now, show(figure)),
      b: sideOf(report, then, show(other)),
    },
  ]
}

function show({ value, unit }: FoundNumber): string {
  return unit === '%' ? `${value}%` : `${unit ?? ''}${value}`
}

function sideOf(report: Report, line: Line, value: string): Disagreement['a'] {
  return { value, at: evidenceAt(report, line, line.passage.n), others: [] }
}
