/** How a question moved: its status and its first answers, day by day. */

import type { IsoDate } from '../../model/article.ts'
import type { Move, QuestionStatus } from '../../model/register.ts'
import type { Slot } from '../../model/story.ts'
import { dayOf } from '../report.ts'
import type { Answer } from './candidates.ts'
import { judge, nameSlots } from './status.ts'

/**
 * Lists the days on which a question moved, oldest first: its status became another, or a slot got a new answer.
 *
 * @param answers - oldest first; undated ones move nothing
 */
export function listMoves(slots: readonly Slot[], answers: readonly Answer[], disputed: number): Move[] {
  const moves: Move[] = []
  let status: QuestionStatus = 'open'
  const seen = new Set<string>()
  for (const [day, end] of listDays(answers)) {
    const known = answers.slice(0, end)
    const last = end === answers.length
    const judged = judge(slots, known, last ? disputed : 0)
    const fresh = answersOn(known, day).filter(
      ({ slot, value }) => value !== 'undetermined' && !seen.has(`${slot}/${value}`),
    )
    for (const { slot, value } of known) seen.add(`${slot}/${value}`)
    const at = judged.by !== undefined && dayOf(judged.by.bearing.report) === day ? judged.by : fresh[0]
    if (judged.status !== status && at !== undefined) {
      moves.push({ on: day, why: `${status} → ${judged.status} (${judged.why})`, at: at.words })
      status = judged.status
    } else if (fresh[0] !== undefined) {
      const named = nameSlots([...new Set(fresh.map(({ slot }) => slot))])
      moves.push({ on: day, why: `a new answer to ${named}`, at: fresh[0].words })
    }
  }
  return moves
}

/** Each day with answers, with the number of answers up to its end. */
function listDays(answers: readonly Answer[]): [IsoDate, number][] {
  const ends = new Map<IsoDate, number>()
  for (const [i, { bearing }] of answers.entries()) {
    const day = dayOf(bearing.report)
    if (day !== undefined) ends.set(day, i + 1)
  }
  return [...ends]
}

function answersOn(answers: readonly Answer[], day: IsoDate): Answer[] {
  return answers.filter(({ bearing }) => dayOf(bearing.report) === day)
}
