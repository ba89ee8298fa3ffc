/** Days that a later report puts off: the earlier one no longer holds. */

import type { StoryEvent } from '../../model/digest.ts'
import type { Disagreement } from '../../model/register.ts'
import type { DeskQuestion, Story } from '../../model/story.ts'
import type { Bearing } from '../questions/bearing.ts'
import { postponed } from '../questions/status.ts'
import { dayOf, evidenceAt } from '../report.ts'
import { wordsOf } from '../sentence-list.ts'

type Plan = { readonly bearing: Bearing; readonly event: StoryEvent; readonly told: string }

/** Finds, for questions that ask when, the planned day that the newest report puts off, beside the new one. */
export function findDateMoves(
  story: Story,
  bearingsOf: (question: DeskQuestion) => readonly Bearing[],
): Disagreement[] {
  return story.questions.flatMap((question): Disagreement[] => {
    if (!question.slots.includes('when')) return []
    const plans = bearingsOf(question)
      .filter(({ direct }) => direct)
      .flatMap(listPlans)
    const moved = plans.findLast(({ bearing }) => postponed.test(wordsOf(bearing)))
    const before = plans.findLast(
      ({ told, event }) => moved !== undefined && told < moved.told && differs(event, moved.event),
    )
    if (moved === undefined || before === undefined) return []
    return [{ kind: 'superseded', on: 'day', a: sideOf(before), b: sideOf(moved), question: question.id }]
  })
}

function listPlans(bearing: Bearing): Plan[] {
  const { report, line } = bearing
  const told = dayOf(report)
  if (told === undefined) return []
  return report.digest.events
    .filter(({ sentence, planned, date }) => planned && sentence.start === line.start && date.how === 'text')
    .map((event) => ({ bearing, event, told }))
}

/** Two plans for days that don't lie in one another. */
function differs(a: StoryEvent, b: StoryEvent): boolean {
  return a.date.to !== b.date.to
}

function sideOf({ bearing: { report, line }, event }: Plan): Disagreement['a'] {
  return { value: event.date.to, at: evidenceAt(report, line, line.passage.n), others: [] }
}
