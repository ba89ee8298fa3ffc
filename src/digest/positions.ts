/** Who stands where: the latest words of each actor on each question, and what the same actor said before. */

import type { Position } from '../model/register.ts'
import type { Story } from '../model/story.ts'
import { byDate, dayOf, evidenceAt, type Report } from './report.ts'

/**
 * Lists the positions of a story: the newest words of every named speaker, with the earlier ones behind them.
 *
 * @returns newest first
 */
export function listPositions(story: Story, reports: readonly Report[]): Position[] {
  void story
  const latest = new Map<string, Position>()
  for (const report of byDate(reports)) {
    for (const fact of report.digest.quotations) {
      const actor = fact.speaker?.name
      if (actor === undefined) continue
      const date = fact.said?.from ?? dayOf(report)
      const before = latest.get(actor)
      latest.set(actor, {
        actor,
        speech: { kind: 'quotation', fact },
        at: evidenceAt(report, fact.frame, fact.passage),
        ...(date === undefined ? {} : { date }),
        ...(before === undefined || before.date === date ? {} : { before }),
      })
    }
  }
  return [...latest.values()].reverse()
}
